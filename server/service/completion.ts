import { type TitleEntry, titleEntries } from '../language/vi/lexicon';
import { plainLetters } from '../language/vi/plainLetters';

/** Canonical ranks and titles that go on from what stands before the caret. */
export interface Completions {
  /** Offset in the line where the words begin that an item replaces. */
  readonly start: number;
  /** The shortest first. */
  readonly entries: readonly TitleEntry[];
}

/** With one letter every second title would be offered. */
const LEAST_LETTERS = 2;
/** No title has more words. */
const MOST_WORDS = 12;

/**
 * Ranks and titles whose first letters stand before the caret, marks and capitals or not; the longest run of words that opens
 * one counts. `line` is the text of the line up to the caret.
 */
export function completions(line: string): Completions | undefined {
  for (const start of wordStarts(line)) {
    const typed = plainLetters(line.slice(start)).replace(/\s+/g, ' ');
    if (typed.trim().length < LEAST_LETTERS) continue;
    const entries = titleEntries().filter(({ form }) => plainLetters(form).startsWith(typed));
    if (entries.length > 0) return { start, entries: entries.sort((a, b) => a.form.length - b.form.length || (a.form < b.form ? -1 : 1)) };
  }
  return undefined;
}

/** The last words of the line, the farthest first. */
const wordStarts = (line: string): number[] =>
  [...line.slice(-200).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index }) => index + Math.max(0, line.length - 200)).slice(-MOST_WORDS);
