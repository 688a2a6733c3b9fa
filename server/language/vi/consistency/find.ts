import type { OwnText } from '../ownText';
import { slotOf } from '../slots';
import { abbreviationBallots } from './abbreviation';
import { type Verdict, count } from './ballot';
import { caseBallots } from './case';
import type { Item } from './items';
import { type Inconsistency, merged } from './inconsistency';
import { iyBallots } from './iy';
import { toneBallots } from './toneMark';

/** Compares the ranks and titles of one article; spans are of its normalised text. In the order of the text, without overlaps. */
export function findInconsistencies({ text, lines, titles: items }: OwnText): Inconsistency[] {
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
  return { ...merged(text, span, verdicts), slot: slotOf(text, item.span, item.line).kind };
}
