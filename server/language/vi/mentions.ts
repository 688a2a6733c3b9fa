import type { Span } from '../../core/span';
import { BASE, CAPITAL, TONE, TONE_SHIFT, baseOf, isSpace, unitTable } from './letters';
import { type TitleForm, titleForms } from './lexicon';

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
}

const FILTER_BITS = 12;
const STEP = 67;
/** Marks a word that follows a full stop inside a short form: `T.Ư`, `Th.S`. */
const DOTTED = 0x5bd1e995;

let trie: Trie | undefined;

/**
 * Adds the ranks and titles of `text.slice(start, end)` to `into`, leftmost longest match, blind to case, tone-mark position and i/y.
 * The text must be normalised (see `normaliser.ts`); a line break ends a title. Linear, a few nanoseconds a code unit.
 */
export function findTitles(text: string, start: number, end: number, into: TitleMention[]): void {
  trie ??= buildTrie();
  const { first } = trie;
  const units = unitTable();
  let from = -1;
  let hash = 0;
  let tone = 0;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? units[text.charCodeAt(at)]! : 0;
    if (unit !== 0) {
      if (from < 0) from = at;
      hash = (Math.imul(hash, STEP) + (unit & BASE)) | 0;
      tone |= unit & TONE;
      continue;
    }
    if (from < 0) continue;
    const key = finish(hash, tone, at - from);
    if (first[key >>> (32 - FILTER_BITS)] !== 0) at = match(text, from, at, end, key, into);
    from = -1;
    hash = 0;
    tone = 0;
  }
}

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
  let tone = 0;
  for (; at < end; at++) {
    const unit = units[text.charCodeAt(at)]!;
    if (unit === 0) break;
    hash = (Math.imul(hash, STEP) + (unit & BASE)) | 0;
    tone |= unit & TONE;
  }
  word.from = from;
  word.to = at;
  word.key = finish(hash, tone, at - from) ^ (dots ? DOTTED : 0);
  return true;
}

const DOT = 0x2e;
const isJoint = (unit: number): boolean => isSpace(unit) || unit === DOT || unit === 0x2d || unit === 0x2013;

const I = baseOf('i');
const Y = baseOf('y');
const QUY = (baseOf('q') * STEP + baseOf('u')) * STEP + Y;
const OPEN_Y = new Uint8Array((BASE + 1) * (STEP + 1));
for (const onset of 'hklmst') OPEN_Y[baseOf(onset) * STEP + Y] = 1;

/** The hash of a syllable from its letters and tone; y counts as i where the two are spellings of one sound. */
function finish(letters: number, tone: number, length: number): number {
  let hash = letters;
  if (length === 2 ? OPEN_Y[hash] === 1 : hash === QUY && length === 3) hash += I - Y;
  hash = Math.imul(hash ^ Math.imul((tone >> TONE_SHIFT) + 1, 0x01000193), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** The hash of one word as the search sees it; for tests that look for collisions. */
export function wordKey(word: string): number {
  const units = unitTable();
  let hash = 0;
  let tone = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = units[word.charCodeAt(at)]!;
    hash = (Math.imul(hash, STEP) + (unit & BASE)) | 0;
    tone |= unit & TONE;
  }
  return finish(hash, tone, word.length);
}

function buildTrie(): Trie {
  const root: Node = { next: new Map(), form: undefined };
  const first = new Uint8Array(1 << FILTER_BITS);
  for (const form of titleForms()) {
    let node = root;
    let dotted = false;
    for (const part of form.text.match(/[\p{L}\p{N}]+|\./gu) ?? []) {
      if (part === '.') {
        dotted = true;
        continue;
      }
      const key = wordKey(part) ^ (dotted ? DOTTED : 0);
      dotted = false;
      if (node === root) first[key >>> (32 - FILTER_BITS)] = 1;
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), form: undefined };
        node.next.set(key, next);
      }
      node = next;
    }
    node.form ??= form;
  }
  return { root, first };
}

/** Whether the word that begins at the offset begins with a capital. */
export const beginsWithCapital = (text: string, at: number): boolean => (unitTable()[text.charCodeAt(at)]! & CAPITAL) !== 0;
