import type { Span } from '../../../core/span';
import families from '../data/families.json';
import { isSpace, unitTable } from '../letters';
import { beginsWithCapital } from '../mentions';
import { type PhraseNode, PhraseTrie, type WordAt, nextWord, wordKey } from '../phraseTrie';
import { type OrganisationForm, organisationPhrases } from './lexicon';
import { wordBefore } from '../slots';
import { type Slip, isOneEdit, slipOf } from './slips';

/** An organisation in its line. */
export interface OrganisationMention extends Span {
  readonly form: OrganisationForm;
  readonly line: Span;
  /** The words from its first on, past its end, as far as a name can go. */
  readonly words: readonly Span[];
  /** How many of the words are its own: for a name of the lexicon those of it, else up to the last capital. */
  readonly size: number;
  readonly slip: Slip | undefined;
}

interface Found extends Span {
  readonly form: OrganisationForm;
  readonly slip?: Slip | undefined;
}

let trie: PhraseTrie<OrganisationForm> | undefined;

/** All organisations of the lines, in the order of the text: names of the lexicon, and others that begin with a known word. Linear. */
export function findOrganisations(text: string, lines: readonly Span[]): OrganisationMention[] {
  trie ??= new PhraseTrie(organisationPhrases());
  const { root } = trie;
  const mentions: OrganisationMention[] = [];
  const found: Found[] = [];
  for (const line of lines) {
    found.length = 0;
    trie.search(text, line.start, line.end, (word) => match(text, word, line, root.next.get(word.key), found));
    for (let i = 0; i < found.length; i++) {
      const mention = inLine(text, found[i]!, line, found[i + 1]?.start ?? line.end);
      if (isName(text, mention)) mentions.push(mention);
    }
  }
  return mentions;
}

/** A first word in small letters is one only behind a word that a name follows, before a capital: `ở trường Cửa Nam`, never `đi bộ`. */
function isName(text: string, { form, size, start, words, line }: OrganisationMention): boolean {
  const { length } = form.parts;
  if (form.kind === 'name') return true;
  if (size <= length || beginsWithCapital(text, start)) return size > length;
  return beginsWithCapital(text, words[length]!.start) && BEFORE_NAME.has((wordBefore(text, start, line.start) ?? '').toLowerCase());
}

const BEFORE_NAME = new Set('ở tại của từ vào cho với và là đến do'.split(' '));

/** Walks the trie from a first word; adds what it finds and gives the offset from which to read on. */
function match(text: string, word: WordAt, line: Span, first: PhraseNode<OrganisationForm> | undefined, into: Found[]): number {
  const { from, to } = word;
  const last = { start: from, end: to };
  let node = first;
  let best: Found | undefined;
  for (let depth = 1; node; depth++) {
    last.start = word.from;
    last.end = word.to;
    if (node.form) best = { start: from, end: word.to, form: node.form };
    if (node.next.size === 0 || !nextWord(text, word, line.end)) break;
    const next = node.next.get(word.key);
    if (!next && beginsWithCapital(text, from)) {
      const slip = slipOf(text, { node, depth, from, last, word }, line.end);
      if (slip) best = { ...slip, slip };
    }
    node = next;
  }
  if (best?.form.kind === 'tail') best = withHead(text, best, line);
  if (!best) return to;
  // Most first words in small letters are common nouns, and there are many of them.
  if (best.form.kind === 'head' && !beginsWithCapital(text, from) && !beginsWithCapital(text, best.end + 1)) return best.end;
  into.push(best);
  return best.end;
}

/** A name whose first word is one letter off: `Bội Nội vụ`. */
function withHead(text: string, tail: Found, line: Span): Found | undefined {
  const units = unitTable();
  const end = tail.start - 1;
  if (end <= line.start || !isSpace(text.charCodeAt(end)) || !beginsWithCapital(text, tail.start)) return undefined;
  let start = end;
  while (start > line.start && units[text.charCodeAt(start - 1)] !== 0) start--;
  const head = tail.form.parts[0]!.text;
  const found = text.slice(start, end);
  if (!beginsWithCapital(text, start) || !isOneEdit(found.toLowerCase(), head.toLowerCase())) return undefined;
  const form: OrganisationForm = { ...tail.form, kind: 'name' };
  return { start, end: tail.end, form, slip: { start, end: tail.end, form, repair: { start, end, text: head } } };
}

/** No name has more words. */
const MOST_WORDS = 16;

function inLine(text: string, { start, end, form, slip }: Found, line: Span, stop: number): OrganisationMention {
  const words = wordsFrom(text, start, end, Math.max(end, stop));
  const own = words.filter((word) => word.start < end).length;
  const size = sizeOf(text, words, own, form.kind === 'head');
  return { start, end: words[size - 1]!.end, form, line, words, size, slip };
}

/** Words parted by spaces, or by a hyphen or comma inside a name of the lexicon. */
function wordsFrom(text: string, start: number, end: number, stop: number): Span[] {
  const units = unitTable();
  const words: Span[] = [];
  let at = start;
  while (words.length < MOST_WORDS && at < stop) {
    const from = at;
    while (at < stop && units[text.charCodeAt(at)] !== 0) at++;
    if (at === from) break;
    words.push({ start: from, end: at });
    const gap = at;
    while (at < stop && at - gap < 3 && (isSpace(text.charCodeAt(at)) || (at < end ? '-–,' : '-–').includes(text[at]!))) at++;
  }
  return words;
}

/** Between the words of a name only: places and numbers go on after them. */
const LINKS = new Set('tỉnh thành phố quận huyện xã phường thị trấn đặc khu vực vùng miền số'.split(' ').map(wordKey));
/** Words in small letters that may follow a first word; one less may follow a capital. */
const MOST_LOWER = 2;
/** The family names that most people have; rarer ones begin the names of places and companies too. */
const FAMILIES = new Set(families.families.slice(0, 17).map(wordKey));

/** How many words a name has whose first `own` are known: up to the last capital or number that hangs together with them. */
function sizeOf(text: string, words: readonly Span[], own: number, open: boolean): number {
  let size = own;
  let lower = open ? 0 : MOST_LOWER;
  let linked = open;
  let joined = true;
  for (let i = own; i < words.length && isTight(text, words[i - 1]!, words[i]!); i++) {
    const word = text.slice(words[i]!.start, words[i]!.end);
    const key = wordKey(word);
    const link = LINKS.has(key);
    const number = isDigit(word.charCodeAt(0));
    if (number && !joined) break;
    if (number || beginsWithCapital(text, words[i]!.start)) {
      if (!linked && !link && FAMILIES.has(key)) break;
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
