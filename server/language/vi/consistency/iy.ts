import type { Span } from '../../../core/span';
import { foldSyllable, swapIY } from '../fold';
import { BASE, baseOf, unitTable } from '../letters';
import { beginsWithCapital } from '../mentions';
import { wordBefore } from '../slots';
import type { Ballot, Vote } from './ballot';
import type { Item } from './items';
import type { Style } from './style';
import { groupBy, isAllCaps, wordsOf } from './words';

/** i/y: one ballot a word of two syllables (bác sĩ, thư ký), so that different words are not compared. */
export function iyBallots(text: string, items: readonly Item[], style: Style): Ballot[] {
  const votes = items.filter((item) => item.mention.form.varies.iy && !isAllCaps(text, item.mention)).flatMap((item) => iyVotes(text, item));
  const groups = groupBy(votes, ({ key }) => key);
  return [...groups.values()].map((same) => ({
    difference: 'iy',
    votes: same,
    preferred: () => same[0]!.canonical,
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

/** `quý`: no syllable in which i and y alternate is longer. */
const LONGEST_OPEN = 3;

/** Told by one letter; taking the syllable apart costs a hundred times as much. */
const endsInIY = (text: string, end: number): boolean => {
  const letter = unitTable()[text.charCodeAt(end - 1)]! & BASE;
  return letter === baseOf('i') || letter === baseOf('y');
};

interface IyVote extends Vote {
  readonly key: string;
  readonly canonical: string;
}

function iyVotes(text: string, item: Item): IyVote[] {
  const words = wordsOf(text, item.mention);
  const canonical = item.mention.form.text.split(/[\s-]+/u);
  return words.flatMap((word, i): IyVote[] => {
    if (words.length < 2 || word.end - word.start > LONGEST_OPEN || !endsInIY(text, word.end)) return [];
    const spelled = text.slice(word.start, word.end);
    if (swapIY(spelled) === undefined) return [];
    const pair = i > 0 ? [words[i - 1]!, word] : [word, words[1]!];
    const key = [nameAround(text, item), ...pair.map((w) => foldSyllable(text.slice(w.start, w.end)))].join(' ');
    const rewrite = (found: string, wanted: string): string => (letterIY(found) === wanted ? found : (swapIY(found) ?? found));
    return [
      {
        item,
        key,
        span: { start: pair[0]!.start, end: pair[1]!.end },
        form: letterIY(spelled),
        canonical: letterIY(canonical[i] ?? spelled),
        rewrite: rewriteWord(pair, word, rewrite),
      },
    ];
  });
}

/** Rewrites one word of a span of two. */
function rewriteWord(pair: readonly Span[], word: Span, rewrite: Vote['rewrite']): Vote['rewrite'] {
  const from = word.start - pair[0]!.start;
  const to = word.end - pair[0]!.start;
  return (found, wanted) => found.slice(0, from) + rewrite(found.slice(from, to), wanted) + found.slice(to);
}

const letterIY = (word: string): string => (/y/i.test(word.normalize('NFD')) ? 'y' : 'i');
