import * as vscode from 'vscode';
import type { Grouping, OverviewItem } from '../server/lsp/protocol';
import { number } from './number';

/** A node of the tree; `path` holds the keys of the items from the root of its grouping. */
export type CorpusNode =
  | { readonly kind: 'group'; readonly id: string; readonly grouping: Grouping; readonly path: readonly string[]; readonly total: number }
  | { readonly kind: 'item'; readonly id: string; readonly grouping: Grouping; readonly path: readonly string[]; readonly item: OverviewItem }
  | {
      readonly kind: 'more';
      readonly id: string;
      readonly parent: Extract<CorpusNode, { kind: 'group' | 'item' }>;
      readonly shown: number;
      readonly total: number;
    };

const pages = (n: number): string => (n === 1 ? vscode.l10n.t('1 page') : vscode.l10n.t('{0} pages', number(n)));
const problems = (n: number): string => (n === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', number(n)));
const mentions = (n: number): string => (n === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', number(n)));

export function treeItem(node: CorpusNode): vscode.TreeItem {
  const item = node.kind === 'group' ? groupItem(node) : node.kind === 'more' ? moreItem(node) : ITEMS[node.item.kind](node.item as never, node.grouping);
  item.id = node.id;
  const label = typeof item.label === 'string' ? item.label : '';
  // Readers of the screen would otherwise hear the label alone.
  item.accessibilityInformation ??= { label: [label, item.description].filter((part) => typeof part === 'string' && part !== '').join(', ') };
  return item;
}

const { None, Collapsed } = vscode.TreeItemCollapsibleState;

const GROUPS: Readonly<Record<Grouping, readonly [label: string, icon: string]>> = {
  rule: [vscode.l10n.t('By Rule'), 'law'],
  line: [vscode.l10n.t('By Boilerplate Line'), 'list-flat'],
  title: [vscode.l10n.t('By Rank or Title'), 'mortar-board'],
  page: [vscode.l10n.t('By Page'), 'files'],
};

function groupItem({ grouping, total }: Extract<CorpusNode, { kind: 'group' }>): vscode.TreeItem {
  const [label, icon] = GROUPS[grouping];
  const first = grouping === 'rule' ? vscode.TreeItemCollapsibleState.Expanded : Collapsed;
  const item = new vscode.TreeItem(label, total > 0 ? first : None);
  return Object.assign(item, { description: number(total), iconPath: new vscode.ThemeIcon(icon), contextValue: 'group' });
}

function moreItem(node: Extract<CorpusNode, { kind: 'more' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Showing {0} of {1}', number(node.shown), number(node.total)));
  const description = vscode.l10n.t('Show more');
  return Object.assign(item, {
    description,
    iconPath: new vscode.ThemeIcon('ellipsis'),
    command: { title: description, command: 'corpusLint.corpus.more', arguments: [node] },
    contextValue: 'more',
  });
}

type Of<K extends OverviewItem['kind']> = Extract<OverviewItem, { kind: K }>;
type Make = { readonly [K in OverviewItem['kind']]: (item: Of<K>, grouping: Grouping) => vscode.TreeItem };

const ITEMS: Make = {
  rule: ({ key, findings, pages: n }) => make(key, Collapsed, `${problems(findings)}, ${pages(n)}`, 'symbol-ruler', 'rule'),
  text: ({ text, severity, findings }) => Object.assign(make(text, Collapsed, number(findings), '', 'text'), { iconPath: SEVERITY_ICONS[severity] }),
  // What the parents say already is not said again.
  finding: (item, grouping) => {
    const description = grouping === 'rule' ? placeName(item.uri, item.line) : `${item.rule} · ${vscode.l10n.t('line {0}', number(item.line + 1))}`;
    return Object.assign(make(item.text, None, description, '', 'finding'), {
      iconPath: SEVERITY_ICONS[item.severity],
      command: opens(item.uri, rangeOf(item)),
    });
  },
  line: ({ text, pages: n, places }) => {
    const where = (Object.keys(places) as (keyof typeof places)[]).filter((place) => places[place] > 0).sort((a, b) => places[b] - places[a]);
    return make(text, Collapsed, `${pages(n)} · ${where.map((place) => PLACES[place]).join(', ')}`, 'dash', 'line');
  },
  carrier: (item) => {
    const made = make(placeName(item.uri, item.line), None, `${PLACES[item.place]} · ${item.rule}`, 'file', 'carrier');
    return Object.assign(made, { command: opens(item.uri, rangeOf(item)) });
  },
  cluster: ({ key, mentions: n, spellings, proposed }) =>
    make(
      key,
      Collapsed,
      `${vscode.l10n.t('{0} spellings', number(spellings))}, ${mentions(n)} · ${vscode.l10n.t('proposed: {0}', proposed)}`,
      'mortar-board',
      'cluster',
    ),
  spelling: ({ key, mentions: n, pages: m, proposed }) =>
    make(
      key,
      Collapsed,
      `${mentions(n)}, ${pages(m)}${proposed ? ` · ${vscode.l10n.t('proposed')}` : ''}`,
      proposed ? 'pass' : 'circle-large-outline',
      'spelling',
    ),
  speller: ({ uri, cluster, spelling }) => {
    const command = { title: vscode.l10n.t('Open'), command: 'corpusLint.corpus.openSpelling', arguments: [{ uri, cluster, spelling }] };
    return Object.assign(make(placeName(uri), None, '', 'file', 'speller'), { command });
  },
  page: ({ uri, findings, faults, junk }) => {
    const share = junk > 0 ? ` · ${vscode.l10n.t('{0}% to delete', number(Math.round(junk * 100)))}` : '';
    const description = faults > 0 ? `${problems(faults)}${share}` : vscode.l10n.t('clean');
    const made = make(placeName(uri), findings > 0 ? Collapsed : None, description, 'file', 'page');
    return Object.assign(made, { command: opens(uri) });
  },
};

const PLACES = { header: vscode.l10n.t('above the article'), inside: vscode.l10n.t('inside the article'), end: vscode.l10n.t('below the article') };

function make(label: string, state: vscode.TreeItemCollapsibleState, description: string, icon: string, contextValue: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  return Object.assign(item, { description, tooltip: label, contextValue, ...(icon === '' ? {} : { iconPath: new vscode.ThemeIcon(icon) }) });
}

const SEVERITY_ICONS: Readonly<Record<Of<'finding'>['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  info: new vscode.ThemeIcon('info'),
  hint: new vscode.ThemeIcon('lightbulb'),
};

/** A page's path as users know it, with the line (0-based) as they count it. */
export function placeName(uri: string, line?: number): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return line === undefined ? path : `${path}:${line + 1}`;
}

export const rangeOf = ({ line, character, length }: { line: number; character: number; length: number }): vscode.Range =>
  new vscode.Range(line, character, line, character + length);

function opens(uri: string, selection?: vscode.Range): vscode.Command {
  return { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [vscode.Uri.parse(uri), selection ? { selection } : {}] };
}
