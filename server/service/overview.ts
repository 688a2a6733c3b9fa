import type { Severity } from '../core/rule';
import { Interned } from './interned';
import { LINE_PLACES, type LinePlace, type PageSummary } from './overviewPage';

/** A finding as the overview gives it back. Line (0-based), column and length in UTF-16 units. */
export interface OverviewFinding {
  readonly uri: string;
  /** Which of its page's findings this is. */
  readonly index: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  /** Equal numbers, equal texts. */
  readonly textId: number;
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly safe: boolean;
}

/** A line of the site and how many pages carry it, in which place; a page with two of them counts once. */
export interface OverviewLine {
  readonly fingerprint: string;
  readonly text: string;
  readonly pages: number;
  readonly places: Readonly<Record<LinePlace, number>>;
}

/** A place of such a line: 0-based line, and the rule that says to delete it. */
export interface Carrier {
  readonly uri: string;
  readonly line: number;
  readonly rule: string;
  readonly place: LinePlace;
}

export interface OverviewPage {
  readonly uri: string;
  /** The outlet, where the page names it. */
  readonly site: string | null;
  readonly findings: number;
  /** Those without which it would be clean. */
  readonly faults: number;
  /** Share of its text that is to be deleted, from 0 to 1. */
  readonly junk: number;
}

export interface RuleCount {
  readonly rule: string;
  readonly findings: number;
  readonly pages: number;
}

interface Entry {
  readonly site: number;
  readonly junk: number;
  /** FIELDS numbers for each finding. */
  readonly findings: Int32Array;
  /** LINE_FIELDS numbers for each line that is to go. */
  readonly lines: Int32Array;
}

const FIELDS = 6;
const LINE_FIELDS = 3;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const SAFE = 8;
const FAULT = 16;

/**
 * What a corpus has of findings, page by page, and counts over all of them. Kept up as pages come, change and go; of the texts
 * only the distinct lines are kept, so that a hundred thousand findings take a few megabytes.
 */
export class Overview {
  /** Told of every change, and of each page that may have changed. */
  changed: () => void = () => undefined;
  private readonly entries = new Map<string, Entry>();
  private readonly names = new Interned();
  private readonly texts = new Interned();
  private readonly lineTexts = new Interned();
  /** By number of a line: pages, then pages by place. */
  private readonly lineCounts = new Map<number, number[]>();
  private readonly rules = new Map<number, { findings: number; pages: number }>();
  private total = 0;
  private changes = 0;
  /** Pages whose summaries nobody has asked for yet. */
  private readonly waiting = new Map<string, () => PageSummary>();

  get findings(): number {
    this.settle();
    return this.total;
  }

  get pages(): number {
    this.settle();
    return this.entries.size;
  }

  /** Rises with every change; a page that is checked again and has what it had is none. */
  get revision(): number {
    this.settle();
    return this.changes;
  }

  /** As `set`, where nobody should wait for the summary now: it is made when the overview is looked at. */
  later(uri: string, make: () => PageSummary): void {
    this.waiting.set(uri, make);
    this.changed();
  }

  /** Takes what was found in a page in place of what was known of it. */
  set(uri: string, summary: PageSummary): void {
    this.waiting.delete(uri);
    const before = this.entries.get(uri);
    const entry = this.pack(summary);
    this.count(entry, 1);
    if (before) this.drop(before);
    this.entries.set(uri, entry);
    if (!before || !isSame(before, entry)) this.touch();
  }

  remove(uri: string): void {
    this.waiting.delete(uri);
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.drop(entry);
    this.entries.delete(uri);
    this.touch();
  }

  /** The rules that found something, the most findings first. */
  ruleCounts(): RuleCount[] {
    this.settle();
    return [...this.rules].map(([id, counts]) => ({ rule: this.names.text(id), ...counts })).sort((a, b) => b.findings - a.findings || compare(a.rule, b.rule));
  }

  /** The lines that are to go, those of the most pages first. */
  lines(): OverviewLine[] {
    this.settle();
    const found = [...this.lineCounts].map(([id, [pages = 0, ...places]]) => ({
      fingerprint: this.lineTexts.key(id),
      text: this.lineTexts.text(id),
      pages,
      places: Object.fromEntries(LINE_PLACES.map((place, i) => [place, places[i] ?? 0])) as Record<LinePlace, number>,
    }));
    return found.sort((a, b) => b.pages - a.pages || compare(a.text, b.text));
  }

  /** All pages, the cleanest last. */
  allPages(): OverviewPage[] {
    this.settle();
    const pages = [...this.entries].map(([uri, { site, findings, junk }]) => ({
      uri,
      site: this.site(site),
      findings: findings.length / FIELDS,
      faults: faultsIn(findings),
      junk,
    }));
    return pages.sort((a, b) => b.faults - a.faults || b.findings - a.findings || b.junk - a.junk || compare(a.uri, b.uri));
  }

  /** Findings of all pages, or of one page or rule: in the order of the pages' names and then of the text. */
  *each(only: { readonly uri?: string; readonly rule?: string } = {}): Generator<OverviewFinding> {
    this.settle();
    const rule = only.rule === undefined ? undefined : this.names.idOf(only.rule);
    if (only.rule !== undefined && rule === undefined) return;
    const uris = only.uri === undefined ? [...this.entries.keys()].sort() : [only.uri];
    for (const uri of uris) {
      const found = this.entries.get(uri)?.findings ?? [];
      for (let i = 0; i < found.length; i += FIELDS) if (rule === undefined || found[i] === rule) yield this.unpack(uri, found, i);
    }
  }

  /** Everywhere that a line stands which is to go, by the pages' names. */
  carriers(fingerprint: string): Carrier[] {
    this.settle();
    const id = this.lineTexts.idOf(fingerprint);
    if (id === undefined) return [];
    const found: Carrier[] = [];
    for (const uri of [...this.entries.keys()].sort()) {
      const { lines } = this.entries.get(uri)!;
      for (let i = 0; i < lines.length; i += LINE_FIELDS) {
        const packed = lines[i + 2]!;
        if (lines[i] === id) found.push({ uri, line: lines[i + 1]!, rule: this.names.text(packed >> 2), place: LINE_PLACES[packed & 3]! });
      }
    }
    return found;
  }

  lineText(fingerprint: string): string | undefined {
    this.settle();
    const id = this.lineTexts.idOf(fingerprint);
    return id === undefined ? undefined : this.lineTexts.text(id);
  }

  /** Forgets all pages but these. */
  retain(uris: ReadonlySet<string>): void {
    this.settle();
    for (const uri of [...this.entries.keys()]) if (!uris.has(uri)) this.remove(uri);
  }

  private pack({ site, characters, junk, findings, lines }: PageSummary): Entry {
    const packed = new Int32Array(findings.length * FIELDS);
    for (const [i, found] of findings.entries()) {
      const flags = SEVERITIES.indexOf(found.severity) | (found.safe ? SAFE : 0) | (found.fault ? FAULT : 0);
      packed.set([this.names.take(found.rule), this.texts.take(found.text), found.line, found.character, found.length, flags], i * FIELDS);
    }
    const carried = new Int32Array(lines.length * LINE_FIELDS);
    for (const [i, { rule, fingerprint, text, line, place }] of lines.entries())
      carried.set([this.lineTexts.take(fingerprint, text), line, (this.names.take(rule) << 2) | LINE_PLACES.indexOf(place)], i * LINE_FIELDS);
    return { site: site === null ? -1 : this.names.take(site), junk: characters === 0 ? 0 : junk / characters, findings: packed, lines: carried };
  }

  private unpack(uri: string, found: ArrayLike<number>, at: number): OverviewFinding {
    const flags = found[at + 5]!;
    return {
      uri,
      index: at / FIELDS,
      rule: this.names.text(found[at]!),
      severity: SEVERITIES[flags & (SAFE - 1)]!,
      text: this.texts.text(found[at + 1]!),
      textId: found[at + 1]!,
      line: found[at + 2]!,
      character: found[at + 3]!,
      length: found[at + 4]!,
      safe: (flags & SAFE) !== 0,
    };
  }

  private drop(entry: Entry): void {
    this.count(entry, -1);
    const { site, findings, lines } = entry;
    if (site >= 0) this.names.release(site);
    for (let i = 0; i < findings.length; i += FIELDS) {
      this.names.release(findings[i]!);
      this.texts.release(findings[i + 1]!);
    }
    for (let i = 0; i < lines.length; i += LINE_FIELDS) {
      this.lineTexts.release(lines[i]!);
      this.names.release(lines[i + 2]! >> 2);
    }
  }

  private settle(): void {
    for (const [uri, make] of this.waiting) this.set(uri, make());
  }

  private touch(): void {
    this.changes++;
    this.changed();
  }

  private count({ findings, lines }: Entry, sign: 1 | -1): void {
    this.total += (sign * findings.length) / FIELDS;
    const rules = new Set<number>();
    for (let i = 0; i < findings.length; i += FIELDS) {
      const rule = findings[i]!;
      const counts = this.rules.get(rule) ?? { findings: 0, pages: 0 };
      counts.findings += sign;
      if (!rules.has(rule)) counts.pages += sign;
      rules.add(rule);
      if (counts.findings > 0) this.rules.set(rule, counts);
      else this.rules.delete(rule);
    }
    const seen = new Set<number>();
    for (let i = 0; i < lines.length; i += LINE_FIELDS) {
      const id = lines[i]!;
      if (seen.has(id)) continue;
      seen.add(id);
      const counts = this.lineCounts.get(id) ?? [0, 0, 0, 0];
      counts[0]! += sign;
      counts[1 + (lines[i + 2]! & 3)]! += sign;
      if (counts[0]! > 0) this.lineCounts.set(id, counts);
      else this.lineCounts.delete(id);
    }
  }

  private readonly site = (id: number): string | null => (id < 0 ? null : this.names.text(id));
}

function faultsIn(findings: Int32Array): number {
  let count = 0;
  for (let i = FIELDS - 1; i < findings.length; i += FIELDS) if (findings[i]! & FAULT) count++;
  return count;
}

function isSame(a: Entry, b: Entry): boolean {
  const equal = (x: Int32Array, y: Int32Array): boolean => x.length === y.length && x.every((value, i) => value === y[i]);
  return a.site === b.site && a.junk === b.junk && equal(a.findings, b.findings) && equal(a.lines, b.lines);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
