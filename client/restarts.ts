import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

/** A server that ends by itself more often than this within the time is left alone. */
const MOST_RESTARTS = 4;
const WITHIN_MS = 3 * 60_000;

/** Starts the server anew where it has ended by itself, a few times; then says what happened. Documents are the editor's and stay as they are. */
export class Restarts implements ErrorHandler {
  private readonly crashes: number[] = [];
  /** A server was there that has not answered the greeting: it ends, and `closed` is told. */
  private ending = false;
  /** How often the server has ended by itself since VS Code started. */
  count = 0;

  /** A message that could not be sent is lost and no more than that: where the server is gone the connection is closed as well. */
  error(error: Error): ErrorHandlerResult {
    return { action: ErrorAction.Continue, message: vscode.l10n.t('The connection to the server has failed: {0}', error.message), handled: true };
  }

  /** The greeting is not repeated on the same connection. */
  readonly greetingFailed = (): boolean => {
    this.ending = true;
    return false;
  };

  /** Where no server could be started at all, nothing ends and nothing is tried again. */
  readonly startFailed = (error: unknown): void => {
    if (!this.ending) void offerHelp(vscode.l10n.t('The Corpus Lint server could not be started: {0}', error instanceof Error ? error.message : String(error)));
  };

  async closed(): Promise<CloseHandlerResult> {
    // A start that this server was to answer fails now, and has to be over before the next one begins: the client would take it for that one.
    await new Promise((resolve) => setTimeout(resolve));
    this.ending = false;
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
