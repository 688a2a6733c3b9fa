import type { Article, PageDocument } from '../core/document';
import type { Span } from '../core/span';
import { readOwnText } from '../language/vi/ownText';
import type { Term } from './corpusIndex';

/** A place where an article's own text names a person or a rank or title; the span is of the document. */
export interface Mention extends Span {
  readonly term: Term;
  /** Of a person: whether the whole name stands here. */
  readonly full: boolean;
}

/** What the text at an offset names: a person's name first, else a rank or title. */
export function mentionAt(page: PageDocument, offset: number): Mention | undefined {
  const line = page.table.lineAt(offset);
  const article = page.articles.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  return article && mentionsIn(page, article).find(({ start, end }) => start <= offset && offset <= end);
}

/** All places of a page that name the same, in the order of the text. */
export const mentionsOf = (page: PageDocument, term: Term): Mention[] =>
  page.articles.flatMap((article) => mentionsIn(page, article)).filter((mention) => isSame(mention.term, term));

function mentionsIn(page: PageDocument, article: Article): Mention[] {
  const own = readOwnText(page, article);
  const titles = own.titles.map(({ mention }): Mention => ({ ...own.original(mention), term: { kind: 'title', title: mention.form.entry.form }, full: true }));
  const people = own.people.map(({ name, key, full }): Mention => ({ ...own.original(name), term: { kind: 'person', person: key }, full }));
  return [...people, ...titles].sort((a, b) => a.start - b.start);
}

const isSame = (a: Term, b: Term): boolean => (a.kind === 'title' ? b.kind === 'title' && a.title === b.title : b.kind === 'person' && a.person === b.person);
