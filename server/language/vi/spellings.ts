import type { SpellingFact } from '../../core/facts';
import type { Span } from '../../core/span';
import { beginsWithCapital } from './mentions';
import { abbreviationVotes } from './consistency/abbreviation';
import { isSentenceInitial } from './consistency/case';
import type { Item } from './consistency/items';
import { isAllCaps, wordsOf } from './consistency/words';
import type { OwnText } from './ownText';
import { slotOf } from './slots';

/** A rank or title as it is written in one place; the span is of the article's own text. */
export interface Spelling extends Span {
  /** What the spelling can be held against: the canonical form with its modifier, marked where the mention is an abbreviation. */
  readonly form: string;
  /** The canonical form alone. */
  readonly title: string;
  /** As written, with plain spaces. */
  readonly spelling: string;
  readonly slot: SpellingFact['slot'];
}

/** How an article writes its ranks and titles, in the order of the text. */
export function spellingsOf({ text, titles }: Pick<OwnText, 'text' | 'titles'>): Spelling[] {
  const full = titles.filter(({ mention }) => !mention.form.short).map((item) => spelling(text, item, item.span, item.form));
  // Of a title that is short in part only the choice of the short form counts.
  const short = abbreviationVotes(text, titles).map(({ item, key, span, form }) => ({
    ...spelling(text, item, span, `${key} ${ABBREVIATED}`),
    ...(item.mention.form.short ? {} : { spelling: form }),
  }));
  return [...full, ...short].sort((a, b) => a.start - b.start);
}

/** Behind the form of a title of which the mention is an abbreviation. */
export const ABBREVIATED = '(abbr.)';

const spelling = (text: string, item: Item, span: Span, form: string): Spelling => ({
  start: span.start,
  end: span.end,
  form,
  title: item.mention.form.entry.form,
  spelling: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
  slot: saysNothing(text, item) ? 'unclear' : slotOf(text, span, item.line).kind,
});

function saysNothing(text: string, { mention, span, line, followed }: Item): boolean {
  if (followed || mention.form.entry.type === 'collective' || (isAllCaps(text, span) && !mention.form.abbreviated)) return true;
  if (!beginsWithCapital(text, span.start) || mention.form.short || !isSentenceInitial(text, span.start, line)) return false;
  // Nobody writes "phó Chủ tịch": a second capital tells of the first. Before "quyền" and the like it does not.
  return span !== mention || !wordsOf(text, span).some((word, i) => i > 0 && beginsWithCapital(text, word.start));
}
