import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { type Changed, KEEP_COMMAND, type Kept, SWITCH_OFF_COMMAND, type SwitchOffArguments, TAKE_BACK_COMMAND } from '../server/lsp/protocol';
import { number } from './number';
import { readText, writeText } from './writing';

/** Tells what a decision has written and where, with a way back. */
export const decisionMiddleware: Pick<Middleware, 'executeCommand'> = {
  executeCommand: async (command, args, next) => {
    const done: unknown = await next(command, args);
    // The answer to the command does not wait until the user has read the message.
    if (command === KEEP_COMMAND && isKept(done)) void tellKept(done);
    if (command === SWITCH_OFF_COMMAND && isChanged(done)) void tellSwitchedOff(done, (args[0] as SwitchOffArguments).rule);
    return done;
  },
};

/** Takes decisions back and says so. */
export async function takeBack(kept: Kept): Promise<void> {
  const done = await vscode.commands.executeCommand<Kept>(TAKE_BACK_COMMAND, kept);
  const count = done.entries.length;
  if (count === 0) return tell(vscode.l10n.t('This decision had already been taken back.'));
  tell(count === 1 ? vscode.l10n.t('Taken back: it is flagged again.') : vscode.l10n.t('Taken back: {0} decisions.', number(count)));
}

async function tellKept(kept: Kept): Promise<void> {
  const [first, ...more] = kept.entries;
  if (!first) return tell(vscode.l10n.t('This was decided before.'));
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(kept.file));
  await offer(messageFor(first, more.length, file), vscode.Uri.parse(kept.file), () => takeBack(kept));
}

function messageFor({ rule, line, files, text }: Kept['entries'][number], more: number, file: string): string {
  if (line === undefined) return vscode.l10n.t('{0} no longer checks this file. Written to {1}.', rule, file);
  const what = more > 0 ? vscode.l10n.t('{0} lines', number(more + 1)) : `“${text ?? ''}”`;
  if (files !== undefined) return vscode.l10n.t('Kept everywhere: {0}. {1} never flags it again. Written to {2}.', what, rule, file);
  return vscode.l10n.t('Kept: {0}. {1} never flags it again here. Written to {2}.', what, rule, file);
}

async function tellSwitchedOff({ file, before, after }: Changed, rule: string): Promise<void> {
  const uri = vscode.Uri.parse(file);
  const name = vscode.workspace.asRelativePath(uri);
  const waits = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && document.isDirty);
  const message = waits
    ? vscode.l10n.t('{0} is off in {1}, which has other changes of yours: save it.', rule, name)
    : vscode.l10n.t('{0} is off from now on. Written to {1}.', rule, name);
  await offer(message, uri, async () => {
    if ((await readText(uri)) !== after) return tell(vscode.l10n.t('{0} has been changed since, so it is left as it is.', name));
    await writeText(uri, before);
    tell(vscode.l10n.t('{0} is as it was before.', name));
  });
}

/** A message with "Undo" and "Open File". */
async function offer(message: string, file: vscode.Uri, undo: () => Promise<void>): Promise<void> {
  const [back, open] = [vscode.l10n.t('Undo'), vscode.l10n.t('Open File')];
  const chosen = await vscode.window.showInformationMessage(message, back, open);
  try {
    if (chosen === back) await undo();
    if (chosen === open) await vscode.window.showTextDocument(file);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

const tell = (message: string): void => void vscode.window.showInformationMessage(message);
const isKept = (value: unknown): value is Kept => Array.isArray((value as Partial<Kept> | null)?.entries);
const isChanged = (value: unknown): value is Changed => typeof (value as Partial<Changed> | null)?.after === 'string';
