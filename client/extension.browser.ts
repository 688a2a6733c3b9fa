import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient/browser';
import { ID, NAME } from './start';

/** A client of the server in a web worker. */
export function createClient(extension: vscode.Uri, options: LanguageClientOptions): LanguageClient {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', name);
  const data = vscode.workspace.fs.readFile(file('server.data.json')).then((bytes) => new TextDecoder().decode(bytes));
  let worker: Worker | undefined;
  // The extension host's `Worker` is not the class of what it makes, so that the client would not know a worker as one.
  const connect = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(file('server.js').toString(true));
    worker.postMessage(await data);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient(ID, NAME, connect, options);
}
