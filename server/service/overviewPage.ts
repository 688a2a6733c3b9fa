import { deletesLines } from '../core/edits';
import type { Article, PageDocument, Role } from '../core/document';
import { linesOf } from '../core/document';
import { fingerprint } from '../core/fingerprint';
import type { RuleFinding, Severity } from '../core/rule';
import type { LintResult } from './corpusService';
import { siteOf } from './extract';

/** Where in a page a line of the site stands: above the article's text, between its paragraphs, or behind it. */
export type LinePlace = 'header' | 'inside' | 'end';
export const LINE_PLACES: readonly LinePlace[] = ['header', 'inside', 'end'];

/** A finding without its page: 0-based line, column and length in UTF-16 units, and the beginning of the text that it covers. */
export interface FoundPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  readonly line: number;
  readonly character: number;
  readonly length: number;
  /** Whether it has a fix that loses nothing. */
  readonly safe: boolean;
  /** Whether the page is less than clean with it: metadata may stay. */
  readonly fault: boolean;
}

/** A line of a page that a finding says to delete as a whole. */
export interface CarriedLine {
  readonly rule: string;
  readonly fingerprint: string;
  readonly text: string;
  /** 0-based. */
  readonly line: number;
  readonly place: LinePlace;
}

/** What the overview keeps of a page. */
export interface PageSummary {
  /** The outlet, where the page names it. */
  readonly site: string | null;
  /** UTF-16 units of all lines with text, and of those that are to be deleted. */
  readonly characters: number;
  readonly junk: number;
  readonly findings: readonly FoundPlace[];
  readonly lines: readonly CarriedLine[];
}

const LONGEST = 160;

export function pageSummary({ document, findings }: LintResult): PageSummary {
  const lines = carriedLines(document, findings);
  const junk = new Set(lines.map(({ line }) => line));
  const length = (all: PageDocument['lines']): number => all.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    site: siteOf(document),
    characters: length(document.lines),
    junk: length(document.lines.filter(({ line }) => junk.has(line))),
    findings: findings.map((finding) => foundPlace(document, finding)),
    lines,
  };
}

/** The lines that a finding of this page says to delete, each once, in the order of the text. */
export function carriedLines(document: PageDocument, findings: readonly RuleFinding[]): CarriedLine[] {
  const { table, text } = document;
  const rules = new Map<number, string>();
  for (const finding of findings) {
    if (!deletes(document, finding)) continue;
    const last = table.lineAt(Math.max(finding.span.start, finding.span.end - 1));
    for (let line = table.lineAt(finding.span.start); line <= last; line++) if (!rules.has(line)) rules.set(line, finding.rule);
  }
  if (rules.size === 0) return [];
  const place = placesIn(document);
  return document.lines.flatMap(({ line, start, end }) => {
    const rule = rules.get(line);
    const content = text.slice(start, end);
    return rule === undefined ? [] : [{ rule, fingerprint: fingerprint(content), text: content.slice(0, LONGEST), line, place: place(line) }];
  });
}

/** Whole lines that are no part of the article; a fix that only moves or marks a line is none. */
const deletes = ({ table }: PageDocument, { tags, fixes }: RuleFinding): boolean =>
  tags?.includes('unnecessary') === true && fixes?.some((fix) => fix.edits.every(({ newText }) => newText === '') && deletesLines(table, fix)) === true;

const TEXT: readonly Role[] = ['title', 'lead', 'heading', 'body'];

/** Tells of a line where it stands in its article; to be asked in the order of the text. */
function placesIn(document: PageDocument): (line: number) => LinePlace {
  let at = -1;
  let bounds = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  return (line) => {
    while (at + 1 < document.articles.length && document.articles[at + 1]!.firstLine <= line) bounds = boundsOf(document, document.articles[++at]!);
    if (line < bounds.first) return 'header';
    return line > bounds.last ? 'end' : 'inside';
  };
}

/** The first and the last line of an article's own text; where it has none, all of it is header. */
function boundsOf(document: PageDocument, article: Article): { first: number; last: number } {
  const text = linesOf(document, article).filter(({ role }) => TEXT.includes(role));
  return { first: text[0]?.line ?? Number.POSITIVE_INFINITY, last: text.at(-1)?.line ?? Number.POSITIVE_INFINITY };
}

function foundPlace({ table, text }: PageDocument, { rule, severity, span, fixes, keepAs }: RuleFinding): FoundPlace {
  const { line, character } = table.positionAt(span.start);
  const end = Math.max(span.start, Math.min(span.end, table.ends[line]!));
  const quoted = text.slice(span.start, end).trim() || text.slice(table.starts[line]!, table.ends[line]!).trim();
  return {
    rule,
    severity,
    text: shorten(quoted),
    line,
    character,
    length: end - span.start,
    safe: fixes?.some((fix) => fix.safe) === true,
    fault: keepAs === undefined || severity === 'warning' || severity === 'error',
  };
}

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text);
