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
  return titles.flatMap((item, i) => [...wordsBehind(text, item, titles[i + 1])].flatMap((word) => misplaced(text, word)));
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

/** Only beside another vowel can a mark stand wrong; most words have one vowel, or no mark. */
function mayBeMisplaced(text: string, start: number, end: number): boolean {
  const units = unitTable();
  let vowels = 0;
  let toned = 0;
  for (let at = start; at < end; at++) {
    const unit = units[text.charCodeAt(at)]!;
    if (VOWELS.has(unit & BASE)) vowels++;
    toned |= unit & TONE;
  }
  return vowels > 1 && toned !== 0;
}

const VOWELS = new Set([...'aăâeêioôơuưy'].map(baseOf));

function misplaced(text: string, { start, end }: Span): Misspelling[] {
  if (!mayBeMisplaced(text, start, end)) return [];
  const spelled = text.slice(start, end);
  if (toneStyle(spelled) !== 'neither') return [];
  const suggested = placeTone(spelled, 'old');
  return isSyllable(suggested) ? [{ span: { start, end }, suggested, slip: 'place', right: suggested, beforeName: false, sure: true }] : [];
}
