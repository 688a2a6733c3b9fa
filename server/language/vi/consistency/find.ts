import { slotOf } from '../slots';
import type { ToneStyle } from '../tone';
import { abbreviationBallots } from './abbreviation';
import { type Verdict, count } from './ballot';
import { caseBallots } from './case';
import type { Item } from './items';
import { type Inconsistency, merged } from './inconsistency';
import { deputyBallots, innerCaseBallots, twinBallots } from './innerCase';
import { iyBallots } from './iy';
import type { Style } from './style';
import { type Compared, type Targets, againstTargets } from './targets';
import { toneBallots } from './toneMark';

/** What decides beside the article. */
export interface Wishes {
  readonly style: Style;
  /** What the user or the folder has decided for single titles; stronger than the style. */
  readonly targets?: Targets | undefined;
}

export const NO_WISHES: Wishes = { style: 'majority' };

/** Compares the ranks and titles of one article; spans are of its normalised text. In the order of the text, without overlaps. */
export function findInconsistencies(own: Compared, { style, targets }: Wishes = NO_WISHES): Inconsistency[] {
  const { text, words, titles, around } = own;
  if (titles.length === 0 || (titles.length + around.length < 2 && style === 'majority' && !targets)) return [];
  const decided = targets ? againstTargets(own, targets) : { settled: [], found: [] };
  const open = targets ? titles.filter(({ mention }) => !decided.settled.some((d) => d.start < mention.end && mention.start < d.end)) : titles;
  const inner = style === 'state' ? [] : [...innerCaseBallots(text, open, around), ...deputyBallots(text, open, around)];
  const ballots = [
    ...abbreviationBallots(text, open),
    ...caseBallots(text, open, style),
    ...inner,
    ...twinBallots(words, open),
    ...toneBallots(words, open, TONES[style]),
    ...iyBallots(words, open, style),
  ];
  const verdicts = new Map<Item, Verdict[]>();
  for (const verdict of ballots.flatMap(count)) {
    const known = verdicts.get(verdict.vote.item) ?? [];
    if (!known.some((other) => isOverruled(verdict, other))) verdicts.set(verdict.vote.item, [...known, verdict]);
  }
  return [...[...verdicts].map(([item, list]) => combine(text, item, list)), ...decided.found].sort((a, b) => a.span.start - b.span.start);
}

/** Whether the same words have been judged in the same respect before. */
const isOverruled = (verdict: Verdict, other: Verdict): boolean =>
  verdict.difference === other.difference && verdict.vote.span.start === other.vote.span.start && verdict.vote.span.end === other.vote.span.end;

const TONES: Partial<Record<Style, ToneStyle>> = { 'old-tone': 'old', 'new-tone': 'new' };

/** One finding for a title that differs in several ways; a short form is rewritten as a whole, all else letter by letter in place. */
function combine(text: string, item: Item, all: readonly Verdict[]): Inconsistency {
  const verdicts = all[0]!.difference === 'abbreviation' ? all.slice(0, 1) : all;
  const spans = verdicts.map(({ vote }) => vote.span);
  const beyond = spans.some((s) => s.end > item.span.end);
  const base = verdicts[0]!.difference === 'abbreviation' ? spans : [beyond ? item.whole : item.span];
  const span = { start: Math.min(...base.map((s) => s.start)), end: Math.max(...base.map((s) => s.end)) };
  return { ...merged(text, span, verdicts), slot: slotOf(text, item.span, item.line).kind };
}
