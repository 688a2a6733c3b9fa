import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CORPUS_ITEMS, type Grouping, type Items, type ItemsAsked, type OverviewItem } from '../server/lsp/protocol';
import { type CorpusNode, treeItem } from './corpusItems';
import type { CorpusProgress } from './corpusProgress';
import { number } from './number';

export const VIEW = 'corpusLint.corpus';
const GROUPINGS: readonly Grouping[] = ['rule', 'line', 'title', 'page'];
/** Below a node stand so many items at first, and so many more each time. */
const PART = 100;
/** While pages are being checked the tree is not drawn anew more often than this. */
const PAUSE_MS = 1000;

/** The tree of all findings. Only what is shown comes from the server: each node asks for a part of its list. */
export class CorpusTree implements vscode.TreeDataProvider<CorpusNode> {
  private readonly changed = new vscode.EventEmitter<CorpusNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly shown = new Map<string, number>();
  private filter = '';

  constructor(private readonly client: BaseLanguageClient) {}

  get filteredBy(): string {
    return this.filter;
  }

  set filteredBy(words: string) {
    this.filter = words;
    this.shown.clear();
    this.refresh();
  }

  refresh(): void {
    this.changed.fire(undefined);
  }

  more(node: CorpusNode): void {
    if (node.kind !== 'more') return;
    this.shown.set(node.parent.id, node.shown + PART);
    this.changed.fire(node.parent);
  }

  getTreeItem(node: CorpusNode): vscode.TreeItem {
    return treeItem(node);
  }

  /** What the rule says of the place: the editor has it already. */
  resolveTreeItem(item: vscode.TreeItem, node: CorpusNode): vscode.TreeItem {
    if (node.kind !== 'item' || node.item.kind !== 'finding') return item;
    const { uri, line, character, rule } = node.item;
    const found = vscode.languages
      .getDiagnostics(vscode.Uri.parse(uri))
      .find(({ range, code }) => range.start.line === line && range.start.character === character && (typeof code === 'object' ? code.value : code) === rule);
    if (found) item.tooltip = `${found.message}\n\n${node.item.text}`;
    return item;
  }

  async getChildren(node?: CorpusNode): Promise<CorpusNode[]> {
    if (node?.kind === 'more') return [];
    if (!node) return this.groups();
    const limit = this.shown.get(node.id) ?? PART;
    const { items, total } = await this.ask({ grouping: node.grouping, path: node.path, offset: 0, limit });
    const children = items.map((item): CorpusNode => child(node, item));
    const rest: CorpusNode[] = items.length < total ? [{ kind: 'more', id: `${node.id}…`, parent: node, shown: items.length, total }] : [];
    return [...children, ...rest];
  }

  private async groups(): Promise<CorpusNode[]> {
    const totals = await Promise.all(GROUPINGS.map(async (grouping) => (await this.ask({ grouping, path: [], offset: 0, limit: 0 })).total));
    if (totals.every((total) => total === 0) && this.filter === '') return [];
    return GROUPINGS.map((grouping, i) => ({ kind: 'group', id: grouping, grouping, path: [], total: totals[i]! }));
  }

  private ask(asked: Omit<ItemsAsked, 'filter'>): Promise<Items> {
    return this.client.sendRequest<Items>(CORPUS_ITEMS, { ...asked, filter: this.filter });
  }
}

function child(parent: Extract<CorpusNode, { kind: 'group' | 'item' }>, item: OverviewItem): CorpusNode {
  const path = [...parent.path, item.key];
  return { kind: 'item', id: `${parent.id}\n${item.key}`, grouping: parent.grouping, path, item };
}

/** Shows the tree, with what is known of the check above it. */
export function showCorpus(client: BaseLanguageClient, progress: CorpusProgress): vscode.Disposable {
  const tree = new CorpusTree(client);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const setContext = (name: string, value: unknown): Thenable<unknown> => vscode.commands.executeCommand('setContext', name, value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let revision = -1;
  const refresh = (): void => {
    timer = undefined;
    if (!view.visible || revision === progress.state.revision) return;
    revision = progress.state.revision;
    tree.refresh();
  };
  const update = (): void => {
    view.message = message(progress) ?? '';
    void setContext('corpusLint.checking', progress.checking !== undefined);
    void setContext('corpusLint.left', progress.state.left > 0);
    // What is known once all pages are checked is shown at once.
    if (!progress.state.checking) {
      clearTimeout(timer);
      timer = undefined;
    }
    timer ??= setTimeout(refresh, progress.state.checking ? PAUSE_MS : 0);
  };
  const filter = (words: string): void => {
    tree.filteredBy = words;
    view.description = words === '' ? '' : vscode.l10n.t('filtered by “{0}”', words);
    void setContext('corpusLint.filtered', words !== '');
  };
  void setContext('corpusLint.active', true);
  update();
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    view,
    { dispose: () => clearTimeout(timer) },
    progress.onDidChange(update),
    view.onDidChangeVisibility(refresh),
    register('corpusLint.corpus.filter', async () => {
      const words = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter the Corpus'),
        prompt: vscode.l10n.t('Words of a line, a rule or a file name; capitals and tone marks do not matter. Nothing: show all.'),
        value: tree.filteredBy,
      });
      if (words !== undefined) filter(words.trim());
    }),
    register('corpusLint.corpus.clearFilter', () => filter('')),
    register('corpusLint.corpus.more', (node: CorpusNode) => tree.more(node)),
  );
}

function message({ state, checking }: CorpusProgress): string | undefined {
  if (checking) return vscode.l10n.t('Checking: {0} of {1} pages…', number(checking.done), number(checking.total));
  if (state.left > 0) return vscode.l10n.t('Checked {0} of {1} pages: you stopped the check.', number(state.pages), number(state.pages + state.left));
  return state.pages === 0 ? undefined : vscode.l10n.t('{0} problems in {1} pages', number(state.findings), number(state.pages));
}
