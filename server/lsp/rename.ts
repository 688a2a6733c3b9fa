import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type TextDocumentEdit,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Message, say } from '../core/message';
import { follow, renameIn, spellingOf } from '../service/follow';
import { mentionsOf } from '../service/terms';
import type { Session } from './session';
import { asked } from './terms';
import { toRange, toTextEdits } from './toLsp';

/** More files are no matter of one edit that an editor holds in memory and shows. */
const MOST_FILES = 100;

export async function prepareRename(session: Session, params: TextDocumentPositionParams, token: CancellationToken): Promise<PrepareRenameResult | null> {
  const found = await asked(session, params, token);
  return found ? { range: toRange(found.page.table, found.mention), placeholder: spellingOf(found.page, found.mention) } : null;
}

/**
 * Writes a spelling of a title, or a person's name, otherwise in all files of the corpus. Files beside the one at hand wait for the
 * user's word where the editor can ask for it, and stay as they are where it cannot.
 * @throws ResponseError where the new name cannot stand in a line of text or too many files have the old one.
 */
export async function rename(session: Session, params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null> {
  const { newName: to } = params;
  const { words } = session.service;
  const { uri } = params.textDocument;
  const found = await asked(session, params, token);
  if (!found) return null;
  if (to.trim() === '' || /[\r\n]/.test(to)) throw failed(words(say('write the new spelling as one line of text')));
  const what = { term: found.mention.term, spelling: spellingOf(found.page, found.mention) };
  const own = toTextEdits(found.page.table, renameIn({ uri, page: found.page, mentions: mentionsOf(found.page, what.term) }, what, to));
  if (!session.abilities.versionedEdits) return { changes: { [uri]: own } };
  const here = { textDocument: { uri, version: session.documents.get(uri)?.text.version ?? null }, edits: own };
  if (!session.abilities.changeAnnotations) return { documentChanges: [here] };
  const others: TextDocumentEdit[] = [];
  for await (const followed of follow(session.service, uri, found.mention, token)) {
    const edits = followed.uri === uri ? [] : toTextEdits(followed.page.table, renameIn(followed, what, to));
    if (edits.length === 0) continue;
    if (others.length === MOST_FILES) throw failed(words(tooMany(what.spelling)));
    const version = session.documents.get(followed.uri)?.text.version ?? null;
    others.push({ textDocument: { uri: followed.uri, version }, edits: edits.map((edit) => ({ ...edit, annotationId: OTHERS })) });
  }
  if (others.length === 0) return { documentChanges: [here] };
  return {
    documentChanges: [here, ...others],
    changeAnnotations: { [OTHERS]: { label: words(say('“{0}” → “{1}” in other files', what.spelling, to)), needsConfirmation: true } },
  };
}

const tooMany = (spelling: string): Message =>
  say('more than {0} files have “{1}”: choose the form with `corpus-lint variants --apply` and run `corpus-lint fix`', MOST_FILES, spelling);

const OTHERS = 'others';

const failed = (message: string): ResponseError<void> => new ResponseError<void>(LSPErrorCodes.RequestFailed, message);
