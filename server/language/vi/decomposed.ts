import type { Span } from '../../core/span';
import { unitTable } from './letters';

/** The words of a text that are not in NFC. */
export interface Decomposed {
  readonly words: readonly Span[];
  /** Whether the text is written so throughout, and not in some words only. */
  readonly throughout: boolean;
}

/** Combining marks, which NFC text hardly ever has, and the letter-like signs that NFC replaces. */
const SUSPECT = /[\u0300-\u036f\u212a\u212b]/;
const THROUGHOUT = { words: 5, share: 0.8 };

/** Finds words that NFC would change. A text without combining marks costs one fast look. */
export function findDecomposed(text: string): Decomposed {
  if (!SUSPECT.test(text)) return { words: [], throughout: false };
  const words: Span[] = [];
  let composed = 0;
  for (const word of wordsWithMarks(text)) {
    const spelled = text.slice(word.start, word.end);
    if (spelled.normalize('NFC') !== spelled) words.push(word);
    else if (spelled.normalize('NFD') !== spelled) composed++;
  }
  return { words, throughout: words.length >= THROUGHOUT.words && words.length >= THROUGHOUT.share * (words.length + composed) };
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
