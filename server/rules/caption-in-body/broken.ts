import { type PageDocument, type PageLine, lineText } from '../../core/document';
import { creditAt } from '../../language/vi/credits';
import { wordCount } from '../../language/vi/gluedCaptions';

/** Longer lines were not broken at the width of a caption. */
const SHORT_WORDS = 30;
const STOP = /[.!?…:;]["”)]*$/u;
const LOWER = /^\p{Ll}/u;

/** Whether a caption begins in line i and goes on in the next; verse and text broken at a fixed width go on for longer. */
export function isBroken(document: PageDocument, lines: readonly PageLine[], i: number): boolean {
  const text = (k: number): string => (lines[k] ? lineText(document, lines[k]!) : '');
  const joined = (k: number): boolean => lines[k] !== undefined && lines[k + 1]?.line === lines[k]!.line + 1;
  if (!mayBePart(lines[i]!) || !mayBePart(lines[i + 1]!) || !joined(i)) return false;
  const first = text(i);
  const second = text(i + 1);
  if (STOP.test(first) || creditAt(first) >= 0 || !LOWER.test(second) || wordCount(first) > SHORT_WORDS || wordCount(second) > SHORT_WORDS) return false;
  if (lines[i]!.role !== 'caption' && creditAt(second) < 0) return false;
  return !joined(i - 1) || STOP.test(text(i - 1));
}

/** A caption that is more than its credit, and no alternative text. */
export const isCaption = ({ role, kind }: PageLine): boolean => role === 'caption' && kind?.endsWith('-credit') === true;
const mayBePart = (line: PageLine): boolean => line.role === 'heading' || line.role === 'body' || isCaption(line);
