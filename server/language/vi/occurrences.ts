import type { Span } from '../../core/span';
import type { Inconsistency } from './consistency/inconsistency';
import { unitTable } from './letters';
import { slotOf } from './slots';

/**
 * The places of a whole text (normalised) that have the spelling of this finding, as whole words, at most `most` of them. Capitals mean something else
 * in another position, so that a difference of case is followed only where the slot is the same. In the order of the text.
 */
export function sameSpellings(text: string, spelled: string, found: Pick<Inconsistency, 'suggested' | 'differences' | 'slot'>, most: number): Span[] {
  const glued = /\s$/u.test(found.suggested);
  const places: Span[] = [];
  let line: Span = { start: 0, end: -1 };
  for (let start = text.indexOf(spelled); start >= 0 && places.length < most; start = text.indexOf(spelled, start + spelled.length)) {
    const span = { start, end: start + spelled.length };
    if (!isWhole(text, span, glued)) continue;
    if (start > line.end) line = lineOf(text, span);
    if (!found.slot || !found.differences.includes('case') || slotOf(text, span, line).kind === found.slot) places.push(span);
  }
  return places;
}

/** A short form that ends in a full stop may have the next word glued to it; then its replacement brings the space. */
function isWhole(text: string, { start, end }: Span, glued: boolean): boolean {
  const units = unitTable();
  const next = units[text.charCodeAt(end)];
  return !units[text.charCodeAt(start - 1)] && (text[end - 1] === '.' ? Boolean(next) === glued : !next);
}

function lineOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start) + 1, end: next < 0 ? text.length : next };
}
