import { say } from '../../core/message';
import { type Finding, defineRule } from '../../core/rule';
import type { TextEdit } from '../../core/span';
import { type ConfusedWord, findConfused } from '../../language/vi/confusables';

/** From so many words with letters of another alphabet on, somebody disguised the text from copy detection: not every word can be told. */
const DISGUISED_WORDS = 12;
/** From so many words on a keyboard wrote Ð for Đ throughout: one finding instead of hundreds. */
const THROUGHOUT = 40;
const LOOKS_LIKE_D = /^[\u00d0\u00f0\u0189\u0256]$/;

/** Letters of other scripts, or Ð for Đ, inside words that are Vietnamese otherwise. */
export const rule = defineRule({
  scope: 'document',
  meta: {
    id: 'confusable-letter',
    summary: 'A word has a letter that only looks right: Ð or Ɖ for Đ, a Cyrillic or Greek letter among Latin ones.',
    severity: 'error',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  *check({ document: { text, table, articles, plain }, remember }) {
    if (plain) return;
    const words: ConfusedWord[] = [];
    for (const article of articles) {
      const from = table.starts[article.firstLine]!;
      const own = remember(article, () => findConfused(text.slice(from, table.next(article.lastLine))));
      for (const word of own) words.push({ ...word, start: word.start + from, end: word.end + from });
    }
    if (words.length === 0) return;
    const slips = words.filter((word) => word.letters.every((letter) => LOOKS_LIKE_D.test(letter)));
    const foreign = words.filter((word) => !word.letters.every((letter) => LOOKS_LIKE_D.test(letter)));
    yield* findings(text, slips, THROUGHOUT, true);
    yield* findings(text, foreign, DISGUISED_WORDS, false);
  },
});

function* findings(text: string, words: readonly ConfusedWord[], many: number, safe: boolean): Generator<Finding> {
  if (words.length >= many) yield wholePage(text, words, safe);
  else for (const word of words) yield oneWord(text, word, words);
}

function oneWord(text: string, word: ConfusedWord, all: readonly ConfusedWord[]): Finding {
  const spelled = text.slice(word.start, word.end);
  const message = say(
    word.letters.length === 1
      ? '“{0}” has {1}, which only looks like the letters of “{2}”; searches miss the word'
      : '“{0}” has {1}, which only look like the letters of “{2}”; searches miss the word',
    spelled,
    word.letters.map(nameOf),
    word.replacement,
  );
  const here = { title: say('Replace “{0}” with “{1}”', spelled, word.replacement), edits: [edit(word)], safe: true };
  const everywhere = { title: say('Replace look-alike letters everywhere in this file ({0} words)', all.length), edits: all.map(edit), safe: true };
  return { span: { start: word.start, end: word.end }, message, fixes: all.length > 1 ? [here, everywhere] : [here] };
}

function wholePage(text: string, words: readonly ConfusedWord[], safe: boolean): Finding {
  const first = words[0]!;
  const letters = [...new Set(words.flatMap((w) => w.letters))];
  const some = letters.slice(0, 8).join(' ');
  const shown = letters.length > 8 ? say('{0} and {1} more', some, letters.length - 8) : some;
  const message = say(
    '{0} words of this text have letters that only look right ({1}; the first is “{2}”); searches miss them',
    words.length,
    shown,
    text.slice(first.start, first.end),
  );
  return {
    span: { start: first.start, end: first.end },
    message,
    fixes: [{ title: say('Replace look-alike letters everywhere in this file ({0} words)', words.length), edits: words.map(edit), safe }],
  };
}

const edit = ({ start, end, replacement }: ConfusedWord): TextEdit => ({ start, end, newText: replacement });

const nameOf = (letter: string): string => `“${letter}” (U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
