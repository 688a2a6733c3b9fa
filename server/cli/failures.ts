import { ChangedWhileRead, TooLarge } from './disk';

/** Something that was asked for and not done: a file that was not checked, a broken configuration. Makes the exit code 2. */
export interface Failure {
  /** As shown to the user. */
  readonly path: string;
  readonly message: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist (any more)',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'permission denied; check its mode and owner',
  EPERM: 'permission denied; check its mode and owner',
  EROFS: 'the disk is mounted read-only',
  ENOSPC: 'the disk is full',
  ELOOP: 'its symbolic links point in a circle; remove one of them',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open; try again with fewer programs running',
};

/** What went wrong and what helps, in the user's words. */
export function reasonOf(error: unknown): string {
  if (error instanceof ChangedWhileRead) return 'it changed while it was read; run again when nothing writes to it';
  if (error instanceof TooLarge) return `it is too large (${error.message}, the most is 536 MB); split it`;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return (code && REASONS[code]) ?? (error instanceof Error ? error.message : String(error));
}
