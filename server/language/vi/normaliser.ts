import type { Span } from '../../core/span';

/** A text as the searches read it, with the way back to the text that it was made from. */
export interface NormalText {
  /** Letters and their marks in NFC, without invisible characters. Line breaks and spaces of every kind stay; what reads it takes each for a space. */
  readonly text: string;
  /** Offset in the original text (UTF-16 code units) of an offset in `text`; for the end of a span as well as for its start. */
  original(offset: number): number;
  /** The other way. */
  normal(offset: number): number;
}

/** Combining marks and invisible characters: their repair changes offsets. Two classes are looked for faster than one. */
const MARK = /[\u0300-\u036f]/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const INVISIBLES = new RegExp(INVISIBLE, 'g');

/** Whether a text is in the form that `normalise` makes; one fast look. */
export const isNormal = (text: string): boolean => !MARK.test(text) && !INVISIBLE.test(text);

/** Where NFC changes more than marks and what they stand on: Hangul, kana, Indic letters, signs that have two numbers. */
const FOREIGN = /[\u0370-\u1dff\u1f00-\u2001\u2126-\u212b\u2adc\u3040-\uffff]/;

/** Some lines of a text in normal form, joined, with their spans in the result: quicker than the whole text, but without the way back. */
export function normalLines(text: string, lines: readonly Span[]): { text: string; lines: Span[] } {
  let joined = '';
  const spans = lines.map(({ start, end }) => {
    const from = joined.length;
    const line = text.slice(start, end);
    joined += `${FOREIGN.test(line) ? normalise(line).text : line.replace(INVISIBLES, '').normalize('NFC')}\n`;
    return { start: from, end: joined.length - 1 };
  });
  return { text: joined, lines: spans };
}

/** Normalises a text. A text that needs no repair is handed back as it is, after one fast look. */
export function normalise(text: string): NormalText {
  return isNormal(text) ? asItIs(text) : rebuilt(text);
}

/** A text that is known to need no repair. */
export const asItIs = (text: string): NormalText => ({ text, original: same, normal: same });

const same = (offset: number): number => offset;

/** A starter with what follows it and combines with it: the smallest piece that NFC can change. */
const PIECE = /(?:(?![\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff])\S)?(?:[\u0300-\u036f]|[\u00ad\u200b-\u200d\u2060\ufeff])+/gu;

function rebuilt(text: string): NormalText {
  const starts: number[] = [0];
  const shifts: number[] = [0];
  let result = '';
  let at = 0;
  const keep = (upTo: number, replaced: string, next: number): void => {
    result += text.slice(at, upTo) + replaced;
    at = next;
    starts.push(result.length);
    shifts.push(at - result.length);
  };
  for (const piece of text.matchAll(PIECE)) {
    const visible = piece[0].replace(INVISIBLES, '').normalize('NFC');
    if (visible !== piece[0]) keep(piece.index, visible, piece.index + piece[0].length);
  }
  result += text.slice(at);
  const origins = starts.map((start, i) => start + shifts[i]!);
  return {
    text: result,
    original: (offset) => offset + shifts[lastAtMost(starts, offset)]!,
    normal: (offset) => Math.max(0, offset - shifts[lastAtMost(origins, offset)]!),
  };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
