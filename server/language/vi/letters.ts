/**
 * What each UTF-16 code unit is to the Vietnamese reader, as one number: 0 for everything that is no letter and no digit;
 * else the letter without tone and case (bits 0–6), its tone (bits 7–9), whether it is a capital (bit 10).
 */
export const BASE = 0x7f;
export const TONE = 0x380;
export const TONE_SHIFT = 7;
export const CAPITAL = 0x400;

/** The letters that carry meaning of their own; a letter's number is its place here plus one. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz0123456789';
const OTHER_LETTERS = ALPHABET.length + 1;
const OTHER_LETTERS_COUNT = BASE - OTHER_LETTERS;

/** Huyền, sắc, ngã, hỏi, nặng, in the order of their code points; 0 is ngang. */
export const TONE_MARKS = '\u0300\u0301\u0303\u0309\u0323';

/** Whether a code unit is a space inside a line: the ordinary one, the no-break space, a tab, a typographic one. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0xa0 ||
  unit === 0x09 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000 ||
  unit === 0x85;

/** The number of a plain letter (`a`, `đ`, `ơ`, …) in the table. */
export const baseOf = (letter: string): number => ALPHABET.indexOf(letter) + 1;

/** The plain letter of a number of the table; empty for letters outside the Vietnamese alphabet. */
const letterOf = (base: number): string => ALPHABET[base - 1] ?? '';

let table: Uint16Array | undefined;

/** The table itself, 65,536 entries, made at the first call. */
export function unitTable(): Uint16Array {
  table ??= build();
  return table;
}

function build(): Uint16Array {
  const units = new Uint16Array(0x10000);
  const ranges = [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xaa, 0xaa],
    [0xba, 0xba],
    [0xc0, 0x52f],
    [0x1c80, 0x1fff],
    [0x2c00, 0x2dff],
    [0x531, 0x1c7f],
    [0x3040, 0xd7ff],
    [0xd800, 0xdfff],
    [0xf900, 0xfdff],
    [0xfe70, 0xfefc],
    [0xff10, 0xffdc],
  ] as const;
  for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) units[unit] = otherLetter(unit);
  units[0xd7] = 0;
  units[0xf7] = 0;
  for (let unit = 0x30; unit < 0x2000; unit++) if (units[unit] && (unit < 0x530 || unit >= 0x1e00)) units[unit] = latin(unit);
  return units;
}

const otherLetter = (unit: number): number => OTHER_LETTERS + (unit % OTHER_LETTERS_COUNT);

function latin(unit: number): number {
  const char = String.fromCharCode(unit);
  const lower = char.toLowerCase();
  const capital = lower !== char ? CAPITAL : 0;
  const { letter, tone } = withoutTone(lower);
  return (baseOf(letter) || otherLetter(lower.charCodeAt(0))) | (tone << TONE_SHIFT) | capital;
}

/** A lower-case letter (one NFC character) without its tone mark, and the tone as a place in `TONE_MARKS` plus one. */
export function bareLetter(char: string): { letter: string; tone: number } {
  const unit = unitTable()[char.charCodeAt(0)]!;
  const letter = letterOf(unit & BASE);
  return letter === '' ? withoutTone(char) : { letter, tone: (unit & TONE) >> TONE_SHIFT };
}

function withoutTone(char: string): { letter: string; tone: number } {
  if (char < '\u00c0') return { letter: char, tone: 0 };
  const parts = char.normalize('NFD');
  for (let i = 1; i < parts.length; i++) {
    const tone = TONE_MARKS.indexOf(parts[i]!) + 1;
    if (tone) return { letter: (parts.slice(0, i) + parts.slice(i + 1)).normalize('NFC'), tone };
  }
  return { letter: char, tone: 0 };
}
