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
  const ranked = groupBy(
    own.people.filter(({ full, rank }) => full && rank && rankOrder(rank)),
    ({ key }) => key,
  );
  // Three ranks, with those of other times, are a career.
  const doubtful = [...ranked.values()].filter((mentions) => new Set(mentions.map(orderOf)).size === 2);
  if (doubtful.length === 0) return [];
  const plain = new Set(plainRanks(own));
  const conflicts = doubtful.flatMap((mentions) => conflictOf(mentions.filter((mention) => plain.has(mention))));
  return conflicts.sort((a, b) => a.here.name.start - b.here.name.start);
}

const orderOf = ({ rank }: PersonMention): number => rankOrder(rank!)!;

function conflictOf(mentions: readonly PersonMention[]): RankConflict[] {
  const [first = [], second = []] = groupBy(mentions, (mention) => `${orderOf(mention)}`).values();
  if (second.length === 0 || areHomonyms(first, second)) return [];
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
