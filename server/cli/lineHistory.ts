import { applyEdits } from '../core/edits';
import { say } from '../core/message';
import { sha256 } from '../service/clean/sha256';
import { relativeTo } from '../service/host';
import { editsBack, type FileRecord, linesBefore } from '../service/clean/journal';
import { type Clean, partsOf } from '../service/clean/journals';
import { DiskPages } from './diskPages';
import type { Session } from './session';
import { UsageError } from './world';

/**
 * For each run of lines of a cleaned file the lines that they were in the original, through all cleans that led to the text as
 * it is now; newest clean first in `cleans`. @throws UsageError where no journal leads to this text.
 */
export async function linesText(session: Session, cleans: readonly Clean[], uri: string, shown: string): Promise<string> {
  const page = await new DiskPages(session.world.disk).read(uri);
  if ('problem' in page) throw new UsageError(say('{0}: {1}', shown, page.problem));
  let text = page.text;
  let lines: number[] | undefined;
  for (const clean of cleans) {
    const record = await recordIn(session, clean, uri);
    if (record?.sha256.after !== sha256(text, page.bom)) continue;
    const before = linesBefore(record, text);
    lines = lines ? lines.map((line) => before[line] ?? line) : before;
    text = applyEdits(text, editsBack(record));
  }
  if (!lines) throw new UsageError(say('{0}: no clean led to this text; it was never cleaned, or has changed since', shown));
  return runs(lines)
    .map(({ from, to, was }) => `${session.terminal.words(say('{0}  was {1}', range(from, to), range(was, was + to - from)))}\n`)
    .join('');
}

/** 0-based lines as people count them. */
const range = (from: number, to: number): string => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`);

async function recordIn(session: Session, clean: Clean, uri: string): Promise<FileRecord | undefined> {
  for (const folder of clean.folders) {
    const path = relativeTo(folder, uri);
    if (path === undefined) continue;
    for await (const part of partsOf(session.host, clean, folder)) {
      const found = part instanceof Error ? undefined : part.files.find((file) => file.path === path);
      if (found) return found;
    }
  }
  return undefined;
}

function runs(lines: readonly number[]): { from: number; to: number; was: number }[] {
  const found: { from: number; to: number; was: number }[] = [];
  for (const [line, was] of lines.entries()) {
    const open = found.at(-1);
    if (open && was === open.was + line - open.from) open.to = line;
    else found.push({ from: line, to: line, was });
  }
  return found;
}
