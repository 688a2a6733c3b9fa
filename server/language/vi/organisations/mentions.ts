import type { Span } from '../../../core/span';
import families from '../data/families.json';
import { isSpace, unitTable } from '../letters';
import { beginsWithCapital } from '../mentions';
import { FIRST, type Words, facetOf } from '../lexer';
import { type PhraseNode, PhraseTrie, keyInPhrase, wordKey } from '../phraseTrie';
import { type OrganisationForm, organisationPhrases } from './lexicon';
import { wordBefore } from '../slots';
import { type Slip, isOneEdit, slipOf } from './slips';

/** An organisation in its line. */
export interface OrganisationMention extends Span {
  readonly form: OrganisationForm;
  readonly line: Span;
  /** The number of its first word; the others follow. */
  readonly first: number;
  /** The words from its first on, past its end, as far as a name can go. */
  readonly words: readonly Span[];
  /** How many of the words are its own: for a name of the lexicon those of it, else up to the last capital. */
  readonly size: number;
  readonly slip: Slip | undefined;
}

interface Found extends Span {
  readonly first: number;
  readonly form: OrganisationForm;
  readonly slip?: Slip | undefined;
}

let trie: PhraseTrie<OrganisationForm> | undefined;

/** All organisations of the lines, in the order of the text: names of the lexicon, and others that begin with a known word. Linear. */
export function findOrganisations(words: Words): OrganisationMention[] {
  trie ??= new PhraseTrie(organisationPhrases());
  const { text, lines, types, firsts } = words;
  const opens = facetOf(words, trie.opens);
  const keys = facetOf(words, wordKey);
  const mentions: OrganisationMention[] = [];
  const found: Found[] = [];
  for (const [i, line] of lines.entries()) {
    found.length = 0;
    const end = firsts[i + 1]!;
    for (let at = firsts[i]!; at < end; at++)
      if (opens[types[at]!] !== 0 && mayBeName(words, trie, keys, at, end)) at = match(words, at, end, line, trie.root, found);
    for (let j = 0; j < found.length; j++) {
      const mention = inLine(words, found[j]!, line, found[j + 1]?.start ?? line.end);
      if (isName(text, mention)) mentions.push(mention);
    }
  }
  return mentions;
}

/** Tells most first words in small letters off: common nouns, which neither a capital nor the rest of a name follows. */
function mayBeName(words: Words, known: PhraseTrie<OrganisationForm>, keys: Int32Array, at: number, end: number): boolean {
  const { text, starts, ends, types, gaps } = words;
  if (beginsWithCapital(text, starts[at]!) || beginsWithCapital(text, ends[at]! + 1)) return true;
  return at + 1 < end && known.mayOpen(keys[types[at]!]!, keyInPhrase(keys[types[at + 1]!]!, gaps[at + 1]!));
}

/** A first word in small letters is one only behind a word that a name follows, before a capital: `ở trường Cửa Nam`, never `đi bộ`. */
function isName(text: string, { form, size, start, words, line }: OrganisationMention): boolean {
  const { length } = form.parts;
  if (form.kind === 'name') return true;
  if (size <= length || beginsWithCapital(text, start)) return size > length;
  return beginsWithCapital(text, words[length]!.start) && BEFORE_NAME.has((wordBefore(text, start, line.start) ?? '').toLowerCase());
}

const BEFORE_NAME = new Set('ở tại của từ vào cho với và là đến do'.split(' '));

/** Walks the trie from a first word; adds what it finds and gives its last word. */
function match(words: Words, first: number, end: number, line: Span, root: PhraseNode<OrganisationForm>, into: Found[]): number {
  const { text, starts, ends, types, gaps } = words;
  const keys = facetOf(words, wordKey);
  const from = starts[first]!;
  const capital = beginsWithCapital(text, from);
  let node = root.next.get(keys[types[first]!]!);
  let best: Found | undefined;
  let last = first;
  for (let at = first; node; ) {
    if (node.form) {
      best = { start: from, end: ends[at]!, form: node.form, first };
      last = at;
    }
    const key: number | undefined = node.next.size > 0 && ++at < end ? keyInPhrase(keys[types[at]!]!, gaps[at]!) : undefined;
    if (key === undefined) break;
    const next = node.next.get(key);
    const meant = next || !capital ? undefined : slipOf(words, { node, first, at, key }, end);
    if (meant) {
      best = { start: from, end: meant.slip.end, form: meant.slip.form, slip: meant.slip, first };
      last = meant.last;
    }
    node = next;
  }
  if (best?.form.kind === 'tail') best = withHead(words, best, line);
  if (!best) return first;
  // Most first words in small letters are common nouns, and there are many of them.
  if (best.form.kind !== 'head' || capital || beginsWithCapital(text, best.end + 1)) into.push(best);
  return last;
}

/** A name whose first word is one letter off: `Bội Nội vụ`. */
function withHead({ text, starts, gaps }: Words, tail: Found, line: Span): Found | undefined {
  const end = tail.start - 1;
  const first = tail.first - 1;
  if (end <= line.start || !isSpace(text.charCodeAt(end)) || !beginsWithCapital(text, tail.start)) return undefined;
  // Only one space, and a word before it.
  if (gaps[tail.first]! & FIRST || !unitTable()[text.charCodeAt(end - 1)]) return undefined;
  const start = starts[first]!;
  const head = tail.form.parts[0]!.text;
  const found = text.slice(start, end);
  if (!beginsWithCapital(text, start) || !isOneEdit(found.toLowerCase(), head.toLowerCase())) return undefined;
  const form: OrganisationForm = { ...tail.form, kind: 'name' };
  return { start, end: tail.end, form, first, slip: { start, end: tail.end, form, repair: { start, end, text: head } } };
}

/** No name has more words. */
const MOST_WORDS = 16;

function inLine(words: Words, { start, end, form, slip, first }: Found, line: Span, stop: number): OrganisationMention {
  const spans = wordsFrom(words, first, end, Math.max(end, stop));
  let own = 0;
  while (own < spans.length && spans[own]!.start < end) own++;
  const size = sizeOf(words, first, spans, own, form.kind === 'head');
  return { start, end: spans[size - 1]!.end, form, line, first, words: spans, size, slip };
}

/** Words parted by spaces, or by a hyphen or comma inside a name of the lexicon. */
function wordsFrom({ text, starts, ends, gaps, count }: Words, first: number, end: number, stop: number): Span[] {
  const spans: Span[] = [];
  for (let at = first; at < count && spans.length < MOST_WORDS && starts[at]! < stop; at++) {
    if (at > first && (gaps[at]! & FIRST || !isGap(text, ends[at - 1]!, starts[at]!, end))) break;
    spans.push({ start: starts[at]!, end: ends[at]! });
  }
  return spans;
}

const LONGEST_GAP = 3;

function isGap(text: string, from: number, to: number, end: number): boolean {
  if (to - from > LONGEST_GAP) return false;
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at)) && !(at < end ? '-–,' : '-–').includes(text[at]!)) return false;
  return true;
}

/** Between the words of a name only: places and numbers go on after them. */
const LINKS = new Set('tỉnh thành phố quận huyện xã phường thị trấn đặc khu vực vùng miền số'.split(' ').map(wordKey));
/** Words in small letters that may follow a first word; one less may follow a capital. */
const MOST_LOWER = 2;
/** The family names that most people have; rarer ones begin the names of places and companies too. */
const FAMILIES = new Set(families.families.slice(0, 17).map(wordKey));

/** What a word is in a name, as bits. */
const LINK = 1;
const FAMILY = 2;
const NUMBER = 4;
const CAPITAL = 8;

function roleOf(word: string): number {
  const key = wordKey(word);
  const letter = isDigit(word.charCodeAt(0)) ? NUMBER : beginsWithCapital(word, 0) ? CAPITAL : 0;
  return letter | (LINKS.has(key) ? LINK : 0) | (FAMILIES.has(key) ? FAMILY : 0);
}

/** How many words a name has whose first `own` are known: up to the last capital or number that hangs together with them. */
function sizeOf(words: Words, first: number, spans: readonly Span[], own: number, open: boolean): number {
  const roles = facetOf(words, roleOf);
  let size = own;
  let lower = open ? 0 : MOST_LOWER;
  let linked = open;
  let joined = true;
  for (let i = own; i < spans.length && isTight(words.text, spans[i - 1]!, spans[i]!); i++) {
    const role = roles[words.types[first + i]!]!;
    const link = (role & LINK) !== 0;
    if (role & NUMBER && !joined) break;
    if (role & (NUMBER | CAPITAL)) {
      if (!linked && !link && role & FAMILY) break;
      size = i + 1;
      lower = 1;
      linked = link;
    } else {
      if (!link && ++lower > MOST_LOWER) break;
      linked = true;
    }
    joined = link || size > i;
  }
  return size;
}

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const isTight = (text: string, a: Span, b: Span): boolean => b.start - a.end === 1 || /^(?:\s+|\s?[-–]\s?)$/u.test(text.slice(a.end, b.start));
