import { foldSyllable } from '../fold';
import type { Words } from '../lexer';
import { beginsWithCapital } from '../mentions';
import { slotOf } from '../slots';
import type { Ballot, Vote } from './ballot';
import { capitals, hasCase, isSentenceInitial, withCapitals } from './case';
import type { Item } from './items';
import { groupBy } from './words';

/**
 * Capitals behind the first word of a title: the same wherever it begins with a capital, whatever it is attached to (`Tổng Bí thư`,
 * never `Tổng bí thư` beside it). Keywords and imprint are held to the article.
 */
export function innerCaseBallots(text: string, items: readonly Item[], around: readonly Item[]): Ballot[] {
  const votes = [...items.map((item) => innerVote(text, item, false)), ...around.map((item) => innerVote(text, item, true))].flat();
  return [...groupBy(votes, ({ item }) => item.mention.form.text).values()].map((same) => ({
    difference: 'case',
    votes: same,
    preferred: () => capitals(same[0]!.item.mention.form.text).slice(1),
    reportUneven: false,
    clearOnly: true,
  }));
}

function innerVote(text: string, item: Item, weak: boolean): Vote[] {
  const { mention } = item;
  if (!beginsWithCapital(text, mention.start) || !hasCase(text, item)) return [];
  const form = capitals(text.slice(mention.start, mention.end)).slice(1);
  return form === '' ? [] : [{ item, span: mention, form, weak, rewrite: (found, wanted) => withCapitals(found, `C${wanted}`, true) }];
}

/**
 * Deputies in the imprint (`Phó chủ tịch UBND huyện`) are held to the deputies of the article, where it writes all of them in one way.
 * The posts of the newspaper itself have a style of their own.
 */
export function deputyBallots(text: string, items: readonly Item[], around: readonly Item[]): Ballot[] {
  const others = around.filter((item) => DEPUTY.test(item.form) && !/biên tập/iu.test(item.form) && slotOf(text, item.span, item.line).kind === 'organisation');
  if (others.length === 0) return [];
  const own = items.filter((item) => DEPUTY.test(item.form)).flatMap((item) => deputyVote(text, item, false));
  const one = new Set(own.map(({ form }) => form)).size === 1;
  return one
    ? [
        {
          difference: 'case',
          votes: [...own, ...others.flatMap((item) => deputyVote(text, item, true))],
          preferred: () => 'C',
          reportUneven: false,
          clearOnly: true,
          kin: true,
        },
      ]
    : [];
}

const DEPUTY = /^phó /iu;

const deputyVote = (text: string, item: Item, weak: boolean): Vote[] =>
  innerVote(text, item, weak).map((vote) => ({ ...vote, form: vote.form[0]!, rewrite: (found, wanted) => vote.rewrite(found, wanted + vote.form.slice(1)) }));

const LONGEST_LINK = 30;
const LINK = /^[\p{Ll}\p{N}\s]*?(?:\sX{0,3}(?:IX|IV|V?I{0,3}))?(?:,|\svà|\shoặc|\scùng)\s(?:các\s)?$/u;

/** Two kinds of office that one sentence names side by side (`đại biểu Quốc hội khóa XV và đại biểu HĐND`), neither of anybody. */
export function twinBallots(words: Words, items: readonly Item[]): Ballot[] {
  return items.slice(1).flatMap((second, i) => {
    const first = items[i]!;
    return areTwins(words, first, second) ? [twinBallot(words.text, first, second)] : [];
  });
}

function areTwins({ text, types, table }: Words, first: Item, second: Item): boolean {
  const between = second.mention.start - first.mention.end;
  if (first.line !== second.line || between > LONGEST_LINK || between < 2 || first.form === second.form) return false;
  for (let i = 0; i < HEAD_WORDS; i++) {
    const [a, b] = [first.mention.first + i, second.mention.first + i];
    if (a > first.mention.last || b > second.mention.last) return false;
    if (table.made(types[a]!, foldSyllable) !== table.made(types[b]!, foldSyllable)) return false;
  }
  return LINK.test(text.slice(first.mention.end, second.mention.start)) && [first, second].every((item) => isKind(text, item));
}

const HEAD_WORDS = 2;

const isKind = (text: string, { mention, line }: Item): boolean =>
  slotOf(text, mention, line).kind === 'generic' && !isSentenceInitial(text, mention.start, line);

const twinBallot = (text: string, ...twins: readonly Item[]): Ballot => ({
  difference: 'case',
  votes: twins.map((item) => {
    const pattern = capitals(text.slice(item.mention.start, item.mention.end));
    return { item, span: item.mention, form: pattern[0]!, rewrite: (found, wanted) => withCapitals(found, wanted + pattern.slice(1), false) };
  }),
  preferred: () => 's',
  reportUneven: false,
});
