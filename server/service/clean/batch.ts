import { relativeTo } from '../host';
import { type FileRecord, recordOf } from './journal';
import type { Journal } from './journals';
import type { KindEdit } from './kinds';
import type { PageChange, Pages, Written } from './pages';

/** A page to be cleaned, and the folder whose journal tells of it. */
export interface CleanChange extends PageChange {
  readonly edits: readonly KindEdit[];
  readonly folder: string;
}

/** A text that began so would be read back without its first character, and its bytes could not be put back. */
const MARK = '\uFEFF';
const MARK_IN_FRONT = 'an invisible U+FEFF would come to stand at its very beginning; take that out first';

/**
 * Writes cleaned pages, after the journal has written down how to put them back; so a clean that is interrupted anywhere
 * can be undone. One answer for each page, in order.
 * @throws Error where the journal cannot be written; then no page has been.
 */
export async function writeCleaned(journal: Journal, pages: Pages, changes: readonly CleanChange[], time: Date): Promise<readonly Written[]> {
  const isFit = ({ after }: CleanChange): boolean => !after.startsWith(MARK);
  const written = await writeFit(journal, pages, changes.filter(isFit), time);
  let next = 0;
  return changes.map((change) => (isFit(change) ? written[next++]! : { problem: MARK_IN_FRONT }));
}

async function writeFit(journal: Journal, pages: Pages, changes: readonly CleanChange[], time: Date): Promise<readonly Written[]> {
  const records = changes.map((change) => recordOf(pathOf(change), change.before, change.edits, time));
  const folders = [...new Set(changes.map(({ folder }) => folder))];
  const ofFolder = <T>(folder: string, list: readonly T[]): T[] => list.filter((_, i) => changes[i]!.folder === folder);
  const parts = new Map<string, string>();
  for (const folder of folders) parts.set(folder, await journal.note(folder, ofFolder(folder, records)));
  const written = await pages.write(changes);
  const done = records.map((record, i) => asDone(record, changes[i]!, written[i]!, time));
  for (const folder of folders) {
    const inFolder = ofFolder(folder, done);
    if (inFolder.some((record, i) => record !== ofFolder(folder, records)[i])) {
      const kept = inFolder.filter((record) => record !== undefined);
      await journal.correct(parts.get(folder)!, kept);
    }
  }
  return written;
}

const pathOf = ({ folder, uri }: CleanChange): string => relativeTo(folder, uri) ?? uri;

/** Undefined for a page that was not written. */
function asDone(record: FileRecord, { before, edits }: CleanChange, { problem, text }: Written, time: Date): FileRecord | undefined {
  if (problem !== undefined) return undefined;
  if (text === undefined) return record;
  const whole = { start: 0, end: before.text.length, newText: text, kind: edits[0]?.kind ?? '' };
  return recordOf(record.path, before, [whole], time);
}
