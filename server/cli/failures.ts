import { errorText, type Message, say, type Text } from '../core/message';
import { ChangedWhileRead, TooLarge } from './disk';

/** Something that was asked for and not done: a file that was not checked, a broken configuration. Makes the exit code 2. */
export interface Failure {
  /** As shown to the user. */
  readonly path: string;
  readonly message: string;
}

const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: say('it does not exist (any more)'),
  ENOTDIR: say('a part of its path is not a folder'),
  EACCES: say('permission denied; check its mode and owner'),
  EPERM: say('permission denied; check its mode and owner'),
  EROFS: say('the disk is mounted read-only'),
  ENOSPC: say('the disk is full'),
  ELOOP: say('its symbolic links point in a circle; remove one of them'),
  EISDIR: say('it is a folder'),
  EMFILE: say('too many files are open; try again with fewer programs running'),
};

/** What went wrong and what helps, in the user's words. */
export function reasonOf(error: unknown): Text {
  if (error instanceof ChangedWhileRead) return say('it changed while it was read; run again when nothing writes to it');
  if (error instanceof TooLarge) return say('it is too large ({0}, the most is {1}); split it', error.message, '536 MB');
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return (code && REASONS[code]) ?? errorText(error);
}
