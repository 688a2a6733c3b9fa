import type { Span } from '../../core/span';
import { swapIY } from './fold';
import { BASE, CAPITAL, TONE, isSpace, unitTable } from './letters';
import { type TitleForm, titleForms } from './lexicon';
import { placeTone } from './tone';

/** A rank or title found in a text; the span holds its words and nothing else. */
export interface TitleMention extends Span {
  readonly form: TitleForm;
}

interface Node {
  readonly next: Map<number, Node>;
  form: TitleForm | undefined;
}

/** The titles as a trie over hashes of folded syllables, with a small table that tells most words off before it is asked. */
interface Trie {
  readonly root: Node;
  readonly first: Uint8Array;
  /** The same for the first two letters of each first word. */
  readonly openings: Uint8Array;
}

const FILTER_BITS = 12;
const STEP = 0x01000193;
const LETTER = BASE | TONE;
/** Marks a word that follows a full stop inside a short form: `T.Ư`, `Th.S`. */
const DOTTED = 0x5bd1e995;

let trie: Trie | undefined;

/**
 * Adds the ranks and titles of `text.slice(start, end)` to `into`, leftmost longest match, blind to case, tone-mark position and i/y.
 * The text must be normalised (see `normaliser.ts`); a line break ends a title. Linear, a few nanoseconds a code unit.
 */
export function findTitles(text: string, start: number, end: number, into: TitleMention[]): void {
  trie ??= buildTrie();
  const { first, openings } = trie;
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
    let hash = 0;
    for (; at < end; at++) {
      const letter = units[text.charCodeAt(at)]!;
      if (letter === 0) break;
      hash = (Math.imul(hash, STEP) + (letter & LETTER)) | 0;
    }
    if (first[filterOf(hash)] !== 0) at = match(text, from, at, end, hash, into);
  }
}

const openingOf = (first: number, second: number): number => Math.imul(Math.imul(first & LETTER, STEP) + (second & LETTER), 0x9e3779b1) >>> (32 - FILTER_BITS);

const filterOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - FILTER_BITS);

/** Walks the trie from the word `from`–`to`; adds what it finds and gives the offset from which to read on. */
function match(text: string, from: number, to: number, end: number, key: number, into: TitleMention[]): number {
  let node = trie!.root.next.get(key);
  let form: TitleForm | undefined;
  let formEnd = to;
  const word = { from, to, key };
  while (node) {
    if (node.form && (!node.form.abbreviated || isUsual(text.slice(from, word.to), node.form))) {
      form = node.form;
      formEnd = word.to;
    }
    if (node.next.size === 0 || !nextWord(text, word, end)) break;
    node = node.next.get(word.key);
  }
  if (form) into.push({ start: from, end: formEnd, form });
  return formEnd;
}

/** Abbreviations are words only as they are usually written or all in capitals: `TS` and `Ts`, never `ts`. */
function isUsual(found: string, form: TitleForm): boolean {
  const written = found.match(WORD) ?? [];
  const usual = form.text.match(WORD) ?? [];
  return usual.every((word, i) => {
    const here = written[i];
    return here === word || here === here?.toUpperCase() || !(form.short || /\p{L}\p{Lu}/u.test(word));
  });
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Moves `word` to the next word of the line, over spaces, a hyphen or a full stop; false where there is none. */
function nextWord(text: string, word: { from: number; to: number; key: number }, end: number): boolean {
  const units = unitTable();
  let at = word.to;
  let dots = 0;
  for (; at < end && units[text.charCodeAt(at)] === 0; at++) {
    if (!isJoint(text.charCodeAt(at)) || at - word.to > 3) return false;
    if (text.charCodeAt(at) === DOT) dots++;
  }
  if (at >= end || at === word.to || dots > 1) return false;
  const from = at;
  let hash = 0;
  for (; at < end; at++) {
    const unit = units[text.charCodeAt(at)]!;
    if (unit === 0) break;
    hash = (Math.imul(hash, STEP) + (unit & LETTER)) | 0;
  }
  word.from = from;
  word.to = at;
  word.key = hash ^ (dots ? DOTTED : 0);
  return true;
}

const DOT = 0x2e;
const isJoint = (unit: number): boolean => isSpace(unit) || unit === DOT || unit === 0x2d || unit === 0x2013;

/** The hash of one word (NFC) as the search sees it, blind to case. */
export function wordKey(word: string): number {
  const units = unitTable();
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, STEP) + (units[word.charCodeAt(at)]! & LETTER)) | 0;
  return hash;
}

/** All spellings of a word: both places of the tone mark, both of i and y. */
const spellingsOf = (word: string): readonly string[] => [placeTone(word, 'old'), placeTone(word, 'new'), swapIY(word) ?? word];

/** What the table has of a word's letter; 0 behind its end. */
const unitOf = (word: string, at: number): number => (at < word.length ? unitTable()[word.charCodeAt(at)]! : 0);

function buildTrie(): Trie {
  const root: Node = { next: new Map(), form: undefined };
  const first = new Uint8Array(1 << FILTER_BITS);
  const openings = new Uint8Array(1 << FILTER_BITS);
  for (const form of titleForms()) {
    const varies = form.varies.tone || form.varies.iy;
    let node = root;
    for (const { word, dotted } of wordsOf(form.text)) {
      const spellings = varies ? spellingsOf(word) : [word];
      const keys = [...new Set(spellings.map(wordKey))];
      if (node === root) for (const key of keys) first[filterOf(key)] = 1;
      if (node === root) for (const spelled of spellings) openings[openingOf(unitOf(spelled, 0), unitOf(spelled, 1))] = 1;
      node = step(node, keys, dotted ? DOTTED : 0);
    }
    node.form ??= form;
  }
  return { root, first, openings };
}

function step(node: Node, keys: readonly number[], mark: number): Node {
  for (const key of keys) {
    const known = node.next.get(key ^ mark);
    if (known) return known;
  }
  const next: Node = { next: new Map(), form: undefined };
  for (const key of keys) node.next.set(key ^ mark, next);
  return next;
}

/** The words of a form, and whether a full stop stands before each. */
const wordsOf = (form: string): { word: string; dotted: boolean }[] =>
  form
    .split(/(?=[.\s/-])/)
    .map((part) => ({ word: part.replace(/^[.\s/-]/, ''), dotted: part.startsWith('.') }))
    .filter(({ word }) => word !== '');

/** Whether the word that begins at the offset begins with a capital. */
export const beginsWithCapital = (text: string, at: number): boolean => (unitTable()[text.charCodeAt(at)]! & CAPITAL) !== 0;
