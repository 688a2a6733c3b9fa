import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECK_FILE, FIX_ALL_KIND, type UriParams } from '../server/lsp/protocol';
import { setUp } from './setUp';

export function registerCommands(client: BaseLanguageClient): vscode.Disposable {
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('corpusLint.checkFile', () => checkFile(client)),
    register('corpusLint.fixAll', fixAll),
    register('corpusLint.setUp', setUp),
    register('corpusLint.showOutput', () => client.outputChannel.show()),
    register('corpusLint.restart', async () => {
      await client.stop();
      await client.start();
    }),
  );
}

async function checkFile(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return tell('Open a page first: this command checks the file in the active editor.');
  if (document.languageId !== 'plaintext' && document.languageId !== 'markdown' && document.languageId !== 'corpus') {
    return tell(
      `${vscode.workspace.asRelativePath(document.uri)} is of language "${document.languageId}"; Corpus Lint checks plain text, Markdown and corpus files.`,
    );
  }
  const params: UriParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  await client.sendNotification(CHECK_FILE, params);
}

async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return tell('Open a page first: this command fixes the file in the active editor.');
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, FIX_ALL_KIND);
  const edit = actions?.find((action) => action.kind?.value === FIX_ALL_KIND)?.edit;
  if (!edit) return tell('Corpus Lint finds nothing in this file that can be fixed safely.');
  await vscode.workspace.applyEdit(edit);
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
