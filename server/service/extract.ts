import { captionKey, splitCredit } from '../language/vi/captions';
import { type Article, lineText, linesOf, type PageDocument, type PageLine } from '../core/document';
import { parseDate } from './dateline';

/** A paragraph or heading of the body, in the order of the text. Lines are 1-based here and below. */
export interface Paragraph {
  readonly line: number;
  readonly text: string;
  readonly heading: boolean;
}

export interface Caption {
  readonly line: number;
  /** Without its credit. */
  readonly text: string;
  /** Who took or owns the picture, its label left out; null where the page does not say. */
  readonly credit: string | null;
}

/** A line that is not part of the record, and why. */
export interface LeftOut {
  readonly line: number;
  readonly role: string;
  readonly kind: string | null;
  readonly text: string;
}

/** One article of a page, as a data set wants it. Null and [] where the page has none; nothing is made up. */
export interface ArticleRecord {
  /** The file it comes from. */
  readonly path: string;
  /** First and last line of the article with all that surrounds it. */
  readonly lines: { readonly first: number; readonly last: number };
  readonly site: string | null;
  readonly breadcrumb: readonly string[];
  /** `iso` in the page's own time, null where the text is not plainly a date. */
  readonly date: { readonly iso: string | null; readonly text: string } | null;
  readonly title: string | null;
  readonly lead: string | null;
  readonly body: readonly Paragraph[];
  readonly captions: readonly Caption[];
  readonly byline: string | null;
  readonly source: string | null;
  readonly tags: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** The articles of a page in the order of the text. Each line that is not blank ends up in exactly one place of one record. */
export function extractArticles(page: PageDocument, path: string): ArticleRecord[] {
  const site = siteOf(page);
  return page.articles.map((article) => new Collector(page, article).record(path, site));
}

/** A caption whose credit may still come, from a line of its own or from its twin. */
type OpenCaption = Omit<Caption, 'credit'> & { credit: string | null };

/** Sorts the lines of one article into the fields of its record. */
class Collector {
  private readonly single = new Map<'lead' | 'byline' | 'source', string[]>();
  private readonly breadcrumb: string[] = [];
  private readonly tags: string[] = [];
  private readonly body: Paragraph[] = [];
  private readonly captions: OpenCaption[] = [];
  private readonly captionKeys = new Map<string, OpenCaption>();
  private readonly leftOut: LeftOut[] = [];
  private title: string | null = null;
  private date: ArticleRecord['date'] = null;

  constructor(
    private readonly page: PageDocument,
    private readonly article: Article,
  ) {}

  record(path: string, site: string | null): ArticleRecord {
    const { firstLine, lastLine } = this.article;
    for (const line of linesOf(this.page, this.article)) this.take(line, lineText(this.page, line));
    const joined = (name: 'lead' | 'byline' | 'source', separator: string): string | null => this.single.get(name)?.join(separator) ?? null;
    return {
      path,
      lines: { first: firstLine + 1, last: lastLine + 1 },
      site,
      breadcrumb: this.breadcrumb,
      date: this.date,
      title: this.title,
      lead: joined('lead', '\n'),
      body: this.body,
      captions: this.captions,
      byline: joined('byline', ', '),
      source: joined('source', ', '),
      tags: this.tags,
      leftOut: this.leftOut,
    };
  }

  private take(line: PageLine, text: string): void {
    const { role } = line;
    if (role === 'title') this.takeTitle(line, text);
    else if (role === 'byline') this.takeByline(line, text);
    else if (role === 'lead' || role === 'source') this.add(role, text);
    else if (role === 'body' || role === 'heading') this.body.push({ line: line.line + 1, text, heading: role === 'heading' });
    else if (role === 'caption') this.takeCaption(line, text);
    else if (role === 'date') this.takeDate(line, text);
    else if (role === 'breadcrumb') this.breadcrumb.push(...listed(text, /\s*[>›»→|]\s*|\s+[/\\]\s+/));
    else if (role === 'tags') this.tags.push(...listed(text.replace(TAGS_LABEL, ''), /\s*[,;|#]\s*/));
    else this.leave(line, text, line.kind);
  }

  private takeTitle(line: PageLine, text: string): void {
    if (line.line === this.article.titleLine) this.title = text;
    else this.leave(line, text, line.kind ?? 'copy-of-title');
  }

  /** An author's line may carry the date as well: "Thu Lan - 07/03/2024 08:47". */
  private takeByline(line: PageLine, text: string): void {
    const iso = this.date ? null : parseDate(text);
    if (iso !== null) this.date = { iso, text };
    const name = iso === null ? text : text.replace(/[\s|,(–-]*\d.*$/su, '');
    if (name !== '' && this.single.get('byline')?.includes(name)) this.leave(line, text, 'second-byline');
    else if (name !== '') this.add('byline', name);
  }

  private takeDate(line: PageLine, text: string): void {
    if (this.date) this.leave(line, text, 'second-date');
    else this.date = { iso: parseDate(text), text };
  }

  private takeCaption(line: PageLine, text: string): void {
    const parts = splitCredit(text);
    const credit = creditName(parts.credit) || null;
    const last = this.captions.at(-1);
    const twin = this.captionKeys.get(captionKey(text));
    if (line.kind === 'alt-text' || line.kind === 'copy-of-title') this.leave(line, text, line.kind);
    else if (parts.text === '' && last?.credit === null) last.credit = credit;
    else if (twin) {
      twin.credit ??= credit;
      this.leave(line, text, `same-caption-as-line-${twin.line}`);
    } else this.addCaption({ line: line.line + 1, text: parts.text, credit });
  }

  private addCaption(caption: OpenCaption): void {
    this.captions.push(caption);
    if (caption.text !== '') this.captionKeys.set(captionKey(caption.text), caption);
  }

  private add(name: 'lead' | 'byline' | 'source', text: string): void {
    this.single.set(name, [...(this.single.get(name) ?? []), text]);
  }

  private leave(line: PageLine, text: string, kind: string | undefined): void {
    this.leftOut.push({ line: line.line + 1, role: line.role, kind: kind ?? null, text });
  }
}

const TAGS_LABEL = /^(?:tags?|từ khóa|từ khoá|chủ đề|keywords?)\s*:?\s*/iu;

const listed = (text: string, separator: RegExp): string[] => text.split(separator).filter((part) => part !== '');

/** The name in a credit, without label, brackets and full stop: "(Ảnh: X/TTXVN)." is "X/TTXVN"; the stop of "V.D." is the name's. */
const creditName = (credit: string): string =>
  credit
    .replace(/[).\s]+$/u, (end) => (end.startsWith('.') ? '.' : ''))
    .replace(/(?<!\.\p{L}{1,2})\.$/u, '')
    .replace(/^[\s(]+/u, '')
    .replace(/^[^:()]{1,20}:\s*/u, '');

/**
 * The address that the page's own furniture names most often; else its first line, where that stands in front of the article
 * and again behind it, as a site's name does.
 */
export function siteOf(page: PageDocument): string | null {
  const furniture = page.lines.filter((line) => line.role === 'boilerplate').map((line) => lineText(page, line));
  const counts = new Map<string, number>();
  for (const text of furniture) for (const [, domain] of text.matchAll(DOMAIN)) counts.set(domain!.toLowerCase(), (counts.get(domain!.toLowerCase()) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best) return best[0];
  const first = page.lines[0];
  const name = first?.role === 'boilerplate' ? lineText(page, first) : '';
  return name !== '' && !HOME.test(name) && furniture.indexOf(name, 1) > 0 ? name : null;
}

const DOMAIN = /(?<![\w.@-])(?:www\.)?((?:[a-z0-9-]+\.)+(?:vn|com|net|org|info))(?![\w-])/gi;
const HOME = /^(?:trang chủ|home|menu)$/iu;
