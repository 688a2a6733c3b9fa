import type { Span } from '../../core/span';
import type { Inconsistency } from './consistency/find';
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
    if (isWhole(text, span, /\s$/u.test(found.suggested)) && hasSlot(text, span, found)) places.push(span);
  }
  return places;
}

const hasSlot = (text: string, span: Span, found: Inconsistency): boolean =>
  !found.differences.includes('case') || slotOf(text, span, lineOf(text, span)).kind === found.slot;

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
