import type { Span } from '../../core/span';
import data from './data/invisible.json';
import { unitTable } from './letters';
import { isSyllable } from './syllable';

/** Characters that nobody sees, or one that stands for a letter that was lost; offsets in UTF-16 code units. */
export interface Invisible extends Span {
  /** What it is called; undefined where a letter was lost. */
  readonly name: string | undefined;
  /** What to write in its place; undefined where nobody can tell. */
  readonly replacement: string | undefined;
  /** Whether the replacement is what a reader sees or reads anyway. */
  readonly safe: boolean;
  readonly inWord: boolean;
}

const LONE = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const kinds = Object.entries(data.kinds).map(([name, units]) => ({ name, is: new RegExp(`[${units}]`) }));
const ANY = Object.values(data.kinds).join('');
const INVISIBLE = new RegExp(`[${ANY}]`, 'g');
const RUN = new RegExp(`[${ANY}]+|[${data.lost}]+|${LONE}`, 'g');
const JOINED = new RegExp(`[${data.joined}]`);
const RIGHT_TO_LEFT = new RegExp(`[${data.rightToLeft}]`);
const JOINER = /^[\u200b-\u200d\u180e]+$/;
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\ufe0f\u20e3])$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
/** A letter of Vietnamese as UTF-8, each byte read as a letter of its own. */
const MISREAD = /[\u00c3-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}/;
/** How far the surroundings are read: a line without an end would cost too much. */
const NEAR = 200;

/** Whether a text has any such character, at home or not; one fast look. */
export const hasInvisible = (text: string): boolean => text.search(RUN) >= 0;

/** Finds characters that nobody sees where no script needs them. Linear. */
export function findInvisible(text: string): Invisible[] {
  const found: Invisible[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const place = new Place(text, index, index + run.length);
    if (!isAtHome(run, place)) found.push(repair(run, place));
  }
  return found;
}

class Place {
  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {}

  before = (length: number): string => this.text.slice(Math.max(0, this.start - length), this.start);
  after = (length: number): string => this.text.slice(this.end, this.end + length);
}

/** Emoji are joined, Arabic and Indic letters joined or parted, and what runs to the left may carry marks that say so. */
function isAtHome(run: string, { before, after }: Place): boolean {
  if (JOINER.test(run)) return JOINED.test(before(1) + after(1)) || (run === '\u200d' && EMOJI_BEFORE.test(before(2)) && EMOJI_AFTER.test(after(2)));
  return nameOf(run) === 'direction mark' && RIGHT_TO_LEFT.test(before(NEAR) + after(NEAR));
}

const nameOf = (run: string): string | undefined => kinds.find(({ is }) => is.test(run))?.name;

function repair(run: string, place: Place): Invisible {
  const { start, end, before, after } = place;
  const name = nameOf(run);
  const inWord = isInWord(place);
  const found = { start, end, name, inWord };
  if (name === undefined || MISREAD.test(before(2) + run + after(2))) return { ...found, name: undefined, replacement: undefined, safe: false };
  const written = WINDOWS.test(run) ? run.replace(INVISIBLE, windowsLetter) : '';
  if (written !== '') return { ...found, replacement: written, safe: true };
  if (inWord) return { ...found, ...withinWord(name, place) };
  // Old programs showed a soft hyphen, and some wrote a dash as a control character.
  const dash = MAYBE_DASH.test(name) && /\s$/.test(before(1)) && /^\s/.test(after(1));
  return { ...found, replacement: '', safe: !dash };
}

const MAYBE_DASH = /^(?:soft|control)/;

const WINDOWS = /[\u0080-\u009f]/;
const windowsLetter = (char: string): string => {
  const letter = data.cp1252[char.charCodeAt(0) - 0x80] ?? '';
  return letter === '.' ? '' : letter;
};

const isInWord = ({ text, start, end }: Place): boolean => {
  const units = unitTable();
  return Boolean(units[text.charCodeAt(start - 1)] && units[text.charCodeAt(end)]);
};

/** Two syllables that only it keeps apart are two words, unless they are parts of a foreign one; numbers may not run together unseen. */
function withinWord(name: string, { text, start, end }: Place): { replacement: string; safe: boolean } {
  const left = visiblePart(text, start - 1, Math.max(0, start - NEAR) - 1, -1);
  const right = visiblePart(text, end, Math.min(text.length, end + NEAR), 1);
  if (isSyllable(left + right)) return { replacement: '', safe: true };
  if (isSyllable(left) && isSyllable(right)) return { replacement: name === 'soft hyphen' ? '' : ' ', safe: false };
  return { replacement: '', safe: name !== 'control character' && !/\d$/.test(left) && !/^\d/.test(right) };
}

/** More of a word says nothing: no syllable is that long. */
const LONGEST_PART = 40;
const LETTER = /[\p{L}\p{M}\d]/u;
const ONE_INVISIBLE = new RegExp(`[${ANY}]`);

/** What each code unit is here: a part of a word, nothing that anybody sees, or anything else. */
const IN_WORD = 1;
const UNSEEN = 2;
let unitKinds: Uint8Array | undefined;

function kindTable(): Uint8Array {
  unitKinds ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const char = String.fromCharCode(unit);
    return ONE_INVISIBLE.test(char) ? UNSEEN : LETTER.test(char) ? IN_WORD : 0;
  });
  return unitKinds;
}

/** The part of a word that begins at an offset and runs in one direction, without what nobody sees. */
function visiblePart(text: string, from: number, limit: number, step: 1 | -1): string {
  const units = kindTable();
  let part = '';
  let length = 0;
  for (let at = from; at !== limit && length < LONGEST_PART; at += step) {
    const kind = units[text.charCodeAt(at)];
    if (kind === UNSEEN) continue;
    let char = text[at]!;
    if (kind !== IN_WORD) {
      const pair = at + step === limit ? '' : step > 0 ? char + text[at + 1]! : text[at - 1]! + char;
      if (!isPair(pair) || !LETTER.test(pair)) break;
      char = pair;
      at += step;
    }
    part = step > 0 ? part + char : char + part;
    length++;
  }
  return part;
}

const isPair = (text: string): boolean => text.length === 2 && text.codePointAt(0)! > 0xffff;
