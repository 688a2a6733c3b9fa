import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLEAN_EDITS, type CleanChoice, type CleanEdits } from '../server/lsp/protocol';
import { number } from './corpusItems';

/** The argument of `corpusLint.cleanFiles`: pages, and what of them is to be cleaned. */
export interface CleanRequest extends CleanChoice {
  readonly uris: readonly string[];
  /** The line that goes, for people. */
  readonly text?: string;
}

/** So many pages are changed by one edit. */
const CHUNK = 20;

/** Cleans pages, open or not. Pages without unsaved changes are saved. */
export function registerCleanFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('corpusLint.cleanFiles', (request: CleanRequest) => {
    const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Cleaning pages'), cancellable: true };
    return vscode.window.withProgress(options, (progress, token) => cleanFiles(client, request, progress, token));
  });
}

async function cleanFiles(
  client: BaseLanguageClient,
  { uris, text, ...choice }: CleanRequest,
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<void> {
  let changed = 0;
  let seen = 0;
  for (; seen < uris.length && !token.isCancellationRequested; seen += CHUNK) {
    const chunk = uris.slice(seen, seen + CHUNK);
    progress.report({ message: vscode.l10n.t('{0} of {1}', number(seen), number(uris.length)), increment: (100 * chunk.length) / uris.length });
    changed += await cleanChunk(client, chunk, choice);
  }
  const left = Math.max(0, uris.length - seen);
  const done = changed === 1 ? vscode.l10n.t('1 page was cleaned.') : vscode.l10n.t('{0} pages were cleaned.', number(changed));
  void vscode.window.showInformationMessage(left > 0 ? `${done} ${vscode.l10n.t('{0} were left since you stopped.', number(left))}` : done);
}

/** Gives the number of pages that were changed. */
async function cleanChunk(client: BaseLanguageClient, uris: readonly string[], choice: CleanChoice): Promise<number> {
  const edit = new vscode.WorkspaceEdit();
  const touched: vscode.TextDocument[] = [];
  for (const uri of uris) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const { edits, version } = await client.sendRequest<CleanEdits>(CLEAN_EDITS, { uri, ...choice });
    if (edits.length === 0 || (version !== null && version !== document.version)) continue;
    for (const { range, newText } of edits) {
      edit.replace(document.uri, new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character), newText);
    }
    touched.push(document);
  }
  const unsaved = new Set(touched.filter(({ isDirty }) => isDirty));
  if (touched.length === 0 || !(await vscode.workspace.applyEdit(edit))) return 0;
  for (const document of touched) if (!unsaved.has(document)) await document.save();
  return touched.length;
}
