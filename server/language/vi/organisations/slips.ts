import type { Span } from '../../../core/span';
import { foldSyllable } from '../fold';
import { BASE, baseOf, unitTable } from '../letters';
import { beginsWithCapital } from '../mentions';
import { type Words, facetOf } from '../lexer';
import { type PhraseNode, keyInPhrase, wordKey } from '../phraseTrie';
import { skeletonKey } from '../skeleton';
import { isSyllable, spellsSyllable } from '../syllable';
import type { OrganisationForm } from './lexicon';

/** A known name with one word misspelled or left out. */
export interface Slip extends Span {
  readonly form: OrganisationForm;
  /** What to write instead of which part of the text. */
  readonly repair: Span & { readonly text: string };
}

/** Words that go on after the name of a body of the people, which every level has; they show that its last word is missing. */
const LEVELS = new Set('các tỉnh thành huyện quận xã phường thị tp'.split(' ').map(foldSyllable));

/** What stands behind the words that agree with a name of the lexicon, where the name goes on otherwise. */
export interface Stuck {
  readonly node: PhraseNode<OrganisationForm>;
  /** The first word of those that agree, and the one that does not, with its key. */
  readonly first: number;
  readonly at: number;
  readonly key: number;
}

interface Meant {
  readonly slip: Slip;
  /** The last word of the name. */
  readonly last: number;
}

/** The name that is meant where one word of it is misspelled or missing inside a word of several syllables; undefined for no or many. */
export function slipOf(words: Words, stuck: Stuck, end: number): Meant | undefined {
  const { next } = stuck.node;
  if (stuck.at - stuck.first < 2 && next.size > MOST_NEXT) return undefined;
  let found: Meant | undefined;
  let seen: PhraseNode<OrganisationForm> | undefined;
  for (const node of next.values()) {
    // Two keys for one word stand side by side.
    if (node === seen) continue;
    seen = node;
    for (const meant of [misspelled(words, stuck, node, end), leftOut(words, stuck, node, end)]) {
      if (meant && found) return undefined;
      found ??= meant;
    }
  }
  return found;
}

/** After the first word alone (`Bộ`, `Cục`) half of the lexicon may follow: nothing is sure there. */
const MOST_NEXT = 12;

function misspelled(words: Words, { first, at }: Stuck, next: PhraseNode<OrganisationForm>, end: number): Meant | undefined {
  const { text, starts, ends, types } = words;
  const depth = at - first;
  const type = types[at]!;
  // A syllable is misspelled only with the letters of the right one.
  if (facetOf(words, spellsSyllable)[type] && facetOf(words, skeletonKey)[type] !== next.skeleton) return undefined;
  if (!mayBe(text, starts[at]!, ends[at]!, next.word)) return undefined;
  const found = text.slice(starts[at], ends[at]);
  if (!isMisspelled(found, next.word)) return undefined;
  const to = longest(words, next, at, end);
  if (!to) return undefined;
  const { parts } = to.form;
  // Another syllable of the same word must agree.
  if (!parts[depth]!.inside && !(parts[depth + 1]?.inside && to.last > at)) return undefined;
  const repair = { start: starts[at]!, end: ends[at]!, text: withCase(found, parts[depth]!.text) };
  return { slip: { start: starts[first]!, end: ends[to.last]!, form: to.form, repair }, last: to.last };
}

function leftOut(words: Words, { first, at, key }: Stuck, next: PhraseNode<OrganisationForm>, end: number): Meant | undefined {
  const { text, starts, ends } = words;
  const depth = at - first;
  if (depth < 3) return undefined;
  const after = next.next.get(key);
  const to = after ? longest(words, after, at, end) : undefined;
  const form = to?.form ?? (isOfThePeople(next.form) && LEVELS.has(foldSyllable(text.slice(starts[at], ends[at]))) ? next.form : undefined);
  if (form?.kind !== 'name' || !form.parts[depth]?.inside) return undefined;
  const behind = ends[at - 1]!;
  const repair = { start: behind, end: behind, text: ` ${form.parts[depth]!.text}` };
  const last = to?.last ?? at - 1;
  return { slip: { start: starts[first]!, end: ends[last]!, form, repair }, last };
}

const isOfThePeople = (form: OrganisationForm | undefined): boolean =>
  form?.parts
    .slice(-2)
    .map(({ text }) => text)
    .join(' ') === 'nhân dân';

/** The longest name from a node on, which stands for the word `from`, and its last word. */
function longest(words: Words, first: PhraseNode<OrganisationForm>, from: number, end: number): { form: OrganisationForm; last: number } | undefined {
  const { types, gaps } = words;
  const keys = facetOf(words, wordKey);
  let found: { form: OrganisationForm; last: number } | undefined;
  let node: PhraseNode<OrganisationForm> | undefined = first;
  for (let at = from; node; ) {
    if (node.form?.kind === 'name') found = { form: node.form, last: at };
    const key: number | undefined = node.next.size > 0 && ++at < end ? keyInPhrase(keys[types[at]!]!, gaps[at]!) : undefined;
    node = key === undefined ? undefined : node.next.get(key);
  }
  return found;
}

/** The same letters with other marks (`Nôi` for `Nội`, `d9iều` for `điều`), or one letter too many, missing or wrong in what is no syllable. */
export function isMisspelled(found: string, right: string): boolean {
  if (!mayBe(found, 0, found.length, right)) return false;
  const a = found.toLowerCase();
  const b = right.toLowerCase();
  if (foldSyllable(a) === foldSyllable(b)) return false;
  const bare = bareLetters(a).replace(/[0-9]/g, '');
  if (bare === bareLetters(b) && bare.length > 1) return true;
  return !isSyllable(a) && b.length > 2 && isOneEdit(a, b);
}

/** Most words are told off by their length and by their first and last letters: one of the two is the same but for its marks. */
function mayBe(text: string, start: number, end: number, right: string): boolean {
  if (Math.abs(end - start - right.length) > MOST_DIGITS) return false;
  return plainLetter(text, start) === plainLetter(right, 0) || plainLetter(text, end - 1) === plainLetter(right, right.length - 1);
}

/** A key too many strikes one or two digits into a word. */
const MOST_DIGITS = 2;

/** Letters with a hat, horn or breve, and the letters without. */
const HATS: Readonly<Record<string, string>> = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };
let plain: Uint8Array | undefined;

function plainLetter(word: string, at: number): number {
  plain ??= withoutHats();
  return plain[unitTable()[word.charCodeAt(at)]! & BASE]!;
}

function withoutHats(): Uint8Array {
  const letters = Uint8Array.from({ length: BASE + 1 }, (_, base) => base);
  for (const [hatted, letter] of Object.entries(HATS)) letters[baseOf(hatted)] = baseOf(letter);
  return letters;
}

const bareLetters = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd');

/** Whether one letter put in, taken out or replaced, or two swapped, make one word of the other. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let rest = 0;
  while (rest < Math.min(a.length, b.length) - start && a.at(-1 - rest) === b.at(-1 - rest)) rest++;
  const x = a.slice(start, a.length - rest);
  const y = b.slice(start, b.length - rest);
  return (x.length < 2 && y.length < 2) || (x.length === 2 && x === y[1]! + y[0]!);
}

/** A word with its first letter as large as that of another. */
export const withCase = (found: string, word: string): string =>
  beginsWithCapital(found, 0) ? word[0]!.toUpperCase() + word.slice(1) : word[0]!.toLowerCase() + word.slice(1);
