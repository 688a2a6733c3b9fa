import { type Finding, type Fix, defineRule } from '../../core/rule';
import type { Span, TextEdit } from '../../core/span';
import { findDecomposed, isThroughout } from '../../language/vi/decomposed';

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
    const pieces = articles.map((article) =>
      remember(article, () => findDecomposed(text.slice(table.starts[article.firstLine], table.next(article.lastLine)))),
    );
    const runs = pieces.flatMap(({ runs }, i) => runs.map((run) => moved(run, table.starts[articles[i]!.firstLine]!)));
    if (isThroughout(pieces)) yield wholePage(text, runs.flat());
    else for (const run of runs) yield oneRun(text, run);
  },
});

const moved = (words: readonly Span[], by: number): Span[] => words.map(({ start, end }) => ({ start: start + by, end: end + by }));

const LONGEST_SHOWN = 40;

function oneRun(text: string, run: readonly Span[]): Finding {
  const span = { start: run[0]!.start, end: run.at(-1)!.end };
  const spelled = text.slice(span.start, span.end).normalize('NFC');
  const shown = spelled.length <= LONGEST_SHOWN ? `“${spelled}”` : `“${spelled.slice(0, LONGEST_SHOWN)}…” (${run.length} words)`;
  const message = `${shown} is written with combining marks instead of single letters, so that searches and comparisons miss it; write it in NFC`;
  return { span, message, fixes: [lazyFix(`Write ${shown} in NFC`, text, run)] };
}

function wholePage(text: string, words: readonly Span[]): Finding {
  const message = `this text is written with combining marks throughout (${words.length} words; this is the first), so that searches and comparisons miss them; write it in NFC`;
  return { span: words[0]!, message, fixes: [lazyFix(`Write all ${words.length} words in NFC`, text, words)] };
}

/** A page can have a thousand edits; they are made when someone asks for them. */
function lazyFix(title: string, text: string, words: readonly Span[]): Fix {
  let edits: readonly TextEdit[] | undefined;
  return {
    title,
    safe: true,
    get edits() {
      edits ??= compose(text, words);
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
