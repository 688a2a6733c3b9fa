import { creditAt } from './credits';
import { foldText, sameTextKey } from './foldText';

/** A caption in its two parts; `credit` is empty where none is given. */
export function splitCredit(caption: string): { text: string; credit: string } {
  const at = creditAt(caption);
  if (at < 0) return { text: caption, credit: '' };
  const text = caption.slice(0, at).replace(/[\s\-–—(|/]+$/u, '');
  return { text: /^[.!?…"”]/u.test(caption.slice(at)) ? text + caption.charAt(at) : text, credit: caption.slice(at).replace(/^[\s.!?…"”)\-–—|/]+/u, '') };
}

const RUNNING_NUMBER = /\s*[-–]?\s*(?:hình\s+)?ảnh\s*\d{1,2}\.?$/iu;

/** The key under which two captions say the same: without credit, running number, quotes, end punctuation, case and tone style. */
export const captionKey = (caption: string): string => sameTextKey(splitCredit(caption).text.replace(RUNNING_NUMBER, ''));

/** Length of a picture's alternative text glued in front of its caption ("… ảnh 1Thủ trưởng …"), 0 where there is none. */
export function gluedAlt(caption: string): number {
  const match = /\s(?:hình )?ảnh\s*\d{1,2}(?=\p{Lu}\p{Ll})/u.exec(caption);
  return match ? match.index + match[0].length : 0;
}

const EVENT_NOUNS = [
  'hội nghị',
  'hội thảo',
  'hội đàm',
  'buổi lễ',
  'lễ ',
  'buổi làm việc',
  'chuyến thăm',
  'cuộc họp',
  'phiên họp',
  'tọa đàm',
  'triển lãm',
  'diễn tập',
  'họp báo',
  'đại hội',
  'trận',
  'vụ ',
  'hiện trường',
  'chương trình',
];

/** What a caption can have in common with the article it belongs to. */
export interface Anchors {
  readonly folded: string;
  readonly bigrams: ReadonlySet<string>;
}

/** Reads the article's own words once, for all its captions. */
export function anchorsOf(texts: readonly string[]): Anchors {
  const folded = foldText(texts.join('\n'));
  return { folded, bigrams: new Set(bigrams(folded)) };
}

/** Two-syllable words that caption and article must share where no name, number or event does. */
const SHARED_BIGRAMS = 2;

/**
 * Whether anything in the article speaks of what the caption shows: a name, a place or organisation of two capital syllables,
 * a number with its unit, the event, or at least some of its words.
 */
export function isAnchored(caption: string, anchors: Anchors): boolean {
  const { text } = splitCredit(caption);
  if (properNames(text).some((name) => anchors.folded.includes(name))) return true;
  const folded = foldText(text);
  if (EVENT_NOUNS.some((noun) => folded.includes(noun) && anchors.folded.includes(noun))) return true;
  if ((folded.match(/\d[\d.,]*\s+\p{L}+/gu) ?? []).some((n) => anchors.folded.includes(n))) return true;
  let shared = 0;
  for (const pair of new Set(bigrams(folded))) if (anchors.bigrams.has(pair)) shared++;
  return shared >= SHARED_BIGRAMS;
}

function bigrams(folded: string): string[] {
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** Runs of two or more capital syllables, and single capital words that do not open the sentence; folded. */
function properNames(text: string): string[] {
  const names = text.match(/\p{Lu}[\p{L}\d]*(?:[\s-]\p{Lu}[\p{L}\d]*)+/gu) ?? [];
  const single = text.match(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{L}\d]{2,}/gu) ?? [];
  return [...names, ...single].map(foldText);
}
