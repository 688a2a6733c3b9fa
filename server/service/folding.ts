import type { PageDocument, Section } from '../core/document';

/** Lines (0-based, inclusive) that fold into their first one. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Each article and each section of more than one line. An article folds from its title line, so that the title stays in
 * sight and the header above it folds for itself. No two folds begin on one line: editors show only one of them.
 */
export function folds(page: PageDocument): Fold[] {
  const found = new Map<number, Fold>();
  const add = (firstLine: number, lastLine: number): void => {
    const last = lastTextLine(page, lastLine);
    if (last > firstLine && !found.has(firstLine)) found.set(firstLine, { firstLine, lastLine: last });
  };
  const addSection = (section: Section): void => {
    add(section.firstLine, section.lastLine);
    section.children.forEach(addSection);
  };
  for (const article of page.articles) {
    add(article.titleLine ?? article.firstLine, article.lastLine);
    article.sections.forEach(addSection);
  }
  return [...found.values()].sort((a, b) => a.firstLine - b.firstLine);
}

/** The last line with text at or above `line`, so that blank lines between two folded parts stay visible. */
function lastTextLine(page: PageDocument, line: number): number {
  let low = 0;
  let high = page.lines.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (page.lines[middle]!.line <= line) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found < 0 ? line : page.lines[found]!.line;
}
