import type { Span } from '../../core/span';
import type { Inconsistency } from './consistency';
import { unitTable } from './letters';
import { slotOf } from './slots';

/**
 * Every place of the whole text with the spelling of this finding, as whole words. Capitals mean something else in another position,
 * so that a difference of case is followed only where the slot is the same. In the order of the text.
 */
export function sameSpellings(text: string, found: Inconsistency): Span[] {
  const spelled = text.slice(found.span.start, found.span.end);
  const places: Span[] = [];
  for (let start = text.indexOf(spelled); start >= 0; start = text.indexOf(spelled, start + spelled.length)) {
    const span = { start, end: start + spelled.length };
    if (isWhole(text, span) && (!found.differences.includes('case') || slotOf(text, span, lineOf(text, span)).kind === found.slot)) places.push(span);
  }
  return places;
}

const isWhole = (text: string, { start, end }: Span): boolean => !unitTable()[text.charCodeAt(start - 1)] && !unitTable()[text.charCodeAt(end)];

function lineOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start) + 1, end: next < 0 ? text.length : next };
}
