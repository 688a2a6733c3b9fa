import type { Span } from '../../../core/span';
import data from '../data/misspelled.json';
import { SPACED, type Words, facetOf } from '../lexer';
import { beginsWithCapital } from '../mentions';
import type { OwnText } from '../ownText';
import { wordKey } from '../phraseTrie';
import { type Following, following } from '../slots';
import { type Candidate, type Line, type Slip, candidatesAt, misspelledFirst } from './candidates';
import { findCapitalSlips } from './capitals';
import { ArticleForms, firstFrom } from './forms';
import { findMisplaced } from './places';
import { skeletonKey } from '../skeleton';
import { FIRST, SECOND, SYLLABLE, pairOf, placesOf, titleTrie } from './titleTrie';

/** A rank or title that no house style writes so; spans are of the normalised text. */
export interface Misspelling {
  readonly span: Span;
  readonly suggested: string;
  readonly slip: Slip | 'capital';
  /** The words that are wrong or lacking, as they should be. */
  readonly right: string;
  readonly beforeName: boolean;
  readonly sure: boolean;
}

/** Finds the misspelled titles of an article, in the order of the text, without overlaps. Linear. */
export function findMisspelled(own: OwnText): Misspelling[] {
  const found: Misspelling[] = [];
  const forms = new ArticleForms(own);
  const { words } = own;
  const facets = { skeletons: facetOf(words, skeletonKey), keys: facetOf(words, wordKey), places: facetOf(words, placesOf) };
  for (let i = 0; i < words.lines.length; i++) readLine({ words, stop: words.firsts[i + 1]!, ...facets }, i, forms, found);
  const others = [...findMisplaced(own), ...findCapitalSlips(own)].filter(({ span }) => !overlaps(found, span));
  return [...found, ...others].sort((a, b) => a.span.start - b.span.start);
}

/** Whether a span meets one of these, which are in the order of the text. */
function overlaps(sorted: readonly Misspelling[], { start, end }: Span): boolean {
  const next = sorted[firstFrom(sorted, ({ span }) => span.end > start)];
  return next !== undefined && next.span.start < end;
}

function readLine(line: Line, index: number, forms: ArticleForms, found: Misspelling[]): void {
  const { words, stop, places } = line;
  const { types, starts, firsts } = words;
  let before = firsts[index]!;
  for (let at = before + 1; at < stop; ) {
    const mayOpen = places[types[before]!]! & FIRST || places[types[at]!]! & SECOND;
    const candidates = mayOpen ? candidatesOf(line, before, at, forms) : NONE;
    const chosen = candidates.length > 0 ? choose(words.text, words.lines[index]!, candidates, forms) : undefined;
    if (chosen) found.push(chosen);
    before = at++;
    if (chosen) while (at < stop && starts[at]! < chosen.span.end) at++;
  }
}

const NONE: readonly Candidate[] = [];

/** Titles that may be meant by two neighbours and what follows them; hardly any pair of words may begin one. */
function candidatesOf(line: Line, before: number, at: number, forms: ArticleForms): readonly Candidate[] {
  const { words, skeletons, places } = line;
  const { root, pairs } = titleTrie();
  const type = words.types[at]!;
  const key = skeletons[type]!;
  const first = skeletons[words.types[before]!]!;
  const places0 = places[words.types[before]!]!;
  if (places0 & FIRST) {
    const mayOpen = pairs[pairOf(first, key)] !== 0 || first === key || (places[type]! & SYLLABLE) === 0;
    const node = mayOpen ? root.next.get(first) : undefined;
    if (node) return candidatesAt(line, before, node, undefined, forms.endOf(words.starts[before]!));
  }
  const isNext = places[type]! & SECOND && before === at - 1 && isOneSpace(words, at);
  return isNext && !(places0 & SYLLABLE) && !root.next.has(first) ? [...misspelledFirst(line, before)] : NONE;
}

const isOneSpace = ({ gaps, starts, ends }: Words, at: number): boolean => (gaps[at]! & SPACED) !== 0 && starts[at]! - ends[at - 1]! === 1;

/** Around a slip of a mark the text has marks; where it has none in so many characters, it is written without (`phi cong`). */
const AROUND = 20;
const MARKED = /[\u00c0-\u1ef9]/;

/** The one title that is meant, where there is one and the words stand where a title does. */
function choose(text: string, line: Span, candidates: readonly Candidate[], forms: ArticleForms): Misspelling | undefined {
  const meant = candidates.filter(({ target }) => forms.has(target.form));
  const list = new Set(candidates.map(({ target }) => target.form)).size > 1 ? meant : candidates;
  const candidate = list[0];
  if (!candidate || new Set(list.map(({ target }) => target.form)).size > 1) return undefined;
  const span = { start: candidate.words[0]!.start, end: candidate.words.at(-1)!.end };
  if (forms.covers(candidate.words[candidate.at]!, span) && (candidate.slip !== 'doubled' || forms.covers(candidate.words[candidate.at - 1]!, span)))
    return undefined;
  const next = following(text, span.end, line);
  const around = text.slice(Math.max(line.start, span.start - AROUND), span.start) + text.slice(span.end, Math.min(line.end, span.end + AROUND));
  if (candidate.slip === 'mark' && around.length >= AROUND && !MARKED.test(around)) return undefined;
  return isTitle(text, candidate, next, forms) ? misspelling(text, span, candidate, next, forms) : undefined;
}

/** From so many words on, words that differ from a title by one mark mean nothing else. */
const LONG = 3;

function isTitle(text: string, { target, words, slip, at, sure }: Candidate, next: Following, forms: ArticleForms): boolean {
  if (target.unit) return next === 'number';
  const spelled = words.map(({ start, end }) => text.slice(start, end));
  if (data.ordinary.includes(spelled.map((word) => word.toLowerCase().normalize('NFC')).join(' '))) return false;
  if (slip === 'missing') return words.length > LONG;
  if (slip === 'doubled') return next !== 'nothing' && spelled[at] === spelled[at - 1];
  if (sure && !(slip === 'letter' && words.length < LONG)) return true;
  if (words.length > LONG) return true;
  if (words.length === LONG) return next !== 'nothing' && next !== 'place';
  if (words.every(({ start }) => beginsWithCapital(text, start)) && !sure) return forms.has(target.form) && next === 'person';
  return next === 'person' || (next !== 'nothing' && next !== 'place' && forms.has(target.form));
}

function misspelling(text: string, span: Span, candidate: Candidate, next: Following, forms: ArticleForms): Misspelling {
  const { words, slip, at, lacking, target, sure } = candidate;
  const wrong = words[at]!;
  const spelled = text.slice(wrong.start, wrong.end);
  const right = forms
    .spelled(target.form, slip === 'missing' ? lacking : [target.words[at] ?? ''])
    .map((word) => withCase(word, slip === 'missing' ? word : spelled));
  const capitals = text.slice(span.start, span.end) === text.slice(span.start, span.end).toUpperCase();
  const put = slip === 'doubled' ? '' : right.join(' ') + (slip === 'missing' ? ` ${spelled}` : '');
  const cut = slip === 'doubled' ? words[at - 1]!.end : wrong.start;
  const suggested = text.slice(span.start, cut) + (capitals ? put.toUpperCase() : put) + text.slice(wrong.end, span.end);
  return { span, suggested, slip, right: right.join(' '), beforeName: next === 'person', sure };
}

/** A word in lower, upper or title case as another one is. */
function withCase(word: string, like: string): string {
  if (word === '' || word === like) return word;
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  const first = beginsWithCapital(like, 0) ? word[0]!.toUpperCase() : word[0]!.toLowerCase();
  return first + word.slice(1).toLowerCase();
}
