import { captionKey } from './captions';
import { agencyPrefix, creditAt, isIndexedAlt } from './credits';
import { isSyllable } from './syllable';

/** A caption has at most so many words; a line in which more stand before a credit is a paragraph. */
const CAPTION_WORDS = 45;
/** A paragraph that a caption is glued to has at least so many. */
const PARAGRAPH_WORDS = 12;
/** Longer lines are not compared with themselves: no site prints captions of that length. */
const PAIR_UNITS = 800;
/** How far into a line a caption in front of a paragraph can reach. */
const FRONT_UNITS = 480;

const LABEL = '(?:Nguồn\\s+ảnh|Ảnh|ẢNH)(?:\\s+(?:minh\\s+h(?:ọa|oạ)|tư\\s+liệu))?\\s*:';
const WORD = '(?:\\p{Lu}\\p{L}*|(?:\\p{Lu}\\.)+\\p{Lu}?\\p{L}*)';
/** A sentence begins with a word, not with an initial ("V.D"); a few words are a single vowel. */
const SENTENCE = '(?=\\s*(?:[“"(]|\\p{Lu}\\p{Ll}|[ỞÔÝẾ]\\s))';
const BEFORE = '(?<=[.!?…”"]\\s*|\\s[-–—]\\s?)';
/** A photo credit that a sentence follows: in brackets, closed by a full stop, or with the next syllable glued to it. */
const IN_BRACKETS = new RegExp(`\\(\\s*${LABEL}[^():]{2,60}(?:\\([^()]{1,40}\\))?\\s*\\)\\.?${SENTENCE}`, 'u');
const WITH_STOP = new RegExp(`${BEFORE}${LABEL}\\s*${WORD}(?:[\\s/&,-]+${WORD}){0,5}?\\.${SENTENCE}`, 'u');
const GLUED = new RegExp(
  `${BEFORE}${LABEL}\\s*(?:(?:\\p{Lu}\\p{Ll}+\\s){1,4}\\p{Lu}\\p{Ll}+|(?:[\\p{L} ]{2,30}/)?(?:\\p{Lu}{2,}\\s){0,4}\\p{Lu}{2,})(?=\\p{Lu}\\p{Ll})`,
  'u',
);

/** The end of a sentence inside a text; initials and abbreviations ("TP. ", "T.K. ") end none. */
const INNER_STOP = /[\p{Ll}\d]{2,}[.!?…]["”)]*\s*(?=[“"]?\p{Lu})/u;
const GLUED_STOP = /(?<=\p{Ll}{2}[.!?…]["”)]*)(?=\p{Lu}\p{Ll})/gu;

/** Number of words between spaces. */
export const wordCount = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** Length of a picture's alternative text glued in front of its caption ("… ảnh 1Thủ trưởng …"), 0 where there is none. */
export function gluedAlt(caption: string): number {
  const match = /\s(?:hình )?ảnh\s*\d{1,2}(?=\p{Lu}\p{Ll})/u.exec(caption);
  return match ? match.index + match[0].length : 0;
}

const PAIR_WORDS = 4;

/** Where in a line the same caption begins a second time, with a space before it or with nothing; 0 where it does not. */
export function gluedPair(line: string): number {
  if (line.length > PAIR_UNITS) return 0;
  const opening = line.slice(0, line.indexOf(' ', line.indexOf(' ') + 1));
  if (opening.length < 2) return 0;
  for (let at = line.indexOf(opening, opening.length); at > 0; at = line.indexOf(opening, at + 1)) {
    const first = line.slice(0, at);
    if (wordCount(first) < PAIR_WORDS || !/[\p{L}\d.!?…)”"]\s*$/u.test(first)) continue;
    const key = captionKey(first);
    if (key !== '' && key === captionKey(line.slice(at))) return at;
  }
  return 0;
}

/** Length of a caption with its credit that a paragraph is glued to ("… (Ảnh: X)Sáng 5/3, …"), 0 where there is none. */
export function captionInFront(line: string): number {
  const front = line.slice(0, FRONT_UNITS);
  const match = IN_BRACKETS.exec(front) ?? WITH_STOP.exec(front) ?? gluedCredit(front);
  if (!match) return 0;
  const end = match.index + match[0].length;
  return isOneCaption(front.slice(0, match.index)) && wordCount(line.slice(end)) >= PARAGRAPH_WORDS && creditAt(line) < 0 ? end : 0;
}

/** "TTXVNSáng" is a name and the next sentence, "VnExpress" one name. */
function gluedCredit(front: string): RegExpExecArray | undefined {
  const match = GLUED.exec(front);
  const next = match ? /^\p{L}+/u.exec(front.slice(match.index + match[0].length))?.[0] : undefined;
  return match && next !== undefined && isSyllable(next) ? match : undefined;
}

/** Where a caption with its credit begins that is glued to the end of a paragraph ("… ra đồng.Bà con … Ảnh: X"), 0 where there is none. */
export function captionBehind(line: string): number {
  const credit = creditAt(line);
  if (credit <= 0) return 0;
  const stops = [...line.slice(0, credit).matchAll(GLUED_STOP)].map((match) => match.index);
  const at = stops.at(-1) ?? 0;
  return at > 0 && wordCount(line.slice(0, at)) >= PARAGRAPH_WORDS && isOneCaption(line.slice(at, credit)) ? at : 0;
}

/** One sentence of a caption's length, without the agency that opens a lead. */
function isOneCaption(text: string): boolean {
  const words = wordCount(text);
  if (words < 3 || words > CAPTION_WORDS || agencyPrefix(text) > 0 || isIndexedAlt(text)) return false;
  return !INNER_STOP.test(text.trimEnd());
}
