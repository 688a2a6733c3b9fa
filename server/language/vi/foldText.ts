/** Code unit → folded code unit; 0 leaves the unit out, SPACE opens a gap between words. Filled on first use. */
let table: Uint16Array | undefined;

const SPACE = 0x20;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
const O = 0x6f;
const U = 0x75;
const Q = 0x71;

/** Second vowel of a rime in the new tone style → first vowel with the tone: hoà → hòa, thuý → thúy. */
const TONED_FIRST: Readonly<Record<number, ReadonlyMap<number, readonly [number, number]>>> = {
  [O]: moved(['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'], ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe']),
  [U]: moved(['uỳ', 'ùy'], ['uý', 'úy'], ['uỷ', 'ủy'], ['uỹ', 'ũy'], ['uỵ', 'ụy']),
};

function moved(...pairs: readonly (readonly [string, string])[]): ReadonlyMap<number, readonly [number, number]> {
  return new Map(pairs.map(([from, to]) => [from.charCodeAt(1), [to.charCodeAt(0), to.charCodeAt(1)]]));
}

function units(): Uint16Array {
  if (table) return table;
  const built = new Uint16Array(0x10000);
  for (let unit = 0; unit < built.length; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    built[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  }
  for (const char of '\t\n\v\f\r\u00a0\u0085\u1680\u2028\u2029\u202f\u205f\u3000') built[char.charCodeAt(0)] = SPACE;
  for (let unit = 0x2000; unit <= 0x200a; unit++) built[unit] = SPACE;
  for (const char of '\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad') built[char.charCodeAt(0)] = 0;
  table = built;
  return built;
}

let buffer = new Uint16Array(512);

/** Lower case, NFC, old tone style, one space between words, no invisible characters. For comparison only: offsets are lost. */
export function foldText(text: string): string {
  return NEEDS_MORE.test(text) ? fold(composed(text)) : text.toLowerCase();
}

/**
 * What lower case alone does not settle: characters that are no letter or punctuation of Vietnamese, outer and double spaces,
 * open rimes that may be in the new tone style. Most lines have none of them, and then folding costs a tenth.
 */
const NEEDS_MORE =
  /[^ -~\u00ab\u00bb-\u012f\u0131-\u01bf\u1ea0-\u1ef9\u2010-\u2027]|^ | $| {2}|[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?![A-Za-z\u00c0-\u1ef9])/;
const MARKS = /[\u0300-\u036f]/;
const composed = (text: string): string => (MARKS.test(text) ? text.normalize('NFC') : text);

function fold(text: string): string {
  const map = units();
  if (buffer.length < text.length) buffer = new Uint16Array(text.length * 2);
  let length = 0;
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const unit = map[text.charCodeAt(i)]!;
    if (unit === SPACE) {
      gap = length > 0;
      continue;
    }
    if (unit === 0) continue;
    if (gap) {
      settleRime(length);
      buffer[length++] = SPACE;
      gap = false;
    }
    if (!isLetter(unit)) settleRime(length);
    buffer[length++] = unit;
  }
  settleRime(length);
  return decode(length);
}

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0;

/** An open rime that ends here in the new style (oà, uý, but not quý) is turned into the old one. */
function settleRime(end: number): void {
  if (end < 2) return;
  const old = oldRime(buffer[end - 3] ?? 0, buffer[end - 2]!, buffer[end - 1]!);
  if (old === undefined) return;
  buffer[end - 2] = old[0];
  buffer[end - 1] = old[1];
}

/** The last two letters of a word in the old style where they are an open rime in the new one; of the last three, folded. */
export function oldRime(before: number, first: number, second: number): readonly [number, number] | undefined {
  if ((first !== O && first !== U) || before === Q) return undefined;
  return TONED_FIRST[first]!.get(second);
}

/** Stands in `wordUnits` for whatever parts words. */
export const GAP = 1;
/** The last of the digits: up to it nothing goes on with a rime. */
export const NEXT_FORM = DIGIT_NINE;
let folded: Uint16Array | undefined;

/** Code unit → folded letter or digit, `GAP`, or 0 where it is left out of a word. Filled on first use. */
export function wordUnits(): Uint16Array {
  if (folded) return folded;
  const built = units().slice();
  for (let unit = 0; unit < built.length; unit++) {
    const char = String.fromCharCode(built[unit]!);
    if (built[unit] !== 0 && !WORD.test(char) && !SURROGATE.test(char)) built[unit] = GAP;
  }
  folded = built;
  return built;
}

const WORD = /[\p{L}\d]/u;
const SURROGATE = /[\ud800-\udfff]/;
const NOT_SIMPLE = /[\u0300-\u036f\ud800-\udfff]/;

/** A text whose words `wordUnits` tells unit by unit. */
export const composedWords = (text: string): string => (NOT_SIMPLE.test(text) ? composedAnew(text) : text);
const composedAnew = (text: string): string => (SURROGATE.test(text) ? foldWords(text) : text.normalize('NFC'));

/** `foldText` with everything but letters and digits as single spaces. One pass, since whole articles are read so. */
export function foldWords(text: string): string {
  if (SURROGATE.test(text)) return foldText(text).replace(/[^\p{L}\d]+/gu, ' ');
  const whole = composed(text);
  const map = wordUnits();
  if (buffer.length < whole.length) buffer = new Uint16Array(whole.length * 2);
  let length = 0;
  let gap = false;
  for (let i = 0; i < whole.length; i++) {
    const unit = map[whole.charCodeAt(i)]!;
    if (unit === 0) continue;
    if (unit <= NEXT_FORM && !gap) settleRime(length);
    if (unit === GAP) {
      gap = true;
      continue;
    }
    if (gap) buffer[length++] = SPACE;
    gap = false;
    buffer[length++] = unit;
  }
  settleRime(length);
  return decode(length);
}

/** Units from which a decoder is faster than `String.fromCharCode`, which takes its units as arguments. */
const DECODER_UNITS = 60;
/** Both Node and browsers have it; the language's own library does not know it. */
declare const TextDecoder: new (encoding: 'utf-16le') => { decode(units: Uint16Array): string };
const decoder = new TextDecoder('utf-16le');

function decode(length: number): string {
  const units = buffer.subarray(0, length);
  if (length < DECODER_UNITS) return String.fromCharCode.apply(null, units as unknown as number[]);
  const text = decoder.decode(units);
  // Only where half a surrogate pair stands in the text: the decoder would replace it.
  return text.includes(REPLACED) ? slowly(units) : text;
}

const REPLACED = '\ufffd';

function slowly(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode.apply(null, units.subarray(at, at + 4096) as unknown as number[]);
  return text;
}

const OPENING = /[\p{L}\d]/u;
const LEADING = unitsOf(' "\'“”‘’*•·|:;,.–—>»«<▶►→+-=#~_()[]');
const TRAILING = unitsOf(' "\'“”‘’*•·|:;,.–—>»«<▶►→…!-=#~_');

/** The key under which interface phrases are kept: folded, numbers as 0, outer punctuation and a trailing "(0)" removed. */
export const phraseKey = (text: string): string => phraseKeyOf(foldText(text));

const DIGIT = /\d/;
const NUMBER = /\d+(?:[.,]\d+)*/g;

/** `phraseKey` of a text that is folded already. */
export function phraseKeyOf(folded: string): string {
  const even = DIGIT.test(folded) ? folded.replace(NUMBER, '0') : folded;
  const once = trimmed(even, LEADING, TRAILING);
  const bare = once.endsWith('(0)') ? trimmed(once.slice(0, -3), LEADING, TRAILING) : once;
  return bare === '' ? even : bare;
}

/** Takes leading characters away only in front of a letter or digit, so that "+" and "-" stay buttons. */
function trimmed(text: string, leading: ReadonlySet<number>, trailing: ReadonlySet<number>): string {
  let start = 0;
  let end = text.length;
  while (start < end && leading.has(text.charCodeAt(start))) start++;
  if (start === end || (start > 0 && !OPENING.test(text[start]!))) start = 0;
  while (end > start && trailing.has(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function unitsOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars, (char) => char.charCodeAt(0)));
}

const ENTITY = /&(lt|gt|amp|quot|nbsp|#\d+);/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;

/** Text without leftovers of HTML: escaped entities resolved, tags removed. */
export function withoutMarkup(text: string): string {
  return text.replace(ENTITY, (all, name: string) => ENTITIES[name] ?? all).replace(TAG, '');
}

const QUOTE = /["“”'‘’«»]/;
const QUOTES = new RegExp(QUOTE, 'g');
const EDGE = unitsOf(' .,:;!?…-–—()[]*•|/>&#=+_~');

/**
 * The key under which two lines say the same: folded, without markup, quotes, punctuation at the ends and a trailing
 * comment count ("… cây xanh 107" is the teaser "… cây xanh").
 */
export const sameTextKey = (text: string): string => sameTextKeyOf(foldText(text.includes('&') || text.includes('<') ? withoutMarkup(text) : text));

/** `sameTextKey` of a text without markup that is folded already. */
export const sameTextKeyOf = (folded: string): string => withoutCount(trimmed(QUOTE.test(folded) ? folded.replace(QUOTES, '') : folded, EDGE, EDGE));

function withoutCount(text: string): string {
  let end = text.length;
  while (end > 0 && text.length - end < 4 && text.charCodeAt(end - 1) >= DIGIT_ZERO && text.charCodeAt(end - 1) <= DIGIT_NINE) end--;
  if (end === text.length || text[end - 1] !== ' ' || !isLetter(text.charCodeAt(end - 2))) return text;
  return text.slice(0, end - 1);
}
