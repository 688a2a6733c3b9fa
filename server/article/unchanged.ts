import type { LineTable } from '../core/lines';
import type { LineFeatures, ReadLines } from './features';

/** A distance that no page has. */
export const FAR = 1_000_000;

/** Features that hold for the new text, and the lines between them that have to be read (0-based, `to` excluded). */
export interface Kept {
  readonly above: LineFeatures[];
  readonly below: readonly LineFeatures[];
  readonly from: number;
  readonly to: number;
}

/**
 * Takes over what an edit has left alone: the lines above and below it, the latter moved. Reading a line takes several times as
 * long as moving it, and a keystroke changes one line of thousands.
 */
export function unchanged({ table: before, features }: ReadLines, table: LineTable): Kept {
  const prefix = commonPrefix(before.text, table.text);
  const suffix = commonSuffix(before.text, table.text, prefix);
  const from = table.lineAt(prefix);
  const to = firstLineWithin(table, table.text.length - suffix, from);
  const lines = table.count - before.count;
  const units = table.text.length - before.text.length;
  const above = features.filter((f) => f.line < from);
  const below = features.filter((f) => f.line >= to - lines);
  for (const f of above) move(f, table, 0, 0);
  for (const f of below) move(f, table, lines, units);
  return { above, below, from, to };
}

/** The text is cut anew from the new text: a slice of the old one would keep all of it in memory. */
function move(f: LineFeatures, table: LineTable, lines: number, units: number): void {
  f.line += lines;
  f.start += units;
  f.end += units;
  f.text = table.text.slice(f.start, f.end);
  f.repeats = 1;
  f.twin = FAR;
  f.run = 0;
  f.tightRun = 0;
  f.menuRun = 0;
  f.runEvidence = 0;
  f.wrapped = false;
  f.under = undefined;
}

/** The first line, not before `from`, in front of which a terminator stands in the unchanged end. */
function firstLineWithin(table: LineTable, start: number, from: number): number {
  let line = table.lineAt(start);
  while (line < table.count && table.starts[line]! <= start) line++;
  return Math.max(from, line);
}

/** Texts are compared in slices first, which the engine does word by word. */
const STEPS = [4096, 256];

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const step of STEPS) while (at + step <= most && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix;
  let length = 0;
  for (const step of STEPS)
    while (length + step <= most && a.slice(a.length - length - step, a.length - length) === b.slice(b.length - length - step, b.length - length))
      length += step;
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length++;
  return length;
}
