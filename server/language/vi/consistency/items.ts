import type { Span } from '../../../core/span';
import type { Words } from '../lexer';
import { type TitleMention, titlesOfLine } from '../mentions';

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
  /** Whether the next title follows it over spaces only, so that it is attached to nothing itself. */
  followed: boolean;
}

/** All titles of the lines, in the order of the text. */
export function collect(words: Words): Item[] {
  const { text, lines } = words;
  const items: Item[] = [];
  const found: TitleMention[] = [];
  for (const [i, line] of lines.entries()) {
    found.length = 0;
    titlesOfLine(words, i, found);
    let last: Item | undefined;
    for (const mention of found) {
      const item = withModifier(text, mention, line);
      if (last) last.followed = item.span.start - last.span.end <= LONGEST_GAP && text.slice(last.span.end, item.span.start).trim() === '';
      items.push(item);
      last = item;
    }
  }
  return items;
}

/** More white space than this is no gap between words. */
const LONGEST_GAP = 3;
const MODIFIER = /(?<![\p{L}\p{N}])(quyền|nguyên|cựu|cố|tân)\s+$/iu;
const LONGEST_MODIFIER = 10;
/** Last letters of the modifiers, looked at first. */
const ENDS_MODIFIER = 'nuốNUỐ ';

function withModifier(text: string, mention: TitleMention, line: Span): Item {
  const found =
    mention.start - line.start > 3 &&
    ENDS_MODIFIER.includes(text[mention.start - 2]!) &&
    MODIFIER.exec(text.slice(Math.max(line.start, mention.start - LONGEST_MODIFIER), mention.start));
  const committee =
    BEGINS_COMMITTEE.includes(text[mention.end + 1] ?? '-') && COMMITTEE.exec(text.slice(mention.end, Math.min(line.end, mention.end + LONGEST_COMMITTEE)));
  const span = found ? { start: mention.start - found[0].length, end: mention.end } : mention;
  return {
    mention,
    line,
    span,
    whole: committee ? { start: span.start, end: mention.end + committee[0].length } : span,
    form: found ? `${found[1]!.toLowerCase()} ${mention.form.text}` : mention.form.text,
    followed: false,
  };
}

/** First letter of the committee, behind a space, and that space where there are two. */
const BEGINS_COMMITTEE = 'ỦU \u00a0';
const COMMITTEE = /^\s+(?:Ủy|Uỷ)\s+ban(?![\p{L}\p{N}])/u;
const LONGEST_COMMITTEE = 12;
