import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLEAN_TEXT, type CleanPreview, type CleanTextParams } from '../server/lsp/protocol';

/** Of more pages, the first are shown side by side; the list of kinds speaks for all. */
const MOST_PAGES = 30;

export const AFTER_SCHEME = 'corpus-lint-clean';

/** Shows pages before and after: the page itself beside a virtual document. Nothing is written. */
export class CleanDiff {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly opened = new Set<string>();
  private kinds: readonly string[] = [];
  private title = '';

  constructor(private readonly client: BaseLanguageClient) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(AFTER_SCHEME, {
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
      return { page, after: page.with({ scheme: AFTER_SCHEME, query: JSON.stringify({ id, uri }) }) };
    });
    for (const { after } of shown) this.opened.add(after.toString());
    const [first] = shown;
    if (!first) return;
    if (pages.length === 1) {
      this.title = vscode.l10n.t('{0}: before ↔ after cleaning', nameOf(first.page));
      await vscode.commands.executeCommand('vscode.diff', first.page, first.after, this.title, { preview: true });
    } else {
      this.title =
        pages.length > shown.length
          ? vscode.l10n.t('Before ↔ after cleaning: {0} of {1} pages', shown.length, pages.length)
          : vscode.l10n.t('Before ↔ after cleaning: {0} pages', pages.length);
      await vscode.commands.executeCommand(
        'vscode.changes',
        this.title,
        shown.map(({ page, after }) => [page, page, after]),
      );
    }
  }

  /** Shows what is left of the kinds that are still chosen. */
  choose(kinds: readonly string[]): void {
    this.kinds = kinds;
    for (const uri of this.opened) this.changed.fire(vscode.Uri.parse(uri, true));
  }

  /** Brings a line of a page (0-based) into view, where the page is shown. */
  reveal(uri: string, line: number): void {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => this.client.code2ProtocolConverter.asUri(document.uri) === uri);
    editor?.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.InCenter);
  }

  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label === this.title && this.title !== '');
    await vscode.window.tabGroups.close(tabs);
  }

  private async textOf(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const params: CleanTextParams = { ...(JSON.parse(uri.query) as { id: number; uri: string }), kinds: this.kinds };
    return (await this.client.sendRequest<string | null>(CLEAN_TEXT, params, token)) ?? vscode.l10n.t('This preview is out of date.');
  }
}

export const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
