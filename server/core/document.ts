import type { LineTable } from './lines';

/** What a non-blank line is in its page. */
export type Role = 'title' | 'lead' | 'heading' | 'body' | 'caption' | 'byline' | 'date' | 'breadcrumb' | 'source' | 'tags' | 'boilerplate' | 'teaser';

/** The parts of a page, in the order in which pages have them. */
export type SectionKind =
  | 'header'
  | 'title'
  | 'lead'
  | 'body'
  | 'captions'
  | 'byline'
  | 'comments'
  | 'related'
  | 'teaser'
  | 'widgets'
  | 'imprint'
  | 'heading'
  | 'metadata';

export interface PageLine {
  /** 0-based. */
  readonly line: number;
  /** Offsets of the content without terminator and without outer white space. */
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** Finer than the role: the boilerplate class, 'credit', 'copy-of-title', 'alt-text', … */
  readonly kind: string | undefined;
  /** Which block of neighbours it belongs to (a menu, a teaser with its lead, an imprint); equal numbers, one block. */
  readonly block: number;
  /** How sure the decision is: 'weak' evidence keeps rules silent and fixes unsafe. */
  readonly strength: 'strong' | 'weak';
  /** What an unsure line or two in the midst of another kind of the site's lines pass for. */
  readonly island: 'boilerplate' | 'teaser' | undefined;
}

/** A part of the outline; lines are 0-based and inclusive; children lie inside and do not overlap. */
export interface Section {
  readonly kind: SectionKind;
  readonly firstLine: number;
  readonly lastLine: number;
  /** The line whose text names the section; undefined where only its kind does. */
  readonly nameLine: number | undefined;
  readonly children: readonly Section[];
}

/** One news article of a page with everything around it. Ranges of articles do not overlap and cover the page. */
export interface Article {
  readonly firstLine: number;
  readonly lastLine: number;
  /** The line of the title; undefined where the page has none. */
  readonly titleLine: number | undefined;
  readonly sections: readonly Section[];
}

/** A crawled page as the rules see it. Lines without text are left out of `lines`. */
export interface PageDocument {
  readonly text: string;
  readonly table: LineTable;
  readonly lines: readonly PageLine[];
  readonly articles: readonly Article[];
  /** Whether this reads like a crawled news page at all; otherwise structure rules are silent. */
  readonly isPage: boolean;
  /**
   * Whether the text surely has nothing but what Vietnamese is printed with: no combining mark, no invisible character, no
   * letter of another script. Then rules that look for those need not read it.
   */
  readonly plain?: boolean;
}

/** The text of a line without terminator and outer white space. */
export const lineText = (document: PageDocument, line: PageLine): string => document.text.slice(line.start, line.end);

/** Non-blank lines of an article, in order. Found by bisection: a file may hold hundreds of articles. */
export const linesOf = (document: PageDocument, article: Article): PageLine[] =>
  document.lines.slice(firstFrom(document.lines, article.firstLine), firstFrom(document.lines, article.lastLine + 1));

/** Index of the first of the lines that stands at or behind this line of the text. */
function firstFrom(lines: readonly PageLine[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
