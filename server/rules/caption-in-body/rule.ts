import { say } from '../../core/message';
import { type PageDocument, type PageLine, lineText, linesOf } from '../../core/document';
import { type Finding, defineRule } from '../../core/rule';
import {
  type CaptionPart,
  FORM,
  type Layout,
  deleteCaption,
  isMarked,
  layoutOf,
  lineEnding,
  markCaption,
  moveCaption,
  wholeLine,
} from '../../language/vi/captionFixes';
import { captionBehind, captionInFront, wordCount } from '../../language/vi/gluedCaptions';
import { isBroken, isCaption } from './broken';

/** A line of so many syllables is a paragraph, whatever stands above it. */
const PARAGRAPH_WORDS = 60;

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'caption-in-body',
    summary: 'A caption glued to a paragraph, in the same line or without a blank line between, and a caption broken over two lines.',
    severity: 'warning',
    fixable: 'always',
    since: '0.2.0',
    options: { form: FORM },
  },
  // Line ends that are written are the first of the file.
  besides: lineEnding,
  *check({ document, options }) {
    if (!document.isPage) return;
    for (const article of document.articles) {
      const lines = linesOf(document, article);
      const page = { document, lines, form: options.form, layout: layoutOf(lines) };
      for (let i = 0; i < lines.length; i++) {
        const finding = gluedInLine(page, lines[i]!) ?? (lines[i]!.role === 'caption' || lines[i + 1]?.role === 'caption' ? gluedBelow(page, i) : undefined);
        if (finding) yield finding;
      }
    }
  },
});

interface Page {
  readonly document: PageDocument;
  readonly lines: readonly PageLine[];
  readonly form: string;
  readonly layout: Layout;
}

/** A caption and a paragraph in one line. */
function gluedInLine(page: Page, line: PageLine): Finding | undefined {
  if (line.role !== 'body' && line.role !== 'lead' && line.role !== 'caption') return undefined;
  const text = lineText(page.document, line);
  if (!(text.includes('Ảnh') || text.includes('ẢNH')) || isMarked(text, page.form)) return undefined;
  const front = captionInFront(text);
  const at = front > 0 ? front : captionBehind(text);
  if (at === 0) return undefined;
  const part = partOf(page, line, at, front > 0);
  return {
    span: part.span,
    message: say(
      front > 0
        ? 'caption glued to the beginning of a paragraph: it belongs on a line of its own'
        : 'caption glued to the end of a paragraph: it belongs on a line of its own',
    ),
    fixes: [
      { title: say('Put the caption on a line of its own'), edits: [{ ...gapOf(text, line, at), newText: part.before + part.after }], safe: false },
      ...otherFixes(page, part),
    ],
  };
}

/** The white space around the place where caption and paragraph meet. */
function gapOf(text: string, line: PageLine, at: number): { start: number; end: number } {
  const start = line.start + text.slice(0, at).trimEnd().length;
  return { start, end: line.end - text.slice(at).trimStart().length };
}

function partOf(page: Page, line: PageLine, at: number, inFront: boolean): CaptionPart {
  const gap = gapOf(lineText(page.document, line), line, at);
  const eol = lineEnding(page.document);
  const between = page.layout.spaced ? eol + eol : eol;
  const span = inFront ? { start: line.start, end: gap.start } : { start: gap.end, end: line.end };
  const cut = inFront ? { start: line.start, end: gap.end } : { start: gap.start, end: line.end };
  return { span, line, removal: { ...cut, newText: '' }, before: inFront ? '' : between, after: inFront ? between : '' };
}

/** A caption directly above a paragraph, or on two lines. */
function gluedBelow(page: Page, i: number): Finding | undefined {
  const { document, lines } = page;
  const line = lines[i]!;
  const next = lines[i + 1];
  if (!next || next.line !== line.line + 1 || line.kind === 'image-marker' || isMarked(lineText(document, line), page.form)) return undefined;
  const gap = { start: line.end, end: next.start };
  if (isBroken(document, lines, i))
    return {
      span: { start: line.start, end: next.end },
      message: say('caption broken over two lines: join them'),
      severity: 'hint',
      fixes: [{ title: say('Join line {0} to this one', next.line + 1), edits: [{ ...gap, newText: ' ' }], safe: false }],
    };
  if (!page.layout.spaced || !isCaption(line) || next.role !== 'body' || wordCount(lineText(document, next)) < PARAGRAPH_WORDS) return undefined;
  const at = document.table.next(line.line);
  return {
    span: { start: line.start, end: line.end },
    message: say('caption directly above a paragraph: a blank line keeps them apart'),
    severity: 'hint',
    fixes: [
      { title: say('Insert a blank line'), edits: [{ start: at, end: at, newText: lineEnding(document) }], safe: false },
      ...otherFixes(page, wholeLine(document, line)),
    ],
  };
}

const otherFixes = ({ document, layout, form }: Page, part: CaptionPart) => [
  ...markCaption(document, part, form),
  ...moveCaption(document, layout, part),
  deleteCaption(part),
];
