import type { Rule } from '../../core/rule';
import type { Overview, OverviewLine, OverviewPage, RuleCount } from '../overview';
import type { Cluster } from '../variants';

/** Pages of one outlet: of the site that they name, else of their folder. */
export interface OutletCount {
  readonly outlet: string;
  readonly pages: number;
  readonly findings: number;
  /** Mean share of a page's text that is to be deleted, from 0 to 1. */
  readonly junk: number;
  readonly byRule: ReadonlyMap<string, number>;
}

/** The outlet of pages that name no site and lie in no folder. */
export const TOP_FOLDER = '(top folder)';

/** A page with its path as the user knows it. */
export interface PageCount extends OverviewPage {
  readonly shown: string;
}

/** All that a report says; lists are whole, the page shows their beginnings. */
export interface ReportData {
  readonly name: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly pages: number;
  readonly findings: number;
  /** What is not in the report, in words; empty where all of the corpus is. */
  readonly missing: readonly string[];
  readonly rules: readonly (RuleCount & { readonly summary: string })[];
  /** The most findings first. */
  readonly outlets: readonly OutletCount[];
  readonly lines: readonly OverviewLine[];
  readonly clusters: readonly Cluster[];
  /** The largest share of junk first. */
  readonly byJunk: readonly PageCount[];
}

export interface ReportSource {
  readonly overview: Overview;
  readonly clusters: readonly Cluster[];
  readonly rules: readonly Rule[];
  shown(uri: string): string;
}

export function reportData({ overview, clusters, rules, shown }: ReportSource, about: Pick<ReportData, 'name' | 'date' | 'missing'>): ReportData {
  const pages = overview.allPages();
  const summaries = new Map(rules.map(({ meta }) => [meta.id, meta.summary]));
  return {
    ...about,
    pages: pages.length,
    findings: overview.findings,
    rules: overview.ruleCounts().map((count) => ({ ...count, summary: summaries.get(count.rule) ?? '' })),
    outlets: outlets(overview, pages, shown),
    lines: overview.lines(),
    clusters,
    byJunk: pages.map((page) => ({ ...page, shown: shown(page.uri) })).sort((a, b) => b.junk - a.junk || b.findings - a.findings || compare(a.shown, b.shown)),
  };
}

function outlets(overview: Overview, pages: readonly OverviewPage[], shown: (uri: string) => string): OutletCount[] {
  const counts = new Map<string, { outlet: string; pages: number; findings: number; junk: number; byRule: Map<string, number> }>();
  const ofPage = new Map<string, string>();
  for (const { uri, site, findings, junk } of pages) {
    const outlet = site ?? folderOf(shown(uri));
    ofPage.set(uri, outlet);
    const count = counts.get(outlet) ?? { outlet, pages: 0, findings: 0, junk: 0, byRule: new Map() };
    counts.set(outlet, { ...count, pages: count.pages + 1, findings: count.findings + findings, junk: count.junk + junk });
  }
  for (const { uri, rule } of overview.each()) {
    const { byRule } = counts.get(ofPage.get(uri)!)!;
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  }
  return [...counts.values()]
    .map((count) => ({ ...count, junk: count.junk / count.pages }))
    .sort((a, b) => b.findings - a.findings || compare(a.outlet, b.outlet));
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : TOP_FOLDER);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
