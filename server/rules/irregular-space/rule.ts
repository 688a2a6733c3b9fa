import { type Message, say } from '../../core/message';
import { linesOf } from '../../core/document';
import { type Finding, type Fix, defineRule } from '../../core/rule';
import type { Span, TextEdit } from '../../core/span';
import { type OwnText, readOwnText } from '../../language/vi/ownText';
import { type SpacingSlip, findSpacingSlips } from '../../language/vi/spacing';

/** From so many lines on they are a habit of the writer or of the editor: one finding an article. What is invisible is not worth more. */
const THROUGHOUT = { unseen: 3, seen: 8 };

const SLIPS: Readonly<Record<SpacingSlip['kind'], (spelled: string, code: string) => Message>> = {
  odd: (spelled, code) => say('“{0}” has an unusual space ({1})', spelled, code),
  wide: (spelled) => say('“{0}” has more than one space', spelled),
  before: (spelled) => say('“{0}” has a space too many', spelled),
  after: (spelled) => say('“{0}” lacks a space', spelled),
  glued: (spelled) => say('“{0}” is two words without a space', spelled),
};
const MORE = {
  line: (slip: Message, count: number) => say('{0} (the first of {1} slips in this line)', slip, count),
  article: (slip: Message, count: number) => say('{0} (the first of {1} slips in this article)', slip, count),
};

/** Spaces that are missing, doubled or of another kind in an article's own text. */
export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'irregular-space',
    summary: 'A space in the text is doubled, missing, out of place, or of a kind that searches do not expect between words.',
    severity: 'hint',
    fixable: 'always',
    since: '0.3.0',
    options: {},
  },
  *check({ document, share, kept }) {
    for (const article of document.articles) {
      const own = share(article, readOwnText);
      const all = own.lines.map((_, line) => findSpacingSlips(own.words, line)).filter((slips) => slips.length > 0);
      if (all.length === 0) continue;
      const keptLines = linesOf(document, article).filter(kept);
      const isKept = ({ start, end }: Span): boolean => keptLines.some((line) => line.start <= start && end <= line.end);
      const byLine = all.filter((slips) => !isKept(own.original(slips[0]!)));
      for (const { is, many } of KINDS) {
        const lines = byLine.map((slips) => slips.filter(is)).filter((slips) => slips.length > 0);
        if (lines.length >= many) yield toFinding(own, lines.flat(), 'article');
        else for (const slips of lines) yield toFinding(own, slips, 'line');
      }
    }
  },
});

/** Gathered apart: what nobody sees, what everybody sees, what divides a word. */
const KINDS: readonly { is(slip: SpacingSlip): boolean; readonly many: number }[] = [
  { is: ({ kind }) => kind === 'odd', many: THROUGHOUT.unseen },
  { is: ({ kind }) => kind !== 'odd' && kind !== 'glued', many: THROUGHOUT.seen },
  { is: ({ kind }) => kind === 'glued', many: THROUGHOUT.seen },
];

function toFinding(own: OwnText, slips: readonly SpacingSlip[], where: keyof typeof MORE): Finding {
  const [first] = slips as [SpacingSlip];
  const { text } = own;
  const spelled = text.slice(first.around.start, first.around.end);
  const written = text.slice(first.around.start, first.start) + first.replacement + text.slice(first.end, first.around.end);
  const slip = SLIPS[first.kind](spelled, `U+${text.charCodeAt(first.start).toString(16).toUpperCase().padStart(4, '0')}`);
  return {
    span: own.original(first.around),
    message: say('{0}; write “{1}”', slips.length > 1 ? MORE[where](slip, slips.length) : slip, written),
    fixes: [fixFor(own, slips, written)],
  };
}

function fixFor(own: OwnText, slips: readonly SpacingSlip[], written: string): Fix {
  const title = slips.length > 1 ? say('Correct {0} spaces', slips.length) : say('Write “{0}”', written);
  return { title, safe: slips.every(({ kind }) => kind !== 'glued'), edits: slips.map((slip) => edit(own, slip)) };
}

function edit(own: OwnText, { start, end, replacement }: SpacingSlip): TextEdit {
  const span: Span = own.original({ start, end });
  return { ...span, newText: replacement };
}
