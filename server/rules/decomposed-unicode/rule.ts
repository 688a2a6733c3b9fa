import { type Message, say } from '../../core/message';
import { type Finding, type Fix, defineRule } from '../../core/rule';
import type { Span, TextEdit } from '../../core/span';
import { type Decomposed, decomposedRuns, findDecomposed, isThroughout } from '../../language/vi/decomposed';

/** Words whose NFC form differs: letters typed or stored with combining marks. */
export const rule = defineRule({
  scope: 'document',
  meta: {
    id: 'decomposed-unicode',
    summary: 'A word is written with combining marks (NFD or mixed Unicode), so that searches and comparisons miss it.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  *check({ document: { text, table, articles, plain }, remember }) {
    if (plain) return;
    const pieces = articles.map((article) => {
      const start = table.starts[article.firstLine]!;
      const own = (): string => text.slice(start, table.next(article.lastLine));
      return { start, own, piece: remember(article, (): Piece => ({ found: findDecomposed(own()), runs: undefined })) };
    });
    if (isThroughout(pieces.map(({ piece }) => piece.found))) yield wholePage(text, pieces);
    else for (const { piece, start, own } of pieces) for (const run of runsIn(piece, own)) yield oneRun(text, run, start);
  },
});

/** An article with what it has of such words. */
interface Placed {
  readonly start: number;
  readonly own: () => string;
  readonly piece: Piece;
}

interface Run {
  readonly words: readonly Span[];
  readonly message: Message;
  readonly title: Message;
}

/** What an article has of such words, and what is said of each run of them, where that is said at all; offsets count from its start. */
interface Piece {
  readonly found: Decomposed;
  runs: readonly Run[] | undefined;
}

function runsIn(piece: Piece, own: () => string): readonly Run[] {
  if (!piece.found.first) return [];
  const text = own();
  piece.runs ??= decomposedRuns(text).map((words) => readRun(text, words));
  return piece.runs;
}

const moved = (words: readonly Span[], by: number): Span[] => words.map(({ start, end }) => ({ start: start + by, end: end + by }));

const LONGEST_SHOWN = 40;

function readRun(text: string, words: readonly Span[]): Run {
  const spelled = text.slice(words[0]!.start, words.at(-1)!.end).normalize('NFC');
  const shown = spelled.length <= LONGEST_SHOWN ? `“${spelled}”` : say('“{0}…” ({1} words)', spelled.slice(0, LONGEST_SHOWN), words.length);
  const message = say('{0} is written with combining marks instead of single letters, so that searches and comparisons miss it; write it in NFC', shown);
  return { words, message, title: say('Write {0} in NFC', shown) };
}

const oneRun = (text: string, { words, message, title }: Run, by: number): Finding => ({
  span: { start: words[0]!.start + by, end: words.at(-1)!.end + by },
  message,
  fixes: [lazyFix(title, () => compose(text, moved(words, by)))],
});

function wholePage(text: string, pieces: readonly Placed[]): Finding {
  const count = pieces.reduce((sum, { piece }) => sum + piece.found.decomposed, 0);
  const { piece, start } = pieces.find(({ piece }) => piece.found.first)!;
  const [first] = moved([piece.found.first!], start) as [Span];
  const message = say(
    'this text is written with combining marks throughout ({0} words; this is the first), so that searches and comparisons miss them; write it in NFC',
    count,
  );
  const words = (): Span[] => pieces.flatMap(({ own, start }) => moved(decomposedRuns(own()).flat(), start));
  return { span: first, message, fixes: [lazyFix(say('Write all {0} words in NFC', count), () => compose(text, words()))] };
}

/** A page can have a thousand edits; they are made when someone asks for them. */
function lazyFix(title: Message, make: () => readonly TextEdit[]): Fix {
  let edits: readonly TextEdit[] | undefined;
  return {
    title,
    safe: true,
    get edits() {
      edits ??= make();
      return edits;
    },
  };
}

/** All words are composed in one call, a line each: a call for each word takes five times as long. */
function compose(text: string, words: readonly Span[]): TextEdit[] {
  const composed = words
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .normalize('NFC')
    .split('\n');
  return words.map(({ start, end }, i) => ({ start, end, newText: composed[i]! }));
}
