import type { CorpusView, RankElsewhere } from '../../../core/facts';
import { groupBy } from '../consistency/words';
import type { OwnText } from '../ownText';
import type { PersonMention } from './find';
import { plainRanks } from './plainRank';
import { rankOrder } from './ranks';

/** A rank that is lower than one which an earlier article of another file gives the same person. */
export interface FallenRank {
  readonly here: PersonMention;
  readonly there: RankElsewhere;
}

/**
 * Ranks rise with time (domain rule P1 across articles): a person's rank here that is lower than it was before this day elsewhere.
 * Many people share a name, so that a post in common is asked for. At most one a person, against the latest such article.
 */
export function findFallenRanks(own: OwnText, date: string, higherBefore: CorpusView['higherBefore']): FallenRank[] {
  const named = plainRanks(own).filter(({ full, rank }) => full && rankOrder(rank!) !== undefined);
  return [...groupBy(named, ({ key }) => key)].flatMap(([key, mentions]) => {
    const here = mentions[0]!;
    const posts = postsOf(own, key);
    const there = posts.length > 0 ? higherBefore(key, { order: rankOrder(here.rank!)!, date, posts }) : undefined;
    return there ? [{ here, there }] : [];
  });
}

const postsOf = (own: OwnText, key: string): string[] =>
  own.people
    .filter((person) => person.key === key)
    .flatMap(({ titles }) => titles.filter(({ mention }) => mention.form.entry.type === 'post').map(({ mention }) => mention.form.entry.form));
