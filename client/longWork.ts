import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLEAN_PROGRESS, type CleanProgress } from '../server/lsp/protocol';
import { number } from './number';

const PATIENCE_MS = 1000;

/** Asks the server for something that may take long: after a second there is a notification with the progress and a way to cancel. */
export class LongWork {
  private report: (progress: CleanProgress) => void = () => undefined;

  constructor(private readonly client: BaseLanguageClient) {}

  listen(): vscode.Disposable {
    return this.client.onNotification(CLEAN_PROGRESS, (progress: CleanProgress) => this.report(progress));
  }

  /** @throws what the server answers with an error. */
  async ask<T>(title: string, method: string, params: object): Promise<T> {
    const cancel = new vscode.CancellationTokenSource();
    try {
      const answer = this.client.sendRequest<T>(method, params, cancel.token);
      if (await isSlow(answer)) await this.show(title, answer, cancel);
      return await answer;
    } finally {
      cancel.dispose();
    }
  }

  private show(title: string, answer: Promise<unknown>, cancel: vscode.CancellationTokenSource): Thenable<void> {
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
      token.onCancellationRequested(() => cancel.cancel());
      let last = 0;
      this.report = ({ done, total }) => {
        const message = total > 0 ? vscode.l10n.t('{0} of {1}', number(done), number(total)) : number(done);
        progress.report(total > 0 ? { message, increment: (100 * (done - last)) / total } : { message });
        last = done;
      };
      await answer.catch(() => undefined);
      this.report = () => undefined;
    });
  }
}

/** Whether there is no answer for a second. */
function isSlow(answer: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), PATIENCE_MS);
    const answered = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    answer.then(answered, answered);
  });
}
