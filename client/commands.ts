import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { CHECK_FILE, FIX_ALL_KIND, type UriParams } from '../server/lsp/protocol';
import { setUp } from './setUp';

export function registerCommands(client: BaseLanguageClient): vscode.Disposable {
  /** What the user has asked for, which a server that starts anew does not know. */
  const asked = new Set<string>();
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const uri of asked) void client.sendNotification(CHECK_FILE, { uri } satisfies UriParams);
    }),
    register('corpusLint.checkFile', () => checkFile(client, asked)),
    register('corpusLint.fixAll', fixAll),
    register('corpusLint.setUp', setUp),
    register('corpusLint.showOutput', () => client.outputChannel.show()),
    register('corpusLint.restart', async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    }),
  );
}

async function checkFile(client: BaseLanguageClient, asked: Set<string>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return tell(vscode.l10n.t('Open a page first: this command checks the file in the active editor.'));
  if (document.languageId !== 'plaintext' && document.languageId !== 'markdown' && document.languageId !== 'corpus') {
    return tell(
      vscode.l10n.t(
        '{0} is of language "{1}"; Corpus Lint checks plain text, Markdown and corpus files.',
        vscode.workspace.asRelativePath(document.uri),
        document.languageId,
      ),
    );
  }
  const params: UriParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  asked.add(params.uri);
  await client.sendNotification(CHECK_FILE, params);
}

async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return tell(vscode.l10n.t('Open a page first: this command fixes the file in the active editor.'));
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, FIX_ALL_KIND);
  const edit = actions?.find((action) => action.kind?.value === FIX_ALL_KIND)?.edit;
  if (!edit) return tell(vscode.l10n.t('Corpus Lint finds nothing in this file that can be fixed safely.'));
  await vscode.workspace.applyEdit(edit);
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
