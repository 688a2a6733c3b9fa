import type { Span } from '../../../core/span';
import { CAPITAL, isSpace, unitTable } from '../letters';
import { isSyllable } from '../syllable';
import { nextKey } from '../phraseTrie';
import { FAMILY, type Known, PARTICLE, is, kindsOfKey } from './words';

/** A word of a run of capital words, with the same in lower case, which few of them are asked for. */
export class Word implements Span, Known {
  private lower: string | undefined;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
    readonly kinds: number,
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
 * The words from `at` (the first of them begins with a capital) that begin with capitals and are joined by spaces only: initials
 * with their full stop and particles (`van`, `bin`) too where the first word is no family name or the last one is foreign. Reads on past the longest run.
 */
export function readRun(text: string, at: number, end: number): Word[] {
  const first = wordAt(text, at, end);
  const words = [first];
  const foreign = !is(first, FAMILY);
  for (let last = first; ; ) {
    const next = nextWord(text, last, end, foreign);
    if (!next) return words;
    last = next;
    if (words.length <= LONGEST_RUN) words.push(next);
    else words[LONGEST_RUN] = next;
  }
}

function nextWord(text: string, last: Word, end: number, foreign: boolean): Word | undefined {
  const dot = foreign && last.end - last.start === 1 && text[last.end] === '.' ? 1 : 0;
  let at = last.end + dot;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  if (at === last.end + dot || at - last.end > LONGEST_GAP || at >= end) return undefined;
  if (isCapital(text, at)) return wordAt(text, at, end);
  if (!unitTable()[text.charCodeAt(at)]) return undefined;
  const particle = wordAt(text, at, end);
  if (!is(particle, PARTICLE) || text[particle.end] !== ' ' || !isCapital(text, particle.end + 1)) return undefined;
  return foreign || !isSyllable(last.low) ? particle : undefined;
}

export const isCapital = (text: string, at: number): boolean => (unitTable()[text.charCodeAt(at)]! & CAPITAL) !== 0;

/** The word that begins at `at`; an apostrophe or hyphen inside belongs to it where what follows does (`H'Hen`, `Jong-un`). */
export function wordAt(text: string, at: number, end: number): Word {
  const units = unitTable();
  let stop = at;
  let key = 0;
  for (;;) {
    for (; stop < end && units[text.charCodeAt(stop)] !== 0; stop++) key = nextKey(key, units[text.charCodeAt(stop)]!);
    if (stop + 1 >= end || units[text.charCodeAt(stop + 1)] === 0 || !isJoined(text, at, stop)) break;
    key = nextKey(key, 0);
    stop++;
  }
  return new Word(text, at, stop, kindsOfKey(key));
}

function isJoined(text: string, from: number, at: number): boolean {
  const joint = text[at]!;
  if ("'’ʼ".includes(joint)) return at - from <= 2;
  return joint === '-' && at - from < LONGEST_PART && (!isCapital(text, at + 1) || !isSyllable(text.slice(from, at)));
}

/** Parts of names joined by hyphens are short; a longer one is not looked at twice. */
const LONGEST_PART = 40;

/** Whether a word is all in capitals, of two letters at least. */
export function isCaps(text: string, { start, end }: Word): boolean {
  if (end - start < 2 || !isCapital(text, end - 1)) return false;
  const word = text.slice(start, end);
  return word === word.toUpperCase();
}
