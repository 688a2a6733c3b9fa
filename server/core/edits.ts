import type { LineTable } from './lines';
import type { Fix } from './rule';
import { type TextEdit, spansOverlap } from './span';

/** Applies edits that do not overlap. Everything outside them stays code unit for code unit. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of sorted(edits)) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * Takes fixes in the given order and leaves out each one that overlaps a taken one, so that the rest can be applied together.
 * Equal edits of two fixes are taken once.
 */
export function mergeFixes(fixes: readonly Fix[]): { edits: TextEdit[]; taken: Fix[] } {
  const edits: TextEdit[] = [];
  const taken: Fix[] = [];
  const index = new EditIndex();
  for (const fix of fixes) {
    const fresh = fix.edits.filter((edit) => !index.has(edit));
    if (fresh.some((edit) => index.collides(edit))) continue;
    for (const edit of fresh) {
      index.add(edit);
      edits.push(edit);
    }
    taken.push(fix);
  }
  return { edits: sorted(edits), taken };
}

/** The edit that deletes whole lines (0-based, inclusive) with the terminator of each. */
export const deleteLines = (table: LineTable, first: number, last: number): TextEdit => ({ start: table.starts[first]!, end: table.next(last), newText: '' });

/** Whether a fix takes a whole line away, in contrast to one that replaces a spelling. */
export const deletesLines = (table: LineTable, fix: Fix): boolean =>
  fix.edits.some(
    (e) => e.newText === '' && e.end > e.start && table.starts[table.lineAt(e.start)] === e.start && table.next(table.lineAt(e.end - 1)) === e.end,
  );

const sorted = (edits: readonly TextEdit[]): TextEdit[] => [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

/** Taken edits by 1024-unit bucket, so that a page with thousands of findings merges in linear time. */
class EditIndex {
  private readonly buckets = new Map<number, TextEdit[]>();

  has(edit: TextEdit): boolean {
    return this.near(edit).some((e) => e.start === edit.start && e.end === edit.end && e.newText === edit.newText);
  }

  collides(edit: TextEdit): boolean {
    return this.near(edit).some((e) => spansOverlap(e, edit) || (e.start === edit.start && (e.start === e.end || edit.start === edit.end)));
  }

  add(edit: TextEdit): void {
    for (let bucket = edit.start >> 10; bucket <= edit.end >> 10; bucket++) {
      const list = this.buckets.get(bucket);
      if (list) list.push(edit);
      else this.buckets.set(bucket, [edit]);
    }
  }

  private near(edit: TextEdit): TextEdit[] {
    const found: TextEdit[] = [];
    for (let bucket = edit.start >> 10; bucket <= edit.end >> 10; bucket++) found.push(...(this.buckets.get(bucket) ?? []));
    return found;
  }
}
