import { type Message, say } from '../../core/message';
import { type PageDocument, type PageLine, lineText, linesOf } from '../../core/document';
import { type Finding, type Fix, defineRule } from '../../core/rule';
import { deletion, joinCredit } from '../../language/vi/captionFixes';
import { splitCredit } from '../../language/vi/captions';
import { namesCredit, opensLikeCaption } from '../../language/vi/credits';
import { foldText } from '../../language/vi/foldText';
import { wordCount } from '../../language/vi/gluedCaptions';

/** From so many captions without a credit on, one credit above the text speaks for all of them. */
const PICTURE_ESSAY = 3;
const CAPTION_WORDS = 45;

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'orphan-credit',
    summary: 'A photo credit on a line of its own with no caption above it.',
    severity: 'warning',
    fixable: 'always',
    since: '0.2.0',
    options: {},
  },
  *check({ document, kept }) {
    if (!document.isPage) return;
    for (const article of document.articles) {
      const lines = linesOf(document, article);
      const lastParagraph = lines.map((l) => l.role).lastIndexOf('body');
      for (let i = 1; i < lastParagraph; i++) {
        const finding = isCredit(document, lines[i]!) && !kept(lines[i]!) ? orphan(document, lines, i) : undefined;
        if (finding) yield finding;
      }
    }
  },
});

const isCredit = (document: PageDocument, line: PageLine): boolean =>
  line.role === 'caption' && line.kind === 'credit' && namesCredit(lineText(document, line));
const isBare = (line: PageLine | undefined): boolean => line?.role === 'caption' && line.kind === 'no-credit';

function orphan(document: PageDocument, lines: readonly PageLine[], i: number): Finding | undefined {
  const line = lines[i]!;
  let above = i - 1;
  while (lines[above]?.role === 'caption' && lines[above]!.kind === 'credit') above--;
  const owner = lines[above];
  const finding = (message: Message, fixes: Fix[]): Finding => ({ span: { start: line.start, end: line.end }, message, fixes });
  if (owner?.role === 'caption')
    return repeatsCredit(document, owner, line)
      ? finding(say('the caption in line {0} has this credit already: delete it here', owner.line + 1), [deleteCredit(document, line, true)])
      : undefined;
  if (owner === undefined || !belongsToText(owner) || lines[i + 1]?.role === 'byline' || (owner.role === 'lead' && isEssay(document, lines))) return undefined;
  if (owner.line === line.line - 1 && isSentence(lineText(document, owner))) return undefined;
  const below = isBare(lines[i + 1]) && lines[i + 2]?.kind !== 'credit' ? lines[i + 1] : undefined;
  return finding(
    below
      ? say('photo credit with no caption above it, but one without a credit below (line {0}): join them', below.line + 1)
      : say('photo credit with no caption above or below it: put it where it belongs, or delete it'),
    [...(below ? [joinCredit(document, below, line)] : []), deleteCredit(document, line, false)],
  );
}

/** Below a title or an author's name a credit speaks for all pictures of the article. */
const belongsToText = ({ role }: PageLine): boolean => role === 'body' || role === 'lead' || role === 'heading';
const isEssay = (document: PageDocument, lines: readonly PageLine[]): boolean =>
  lines.filter((line) => isBare(line) || (line.role === 'heading' && opensLikeCaption(lineText(document, line)))).length >= PICTURE_ESSAY;

/** One sentence of a caption's length: directly above a credit it is the caption, even where it was not told for one. */
const isSentence = (text: string): boolean => wordCount(text) <= CAPTION_WORDS && !/[.!?…]["”]?\s+\p{Lu}/u.test(text);

function repeatsCredit(document: PageDocument, owner: PageLine, line: PageLine): boolean {
  const key = (credit: string): string =>
    foldText(credit)
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
  return owner.kind === 'with-credit' && key(splitCredit(lineText(document, owner)).credit) === key(lineText(document, line));
}

const deleteCredit = (document: PageDocument, line: PageLine, safe: boolean): Fix => ({
  title: say('Delete this credit'),
  edits: [deletion(document, line)],
  safe,
});
