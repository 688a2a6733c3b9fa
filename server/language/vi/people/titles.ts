import type { Span } from '../../../core/span';
import type { Item } from '../consistency/items';
import { slotOf } from '../slots';
import { gapOf } from './gap';
import { PLURAL, kindsOf } from './words';

/** The titles of each name of a line (both in the order of the text): before it, after it, and those of the list it stands in. */
export function titlesOf(text: string, line: Span, names: readonly Span[], titles: readonly Item[]): Item[][] {
  const tight = names.map((name, i) => chainBefore(text, name.start, titles, names[i - 1]?.end ?? line.start, false));
  const after = names.map((name, i) => chainAfter(text, name, titles, Math.min(tight[i + 1]?.[0]?.span.start ?? line.end, names[i + 1]?.start ?? line.end)));
  let shared: readonly Item[] = [];
  let open = line.start;
  return names.map((name, i) => {
    const floor = after[i - 1]?.at(-1)?.mention.end ?? names[i - 1]?.end ?? line.start;
    const before = chainBefore(text, name.start, titles, floor, true);
    const start = before[0]?.span.start ?? name.start;
    if (!shared.length || !isNext(text, open, start)) shared = isPlural(text, line, start) ? before : [];
    open = after[i]!.at(-1)?.mention.end ?? name.end;
    const own = [...before, ...after[i]!];
    const ranked = own.some(isRank) && shared !== before;
    return shared === before ? own : [...shared.filter((item) => !(ranked && isRank(item))), ...own];
  });
}

export const isRank = ({ mention }: Item): boolean => mention.form.entry.type === 'rank';

/** The titles that lead to a name without a break; with `lists` those before a comma too. */
function chainBefore(text: string, start: number, titles: readonly Item[], floor: number, lists: boolean): Item[] {
  const chain: Item[] = [];
  let at = start;
  for (let i = lastBefore(titles, start); i >= 0 && titles[i]!.span.start >= floor; i--) {
    const gap = gapOf(text, titles[i]!.mention.end, at);
    if (!gap || (gap === 'label' && chain.length > 0) || (gap === 'list' && !(lists && chain.length > 0 && !isOthers(text, titles[i]!)))) break;
    chain.unshift(titles[i]!);
    at = titles[i]!.span.start;
  }
  return chain;
}

/** Whether a title before a comma belongs to a name of its own, one that is not known: `Thượng tướng Ba, Đại tá Lê Thử`. */
const isOthers = (text: string, { mention, line }: Item): boolean => slotOf(text, mention, line).kind === 'name';

/** The rank of a person among titles: that next before the name, else the first behind it. */
export const rankOf = (name: Span, titles: readonly Item[]): Item | undefined =>
  titles.filter((item) => isRank(item) && item.span.start < name.start).at(-1) ?? titles.find(isRank);

/** `A, Phó Tư lệnh`; `A - Phó Tư lệnh`; `A (Phó Tư lệnh`; `A hiện là Phó Tư lệnh`. */
const OPENS_POSTS = /^\s*(?:[,(–-]\s*)?(?:(?:hiện )?là\s*|hiện\s*)?$/u;
const LONGEST_OPENING = 12;

function chainAfter(text: string, name: Span, titles: readonly Item[], limit: number): Item[] {
  const chain: Item[] = [];
  let at = name.end;
  for (let i = lastBefore(titles, at) + 1; i < titles.length && titles[i]!.span.start < limit; i++) {
    const item = titles[i]!;
    const opens =
      chain.length === 0 ? item.span.start - at <= LONGEST_OPENING && OPENS_POSTS.test(text.slice(at, item.span.start)) : gapOf(text, at, item.span.start);
    if (!opens || (isRank(item) && isOthers(text, item))) break;
    chain.push(item);
    at = item.mention.end;
  }
  return chain;
}

/** Index of the last title that ends at or before an offset, by bisection. */
function lastBefore(titles: readonly Item[], at: number): number {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]!.mention.end <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether the next name of a list follows: after a comma, a semicolon or `và`. */
function isNext(text: string, end: number, start: number): boolean {
  return start - end < LONGEST_BETWEEN && BETWEEN.test(text.slice(end, start));
}
const BETWEEN = /^[^.:!?()“”]*?(?:[,;]|\svà)\s*(?:và\s+)?(?:(?:các\s+)?đồng chí\s+|ông\s+|bà\s+)?$/u;
const LONGEST_BETWEEN = 100;

/** Whether titles that begin here are those of several persons: `các đồng chí Thượng tướng`, `hai Thiếu tướng`. */
function isPlural(text: string, line: Span, start: number): boolean {
  const before = text
    .slice(Math.max(line.start, start - LONGEST_PLURAL), start)
    .toLowerCase()
    .trim()
    .replace(/\s*đồng chí$/u, '');
  return (kindsOf(before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\u00a0')) + 1)) & PLURAL) !== 0;
}
const LONGEST_PLURAL = 16;
