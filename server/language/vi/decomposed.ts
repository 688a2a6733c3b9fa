import type { Span } from '../../core/span';
import { unitTable } from './letters';

/** The words of a text that are not in NFC. */
export interface Decomposed {
  /** In runs: words of one line without a composed word between them. */
  readonly runs: readonly (readonly Span[])[];
  /** Whether the text is written so throughout, and not in some words only. */
  readonly throughout: boolean;
}

/** Combining marks, which NFC text hardly ever has, and the letter-like signs that NFC replaces. */
const SUSPECT = /[\u0300-\u036f\u212a\u212b]/;
const THROUGHOUT = { words: 5, share: 0.8 };
const LINE_BREAK = /[\n\r]/;

/** Finds words that NFC would change. A text without combining marks costs one fast look. */
export function findDecomposed(text: string): Decomposed {
  if (!SUSPECT.test(text)) return { runs: [], throughout: false };
  const runs: Span[][] = [];
  let open: Span[] | undefined;
  let decomposed = 0;
  let composed = 0;
  for (const word of wordsWithMarks(text)) {
    const spelled = text.slice(word.start, word.end);
    if (spelled.normalize('NFC') !== spelled) {
      decomposed++;
      if (open && !LINE_BREAK.test(text.slice(open.at(-1)!.end, word.start))) open.push(word);
      else {
        open = [word];
        runs.push(open);
      }
    } else if (spelled.normalize('NFD') !== spelled) {
      composed++;
      open = undefined;
    }
  }
  return { runs, throughout: decomposed >= THROUGHOUT.words && decomposed >= THROUGHOUT.share * (decomposed + composed) };
}

/** Runs of letters and combining marks that hold anything but plain ASCII. */
function* wordsWithMarks(text: string): Generator<Span> {
  const units = unitTable();
  let from = -1;
  let plain = true;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (units[code] !== 0) {
      if (from < 0) from = at;
      if (code > 0x7f) plain = false;
      continue;
    }
    if (from >= 0 && !plain) yield { start: from, end: at };
    from = -1;
    plain = true;
  }
}
