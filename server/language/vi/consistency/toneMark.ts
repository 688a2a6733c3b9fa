import type { Span } from '../../../core/span';
import { foldSyllable } from '../fold';
import { BASE, baseOf, unitTable } from '../letters';
import { type Words, facetOf, wordFrom } from '../lexer';
import { type ToneStyle, placeTone, toneStyle } from '../tone';
import type { Ballot, Vote } from './ballot';
import type { Item } from './items';
import { groupBy, isAllCaps } from './words';

/** Tone-mark position: one ballot a syllable over all titles; the whole article backs a style. */
export function toneBallots(words: Words, items: readonly Item[], wanted: ToneStyle | undefined): Ballot[] {
  const { text } = words;
  const varying = items.filter(({ mention, span, whole }) => (mention.form.varies.tone || whole !== span) && !isAllCaps(text, span));
  return toneBallotsOf(
    words,
    varying.flatMap((item) => toneVotes(words, item, item.whole)),
    wanted,
  );
}

/** The same over votes of any kind. */
export function toneBallotsOf<I>(words: Words, votes: readonly Vote<I>[], wanted?: ToneStyle): Ballot<I>[] {
  if (votes.length < 2 && !wanted) return [];
  const { text } = words;
  let style: ToneStyle | undefined | null = null;
  const backed = (): ToneStyle | undefined => {
    if (style === null) style = styleOf(words);
    return style;
  };
  return [...groupBy(votes, (vote) => foldSyllable(text.slice(vote.span.start, vote.span.end))).values()].map((same) => ({
    difference: 'tone',
    votes: same,
    preferred: () => 'old',
    reportUneven: true,
    wanted,
    backed,
  }));
}

/** The words of a span, which begins with `first`, that are in one of the two styles. */
export function toneVotes<I>(words: Words, item: I, span: Span, first = wordFrom(words, span.start, 0, words.count)): Vote<I>[] {
  const { starts, ends, types, count } = words;
  const styles = facetOf(words, styleOfWord);
  const votes: Vote<I>[] = [];
  for (let at = first; at < count && starts[at]! < span.end; at++) {
    const style = styles[types[at]!]!;
    if (style !== 0)
      votes.push({
        item,
        span: { start: starts[at]!, end: ends[at]! },
        form: STYLES[style]!,
        rewrite: (found, wanted) => placeTone(found, wanted as ToneStyle),
      });
  }
  return votes;
}

/** The style of an article where it clearly has one. */
function styleOf(words: Words): ToneStyle | undefined {
  const { types, count } = words;
  const styles = facetOf(words, styleOfWord);
  const counts = [0, 0, 0];
  for (let at = 0; at < count; at++) counts[styles[types[at]!]!]!++;
  const [, old, fresh] = counts as [number, number, number];
  if (old >= 2 && fresh * 3 <= old + fresh) return 'old';
  return fresh >= 2 && old * 3 <= old + fresh ? 'new' : undefined;
}

const OPEN_PAIRS = ['oa', 'oe', 'uy'].map((pair) => baseOf(pair[0]!) * 128 + baseOf(pair[1]!));
const STYLES = ['', 'old', 'new'];

/** The place in `STYLES` of a word that is in the old or the new style; most words end otherwise and are told off by their last two letters. */
function styleOfWord(word: string): number {
  if (word.length < 2) return 0;
  const units = unitTable();
  const pair = (units[word.charCodeAt(word.length - 2)]! & BASE) * 128 + (units[word.charCodeAt(word.length - 1)]! & BASE);
  if (!OPEN_PAIRS.includes(pair)) return 0;
  const style = toneStyle(word);
  return style === 'old' || style === 'new' ? STYLES.indexOf(style) : 0;
}
