import type { Span } from '../../../core/span';
import type { Slot } from '../slots';
import type { Certainty, Difference, Verdict } from './ballot';

/** A title or name that is written otherwise than it should be. */
export interface Inconsistency {
  readonly span: Span;
  readonly suggested: string;
  readonly differences: readonly Difference[];
  /** What the title is attached to, where its spelling depends on that. */
  readonly slot?: Slot['kind'] | undefined;
  /** What speaks for the suggested spelling. */
  readonly certainty: Certainty;
  /** How often the article has the suggested spelling, and how often this one. */
  readonly count: number;
  readonly otherCount: number;
  /** Whether the models are other titles of its kind. */
  readonly kin?: boolean;
  /** Whether only this place can be wrong, since it is no part of the article. */
  readonly outside?: boolean;
  /** Where the suggested spelling stands, in the order of the text. */
  readonly models: readonly Span[];
}

/** One finding for the text of `span`, which these verdicts want otherwise; rewritten one after the other, in place. */
export function merged<I>(text: string, span: Span, verdicts: readonly Verdict<I>[]): Inconsistency {
  let suggested = text.slice(span.start, span.end);
  let shift = -span.start;
  let last: Span | undefined;
  let grown = 0;
  for (const { vote, form } of [...verdicts].sort((a, b) => a.vote.span.start - b.vote.span.start)) {
    // A word that was repaired just before is as long as its repair.
    const again = last?.start === vote.span.start && last.end === vote.span.end ? grown : 0;
    const from = vote.span.start + shift - again;
    const to = vote.span.end + shift;
    const rewritten = vote.rewrite(suggested.slice(from, to), form);
    suggested = suggested.slice(0, from) + rewritten + suggested.slice(to);
    grown = rewritten.length - (to - from) + again;
    shift += grown - again;
    last = vote.span;
  }
  const main = verdicts.reduce((a, b) => (b.models.length > a.models.length ? b : a));
  return {
    span,
    suggested,
    differences: [...new Set(verdicts.map((v) => v.difference))],
    certainty: CERTAINTIES.find((c) => verdicts.some((v) => v.certainty === c))!,
    count: main.models.length,
    otherCount: main.otherCount,
    models: main.models,
    kin: main.kin ?? false,
    outside: main.vote.weak ?? false,
  };
}

/** From the weakest; a finding is as certain as its weakest part. */
const CERTAINTIES: readonly Certainty[] = ['none', 'lexicon', 'style', 'corpus', 'majority', 'chosen'];
