import { linesOf } from '../../core/document';
import { defineRule } from '../../core/rule';
import { Captions } from './captions';

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'duplicate-caption',
    summary: 'Captions that stand twice, and alternative texts of pictures left beside their captions.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  *check({ document, kept }) {
    if (!document.isPage) return;
    for (const article of document.articles) {
      const lines = linesOf(document, article);
      const captions = new Captions(document, lines);
      for (const line of lines) {
        const finding = captions.next(line, kept);
        if (finding) yield finding;
      }
    }
  },
});
