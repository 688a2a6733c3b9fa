import type { Item } from '../consistency/items';
import { BASE, TONE, baseOf, unitTable } from '../letters';
import { HYPHENED, type Words, facetOf } from '../lexer';
import { beginsWithCapital } from '../mentions';
import type { OwnText } from '../ownText';
import { isPersonAt } from '../slots';
import { isSyllable } from '../syllable';
import { placeTone, toneStyle } from '../tone';
import type { Misspelling } from './find';

/** So many words behind a title are read as the body that it belongs to. */
const LONGEST_BODY = 8;
/** Letters behind a title that its body can take. */
const FARTHEST = 80;

/** Tone marks that stand wrong in both styles in the name of the body behind a title: `Bí thư Đòan phường`. */
export function findMisplaced({ words, titles }: OwnText): Misspelling[] {
  const { types, count } = words;
  const wrong = facetOf(words, isMisplaced);
  let at = 0;
  while (at < count && wrong[types[at]!] === 0) at++;
  // Hardly any text has such a word at all.
  if (at === count) return [];
  return titles.flatMap((item, i) => wordsBehind(words, item, titles[i + 1]).flatMap((word) => (wrong[types[word]!] ? [misplaced(words, word)] : [])));
}

/** The words behind a title up to a name, a comma, the next title. */
function wordsBehind(words: Words, { mention, line }: Item, next: Item | undefined): number[] {
  const { text, starts, ends, gaps } = words;
  const stop = next?.line === line ? next.mention.first : words.count;
  const goesOn = (at: number): boolean => at < stop && (gaps[at]! & HYPHENED) !== 0 && starts[at]! < mention.end + FARTHEST;
  const found: number[] = [];
  const first = mention.last + 1;
  for (let word = first; word < first + LONGEST_BODY && goesOn(word) && !isPersonAt(text, { start: starts[word]!, end: ends[word]! }, line); word++) {
    // A capital on two neighbours may be a name that is not known as one.
    if (!beginsWithCapital(text, starts[word]!) || (goesOn(word + 1) && !beginsWithCapital(text, starts[word + 1]!))) found.push(word);
  }
  return found;
}

/** Whether the mark of a word stands wrong in both styles: 1 or 0. */
function isMisplaced(word: string): number {
  return Number(mayBeMisplaced(word) && toneStyle(word) === 'neither' && isSyllable(placeTone(word, 'old')));
}

/**
 * Tells most words off: those with one vowel or no mark, and those whose mark stands where nearly all rimes have it, on the last
 * vowel before a consonant or on the first of two at the end.
 */
function mayBeMisplaced(word: string): boolean {
  const units = unitTable();
  let vowels = 0;
  let toned = 0;
  let last = 0;
  let closed = false;
  for (let at = 0; at < word.length; at++) {
    const unit = units[word.charCodeAt(at)]!;
    closed = !VOWELS[unit & BASE];
    if (closed) continue;
    vowels++;
    last = unit & BASE;
    if (unit & TONE) toned = vowels;
  }
  if (toned === 0 || vowels < 2) return false;
  return !(closed ? toned === vowels : vowels === 2 && toned === 1 && PLAIN.has(last) && !ONSET_VOWEL.has(units[word.charCodeAt(0)]! & BASE));
}

const VOWELS = Uint8Array.from({ length: BASE + 1 }, (_, base) => Number([...'aăâeêioôơuưy'].some((vowel) => baseOf(vowel) === base)));
/** Without hat, horn or breve, which draw the mark to them. */
const PLAIN = new Set([...'aeiouy'].map(baseOf));
/** The second letter of `qu` and `gi` belongs to the onset. */
const ONSET_VOWEL = new Set(['q', 'g'].map(baseOf));

function misplaced({ starts, ends, types, table }: Words, at: number): Misspelling {
  const suggested = placeTone(table.spelled(types[at]!), 'old');
  return { span: { start: starts[at]!, end: ends[at]! }, suggested, slip: 'place', right: suggested, beforeName: false, sure: true };
}
