import { defineCorpusRule } from '../../core/rule';
import type { CorpusView } from '../../core/facts';
import { findInconsistencies } from '../../language/vi/consistency/find';
import { WholeText, toFinding } from '../../language/vi/consistency/finding';
import { STYLES, type Style } from '../../language/vi/consistency/style';
import type { Target, Targets } from '../../language/vi/consistency/targets';
import { readOwnText } from '../../language/vi/ownText';

/** A rank or title that one article writes in two ways where it means the same thing in the same position. */
export const rule = defineCorpusRule({
  scope: 'corpus',
  meta: {
    id: 'inconsistent-title',
    summary: 'A rank or title is written otherwise than in the rest of its article: capitals, tone mark, i/y, abbreviation.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {
      style: {
        default: 'majority' as Style,
        description:
          'How titles are to be written: as most of the article (`majority`) or of the folder (`corpus`) writes them; with the capitals of Nghị định 30/2020/NĐ-CP before a name or an organisation (`state`); with the tone mark in the old or new place (`old-tone`: ủy, `new-tone`: uỷ); with `sĩ` or `sỹ`.',
        schema: { enum: STYLES },
      },
      forms: {
        default: {} as Readonly<Record<string, string>>,
        description:
          'Titles with a spelling that is chosen once and for all, stronger than the style: `"Phó Chủ tịch": "Phó chủ tịch"`. `corpus-lint variants` lists what there is to choose from, and `--apply` writes it.',
        schema: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
  },
  fixesByCorpus: ({ style }) => style === 'corpus',
  *check({ document, options: { style, forms }, index, remember, share }) {
    const whole = new WholeText(document);
    const targets = targetsOf(style, forms, index);
    for (const article of document.articles) {
      const known = remember(article, () => ({ consistent: false }));
      // What other files write may change although the article does not.
      if (known.consistent && style !== 'corpus') continue;
      const own = share(article, readOwnText);
      const all = findInconsistencies(own, { style, targets });
      known.consistent = all.length === 0;
      for (const found of all) yield toFinding({ document, own, whole }, found);
    }
  },
});

/** The spelling that the configuration chose for a title, else the one that the folder prefers where that is the style. */
function targetsOf(style: Style, forms: Readonly<Record<string, string>>, index: CorpusView): Targets | undefined {
  if (style !== 'corpus' && Object.keys(forms).length === 0) return undefined;
  return ({ form, slot }): Target | undefined => {
    if (Object.hasOwn(forms, form)) return { spelling: forms[form]!, by: 'chosen' };
    if (style !== 'corpus') return undefined;
    const preferred = slot === 'unclear' ? (index.preferred(form, 'name') ?? index.preferred(form, 'organisation')) : index.preferred(form, slot);
    return preferred === undefined ? undefined : { spelling: preferred, by: 'corpus' };
  };
}
