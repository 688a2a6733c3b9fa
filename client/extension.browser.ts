import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, ID, NAME, start } from './start';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  const newWorker = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  return start(context, new LanguageClient(ID, NAME, newWorker, clientOptions));
}
