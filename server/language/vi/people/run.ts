import type { Span } from '../../../core/span';
import { isSpace } from '../letters';
import { INSIDE, SPACED, type Words, facetOf } from '../lexer';
import { isSyllable } from '../syllable';
import { FAMILY, type Known, PARTICLE, SYLLABLE, is, isCapital, traitsOf } from './words';

/** A word of a run of capital words, with the same in lower case, which few of them are asked for. */
export class Word implements Span, Known {
  private lower: string | undefined;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
    readonly kinds: number,
    /** The number of the word behind it. */
    readonly next: number,
    /** Its type where it is one word of the text. */
    readonly type: number | undefined,
  ) {}

  get low(): string {
    this.lower ??= this.text.slice(this.start, this.end).toLowerCase();
    return this.lower;
  }
}

/** No name is longer; what is longer is a heading or a list without commas. */
export const LONGEST_RUN = 12;
const LONGEST_GAP = 3;

/**
 * The words from `first` (which begins with a capital) up to `end` that begin with capitals and are joined by spaces only: initials
 * with their full stop and particles (`van`, `bin`) too where the first word is no family name or the last one is foreign. Reads on past the longest run.
 */
export function readRun(words: Words, first: number, end: number): Word[] {
  const opening = wordAt(words, first, end);
  const run = [opening];
  const foreign = !is(opening, FAMILY);
  for (let last = opening; ; ) {
    const next = nextWord(words, last, end, foreign);
    if (!next) return run;
    last = next;
    if (run.length <= LONGEST_RUN) run.push(next);
    else run[LONGEST_RUN] = next;
  }
}

function nextWord(words: Words, last: Word, end: number, foreign: boolean): Word | undefined {
  const { text, starts, gaps } = words;
  const { next } = last;
  if (next >= end || starts[next]! - last.end > LONGEST_GAP) return undefined;
  const initial = foreign && last.end - last.start === 1 && text[last.end] === '.';
  if (initial ? !areSpaces(text, last.end + 1, starts[next]!) : (gaps[next]! & SPACED) === 0) return undefined;
  if (isCapital(text, starts[next]!)) return wordAt(words, next, end);
  const particle = wordAt(words, next, end);
  if (!is(particle, PARTICLE) || text[particle.end] !== ' ' || !isCapital(text, particle.end + 1)) return undefined;
  return foreign || !is(last, SYLLABLE) ? particle : undefined;
}

/** Whether there are spaces from one offset to another, and nothing else. */
function areSpaces(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return to > from;
}

/** The name's word that begins with a word of the text; an apostrophe or hyphen inside belongs to it where what follows does (`H'Hen`, `Jong-un`). */
export function wordAt(words: Words, first: number, stop: number): Word {
  const { text, starts, ends, types, gaps } = words;
  const start = starts[first]!;
  let last = first;
  while (last + 1 < stop && gaps[last + 1]! & INSIDE && isJoined(text, start, ends[last]!)) last++;
  const end = ends[last]!;
  if (last > first) return new Word(text, start, end, traitsOf(text.slice(start, end)), last + 1, undefined);
  const type = types[first]!;
  return new Word(text, start, end, facetOf(words, traitsOf)[type]!, last + 1, type);
}

function isJoined(text: string, from: number, at: number): boolean {
  const joint = text[at]!;
  if ("'’ʼ".includes(joint)) return at - from <= 2;
  return joint === '-' && at - from < LONGEST_PART && (!isCapital(text, at + 1) || !isSyllable(text.slice(from, at)));
}

/** Parts of names joined by hyphens are short; a longer one is not looked at twice. */
const LONGEST_PART = 40;
