import type { Span } from '../../core/span';
import { CAPITAL, unitTable } from './letters';
import { type TitleForm, titleForms } from './lexicon';
import { type PhraseNode, PhraseTrie, type WordAt, nextWord } from './phraseTrie';

/** A rank or title found in a text; the span holds its words and nothing else. */
export interface TitleMention extends Span {
  readonly form: TitleForm;
}

let trie: PhraseTrie<TitleForm> | undefined;

/**
 * Adds the ranks and titles of `text.slice(start, end)` to `into`, leftmost longest match, blind to case, tone-mark position and i/y.
 * The text must be normalised (see `normaliser.ts`); a line break ends a title. Linear, a few nanoseconds a code unit.
 */
export function findTitles(text: string, start: number, end: number, into: TitleMention[]): void {
  trie ??= new PhraseTrie(titleForms().map((form) => ({ text: form.text, form, varies: form.varies.tone || form.varies.iy })));
  const { root } = trie;
  trie.search(text, start, end, (word) => match(text, word, end, root.next.get(word.key), into));
}

/** Walks the trie from a first word; adds what it finds and gives the offset from which to read on. */
function match(text: string, word: WordAt, end: number, first: PhraseNode<TitleForm> | undefined, into: TitleMention[]): number {
  const { from } = word;
  let node = first;
  let form: TitleForm | undefined;
  let formEnd = word.to;
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

/** Whether the word that begins at the offset begins with a capital. */
export const beginsWithCapital = (text: string, at: number): boolean => (unitTable()[text.charCodeAt(at)]! & CAPITAL) !== 0;
