import type { Span } from '../../../core/span';
import type { Item } from '../consistency/items';
import { BASE, TONE, baseOf, unitTable } from '../letters';
import { beginsWithCapital } from '../mentions';
import type { OwnText } from '../ownText';
import { isPersonAt } from '../slots';
import { isSyllable } from '../syllable';
import { placeTone, toneStyle } from '../tone';
import { nextWord } from './candidates';
import type { Misspelling } from './find';

/** So many words behind a title are read as the body that it belongs to. */
const LONGEST_BODY = 8;

/** Tone marks that stand wrong in both styles in the name of the body behind a title: `Bí thư Đòan phường`. */
export function findMisplaced({ text, titles }: OwnText): Misspelling[] {
  return titles.flatMap((item, i) => (anyMisplaced(text, item) ? [...wordsBehind(text, item, titles[i + 1])].flatMap((word) => misplaced(text, word)) : []));
}

/** Letters behind a title that its body can take. */
const FARTHEST = 80;

/** Whether some word not far behind a title may have its mark in the wrong place. */
function anyMisplaced(text: string, { mention, line }: Item): boolean {
  const units = unitTable();
  const end = Math.min(line.end, mention.end + FARTHEST);
  for (let at = mention.end; at < end; ) {
    const start = at;
    while (at < line.end && units[text.charCodeAt(at)] !== 0) at++;
    if (at > start && mayBeMisplaced(text, start, at)) return true;
    if (at === start) at++;
  }
  return false;
}

/** The words behind a title up to a name, a comma, the next title. */
function* wordsBehind(text: string, { mention, line }: Item, next: Item | undefined): Generator<Span> {
  const end = next?.line === line ? next.mention.start : line.end;
  let word = nextWord(text, mention.end, end);
  for (let count = 0; word && count < LONGEST_BODY && !isPersonAt(text, word, line); count++) {
    const following = nextWord(text, word.end, end);
    // A capital on two neighbours may be a name that is not known as one.
    if (!beginsWithCapital(text, word.start) || (following && !beginsWithCapital(text, following.start))) yield word;
    word = following;
  }
}

/**
 * Tells most words off: those with one vowel or no mark, and those whose mark stands where nearly all rimes have it, on the last
 * vowel before a consonant or on the first of two at the end.
 */
function mayBeMisplaced(text: string, start: number, end: number): boolean {
  const units = unitTable();
  let vowels = 0;
  let toned = 0;
  let last = 0;
  let closed = false;
  for (let at = start; at < end; at++) {
    const unit = units[text.charCodeAt(at)]!;
    closed = !VOWELS[unit & BASE];
    if (closed) continue;
    vowels++;
    last = unit & BASE;
    if (unit & TONE) toned = vowels;
  }
  if (toned === 0 || vowels < 2) return false;
  return !(closed ? toned === vowels : vowels === 2 && toned === 1 && PLAIN.has(last) && !ONSET_VOWEL.has(units[text.charCodeAt(start)]! & BASE));
}

const VOWELS = Uint8Array.from({ length: BASE + 1 }, (_, base) => Number([...'aăâeêioôơuưy'].some((vowel) => baseOf(vowel) === base)));
/** Without hat, horn or breve, which draw the mark to them. */
const PLAIN = new Set([...'aeiouy'].map(baseOf));
/** The second letter of `qu` and `gi` belongs to the onset. */
const ONSET_VOWEL = new Set(['q', 'g'].map(baseOf));

function misplaced(text: string, { start, end }: Span): Misspelling[] {
  if (!mayBeMisplaced(text, start, end)) return [];
  const spelled = text.slice(start, end);
  if (toneStyle(spelled) !== 'neither') return [];
  const suggested = placeTone(spelled, 'old');
  return isSyllable(suggested) ? [{ span: { start, end }, suggested, slip: 'place', right: suggested, beforeName: false, sure: true }] : [];
}
