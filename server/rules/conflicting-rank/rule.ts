import { say } from '../../core/message';
import type { PageDocument } from '../../core/document';
import { type Finding, defineCorpusRule } from '../../core/rule';
import { readOwnText, type OwnText } from '../../language/vi/ownText';
import type { PersonMention } from '../../language/vi/people/find';
import { type RankConflict, findRankConflicts } from '../../language/vi/people/ranks';
import { type FallenRank, findFallenRanks } from '../../language/vi/people/rising';

/** A person whom one article gives two ranks, with nothing in it that explains the second. */
export const rule = defineCorpusRule({
  scope: 'corpus',
  reach: 'article',
  meta: {
    id: 'conflicting-rank',
    summary: 'One person has two different ranks in an article that speaks of no promotion, or a lower rank than in an earlier article.',
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
  *across({ document, index, share }) {
    for (const article of document.articles) {
      const date = index.date(article.firstLine);
      // Asked of the facts first: an article is not read again for this in each version of the document.
      if (date === undefined || !index.hasFallenRank(article.firstLine)) continue;
      const own = share(article, readOwnText);
      for (const fallen of findFallenRanks(own, date, index.higherBefore)) yield fallenFinding(own, date, fallen);
    }
  },
});

function fallenFinding(own: OwnText, date: string, { here, there }: FallenRank): Finding {
  const name = shown(own.text.slice(here.name.start, here.name.end));
  const span = own.original(here.rank!.mention);
  const place = say('line {0} of {1}', there.line + 1, fileName(there.uri));
  return {
    span,
    severity: 'info',
    message: say(
      'Check the rank of {0}: “{1}” here ({2}), but “{3}” before ({4}, {5}); ranks rise with time, so one of them or a date may be wrong',
      name,
      rankOf(own, here),
      date,
      there.rank,
      there.date,
      place,
    ),
    related: [{ ...span, message: say('“{0}” {1} in {2}', there.rank, name, place), elsewhere: there }],
  };
}

const fileName = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

function toFinding(document: PageDocument, own: OwnText, { here, there }: RankConflict): Finding {
  const name = shown(own.text.slice(here.name.start, here.name.end));
  const other = own.original(there.rank!.mention);
  const line = document.table.lineAt(other.start) + 1;
  return {
    span: own.original(here.rank!.mention),
    message: say('Check the rank of {0}: “{1}” here, “{2}” in line {3}; one of them may be wrong', name, rankOf(own, here), rankOf(own, there), line),
    related: [{ ...other, message: say('“{0}” {1} in line {2}', rankOf(own, there), name, line) }],
  };
}

const rankOf = (own: OwnText, { rank }: PersonMention): string => shown(own.text.slice(rank!.mention.start, rank!.mention.end));

const shown = (spelled: string): string => spelled.replace(/\s+/gu, ' ');
