import type { Item } from '../consistency/items';
import { groupBy } from '../consistency/words';
import ranks from '../data/ranks.json';
import type { OwnText } from '../ownText';
import type { PersonMention } from './find';
import { plainRanks } from './plainRank';

/** Two mentions of one person in one article with different ranks; `here` is the rarer rank, or the later one. */
export interface RankConflict {
  readonly here: PersonMention;
  readonly there: PersonMention;
}

let orders: ReadonlyMap<string, number> | undefined;

/** The place of a rank among those of all services, 1 for the highest (a Vice Admiral is a Trung tướng); undefined for foreign and old ones. */
export function rankOrder(rank: Item): number | undefined {
  orders ??= new Map((ranks.ranks as readonly { form: string; order?: number }[]).flatMap(({ form, order }) => (order ? [[form, order]] : [])));
  return orders.get(rank.mention.form.entry.form);
}

/** The persons whose rank an article gives in two ways without a reason. At most one conflict a person, in the order of the text. */
export function findRankConflicts(own: OwnText): RankConflict[] {
  const given = new Set(own.titles.map(rankOrder));
  given.delete(undefined);
  if (given.size < 2) return [];
  const people = groupBy(
    plainRanks(own).filter(({ full }) => full),
    ({ key }) => key,
  );
  const conflicts = [...people].flatMap(([key, mentions]) => conflictOf(own, key, mentions));
  return conflicts.sort((a, b) => a.here.name.start - b.here.name.start);
}

function conflictOf(own: OwnText, key: string, mentions: readonly PersonMention[]): RankConflict[] {
  const groups = [...groupBy(mentions, ({ rank }) => rankOrder(rank!)?.toString()).values()];
  if (groups.length !== 2) return [];
  // Three ranks, with those of other times, are a career.
  const ever = new Set(own.people.filter((person) => person.key === key && person.rank).map(({ rank }) => rankOrder(rank!)));
  const [first, second] = groups as [PersonMention[], PersonMention[]];
  if (ever.size > 2 || areHomonyms(first, second)) return [];
  return first.length < second.length ? [{ here: first[0]!, there: second[0]! }] : [{ here: second[0]!, there: first[0]! }];
}

/** Whether two groups of mentions hold posts that have nothing in common. */
export function areHomonyms(some: readonly PersonMention[], others: readonly PersonMention[]): boolean {
  const mine = postsOf(some);
  const theirs = postsOf(others);
  return mine.length > 0 && theirs.length > 0 && !mine.some((a) => theirs.some((b) => a.startsWith(b) || b.startsWith(a)));
}

const postsOf = (mentions: readonly PersonMention[]): string[] =>
  mentions.flatMap(({ titles }) =>
    titles.filter(({ mention }) => mention.form.entry.type === 'post').map(({ mention }) => mention.form.entry.form.toLowerCase()),
  );
