import type { Span } from '../../../core/span';
import type { Item } from './items';

/** What differs between two spellings of a title. */
export type Difference = 'case' | 'tone' | 'iy' | 'abbreviation' | 'joiner' | 'spelling';

/** One spelling among others of the same thing: how it is written here, and how to write it otherwise. */
export interface Vote<I = Item> {
  readonly item: I;
  readonly span: Span;
  readonly form: string;
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
  /** A form that the rest of the text speaks for where the votes alone are not clear. */
  readonly backed?: () => string | undefined;
}

/** What speaks for a spelling: a clear majority, the style of the whole article, the lexicon alone, or nothing much. */
export type Certainty = 'majority' | 'style' | 'lexicon' | 'none';

/** One vote that loses, and to which form. */
export interface Verdict<I = Item> {
  readonly vote: Vote<I>;
  readonly difference: Difference;
  readonly form: string;
  readonly certainty: Certainty;
  readonly models: readonly Span[];
  readonly otherCount: number;
}

/**
 * One decision a ballot: a clear winner has at least two mentions and all others together at most a third; else what the rest of
 * the text backs; else, on a tie or where it is worth it, the most frequent form. Mentions that fit both sides count for neither.
 */
export function count<I>(ballot: Ballot<I>): Verdict<I>[] {
  const { votes, difference } = ballot;
  const forms = [...new Set(votes.map((v) => v.form))];
  if (forms.length < 2) return [];
  const winner = winnerOf(ballot, forms);
  const losing = forms.filter((form) => votes.some((v) => v.form === form && !supports(v, winner)));
  const won = votes.filter((v) => supports(v, winner) && !losing.some((form) => supports(v, form))).length;
  const lost = votes.filter((v) => !supports(v, winner)).length;
  const clear = won >= 2 && lost * 3 <= won + lost;
  const backed = clear ? undefined : ballot.backed?.();
  if (!clear && backed === undefined && won !== lost && !ballot.reportUneven) return [];
  const form = backed ?? winner;
  const losers = votes.filter((v) => !supports(v, form));
  const models = votes.filter((v) => v.form === form).map((v) => v.span);
  if (models.length === 0) return [];
  const mentions = new Map(forms.map((f) => [f, losers.filter((v) => v.form === f).length]));
  const certainty = clear ? 'majority' : backed === undefined ? 'none' : 'style';
  return losers.map((vote) => ({ vote, difference, form, certainty, models, otherCount: mentions.get(vote.form)! }));
}

function winnerOf<I>({ votes, preferred }: Ballot<I>, forms: readonly string[]): string {
  const counts = forms.map((form) => votes.filter((v) => supports(v, form)).length);
  const most = Math.max(...counts);
  const winners = forms.filter((_, i) => counts[i] === most);
  return winners.length === 1 || !winners.includes(preferred()) ? winners[0]! : preferred();
}

const supports = <I>(vote: Vote<I>, form: string): boolean => vote.form === form || (vote.agrees?.(form) ?? false);
