import type { Span } from '../../core/span';
import { mayBeGlued, splitGlued } from './gluedWords';
import { BASE, CAPITAL, TONE, baseOf, isSpace, unitTable } from './letters';
import { ODD, type Words, facetOf } from './lexer';
import { isSyllable } from './syllable';

/** A slip of spacing; offsets into the text that was read. */
export interface SpacingSlip extends Span {
  readonly kind: 'odd' | 'wide' | 'before' | 'after' | 'glued';
  /** What to write in place of the span. */
  readonly replacement: string;
  /** The words on both sides, for people. */
  readonly around: Span;
}

const SPACE = 0x20;
const COMMA = 0x2c;
const STOP = 0x2e;
const BRACKET = 0x28;

/**
 * Finds slips of spacing in one line of a text (normalised) that are certain: unusual and doubled spaces between words, a space before
 * a comma or full stop, none behind them or before a bracket, two words without one. Addresses, code and tables are left alone.
 * A line without a suspicious place costs a look at each of its words.
 */
export function findSpacingSlips(words: Words, line: number): readonly SpacingSlip[] {
  const { types, gaps, firsts, starts, ends } = words;
  const glued = facetOf(words, looksGlued);
  const { start, end } = words.lines[line]!;
  const stop = firsts[line + 1]!;
  let reader: LineReader | undefined;
  let behind = start;
  for (let at = firsts[line]!; at < stop; at++) {
    if (gaps[at]! & ODD) {
      reader ??= new LineReader(words.text, { start, end });
      reader.between(behind, starts[at]!);
    }
    behind = ends[at]!;
    if (glued[types[at]!]! !== 0) {
      reader ??= new LineReader(words.text, { start, end });
      reader.glued({ start: starts[at]!, end: behind });
    }
  }
  if (end - behind > 1) {
    reader ??= new LineReader(words.text, { start, end });
    reader.between(behind, end);
  }
  return reader ? reader.slips : NONE;
}

const NONE: readonly SpacingSlip[] = [];

/** Whether a word may be two without a space between them: 1 or 0. Most words have one run of vowels and one tone and no capital but the first letter. */
function looksGlued(word: string): number {
  if (word.length < 4) return 0;
  const units = unitTable();
  const vowels = vowelTable();
  let toned = 0;
  let runs = 0;
  let inVowels = 0;
  let humps = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = units[word.charCodeAt(at)]!;
    const vowel = vowels[unit & BASE]!;
    runs += vowel & ~inVowels;
    inVowels = vowel;
    if (unit & TONE) toned++;
    if (unit & CAPITAL && at > 0) humps++;
  }
  return Number((runs > 1 || toned > 1 || humps === 1) && mayBeGlued(word));
}

class LineReader {
  readonly slips: SpacingSlip[] = [];
  private prose: boolean | undefined;

  constructor(
    private readonly text: string,
    private readonly line: Span,
  ) {}

  glued(word: Span): void {
    const at = splitGlued(this.text, word, this.line.start);
    if (at !== undefined) this.add('glued', { start: at, end: at }, ' ', word);
  }

  /** Reads what stands between two words. */
  between(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (code === SPACE || isSpace(code)) at = this.gap(at) - 1;
      else if (code === COMMA || code === STOP || code === BRACKET) this.joint(at, code);
    }
  }

  /** Reads white space; gives its end. */
  private gap(start: number): number {
    const { text, line } = this;
    let end = start;
    let odd = false;
    for (; end < line.end; end++) {
      const code = text.charCodeAt(end);
      if (code === SPACE) continue;
      if (!isSpace(code)) break;
      odd = true;
    }
    const next = text.charCodeAt(end);
    if (next === COMMA || next === STOP) this.before(start, end, next);
    else if (odd || end - start > 1) this.wide(start, end, odd);
    return end;
  }

  private wide(start: number, end: number, odd: boolean): void {
    const { text } = this;
    if (start === this.line.start || end >= this.line.end || LAYOUT.test(text.slice(start, end)) || MARKER.test(text[start - 1]! + text[end]!)) return;
    if (end - start > 1) this.add('wide', { start, end }, ' ');
    else if (odd && WORD_BEFORE.test(text[start - 1]!) && WORD_AFTER.test(text[end]!)) this.add('odd', { start, end }, ' ');
  }

  /** A comma or full stop that belongs to the word before the gap; a full stop only where the sentence surely ends. */
  private before(start: number, end: number, mark: number): void {
    const { text, line } = this;
    const rest = text.slice(end + 1, Math.min(line.end, end + LONGEST_OPENING));
    const certain =
      mark === COMMA ? COMMA_BEFORE.test(text[start - 1]!) && COMMA_AFTER.test(rest) : STOP_BEFORE.test(text[start - 1]!) && STOP_AFTER.test(rest);
    if (!certain || start === line.start) return;
    this.add('before', { start, end: end + 1 }, String.fromCharCode(mark) + (/^\p{L}/u.test(rest) ? ' ' : ''));
  }

  /** A comma or full stop, or an opening bracket, without a space where a word follows a word. */
  private joint(at: number, code: number): void {
    const { text } = this;
    const bracket = code === BRACKET;
    if (!isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at + 1))) return;
    const left = WORD_END.exec(text.slice(Math.max(this.line.start, at - LONGEST_WORD), at))![0];
    const right = WORD_START.exec(text.slice(at + 1, Math.min(this.line.end, at + 1 + LONGEST_WORD)))![0];
    if (!(code === COMMA ? certainComma : bracket ? certainBracket : certainStop)(left, right)) return;
    const gap = bracket ? at : at + 1;
    this.add('after', { start: gap, end: gap }, ' ', { start: at - left.length, end: at + 1 + right.length });
  }

  private add(kind: SpacingSlip['kind'], span: Span, replacement: string, around?: Span): void {
    const words = around ?? this.wordsAround(span);
    if (!CODE.test(this.tokenAround(words)) && this.isProse()) this.slips.push({ kind, ...span, replacement, around: words });
  }

  private wordsAround({ start, end }: Span): Span {
    const { text, line } = this;
    const left = SOLID_END.exec(text.slice(Math.max(line.start, start - LONGEST_WORD), start))![0];
    const right = SOLID_START.exec(text.slice(end, Math.min(line.end, end + LONGEST_WORD)))![0];
    return { start: start - left.length, end: end + right.length };
  }

  /** The words with all that stands around them without a space. */
  private tokenAround(words: Span): string {
    const { text, line } = this;
    const before = SOLID_END.exec(text.slice(Math.max(line.start, words.start - LONGEST_TOKEN), words.start))![0];
    return before + text.slice(words.start, words.end) + SOLID_START.exec(text.slice(words.end, Math.min(line.end, words.end + LONGEST_TOKEN)))![0];
  }

  /** Neither a row of figures, nor columns, nor words parted by full stops; asked once a line, where something is suspicious. */
  private isProse(): boolean {
    this.prose ??= isProse(this.text.slice(this.line.start, Math.min(this.line.end, this.line.start + LONGEST_ROW)));
    return this.prose;
  }
}

const LONGEST_WORD = 40;
const LONGEST_TOKEN = 200;
/** Rows of tables are shorter; of a longer line the beginning tells enough. */
const LONGEST_ROW = 2000;

const WORD_END = /[\p{L}\p{N}]*$/u;
const WORD_START = /^[\p{L}\p{N}]*/u;
const SOLID_END = /\S*$/;
const SOLID_START = /^\S*/;
/** Tabs are columns, and the separators of Unicode ends of lines. */
const LAYOUT = /[\t\u0085\u2028\u2029]/;
const MARKER = /[|•*·►→=_]/;
const WORD_BEFORE = /[\p{L}.,;:!?”"’')…\]]/u;
const WORD_AFTER = /[\p{L}“"‘'(]/u;
const LONGEST_OPENING = 8;
/** A bracket that closes no emoticon. */
const COMMA_BEFORE = /[\p{L}\d”"’'\]%]$|[\p{L}\d.”"’']\)$/u;
const COMMA_AFTER = /^(?:[\s\p{L}]|$)/u;
const STOP_BEFORE = /[\p{Ll}”"’']$|[\p{L}\d.”"’']\)$/u;
const STOP_AFTER = /^(?:\s+[“"]?\p{Lu}|$)/u;
const CODE = /[\\/@#_=<>{}[\]|&$*+~^%]|www\./;

const isLetter = (code: number): boolean => (unitTable()[code]! & BASE) !== 0 && !(code >= 0x30 && code <= 0x39);

const endsSmall = (word: string): boolean => word.length > 1 && /\p{Ll}$/u.test(word);

/** `tự do,bình đẳng`, not `GS,TS` or `câu a,b`. */
const certainComma = (left: string, right: string): boolean => endsSmall(left) && right.length > 1 && (isSyllable(left) || isSyllable(right));

/** `trưởng(sinh năm 1954)`, not `f(x)`, `kg(s)` or `log(x)`. */
const certainBracket = (left: string, right: string): boolean => endsSmall(left) && isSyllable(left) && right.length > 1;

/** `đối thủ.Lần sau`, not `Zing.vn` or `Tp.Huế`. */
const certainStop = (left: string, right: string): boolean =>
  left === left.toLowerCase() && left.length > 1 && isSyllable(left) && right.length > 1 && /^\p{Lu}\p{Ll}/u.test(right) && isSyllable(right);

function isProse(line: string): boolean {
  const tokens = line.split(/\s+/u);
  const figures = tokens.filter((token) => /^[-+]?\d/.test(token)).length;
  return figures * 3 <= tokens.length && (line.match(/\S\s{3,}(?=\S)/gu)?.length ?? 0) < 2 && (line.match(/\s\.\s/gu)?.length ?? 0) < 2 && !/[|\t]/.test(line);
}

let vowels: Uint8Array | undefined;

/** 1 for the letters (numbers of `letters.ts`) that are vowels. */
function vowelTable(): Uint8Array {
  if (vowels) return vowels;
  const built = new Uint8Array(BASE + 1);
  for (const letter of 'aăâeêioôơuưy') built[baseOf(letter)] = 1;
  vowels = built;
  return built;
}
