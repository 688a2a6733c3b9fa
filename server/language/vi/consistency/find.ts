import type { Span } from '../../../core/span';
import type { OwnText } from '../ownText';
import { type Slot, slotOf } from '../slots';
import { abbreviationBallots } from './abbreviation';
import { type Certainty, type Difference, type Verdict, count } from './ballot';
import { caseBallots } from './case';
import type { Item } from './items';
import { iyBallots } from './iy';
import { toneBallots } from './toneMark';

/** A title that is written otherwise in the same article and the same position. */
export interface Inconsistency {
  readonly span: Span;
  readonly suggested: string;
  readonly differences: readonly Difference[];
  readonly slot: Slot['kind'];
  /** What speaks for the suggested spelling: a clear majority, the style of the whole article, or nothing much. */
  readonly certainty: Certainty;
  /** How often the article has the suggested spelling, and how often this one. */
  readonly count: number;
  readonly otherCount: number;
  /** Where the suggested spelling stands, in the order of the text. */
  readonly models: readonly Span[];
}

/** Compares the ranks and titles of one article; spans are of its normalised text. In the order of the text, without overlaps. */
export function findInconsistencies({ text, lines, titles: items }: Pick<OwnText, 'text' | 'lines' | 'titles'>): Inconsistency[] {
  if (items.length < 2) return [];
  const ballots = [...abbreviationBallots(text, items), ...caseBallots(text, items), ...toneBallots(text, items, lines), ...iyBallots(text, items)];
  const verdicts = new Map<Item, Verdict[]>();
  for (const verdict of ballots.flatMap(count)) verdicts.set(verdict.vote.item, [...(verdicts.get(verdict.vote.item) ?? []), verdict]);
  return [...verdicts].map(([item, list]) => combine(text, item, list)).sort((a, b) => a.span.start - b.span.start);
}

/** One finding for a title that differs in several ways; a short form is rewritten as a whole, all else letter by letter in place. */
function combine(text: string, item: Item, all: readonly Verdict[]): Inconsistency {
  const verdicts = all[0]!.difference === 'abbreviation' ? all.slice(0, 1) : all;
  const spans = verdicts.map(({ vote }) => vote.span);
  const beyond = spans.some((s) => s.end > item.span.end);
  const base = verdicts[0]!.difference === 'abbreviation' ? spans : [beyond ? item.whole : item.span];
  const span = { start: Math.min(...base.map((s) => s.start)), end: Math.max(...base.map((s) => s.end)) };
  let suggested = text.slice(span.start, span.end);
  for (const { vote, form } of verdicts) {
    const from = vote.span.start - span.start;
    const to = vote.span.end - span.start;
    suggested = suggested.slice(0, from) + vote.rewrite(suggested.slice(from, to), form) + suggested.slice(to);
  }
  const main = verdicts.reduce((a, b) => (b.models.length > a.models.length ? b : a));
  return {
    span,
    suggested,
    differences: [...new Set(verdicts.map((v) => v.difference))],
    slot: slotOf(text, item.span, item.line).kind,
    certainty: CERTAINTIES.find((c) => verdicts.some((v) => v.certainty === c))!,
    count: main.models.length,
    otherCount: main.otherCount,
    models: main.models,
  };
}

/** From the weakest; a finding is as certain as its weakest part. */
const CERTAINTIES: readonly Certainty[] = ['none', 'style', 'majority'];
