import * as vscode from 'vscode';
import { registerBugReport } from './bugReport';
import { Log } from './log';
import { Restarts } from './restarts';
import { clientOptions, NAME, showAll } from './start';
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
  // A worker that does not answer stays where it is: nothing is told of its end.
  const ends = inWorker ? {} : { initializationFailedHandler: restarts.greetingFailed };
  const client = createClient(context.extensionUri, { ...clientOptions, outputChannel: log, errorHandler: restarts, ...ends });
  // By itself the client tells each failed start in a message of its own; what happened is told once, by `restarts`.
  const logError = client.error.bind(client);
  client.error = (message, data, show) => logError(message, data, show === 'force' ? false : show);
  context.subscriptions.push(reportTrust(client), registerBugReport({ client, extension: context.extension, log, restarts }));
  showAll(context, client);
  await client.start().catch(restarts.startFailed);
}
