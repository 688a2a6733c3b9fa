import type { Span } from '../../../core/span';
import { foldSyllable } from '../fold';
import { BASE, baseOf, unitTable } from '../letters';
import { beginsWithCapital } from '../mentions';
import { type PhraseNode, type WordAt, nextWord } from '../phraseTrie';
import { isSyllable } from '../syllable';
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
  /** How many words agree. */
  readonly depth: number;
  readonly from: number;
  /** The last word that agrees, and the one that does not. */
  readonly last: Span;
  readonly word: WordAt;
}

/** The name that is meant where one word of it is misspelled or missing inside a word of several syllables; undefined for no or many. */
export function slipOf(text: string, stuck: Stuck, end: number): Slip | undefined {
  if (stuck.depth < 2 && stuck.node.next.size > MOST_NEXT) return undefined;
  const slips = [...new Set(stuck.node.next.values())].flatMap((next) => [...misspelled(text, stuck, next, end), ...leftOut(text, stuck, next, end)]);
  return slips.length === 1 ? slips[0] : undefined;
}

/** After the first word alone (`Bộ`, `Cục`) half of the lexicon may follow: nothing is sure there. */
const MOST_NEXT = 12;

function misspelled(text: string, { depth, from, word }: Stuck, next: PhraseNode<OrganisationForm>, end: number): Slip[] {
  const found = text.slice(word.from, word.to);
  if (!isMisspelled(found, next.word)) return [];
  const to = longest(text, next, word, end);
  if (!to) return [];
  const { parts } = to.form;
  // Another syllable of the same word must agree.
  if (!parts[depth]!.inside && !(parts[depth + 1]?.inside && to.words > 0)) return [];
  const repair = { start: word.from, end: word.to, text: withCase(found, parts[depth]!.text) };
  return [{ start: from, end: to.end, form: to.form, repair }];
}

function leftOut(text: string, { depth, from, last, word }: Stuck, next: PhraseNode<OrganisationForm>, end: number): Slip[] {
  if (depth < 3) return [];
  const after = next.next.get(word.key);
  const to = after ? longest(text, after, word, end) : undefined;
  const form = to?.form ?? (isOfThePeople(next.form) && LEVELS.has(foldSyllable(text.slice(word.from, word.to))) ? next.form : undefined);
  if (form?.kind !== 'name' || !form.parts[depth]?.inside) return [];
  const repair = { start: last.end, end: last.end, text: ` ${form.parts[depth]!.text}` };
  return [{ start: from, end: to?.end ?? last.end, form, repair }];
}

const isOfThePeople = (form: OrganisationForm | undefined): boolean =>
  form?.parts
    .slice(-2)
    .map(({ text }) => text)
    .join(' ') === 'nhân dân';

/** The longest name from a node on, and how many words behind it belong to it. */
function longest(
  text: string,
  first: PhraseNode<OrganisationForm>,
  from: WordAt,
  end: number,
): { form: OrganisationForm; end: number; words: number } | undefined {
  const word = { ...from };
  let found: { form: OrganisationForm; end: number; words: number } | undefined;
  let node: PhraseNode<OrganisationForm> | undefined = first;
  for (let words = 0; node; words++) {
    if (node.form?.kind === 'name') found = { form: node.form, end: word.to, words };
    if (node.next.size === 0 || !nextWord(text, word, end)) break;
    node = node.next.get(word.key);
  }
  return found;
}

/** The same letters with other marks (`Nôi` for `Nội`, `d9iều` for `điều`), or one letter too many, missing or wrong in what is no syllable. */
export function isMisspelled(found: string, right: string): boolean {
  if (!mayBe(found, right)) return false;
  const a = found.toLowerCase();
  const b = right.toLowerCase();
  if (foldSyllable(a) === foldSyllable(b)) return false;
  const bare = bareLetters(a).replace(/[0-9]/g, '');
  if (bare === bareLetters(b) && bare.length > 1) return true;
  return !isSyllable(a) && b.length > 2 && isOneEdit(a, b);
}

/** Most words are told off by their length and by their first and last letters: one of the two is the same but for its marks. */
function mayBe(found: string, right: string): boolean {
  if (Math.abs(found.length - right.length) > MOST_DIGITS) return false;
  return plainLetter(found, 0) === plainLetter(right, 0) || plainLetter(found, found.length - 1) === plainLetter(right, right.length - 1);
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
