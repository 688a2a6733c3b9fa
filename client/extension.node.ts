import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { ID, NAME } from './start';

/** A client of the server in a process of its own. */
export function createClient(extension: vscode.Uri, options: LanguageClientOptions): LanguageClient {
  const module = vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient(ID, NAME, { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } } }, options);
}
