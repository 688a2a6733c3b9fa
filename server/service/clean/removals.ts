import { LineTable } from '../../core/lines';
import type { KindEdit } from './kinds';
import type { CleanPlan } from './plan';

/** One line that a clean takes away, or one piece of text that it writes otherwise. */
export interface Removal {
  readonly kind: string;
  /** 0-based, in the page before. */
  readonly line: number;
  /** What stands there; of a whole line all of it. */
  readonly text: string;
  /** What stands there afterwards; empty where it goes. */
  readonly newText: string;
}

/** Everything that a plan changes, named line by line in the order of the text; blank lines are not worth naming. */
export function removalsOf({ before, edits }: Pick<CleanPlan, 'before' | 'edits'>): Removal[] {
  const table = new LineTable(before);
  return edits.flatMap((edit) => (edit.newText.trim() === '' ? removedLines(table, edit) : [replaced(table, edit)]));
}

/** How many lines of the page before are gone or changed, by kind. */
export function linesByKind({ before, edits }: Pick<CleanPlan, 'before' | 'edits'>): Map<string, number> {
  const table = new LineTable(before);
  const counts = new Map<string, number>();
  let last = -1;
  for (const { start, end, kind } of edits) {
    const first = Math.max(table.lineAt(start), last + 1);
    last = Math.max(last, table.lineAt(Math.max(start, end - 1)));
    counts.set(kind, (counts.get(kind) ?? 0) + last - first + 1);
  }
  return counts;
}

function removedLines(table: LineTable, { start, end, kind }: KindEdit): Removal[] {
  const removals: Removal[] = [];
  for (let line = table.lineAt(start); line < table.count && table.starts[line]! < end; line++) {
    const text = table.text.slice(Math.max(start, table.starts[line]!), Math.min(end, table.ends[line]!));
    if (text.trim() !== '') removals.push({ kind, line, text: text.trim(), newText: '' });
  }
  return removals;
}

const replaced = (table: LineTable, { start, end, newText, kind }: KindEdit): Removal => ({
  kind,
  line: table.lineAt(start),
  text: table.text.slice(start, end).trim(),
  newText: newText.trim(),
});
