import { creditAt, endsInNumber } from './credits';
import credits from './data/credits.json';
import { foldKey } from './fold';
import { foldWords, sameTextKey } from './foldText';
import { WordIndex } from './wordIndex';

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

/** The words of an article, to be asked whether a caption speaks of the same. */
export class ArticleWords {
  private index: WordIndex | undefined;

  constructor(private readonly texts: readonly string[]) {}

  /**
   * Whether anything in the article speaks of what the caption shows: a name, a place or organisation of two capital
   * syllables, a number with its unit, the event, or at least some of its words. With `least` 1 two neighbouring words are enough.
   */
  speakOf(caption: string, least = SHARED_PAIRS): boolean {
    const { text } = splitCredit(caption);
    const words = wordsOf(text);
    if (this.sharesPairs(words, least)) return true;
    if (properNames(text).some((name) => this.has(wordsOf(name)))) return true;
    const own = ` ${words.join(' ')} `;
    return credits.events.some((event) => own.includes(` ${event} `) && this.has(event.split(' ')));
  }

  /** Whether the caption has a syllable to which the article returns again and again. */
  sharesTopic(caption: string): boolean {
    const index = this.indexed();
    const often = Math.max(TOPIC_TIMES, index.count / TOPIC_WORDS);
    return wordsOf(splitCredit(caption).text).some((word) => word.length > 2 && !EMPTY.has(word) && index.timesOf(word) >= often);
  }

  /** Whether so many different pairs of words stand in the article too; one is enough where it is a number with its unit. */
  private sharesPairs(words: readonly string[], least: number): boolean {
    const index = this.indexed();
    const shared = new Set<string>();
    for (let i = 1; i < words.length; i++) {
      const pair = `${words[i - 1]} ${words[i]}`;
      if (!index.hasPair(words[i - 1]!, words[i]!)) continue;
      if (shared.add(pair).size >= least || NUMBER_WITH_UNIT.test(pair)) return true;
    }
    return false;
  }

  /** Whether these words stand in the article, each beside the next. */
  private has(words: readonly string[]): boolean {
    const index = this.indexed();
    if (words.length < 2) return words.length === 1 && index.timesOf(words[0]!) > 0;
    return words.every((word, i) => i === 0 || index.hasPair(words[i - 1]!, word));
  }

  private indexed(): WordIndex {
    this.index ??= new WordIndex(this.texts.join('\n'));
    return this.index;
  }
}

const NUMBER_WITH_UNIT = /^\d+ \p{L}/u;
const wordsOf = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);

const PERSON = new RegExp(`(?<!\\p{L})(?:${credits.persons})\\s\\p{Lu}\\p{L}+`, 'gu');

/** Runs of two or more capital syllables, persons by one name ("bà Đỡ"), and single capital words that do not open the sentence. */
function properNames(text: string): string[] {
  const names = text.match(/\p{Lu}[\p{L}\d]*(?:[\s-]\p{Lu}[\p{L}\d]*)+/gu) ?? [];
  const single = text.match(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{L}\d]{2,}/gu) ?? [];
  const persons = text.match(PERSON) ?? [];
  return [...names, ...persons, ...single];
}
