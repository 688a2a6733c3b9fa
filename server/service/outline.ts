import type { Article, PageDocument, Section, SectionKind } from '../core/document';
import { type Message, say, type Text } from '../core/message';
import type { Span } from '../core/span';

/** A symbol of the outline. `range` covers whole lines, `selection` lies inside it, children inside their parent. */
export interface OutlineItem {
  readonly name: Text;
  /** What kind of part this is, in words, where the name is the text's own. */
  readonly detail: Message | undefined;
  readonly kind: SectionKind | 'article';
  readonly range: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

export const SECTION_NAMES: Readonly<Record<SectionKind | 'article', Message>> = {
  article: say('Article without a title'),
  header: say('Header'),
  title: say('Title'),
  lead: say('Lead'),
  body: say('Body'),
  heading: say('Heading'),
  captions: say('Captions'),
  byline: say('Byline'),
  comments: say('Comments'),
  related: say('Related articles'),
  teaser: say('Teaser'),
  widgets: say('Widgets'),
  imprint: say('Imprint'),
  metadata: say('Metadata'),
};

const NAME_LENGTH = 60;

/** The articles of a page with their sections below them, in the order of the text. */
export const outline = (page: PageDocument): OutlineItem[] => page.articles.map((article) => articleItem(page, article));

function articleItem(page: PageDocument, article: Article): OutlineItem {
  const part = { ...article, kind: 'article' as const, nameLine: article.titleLine };
  return { ...named(page, part), detail: undefined, children: article.sections.map((s) => sectionItem(page, s)) };
}

const sectionItem = (page: PageDocument, section: Section): OutlineItem => ({
  ...named(page, section),
  children: section.children.map((s) => sectionItem(page, s)),
});

interface Part {
  readonly kind: SectionKind | 'article';
  readonly firstLine: number;
  readonly lastLine: number;
  readonly nameLine: number | undefined;
}

function named(page: PageDocument, part: Part): Omit<OutlineItem, 'children'> {
  const { table, text } = page;
  const range = { start: table.starts[part.firstLine]!, end: table.ends[part.lastLine]! };
  const line = part.nameLine;
  const inside = line !== undefined && line >= part.firstLine && line <= part.lastLine;
  const selection = table.content(inside ? line : part.firstLine);
  const own = line === undefined ? '' : shorten(text.slice(table.starts[line]!, table.ends[line]!));
  const kindName = SECTION_NAMES[part.kind];
  return { name: own || kindName, detail: own ? (part.kind === 'captions' ? say('Caption') : kindName) : undefined, kind: part.kind, range, selection };
}

/** At most about 60 characters, cut between words where there are any. */
export function shorten(text: string): string {
  const words = text
    .slice(0, 20 * NAME_LENGTH)
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= NAME_LENGTH && text.length <= 20 * NAME_LENGTH) return words;
  const space = words.lastIndexOf(' ', NAME_LENGTH);
  const cut = words.slice(0, space > 0 ? space : NAME_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}
