import type { Span } from '../../core/span';
import { CAPITAL, unitTable } from './letters';
import { type TitleForm, titleForms } from './lexicon';
import { type Words, facetOf, readWords } from './lexer';
import { ALONE, type PhraseNode, PhraseTrie, keyInPhrase, wordKey } from './phraseTrie';

/** A rank or title found in a text; the span holds its words and nothing else. */
export interface TitleMention extends Span {
  readonly form: TitleForm;
  /** Its words, by their numbers in the text that was read. */
  readonly first: number;
  readonly last: number;
}

let trie: PhraseTrie<TitleForm> | undefined;

/**
 * Adds the ranks and titles of `text.slice(start, end)` to `into`, leftmost longest match, blind to case, tone-mark position and i/y.
 * The text must be normalised (see `normaliser.ts`); a line break ends a title. Linear, some nanoseconds a code unit.
 */
export const findTitles = (text: string, start: number, end: number, into: TitleMention[]): void => titlesOfLine(readWords(text, [{ start, end }]), 0, into);

/** The same for a line whose words have been read. */
export function titlesOfLine(words: Words, line: number, into: TitleMention[]): void {
  trie ??= new PhraseTrie(titleForms().map((form) => ({ text: form.text, form, varies: form.varies.tone || form.varies.iy })));
  const { types, firsts, gaps } = words;
  const opens = facetOf(words, trie.opens);
  const keys = facetOf(words, wordKey);
  const end = firsts[line + 1]!;
  for (let at = firsts[line]!; at < end; at++) {
    const opening = opens[types[at]!]!;
    if (opening === 0) continue;
    const goesOn = at + 1 < end && trie.mayOpen(keys[types[at]!]!, keyInPhrase(keys[types[at + 1]!]!, gaps[at + 1]!));
    if (goesOn || opening === ALONE) at = match(words, at, end, trie.root, into);
  }
}

/** Walks the trie from a first word; adds what it finds and gives its last word. */
function match(words: Words, first: number, end: number, root: PhraseNode<TitleForm>, into: TitleMention[]): number {
  const { text, starts, ends, types, gaps } = words;
  const keys = facetOf(words, wordKey);
  let node = root.next.get(keys[types[first]!]!);
  let form: TitleForm | undefined;
  let last = first;
  for (let at = first; node; ) {
    if (node.form && (!node.form.abbreviated || isUsual(text.slice(starts[first], ends[at]), node.form))) {
      form = node.form;
      last = at;
    }
    const key: number | undefined = node.next.size > 0 && ++at < end ? keyInPhrase(keys[types[at]!]!, gaps[at]!) : undefined;
    node = key === undefined ? undefined : node.next.get(key);
  }
  if (form) into.push({ start: starts[first]!, end: ends[last]!, form, first, last });
  return last;
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

/** Whether the word that begins at the offset begins with a capital. */
export const beginsWithCapital = (text: string, at: number): boolean => (unitTable()[text.charCodeAt(at)]! & CAPITAL) !== 0;

/** The same of a word, as a facet: 1 or 0. */
export const opensWithCapital = (word: string): number => Number(beginsWithCapital(word, 0));
