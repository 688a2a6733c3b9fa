import type { PageLine } from '../core/document';

/** So many lines can be an island. */
const MOST_LINES = 2;

type Reading = Pick<PageLine, 'role' | 'kind' | 'strength'>;
type Side = PageLine['island'];

/**
 * Lines that pass for what surrounds them: one or two unsure teasers in the midst of the site's furniture (a notice of a form),
 * one or two lines of furniture that only their place shows in the midst of teasers (a short advertisement). Cut apart by them, one
 * footer would be a dozen findings. For each line what it passes for, undefined for most.
 */
export function islandsIn(lines: readonly Reading[]): Side[] {
  const islands = new Array<Side>(lines.length).fill(undefined);
  let above: Side;
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const side = sideOf(lines[from]!);
    while (to < lines.length && sideOf(lines[to]!) === side) to++;
    if (side === undefined) {
      above = undefined;
      continue;
    }
    const below = to < lines.length ? sideOf(lines[to]!) : above;
    const island = above !== undefined && above !== side && above === below && to - from <= MOST_LINES && isUnsure(lines[from]!) && isUnsure(lines[to - 1]!);
    // An island belongs to what it lies in, so that the lines below it do not take it for a shore.
    if (island) islands.fill(above, from, to);
    else above = side;
  }
  return islands;
}

const sideOf = (line: Reading): Side => (line.role === 'boilerplate' || (line.role === 'teaser' && line.kind !== 'inline') ? line.role : undefined);

const isUnsure = (line: Reading): boolean => line.strength === 'weak' && (line.role === 'teaser' || line.kind === 'widget');
