import type { Span } from '../../core/span';
import { unitTable } from './letters';

/** The words of a text that are not in NFC. */
export interface Decomposed {
  /** In runs: words of one line without a composed word between them. */
  readonly runs: readonly (readonly Span[])[];
  /** Whether the text is written so throughout, and not in some words only. */
  readonly throughout: boolean;
}

/** Combining marks, which NFC text hardly ever has. */
const SUSPECT = /[\u0300-\u036f]/;
const THROUGHOUT = { words: 5, share: 0.8 };

/** Finds words that NFC would change. A text without combining marks costs one fast look. */
export function findDecomposed(text: string): Decomposed {
  if (!SUSPECT.test(text)) return { runs: [], throughout: false };
  const certain = !SUSPECT.test(text.normalize('NFC'));
  const runs: Span[][] = [];
  let open: Span[] | undefined;
  let decomposed = 0;
  let composed = 0;
  for (const { start, end, marked, opensLine } of unusualWords(text)) {
    if (opensLine) open = undefined;
    if (!marked) {
      composed++;
      open = undefined;
    } else if (certain || changes(text.slice(start, end))) {
      decomposed++;
      if (!open) {
        open = [];
        runs.push(open);
      }
      open.push({ start, end });
    }
  }
  return { runs, throughout: decomposed >= THROUGHOUT.words && decomposed >= THROUGHOUT.share * (decomposed + composed) };
}

const changes = (word: string): boolean => word.normalize('NFC') !== word;

interface UnusualWord extends Span {
  /** With a combining mark; else with a letter that NFD would take apart. */
  readonly marked: boolean;
  /** The first such word of its line. */
  readonly opensLine: boolean;
}

function* unusualWords(text: string): Generator<UnusualWord> {
  const units = unitTable();
  let from = -1;
  let marked = false;
  let whole = false;
  let opensLine = true;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (units[code] !== 0) {
      if (from < 0) from = at;
      if (code < 0xc0) continue;
      if (code >= 0x300 && code <= 0x36f) marked = true;
      else if (code !== SMALL_D && code !== CAPITAL_D) whole = true;
      continue;
    }
    if (marked || whole) {
      yield { start: from, end: at, marked, opensLine };
      opensLine = false;
    }
    if (code === LF || code === CR) opensLine = true;
    from = -1;
    marked = false;
    whole = false;
  }
}

const LF = 10;
const CR = 13;
/** đ and Đ are whole in every form. */
const SMALL_D = 0x111;
const CAPITAL_D = 0x110;
