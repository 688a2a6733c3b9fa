/** What one pass over a line's code units tells. */
export interface Shape {
  /** Offsets in the text of the line's content without outer white space. */
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly capitalised: number;
  readonly digits: number;
  readonly letters: number;
  readonly commas: number;
  readonly stop: boolean;
  readonly period: boolean;
  readonly colon: boolean;
  readonly sentences: boolean;
  readonly startsLower: boolean;
  readonly markup: boolean;
  /** Which of the characters that patterns look for occur: a set of `Mark` bits. */
  readonly marks: number;
  /** Offset of the last colon, opening bracket or "Ả", any of which a photo credit must have; -1 without. */
  readonly lastCreditMark: number;
}

/** Characters without which a pattern need not be tried. */
export const Mark = {
  COLON: 1,
  BRACKET: 2,
  AT: 4,
  HASH: 8,
  SLASH: 16,
  ANGLE: 32,
  DASH: 64,
  QUOTE: 128,
  AMPERSAND: 256,
  COPYRIGHT: 512,
  COMBINING: 2048,
} as const;
const CREDIT_MARK = 1024;
/** The mark of everything that is not `PLAIN`. */
export const RARE = 4096;

/** What Vietnamese text is printed with: precomposed letters, punctuation, signs. Any other character needs a closer look. */
export const PLAIN =
  /[\t\n\v\f\r -~\u0085\u00a0-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2000-\u200a\u2010-\u2027\u202f-\u205e\u20ab\u2122\u2190-\u2bff\u3000]/;
/** All plain characters stand before it. */
const PLAIN_END = 0x3001;

const MARKS: Readonly<Record<string, number>> = {
  ':': Mark.COLON | CREDIT_MARK,
  '(': Mark.BRACKET | CREDIT_MARK,
  Ả: CREDIT_MARK,
  '@': Mark.AT,
  // For "www.": no Vietnamese word has the letter.
  w: Mark.AT,
  '#': Mark.HASH,
  '/': Mark.SLASH,
  '|': Mark.SLASH,
  '>': Mark.ANGLE,
  '»': Mark.ANGLE,
  '›': Mark.ANGLE,
  '<': Mark.ANGLE,
  '-': Mark.DASH,
  '–': Mark.DASH,
  '—': Mark.DASH,
  '"': Mark.QUOTE,
  '“': Mark.QUOTE,
  '”': Mark.QUOTE,
  "'": Mark.QUOTE,
  '‘': Mark.QUOTE,
  '’': Mark.QUOTE,
  '«': Mark.QUOTE,
  '&': Mark.AMPERSAND,
  '©': Mark.COPYRIGHT,
  '®': Mark.COPYRIGHT,
};

const OTHER = 0;
const SPACE = 1;
const LOWER = 2;
const UPPER = 3;
const DIGIT = 4;
const STOP = 5;
const CLOSER = 6;

/**
 * Class of every UTF-16 code unit in the low bits, its marks above them; filled on first use: a table look-up is several times
 * faster than a regular expression.
 */
let table: Uint16Array | undefined;
const KIND = 7;
const MARK_SHIFT = 3;

function classes(): Uint16Array {
  if (table) return table;
  const built = new Uint16Array(0x10000);
  for (let code = 0; code < 0x2fff; code++) {
    const char = String.fromCharCode(code);
    if (/[\s\u0085]/u.test(char)) built[code] = SPACE;
    else if (/\p{Lu}/u.test(char)) built[code] = UPPER;
    else if (/\p{L}/u.test(char)) built[code] = LOWER;
    else if (/\d/.test(char)) built[code] = DIGIT;
  }
  for (const char of '\u3000') built[char.charCodeAt(0)] = SPACE;
  for (const char of '.!?…') built[char.charCodeAt(0)] = STOP;
  for (const char of '"”’\')]»') built[char.charCodeAt(0)] = CLOSER;
  for (let code = 0x300; code <= 0x36f; code++) built[code]! |= Mark.COMBINING << MARK_SHIFT;
  for (const [char, marks] of Object.entries(MARKS)) built[char.charCodeAt(0)]! |= marks << MARK_SHIFT;
  for (let code = 0; code < PLAIN_END; code++) if (!PLAIN.test(String.fromCharCode(code))) built[code]! |= RARE << MARK_SHIFT;
  for (let code = PLAIN_END; code < built.length; code++) built[code]! |= RARE << MARK_SHIFT;
  table = built;
  return built;
}

/** A space or comma: what stands between the names of a line. */
export const isSeparator = (unit: number): boolean => unit === 0x2c || (classes()[unit]! & KIND) === SPACE;
/** A capital letter below U+2FFF. */
export const isCapital = (unit: number): boolean => (classes()[unit]! & KIND) === UPPER;

/** Measures the line `text.slice(from, to)`; NO-BREAK SPACE is white space. */
export function measure(text: string, from: number, to: number): Shape {
  const kinds = classes();
  let start = from;
  let end = to;
  while (start < end && (kinds[text.charCodeAt(start)]! & KIND) === SPACE) start++;
  while (end > start && (kinds[text.charCodeAt(end - 1)]! & KIND) === SPACE) end--;
  let words = 0;
  let capitalised = 0;
  let digits = 0;
  let letters = 0;
  let commas = 0;
  let marks = 0;
  let lastCreditMark = -1;
  let sentences = false;
  let before = SPACE;
  let stopped = 0;
  let first = OTHER;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const entry = kinds[code]!;
    // Three of four characters are small letters after a letter: nothing to note but their number.
    if (entry === LOWER && before === LOWER) {
      letters++;
      continue;
    }
    const kind = entry & KIND;
    if (entry > KIND) {
      marks |= entry >> MARK_SHIFT;
      if ((entry >> MARK_SHIFT) & CREDIT_MARK) lastCreditMark = i;
    }
    if (kind === SPACE) {
      if (stopped === 1) stopped = 2;
      before = SPACE;
      continue;
    }
    if (before === SPACE) {
      words++;
      if (kind === UPPER) {
        capitalised++;
        if (stopped === 2) sentences = true;
      }
    }
    if (kind === LOWER || kind === UPPER) {
      letters++;
      if (first === OTHER) first = kind;
      stopped = 0;
    } else if (kind === DIGIT) {
      digits++;
      if (first === OTHER) first = kind;
      stopped = 0;
    } else if (kind === STOP) {
      stopped = 1;
    } else if (code === 0x2c) {
      commas++;
    }
    before = kind;
  }
  let last = end - 1;
  while (last > start && (kinds[text.charCodeAt(last)]! & KIND) === CLOSER) last--;
  const lastCode = end > start ? text.charCodeAt(last) : 0;
  const stop = (kinds[lastCode]! & KIND) === STOP;
  return {
    start,
    end,
    words,
    capitalised,
    digits,
    letters,
    commas,
    stop,
    period: lastCode === 0x2e,
    colon: end > start && text.charCodeAt(end - 1) === 0x3a,
    sentences,
    startsLower: first === LOWER,
    marks,
    lastCreditMark,
    markup: (marks & (Mark.ANGLE | Mark.AMPERSAND)) !== 0 && /<\/?[a-z]|&(?:lt|gt|quot|amp);/i.test(text.slice(start, end)),
  };
}
