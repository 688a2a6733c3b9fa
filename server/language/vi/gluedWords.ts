import type { Span } from '../../core/span';
import data from './data/glued.json';
import { type TitleMention, findTitles } from './mentions';
import { isSyllable } from './syllable';

let frequent: ReadonlySet<string> | undefined;

/** How far back a title may begin. */
const LONGEST_TITLE = 60;
/** Two syllables of seven letters. */
const LONGEST = 14;
const BEYOND_ASCII = /[^ -~]/;
const CAMEL = /^(\p{Ll}+)(\p{Lu}\p{Ll}+)$/u;

/**
 * Where the word `text.slice(start, end)` (normalised) is two words without a space between them, for certain: a small letter before a
 * capital (`theoKết luận`), the end of a title (`đại táphi công`), a frequent word or another title behind a whole one (`Trườnghỏi`). Undefined
 * for one word and for what may be a name, a loan or a brand.
 */
export function splitGlued(text: string, { start, end }: Span, lineStart: number): number | undefined {
  const word = text.slice(start, end);
  if (word.length > LONGEST || !BEYOND_ASCII.test(word)) return undefined;
  const camel = CAMEL.exec(word);
  frequent ??= new Set(data.words);
  if (camel) return isFirst(camel[1]!) && isWord(camel[2]!) ? start + camel[1]!.length : undefined;
  if (word.slice(1) !== word.slice(1).toLowerCase() || isSyllable(word)) return undefined;
  const splits = splitsOf(word);
  const known = splits.filter((at) => isKnown(text, start + at, word.slice(at)));
  const titled = known.filter((at) => endsTitle(text, start + at, Math.max(lineStart, start - LONGEST_TITLE)));
  if (titled.length === 1) return start + titled[0]!;
  const [only] = known;
  return splits.length === 1 && only !== undefined && BEYOND_ASCII.test(word.slice(0, only)) ? start + only : undefined;
}

/** What the letters of a word say alone: whether it may be two. */
export function mayBeGlued(word: string): boolean {
  if (word.length > LONGEST || !BEYOND_ASCII.test(word)) return false;
  if (CAMEL.test(word)) return true;
  return word.slice(1) === word.slice(1).toLowerCase() && !isSyllable(word) && splitsOf(word).length > 0;
}

/** Where a word can be parted into two syllables. */
function splitsOf(word: string): number[] {
  const splits: number[] = [];
  for (let at = 2; at <= word.length - 2; at++) if (isSyllable(word.slice(0, at)) && isSyllable(word.slice(at))) splits.push(at);
  return splits;
}

/** Whether a frequent word or a title begins here. */
function isKnown(text: string, at: number, word: string): boolean {
  if (frequent!.has(word)) return true;
  const found: TitleMention[] = [];
  findTitles(text, at, Math.min(text.length, at + LONGEST_TITLE), found);
  return found[0]?.start === at;
}

/** Brands are made of plain letters (`baoMới`). */
const isFirst = (letters: string): boolean => isWord(letters) && (BEYOND_ASCII.test(letters) || frequent!.has(letters));

const isWord = (letters: string): boolean => letters.length > 1 && isSyllable(letters);

/** Whether a title of several words ends here. */
function endsTitle(text: string, at: number, from: number): boolean {
  const found: TitleMention[] = [];
  findTitles(text, from, at, found);
  const last = found.at(-1);
  return last?.end === at && text.slice(last.start, at).includes(' ');
}
