import type { Span } from '../../../core/span';
import type { Item } from '../consistency/items';
import { isAllCaps, wordsOf } from '../consistency/words';
import data from '../data/misspelled.json';
import { foldSyllable } from '../fold';
import { type TitleForm, titleForms } from '../lexicon';
import { type Words, facetOf } from '../lexer';
import { beginsWithCapital, opensWithCapital } from '../mentions';
import type { OwnText } from '../ownText';
import { following } from '../slots';
import type { Misspelling } from './find';

/**
 * Titles with capitals that no house style has: one on every syllable (`Tổng Bí Thư`), or none on a body that all write with one
 * (`Đại biểu quốc hội` before a name). Whoever does so twice in an article means it: that is for the comparison of spellings.
 */
export function findCapitalSlips(own: OwnText): Misspelling[] {
  const capitals = facetOf(own.words, opensWithCapital);
  const slips = own.titles.flatMap((item) => (mayHaveSlip(own.words, item, capitals) ? slipsOf(own.text, item) : []));
  if (slips.length === 0) return [];
  const written = (form: string): number => own.titles.filter(({ mention }) => mention.form.text === form).length;
  const kinds = ['every', 'body'] as const;
  const single = kinds.flatMap((kind) => {
    const same = slips.filter((slip) => slip.kind === kind);
    return same.length === 1 && written(same[0]!.form) === 1 ? same : [];
  });
  return single.map(({ found }) => found);
}

/** Told for most titles by the capitals of their words: one on every syllable, or none on a body behind the first. */
function mayHaveSlip({ types }: Words, { mention: { form, first, last } }: Item, capitals: Int32Array): boolean {
  const { count, small, bodies } = usualOf(form);
  if (count !== last - first + 1 || capitals[types[first]!] === 0) return false;
  let every = small;
  for (let at = first + 1; at <= last && every; at++) every = capitals[types[at]!] !== 0;
  return every || bodies.some((at) => capitals[types[first + at]!] === 0);
}

/** The words of a title as the lexicon has them: how many, whether one behind the first is small, which are those of bodies with a capital. */
interface Usual {
  readonly count: number;
  readonly small: boolean;
  readonly bodies: readonly number[];
}

let usual: ReadonlyMap<TitleForm, Usual> | undefined;

function usualOf(form: TitleForm): Usual {
  usual ??= new Map(titleForms().map((known) => [known, readUsual(known)]));
  return usual.get(form)!;
}

function readUsual({ text }: TitleForm): Usual {
  const words = text.split(WORD_GAP);
  return { count: words.length, small: words.some((word, i) => i > 0 && !beginsWithCapital(word, 0)), bodies: bodiesIn(words) };
}

const WORD_GAP = /[ -]+/;

/** Where bodies that have a capital in every style stand behind the first word. */
const bodiesIn = (words: readonly string[]): number[] =>
  data.capital.flatMap((body) => {
    const syllables = body.split(' ');
    const at = words.findIndex((_, i) => i > 0 && syllables.every((syllable, j) => words[i + j] === syllable));
    return at > 0 ? [at] : [];
  });

interface CapitalSlip {
  readonly kind: 'every' | 'body';
  readonly form: string;
  readonly found: Misspelling;
}

function slipsOf(text: string, { mention, line }: Item): CapitalSlip[] {
  const { form } = mention;
  if (form.abbreviated || form.entry.type === 'collective' || isAllCaps(text, mention)) return [];
  if (following(text, mention.end, line) !== 'person') return [];
  const words = wordsOf(text, mention);
  const usual = form.text.split(WORD_GAP);
  const wrong = (kind: CapitalSlip['kind'], at: readonly number[]): CapitalSlip[] => {
    const edits = new Map(at.map((i) => [words[i]!.start, usual[i]!]));
    return at.length === 0 ? [] : [{ kind, form: form.text, found: slipOf(text, mention, words, edits) }];
  };
  return [...wrong('every', everyCapital(text, line, words, usual)), ...wrong('body', smallBody(text, words, usual))];
}

/** The words with a capital that they should not have, where all words have one and the line around is no headline in capitals. */
function everyCapital(text: string, line: Span, words: readonly Span[], usual: readonly string[]): number[] {
  if (usual.length !== words.length || !words.every(({ start }) => beginsWithCapital(text, start))) return [];
  const small = usual.flatMap((word, i) => (i > 0 && !beginsWithCapital(word, 0) ? [i] : []));
  return small.length > 0 && !isTitleCase(text, line) ? small : [];
}

/** Whether most words of a line begin with a capital, so that a capital says nothing. */
function isTitleCase(text: string, line: Span): boolean {
  const words = wordsOf(text, { start: line.start, end: Math.min(line.end, line.start + LONGEST_HEADLINE) });
  return words.filter(({ start }) => beginsWithCapital(text, start)).length * 3 > words.length * 2;
}
const LONGEST_HEADLINE = 300;

/** The small words of a body that has a capital in every style; the title itself begins with one. */
function smallBody(text: string, words: readonly Span[], usual: readonly string[]): number[] {
  if (usual.length !== words.length || !beginsWithCapital(text, words[0]!.start)) return [];
  return bodiesIn(usual).filter((at) => !beginsWithCapital(text, words[at]!.start));
}

function slipOf(text: string, mention: Span, words: readonly Span[], edits: ReadonlyMap<number, string>): Misspelling {
  const span = { start: mention.start, end: mention.end };
  let suggested = '';
  let at = span.start;
  for (const { start } of words) {
    const usual = edits.get(start);
    if (usual === undefined) continue;
    suggested += text.slice(at, start) + (beginsWithCapital(usual, 0) ? text[start]!.toUpperCase() : text[start]!.toLowerCase());
    at = start + 1;
  }
  suggested += text.slice(at, span.end);
  return { span, suggested, slip: 'capital', right: foldSyllable(suggested), beforeName: true, sure: false };
}
