import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLEAN_TEXT, type CleanPreview, type CleanTextParams } from '../server/lsp/protocol';
import { CLEAN_SCHEME } from './documents';
import { number } from './number';

/** Of more pages, the first are shown side by side; the list of kinds speaks for all. */
const MOST_PAGES = 30;

interface Query {
  readonly id: number;
  readonly uri: string;
  readonly side: 'before' | 'after';
}

/** Shows pages before and after, beside each other in virtual documents. Nothing is written. */
export class CleanDiff {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly opened = new Set<string>();
  private kinds: readonly string[] = [];
  private title = '';

  constructor(private readonly client: BaseLanguageClient) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(CLEAN_SCHEME, {
        onDidChange: this.changed.event,
        provideTextDocumentContent: (uri, token) => this.textOf(uri, token),
      }),
    );
  }

  async open({ id, pages }: CleanPreview, kinds: readonly string[]): Promise<void> {
    this.kinds = kinds;
    this.opened.clear();
    const shown = pages.slice(0, MOST_PAGES).map(({ uri }) => {
      const page = vscode.Uri.parse(uri, true);
      const virtual = (side: Query['side']) => page.with({ scheme: CLEAN_SCHEME, query: JSON.stringify({ id, uri, side } satisfies Query) });
      // A file that is shown would count as open, and would have to be cleaned through the editor with its own idea of line ends.
      const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === page.toString());
      return { page, before: isOpen ? page : virtual('before'), after: virtual('after') };
    });
    for (const { after } of shown) this.opened.add(after.toString());
    const [first] = shown;
    if (!first) return;
    if (pages.length === 1) {
      this.title = vscode.l10n.t('{0}: before ↔ after cleaning', nameOf(first.page));
      await vscode.commands.executeCommand('vscode.diff', first.before, first.after, this.title, { preview: true });
    } else {
      this.title =
        pages.length > shown.length
          ? vscode.l10n.t('Before ↔ after cleaning: {0} of {1} pages', number(shown.length), number(pages.length))
          : vscode.l10n.t('Before ↔ after cleaning: {0} pages', number(pages.length));
      await vscode.commands.executeCommand(
        'vscode.changes',
        this.title,
        shown.map(({ page, before, after }) => [page, before, after]),
      );
    }
  }

  /** Shows what is left of the kinds that are still chosen. */
  choose(kinds: readonly string[]): void {
    this.kinds = kinds;
    for (const uri of this.opened) this.changed.fire(vscode.Uri.parse(uri, true));
  }

  /** Brings a line of the page before (0-based) into view, where the page is shown. */
  reveal(uri: string, line: number): void {
    const { path } = vscode.Uri.parse(uri, true);
    const editor = vscode.window.visibleTextEditors.find(
      ({ document: { uri } }) => uri.path === path && (uri.scheme !== CLEAN_SCHEME || sideOf(uri) === 'before'),
    );
    editor?.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.InCenter);
  }

  /** VS Code adds the number of files to the title of some comparisons. */
  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => this.title !== '' && label.startsWith(this.title));
    await vscode.window.tabGroups.close(tabs);
  }

  private async textOf({ query }: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const { id, uri, side } = JSON.parse(query) as Query;
    if (side === 'before') return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true)));
    const params: CleanTextParams = { id, uri, kinds: this.kinds };
    return (await this.client.sendRequest<string | null>(CLEAN_TEXT, params, token)) ?? vscode.l10n.t('This preview is out of date.');
  }
}

const sideOf = ({ query }: vscode.Uri): Query['side'] => (JSON.parse(query) as Query).side;

export const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
