import { type Message, named, say, type Text } from '../../core/message';
import { type Article, type PageDocument, type PageLine, type Role, linesOf } from '../../core/document';
import { type Finding, type Fix, defineRule } from '../../core/rule';
import type { TextEdit } from '../../core/span';
import { type Invisible, findInvisible, hasInvisible } from '../../language/vi/invisible';

/** From so many lines on, the whole file has them: one finding instead of a hundred. */
const THROUGHOUT = 5;
/** Lines of the site go as a whole; at their ends an invisible character does no harm. */
const OF_THE_SITE: ReadonlySet<Role> = new Set(['boilerplate', 'teaser', 'breadcrumb']);
const BOM = '\ufeff';

/** Characters that nobody sees and every search stumbles over. */
export const rule = defineRule({
  scope: 'document',
  meta: {
    id: 'invisible-character',
    summary: 'The text has a character that nobody sees (zero-width space, soft hyphen, control character), or one that stands for lost letters.',
    severity: 'warning',
    fixable: 'sometimes',
    since: '0.3.0',
    options: {},
  },
  *check({ document, remember, kept }) {
    const { text, table, articles } = document;
    if (document.plain) return;
    const lines: Line[] = [];
    for (const article of articles) {
      const from = table.starts[article.firstLine]!;
      for (const { at, found } of remember(article, () => readLines(document, article, kept))) lines.push({ at: at + from, found });
    }
    for (const kind of KINDS) {
      const own = lines.map(({ at, found }) => ({ at, found: found.filter(kind) })).filter(({ found }) => found.length > 0);
      if (own.length >= THROUGHOUT) yield toFinding(text, own, MORE_IN_TEXT);
      else for (const line of own) yield toFinding(text, [line], MORE_IN_LINE);
    }
  },
});

/** What can be repaired unseen, what a person has to look at, what nobody can repair. */
const KINDS: readonly ((found: Invisible) => boolean)[] = [
  ({ safe }) => safe,
  ({ safe, replacement }) => !safe && replacement !== undefined,
  ({ replacement }) => replacement === undefined,
];

/** Offsets of `found` count from `at`. */
interface Line {
  readonly at: number;
  readonly found: readonly Invisible[];
}

/** Line by line; offsets count from the start of the article. */
function readLines(document: PageDocument, article: Article, kept: (line: PageLine) => boolean): Line[] {
  const { text, table } = document;
  const from = table.starts[article.firstLine]!;
  if (!hasInvisible(text.slice(from, table.next(article.lastLine)))) return [];
  return linesOf(document, article).flatMap((pageLine) => {
    const { line, role } = pageLine;
    const start = table.starts[line]!;
    const at = start === 0 && text.startsWith(BOM) ? 1 : start;
    const found = findInvisible(text.slice(at, table.ends[line]!)).filter(({ inWord }) => inWord || !OF_THE_SITE.has(role));
    return found.length > 0 && !kept(pageLine) ? [{ at: at - from, found }] : [];
  });
}

const MORE_IN_TEXT = (count: number): Message => say(' (the first of {0} in this text)', count);
const MORE_IN_LINE = (count: number): Message => say(' (the first of {0} in this line)', count);

function toFinding(text: string, lines: readonly Line[], told: (count: number) => Message): Finding {
  const all = lines.flatMap(({ at, found }) => found.map((one) => ({ ...one, start: one.start + at, end: one.end + at })));
  const first = all[0]!;
  const span = around(text, first);
  const more = all.length > 1 ? told(all.length) : '';
  const shown = shownPart(text, span, first);
  if (first.replacement === undefined)
    return {
      span,
      message: say(
        '{0} has {1}, which stands for letters that were lost or read in the wrong encoding{2}; look them up in the source',
        shown,
        codeOf(text, first),
        more,
      ),
    };
  const cure = first.replacement.trim() ? say('write “{0}” for it', first.replacement) : first.replacement ? say('write a space for it') : say('remove it');
  return {
    span,
    message: say(
      '{0} has a {1} ({2}) that nobody sees{3}; searches and comparisons miss the text; {4}',
      shown,
      named(first.name ?? ''),
      codeOf(text, first),
      more,
      cure,
    ),
    fixes: [fixFor(all, first.safe)],
  };
}

function fixFor(all: readonly Invisible[], safe: boolean): Fix {
  const title = all.length > 1 ? say('Remove {0} invisible characters', all.length) : say('Remove the invisible character');
  return { title, safe, edits: all.map(({ start, end, replacement }): TextEdit => ({ start, end, newText: replacement! })) };
}

const LONGEST_SHOWN = 30;

/** The word that it stands in or beside, so that there is something to underline. */
function around(text: string, { start, end }: Invisible): { start: number; end: number } {
  let from = start;
  while (from > 0 && start - from < LONGEST_SHOWN && !/\s/.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_SHOWN && !/\s/.test(text[to]!)) to++;
  return { start: from, end: to };
}

function shownPart(text: string, span: { start: number; end: number }, found: Invisible): Text {
  const word = text.slice(span.start, found.start) + (found.name ? '' : text.slice(found.start, found.end)) + text.slice(found.end, span.end);
  return word ? `“${word}”` : say('this place');
}

const codeOf = (text: string, { start }: Invisible): string => `U+${text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`;
