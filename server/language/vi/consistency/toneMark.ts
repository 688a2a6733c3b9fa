import type { Span } from '../../../core/span';
import { foldSyllable } from '../fold';
import { BASE, baseOf, unitTable } from '../letters';
import { type ToneStyle, placeTone, toneStyle } from '../tone';
import type { Ballot, Vote } from './ballot';
import type { Item } from './items';
import { groupBy, isAllCaps, wordsOf } from './words';

/** Tone-mark position: one ballot a syllable over all titles; the whole article backs a style. */
export function toneBallots(text: string, items: readonly Item[], lines: readonly Span[], wanted: ToneStyle | undefined): Ballot[] {
  const varying = items.filter(({ mention, span, whole }) => (mention.form.varies.tone || whole !== span) && !isAllCaps(text, span));
  return toneBallotsOf(
    text,
    varying.flatMap((item) => toneVotes(text, item, item.whole)),
    lines,
    wanted,
  );
}

/** The same over votes of any kind. */
export function toneBallotsOf<I>(text: string, votes: readonly Vote<I>[], lines: readonly Span[], wanted?: ToneStyle): Ballot<I>[] {
  if (votes.length < 2 && !wanted) return [];
  let style: ToneStyle | undefined | null = null;
  const backed = (): ToneStyle | undefined => {
    if (style === null) style = styleOf(text, lines);
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

/** The words of a span that are in one of the two styles. */
export function toneVotes<I>(text: string, item: I, span: Span): Vote<I>[] {
  return wordsOf(text, span).flatMap((word): Vote<I>[] => {
    const style = styleOfWord(text, word);
    return style ? [{ item, span: word, form: style, rewrite: (found, wanted) => placeTone(found, wanted as ToneStyle) }] : [];
  });
}

/** The style of an article where it clearly has one. */
function styleOf(text: string, lines: readonly Span[]): ToneStyle | undefined {
  const counts = { old: 0, new: 0 };
  for (const line of lines) {
    for (const word of wordsOf(text, line)) {
      const style = styleOfWord(text, word);
      if (style) counts[style]++;
    }
  }
  if (counts.old >= 2 && counts.new * 3 <= counts.old + counts.new) return 'old';
  return counts.new >= 2 && counts.old * 3 <= counts.old + counts.new ? 'new' : undefined;
}

const OPEN_PAIRS = ['oa', 'oe', 'uy'].map((pair) => baseOf(pair[0]!) * 128 + baseOf(pair[1]!));

/** Whether a word is in the old or the new style; most words end otherwise and are told off by their last two letters. */
function styleOfWord(text: string, word: Span): ToneStyle | undefined {
  if (word.end - word.start < 2) return undefined;
  const units = unitTable();
  const pair = (units[text.charCodeAt(word.end - 2)]! & BASE) * 128 + (units[text.charCodeAt(word.end - 1)]! & BASE);
  if (!OPEN_PAIRS.includes(pair)) return undefined;
  const style = toneStyle(text.slice(word.start, word.end));
  return style === 'old' || style === 'new' ? style : undefined;
}
