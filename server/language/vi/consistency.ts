import type { Span } from '../../core/span';
import { abbreviationBallots, caseBallots, iyBallots, toneBallots } from './ballots';
import { isSpace } from './letters';
import { type TitleMention, findTitles } from './mentions';
import { type Slot, slotOf } from './slots';

/** What differs between two spellings of a title. */
export type Difference = 'case' | 'tone' | 'iy' | 'abbreviation';

/** A title in its line. */
export interface Item {
  readonly mention: TitleMention;
  readonly line: Span;
  /** The title with the modifier before it (`quyền`, `nguyên`, …), which makes it another title. */
  readonly span: Span;
  /** The same with the committee that follows: `Chủ tịch Ủy ban …`. */
  readonly whole: Span;
  /** Its canonical form, modifier included. */
  readonly form: string;
}

/** One spelling among others of the same thing: how it is written here, and how to write it otherwise. */
export interface Vote {
  readonly item: Item;
  readonly span: Span;
  readonly form: string;
  /** Other forms that this one is no evidence against; such a vote decides only among its like. */
  agrees?(form: string): boolean;
  /** The text of `span` in another form. */
  rewrite(text: string, form: string): string;
}

/** Everything that is compared with each other; `preferred` decides a tie. */
export interface Ballot {
  readonly difference: Difference;
  readonly votes: readonly Vote[];
  readonly preferred: (vote: Vote) => string;
  /** Whether an uneven result without a clear majority is worth a word. */
  readonly reportUneven: boolean;
  /** A form that the rest of the text speaks for where the votes alone are not clear. */
  readonly backed?: () => string | undefined;
}

/** A title that is written otherwise in the same article and the same position. */
export interface Inconsistency {
  readonly span: Span;
  readonly suggested: string;
  readonly differences: readonly Difference[];
  readonly slot: Slot['kind'];
  /** Whether the other spelling clearly prevails; otherwise neither does. */
  readonly clear: boolean;
  /** How often the article has the suggested spelling, and how often this one. */
  readonly count: number;
  readonly otherCount: number;
  /** Where the suggested spelling stands, in the order of the text. */
  readonly models: readonly Span[];
}

/** Compares the ranks and titles in these lines of one article. The text must be normalised. In the order of the text, without overlaps. */
export function findInconsistencies(text: string, lines: readonly Span[]): Inconsistency[] {
  const items = collect(text, lines);
  if (items.length < 2) return [];
  const ballots = [...abbreviationBallots(text, items), ...caseBallots(text, items), ...toneBallots(text, items, lines), ...iyBallots(text, items)];
  const verdicts = new Map<Item, Verdict[]>();
  for (const verdict of ballots.flatMap(count)) verdicts.set(verdict.vote.item, [...(verdicts.get(verdict.vote.item) ?? []), verdict]);
  return [...verdicts].map(([item, list]) => combine(text, item, list)).sort((a, b) => a.span.start - b.span.start);
}

/** One vote that loses, and to which form. */
interface Verdict {
  readonly vote: Vote;
  readonly difference: Difference;
  readonly form: string;
  readonly clear: boolean;
  readonly models: readonly Span[];
  readonly otherCount: number;
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
    clear: verdicts.every((v) => v.clear),
    count: main.models.length,
    otherCount: main.otherCount,
    models: main.models,
  };
}

function collect(text: string, lines: readonly Span[]): Item[] {
  const items: Item[] = [];
  const found: TitleMention[] = [];
  for (const line of lines) {
    found.length = 0;
    findTitles(text, line.start, line.end, found);
    for (const mention of found) items.push(withModifier(text, mention, line));
  }
  return items;
}

const MODIFIER = /(?<![\p{L}\p{N}])(quyền|nguyên|cựu|cố|tân)\s+$/iu;
const LONGEST_MODIFIER = 10;
/** Last letters of the modifiers, looked at first. */
const ENDS_MODIFIER = 'nuốNUỐ ';

function withModifier(text: string, mention: TitleMention, line: Span): Item {
  const found =
    mention.start - line.start > 3 &&
    ENDS_MODIFIER.includes(text[mention.start - 2]!) &&
    MODIFIER.exec(text.slice(Math.max(line.start, mention.start - LONGEST_MODIFIER), mention.start));
  const committee = isSpace(text.charCodeAt(mention.end)) && COMMITTEE.exec(text.slice(mention.end, Math.min(line.end, mention.end + LONGEST_COMMITTEE)));
  const span = found ? { start: mention.start - found[0].length, end: mention.end } : mention;
  return {
    mention,
    line,
    span,
    whole: committee ? { start: span.start, end: mention.end + committee[0].length } : span,
    form: found ? `${found[1]!.toLowerCase()} ${mention.form.text}` : mention.form.text,
  };
}

const COMMITTEE = /^\s+(?:Ủy|Uỷ)(?:\s+ban)?(?![\p{L}\p{N}])/u;
const LONGEST_COMMITTEE = 12;

function count(ballot: Ballot): Verdict[] {
  const { votes } = ballot;
  const forms = [...new Set(votes.map((v) => v.form))];
  if (forms.length < 2) return [];
  const supporters = (form: string): Vote[] => votes.filter((v) => v.form === form || v.agrees?.(form));
  const counts = new Map(forms.map((form) => [form, supporters(form).length]));
  const deciding = forms.filter((form) => votes.some((v) => v.form === form && !v.agrees));
  const candidates = deciding.length > 0 ? deciding : forms;
  const most = Math.max(...candidates.map((form) => counts.get(form)!));
  const winners = candidates.filter((form) => counts.get(form) === most);
  return votes.flatMap((vote): Verdict[] => {
    const decided = decide(ballot, counts, vote, winners.length === 1 ? winners[0]! : ballot.preferred(vote));
    if (!decided || vote.form === decided.form || vote.agrees?.(decided.form)) return [];
    const models = supporters(decided.form).map((v) => v.span);
    return models.length === 0 ? [] : [{ vote, difference: ballot.difference, ...decided, models, otherCount: counts.get(vote.form)! }];
  });
}

interface Decision {
  readonly form: string;
  readonly clear: boolean;
}

/** The majority needs two mentions against at most a third; else what the rest of the text backs; else a tie, where it is one. */
function decide(ballot: Ballot, counts: ReadonlyMap<string, number>, vote: Vote, winner: string): Decision | undefined {
  const won = counts.get(winner) ?? 0;
  const against = vote.form === winner ? 0 : counts.get(vote.form)!;
  if (won >= 2 && against * 3 <= won + against) return { form: winner, clear: true };
  const backed = ballot.backed?.();
  if (backed !== undefined) return { form: backed, clear: true };
  return won === against || vote.form === winner || ballot.reportUneven ? { form: winner, clear: false } : undefined;
}
