import { say } from '../../core/message';
import { type PageDocument, type PageLine, lineText, linesOf } from '../../core/document';
import { type Finding, defineRule } from '../../core/rule';
import { FORM, deleteCaption, deletion, isMarked, layoutOf, lineEnding, markCaption, moveCaption, wholeLine } from '../../language/vi/captionFixes';
import { captionKeyOf } from '../../language/vi/captionKeys';
import { twinKeys, unspoken } from './anchors';
import { type Markers, isFurniture, markersOf } from './markers';

const MATCHES = ['marker', 'twin', 'anchor'];
const NO_MARKER = say('caption without a picture: no image marker stands beside it');

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'unmatched-caption',
    summary: 'Captions with a credit that belong to no picture and of which nothing in the article speaks; pictures without a caption.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {
      match: {
        default: MATCHES,
        description:
          'What shows that a caption belongs here: an image `marker` beside it, where the article has some; a `twin` of it; an `anchor`, words that the article shares with it, where it has no markers or `marker` is left out.',
        schema: { type: 'array', items: { type: 'string', enum: MATCHES }, uniqueItems: true, minItems: 1 },
      },
      form: FORM,
    },
  },
  // Line ends that are written are the first of the file.
  besides: lineEnding,
  *check({ document, options, kept }) {
    if (!document.isPage) return;
    const isCandidate = (line: PageLine): boolean =>
      line.kind === 'with-credit' &&
      line.role === 'caption' &&
      !kept(line) &&
      !isMarked(lineText(document, line), options.form) &&
      captionKeyOf(document, line) !== '';
    for (const article of document.articles) {
      const lines = linesOf(document, article);
      if (!lines.some((line) => line.role === 'caption')) continue;
      const markers = markersOf(document, lines);
      const candidates = lines.flatMap((line, i) => (isCandidate(line) ? [i] : []));
      const found = unmatched(document, lines, candidates, markers, options.match);
      const layout = found.length > 0 ? layoutOf(lines) : undefined;
      for (const { line, message } of found) {
        const part = wholeLine(document, line);
        const fixes = [deleteCaption(part), ...markCaption(document, part, options.form), ...moveCaption(document, layout!, part)];
        yield { span: { start: line.start, end: line.end }, message, fixes };
      }
      if (options.match.includes('marker')) yield* bareMarkers(document, lines, markers, kept);
    }
  },
});

/** The captions that nothing matches, and why. One that merely stands twice is a matter of `duplicate-caption`. */
function unmatched(document: PageDocument, lines: readonly PageLine[], candidates: readonly number[], markers: Markers, match: readonly string[]) {
  const withMarkers = match.includes('marker');
  const twins = match.includes('twin') && candidates.length > 0 ? twinKeys(document, lines) : new Set();
  const isMatched = (i: number): boolean => (withMarkers && markers.captioned.has(i)) || twins.has(captionKeyOf(document, lines[i]!));
  const alone = candidates.filter((i) => !isMatched(i));
  if (alone.length === 0) return [];
  // Where more captions than not have lost their markers, those that are left say nothing about the others.
  if (withMarkers && markers.any && alone.length * 2 <= candidates.length) return alone.map((i) => ({ line: lines[i]!, message: NO_MARKER }));
  if (!match.includes('anchor') && !match.includes('twin')) return [];
  const silent = match.includes('anchor') ? new Set(unspoken(document, lines, candidates)) : new Set(alone);
  const why = say(
    match.includes('anchor')
      ? 'caption without a picture: no name, place or event of it occurs in the article'
      : 'caption without a picture: it stands here only once',
  );
  return alone.filter((i) => silent.has(i)).map((i) => ({ line: lines[i]!, message: why }));
}

/** Pictures inside the article's text that no caption belongs to. */
function* bareMarkers(document: PageDocument, lines: readonly PageLine[], { bare }: Markers, kept: (line: PageLine) => boolean): Generator<Finding> {
  if (bare.length === 0) return;
  const paragraphs = lines.flatMap((line, i) => (line.role === 'lead' || line.role === 'body' ? [i] : []));
  for (const i of bare) {
    const line = lines[i]!;
    if (kept(line) || !(i > paragraphs[0]! && i < paragraphs.at(-1)!) || isFurniture(lines[i - 1]) || isFurniture(lines[i + 1])) continue;
    yield {
      span: { start: line.start, end: line.end },
      message: say('picture without a caption or text of its own'),
      severity: 'hint',
      fixes: [{ title: say('Delete this image marker'), edits: [deletion(document, line)], safe: false }],
    };
  }
}
