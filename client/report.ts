import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REPORT } from '../server/lsp/protocol';

const PANEL = 'corpusLint.report';
const FILE = 'corpus-report.html';

/** Shows the report of the corpus in a tab of its own, from where it can be saved. */
export function registerReport(client: BaseLanguageClient): vscode.Disposable {
  let panel: vscode.WebviewPanel | undefined;
  let html = '';
  const show = async (): Promise<void> => {
    const made = await ask(client);
    if (made === undefined) return;
    html = made;
    if (!panel) {
      const options = { enableScripts: false, enableFindWidget: true, localResourceRoots: [] };
      panel = vscode.window.createWebviewPanel(PANEL, vscode.l10n.t('Corpus Report'), vscode.ViewColumn.Active, options);
      panel.onDidDispose(() => {
        panel = undefined;
        html = '';
      });
    }
    panel.webview.html = html;
    panel.reveal();
  };
  return vscode.Disposable.from(
    { dispose: () => panel?.dispose() },
    vscode.commands.registerCommand('corpusLint.report', show),
    vscode.commands.registerCommand('corpusLint.report.save', () => (html === '' ? undefined : save(html))),
  );
}

/** Undefined where the user does not want to wait for it. */
function ask(client: BaseLanguageClient): Thenable<string | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Corpus Lint: making the report'), cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      return await client.sendRequest<string>(REPORT, null, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      void vscode.window.showErrorMessage(`Corpus Lint: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  });
}

async function save(html: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({ filters: { HTML: ['html'] }, ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, FILE) } : {}) });
  if (!uri) return;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(html));
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The report cannot be written to {0}: {1}', uri.path, error instanceof Error ? error.message : String(error)),
    );
    return;
  }
  const open = vscode.l10n.t('Open in Browser');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('The report is saved as {0}.', vscode.workspace.asRelativePath(uri)), open);
  if (chosen === open) await vscode.env.openExternal(uri);
}
