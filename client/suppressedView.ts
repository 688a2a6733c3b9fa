import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  DECISIONS_CHANGED,
  type Kept,
  LOCATE,
  type LocateParams,
  type PlaceResult,
  SHOW_SUPPRESSED,
  type ShowSuppressedParams,
  SUPPRESSED,
  type SuppressedResult,
  type Suppression,
} from '../server/lsp/protocol';
import { takeBack } from './decisions';
import { number } from './number';

const VIEW = 'corpusLint.suppressed';

/** What one file has, or what holds in many. */
interface Group {
  readonly kind: 'group';
  readonly name: string;
  readonly decisions: readonly Decision[];
}

interface Decision {
  readonly kind: 'decision';
  /** URI of the suppressions file. */
  readonly file: string;
  readonly entry: Suppression;
  /** Why nothing is left of it. */
  readonly stale: string | undefined;
}

type Item = Group | Decision;

/** The view "Suppressed": every decision of the workspace by file, to open, to take back, and to show in the text. */
export function showSuppressed(client: BaseLanguageClient): vscode.Disposable {
  const tree = new SuppressedTree(client);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, canSelectMany: true, showCollapseAll: true });
  const register = vscode.commands.registerCommand;
  let shown = false;
  const tellServer = (): Promise<void> => {
    const params: ShowSuppressedParams = { show: shown };
    return client.sendNotification(SHOW_SUPPRESSED, params);
  };
  const show = async (on: boolean): Promise<void> => {
    shown = on;
    await tellServer();
    await vscode.commands.executeCommand('setContext', 'corpusLint.showsSuppressed', on);
  };
  return vscode.Disposable.from(
    view,
    client.onNotification(DECISIONS_CHANGED, () => tree.refresh()),
    client.onDidChangeState(() => {
      // A server that was started again knows nothing of it.
      if (client.isRunning() && shown) void tellServer();
      tree.refresh();
    }),
    register('corpusLint.suppressed.open', (item: Decision) => open(client, item)),
    register('corpusLint.suppressed.takeBack', (item?: Item, items?: readonly Item[]) => takeItemsBack(items ?? (item ? [item] : view.selection))),
    register('corpusLint.suppressed.prune', async () => takeItemsBack((await tree.all()).filter(({ stale }) => stale !== undefined))),
    register('corpusLint.suppressed.refresh', () => tree.refresh()),
    register('corpusLint.showSuppressed', () => show(true)),
    register('corpusLint.hideSuppressed', () => show(false)),
  );
}

class SuppressedTree implements vscode.TreeDataProvider<Item> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {}

  refresh(): void {
    this.changed.fire(undefined);
  }

  getTreeItem(item: Item): vscode.TreeItem {
    return item.kind === 'group' ? groupItem(item) : decisionItem(item);
  }

  async getChildren(item?: Item): Promise<Item[]> {
    if (item) return item.kind === 'group' ? [...item.decisions] : [];
    const groups = new Map<string, Decision[]>();
    for (const decision of await this.all()) {
      const name = groupName(decision);
      groups.set(name, [...(groups.get(name) ?? []), decision]);
    }
    return [...groups].map(([name, decisions]) => ({ kind: 'group', name, decisions }));
  }

  async all(): Promise<Decision[]> {
    if (!this.client.isRunning()) return [];
    const lists = await this.client.sendRequest<SuppressedResult[]>(SUPPRESSED);
    const found = lists.flatMap(({ file, entries, stale }) => entries.map((entry, i): Decision => ({ kind: 'decision', file, entry, stale: stale[i] })));
    await vscode.commands.executeCommand(
      'setContext',
      'corpusLint.hasStale',
      found.some(({ stale }) => stale !== undefined),
    );
    return found;
  }
}

function groupName({ file, entry: { file: page, files } }: Decision): string {
  if (files === '**') return vscode.l10n.t('Everywhere');
  return files ?? vscode.workspace.asRelativePath(vscode.Uri.joinPath(vscode.Uri.parse(file), '..', page ?? ''));
}

function groupItem({ name, decisions }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const count = decisions.length === 1 ? vscode.l10n.t('1 decision') : vscode.l10n.t('{0} decisions', number(decisions.length));
  return Object.assign(item, {
    description: number(decisions.length),
    iconPath: new vscode.ThemeIcon(decisions[0]?.entry.file === undefined ? 'globe' : 'file'),
    contextValue: 'group',
    accessibilityInformation: { label: `${name}, ${count}` },
  });
}

const LONGEST_LABEL = 32;

function decisionItem(decision: Decision): vscode.TreeItem {
  const { entry, stale } = decision;
  const what = entry.text ?? (entry.line === undefined ? vscode.l10n.t('the whole file') : entry.line);
  // So that the rule behind a long line is seen, too; the tooltip has all of it.
  const item = new vscode.TreeItem(what.length > LONGEST_LABEL ? `${what.slice(0, LONGEST_LABEL - 1)}…` : what, vscode.TreeItemCollapsibleState.None);
  // A narrow side bar shows the beginning only.
  const notes = [stale && vscode.l10n.t('stale: {0}', stale), entry.rule, entry.reason, entry.date].filter((note) => note !== undefined && note !== '');
  return Object.assign(item, {
    description: notes.join(' · '),
    tooltip: [what, ...notes].join('\n'),
    iconPath: new vscode.ThemeIcon(stale === undefined ? 'pinned' : 'warning'),
    contextValue: 'decision',
    command: { command: 'corpusLint.suppressed.open', title: vscode.l10n.t('Open'), arguments: [decision] },
    accessibilityInformation: { label: vscode.l10n.t('{0}, suppressed under {1}', what, notes.join(', ')) },
  });
}

/** The line itself where it stands, else the file; for a decision about many files its entry. */
async function open(client: BaseLanguageClient, { file, entry }: Decision): Promise<void> {
  const params: LocateParams = { file, entry };
  const place = await client.sendRequest<PlaceResult | null>(LOCATE, params);
  if (place) return show(vscode.Uri.parse(place.uri), place.line ?? 0);
  const decisions = await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
  const at = decisions.getText().indexOf(JSON.stringify(entry.line ?? entry.file ?? entry.rule));
  return show(decisions.uri, decisions.positionAt(Math.max(0, at)).line);
}

async function show(uri: vscode.Uri, line: number): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri);
  const range = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range;
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function takeItemsBack(items: readonly Item[]): Promise<void> {
  const byFile = new Map<string, Set<Suppression>>();
  for (const { file, entry } of items.flatMap((item) => (item.kind === 'group' ? item.decisions : [item]))) {
    byFile.set(file, (byFile.get(file) ?? new Set()).add(entry));
  }
  for (const [file, entries] of byFile) {
    const kept: Kept = { file, entries: [...entries] };
    await takeBack(kept);
  }
}
