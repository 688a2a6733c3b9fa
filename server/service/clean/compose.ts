import { applyEdits } from '../../core/edits';
import type { TextEdit } from '../../core/span';
import type { KindEdit } from './kinds';

/**
 * The edits of a text that have the effect of `first` and then, on its result, of `second`; sorted and without overlap.
 * What both touch becomes one edit of the kind that came first. Both lists are sorted and without overlap.
 */
export function composeEdits(text: string, first: readonly KindEdit[], second: readonly KindEdit[]): KindEdit[] {
  let edits = [...first];
  let current = applyEdits(text, first);
  for (const edit of [...second].reverse()) {
    edits = withEdit(edits, current, edit);
    current = applyEdits(current, [edit]);
  }
  return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.newText);
}

/** An earlier edit with the place that its new text has in the current text. */
interface Placed {
  readonly edit: KindEdit;
  readonly from: number;
  readonly to: number;
}

/** Adds an edit of the text that `edits` lead to. */
function withEdit(edits: readonly KindEdit[], current: string, added: KindEdit): KindEdit[] {
  const placed = place(edits);
  const touched = placed.filter((p) => meets(p, added));
  const before = placed.filter((p) => !touched.includes(p) && (p.to < added.start || (p.to === added.start && p.from <= added.start)));
  const shift = (of: readonly Placed[]): number => of.reduce((sum, { edit }) => sum + edit.newText.length - (edit.end - edit.start), 0);
  const from = Math.min(added.start, ...touched.map((p) => p.from));
  const to = Math.max(added.end, ...touched.map((p) => p.to));
  const start = from - shift(before);
  const end = to - shift(before) - shift(touched);
  const newText = current.slice(from, added.start) + added.newText + current.slice(added.end, to);
  const merged: KindEdit = { start, end, newText, kind: touched[0]?.edit.kind ?? added.kind };
  return [...before.map((p) => p.edit), merged, ...placed.filter((p) => !before.includes(p) && !touched.includes(p)).map((p) => p.edit)];
}

function place(edits: readonly KindEdit[]): Placed[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.start + shift;
    const to = from + edit.newText.length;
    shift += edit.newText.length - (edit.end - edit.start);
    return { edit, from, to };
  });
}

/** Whether both must become one: they overlap, or stand at one place where their order would be lost. */
function meets({ edit, from, to }: Placed, added: TextEdit): boolean {
  if (from < added.end && added.start < to) return true;
  if (added.start < from && to < added.end) return true;
  const inserts = added.start === added.end || edit.start === edit.end;
  return inserts && from <= added.end && added.start <= to;
}
