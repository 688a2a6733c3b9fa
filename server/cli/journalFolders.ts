import { dirname, join, resolve } from 'node:path';
import { say } from '../core/message';
import { JOURNAL_FOLDER } from '../service/clean/journal';
import { parentOf } from '../service/host';
import type { Disk } from './disk';
import type { Session } from './session';
import { UsageError } from './world';

const SKIPPED = new Set(['.git', 'node_modules', JOURNAL_FOLDER]);

/**
 * URIs of the folders that hold journals: the nearest one at or above each of these folders, and all below. Links are not followed.
 * @throws UsageError where an argument is no folder.
 */
export function journalFolders(session: Session, args: readonly string[]): string[] {
  const { cwd, disk } = session.world;
  const found = new Set<string>();
  for (const arg of args) {
    const path = resolve(cwd, arg);
    if (!isFolder(disk, path)) throw new UsageError(say('{0} is no folder; give the folder in which files were fixed', arg));
    const above = nearest(disk, path);
    if (above !== undefined) found.add(above);
    below(session, path, found);
  }
  return [...found].map((path) => parentOf(session.uriOf(join(path, 'x'))));
}

const holds = (disk: Disk, path: string): boolean => isFolder(disk, join(path, JOURNAL_FOLDER));

function nearest(disk: Disk, path: string): string | undefined {
  for (let at = path; ; at = dirname(at)) {
    if (holds(disk, at)) return at;
    if (dirname(at) === at) return undefined;
  }
}

function below(session: Session, path: string, found: Set<string>): void {
  const { disk } = session.world;
  const entries =
    session.attempt(
      session.shown(path),
      (reason) => say('the folder cannot be read: {0}', reason),
      () => disk.list(path),
    ) ?? [];
  if (entries.some(({ name, kind }) => name === JOURNAL_FOLDER && kind === 'folder')) found.add(path);
  for (const { name, kind } of entries) if (kind === 'folder' && !SKIPPED.has(name)) below(session, join(path, name), found);
}

function isFolder(disk: Disk, path: string): boolean {
  try {
    return disk.kind(path) === 'folder';
  } catch {
    return false;
  }
}
