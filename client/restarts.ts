import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

/** A server that ends by itself more often than this within the time is left alone. */
const MOST_RESTARTS = 4;
const WITHIN_MS = 3 * 60_000;
/** A connection that fails to carry so many messages one after the other is given up. */
const MOST_ERRORS = 3;

/** Starts the server anew where it has ended by itself, a few times; then says what happened. Documents are the editor's and stay as they are. */
export class Restarts implements ErrorHandler {
  private readonly crashes: number[] = [];
  /** How often the server has ended by itself since VS Code started. */
  count = 0;

  error(error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    const action = count !== undefined && count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown;
    return { action, message: vscode.l10n.t('The connection to the server has failed: {0}', error.message), handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.count++;
    this.crashes.push(now);
    const recent = this.crashes.filter((time) => now - time <= WITHIN_MS).length;
    if (recent <= MOST_RESTARTS) {
      return {
        action: CloseAction.Restart,
        message: vscode.l10n.t('The server has ended unexpectedly ({0} times by now) and is started again.', this.count),
        handled: true,
      };
    }
    this.crashes.length = 0;
    const message = vscode.l10n.t(
      'The Corpus Lint server has ended unexpectedly {0} times within {1} minutes and stays off. Your files are as you left them.',
      recent,
      WITHIN_MS / 60_000,
    );
    void offerHelp(message);
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }
}

async function offerHelp(message: string): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const log = vscode.l10n.t('Show Log');
  const copy = vscode.l10n.t('Copy Diagnostics');
  const chosen = await vscode.window.showErrorMessage(message, restart, log, copy);
  const command = { [restart]: 'corpusLint.restart', [log]: 'corpusLint.showOutput', [copy]: 'corpusLint.copyDiagnostics' }[chosen ?? ''];
  if (command) await vscode.commands.executeCommand(command);
}
