import { type ExecuteCommandParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { say } from '../core/message';
import { KEEP_COMMAND, type KeepArguments } from './protocol';
import type { Session } from './session';

/**
 * Writes the decision to keep lines into the suppressions file.
 * @throws ResponseError where the command is unknown, the text has changed since the menu was shown or the file cannot be written.
 */
export async function executeCommand(session: Session, params: ExecuteCommandParams): Promise<void> {
  const argument: unknown = params.arguments?.[0];
  if (params.command !== KEEP_COMMAND || !isKeep(argument)) throw failed(`${params.command} cannot be run with these arguments`);
  const { uri, rule, version, start, end, reason } = argument;
  if (session.documents.get(uri)?.text.version !== version)
    throw failed(session.service.words(say('the text has changed since this was offered: choose it again from the light bulb')));
  await session.service.keepLines(uri, rule, { start, end }, reason);
}

function isKeep(value: unknown): value is KeepArguments {
  const keep = value as Partial<KeepArguments> | null | undefined;
  return (
    typeof keep?.uri === 'string' &&
    typeof keep.rule === 'string' &&
    [keep.version, keep.start, keep.end].every(Number.isInteger) &&
    ['string', 'undefined'].includes(typeof keep.reason)
  );
}

const failed = (message: string): ResponseError<void> => new ResponseError<void>(LSPErrorCodes.RequestFailed, message);
