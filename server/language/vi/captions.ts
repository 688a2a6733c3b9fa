import { creditAt } from './credits';
import credits from './data/credits.json';
import { foldKey } from './fold';
import { foldText, foldWords, sameTextKey } from './foldText';

/** A caption in its two parts; `credit` is empty where none is given. */
export function splitCredit(caption: string): { text: string; credit: string } {
  const at = creditAt(caption);
  if (at < 0) return { text: caption, credit: '' };
  const text = caption.slice(0, at).replace(/[\s\-–—(|/]+$/u, '');
  return { text: /^[.!?…"”]/u.test(caption.slice(at)) ? text + caption.charAt(at) : text, credit: caption.slice(at).replace(/^[\s.!?…"”)\-–—|/]+/u, '') };
}

const RUNNING_NUMBER = /\s*[-–]?\s*(?:hình\s+)?ảnh\s*\d{1,2}\.?$/iu;

/** The key under which two captions say the same: without credit, running number, quotes, end punctuation, case and tone style. */
export function captionKey(caption: string): string {
  const { text } = splitCredit(caption);
  return sameTextKey(endsInNumber(text) ? text.replace(RUNNING_NUMBER, '') : text);
}

const endsInNumber = (text: string): boolean => isDigit(text.charCodeAt(text.endsWith('.') ? text.length - 2 : text.length - 1));
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The key under which captions meet that differ in punctuation or in spellings of one syllable (tone style, i/y) only. */
export const nearCaptionKey = (caption: string): string => foldKey(foldWords(splitCredit(caption).text));

/** Two-syllable words that caption and article must share where no name, number or event does. */
const SHARED_PAIRS = 2;

/** Syllables that say nothing of what a text is about. */
const EMPTY: ReadonlySet<string> = new Set(credits.emptySyllables);
/** A syllable is what an article is about where it stands there so many times, and once in so many words. */
const TOPIC_TIMES = 4;
const TOPIC_WORDS = 150;

/** The words of an article, to be asked whether a caption speaks of the same. */
export class ArticleWords {
  private rawText: string | undefined;
  private foldedText: string | undefined;

  constructor(private readonly texts: readonly string[]) {}

  /**
   * Whether anything in the article speaks of what the caption shows: a name, a place or organisation of two capital
   * syllables, a number with its unit, the event, or at least some of its words. With `pairs` 1 two neighbouring words are enough.
   */
  speakOf(caption: string, pairs = SHARED_PAIRS): boolean {
    const { text } = splitCredit(caption);
    const names = properNames(text);
    const raw = this.raw();
    // Most captions share their words letter by letter; folding the whole article is for the others.
    if (names.some((name) => raw.includes(name)) || sharesPairs(text, raw, pairs)) return true;
    const folded = foldText(text);
    const own = this.folded();
    if (names.some((name) => own.includes(foldText(name)))) return true;
    if (credits.events.some((noun) => folded.includes(noun) && own.includes(noun))) return true;
    if ((folded.match(/\d[\d.,]*\s+\p{L}+/gu) ?? []).some((n) => own.includes(n))) return true;
    return sharesPairs(folded, own, pairs);
  }

  /** Whether the caption has a syllable to which the article returns again and again. */
  sharesTopic(caption: string): boolean {
    const own = this.folded();
    const words = new Set(foldWords(splitCredit(caption).text).split(' '));
    const least = Math.max(TOPIC_TIMES, own.split(' ').length / TOPIC_WORDS);
    return [...words].some((word) => word.length > 2 && !EMPTY.has(word) && own.split(` ${word} `).length > least);
  }

  private raw(): string {
    this.rawText ??= this.texts.join('\n');
    return this.rawText;
  }

  private folded(): string {
    this.foldedText ??= ` ${foldWords(this.raw())} `;
    return this.foldedText;
  }
}

function sharesPairs(caption: string, own: string, wanted: number): boolean {
  const words = caption.match(/[\p{L}\d]+/gu) ?? [];
  const shared = new Set<string>();
  for (let i = 1; i < words.length && shared.size < wanted; i++) {
    const pair = ` ${words[i - 1]} ${words[i]} `;
    if (own.includes(pair)) shared.add(pair);
  }
  return shared.size >= wanted;
}

const PERSON = new RegExp(`(?<!\\p{L})(?:${credits.persons})\\s\\p{Lu}\\p{L}+`, 'gu');

/** Runs of two or more capital syllables, persons by one name ("bà Đỡ"), and single capital words that do not open the sentence. */
function properNames(text: string): string[] {
  const names = text.match(/\p{Lu}[\p{L}\d]*(?:[\s-]\p{Lu}[\p{L}\d]*)+/gu) ?? [];
  const single = text.match(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{L}\d]{2,}/gu) ?? [];
  const persons = text.match(PERSON) ?? [];
  return [...names, ...persons, ...single];
}
