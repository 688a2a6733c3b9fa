import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, ID, NAME, start } from './start';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return start(context, new LanguageClient(ID, NAME, { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } } }, clientOptions));
}
