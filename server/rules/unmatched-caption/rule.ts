import { ArticleWords, splitCredit } from '../../language/vi/captions';
import { type PageDocument, type PageLine, lineText, linesOf } from '../../core/document';
import { deleteLines } from '../../core/edits';
import { defineRule } from '../../core/rule';
import { captionKeyOf } from '../../language/vi/captionKeys';

const IMAGE_MARKER = /!\[[^\]]*\]\([^)]*\)|<(?:img|figure|image)\b|\[(?:image|ảnh|hình)\b/iu;
const MARKER_HERE = new RegExp(IMAGE_MARKER.source, 'iuy');
/** Non-blank lines between an image marker and its caption, below and above. */
const BELOW = 2;
const ABOVE = 1;

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'unmatched-caption',
    summary: 'Captions with a credit that belong to no picture and of which nothing in the article speaks.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  besides: ({ text }) => hasMarkerIn(text),
  *check({ document, besides: marked, kept }) {
    if (!document.isPage) return;
    if (!document.lines.some(isCandidate)) return;
    for (const article of document.articles) {
      const lines = linesOf(document, article);
      const candidates = lines.flatMap((line, i) => (isCandidate(line) && !kept(line) ? [i] : []));
      if (candidates.length === 0) continue;
      const unmatched = marked ? candidates.filter((i) => !hasMarker(document, lines, i)) : unspoken(document, lines, candidates);
      for (const i of unmatched) {
        const line = lines[i]!;
        if (splitCredit(lineText(document, line)).text.trim() === '') continue;
        yield {
          span: { start: line.start, end: line.end },
          message: marked
            ? 'caption without a picture: no image marker stands beside it'
            : 'caption without a picture: no name, place or event of it occurs in the article',
          fixes: [{ title: 'Delete this caption', edits: [deleteLines(document.table, line.line, line.line)], safe: false }],
        };
      }
    }
  },
});

const isCandidate = (line: PageLine): boolean => line.kind === 'with-credit' && line.role === 'caption';

/** From so many captions on, an article may tell its story in pictures, and one caption speaks for the next. */
const PICTURE_STORY = 4;

/** Captions without a twin of which nothing in the article speaks; in a picture story, nor the captions that it does speak of. */
function unspoken(document: PageDocument, lines: readonly PageLine[], candidates: readonly number[]): number[] {
  const text = (i: number): string => lineText(document, lines[i]!);
  const words = new ArticleWords(lines.filter(isOwnText).map((l) => lineText(document, l)));
  const silent = candidates.filter((i) => !hasTwin(document, lines, i) && !words.speakOf(text(i)));
  if (silent.length === 0 || candidates.length < PICTURE_STORY || silent.length * 2 > candidates.length) return silent;
  const story = new ArticleWords(candidates.filter((i) => !silent.includes(i)).map((i) => splitCredit(text(i)).text));
  return silent.filter((i) => !story.speakOf(text(i)));
}

/** Looked for at its opening brackets only: the pattern takes a hundred times as long over a whole page. */
function hasMarkerIn(text: string): boolean {
  for (const bracket of ['[', '<']) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (isMarkerAt(text, at) || (text[at - 1] === '!' && isMarkerAt(text, at - 1))) return true;
    }
  }
  return false;
}

function isMarkerAt(text: string, at: number): boolean {
  MARKER_HERE.lastIndex = at;
  return MARKER_HERE.test(text);
}

const isOwnText = (line: PageLine): boolean => line.role === 'title' || line.role === 'lead' || line.role === 'body' || line.role === 'heading';

function hasMarker(document: PageDocument, lines: readonly PageLine[], i: number): boolean {
  for (let k = i - BELOW; k <= i + ABOVE; k++) {
    const line = lines[k];
    if (line && IMAGE_MARKER.test(lineText(document, line))) return true;
  }
  return false;
}

function hasTwin(document: PageDocument, lines: readonly PageLine[], i: number): boolean {
  const key = captionKeyOf(document, lines[i]!);
  return lines.some((line, k) => k !== i && line.role === 'caption' && captionKeyOf(document, line) === key);
}
