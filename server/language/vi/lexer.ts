import type { Span } from '../../core/span';
import { isSpace, unitTable } from './letters';
import { type Facet, WordTypes, nextHash } from './wordTypes';

/** What stands before a word in its line, as bits: nothing that belongs to another word. */
export const FIRST = 1;
/** White space and nothing else. */
export const SPACED = 2;
/** What may stand between the words of a phrase: up to four spaces, hyphens, dashes, with a full stop or a comma at most. */
export const JOINED = 4;
export const DOT = 8;
export const COMMA = 0x10;
/** Up to four spaces, hyphens, dashes. */
export const HYPHENED = 0x20;
/** One apostrophe or hyphen, which may belong to a name. */
export const INSIDE = 0x40;
/** Something that may be a slip of spacing. */
export const ODD = 0x80;

const ONE_SPACE = SPACED | JOINED | HYPHENED;

/** The words of some lines of a text: runs of letters and digits, as arrays by the number of the word. */
export interface Words {
  readonly text: string;
  readonly lines: readonly Span[];
  readonly count: number;
  /** Offsets of `text`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Int32Array;
  /** What stands before each word, as bits. */
  readonly gaps: Uint8Array;
  /** The first word of each line, and the number of all words behind the last. */
  readonly firsts: Int32Array;
  readonly table: WordTypes;
}

/** From so many different words on a table is given up for a fresh one. */
const MOST_TYPES = 1 << 15;
/** Longer words are no words of the language; a text with them has a table of its own. */
const LONGEST_SHARED = 64;

/** A cache: the words of the language return in every text. */
let shared = new WordTypes();

/** Reads the words of lines (spans of a normalised text). Linear, some nanoseconds a code unit. */
export function readWords(text: string, lines: readonly Span[]): Words {
  const words = read(text, lines, shared, LONGEST_SHARED) ?? read(text, lines, new WordTypes(), text.length)!;
  if (shared.count > MOST_TYPES) shared = new WordTypes();
  return words;
}

/** What a facet says of each word type; ask for it once a pass. */
export const facetOf = ({ table }: Words, facet: Facet): Int32Array => table.column(facet);

/** The first word from `from` on that does not begin before an offset; `to` where there is none. */
export function wordFrom({ starts }: Words, offset: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Undefined where a word is longer than `longest`. */
function read(text: string, lines: readonly Span[], table: WordTypes, longest: number): Words | undefined {
  let size = 16;
  for (const { start, end } of lines) size += (end - start + 1) >> 1;
  // One piece of memory for all: an article is read within microseconds, and each allocation counts.
  const memory = new ArrayBuffer(4 * (3 * size + lines.length + 1) + size);
  const starts = new Int32Array(memory, 0, size);
  const ends = new Int32Array(memory, 4 * size, size);
  const types = new Int32Array(memory, 8 * size, size);
  const firsts = new Int32Array(memory, 12 * size, lines.length + 1);
  const gaps = new Uint8Array(memory, 12 * size + 4 * (lines.length + 1), size);
  const units = unitTable();
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    firsts[i] = count;
    for (let at = start, first = FIRST; ; first = 0) {
      const gap = at;
      while (at < end && units[text.charCodeAt(at)] === 0) at++;
      if (at >= end) break;
      const from = at;
      let hash = 0;
      for (; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (units[unit] === 0) break;
        hash = nextHash(hash, unit);
      }
      if (at - from > longest) return undefined;
      starts[count] = from;
      ends[count] = at;
      types[count] = table.numberOf(text, from, at, hash);
      gaps[count++] = from - gap === 1 && first === 0 && text.charCodeAt(gap) === 0x20 ? ONE_SPACE : gapOf(text, gap, from, first);
    }
  }
  firsts[lines.length] = count;
  return { text, lines, count, starts, ends, types, gaps, firsts, table };
}

/** No two words of a phrase stand farther apart. */
const LONGEST_JOINT = 4;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const DASH = 0x2013;
const FULL_STOP = 0x2e;
const COMMA_SIGN = 0x2c;
const BRACKET = 0x28;

function gapOf(text: string, from: number, to: number, first: number): number {
  let spaces = 0;
  let hyphens = 0;
  let stops = 0;
  let commas = 0;
  let odd = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || isSpace(unit)) {
      spaces++;
      odd ||= unit !== SPACE || (at + 1 < to && mayNotFollowSpace(text.charCodeAt(at + 1)));
    } else if (unit === HYPHEN || unit === DASH) hyphens++;
    else if (unit === FULL_STOP) stops++;
    else if (unit === COMMA_SIGN) commas++;
  }
  const length = to - from;
  odd ||= length === 1 && (stops + commas > 0 || text.charCodeAt(from) === BRACKET);
  return (first ? FIRST : bitsOf(text, from, length, { spaces, hyphens, stops, commas })) | (odd ? ODD : 0);
}

const mayNotFollowSpace = (unit: number): boolean => unit === SPACE || unit === COMMA_SIGN || unit === FULL_STOP || isSpace(unit);

function bitsOf(
  text: string,
  from: number,
  length: number,
  { spaces, hyphens, stops, commas }: Record<'spaces' | 'hyphens' | 'stops' | 'commas', number>,
): number {
  const short = length <= LONGEST_JOINT;
  const marks = stops + commas;
  let bits = spaces === length ? SPACED : 0;
  if (short && spaces + hyphens === length) bits |= HYPHENED;
  if (short && marks < 2 && spaces + hyphens + marks === length) bits |= JOINED | (stops ? DOT : 0) | (commas ? COMMA : 0);
  if (length === 1 && INSIDE_SIGNS.includes(text[from]!)) bits |= INSIDE;
  return bits;
}

const INSIDE_SIGNS = "'’ʼ-";
