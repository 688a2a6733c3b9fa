import { stripTone } from './syllable';

/** Open syllables in which i and y are two spellings of one sound (sĩ/sỹ, quí/quý); anywhere else they differ (tai/tay). */
const ALTERNATING = /^(?:[hklmst]|qu)[iy]$/;

/**
 * A key that is equal for spellings of the same syllables: blind to tone-mark position, i/y in open syllables, case, Unicode form,
 * the kind and amount of white space and hyphens; and to nothing else (tá, tạ and tả stay three).
 */
export const foldKey = (text: string): string =>
  text
    .split(/[\s\u0085\-‐‑–—]+/u)
    .filter((word) => word !== '')
    .map(foldSyllable)
    .join(' ');

export function foldSyllable(word: string): string {
  const bare = stripTone(word);
  if (!bare) return word.normalize('NFC').toLowerCase();
  const letters = ALTERNATING.test(bare.letters) ? `${bare.letters.slice(0, -1)}i` : bare.letters;
  return bare.tone ? letters + bare.tone : letters;
}

/** The other spelling of an open syllable with i or y, case and tone kept: sĩ ↔ sỹ; undefined where there is none. */
export function swapIY(word: string): string | undefined {
  const bare = stripTone(word);
  if (!bare || !ALTERNATING.test(bare.letters)) return undefined;
  return word
    .normalize('NFD')
    .replace(/[iy](?=[^\p{L}]*$)/iu, (letter) => SWAP[letter]!)
    .normalize('NFC');
}

/** `quý`: no syllable in which i and y alternate is longer. */
const LONGEST_OPEN = 3;

/** Whether a word (NFC) can be written with i and with y, as a facet: 1 or 0. */
export const alternates = (word: string): number => Number(word.length <= LONGEST_OPEN && swapIY(word) !== undefined);

const SWAP: Readonly<Record<string, string>> = { i: 'y', y: 'i', I: 'Y', Y: 'I' };
