import { swapIY } from './fold';
import { BASE, TONE, unitTable } from './letters';
import { COMMA, DOT, JOINED } from './lexer';
import { skeletonKey } from './skeleton';
import { placeTone } from './tone';
import type { Facet } from './wordTypes';

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
  /** Its `skeletonKey`. */
  readonly skeleton: number;
  form: F | undefined;
}

export const OPENS = 1;
export const ALONE = 2;

const PAIR_BITS = 16;
const pairOf = (first: number, second: number): number => Math.imul(Math.imul(first, 31) + second, 0x9e3779b1) >>> (32 - PAIR_BITS);
const STEP = 0x01000193;
const LETTER = BASE | TONE;
/** Marks a word that follows a full stop inside a short form (`T.Ư`, `Th.S`), or a comma inside a name. */
const MARKS: Readonly<Record<string, number>> = { '.': 0x5bd1e995, ',': 0x2545f491 };

/** Phrases as a trie over hashes of folded syllables, blind to case, tone-mark position and i/y. */
export class PhraseTrie<F> {
  readonly root: PhraseNode<F> = { next: new Map(), word: '', skeleton: 0, form: undefined };
  /** Tells off most pairs of words that begin no phrase. */
  private readonly pairs = new Uint8Array(1 << PAIR_BITS);
  /** How a phrase may begin with a word (normalised, see `normaliser.ts`): `OPENS`, or `ALONE` where the word is one itself; else 0. */
  readonly opens: Facet = (word) => {
    const node = this.root.next.get(wordKey(word));
    return node ? (node.form ? ALONE : OPENS) : 0;
  };

  constructor(phrases: Iterable<Phrase<F>>) {
    for (const phrase of phrases) this.add(phrase);
    for (const [first, { next }] of this.root.next) for (const second of next.keys()) this.pairs[pairOf(first, second)] = 1;
  }

  /** Whether a phrase may begin with two words, given their keys; the second as `keyInPhrase` gives it. */
  mayOpen(first: number, second: number | undefined): boolean {
    return second !== undefined && this.pairs[pairOf(first, second)] !== 0;
  }

  private add({ text, form, varies }: Phrase<F>): void {
    let node = this.root;
    for (const { word, mark } of wordsOf(text)) {
      const spellings = varies ? spellingsOf(word) : [word];
      node = step(node, word, [...new Set(spellings.map(wordKey))], mark);
    }
    node.form ??= form;
  }
}

/** What a word's key is in the trie where it goes on with the phrase; undefined where what stands before it parts phrases. */
export function keyInPhrase(key: number, gap: number): number | undefined {
  if ((gap & JOINED) === 0) return undefined;
  if (gap & DOT) return key ^ MARKS['.']!;
  return gap & COMMA ? key ^ MARKS[',']! : key;
}

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

function step<F>(node: PhraseNode<F>, word: string, keys: readonly number[], mark: number): PhraseNode<F> {
  for (const key of keys) {
    const known = node.next.get(key ^ mark);
    if (known) return known;
  }
  const next: PhraseNode<F> = { next: new Map(), word, skeleton: skeletonKey(word), form: undefined };
  for (const key of keys) node.next.set(key ^ mark, next);
  return next;
}

/** The words of a phrase, marked where a full stop or a comma stands before them. */
const wordsOf = (phrase: string): { word: string; mark: number }[] =>
  phrase
    .split(/(?<!,)(?=[.\s/-])|(?=, )/)
    .map((part) => ({ word: part.replace(/^, |^[.\s/-]/, ''), mark: MARKS[part[0]!] ?? 0 }))
    .filter(({ word }) => word !== '');
