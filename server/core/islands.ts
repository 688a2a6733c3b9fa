import type { PageDocument, PageLine } from './document';

/** So many lines can be an island. */
const MOST_LINES = 2;

type Side = 'boilerplate' | 'teaser' | undefined;

/**
 * Lines that pass for what surrounds them: one or two unsure teasers in the midst of the site's furniture (a notice of a form),
 * one or two lines of furniture that only their place shows in the midst of teasers (a short advertisement). Cut apart by them, one
 * footer would be a dozen findings.
 */
export function islandsIn({ lines }: PageDocument): ReadonlyMap<PageLine, 'boilerplate' | 'teaser'> {
  const islands = new Map<PageLine, 'boilerplate' | 'teaser'>();
  let above: Side;
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const side = sideOf(lines[from]!);
    while (to < lines.length && sideOf(lines[to]!) === side) to++;
    const below = to < lines.length ? sideOf(lines[to]!) : above;
    const island = side && above && above !== side && above === below && to - from <= MOST_LINES && lines.slice(from, to).every(isUnsure);
    if (island) for (const line of lines.slice(from, to)) islands.set(line, above!);
    // An island belongs to what it lies in, so that the lines below it do not take it for a shore.
    if (!island) above = side;
  }
  return islands;
}

const sideOf = (line: PageLine): Side => (line.role === 'boilerplate' || (line.role === 'teaser' && line.kind !== 'inline') ? line.role : undefined);

const isUnsure = (line: PageLine): boolean => line.strength === 'weak' && (line.role === 'teaser' || line.kind === 'widget');
