import { say } from '../../core/message';
import { type PageDocument, type PageLine, lineText } from '../../core/document';
import type { Finding } from '../../core/rule';
import { deletion } from '../../language/vi/captionFixes';
import { splitCredit } from '../../language/vi/captions';

const EDGE = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu;

/** How two captions agree: all words and tones, only when spellings are levelled, or the whole of one and the beginning of the other. */
export type Likeness = 'same' | 'near' | 'beginning';

const spanOf = ({ start, end }: PageLine): { start: number; end: number } => ({ start, end });
const hasCredit = (document: PageDocument, line: PageLine): boolean => splitCredit(lineText(document, line)).credit !== '';

/** The caption to keep and the one to delete: the one with a credit stays, else the longer, else the first. */
export function betterFirst(document: PageDocument, first: PageLine, second: PageLine): [PageLine, PageLine] {
  const value = (line: PageLine): number => (hasCredit(document, line) ? 1e6 : 0) + (line.end - line.start);
  return value(second) > value(first) ? [second, first] : [first, second];
}

/** Of two captions on lines of their own the worse one is reported. Where they are not `close`, they may be two pictures. */
export function doubled(document: PageDocument, [better, worse]: readonly [PageLine, PageLine], likeness: Likeness, close: boolean): Finding {
  const text = (line: PageLine): string => lineText(document, line);
  const exact = text(better).replace(EDGE, '') === text(worse).replace(EDGE, '');
  const bare = (line: PageLine): string => splitCredit(text(line)).text.replace(EDGE, '');
  const creditOnly = hasCredit(document, better) && !hasCredit(document, worse);
  const sure = likeness === 'same' && (exact || bare(better) === bare(worse));
  const finding: Finding = {
    span: spanOf(worse),
    message:
      likeness === 'beginning'
        ? say('line {0} begins with this caption and goes on: keep one if both show the same picture', better.line + 1)
        : say(
            exact
              ? 'same caption as line {0}: keep one'
              : creditOnly
                ? 'same caption as line {0}, which also has the credit: keep one'
                : 'same caption as line {0}, differing in letters or punctuation only: keep one',
            better.line + 1,
          ),
    tags: ['unnecessary'],
    related: [{ ...spanOf(better), message: say('the caption that stays') }],
    fixes: [
      { title: say('Delete this caption, keep line {0}', better.line + 1), edits: [deletion(document, worse)], safe: sure && close },
      { title: say('Keep this caption, delete line {0}', better.line + 1), edits: [deletion(document, better)], safe: false },
    ],
  };
  return close && (sure || creditOnly) ? finding : { ...finding, severity: 'info' };
}

/** A caption that a sentence of the text repeats: the text must not lose its sentence. */
export function inText(document: PageDocument, caption: PageLine, sentence: PageLine): Finding {
  return {
    span: spanOf(caption),
    message: say('line {0} of the text says the same as this caption: keep the sentence of the text', sentence.line + 1),
    severity: 'info',
    related: [{ ...spanOf(sentence), message: say('the sentence of the text') }],
    fixes: [{ title: say('Delete this caption, keep line {0}', sentence.line + 1), edits: [deletion(document, caption)], safe: false }],
  };
}

/** A line that repeats a title, or has a running number as alternative texts have. `title` is the line it repeats. */
export function alternativeText(document: PageDocument, line: PageLine, title: PageLine | undefined, numbered: boolean): Finding {
  return {
    span: spanOf(line),
    message: say(
      !numbered
        ? 'the title again, above a caption: alternative text of a picture, not a caption'
        : title
          ? 'the title with a running number: alternative text of a picture, not a caption'
          : 'text with a running number: alternative text of a picture, not a caption',
    ),
    tags: ['unnecessary'],
    related: title ? [{ ...spanOf(title), message: say('the title that it repeats') }] : [],
    fixes: [{ title: say('Delete this line'), edits: [deletion(document, line)], safe: title !== undefined }],
  };
}

/** "… ảnh 1Thủ trưởng các đơn vị …": alternative text and caption in one line. */
export function gluedAlternative(line: PageLine, length: number, isTitle: boolean): Finding {
  const span = { start: line.start, end: line.start + length };
  return {
    span,
    message: say(isTitle ? 'the title with a running number is glued to this caption' : 'a text with a running number is glued to this caption'),
    tags: ['unnecessary'],
    fixes: [{ title: say('Delete the glued part'), edits: [{ ...span, newText: '' }], safe: isTitle }],
  };
}

/** The same caption twice in one line; the copy with the credit stays, else the first. */
export function gluedTwins(document: PageDocument, line: PageLine, at: number): Finding {
  const text = lineText(document, line);
  const first = text.slice(0, at).trimEnd();
  const secondIsBetter = splitCredit(first).credit === '' && splitCredit(text.slice(at)).credit !== '';
  const span = secondIsBetter ? { start: line.start, end: line.start + at } : { start: line.start + first.length, end: line.end };
  return {
    span,
    message: say(
      secondIsBetter ? 'the same caption twice in one line, the second time with its credit: keep one' : 'the same caption twice in one line: keep one',
    ),
    tags: ['unnecessary'],
    fixes: [{ title: say('Delete this copy'), edits: [{ ...span, newText: '' }], safe: true }],
  };
}
