import data from '../data/misspelled.json';
import ranks from '../data/ranks.json';
import titles from '../data/titles.json';
import { titleForms } from '../lexicon';
import { wordKey } from '../phraseTrie';
import { legalSyllables } from '../syllable';
import { skeletonKey, skeletonOf } from '../skeleton';

/** A title as it should be written; `written` where it is a slip that is known as such, else the title itself. */
export interface Target {
  readonly form: string;
  readonly words: readonly string[];
  readonly written: readonly string[];
  /** Their keys (`wordKey`). */
  readonly keys: readonly number[];
  /** Whether it is written as a slip. */
  readonly known: boolean;
  /** A unit of the forces, which is one only with its number (`Sư đoàn 5`). */
  readonly unit: boolean;
}

export interface Node {
  readonly next: Map<number, Node>;
  /** The word that leads here, without marks. */
  readonly plain: string;
  readonly word: string;
  readonly targets: Target[];
}

interface Trie {
  readonly root: Node;
  /** First words of titles that begin with a title's first word and go on with this one. */
  readonly bySecond: ReadonlyMap<number, readonly Node[]>;
  /** Tells off most pairs of words that open no title. */
  readonly pairs: Uint8Array;
  /** Tells most words off before a map is asked, by the places that a word can have in a title. */
  readonly filter: Uint8Array;
}

export const FIRST = 1;
export const SECOND = 2;
export const LATER = 4;
/** The letters of a syllable of Vietnamese, whatever its marks: no slip of a letter is looked for in it. */
export const SYLLABLE = 8;
const FILTER_BITS = 16;
export const filterOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - FILTER_BITS);

/** The place of two neighbours in `pairs`. */
export const pairOf = (first: number, second: number): number => filterOf(Math.imul(first, 31) + second);

let trie: Trie | undefined;

/** The titles of two words or more by their letters without marks; made at the first call. */
export function titleTrie(): Trie {
  trie ??= build();
  return trie;
}

/** The places that a word can have in a title, and whether it is spelled as a syllable, as bits. */
export const placesOf = (word: string): number => titleTrie().filter[filterOf(skeletonKey(word))]!;

function build(): Trie {
  const root = node('');
  const filter = new Uint8Array(1 << FILTER_BITS);
  for (const target of targets()) {
    let at = root;
    target.written.forEach((word, place) => {
      at = step(at, word);
      filter[filterOf(skeletonKey(word))]! |= [FIRST, SECOND][place] ?? LATER;
    });
    if (!at.targets.some(({ form }) => form === target.form)) at.targets.push(target);
  }
  for (const { letters } of legalSyllables()) filter[filterOf(skeletonKey(letters))]! |= SYLLABLE;
  const bySecond = new Map<number, Node[]>();
  for (const first of root.next.values()) {
    for (const second of first.next.keys()) {
      bySecond.set(second, [...(bySecond.get(second) ?? []), first]);
    }
  }
  const pairs = new Uint8Array(1 << FILTER_BITS);
  for (const [first, { next }] of root.next) for (const second of next.keys()) pairs[pairOf(first, second)] = 1;
  return { root, bySecond, pairs, filter };
}

function* targets(): Generator<Target> {
  const full = titleForms().filter(({ short, entry }) => !short && entry.type !== 'collective');
  for (const form of [...full.map(({ text }) => text), ...data.titles]) yield target(form, form, false);
  for (const unit of data.units) yield target(unit, unit, true);
  for (const { form, misspellings } of [...ranks.ranks, ...titles.titles] as { form: string; misspellings?: string[] }[])
    for (const slip of misspellings ?? []) if (slip.split(SPACE).length === form.split(SPACE).length) yield target(form, slip, false);
}

function target(form: string, spelled: string, unit: boolean): Target {
  const written = spelled.split(SPACE);
  return { form, words: form.split(SPACE), written, keys: written.map(wordKey), known: form !== spelled && form.split(SPACE).join() !== written.join(), unit };
}

const SPACE = /[ -]+/;

const node = (word: string): Node => ({ next: new Map(), plain: skeletonOf(word), word: word.toLowerCase(), targets: [] });

function step(from: Node, word: string): Node {
  const key = skeletonKey(word);
  const known = from.next.get(key);
  if (known) return known;
  const next = node(word);
  from.next.set(key, next);
  return next;
}
