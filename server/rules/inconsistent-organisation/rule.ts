import { defineRule } from '../../core/rule';
import { WholeText, toFinding } from '../../language/vi/consistency/finding';
import { findOrganisationInconsistencies } from '../../language/vi/organisations/find';
import { readOwnText } from '../../language/vi/ownText';

/** An organisation that one article names in two ways, or in a way that no house style has. */
export const rule = defineRule({
  scope: 'document',
  meta: {
    id: 'inconsistent-organisation',
    summary: 'The name of an organisation is written otherwise than in the rest of its article, or as nobody writes it.',
    severity: 'info',
    fixable: 'always',
    since: '0.3.0',
    options: {},
  },
  *check({ document, remember, share }) {
    const whole = new WholeText(document);
    for (const article of document.articles) {
      const known = remember(article, () => ({ consistent: false }));
      if (known.consistent) continue;
      const own = share(article, readOwnText);
      const all = findOrganisationInconsistencies(own);
      known.consistent = all.length === 0;
      for (const found of all) yield toFinding({ document, own, whole }, found);
    }
  },
});
