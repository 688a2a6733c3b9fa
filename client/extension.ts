import * as vscode from 'vscode';
import { registerBugReport } from './bugReport';
import { Log } from './log';
import { Restarts } from './restarts';
import { clientOptions, NAME, start } from './start';
import { reportTrust } from './trust';

/** Called by VS Code once, when a page or a configuration is there. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = new Log(vscode.window.createOutputChannel(NAME, { log: true }));
  const restarts = new Restarts();
  context.subscriptions.push(log);
  const inWorker = 'importScripts' in globalThis;
  if (inWorker)
    log.info(
      vscode.l10n.t(
        'In the browser pages are checked and fixed through VS Code, one by one; what writes to a disk by itself is left to the desktop and the command line.',
      ),
    );
  // The layers that the protocol library puts under itself on Node and in a worker exclude each other, so only the one at hand is loaded.
  const { createClient } = await (inWorker ? import('./extension.browser') : import('./extension.node'));
  const client = createClient(context.extensionUri, { ...clientOptions, outputChannel: log, errorHandler: restarts });
  context.subscriptions.push(reportTrust(client), registerBugReport({ client, extension: context.extension, log, restarts }));
  await start(context, client);
}
