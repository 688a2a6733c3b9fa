import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TRUSTED } from '../server/lsp/protocol';

/** Tells the server when the user begins to trust the workspace. A server that starts later is told by its options. */
export const reportTrust = (client: BaseLanguageClient): vscode.Disposable =>
  vscode.workspace.onDidGrantWorkspaceTrust(async () => {
    if (client.isRunning()) await client.sendNotification(TRUSTED);
  });
