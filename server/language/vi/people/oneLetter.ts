import { isSyllable } from '../syllable';

/**
 * Whether two folded syllables (see `foldSyllable`) differ in one mark: the tone, or that of one letter. A whole letter counts only
 * where one of the two is no syllable of Vietnamese: Lan and Loan are two names, Thanh and Thnh one.
 */
export function differInOneMark(a: string, b: string): boolean {
  const [letters, tone] = parts(a);
  const [others, otherTone] = parts(b);
  if (letters === others) return tone !== otherTone;
  if (tone !== otherTone || !isOneEdit(letters, others)) return false;
  return bare(letters) === bare(others) || !isSyllable(letters) || !isSyllable(others);
}

function parts(syllable: string): [string, string] {
  const tone = /[1-5]$/.exec(syllable)?.[0] ?? '';
  return [syllable.slice(0, syllable.length - tone.length), tone];
}

const bare = (letters: string): string =>
  letters
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd');

/** One letter replaced, added or left out. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const skip = (text: string, other: string): string => text.slice(text.length >= other.length ? at + 1 : at);
  return skip(a, b) === skip(b, a);
}
