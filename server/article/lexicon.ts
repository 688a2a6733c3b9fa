import { foldText } from '../language/vi/foldText';
import phrases from './data/phrases.json';
import { openingOf } from './opening';

/** The classes of boilerplate that a phrase alone can show. */
export type PhraseClass = keyof typeof phrases.patterns | keyof typeof phrases.exact;

/** Quoted on a line of its own, a label is quoted: the text speaks of it. */
const QUOTED = /^[“"‘'«].*[”"’'»]$/u;
const QUOTES: ReadonlySet<number> = unitsOf('“"‘\'«');
/** Signs that a phrase's key leaves out although they make its class: [email protected], <figure>, #từ khóa, (adsbygoogle …). */
const BRACKETS: ReadonlySet<number> = unitsOf('[(<#/');
/** So many keys that patterns match are remembered. */
const MATCHED_KEYS = 2000;
const ANYTHING = /^\.\{0,\d+\}/;
/** Classes whose one-word phrases ("Facebook", "A+") can be part of a glued line; "sửa", "xe", "nhỏ" are too common. */
const SAFE_ALONE: ReadonlySet<string> = new Set(['share-like', 'font-size', 'player-controls']);
/** A sign that divides sections stands alone between two spaces. */
const DIVIDED = / [-–|>»] /;
/** A phrase inside a glued line has so many words at most. */
const MOST_WORDS = 5;

/** Patterns for the keys that begin with one character. */
interface Candidates {
  /** Those that begin with this very letter, as one. */
  readonly own: RegExp | undefined;
  /** Those that begin with one of many, and what a key must have for them. */
  readonly others: readonly { readonly needs: string; readonly pattern: RegExp }[];
  /** Whether a key has anything that one of the others needs. */
  readonly needs: RegExp;
}

/** A label that a script printed twice or three times into one line. */
function isGlued(key: string): boolean {
  return repeats(key, 2) || repeats(key, 3);
}

/** Notes the phrase's number of words, as a bit, for its first word. */
function addLength(lengths: Map<string, number>, phrase: string): void {
  const words = phrase.split(' ');
  lengths.set(words[0]!, (lengths.get(words[0]!) ?? 0) | (1 << words.length));
}

const repeats = (key: string, times: number): boolean =>
  key.length >= 6 * times &&
  key.length % times === 0 &&
  key.charCodeAt(0) === key.charCodeAt(key.length / times) &&
  key.endsWith(key.slice(0, key.length / times)) &&
  key === key.slice(0, key.length / times).repeat(times);

/** Interface phrases by class; built once, on first use. */
export class Lexicon {
  private readonly exact = new Map<string, PhraseClass>();
  /** First word of each phrase → the numbers of words, as bits, of the phrases that begin so; the same of section names. */
  private readonly phraseLengths = new Map<string, number>();
  private readonly sectionLengths = new Map<string, number>();
  /** Keys that a pattern was found for. */
  private readonly matched = new Map<string, PhraseClass>();
  /** By the first code unit of a key, found out when a key begins so. */
  private readonly candidates = new Map<number, Candidates>();
  private readonly openings: readonly {
    readonly source: string;
    readonly literals: ReadonlySet<string>;
    readonly classes: RegExp | undefined;
    readonly needs: string;
  }[];
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
    this.openings = all.filter((p) => !ANYTHING.test(p)).map(toOpening);
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
    const opening = line.charCodeAt(0);
    if (QUOTES.has(opening) && QUOTED.test(line)) return undefined;
    const exact = this.exact.get(key);
    if (exact) return exact;
    if (BRACKETS.has(opening)) return this.byPattern(foldText(line).replace(/\d+/g, '0')) ?? this.byPattern(key);
    return this.byPattern(key) ?? (isGlued(key) ? 'navigation-menu' : this.cover(key));
  }

  /** Counters and labels with a number come back on every page with the same key. */
  private byPattern(key: string): PhraseClass | undefined {
    const seen = this.matched.get(key);
    if (seen || !(this.mayMatch(key) || this.anywhere.test(key))) return seen;
    const name = this.patterns.find(({ pattern }) => pattern.test(key))?.name;
    if (name && this.matched.size < MATCHED_KEYS) this.matched.set(key, name);
    return name;
  }

  /** Whether a pattern that does not begin with anything matches. Most keys match none, and their first letter tells nearly all patterns off. */
  private mayMatch(key: string): boolean {
    if (key === '') return false;
    const { own, others, needs } = this.candidatesFor(key);
    return own?.test(key) === true || (needs.test(key) && others.some((other) => key.includes(other.needs) && other.pattern.test(key)));
  }

  private candidatesFor(key: string): Candidates {
    const unit = key.charCodeAt(0);
    let found = this.candidates.get(unit);
    if (found === undefined) {
      found = this.findCandidates(String.fromCodePoint(key.codePointAt(0)!));
      // Pairs of surrogates share their first unit.
      if (!isSurrogate(unit)) this.candidates.set(unit, found);
    }
    return found;
  }

  private findCandidates(char: string): Candidates {
    const own = this.openings.filter(({ literals }) => literals.has(char)).map(({ source }) => source);
    const others = this.openings.filter(({ literals, classes }) => !literals.has(char) && classes?.test(char));
    return {
      own: own.length > 0 ? new RegExp(`^(?:${own.join('|')})$`, 'u') : undefined,
      others: others.map(({ source, needs }) => ({ needs, pattern: new RegExp(`^(?:${source})$`, 'u') })),
      needs: new RegExp([...new Set(others.map(({ needs }) => (needs === '' ? '' : `\\u{${needs.codePointAt(0)!.toString(16)}}`)))].join('|') || '(?!)', 'u'),
    };
  }

  /** The class of a line that several phrases cover without a rest ("A- A A+ In bài viết Gửi email"): that of the first. */
  private cover(key: string): PhraseClass | undefined {
    let first: PhraseClass | undefined;
    let words = 0;
    for (let at = 0; at < key.length; ) {
      const end = this.phraseEnd(key, at, this.phraseLengths, (name, length) => length > 1 || SAFE_ALONE.has(name));
      if (end < 0) return undefined;
      const phrase = key.slice(at, end);
      first ??= this.exact.get(phrase);
      words += wordsIn(phrase);
      at = end + 1;
    }
    return words >= 3 && words <= 24 ? first : undefined;
  }

  /** Share of a line's words (`key` is its `phraseKey`) that section names cover, greedily: 1 for a menu glued into one line. */
  sectionCover(key: string): number {
    const text = DIVIDED.test(key) ? key.replace(DIVIDERS, ' ') : key;
    let words = 0;
    let covered = 0;
    for (let at = 0; at <= text.length; ) {
      // A menu has a section's name among its first words.
      if (words > 2 && covered === 0) return 0;
      const end = this.phraseEnd(text, at, this.sectionLengths, isSection);
      const next = end < 0 ? wordEnd(text, at) : end;
      const length = end < 0 ? 1 : wordsIn(text.slice(at, end));
      words += length;
      if (end >= 0) covered += length;
      at = next + 1;
    }
    return covered / words;
  }

  /** Where the longest phrase that begins here ends, -1 without one. */
  private phraseEnd(key: string, at: number, lengths: ReadonlyMap<string, number>, fits: (name: PhraseClass, length: number) => boolean): number {
    const bits = lengths.get(key.slice(at, wordEnd(key, at)));
    if (bits === undefined) return -1;
    let longest = -1;
    for (let length = 1, end = at - 1; length <= MOST_WORDS && end < key.length; length++) {
      end = wordEnd(key, end + 1);
      if ((bits & (1 << length)) === 0) continue;
      const name = this.exact.get(key.slice(at, end));
      if (name && fits(name, length)) longest = end;
    }
    return longest;
  }
}

const DIVIDERS = new RegExp(DIVIDED, 'g');
const isSection = (name: PhraseClass): boolean => name === 'navigation-menu';

/** A word has a few letters: a walk is faster than a search. */
function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== SPACE) end++;
  return end;
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === SPACE) words++;
  return words;
}

const SPACE = 0x20;

function unitsOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars, (char) => char.charCodeAt(0)));
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** A pattern with what it can begin with: letters by themselves, classes as one expression. */
function toOpening(source: string) {
  const { first, needs } = openingOf(source);
  const literals = new Set(first?.filter((own) => own.length === 1 && own !== '.'));
  const classes = first?.filter((own) => !literals.has(own)) ?? ['[^]'];
  return {
    source,
    literals,
    classes: classes.length > 0 ? new RegExp(`^(?:${classes.join('|')})$`, 'u') : undefined,
    needs: [...needs].find((char) => /[^\p{L} ]/u.test(char)) ?? [...needs][0] ?? '',
  };
}

let shared: Lexicon | undefined;

export function lexicon(): Lexicon {
  shared ??= new Lexicon();
  return shared;
}
