import type { Span } from '../../core/span';
import { unitTable } from './letters';

/** The words of a piece of text that are not in NFC. */
export interface Decomposed {
  /** In runs: words of one line without a composed word between them. Offsets count from the start of the piece. */
  readonly runs: readonly (readonly Span[])[];
  /** Number of words that are not in NFC, and of those that are although NFD would take them apart. */
  readonly decomposed: number;
  readonly composed: number;
  /** UTF-16 units of the lines without a single combining mark, and of all lines. */
  readonly plain: number;
  readonly units: number;
}

/** Combining marks, which NFC text hardly ever has. */
const SUSPECT = /[\u0300-\u036f]/;
const NEXT_MARK = /[\u0300-\u036f]/g;
const THROUGHOUT = { words: 5, share: 0.8 };

/** Finds words that NFC would change. A text without combining marks costs one fast look, a line without them a jump. */
export function findDecomposed(text: string): Decomposed {
  const units = text.length;
  if (!SUSPECT.test(text)) return { runs: [], decomposed: 0, composed: 0, plain: units, units };
  const runs: Span[][] = [];
  const counts = { decomposed: 0, composed: 0 };
  let plain = 0;
  for (let at = 0; at < units; ) {
    const line = nextMarkedLine(text, at);
    plain += (line?.start ?? units) - at;
    if (!line) break;
    runsOfLine(text, line, runs, counts);
    at = line.end;
  }
  return { runs, ...counts, plain, units };
}

/**
 * Whether a text, given in pieces, is decomposed throughout and not in some words only. Lines without a single mark are no part
 * of such a text, but for some in other languages.
 */
export function isThroughout(pieces: readonly Decomposed[]): boolean {
  const sum = (of: 'decomposed' | 'composed' | 'plain' | 'units'): number => pieces.reduce((total, piece) => total + piece[of], 0);
  const decomposed = sum('decomposed');
  return (
    decomposed >= THROUGHOUT.words && decomposed >= THROUGHOUT.share * (decomposed + sum('composed')) && sum('plain') / sum('units') <= 1 - THROUGHOUT.share
  );
}

function nextMarkedLine(text: string, from: number): Span | undefined {
  NEXT_MARK.lastIndex = from;
  const mark = NEXT_MARK.exec(text)?.index;
  if (mark === undefined) return undefined;
  const end = text.indexOf('\n', mark);
  return { start: Math.max(from, text.lastIndexOf('\n', mark) + 1), end: end < 0 ? text.length : end + 1 };
}

function runsOfLine(text: string, line: Span, runs: Span[][], counts: { decomposed: number; composed: number }): void {
  const units = unitTable();
  // Where NFC leaves no mark in the line, every marked word changes and none has to be asked by itself.
  const certain = !SUSPECT.test(text.slice(line.start, line.end).normalize('NFC'));
  let open: Span[] | undefined;
  let from = -1;
  let marked = false;
  let whole = false;
  for (let at = line.start; at <= line.end; at++) {
    const code = at < line.end ? text.charCodeAt(at) : 0;
    if (units[code] !== 0) {
      if (from < 0) from = at;
      if (code < 0xc0) continue;
      if (code >= 0x300 && code <= 0x36f) marked = true;
      else if (code !== SMALL_D && code !== CAPITAL_D) whole = true;
      continue;
    }
    if (marked && (certain || changes(text.slice(from, at)))) {
      counts.decomposed++;
      if (!open) {
        open = [];
        runs.push(open);
      }
      open.push({ start: from, end: at });
    } else if (whole && !marked) {
      counts.composed++;
      open = undefined;
    }
    if (code === LF || code === CR) open = undefined;
    from = -1;
    marked = false;
    whole = false;
  }
}

const changes = (word: string): boolean => word.normalize('NFC') !== word;

const LF = 10;
const CR = 13;
/** đ and Đ are whole in every form. */
const SMALL_D = 0x111;
const CAPITAL_D = 0x110;
