import { type Article, type PageDocument, type PageLine, type Section, linesOf } from '../core/document';

/**
 * The articles of a new version of a page. One that an edit has left alone is the same object as before: its lines have the same
 * text, numbers and roles, though it may stand at another offset.
 */
export function lastingArticles(page: PageDocument, earlier: PageDocument): readonly Article[] {
  const before = new Map(earlier.articles.map((article) => [article.firstLine, article]));
  return page.articles.map((article) => {
    const old = before.get(article.firstLine);
    return old && isSame(page, article, earlier, old) ? old : article;
  });
}

function isSame(page: PageDocument, article: Article, earlier: PageDocument, old: Article): boolean {
  if (article.lastLine !== old.lastLine || article.titleLine !== old.titleLine || textOf(page, article) !== textOf(earlier, old)) return false;
  const lines = linesOf(page, article);
  const oldLines = linesOf(earlier, old);
  return (
    lines.length === oldLines.length &&
    lines.every((line, i) => isSameLine(line, oldLines[i]!, lines[0]!, oldLines[0]!)) &&
    areSame(article.sections, old.sections)
  );
}

const textOf = ({ text, table }: PageDocument, { firstLine, lastLine }: Article): string => text.slice(table.starts[firstLine], table.next(lastLine));

/** Blocks are compared by their distance from that of the first line: an edit above gives all of them other numbers. */
const isSameLine = (line: PageLine, old: PageLine, first: PageLine, oldFirst: PageLine): boolean =>
  line.role === old.role &&
  line.kind === old.kind &&
  line.strength === old.strength &&
  line.island === old.island &&
  line.block - first.block === old.block - oldFirst.block;

const areSame = (sections: readonly Section[], old: readonly Section[]): boolean =>
  sections.length === old.length &&
  sections.every((section, i) => {
    const other = old[i]!;
    return (
      section.kind === other.kind &&
      section.firstLine === other.firstLine &&
      section.lastLine === other.lastLine &&
      section.nameLine === other.nameLine &&
      areSame(section.children, other.children)
    );
  });
