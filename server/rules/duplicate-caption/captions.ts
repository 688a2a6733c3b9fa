import { type PageDocument, type PageLine, lineText } from '../../core/document';
import type { Finding } from '../../core/rule';
import { captionKey, nearCaptionKey, splitCredit } from '../../language/vi/captions';
import { captionKeyOf } from '../../language/vi/captionKeys';
import { gluedAlt, gluedPair, wordCount } from '../../language/vi/gluedCaptions';
import { alternativeText, betterFirst, doubled, gluedAlternative, gluedTwins, inText } from './findings';

/** Two equal captions this many lines of the article apart (blank lines and boilerplate not counted) are one picture's alternative text and caption. */
const NEAR = 3;
/** Longer paragraphs are no captions. */
const CAPTION_UNITS = 400;
/** Syllables from which the beginning of another caption is no chance. */
const BEGINNING_WORDS = 8;

interface Seen {
  readonly line: PageLine;
  readonly key: string;
  readonly place: number;
}

/** The captions of one article, asked line by line. */
export class Captions {
  private readonly seen = new Map<string, Seen>();
  private last: Seen[] = [];
  private place = 0;
  private teasers: Map<string, PageLine> | undefined;
  /** By the length of their text without its stop; the last of the article first. */
  private paragraphs: Map<number, PageLine[]> | undefined;
  private readonly title: PageLine | undefined;
  private readonly titleKey: string;

  constructor(
    private readonly document: PageDocument,
    private readonly lines: readonly PageLine[],
  ) {
    this.title = lines.find((l) => l.role === 'title');
    this.titleKey = this.title ? captionKeyOf(document, this.title) : '';
  }

  private text(line: PageLine): string {
    return lineText(this.document, line);
  }

  /** What is to be said of the next line of the article. */
  next(line: PageLine, kept: (line: PageLine) => boolean): Finding | undefined {
    if (line.role !== 'boilerplate') this.place++;
    if (line.role !== 'caption') return mayBePair(line) ? this.pairInLine(line) : undefined;
    if (line.kind === 'image-marker' || kept(line)) return undefined;
    const key = captionKeyOf(this.document, line);
    if (key === '') return undefined;
    const twin = this.seen.get(key);
    if (twin !== undefined && key !== this.titleKey) return this.twins(twin, line, key);
    const near = this.last.filter((s) => this.place - s.place <= NEAR && s.key.startsWith(key.slice(0, 2)));
    this.remember(line, key);
    return this.alternative(line, key) ?? this.pairInLine(line) ?? this.nearTwin(near, line) ?? this.repeatedByText(line);
  }

  private remember(line: PageLine, key: string): void {
    const seen = { line, key, place: this.place };
    this.seen.set(key, seen);
    this.last = [...this.last.slice(1 - NEAR), seen];
  }

  private twins(twin: Seen, line: PageLine, key: string): Finding {
    const pair = betterFirst(this.document, twin.line, line);
    if (pair[0].kind === 'with-credit' && pair[0].line < pair[1].line && this.isSentence(pair[1])) return inText(this.document, pair[0], pair[1]);
    this.remember(pair[0], key);
    return doubled(this.document, pair, 'same', this.place - twin.place <= NEAR);
  }

  /** An uncredited copy that stands as a paragraph of its own may be the text's sentence that the caption took up. */
  private isSentence(line: PageLine): boolean {
    const isGlued = this.lines.some((l) => Math.abs(l.line - line.line) === 1);
    return !isGlued && line.kind === 'no-credit' && this.text(line).endsWith('.');
  }

  private alternative(line: PageLine, key: string): Finding | undefined {
    if (line.kind === 'alt-text') return alternativeText(this.document, line, key === this.titleKey ? this.title : this.teaserOf(key), true);
    const text = this.text(line);
    const glued = gluedAlt(text);
    if (glued > 0) return gluedAlternative(line, glued, captionKey(text.slice(0, glued)) === this.titleKey);
    const isCopy = this.title && key === this.titleKey && line.line > this.title.line && line.kind === 'no-credit';
    return isCopy && this.lines[this.lines.indexOf(line) + 1]?.role === 'caption' ? alternativeText(this.document, line, this.title, false) : undefined;
  }

  private teaserOf(key: string): PageLine | undefined {
    this.teasers ??= new Map(this.lines.filter((l) => l.role === 'teaser').map((l) => [captionKeyOf(this.document, l), l]));
    return this.teasers.get(key);
  }

  private pairInLine(line: PageLine): Finding | undefined {
    const text = this.text(line);
    const at = gluedPair(text);
    const sure = line.role === 'caption' || !/\s/u.test(text.charAt(at - 1));
    return at > 0 && sure ? gluedTwins(this.document, line, at) : undefined;
  }

  private nearTwin(near: readonly Seen[], line: PageLine): Finding | undefined {
    if (near.length === 0) return undefined;
    const own = nearCaptionKey(this.text(line));
    for (const { line: other } of near) {
      const key = nearCaptionKey(this.text(other));
      if (key === own) return doubled(this.document, betterFirst(this.document, other, line), 'near', false);
      const [short, long] = key.length < own.length ? [key, own] : [own, key];
      if (wordCount(short) < BEGINNING_WORDS || !long.startsWith(`${short} `)) continue;
      return doubled(this.document, short === own ? [other, line] : [line, other], 'beginning', false);
    }
    return undefined;
  }

  /** A caption that is a paragraph of the text, letter by letter. */
  private repeatedByText(line: PageLine): Finding | undefined {
    if (line.kind !== 'with-credit') return undefined;
    const sentence = withoutStop(splitCredit(this.text(line)).text);
    if (wordCount(sentence) < BEGINNING_WORDS) return undefined;
    const { text } = this.document;
    const own = this.ofLength(sentence.length).find((l) => text.startsWith(sentence, l.start));
    return own ? inText(this.document, line, own) : undefined;
  }

  private ofLength(units: number): readonly PageLine[] {
    this.paragraphs ??= this.byLength();
    return this.paragraphs.get(units) ?? [];
  }

  private byLength(): Map<number, PageLine[]> {
    const paragraphs = new Map<number, PageLine[]>();
    for (const line of [...this.lines].reverse()) {
      if (line.role !== 'body' || line.end - line.start >= CAPTION_UNITS) continue;
      const length = stopOf(this.document.text, line.start, line.end) - line.start;
      const alike = paragraphs.get(length);
      if (alike) alike.push(line);
      else paragraphs.set(length, [line]);
    }
    return paragraphs;
  }
}

const withoutStop = (text: string): string => text.slice(0, stopOf(text, 0, text.length));

/** Where the stop at the end of a text begins. Walks back: a pattern would try its luck at each space of a paragraph. */
function stopOf(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && '.!?… '.includes(text[at - 1]!)) at--;
  return at;
}

/** Lines that the same caption twice, glued together, can be taken for. */
const mayBePair = (line: PageLine): boolean => line.role === 'body' || line.role === 'heading' || (line.role === 'boilerplate' && line.strength === 'weak');
