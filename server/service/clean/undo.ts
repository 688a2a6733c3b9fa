import { applyEdits } from '../../core/edits';
import { inEnglish, say, type Text } from '../../core/message';
import { sha256 } from './sha256';
import { editsBack, type FileRecord } from './journal';
import { type Clean, type JournalFiles, noteUndone, partsOf, type UndoneNote, uriBelow } from './journals';
import type { PageChange, Pages } from './pages';

export interface Refusal {
  readonly uri: string;
  readonly path: string;
  readonly reason: Text;
}

export interface Undone {
  /** Files that were put back. */
  readonly files: readonly string[];
  readonly refused: readonly Refusal[];
  readonly cancelled: boolean;
}

export interface UndoOptions {
  readonly files: JournalFiles;
  readonly pages: Pages;
  readonly now: () => Date;
  /** Whether only to look. */
  readonly dryRun?: boolean;
  /** Asked between one part of the journal and the next. */
  readonly isCancelled?: () => boolean;
  readonly progress?: (done: number) => void;
}

const AT_ONCE = 32;

/**
 * Puts back every file of a clean byte for byte. One whose text is no longer what the clean left is refused with a reason;
 * one that is as it was before the clean already, since that was interrupted, needs nothing.
 */
export async function undoClean(clean: Clean, options: UndoOptions): Promise<Undone> {
  const files: string[] = [];
  const refused: Refusal[] = [];
  for (const folder of clean.folders) {
    const inFolder: Refusal[] = [];
    for await (const part of partsOf(options.files, clean, folder)) {
      if (part instanceof Error) {
        inFolder.push({ uri: folder, path: '', reason: part.said });
        continue;
      }
      for (let at = 0; at < part.files.length; at += AT_ONCE) {
        if (options.isCancelled?.()) return { files, refused: [...refused, ...inFolder], cancelled: true };
        await undoSome(folder, part.files.slice(at, at + AT_ONCE), options, files, inFolder);
        options.progress?.(files.length + refused.length + inFolder.length);
      }
    }
    refused.push(...inFolder);
    if (options.dryRun) continue;
    const note: UndoneNote = {
      version: 1,
      time: options.now().toISOString(),
      refused: inFolder.map(({ path, reason }) => ({ path, reason: inEnglish(reason) })),
    };
    await noteUndone(options.files, clean, folder, note);
  }
  return { files, refused, cancelled: false };
}

async function undoSome(folder: string, records: readonly FileRecord[], { pages, dryRun }: UndoOptions, files: string[], refused: Refusal[]): Promise<void> {
  const changes: (PageChange & { readonly path: string })[] = [];
  for (const record of records) {
    const uri = uriBelow(folder, record.path);
    const page = await pages.read(uri);
    const outcome = 'problem' in page ? page : wayBack(record, page);
    if (outcome && 'problem' in outcome) refused.push({ uri, path: record.path, reason: outcome.problem });
    else if (outcome && !('problem' in page)) changes.push({ uri, path: record.path, before: page, ...outcome });
  }
  const written = dryRun ? changes.map(() => ({ problem: undefined })) : await pages.write(changes);
  for (const [i, { uri, path }] of changes.entries()) {
    const problem = written[i]!.problem;
    if (problem === undefined) files.push(uri);
    else refused.push({ uri, path, reason: problem });
  }
}

/** Undefined where the page is as it was before; a reason where it cannot be put back. */
function wayBack(
  record: FileRecord,
  page: { readonly text: string; readonly bom: boolean },
): Pick<PageChange, 'after' | 'edits'> | { readonly problem: Text } | undefined {
  const now = sha256(page.text, page.bom);
  if (now === record.sha256.before) return undefined;
  if (now !== record.sha256.after || page.bom !== record.bom) return { problem: say('its text has changed since it was cleaned') };
  const edits = editsBack(record);
  const after = applyEdits(page.text, edits);
  return sha256(after, page.bom) === record.sha256.before ? { after, edits } : { problem: say('the journal does not lead back to what it was') };
}
