import { creditAt, endsInNumber } from './credits';
import credits from './data/credits.json';
import { foldKey } from './fold';
import { foldWords, sameTextKey } from './foldText';

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

/** The key under which captions meet that differ in punctuation or in spellings of one syllable (tone style, i/y) only. */
export const nearCaptionKey = (caption: string): string => foldKey(foldWords(splitCredit(caption).text));

/** Two-syllable words that caption and article must share where no name, number or event does. */
const SHARED_PAIRS = 2;

/** Syllables that say nothing of what a text is about. */
const EMPTY: ReadonlySet<string> = new Set(credits.emptySyllables);
/** A syllable is what an article is about where it stands there so many times, and once in so many words. */
const TOPIC_TIMES = 5;
const TOPIC_WORDS = 80;

/** So many captions are looked for in the text itself; for more, it pays to put down its words and pairs of words first. */
const FEW = 16;

/** The words of an article, to be asked whether a caption speaks of the same. */
export class ArticleWords {
  private readonly raw: string;
  private foldedText: string | undefined;
  private table: { readonly times: ReadonlyMap<string, number>; readonly pairs: ReadonlySet<string> } | undefined;
  private total = 0;
  private asked = 0;

  constructor(texts: readonly string[]) {
    this.raw = texts.join('\n');
  }

  /**
   * Whether anything in the article speaks of what the caption shows: a name, a place or organisation of two capital
   * syllables, a number with its unit, the event, or at least some of its words. With `least` 1 two neighbouring words are enough.
   */
  speakOf(caption: string, least = SHARED_PAIRS): boolean {
    const { text } = splitCredit(caption);
    // Most captions share a name letter by letter, or some words; folding the whole article is for the others.
    const names = properNames(text);
    if (names.some((name) => this.says(name))) return true;
    if (this.asked++ < FEW && atLeast(least, pairsOf(text.split(' ')), (pair) => nextBetweenSpaces(this.raw, pair, 1) >= 0)) return true;
    const words = wordsOf(text);
    const shared = new Set(pairsOf(words).filter((pair) => this.hasPair(pair)));
    if (shared.size >= least || [...shared].some((pair) => NUMBER_WITH_UNIT.test(pair))) return true;
    if (names.some((name) => this.has(wordsOf(name)))) return true;
    const own = ` ${words.join(' ')} `;
    return credits.events.some((event) => own.includes(` ${event} `) && this.has(event.split(' ')));
  }

  /** Whether the caption has a syllable to which the article returns again and again. */
  sharesTopic(caption: string): boolean {
    const folded = this.folded();
    if (this.total === 0) this.total = folded.split(' ').length - 2;
    const often = Math.max(TOPIC_TIMES, this.total / TOPIC_WORDS);
    return wordsOf(splitCredit(caption).text).some((word) => word.length > 2 && !EMPTY.has(word) && this.timesOf(word) >= often);
  }

  private folded(): string {
    this.foldedText ??= ` ${wordsOf(this.raw).join(' ')} `;
    return this.foldedText;
  }

  /** Whether these words stand in the article, each beside the next. */
  private has(words: readonly string[]): boolean {
    return words.length === 1 ? this.timesOf(words[0]!) > 0 : words.length > 1 && pairsOf(words).every((pair) => this.hasPair(pair));
  }

  /** Whether the name stands in the article letter by letter, and is no part of a longer word there. */
  private says(name: string): boolean {
    for (let at = this.raw.indexOf(name); at >= 0; at = this.raw.indexOf(name, at + 1)) {
      if (!LETTER.test(this.raw[at - 1] ?? '') && !LETTER.test(this.raw[at + name.length] ?? '')) return true;
    }
    return false;
  }

  private hasPair(pair: string): boolean {
    return this.asked <= FEW ? nextBetweenSpaces(this.folded(), pair, 1) >= 0 : this.tables().pairs.has(pair);
  }

  private timesOf(word: string): number {
    if (this.asked > FEW) return this.tables().times.get(word) ?? 0;
    const folded = this.folded();
    let times = 0;
    for (let at = nextBetweenSpaces(folded, word, 1); at >= 0; at = nextBetweenSpaces(folded, word, at + word.length)) times++;
    return times;
  }

  private tables(): NonNullable<ArticleWords['table']> {
    if (!this.table) {
      const words = this.folded().trim().split(' ');
      const times = new Map<string, number>();
      for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
      this.table = { times, pairs: new Set(pairsOf(words)) };
    }
    return this.table;
  }
}

/** Where the words stand next between two spaces, -1 without. Searching for the space first would stop at every word. */
function nextBetweenSpaces(text: string, words: string, from: number): number {
  const wanted = `${words} `;
  let at = text.indexOf(wanted, from);
  while (at > 0 && text.charCodeAt(at - 1) !== SPACE) at = text.indexOf(wanted, at + 1);
  return at;
}

function atLeast<T>(least: number, items: readonly T[], holds: (item: T) => boolean): boolean {
  let found = 0;
  for (const item of items) if (holds(item) && ++found >= least) return true;
  return false;
}

const SPACE = 0x20;
const LETTER = /[\p{L}\p{M}\d]/u;
const NUMBER_WITH_UNIT = /^\d+ \p{L}/u;
const wordsOf = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);
const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`);

const PERSON = new RegExp(`(?<!\\p{L})(?:${credits.persons})\\s\\p{Lu}\\p{L}+`, 'gu');

/** Runs of two or more capital syllables, persons by one name ("bà Đỡ"), and single capital words that do not open the sentence. */
function properNames(text: string): string[] {
  const names = text.match(/\p{Lu}[\p{L}\d]*(?:[\s-]\p{Lu}[\p{L}\d]*)+/gu) ?? [];
  const single = text.match(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{L}\d]{2,}/gu) ?? [];
  const persons = text.match(PERSON) ?? [];
  return [...names, ...persons, ...single];
}
