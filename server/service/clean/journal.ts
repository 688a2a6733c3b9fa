import { applyEdits } from '../../core/edits';
import { LineTable } from '../../core/lines';
import { SaidError, say } from '../../core/message';
import { sha256 } from './sha256';
import type { TextEdit } from '../../core/span';
import type { KindEdit } from './kinds';

/** The folder beside the configuration that keeps what was done; never checked itself. */
export const JOURNAL_FOLDER = '.corpus-lint';

/** A span that a clean removed or replaced. */
export interface RecordedChange {
  /** Offset in the text before, in UTF-16 code units behind the byte order mark. */
  readonly start: number;
  /** Line of the text before in which it begins, 1-based. */
  readonly line: number;
  readonly removed: string;
  readonly inserted: string;
  readonly rule: string;
  /** The class, of a rule that tells classes apart. */
  readonly class?: string;
}

/** What a clean did to one file; enough to put every byte back. */
export interface FileRecord {
  /** Relative to the folder that holds the journal, with forward slashes. */
  readonly path: string;
  /** SHA-256 of all bytes of the file, byte order mark included. */
  readonly sha256: { readonly before: string; readonly after: string };
  readonly encoding: 'UTF-8';
  readonly bom: boolean;
  /** ISO 8601, when the journal was written. */
  readonly time: string;
  /** In the order of the text. */
  readonly changes: readonly RecordedChange[];
}

/** One file of a journal. A clean writes as many as it needs, each before the files that it speaks of. */
export interface JournalPart {
  readonly version: 1;
  readonly files: readonly FileRecord[];
}

/** What is written down of a file before it is changed. */
export function recordOf(path: string, page: { readonly text: string; readonly bom: boolean }, edits: readonly KindEdit[], time: Date): FileRecord {
  const table = new LineTable(page.text);
  const changes = edits.map(({ start, end, newText, kind }): RecordedChange => {
    const [rule, inRule] = kind.split('/') as [string, string | undefined];
    const change = { start, line: table.lineAt(start) + 1, removed: page.text.slice(start, end), inserted: newText, rule };
    return inRule === undefined ? change : { ...change, class: inRule };
  });
  const hashes = { before: sha256(page.text, page.bom), after: sha256(applyEdits(page.text, edits), page.bom) };
  return { path, sha256: hashes, encoding: 'UTF-8', bom: page.bom, time: time.toISOString(), changes };
}

export const serializePart = (files: readonly FileRecord[]): string => `${JSON.stringify({ version: 1, files } satisfies JournalPart, null, 1)}\n`;

/** @throws Error where the text is no part of a journal; a path out of the folder is none. */
export function parsePart(text: string): JournalPart {
  const part = JSON.parse(text) as Partial<JournalPart> | null;
  if (part?.version !== 1) throw new SaidError(say('it has no version that this Corpus Lint can read'));
  if (!Array.isArray(part.files) || !part.files.every(isRecord)) throw new SaidError(say('it is damaged'));
  return part as JournalPart;
}

function isRecord(value: unknown): boolean {
  const record = value as Partial<FileRecord> | null;
  return (
    typeof record?.path === 'string' &&
    !/^\/|(^|\/)\.\.?(\/|$)|^$/.test(record.path) &&
    typeof record.sha256?.before === 'string' &&
    typeof record.sha256.after === 'string' &&
    typeof record.bom === 'boolean' &&
    Array.isArray(record.changes) &&
    record.changes.every(isChange)
  );
}

const isChange = (value: unknown): boolean => {
  const change = value as Partial<RecordedChange> | null;
  return Number.isInteger(change?.start) && typeof change?.removed === 'string' && typeof change.inserted === 'string';
};

/** The edits that lead from the cleaned text back to the one before. */
export function editsBack({ changes }: Pick<FileRecord, 'changes'>): TextEdit[] {
  let shift = 0;
  return changes.map(({ start, removed, inserted }) => {
    const from = start + shift;
    shift += inserted.length - removed.length;
    return { start: from, end: from + inserted.length, newText: removed };
  });
}

/**
 * For each line of the cleaned text the line that it was before, both 0-based. Of a line that the clean put together
 * or wrote anew it is the line in which that begins.
 */
export function linesBefore(record: Pick<FileRecord, 'changes'>, cleaned: string): number[] {
  const back = editsBack(record);
  const table = new LineTable(cleaned);
  const before = new LineTable(applyEdits(cleaned, back));
  const lines: number[] = [];
  let next = 0;
  let shift = 0;
  for (let line = 0; line < table.count; line++) {
    const start = table.starts[line]!;
    // What was removed right in front of a line lies above it; what was put in stands where it was put.
    for (; next < back.length && back[next]!.end <= start; next++) {
      shift += back[next]!.newText.length - (back[next]!.end - back[next]!.start);
    }
    const inside = back[next] && back[next]!.start < start ? back[next]!.start : start;
    lines.push(before.lineAt(inside + shift));
  }
  return lines;
}
