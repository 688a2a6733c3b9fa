import { creditAt } from './credits';
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

/** Two-syllable words that caption and article must share where no name, number or event does. */
const SHARED_PAIRS = 2;

/** The words of an article, to be asked whether a caption speaks of the same. */
export class ArticleWords {
  private rawText: string | undefined;
  private foldedText: string | undefined;

  constructor(private readonly texts: readonly string[]) {}

  /**
   * Whether anything in the article speaks of what the caption shows: a name, a place or organisation of two capital
   * syllables, a number with its unit, the event, or at least some of its words.
   */
  speakOf(caption: string): boolean {
    const { text } = splitCredit(caption);
    const raw = this.raw();
    // Most captions share their words letter by letter, names first of all; folding the whole article is for the others.
    const full = fullNames(text);
    if (full.some((name) => raw.includes(name)) || sharesPairs(text, raw)) return true;
    const names = [...full, ...singleNames(text)];
    if (names.some((name) => raw.includes(name))) return true;
    const folded = foldText(text);
    const own = this.folded();
    if (names.some((name) => own.includes(foldText(name)))) return true;
    if (EVENT_NOUNS.some((noun) => folded.includes(noun) && own.includes(noun))) return true;
    if ((folded.match(/\d[\d.,]*\s+\p{L}+/gu) ?? []).some((n) => own.includes(n))) return true;
    return sharesPairs(folded, own);
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

function sharesPairs(caption: string, own: string): boolean {
  const words = caption.match(/[\p{L}\d]+/gu) ?? [];
  const shared = new Set<string>();
  for (let i = 1; i < words.length && shared.size < SHARED_PAIRS; i++) {
    const pair = ` ${words[i - 1]} ${words[i]} `;
    if (own.includes(pair)) shared.add(pair);
  }
  return shared.size >= SHARED_PAIRS;
}

/** Runs of two or more capital syllables. */
const fullNames = (text: string): string[] => text.match(/\p{Lu}[\p{L}\d]*(?:[\s-]\p{Lu}[\p{L}\d]*)+/gu) ?? [];

/** Single capital words that do not open the sentence. */
const singleNames = (text: string): string[] => text.match(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{L}\d]{2,}/gu) ?? [];
