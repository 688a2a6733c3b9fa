import type { Span } from '../../../core/span';
import { alternates, foldSyllable, swapIY } from '../fold';
import type { Words } from '../lexer';
import { beginsWithCapital } from '../mentions';
import { wordBefore } from '../slots';
import type { Ballot, Vote } from './ballot';
import type { Item } from './items';
import type { Style } from './style';
import { groupBy, isAllCaps } from './words';

/** i/y: one ballot a word of two syllables (bác sĩ, thư ký), so that different words are not compared. */
export function iyBallots(words: Words, items: readonly Item[], style: Style): Ballot[] {
  const votes = items.filter((item) => item.mention.form.varies.iy && !isAllCaps(words.text, item.mention)).flatMap((item) => iyVotes(words, item));
  const groups = groupBy(votes, ({ key }) => key);
  return [...groups.values()].map((same) => ({
    difference: 'iy',
    votes: same,
    preferred: () => letterIY(same[0]!.canonical),
    reportUneven: true,
    wanted: (style === 'sĩ' || style === 'sỹ') && same[0]!.key.split(' ').includes(SI) ? letterIY(style) : undefined,
  }));
}

/** The longer name that a title may be part of (`Hội Nhạc sĩ`, `Trường Sĩ quan`), which has a spelling of its own. */
function nameAround(text: string, { mention, line }: Item): string {
  if (!beginsWithCapital(text, mention.start)) return '';
  const before = wordBefore(text, mention.start, line.start);
  return before !== undefined && before[0] !== before[0]!.toLowerCase() ? foldSyllable(before) : '';
}

/** `sĩ` and `sỹ` in a key. */
const SI = foldSyllable('sĩ');

interface IyVote extends Vote {
  readonly key: string;
  /** The word of the lexicon. */
  readonly canonical: string;
}

function iyVotes({ text, starts, ends, types, table }: Words, item: Item): IyVote[] {
  const { first, last, form } = item.mention;
  if (first === last) return [];
  const alternating = table.column(alternates);
  const votes: IyVote[] = [];
  for (let at = first; at <= last; at++) {
    if (alternating[types[at]!] === 0) continue;
    const before = Math.max(first, at - 1);
    const key = [nameAround(text, item), table.made(types[before]!, foldSyllable), table.made(types[before + 1]!, foldSyllable)].join(' ');
    const rewrite = (found: string, wanted: string): string => (letterIY(found) === wanted ? found : (swapIY(found) ?? found));
    const span = { start: starts[before]!, end: ends[before + 1]! };
    votes.push({
      item,
      key,
      span,
      form: table.made(types[at]!, letterIY),
      canonical: form.text.split(/[\s-]+/u)[at - first] ?? table.spelled(types[at]!),
      rewrite: rewriteWord(span, { start: starts[at]!, end: ends[at]! }, rewrite),
    });
  }
  return votes;
}

/** Rewrites one word of a span of two. */
function rewriteWord(pair: Span, word: Span, rewrite: Vote['rewrite']): Vote['rewrite'] {
  const from = word.start - pair.start;
  const to = word.end - pair.start;
  return (found, wanted) => found.slice(0, from) + rewrite(found.slice(from, to), wanted) + found.slice(to);
}

const letterIY = (word: string): string => (/y/i.test(word.normalize('NFD')) ? 'y' : 'i');
