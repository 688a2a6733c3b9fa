import type { SlotKind } from '../../core/facts';
import type { Span } from '../../core/span';
import { beginsWithCapital } from './mentions';
import { abbreviationVotes } from './consistency/abbreviation';
import { isSentenceInitial } from './consistency/case';
import type { Item } from './consistency/items';
import { isAllCaps } from './consistency/words';
import type { OwnText } from './ownText';
import { slotOf } from './slots';

/** A rank or title as it is written in one place; the span is of the article's own text. */
export interface Spelling extends Span {
  /** What the spellings are spellings of: the canonical form, marked where the mention is an abbreviation. */
  readonly form: string;
  /** As written, with plain spaces. */
  readonly spelling: string;
  readonly slot: SlotKind;
}

/**
 * The spellings of an article that can be held against those of other articles. A capital that says nothing (all in capitals, the
 * first word of a sentence) is left out, and so is a title that the next one completes.
 */
export function spellingsOf({ text, titles }: OwnText): Spelling[] {
  const full = titles.filter((item) => isComparable(text, item)).map((item) => spelling(text, item, item.span, item.form));
  const short = abbreviationVotes(text, titles).map(({ item, key, span }) => spelling(text, item, span, `${key} ${ABBREVIATED}`));
  return [...full, ...short].sort((a, b) => a.start - b.start);
}

/** Behind the form of a title of which the mention is an abbreviation. */
const ABBREVIATED = '(abbr.)';

function isComparable(text: string, { mention, span, line, followed }: Item): boolean {
  if (followed || mention.form.short || mention.form.entry.type === 'collective' || isAllCaps(text, span)) return false;
  return !(beginsWithCapital(text, span.start) && isSentenceInitial(text, span.start, line));
}

const spelling = (text: string, { line }: Item, span: Span, form: string): Spelling => ({
  start: span.start,
  end: span.end,
  form,
  spelling: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
  slot: slotOf(text, span, line).kind,
});
