import { isSentenceInitial } from '../consistency/case';
import type { NameWord } from './votes';

/**
 * Which words of a name of the lexicon say something of its capitals: none of a common noun (all in small letters), none of a line
 * in which most words have capitals; the first word not where every word has one, nor the rest where it may be a common noun there.
 */
export function respected(text: string, words: readonly NameWord[]): readonly NameWord[] {
  const first = words[0];
  if (!first || words.every(({ capital }) => !capital)) return [];
  const { line, start } = first.mention;
  if (isTitleCase(text, first.mention)) return [];
  const inner = words.some(({ index, capital }) => index > 0 && capital);
  if (isSentenceInitial(text, start, line)) return inner || first.part.fixed ? words.slice(1) : [];
  if (first.capital) return words;
  return inner && first.part.fixed ? words : [];
}

/** Words before and behind a name that are looked at for the style of a headline. */
const AROUND = 6;
const NEAR = 60;

/** Whether most words around a name begin with a capital. */
function isTitleCase(text: string, { line, start, words, form }: NameWord['mention']): boolean {
  const end = words[form.parts.length - 1]?.end ?? start;
  const before =
    text
      .slice(Math.max(line.start, start - NEAR), start)
      .match(WORD)
      ?.slice(-AROUND) ?? [];
  const after =
    text
      .slice(end, Math.min(line.end, end + NEAR))
      .match(WORD)
      ?.slice(0, AROUND) ?? [];
  const around = [...before, ...after].filter((word) => word[0]!.toLowerCase() !== word[0]!.toUpperCase());
  return around.length > 2 && around.filter((word) => word[0] !== word[0]!.toLowerCase()).length * 4 > around.length * 3;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** So many names written one way, and none otherwise, are a style of the house, however rare. */
const STYLE = 3;

/** Leaves out what a whole article does: small letters behind the first word of each name, or capitals inside its words. */
export const withoutStyles = (words: readonly NameWord[]): readonly NameWord[] =>
  [true, false].flatMap((inside) => {
    const same = words.filter(({ part }) => part.inside === inside);
    const wrong = new Set(same.filter((word) => !isRight(word)).map(({ mention }) => mention.form.name));
    return wrong.size >= STYLE && same.every(({ mention }) => wrong.has(mention.form.name)) ? [] : same;
  });

/** Whether the word has the capital or small letter that the lexicon has. */
export const isRight = ({ part, capital }: NameWord): boolean => capital === part.capital;
