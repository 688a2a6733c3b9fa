import { say } from '../../core/message';
import { linesOf } from '../../core/document';
import { deleteLines } from '../../core/edits';
import { defineRule } from '../../core/rule';

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'duplicate-title',
    summary: 'The title of the article again, as sites print it for sharing or above the page.',
    severity: 'info',
    fixable: 'always',
    since: '0.2.0',
    options: {},
  },
  *check({ document, kept }) {
    if (!document.isPage) return;
    for (const article of document.articles) {
      const titles = linesOf(document, article).filter((line) => line.role === 'title');
      // A second article may have the title of the first: then the line is its own title, and no copy.
      const title = titles.find((line) => line.kind !== 'copy-of-title');
      if (!title) continue;
      for (const line of titles) {
        if (line.kind !== 'copy-of-title' || kept(line)) continue;
        yield {
          span: { start: line.start, end: line.end },
          message: say('same title as line {0}: keep one', title.line + 1),
          tags: ['unnecessary'],
          related: [{ start: title.start, end: title.end, message: say('the title that stays') }],
          fixes: [{ title: say('Delete this title, keep line {0}', title.line + 1), edits: [deleteLines(document.table, line.line, line.line)], safe: false }],
        };
      }
    }
  },
});
