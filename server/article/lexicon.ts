import { foldText } from '../language/vi/foldText';
import phrases from './data/phrases.json';

/** The classes of boilerplate that a phrase alone can show. */
export type PhraseClass = keyof typeof phrases.patterns | keyof typeof phrases.exact;

/** Quoted on a line of its own, a label is quoted: the text speaks of it. */
const QUOTED = /^[“"‘'«].*[”"’'»]$/u;
const QUOTES = '“"‘\'«';
/** Signs that a phrase's key leaves out although they make its class: [email protected], <figure>, #từ khóa, (adsbygoogle …). */
const BRACKETED = /^[[(<#/]/;
/** So many keys that patterns match are remembered. */
const MATCHED_KEYS = 2000;
const ANYTHING = /^\.\{0,\d+\}/;
/** Classes whose one-word phrases ("Facebook", "A+") can be part of a glued line; "sửa", "xe", "nhỏ" are too common. */
const SAFE_ALONE: ReadonlySet<string> = new Set(['share-like', 'font-size', 'player-controls']);
/** A label that a script printed twice or three times into one line. */
function isGlued(key: string): boolean {
  return repeats(key, 2) || repeats(key, 3);
}

function addLength(lengths: Map<string, number>, phrase: string): void {
  const words = phrase.split(' ');
  lengths.set(words[0]!, Math.max(lengths.get(words[0]!) ?? 0, words.length));
}

const repeats = (key: string, times: number): boolean =>
  key.length >= 6 * times &&
  key.length % times === 0 &&
  key.endsWith(key.slice(0, key.length / times)) &&
  key === key.slice(0, key.length / times).repeat(times);

/** Interface phrases by class; built once, on first use. */
export class Lexicon {
  private readonly exact = new Map<string, PhraseClass>();
  /** First word of each phrase → most words of a phrase that begins so; the same of section names. */
  private readonly phraseLengths = new Map<string, number>();
  private readonly sectionLengths = new Map<string, number>();
  /** Keys that a pattern was found for. */
  private readonly matched = new Map<string, PhraseClass>();
  /** All patterns in one: most lines match none, and one alternation tells so faster than many. */
  private readonly any: RegExp;
  /** The patterns that begin with anything, without that beginning: as a search it costs a tenth. What it finds may be none of them. */
  private readonly anywhere: RegExp;
  private readonly patterns: readonly { readonly name: PhraseClass; readonly pattern: RegExp }[];

  constructor() {
    for (const [name, list] of Object.entries(phrases.exact)) {
      for (const phrase of list) {
        if (!this.exact.has(phrase)) this.exact.set(phrase, name as PhraseClass);
        addLength(this.phraseLengths, phrase);
      }
    }
    for (const [phrase, name] of this.exact) if (name === 'navigation-menu') addLength(this.sectionLengths, phrase);
    const all = Object.values(phrases.patterns).flat();
    this.any = new RegExp(`^(?:${all.filter((p) => !ANYTHING.test(p)).join('|')})$`, 'u');
    this.anywhere = new RegExp(
      all
        .filter((p) => ANYTHING.test(p))
        .map((p) => p.replace(ANYTHING, ''))
        .join('|'),
      'u',
    );
    this.patterns = Object.entries(phrases.patterns).map(([name, list]) => ({
      name: name as PhraseClass,
      pattern: new RegExp(`^(?:${list.join('|')})$`, 'u'),
    }));
  }

  /** The class of a whole line (`key` is its `phraseKey`), undefined where no phrase or pattern covers all of it. */
  classify(line: string, key: string): PhraseClass | undefined {
    if (QUOTES.includes(line[0]!) && QUOTED.test(line)) return undefined;
    const exact = this.exact.get(key);
    if (exact) return exact;
    if (BRACKETED.test(line)) return this.byPattern(foldText(line).replace(/\d+/g, '0')) ?? this.byPattern(key);
    return this.byPattern(key) ?? (isGlued(key) ? 'navigation-menu' : this.cover(key));
  }

  /** Counters and labels with a number come back on every page with the same key. */
  private byPattern(key: string): PhraseClass | undefined {
    const seen = this.matched.get(key);
    if (seen || !(this.any.test(key) || this.anywhere.test(key))) return seen;
    const name = this.patterns.find(({ pattern }) => pattern.test(key))?.name;
    if (name && this.matched.size < MATCHED_KEYS) this.matched.set(key, name);
    return name;
  }

  /** The class of a line that several phrases cover without a rest ("A- A A+ In bài viết Gửi email"): that of the first. */
  private cover(key: string): PhraseClass | undefined {
    if (!this.phraseLengths.has(key.slice(0, key.indexOf(' ')))) return undefined;
    const words = key.split(' ');
    if (words.length < 3 || words.length > 24) return undefined;
    let first: PhraseClass | undefined;
    for (let at = 0; at < words.length; ) {
      const found = this.phraseAt(words, at);
      if (!found) return undefined;
      first ??= found.name;
      at += found.length;
    }
    return first;
  }

  private phraseAt(words: readonly string[], at: number): { name: PhraseClass; length: number } | undefined {
    const longest = this.phraseLengths.get(words[at]!) ?? 0;
    for (let length = Math.min(longest, 5, words.length - at); length > 0; length--) {
      const name = this.exact.get(words.slice(at, at + length).join(' '));
      if (name && (length > 1 || SAFE_ALONE.has(name))) return { name, length };
    }
    return undefined;
  }

  /** Share of a line's words (`key` is its `phraseKey`) that section names cover, greedily: 1 for a menu glued into one line. */
  sectionCover(key: string): number {
    const words = key.replace(/ [-–|>»] /g, ' ').split(' ');
    if (this.sectionAt(words, 0) + this.sectionAt(words, 1) + this.sectionAt(words, 2) === 0) return 0;
    let covered = 0;
    for (let at = 0; at < words.length; ) {
      const length = this.sectionAt(words, at);
      covered += length;
      at += Math.max(1, length);
    }
    return covered / words.length;
  }

  private sectionAt(words: readonly string[], at: number): number {
    const longest = this.sectionLengths.get(words[at]!) ?? 0;
    for (let length = Math.min(longest, 5, words.length - at); length > 0; length--) {
      if (this.exact.get(words.slice(at, at + length).join(' ')) === 'navigation-menu') return length;
    }
    return 0;
  }
}

let shared: Lexicon | undefined;

export function lexicon(): Lexicon {
  shared ??= new Lexicon();
  return shared;
}
