import type { Span } from '../../../core/span';
import { isSpace } from '../letters';
import { beginsWithCapital } from '../mentions';
import { slotOf } from '../slots';
import type { Ballot, Vote } from './ballot';
import type { Item } from './items';
import type { Style } from './style';
import { groupBy, isAllCaps, wordsOf } from './words';

/**
 * Case: the same title attached to a name, or to the same organisation; where that decides nothing, attached to any organisation.
 * Full forms only; all-caps mentions stand aside.
 */
export function caseBallots(text: string, items: readonly Item[], style: Style): Ballot[] {
  return differing(text, items, style).flatMap((group) => {
    const slots = new Map(group.map((item) => [item, placeOf(text, item)]));
    const narrow = groupBy(group, (item) => slots.get(item));
    const wide = groupBy(group, (item) => slots.get(item)?.split(' ')[0]).get('organisation') ?? [];
    return [...[...narrow.values()].map((same) => caseBallot(text, same, style, false)), ...(narrow.size > 1 ? [caseBallot(text, wide, style, true)] : [])];
  });
}

/** What a title is attached to; undefined where it is written large or small as it comes: on its own, before the next title. */
function placeOf(text: string, { mention, span, line, followed }: Item): string | undefined {
  if (followed) return undefined;
  const slot = slotOf(text, span, line);
  // An office on its own may be written either way; an occupation is a common noun.
  return slot.kind === 'generic' && mention.form.entry.type !== 'occupation' ? undefined : `${slot.kind} ${slot.to}`;
}

function caseBallot(text: string, items: readonly Item[], style: Style, clearOnly: boolean): Ballot {
  const usual = items.length > 0 ? capitals(items[0]!.form) : '';
  return {
    difference: 'case',
    votes: items.map((item) => caseVote(text, item)),
    preferred: () => usual,
    reportUneven: false,
    clearOnly,
    wanted: style === 'state' ? usual : undefined,
  };
}

/** Titles of which at least two mentions are written differently; most articles have none. With a style of its own each counts. */
function differing(text: string, items: readonly Item[], style: Style): Item[][] {
  const full = items.filter((item) => hasCase(text, item));
  const groups = [...groupBy(full, ({ form }) => form).values()];
  return style === 'state' ? groups : groups.filter((group) => new Set(group.map(({ span }) => text.slice(span.start, span.end))).size > 1);
}

/** Full forms of titles of persons that are not all in capitals. */
export const hasCase = (text: string, { mention }: Item): boolean =>
  !mention.form.short && mention.form.entry.type !== 'collective' && !isAllCaps(text, mention);

function caseVote(text: string, item: Item): Vote {
  const { span } = item;
  const form = capitals(text.slice(span.start, span.end));
  const initial = isSentenceInitial(text, span.start, item.line);
  const rewrite = (found: string, wanted: string): string => withCapitals(found, wanted, initial);
  // A small letter there says what it says: nothing has made it small.
  const unsure = initial && form.startsWith('C');
  return unsure ? { item, span, form, rewrite, agrees: (other) => other.slice(1) === form.slice(1) } : { item, span, form, rewrite };
}

/** One letter a word: C begins with a capital, s with a small letter. */
export const capitals = (text: string): string =>
  wordsOf(text, { start: 0, end: text.length })
    .map((w) => (beginsWithCapital(text, w.start) ? 'C' : 's'))
    .join('');

export function withCapitals(found: string, pattern: string, keepFirst: boolean): string {
  let result = found;
  wordsOf(found, { start: 0, end: found.length }).forEach((word, i) => {
    if (i === 0 && keepFirst) return;
    const first = found[word.start]!;
    result = result.slice(0, word.start) + (pattern[i] === 'C' ? first.toUpperCase() : first.toLowerCase()) + result.slice(word.start + 1);
  });
  return result;
}

/** Whether a capital here says nothing: the start of a line, sentence, quotation or bracket. */
export function isSentenceInitial(text: string, at: number, line: Span): boolean {
  let before = at - 1;
  while (before >= line.start && isSpace(text.charCodeAt(before))) before--;
  return before < line.start || '.!?…:;“‘"«([*•-–—|/'.includes(text[before]!);
}
