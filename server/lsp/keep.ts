import { type ExecuteCommandParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { errorText, say } from '../core/message';
import { type Changed, type Kept, keep, switchOff } from '../service/decide';
import { readSeen } from './decisions';
import { KEEP_COMMAND, type KeepArguments, SWITCH_OFF_COMMAND, type SwitchOffArguments, TAKE_BACK_COMMAND } from './protocol';
import type { Session } from './session';

/**
 * Writes a decision down, or takes it back. Answers with what was written, so that it can be undone.
 * @throws ResponseError where the command is unknown, the text has changed since the menu was shown or the file cannot be written.
 */
export async function executeCommand(session: Session, params: ExecuteCommandParams): Promise<Kept | Changed> {
  const argument: unknown = params.arguments?.[0];
  try {
    if (params.command === KEEP_COMMAND && isKeep(argument)) return await keepLines(session, argument);
    if (params.command === SWITCH_OFF_COMMAND && isSwitchOff(argument))
      return await switchOff(session.service.configs, session.world, (uri) => readSeen(session, uri), argument);
    if (params.command === TAKE_BACK_COMMAND && isKept(argument)) return await takeBack(session, argument);
  } catch (error) {
    throw error instanceof ResponseError ? error : failed(session.service.words(errorText(error)));
  }
  throw failed(session.service.words(say('{0} cannot be run with these arguments', params.command)));
}

async function keepLines(session: Session, { uri, rule, version, start, end, reason, scope = 'line' }: KeepArguments): Promise<Kept> {
  if (session.documents.get(uri)?.text.version !== version)
    throw failed(session.service.words(say('the text has changed since this was offered: choose it again from the light bulb')));
  return keep(session.service, uri, { rule, scope, span: { start, end }, reason });
}

async function takeBack({ service }: Session, { file, entries }: Kept): Promise<Kept> {
  const folder = await service.configs.forFile(file);
  const there = entries.filter((entry) => folder.suppressions.has(entry));
  if (there.length > 0) await service.configs.release(folder, there);
  return { file, entries: there };
}

function isKeep(value: unknown): value is KeepArguments {
  const keep = value as Partial<KeepArguments> | null | undefined;
  return (
    typeof keep?.uri === 'string' &&
    typeof keep.rule === 'string' &&
    [keep.version, keep.start, keep.end].every(Number.isInteger) &&
    ['string', 'undefined'].includes(typeof keep.reason) &&
    [undefined, 'line', 'everywhere', 'file'].includes(keep.scope)
  );
}

function isSwitchOff(value: unknown): value is SwitchOffArguments {
  const off = value as Partial<SwitchOffArguments> | null | undefined;
  return typeof off?.uri === 'string' && typeof off.rule === 'string';
}

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Kept> | null | undefined;
  return typeof kept?.file === 'string' && Array.isArray(kept.entries);
}

const failed = (message: string): ResponseError<void> => new ResponseError<void>(LSPErrorCodes.RequestFailed, message);
