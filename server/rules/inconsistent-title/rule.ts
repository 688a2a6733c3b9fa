import { defineRule } from '../../core/rule';
import { findInconsistencies } from '../../language/vi/consistency/find';
import { WholeText, toFinding } from '../../language/vi/consistency/finding';
import { readOwnText } from '../../language/vi/ownText';

/** A rank or title that one article writes in two ways where it means the same thing in the same position. */
export const rule = defineRule({
  scope: 'document',
  meta: {
    id: 'inconsistent-title',
    summary: 'A rank or title is written otherwise than in the rest of its article: capitals, tone mark, i/y, abbreviation.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  *check({ document, remember, share }) {
    const whole = new WholeText(document);
    for (const article of document.articles) {
      const known = remember(article, () => ({ consistent: false }));
      if (known.consistent) continue;
      const own = share(article, readOwnText);
      const all = findInconsistencies(own);
      known.consistent = all.length === 0;
      for (const found of all) yield toFinding({ document, own, whole }, found);
    }
  },
});
