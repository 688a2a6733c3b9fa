import families from '../data/families.json';
import organisations from '../data/organisations.json';
import data from '../data/people.json';
import { placeTone } from '../tone';

const LISTS = {
  ...data,
  families: families.families,
  phrases: organisations.phrases,
  countries: organisations.countries,
  units: organisations.units,
  allPlaces: [...data.places, ...organisations.places],
};

export type List = Exclude<keyof typeof LISTS, 'source'>;

const sets = new Map<List, ReadonlySet<string>>();

/** Whether a word (or phrase) in lower case stands in a list of `data/people.json` or its like, in either tone style. */
export function among(list: List, word: string): boolean {
  const set = sets.get(list) ?? new Set(LISTS[list].flatMap(spellings));
  sets.set(list, set);
  return set.has(word);
}

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

/** How many of the words from `from` on are the name of a place of the gazetteer; the longest name counts. */
export function placeAt(words: readonly { readonly low: string }[], from: number): number {
  for (let count = Math.min(LONGEST_PLACE, words.length - from); count > 1; count--) {
    const phrase = words.slice(from, from + count).map(({ low }) => low);
    if (among('allPlaces', phrase.join(' '))) return count;
  }
  return 0;
}
