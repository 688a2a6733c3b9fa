import type { Span } from '../../core/span';
import { unitTable } from './letters';

/** What a piece of text has of words that are not in NFC. */
export interface Decomposed {
  /** The first of them; offsets count from the start of the piece. */
  readonly first: Span | undefined;
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

/** Counts words that NFC would change. A text without combining marks costs one fast look, a line without them a jump. */
export function findDecomposed(text: string): Decomposed {
  const units = text.length;
  if (!SUSPECT.test(text)) return { first: undefined, decomposed: 0, composed: 0, plain: units, units };
  let first: Span | undefined;
  let decomposed = 0;
  const seen = (start: number, end: number): void => {
    first ??= { start, end };
    decomposed++;
  };
  const { composed, plain } = readMarkedLines(text, seen, () => {});
  return { first, decomposed, composed, plain, units };
}

/** Those words in runs: words of one line without a composed word between them. Offsets count from the start of the text. */
export function decomposedRuns(text: string): Span[][] {
  const runs: Span[][] = [];
  let open: Span[] | undefined;
  const seen = (start: number, end: number): void => {
    if (!open) {
      open = [];
      runs.push(open);
    }
    open.push({ start, end });
  };
  readMarkedLines(text, seen, () => {
    open = undefined;
  });
  return runs;
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

/** Hands on each word that is not in NFC, and where runs of them end; lines without a combining mark are leapt over. */
function readMarkedLines(text: string, seen: (start: number, end: number) => void, ends: () => void): { composed: number; plain: number } {
  let composed = 0;
  let plain = 0;
  for (let at = 0; at < text.length; ) {
    const line = nextMarkedLine(text, at);
    plain += (line?.start ?? text.length) - at;
    if (!line) break;
    composed += readLine(text, line, seen, ends);
    at = line.end;
  }
  return { composed, plain };
}

/** Gives the number of words that are in NFC although NFD would take them apart. */
function readLine(text: string, line: Span, seen: (start: number, end: number) => void, ends: () => void): number {
  const units = unitTable();
  // Where NFC leaves no mark in the line, every marked word changes and none has to be asked by itself.
  const certain = !SUSPECT.test(text.slice(line.start, line.end).normalize('NFC'));
  let composed = 0;
  let from = -1;
  let marked = false;
  let whole = false;
  for (let at = line.start; at <= line.end; at++) {
    const code = at < line.end ? text.charCodeAt(at) : LF;
    if (units[code] !== 0) {
      if (from < 0) from = at;
      if (code < 0xc0) continue;
      if (code >= 0x300 && code <= 0x36f) marked = true;
      else if (code !== SMALL_D && code !== CAPITAL_D) whole = true;
      continue;
    }
    if (marked && (certain || changes(text.slice(from, at)))) seen(from, at);
    if (whole && !marked) {
      composed++;
      ends();
    }
    if (code === LF || code === CR) ends();
    from = -1;
    marked = false;
    whole = false;
  }
  return composed;
}

const changes = (word: string): boolean => word.normalize('NFC') !== word;

const LF = 10;
const CR = 13;
/** đ and Đ are whole in every form. */
const SMALL_D = 0x111;
const CAPITAL_D = 0x110;
