import { type Article, type PageDocument, type Role, linesOf } from '../../core/document';
import type { Span } from '../../core/span';
import { type Item, collect } from './consistency/items';
import { type Words, readWords } from './lexer';
import { type NormalText, isNormal, normalise, normalLines } from './normaliser';
import { type PersonMention, findPeople } from './people/find';

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
  /** The words of the lines. */
  readonly words: Words;
  /** All ranks and titles of the lines, in order. */
  readonly titles: readonly Item[];
  /** Those of the keywords and the imprint around the article, which the site writes. */
  readonly around: readonly Item[];
  /** All persons that the lines name, in order. */
  readonly people: readonly PersonMention[];
  /** A span of `text`, within one of its lines, as a span of the document. */
  original(span: Span): Span;
}

/** Reads an article's own text; cheap where the document needs no repair. For `share` of a rule's context. */
export function readOwnText(document: PageDocument, article: Article): OwnText {
  const all = linesOf(document, article);
  const own = all.filter(({ role }) => OWN_TEXT.has(role));
  const tags = all.filter(({ role, kind }) => role === 'tags' || kind === 'imprint');
  const clean = document.plain || [...own, ...tags].every(({ start, end }) => isNormal(document.text.slice(start, end)));
  return clean ? new Own(document.text, own, tags, (span) => span) : repaired(document.text, own, tags);
}

function repaired(text: string, own: readonly Span[], tags: readonly Span[]): OwnText {
  const lines = [...own, ...tags];
  const normal = normalLines(text, lines);
  const ends = normal.lines.map(({ end }) => end);
  /** The way back from each line that was asked for. */
  const backs = new Map<number, NormalText['original']>();
  const original = ({ start, end }: Span): Span => {
    const at = firstAtLeast(ends, start);
    const line = lines[at]!;
    const from = normal.lines[at]!.start;
    const back = backs.get(at) ?? normalise(text.slice(line.start, line.end)).original;
    backs.set(at, back);
    return { start: line.start + back(start - from), end: line.start + back(end - from) };
  };
  return new Own(normal.text, normal.lines.slice(0, own.length), normal.lines.slice(own.length), original);
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
  private read: Words | undefined;
  private found: readonly Item[] | undefined;
  private tagged: readonly Item[] | undefined;
  private named: readonly PersonMention[] | undefined;

  constructor(
    readonly text: string,
    readonly lines: readonly Span[],
    private readonly tags: readonly Span[],
    readonly original: (span: Span) => Span,
  ) {}

  get words(): Words {
    this.read ??= readWords(this.text, this.lines);
    return this.read;
  }

  get titles(): readonly Item[] {
    this.found ??= collect(this.words);
    return this.found;
  }

  get around(): readonly Item[] {
    this.tagged ??= collect(readWords(this.text, this.tags));
    return this.tagged;
  }

  get people(): readonly PersonMention[] {
    this.named ??= findPeople(this);
    return this.named;
  }
}
