import type { PageDocument } from '../../core/document';
import { type Finding, defineRule } from '../../core/rule';
import { readOwnText, type OwnText } from '../../language/vi/ownText';
import type { PersonMention } from '../../language/vi/people/find';
import { type RankConflict, findRankConflicts } from '../../language/vi/people/ranks';

/** A person whom one article gives two ranks, with nothing in it that explains the second. */
export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'conflicting-rank',
    summary: 'An article gives one person two different ranks and does not speak of a promotion or of another time.',
    severity: 'warning',
    fixable: 'never',
    since: '0.3.0',
    options: {},
  },
  *check({ document, share }) {
    for (const article of document.articles) {
      const own = share(article, readOwnText);
      for (const conflict of findRankConflicts(own)) yield toFinding(document, own, conflict);
    }
  },
});

function toFinding(document: PageDocument, own: OwnText, { here, there }: RankConflict): Finding {
  const name = shown(own.text.slice(here.name.start, here.name.end));
  const other = own.original(there.rank!.mention);
  const line = document.table.lineAt(other.start) + 1;
  return {
    span: own.original(here.rank!.mention),
    message: `Check the rank of ${name}: “${rankOf(own, here)}” here, “${rankOf(own, there)}” in line ${line}; one of them may be wrong`,
    related: [{ ...other, message: `“${rankOf(own, there)}” ${name} in line ${line}` }],
  };
}

const rankOf = (own: OwnText, { rank }: PersonMention): string => shown(own.text.slice(rank!.mention.start, rank!.mention.end));

const shown = (spelled: string): string => spelled.replace(/\s+/gu, ' ');
