import data from './data/syllables.json';
import { bareLetter } from './letters';

/** A well-formed syllable, lower case, tone apart: `Huyền` is onset h, rime uyên, tone 1. */
export interface Syllable {
  readonly onset: string;
  readonly rime: string;
  /** Place in `TONE_MARKS` plus one; 0 is ngang. */
  readonly tone: number;
}

const FRONT_VOWEL = /^[eêiy]/;
const STOPPED = /(?:[ptc]|ch)$/;
const SAC = 2;
const NANG = 5;

let inventory: { onsets: ReadonlySet<string>; rimes: ReadonlySet<string> } | undefined;
const known = (): NonNullable<typeof inventory> => {
  inventory ??= { onsets: new Set(data.onsets), rimes: new Set([...data.rimes, ...data.rareRimes]) };
  return inventory;
};

/** Reads a word as one Vietnamese syllable; undefined where it is none (foreign words, highland names, abbreviations). */
export function parseSyllable(word: string): Syllable | undefined {
  if (word.length > LONGEST) return undefined;
  const bare = stripTone(word);
  if (!bare) return undefined;
  const { onset, rime } = splitOnset(bare.letters);
  return isLegal(onset, rime, bare.letters) && toneFits(rime, bare.tone) ? { onset, rime, tone: bare.tone } : undefined;
}

/** Seven letters (`nghiêng`), each with two marks where the word is decomposed. */
const LONGEST = 21;

export const isSyllable = (word: string): boolean => parseSyllable(word) !== undefined;

/** The same as a facet: 1 or 0. */
export const spellsSyllable = (word: string): number => Number(isSyllable(word));

/** A word in lower case without its tone mark; `at` is the index of the letter that carried it (-1 for none). Undefined for two marks. */
export function stripTone(word: string): { letters: string; tone: number; at: number } | undefined {
  let letters = '';
  let tone = 0;
  let at = -1;
  for (const char of word.normalize('NFC').toLowerCase()) {
    const bare = bareLetter(char);
    if (bare.tone && tone) return undefined;
    if (bare.tone) {
      tone = bare.tone;
      at = letters.length;
    }
    letters += bare.letter;
  }
  return { letters, tone, at };
}

const ONSETS = ['ngh', 'ng', 'nh', 'ch', 'gh', 'kh', 'ph', 'th', 'tr', 'b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'x'];

/** Where a toneless lower-case syllable's rime begins. In `gi` + vowel and `qu` + vowel the second letter belongs to the onset. */
export function splitOnset(letters: string): { onset: string; rime: string } {
  if (letters.startsWith('giê')) return { onset: 'gi', rime: letters.slice(1) };
  if (/^gi[aăâeoôơuư]/.test(letters)) return { onset: 'gi', rime: letters.slice(2) };
  if (/^qu[aăâeêiyoôơ]/.test(letters)) return { onset: 'qu', rime: letters.slice(2) };
  const onset = ONSETS.find((o) => letters.startsWith(o)) ?? '';
  return { onset, rime: letters.slice(onset.length) };
}

const isLegal = (onset: string, rime: string, letters: string): boolean =>
  known().onsets.has(onset) && known().rimes.has(rime) && spelledRight(onset, rime, letters);

function spelledRight(onset: string, rime: string, letters: string): boolean {
  const front = FRONT_VOWEL.test(rime);
  if (onset === 'c' || onset === 'ng') return !front;
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'g') return !front || letters.startsWith('gi');
  if (onset === '') return !rime.startsWith('iê');
  return onset === 'qu' || !rime.startsWith('yê');
}

const toneFits = (rime: string, tone: number): boolean => !STOPPED.test(rime) || tone === SAC || tone === NANG;

/** Every legal toneless syllable in lower case with the tones that it can carry (places in `TONE_MARKS` plus one, 0 for ngang). */
export function* legalSyllables(): Generator<{ letters: string; tones: readonly number[] }> {
  const { onsets, rimes } = known();
  const seen = new Set<string>();
  for (const onset of onsets) {
    for (const rime of rimes) {
      const letters = onset === 'gi' && rime.startsWith('i') ? `g${rime}` : onset + rime;
      const tones = STOPPED.test(rime) ? [SAC, NANG] : [0, 1, SAC, 3, 4, NANG];
      const split = splitOnset(letters);
      if (!seen.has(letters) && isLegal(split.onset, split.rime, letters)) yield { letters, tones };
      seen.add(letters);
    }
  }
}
