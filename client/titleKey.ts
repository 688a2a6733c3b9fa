import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Ranks and titles are offered only where the user asks for them by the key: whoever edits a text that somebody else wrote does
 * not want a list at every word. VS Code does not tell typing from asking, so the key has a command of its own.
 */
export class TitleKey {
  private asked = false;

  readonly middleware: Pick<Middleware, 'provideCompletionItem'> = {
    provideCompletionItem: (document, position, context, token, next) => {
      if (!this.asked && context.triggerKind !== vscode.CompletionTriggerKind.TriggerForIncompleteCompletions) return null;
      this.asked = false;
      return next(document, position, context, token);
    },
  };

  register(): vscode.Disposable {
    return vscode.commands.registerCommand('corpusLint.completeTitle', async () => {
      this.asked = true;
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
    });
  }
}
