import { BASE, baseOf, unitTable } from './letters';

/** Letters that a slip of a mark confuses, each group as its first: a ă â, o ô ơ, d đ, i y. */
const GROUPS = ['aăâ', 'dđ', 'eê', 'iy', 'oôơ', 'uư'];
let plain: Uint8Array | undefined;

function table(): Uint8Array {
  const bases = Uint8Array.from({ length: BASE + 1 }, (_, base) => base);
  for (const group of GROUPS) for (const letter of group) bases[baseOf(letter)] = baseOf(group[0]!);
  return bases;
}

const STEP = 0x01000193;

/** The hash of a word's letters, blind to case and all marks. */
export function skeletonKey(word: string): number {
  plain ??= table();
  const units = unitTable();
  let key = 0;
  for (let at = 0; at < word.length; at++) key = (Math.imul(key, STEP) + plain[units[word.charCodeAt(at)]! & BASE]!) | 0;
  return key;
}

/** A word without case and marks, one character a letter. */
export function skeletonOf(word: string): string {
  plain ??= table();
  const units = unitTable();
  let letters = '';
  for (let at = 0; at < word.length; at++) letters += String.fromCharCode(0x20 + plain[units[word.charCodeAt(at)]! & BASE]!);
  return letters;
}

/** Whether a word of the text and a skeleton differ by one letter, marks aside; most are told off by their lengths and ends. */
export function isNear(text: string, start: number, end: number, skeleton: string): boolean {
  if (Math.abs(end - start - skeleton.length) > 1) return false;
  plain ??= table();
  const units = unitTable();
  const letter = (at: number): number => 0x20 + plain![units[text.charCodeAt(at)]! & BASE]!;
  if (letter(start) !== skeleton.charCodeAt(0) && letter(end - 1) !== skeleton.charCodeAt(skeleton.length - 1)) return false;
  return oneApart(skeleton, skeletonOf(text.slice(start, end)));
}

/** Whether two strings differ by one character: another one, one more, one less. */
export function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let left = a.length;
  let right = b.length;
  while (left > from && right > from && a[left - 1] === b[right - 1]) {
    left--;
    right--;
  }
  return left - from <= 1 && right - from <= 1;
}
