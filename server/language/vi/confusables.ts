import type { Span } from '../../core/span';
import data from './data/confusables.json';
import { isSpace, unitTable } from './letters';
import { isSyllable } from './syllable';

/** A word with letters of another script or kind that only look like its own. */
export interface ConfusedWord extends Span {
  readonly replacement: string;
  /** The look-alikes in it, each once. */
  readonly letters: readonly string[];
}

/** Any code unit that a look-alike can be: eth and African d, dotless i, IPA, Greek, Cyrillic, Armenian, phonetic small capitals, Greek with accents. */
const SUSPECT = /[\u00d0\u00f0\u0131\u0138\u0188-\u0189\u019d\u01ab\u01ad\u0250-\u02af\u0370-\u058f\u1d00-\u1d7f\u1f00-\u1fff]/;
const SHORTEST_FOREIGN = 3;

let tables: { eth: ReadonlyMap<string, string>; all: ReadonlyMap<string, string> } | undefined;

/** Finds words with look-alike letters whose replacement is a sound word. A text without such letters costs one fast look. */
export function findConfused(text: string): ConfusedWord[] {
  if (!SUSPECT.test(text)) return [];
  const found: ConfusedWord[] = [];
  for (const span of suspectWords(text)) {
    const word = text.slice(span.start, span.end);
    const repaired = SYMBOL.test(word) ? undefined : repair(word);
    if (repaired && !isInAddress(text, span)) found.push({ ...span, ...repaired });
  }
  return found.some(isPhonetic) && TRANSCRIPTION.test(text) ? found.filter((word) => !isPhonetic(word)) : found;
}

/** A line of a spectrum, a number of deviations: `Hα`, `Nσ`. */
const SYMBOL = /^[A-Z][α-ω]$/;
const PHONETIC = /[\u0250-\u02af]/;
/** Sounds between slashes or brackets: such a text speaks of sounds, and what looks like a disguised letter elsewhere in it is one, too. */
const TRANSCRIPTION = /[/[][^\s/[\]]{0,20}[\u0250-\u02af][^\s/[\]]{0,20}[/\]]/;

const isPhonetic = ({ letters }: ConfusedWord): boolean => letters.some((letter) => PHONETIC.test(letter));

function repair(word: string): { replacement: string; letters: string[] } | undefined {
  tables ??= { eth: new Map(Object.entries(data.eth)), all: new Map(Object.entries({ ...data.eth, ...data.alike, ...data.disguise })) };
  const { all, eth } = tables;
  const letters = [...new Set(word)].filter((char) => all.has(char));
  const replacement = [...word]
    .map((char) => all.get(char) ?? char)
    .join('')
    .normalize('NFC');
  if (letters.length === 0 || !LATIN.test(replacement)) return undefined;
  const mixes = letters.some((char) => !eth.has(char)) && [...word].some((char) => LATIN.test(char) && !all.has(char));
  if (isSyllable(replacement)) return mixes || letters.every((char) => eth.has(char)) ? { replacement, letters } : undefined;
  const foreign = mixes && word.length >= SHORTEST_FOREIGN && letters.every((char) => char in data.alike);
  return foreign ? { replacement, letters } : undefined;
}

const LATIN = /^[A-Za-z0-9\u00c0-\u024f\u1ea0-\u1ef9]+$/u;

function* suspectWords(text: string): Generator<Span> {
  const units = unitTable();
  let from = -1;
  let suspect = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (units[code] !== 0) {
      if (from < 0) from = at;
      if (code > 0xcf && !suspect) suspect = SUSPECT.test(text[at]!);
      continue;
    }
    if (from >= 0 && suspect) yield { start: from, end: at };
    from = -1;
    suspect = false;
  }
}

/** No address is longer on either side of a word; a line without spaces would cost too much else. */
const LONGEST_ADDRESS = 500;

/** Whether the word stands in a URL or an e-mail address, which must stay as they are. */
function isInAddress(text: string, { start, end }: Span): boolean {
  let from = start;
  while (from > Math.max(0, start - LONGEST_ADDRESS) && !isBlank(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < Math.min(text.length, end + LONGEST_ADDRESS) && !isBlank(text.charCodeAt(to))) to++;
  return /:\/\/|@|^www\./i.test(text.slice(from, to));
}

const isBlank = (code: number): boolean => code <= 0x20 || isSpace(code);
