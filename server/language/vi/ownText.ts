import { type Article, type PageDocument, type Role, linesOf } from '../../core/document';
import type { Span } from '../../core/span';
import { type Item, collect } from './consistency/items';
import { type NormalText, isNormal, normalise, normalLines } from './normaliser';

const OWN_TEXT: ReadonlySet<Role> = new Set(['title', 'lead', 'heading', 'body', 'caption']);

/**
 * What an article says itself (title, lead, headings, body, captions), as the searches read it: teasers of other articles and the
 * site's own lines are left out. Spellings are compared within one such text only.
 */
export interface OwnText {
  /** Normalised (see `normaliser.ts`); more than the article where it needs no repair. */
  readonly text: string;
  /** The article's own lines, as spans of `text`. */
  readonly lines: readonly Span[];
  /** All ranks and titles of the lines, in order. */
  readonly titles: readonly Item[];
  /** A span of `text`, within one of its lines, as a span of the document. */
  original(span: Span): Span;
}

/** Reads an article's own text; cheap where the document needs no repair. For `share` of a rule's context. */
export function readOwnText(document: PageDocument, article: Article): OwnText {
  const own = linesOf(document, article).filter(({ role }) => OWN_TEXT.has(role));
  const clean = document.plain || own.every(({ start, end }) => isNormal(document.text.slice(start, end)));
  return clean ? new Own(document.text, own, (span) => span) : repaired(document.text, own);
}

function repaired(text: string, own: readonly Span[]): OwnText {
  const normal = normalLines(text, own);
  const ends = normal.lines.map(({ end }) => end);
  /** The way back from each line that was asked for. */
  const backs = new Map<number, NormalText['original']>();
  const original = ({ start, end }: Span): Span => {
    const at = firstAtLeast(ends, start);
    const line = own[at]!;
    const from = normal.lines[at]!.start;
    const back = backs.get(at) ?? normalise(text.slice(line.start, line.end)).original;
    backs.set(at, back);
    return { start: line.start + back(start - from), end: line.start + back(end - from) };
  };
  return new Own(normal.text, normal.lines, original);
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Own implements OwnText {
  private found: readonly Item[] | undefined;

  constructor(
    readonly text: string,
    readonly lines: readonly Span[],
    readonly original: (span: Span) => Span,
  ) {}

  get titles(): readonly Item[] {
    this.found ??= collect(this.text, this.lines);
    return this.found;
  }
}
