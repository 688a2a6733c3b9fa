import { swapIY } from './fold';
import { BASE, TONE, isSpace, unitTable } from './letters';
import { placeTone } from './tone';

/** A phrase to look for, and what it stands for. `varies`: some word of it has two spellings (tone mark, i/y). */
export interface Phrase<F> {
  readonly text: string;
  readonly form: F;
  readonly varies: boolean;
}

export interface PhraseNode<F> {
  readonly next: Map<number, PhraseNode<F>>;
  /** The last word on the way here, as the phrase spells it. */
  readonly word: string;
  form: F | undefined;
}

/** A word of the text: its offsets and its key (see `wordKey`), marked where a full stop stands before it. */
export interface WordAt {
  from: number;
  to: number;
  key: number;
}

const FILTER_BITS = 12;
const STEP = 0x01000193;
const LETTER = BASE | TONE;
/** Marks a word that follows a full stop inside a short form (`T.Ư`, `Th.S`), or a comma inside a name. */
const MARKS: Readonly<Record<string, number>> = { '.': 0x5bd1e995, ',': 0x2545f491 };

/**
 * Phrases as a trie over hashes of folded syllables, blind to case, tone-mark position and i/y, with small tables that tell most
 * words of a text off before they cost a hash.
 */
export class PhraseTrie<F> {
  readonly root: PhraseNode<F> = { next: new Map(), word: '', form: undefined };
  private readonly first = new Uint8Array(1 << FILTER_BITS);
  /** The same for the first two letters of each first word. */
  private readonly openings = new Uint8Array(1 << FILTER_BITS);

  constructor(phrases: Iterable<Phrase<F>>) {
    for (const phrase of phrases) this.add(phrase);
  }

  /**
   * Hands each word of `text.slice(start, end)` that may begin a phrase to `take`, which says where to read on (not before its end).
   * The text must be normalised (see `normaliser.ts`). Linear, a few nanoseconds a code unit.
   */
  search(text: string, start: number, end: number, take: (word: WordAt) => number): void {
    const { first, openings } = this;
    const units = unitTable();
    for (let at = start; at < end; at++) {
      const unit = units[text.charCodeAt(at)]!;
      if (unit === 0) continue;
      const from = at;
      const second = at + 1 < end ? units[text.charCodeAt(at + 1)]! : 0;
      // Most words are told off by their first two letters, before they cost a hash.
      if (openings[openingOf(unit, second)] === 0) {
        while (at < end && units[text.charCodeAt(at)] !== 0) at++;
        continue;
      }
      let key = 0;
      for (; at < end; at++) {
        const letter = units[text.charCodeAt(at)]!;
        if (letter === 0) break;
        key = (Math.imul(key, STEP) + (letter & LETTER)) | 0;
      }
      if (first[filterOf(key)] !== 0) at = take({ from, to: at, key });
    }
  }

  private add({ text, form, varies }: Phrase<F>): void {
    let node = this.root;
    for (const { word, mark } of wordsOf(text)) {
      const spellings = varies ? spellingsOf(word) : [word];
      const keys = [...new Set(spellings.map(wordKey))];
      if (node === this.root) {
        for (const key of keys) this.first[filterOf(key)] = 1;
        for (const spelled of spellings) this.openings[openingOf(unitOf(spelled, 0), unitOf(spelled, 1))] = 1;
      }
      node = step(node, word, keys, mark);
    }
    node.form ??= form;
  }
}

const openingOf = (first: number, second: number): number => Math.imul(Math.imul(first & LETTER, STEP) + (second & LETTER), 0x9e3779b1) >>> (32 - FILTER_BITS);

const filterOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - FILTER_BITS);

/** Moves `word` to the next word of the line, over spaces, a hyphen, a comma or a full stop; false where there is none. */
export function nextWord(text: string, word: WordAt, end: number): boolean {
  const units = unitTable();
  let at = word.to;
  let mark = 0;
  for (; at < end && units[text.charCodeAt(at)] === 0; at++) {
    const unit = text.charCodeAt(at);
    if (at - word.to > 3 || !isJoint(unit)) return false;
    if (unit !== DOT && unit !== COMMA) continue;
    if (mark) return false;
    mark = MARKS[text[at]!]!;
  }
  if (at >= end || at === word.to) return false;
  const from = at;
  let key = 0;
  for (; at < end; at++) {
    const unit = units[text.charCodeAt(at)]!;
    if (unit === 0) break;
    key = (Math.imul(key, STEP) + (unit & LETTER)) | 0;
  }
  word.from = from;
  word.to = at;
  word.key = key ^ mark;
  return true;
}

const DOT = 0x2e;
const COMMA = 0x2c;
const isJoint = (unit: number): boolean => isSpace(unit) || unit === DOT || unit === COMMA || unit === 0x2d || unit === 0x2013;

/** The hash of one word (NFC) as the search sees it, blind to case. */
export function wordKey(word: string): number {
  const units = unitTable();
  let key = 0;
  for (let at = 0; at < word.length; at++) key = nextKey(key, units[word.charCodeAt(at)]!);
  return key;
}

/** The key of a word that has one more letter (its number in `unitTable`). */
export const nextKey = (key: number, unit: number): number => (Math.imul(key, STEP) + (unit & LETTER)) | 0;

/** All spellings of a word: both places of the tone mark, both of i and y. */
const spellingsOf = (word: string): readonly string[] => [placeTone(word, 'old'), placeTone(word, 'new'), swapIY(word) ?? word];

/** What the table has of a word's letter; 0 behind its end. */
const unitOf = (word: string, at: number): number => (at < word.length ? unitTable()[word.charCodeAt(at)]! : 0);

function step<F>(node: PhraseNode<F>, word: string, keys: readonly number[], mark: number): PhraseNode<F> {
  for (const key of keys) {
    const known = node.next.get(key ^ mark);
    if (known) return known;
  }
  const next: PhraseNode<F> = { next: new Map(), word, form: undefined };
  for (const key of keys) node.next.set(key ^ mark, next);
  return next;
}

/** The words of a phrase, marked where a full stop or a comma stands before them. */
const wordsOf = (phrase: string): { word: string; mark: number }[] =>
  phrase
    .split(/(?<!,)(?=[.\s/-])|(?=, )/)
    .map((part) => ({ word: part.replace(/^, |^[.\s/-]/, ''), mark: MARKS[part[0]!] ?? 0 }))
    .filter(({ word }) => word !== '');
