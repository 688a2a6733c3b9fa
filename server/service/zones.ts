import type { PageDocument, PageLine, Role } from '../core/document';

/** What lines of a page are: the article's own text, captions, other articles, or furniture of the site with its imprint. */
export type ZoneKind = 'article' | 'caption' | 'related' | 'furniture';

/** Lines (0-based, inclusive) of one kind; blank lines between two of one kind belong to it. */
export interface Zone {
  readonly kind: ZoneKind;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The zones of a page in the order of the text; what an article tells of itself (author, date, keywords) is in none. */
export function zonesOf(page: PageDocument): Zone[] {
  if (!page.isPage) return [];
  const zones: { kind: ZoneKind | undefined; firstLine: number; lastLine: number }[] = [];
  for (const line of page.lines) {
    const kind = zoneOf(line);
    const last = zones.at(-1);
    if (last && last.kind === kind) last.lastLine = line.line;
    else zones.push({ kind, firstLine: line.line, lastLine: line.line });
  }
  return zones.filter((zone): zone is Zone => zone.kind !== undefined);
}

const zoneOf = ({ role, kind }: PageLine): ZoneKind | undefined => (kind === 'related-label' ? 'related' : ZONES[role]);

const ZONES: Partial<Record<Role, ZoneKind>> = {
  title: 'article',
  lead: 'article',
  heading: 'article',
  body: 'article',
  caption: 'caption',
  teaser: 'related',
  boilerplate: 'furniture',
};
