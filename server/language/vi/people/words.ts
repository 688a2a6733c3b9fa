import families from '../data/families.json';
import organisations from '../data/organisations.json';
import data from '../data/people.json';
import { CAPITAL, unitTable } from '../letters';
import { wordKey } from '../phraseTrie';
import { isSyllable } from '../syllable';
import { placeTone } from '../tone';

/** What a word can be beside a name, as bits: the lists of `data/people.json` and its like. */
export const FAMILY = 1;
/** A family name that means little else, and one that does only in names of three syllables. */
export const SURE = 2;
export const USUAL = 4;
export const ADDRESS = 8;
export const PLURAL = 0x10;
/** Opens a sentence and may stand before a name. */
export const OPENER = 0x20;
/** Opens a credit behind a name. */
export const ENDING = 0x40;
/** What follows is a street, a school or a company of that name. */
export const HEAD = 0x80;
/** Opens the name of a body (`Bộ`, `Hội`). */
export const BODY = 0x100;
export const MIDDLE = 0x200;
export const PARTICLE = 0x400;
/** A small word in the names of bodies and places. */
export const COMPLEMENT = 0x800;
export const COUNTRY = 0x1000;
const PLACE_OPENING = 0x2000;
/** Stands second in the name of a place. */
const PLACE_SECOND = 0x4000;
/** Has a digit; is all in capitals, of two letters at least; is a syllable. */
export const DIGIT = 0x8000;
export const CAPS = 0x10000;
export const SYLLABLE = 0x20000;

const PLACES = [...data.places, ...organisations.places];
const LISTS: readonly (readonly [number, readonly string[]])[] = [
  [FAMILY, families.families],
  [SURE, data.sure],
  [USUAL, data.usual],
  [ADDRESS, data.address],
  [PLURAL, data.plural],
  [OPENER, data.openers],
  [ENDING, data.endings],
  [HEAD, data.heads],
  [BODY, data.names],
  [MIDDLE, data.middle],
  [PARTICLE, data.particles],
  [COMPLEMENT, [...data.words, ...organisations.units]],
  [COUNTRY, organisations.countries],
  [PLACE_OPENING, PLACES.map((place) => place.split(' ')[0]!)],
  [PLACE_SECOND, PLACES.flatMap((place) => place.split(' ').slice(1, 2))],
];

/** A word in lower case with what it can be. */
export interface Known {
  readonly low: string;
  readonly kinds: number;
}

let table: ReadonlyMap<number, number> | undefined;

/** What a word can be, whatever its case and in either tone style. */
export const kindsOf = (word: string): number => kindsOfKey(wordKey(word));

/** The same by the key of the word. */
export function kindsOfKey(key: number): number {
  table ??= build();
  return table.get(key) ?? 0;
}

/** The same with what its letters are, as a facet. */
export function traitsOf(word: string): number {
  const caps = word.length > 1 && isCapital(word, word.length - 1) && word === word.toUpperCase();
  return kindsOf(word) | (/\d/.test(word) ? DIGIT : 0) | (caps ? CAPS : 0) | (isSyllable(word) ? SYLLABLE : 0);
}

export const isCapital = (text: string, at: number): boolean => (unitTable()[text.charCodeAt(at)]! & CAPITAL) !== 0;

function build(): Map<number, number> {
  const kinds = new Map<number, number>();
  for (const [bit, words] of LISTS) for (const word of words.flatMap(spellings)) kinds.set(wordKey(word), (kinds.get(wordKey(word)) ?? 0) | bit);
  return kinds;
}

export const is = (word: Known | undefined, kinds: number): boolean => word !== undefined && (word.kinds & kinds) !== 0;

function spellings(phrase: string): string[] {
  const low = phrase.toLowerCase();
  return (['old', 'new'] as const).map((style) =>
    low
      .split(' ')
      .map((word) => placeTone(word, style))
      .join(' '),
  );
}

const LONGEST_PLACE = 4;
let places: ReadonlySet<string> | undefined;

/** How many of the words from `from` on are the name of a place of the gazetteer; the longest name counts. */
export function placeAt(words: readonly Known[], from: number): number {
  if (!is(words[from], PLACE_OPENING) || !is(words[from + 1], PLACE_SECOND)) return 0;
  places ??= new Set(PLACES.flatMap(spellings));
  for (let count = Math.min(LONGEST_PLACE, words.length - from); count > 1; count--) {
    const phrase = words.slice(from, from + count).map(({ low }) => low);
    if (places.has(phrase.join(' '))) return count;
  }
  return 0;
}

let bodies: ReadonlySet<string> | undefined;

/** Whether two words open the name of a body (`quân khu`, `học viện`). */
export function opensBody(first: Known, second: Known | undefined): boolean {
  bodies ??= new Set(organisations.phrases.flatMap(spellings));
  return is(first, BODY) || (second !== undefined && bodies.has(`${first.low} ${second.low}`));
}
