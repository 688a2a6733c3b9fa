import { captionKey, gluedAlt, splitCredit } from '../../language/vi/captions';
import { type PageDocument, type PageLine, lineText, linesOf } from '../../core/document';
import { deleteLines } from '../../core/edits';
import { type Finding, defineRule } from '../../core/rule';
import { captionKeyOf } from '../../language/vi/captionKeys';

/** Two equal captions this many lines of the article apart (blank lines and boilerplate not counted) are one picture's alternative text and caption. */
const NEAR = 3;
const EDGE = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu;

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'duplicate-caption',
    summary: 'Captions that stand twice, and alternative texts of pictures left beside their captions.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  *check({ document, kept }) {
    if (!document.isPage) return;
    for (const article of document.articles) {
      const lines = linesOf(document, article);
      if (!lines.some((line) => line.role === 'caption')) continue;
      const title = lines.find((l) => l.role === 'title');
      const titleKey = title ? captionKeyOf(document, title) : '';
      const seen = new Map<string, { readonly line: PageLine; readonly place: number }>();
      let place = 0;
      for (const line of lines) {
        if (line.role !== 'boilerplate') place++;
        if (line.role !== 'caption' || line.kind === 'image-marker' || kept(line)) continue;
        const key = captionKeyOf(document, line);
        if (key === '') continue;
        const twin = seen.get(key);
        seen.set(key, { line, place });
        if (twin !== undefined && key !== titleKey) yield pair(document, twin.line, line, place - twin.place);
        else if (line.kind === 'alt-text') yield alternativeText(document, line, title, key === titleKey);
        else if (titleKey !== '' && gluedAlt(lineText(document, line)) > 0) yield* gluedTwin(document, line, titleKey);
      }
    }
  },
});

function pair(document: PageDocument, first: PageLine, second: PageLine, distance: number): Finding {
  const [worse, better] = worseFirst(document, first, second);
  const exact = lineText(document, first).replace(EDGE, '') === lineText(document, second).replace(EDGE, '');
  const difference = exact
    ? ''
    : splitCredit(lineText(document, worse)).credit === '' && splitCredit(lineText(document, better)).credit !== ''
      ? ', which also has the credit'
      : ', differing in letters or punctuation only';
  const gone = (line: PageLine) => [deleteLines(document.table, line.line, line.line)];
  return {
    span: { start: worse.start, end: worse.end },
    message: `same caption as line ${better.line + 1}${difference}: keep one`,
    tags: ['unnecessary'],
    related: [{ start: better.start, end: better.end, message: 'the caption that stays' }],
    fixes: [
      { title: `Delete this caption, keep line ${better.line + 1}`, edits: gone(worse), safe: distance <= NEAR },
      { title: `Keep this caption, delete line ${better.line + 1}`, edits: gone(better), safe: false },
    ],
  };
}

/** The caption to delete and the one to keep: the one with a credit stays, else the longer, else the first. */
function worseFirst(document: PageDocument, first: PageLine, second: PageLine): [PageLine, PageLine] {
  const value = (line: PageLine): number => (splitCredit(lineText(document, line)).credit === '' ? 0 : 1e6) + (line.end - line.start);
  return value(second) > value(first) ? [first, second] : [second, first];
}

function alternativeText(document: PageDocument, line: PageLine, title: PageLine | undefined, isTitle: boolean): Finding {
  return {
    span: { start: line.start, end: line.end },
    message: isTitle
      ? 'the title with a running number: alternative text of a picture, not a caption'
      : 'text with a running number: alternative text of a picture, not a caption',
    tags: ['unnecessary'],
    related: title && isTitle ? [{ start: title.start, end: title.end, message: 'the title that it repeats' }] : [],
    fixes: [{ title: 'Delete this line', edits: [deleteLines(document.table, line.line, line.line)], safe: isTitle }],
  };
}

/** "… ảnh 1Thủ trưởng các đơn vị …": alternative text and caption in one line. */
function* gluedTwin(document: PageDocument, line: PageLine, titleKey: string): Generator<Finding> {
  const text = lineText(document, line);
  const length = gluedAlt(text);
  if (captionKey(text.slice(0, length)) !== titleKey) return;
  const span = { start: line.start, end: line.start + length };
  yield {
    span,
    message: 'the title with a running number is glued to this caption',
    tags: ['unnecessary'],
    fixes: [{ title: 'Delete the glued part', edits: [{ ...span, newText: '' }], safe: true }],
  };
}
