import { type PageDocument, type PageLine, linesOf } from '../../core/document';

/** Where a line stands in its article: before its first, after its last, or between two paragraphs of text; undefined without any. */
export type Surroundings = (line: PageLine) => 'before' | 'amid' | 'after' | undefined;

export function surroundingsOf(document: PageDocument): Surroundings {
  const articles = document.articles.map((article) => {
    const text = linesOf(document, article).filter((l) => l.role === 'lead' || l.role === 'body');
    return { last: article.lastLine, from: text[0]?.line ?? Number.NaN, to: text.at(-1)?.line ?? Number.NaN };
  });
  let at = 0;
  return ({ line }) => {
    // Rules ask from top to bottom, once or twice.
    if (at > 0 && line <= articles[at - 1]!.last) at = 0;
    while (at < articles.length - 1 && line > articles[at]!.last) at++;
    const article = articles[at];
    if (!article || Number.isNaN(article.from)) return undefined;
    if (line < article.from) return 'before';
    return line > article.to ? 'after' : 'amid';
  };
}
