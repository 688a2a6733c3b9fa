import type { Article, PageLine, Section, SectionKind } from '../core/document';
import { type LineFeatures, isParagraph } from './features';
import type { State } from './states';

/** The non-blank lines of a page with what was found out about each; equal indexes, one line. */
export interface Decoded {
  readonly features: readonly LineFeatures[];
  readonly states: readonly State[];
  readonly lines: readonly PageLine[];
}

interface Run {
  readonly kind: SectionKind;
  readonly from: number;
  to: number;
}

/** The articles of a page with their sections. */
export function readArticles(page: Decoded, lineCount: number): Article[] {
  const { lines, states } = page;
  if (lines.length === 0) return [];
  const starts = articleStarts(states);
  return starts.map((from, k) => {
    const to = (starts[k + 1] ?? lines.length) - 1;
    const title = lines.slice(from, to + 1).find((l) => l.role === 'title');
    return {
      firstLine: k === 0 ? 0 : lines[from]!.line,
      lastLine: k + 1 < starts.length ? lines[starts[k + 1]!]!.line - 1 : lineCount - 1,
      titleLine: title?.line,
      sections: sectionsOf(page, from, to),
    };
  });
}

/** A new article begins at a title (or the breadcrumb and date above it) once the one before has had its text. */
function articleStarts(states: readonly State[]): number[] {
  const starts = [0];
  let content = false;
  states.forEach((state, i) => {
    if (state === 'lead' || state === 'body') content = true;
    const opens = state === 'title' || state === 'breadcrumb' || state === 'headDate';
    if (!content || !opens) return;
    starts.push(i);
    content = false;
  });
  return starts;
}

function sectionsOf(page: Decoded, from: number, to: number): Section[] {
  const { lines, states } = page;
  const runs: Run[] = [];
  for (let i = from; i <= to; i++) {
    const kind = sectionKind(lines[i]!, states[i]!, runs.at(-1)?.kind);
    const run = runs.at(-1);
    if (run?.kind === kind) run.to = i;
    else runs.push({ kind, from: i, to: i });
  }
  return runs.map((run) => section(page, run));
}

function sectionKind(line: PageLine, state: State, open: SectionKind | undefined): SectionKind {
  if (line.role === 'body') return 'body';
  switch (state) {
    case 'menu':
    case 'menuTeaser':
    case 'breadcrumb':
    case 'headDate':
      return line.role === 'title' ? 'title' : 'header';
    case 'title':
      return 'title';
    case 'headMeta':
      return 'metadata';
    case 'lead':
      return 'lead';
    case 'signature':
    case 'source':
    case 'tags':
      return 'byline';
    case 'comment':
      return 'comments';
    case 'imprint':
      return 'imprint';
    case 'teaser':
      return 'related';
    case 'chrome':
      return chromeKind(line, open);
    default:
      return 'body';
  }
}

function chromeKind(line: PageLine, open: SectionKind | undefined): SectionKind {
  if (line.kind === 'comments') return 'comments';
  if (line.kind === 'related-label') return 'related';
  return open === 'comments' && line.kind === 'widget' ? 'comments' : 'widgets';
}

const NAMED: ReadonlySet<SectionKind> = new Set(['title', 'lead', 'byline']);

function section(page: Decoded, run: Run): Section {
  const { lines } = page;
  const first = lines[run.from]!;
  const named = NAMED.has(run.kind) || (run.kind === 'related' && first.kind === 'related-label') || (run.kind === 'comments' && first.kind === 'comments');
  return {
    kind: run.kind,
    firstLine: first.line,
    lastLine: lines[run.to]!.line,
    nameLine: named ? first.line : undefined,
    children: run.kind === 'body' ? bodyParts(lines, run.from, run.to) : run.kind === 'related' ? teasers(page, run.from, run.to) : [],
  };
}

/** Headings with what stands below them, and captions, nested in the order of the text. */
function bodyParts(lines: readonly PageLine[], from: number, to: number): Section[] {
  const parts: Section[] = [];
  for (let i = from; i <= to; i++) {
    const line = lines[i]!;
    if (line.role === 'heading') {
      let end = i;
      while (end < to && lines[end + 1]!.role !== 'heading') end++;
      parts.push({ kind: 'heading', firstLine: line.line, lastLine: lines[end]!.line, nameLine: line.line, children: bodyParts(lines, i + 1, end) });
      i = end;
    } else if (line.role === 'caption') {
      parts.push(leaf('captions', line));
    }
  }
  return parts;
}

/** One entry for each teaser: its title with the picture text above and the date and lead below. */
function teasers(page: Decoded, from: number, to: number): Section[] {
  const items: Teaser[] = [];
  let open: Teaser | undefined;
  for (let i = from; i <= to; i++) {
    if (page.lines[i]!.role !== 'teaser') {
      open = undefined;
      continue;
    }
    if (!open || beginsTeaser(page, open, i)) {
      open = { from: i, to: i, title: undefined, hasText: false };
      items.push(open);
    }
    open.to = i;
    if (isTeaserText(page.features[i]!)) open.hasText = open.title !== undefined;
    else if (page.features[i]!.read.date === undefined) open.title ??= i;
  }
  return items.map(({ from: first, to: last, title }) => ({
    kind: 'teaser',
    firstLine: page.lines[first]!.line,
    lastLine: page.lines[last]!.line,
    nameLine: page.lines[title ?? first]!.line,
    children: [],
  }));
}

interface Teaser {
  readonly from: number;
  to: number;
  title: number | undefined;
  /** Has had its lead: the next title or text is another teaser's. */
  hasText: boolean;
}

function beginsTeaser(page: Decoded, open: Teaser, i: number): boolean {
  const f = page.features[i]!;
  if (f.read.date !== undefined) return false;
  if (open.hasText) return true;
  if (open.title === undefined || isTeaserText(f)) return false;
  return f.read.key !== page.features[open.title]!.read.key;
}

const isTeaserText = (f: LineFeatures): boolean => f.read.agency > 0 || f.period || f.read.credit >= 0 || isParagraph(f);

const leaf = (kind: SectionKind, line: PageLine): Section => ({ kind, firstLine: line.line, lastLine: line.line, nameLine: line.line, children: [] });
