import type { Span } from '../../../core/span';
import type { Item } from './items';
import { groupBy } from './words';

/** What differs between two spellings of a title. */
export type Difference = 'case' | 'tone' | 'iy' | 'abbreviation' | 'joiner' | 'spelling';

/** One spelling among others of the same thing: how it is written here, and how to write it otherwise. */
export interface Vote<I = Item> {
  readonly item: I;
  readonly span: Span;
  readonly form: string;
  /** Whether it may lose but counts for nothing: keywords and imprint are no part of the article. */
  readonly weak?: boolean;
  /** Other forms that this one is no evidence against: a capital at the start of a sentence fits both cases. */
  agrees?(form: string): boolean;
  /** The text of `span` in another form. */
  rewrite(text: string, form: string): string;
}

/** Everything that is compared with each other; `preferred` decides a tie. */
export interface Ballot<I = Item> {
  readonly difference: Difference;
  readonly votes: readonly Vote<I>[];
  readonly preferred: () => string;
  /** Whether an uneven result without a clear majority is worth a word. */
  readonly reportUneven: boolean;
  /** Whether it compares different titles of one kind. */
  readonly kin?: boolean;
  /** Whether anything but a clear majority is worth no word. */
  readonly clearOnly?: boolean;
  /** The form that the user asks for. */
  readonly wanted?: string | undefined;
  /** A form that the rest of the text speaks for where the votes alone are not clear. */
  readonly backed?: () => string | undefined;
}

/**
 * What speaks for a spelling: the user's configuration, a clear majority (of the article, of the folder), the style of the whole
 * article, the lexicon alone, or nothing much.
 */
export type Certainty = 'chosen' | 'majority' | 'corpus' | 'style' | 'lexicon' | 'none';

/** One vote that loses, and to which form. */
export interface Verdict<I = Item> {
  readonly vote: Vote<I>;
  readonly difference: Difference;
  readonly form: string;
  readonly certainty: Certainty;
  readonly models: readonly Span[];
  readonly otherCount: number;
  /** See `Ballot`. */
  readonly kin?: boolean;
}

/**
 * One decision a ballot: a clear winner has at least two mentions and all others together at most a third; else what the rest of
 * the text backs; else, on a tie or where it is worth it, the most frequent form. Mentions that fit both sides count for neither.
 */
export function count<I>(ballot: Ballot<I>): Verdict<I>[] {
  const { votes, wanted } = ballot;
  if (wanted !== undefined) return against(ballot, wanted, 'chosen');
  // Most ballots are unanimous.
  if (votes.every(({ form }) => form === votes[0]!.form)) return [];
  const strong = votes.filter(({ weak }) => !weak);
  const forms = [...new Set(strong.map((v) => v.form))];
  if (forms.length < 2 && forms.length === new Set(votes.map((v) => v.form)).size) return [];
  if (forms.length === 0) return [];
  const winner = winnerOf({ ...ballot, votes: strong }, forms);
  const losing = forms.filter((form) => strong.some((v) => v.form === form && !supports(v, winner)));
  const won = strong.filter((v) => supports(v, winner) && !losing.some((form) => supports(v, form))).length;
  const lost = strong.filter((v) => !supports(v, winner)).length;
  const clear = won >= 2 && lost * 3 <= won + lost;
  const backed = clear ? undefined : ballot.backed?.();
  if (!clear && (ballot.clearOnly || (backed === undefined && won !== lost && !ballot.reportUneven))) return [];
  return against(ballot, backed ?? winner, clear ? 'majority' : backed === undefined ? 'none' : 'style');
}

/** Every vote for another form than this one. Where nothing but the user's wish speaks for it, it need not stand anywhere. */
function against<I>({ votes, difference, kin = false }: Ballot<I>, form: string, certainty: Certainty): Verdict<I>[] {
  const losers = votes.filter((v) => !supports(v, form));
  const models = votes.filter((v) => v.form === form && !v.weak).map((v) => v.span);
  if (models.length === 0 && certainty !== 'chosen') return [];
  const mentions = groupBy(losers, (v) => v.form);
  return losers.map((vote) => ({
    vote,
    difference,
    form,
    certainty: vote.weak ? 'none' : certainty,
    models,
    otherCount: mentions.get(vote.form)!.length,
    kin,
  }));
}

function winnerOf<I>({ votes, preferred }: Ballot<I>, forms: readonly string[]): string {
  const counts = forms.map((form) => votes.filter((v) => supports(v, form)).length);
  const most = Math.max(...counts);
  const winners = forms.filter((_, i) => counts[i] === most);
  return winners.length === 1 || !winners.includes(preferred()) ? winners[0]! : preferred();
}

const supports = <I>(vote: Vote<I>, form: string): boolean => vote.form === form || (vote.agrees?.(form) ?? false);
