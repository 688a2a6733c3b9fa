import type { Span } from '../../../core/span';
import { isSpace } from '../letters';
import { beginsWithCapital } from '../mentions';
import { slotOf } from '../slots';
import type { Ballot, Vote } from './ballot';
import type { Item } from './items';
import { groupBy, isAllCaps, wordsOf } from './words';

/** Case: the same title attached to a name, or to the same organisation. Full forms only; all-caps mentions stand aside. */
export function caseBallots(text: string, items: readonly Item[]): Ballot[] {
  const ballots: Ballot[] = [];
  for (const group of differing(text, items)) {
    const slots = groupBy(group, ({ span, line, followed }) => {
      if (followed) return undefined;
      const slot = slotOf(text, span, line);
      return slot.kind === 'generic' ? undefined : `${slot.kind} ${slot.to}`;
    });
    for (const same of slots.values()) {
      const votes = same.map((item) => caseVote(text, item));
      ballots.push({ difference: 'case', votes, preferred: () => capitals(same[0]!.form), reportUneven: false });
    }
  }
  return ballots;
}

/** Titles of which at least two mentions are written differently; most articles have none. */
function differing(text: string, items: readonly Item[]): Item[][] {
  const full = items.filter(({ mention }) => !mention.form.short && mention.form.entry.type !== 'collective' && !isAllCaps(text, mention));
  return [...groupBy(full, ({ form }) => form).values()].filter((group) => new Set(group.map(({ span }) => text.slice(span.start, span.end))).size > 1);
}

function caseVote(text: string, item: Item): Vote {
  const { span } = item;
  const form = capitals(text.slice(span.start, span.end));
  const initial = isSentenceInitial(text, span.start, item.line);
  const rewrite = (found: string, wanted: string): string => withCapitals(found, wanted, initial);
  return initial ? { item, span, form, rewrite, agrees: (other) => other.slice(1) === form.slice(1) } : { item, span, form, rewrite };
}

/** One letter a word: C begins with a capital, s with a small letter. */
const capitals = (text: string): string =>
  wordsOf(text, { start: 0, end: text.length })
    .map((w) => (beginsWithCapital(text, w.start) ? 'C' : 's'))
    .join('');

function withCapitals(found: string, pattern: string, keepFirst: boolean): string {
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
