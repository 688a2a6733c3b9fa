import type { Severity } from '../core/rule';
import { plainLetters } from '../language/vi/plainLetters';
import type { Overview, OverviewFinding, OverviewLine } from './overview';
import type { LinePlace } from './overviewPage';
import type { Cluster } from './variants';

export const GROUPINGS = ['rule', 'line', 'title', 'page'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A part of a list: what stands below the items of `path` (their keys, from the root), from the `offset`th on. */
export interface ItemsAsked {
  readonly grouping: Grouping;
  readonly path: readonly string[];
  /** Words that the texts or the page's name must hold, whatever their capitals and marks; empty for all. */
  readonly filter: string;
  readonly offset: number;
  readonly limit: number;
}

/** `total` counts what there is, shown or not. */
export interface Items {
  readonly items: readonly OverviewItem[];
  readonly total: number;
}

interface FilePlace {
  readonly uri: string;
  /** 0-based; column and length in UTF-16 units. */
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

export type OverviewItem =
  | { readonly kind: 'rule'; readonly key: string; readonly findings: number; readonly pages: number }
  /** Findings of one rule on the same text. */
  | { readonly kind: 'text'; readonly key: string; readonly rule: string; readonly severity: Severity; readonly text: string; readonly findings: number }
  | ({ readonly kind: 'finding'; readonly key: string; readonly rule: string; readonly severity: Severity; readonly text: string } & FilePlace)
  | {
      readonly kind: 'line';
      /** The line's fingerprint. */
      readonly key: string;
      readonly text: string;
      readonly pages: number;
      readonly places: Readonly<Record<LinePlace, number>>;
    }
  /** A page that carries such a line, at its first one. */
  | ({ readonly kind: 'carrier'; readonly key: string; readonly rule: string; readonly place: LinePlace } & FilePlace)
  | { readonly kind: 'cluster'; readonly key: string; readonly mentions: number; readonly proposed: string; readonly spellings: number }
  | { readonly kind: 'spelling'; readonly key: string; readonly cluster: string; readonly mentions: number; readonly pages: number; readonly proposed: boolean }
  /** A page that spells a title so; where, only its text tells. */
  | { readonly kind: 'speller'; readonly key: string; readonly uri: string; readonly cluster: string; readonly spelling: string }
  | { readonly kind: 'page'; readonly key: string; readonly uri: string; readonly findings: number; readonly faults: number; readonly junk: number };

/** Gives the overview in parts, as a tree asks for them. What takes long is kept until something changes. */
export class OverviewItems {
  private state = '';
  private readonly lists = new Map<string, readonly OverviewItem[]>();

  /**
   * @param clusters the title clusters of the same pages.
   * @param revisionOfSpellings rises with every change of these.
   * @param shown a page's path as the user knows it, which a filter looks at.
   */
  constructor(
    private readonly overview: Overview,
    private readonly clusters: () => readonly Cluster[],
    private readonly revisionOfSpellings: () => number,
    private readonly shown: (uri: string) => string,
  ) {}

  part({ grouping, path, filter, offset, limit }: ItemsAsked): Items {
    const all = this.list(grouping, path, plainLetters(filter).trim());
    return { items: all.slice(offset, offset + limit), total: all.length };
  }

  private list(grouping: Grouping, path: readonly string[], filter: string): readonly OverviewItem[] {
    const state = `${this.overview.revision}\n${this.revisionOfSpellings()}\n${filter}`;
    if (this.state !== state) this.lists.clear();
    this.state = state;
    const key = JSON.stringify([grouping, ...path]);
    const known = this.lists.get(key);
    if (known) return known;
    const made = this.make(grouping, path, new Filter(filter, this.shown));
    this.lists.set(key, made);
    return made;
  }

  private make(grouping: Grouping, [first, second]: readonly string[], filter: Filter): OverviewItem[] {
    if (grouping === 'rule')
      return first === undefined ? this.rules(filter) : second === undefined ? this.texts(first, filter) : this.places(first, second, filter);
    if (grouping === 'line') return first === undefined ? this.lines(filter) : this.carriers(first, filter);
    if (grouping === 'title') return first === undefined ? this.titles(filter) : second === undefined ? this.spellings(first) : this.spellers(first, second);
    return first === undefined ? this.pages(filter) : this.ofPage(first, filter);
  }

  private rules(filter: Filter): OverviewItem[] {
    if (filter.takesAll) return this.overview.ruleCounts().map(({ rule, findings, pages }) => ({ kind: 'rule', key: rule, findings, pages }));
    const found = new Map<string, { findings: number; pages: Set<string> }>();
    for (const finding of this.overview.each()) {
      if (!filter.takes(finding)) continue;
      const counts = found.get(finding.rule) ?? { findings: 0, pages: new Set() };
      counts.findings++;
      counts.pages.add(finding.uri);
      found.set(finding.rule, counts);
    }
    return [...found]
      .map(([key, { findings, pages }]): OverviewItem & { findings: number } => ({ kind: 'rule', key, findings, pages: pages.size }))
      .sort((a, b) => b.findings - a.findings || compare(a.key, b.key));
  }

  /** The most frequent first; a text that stands once is the finding itself. */
  private texts(rule: string, filter: Filter): OverviewItem[] {
    const found = new Map<number, { first: OverviewFinding; count: number }>();
    for (const finding of this.overview.each({ rule })) {
      const known = found.get(finding.textId);
      if (known) known.count += filter.takes(finding) ? 1 : 0;
      else if (filter.takes(finding)) found.set(finding.textId, { first: finding, count: 1 });
    }
    return [...found.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ first, count }) =>
        count === 1 ? toItem(first) : { kind: 'text', key: first.text, rule, severity: first.severity, text: first.text, findings: count },
      );
  }

  private places(rule: string, text: string, filter: Filter): OverviewItem[] {
    const found: OverviewItem[] = [];
    for (const finding of this.overview.each({ rule })) if (finding.text === text && filter.takes(finding)) found.push(toItem(finding));
    return found;
  }

  private lines(filter: Filter): OverviewItem[] {
    return this.overview.lines().flatMap((line) => (filter.takesText(line.text) ? [toLine(line)] : []));
  }

  private carriers(fingerprint: string, filter: Filter): OverviewItem[] {
    const text = this.overview.lineText(fingerprint) ?? '';
    const named = filter.takesText(text);
    const all = this.overview.carriers(fingerprint);
    return all
      .filter(({ uri }, i) => uri !== all[i - 1]?.uri)
      .filter(({ uri }) => named || filter.takesPage(uri))
      .map((carrier) => ({ kind: 'carrier', key: carrier.uri, ...carrier, character: 0, length: text.length }));
  }

  private titles(filter: Filter): OverviewItem[] {
    return this.clusters()
      .filter(({ form, variants }) => filter.takesText(form) || variants.some(({ spelling }) => filter.takesText(spelling)))
      .map(({ form, count, variants, proposed }) => ({ kind: 'cluster', key: form, mentions: count, proposed, spellings: variants.length }));
  }

  private spellings(form: string): OverviewItem[] {
    const cluster = this.clusters().find((c) => c.form === form);
    return (cluster?.variants ?? []).map(({ spelling, count, files }) => ({
      kind: 'spelling',
      key: spelling,
      cluster: form,
      mentions: count,
      pages: files.length,
      proposed: spelling === cluster?.proposed,
    }));
  }

  private spellers(form: string, spelling: string): OverviewItem[] {
    const variant = this.clusters()
      .find((c) => c.form === form)
      ?.variants.find((v) => v.spelling === spelling);
    return (variant?.files ?? []).map((uri) => ({ kind: 'speller', key: uri, uri, cluster: form, spelling }));
  }

  private pages(filter: Filter): OverviewItem[] {
    const takes = (uri: string): boolean => filter.takesPage(uri) || [...this.overview.each({ uri })].some((finding) => filter.takes(finding));
    return this.overview
      .allPages()
      .filter(({ uri }) => filter.takesAll || takes(uri))
      .map(({ uri, findings, faults, junk }) => ({ kind: 'page', key: uri, uri, findings, faults, junk }));
  }

  private ofPage(uri: string, filter: Filter): OverviewItem[] {
    return [...this.overview.each({ uri })].filter((finding) => filter.takes(finding)).map(toItem);
  }
}

/** Asks each distinct text once, since a corpus has few of them. */
class Filter {
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly words: string,
    private readonly shown: (uri: string) => string,
  ) {}

  get takesAll(): boolean {
    return this.words === '';
  }

  takesText(text: string): boolean {
    if (this.takesAll) return true;
    const known = this.known.get(text) ?? plainLetters(text).includes(this.words);
    this.known.set(text, known);
    return known;
  }

  takesPage(uri: string): boolean {
    return this.takesAll || this.takesText(this.shown(uri));
  }

  takes({ text, uri, rule }: OverviewFinding): boolean {
    return this.takesText(text) || this.takesText(rule) || this.takesPage(uri);
  }
}

const toItem = ({ uri, index, rule, severity, text, line, character, length }: OverviewFinding): OverviewItem => ({
  kind: 'finding',
  // Two findings may stand at one place.
  key: `${uri}#${index}`,
  uri,
  rule,
  severity,
  text,
  line,
  character,
  length,
});

const toLine = ({ fingerprint, text, pages, places }: OverviewLine): OverviewItem => ({ kind: 'line', key: fingerprint, text, pages, places });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
