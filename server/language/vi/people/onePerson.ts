import type { OwnText } from '../ownText';
import type { PersonMention } from './find';
import { type Office, isSameOffice, officesOf } from './office';
import { FAR, SENTENCE_END } from './plainRank';

/**
 * Whether mentions under two names that are almost the same are of one person: they carry the same title, no different posts, are
 * no relatives, and never stand side by side in a sentence or in a list of lines.
 */
export function areOnePerson({ text, lines }: OwnText, some: readonly PersonMention[], others: readonly PersonMention[]): boolean {
  const mine = some.flatMap((mention) => officesOf(text, mention));
  const theirs = others.flatMap((mention) => officesOf(text, mention));
  if (!haveSameTitle(mine, theirs, wordsIn(some[0]!) > 2)) return false;
  return ![...some, ...others].some((mention) => isRelative(text, mention)) && !standTogether(text, lines, some, others);
}

const wordsIn = ({ key }: PersonMention): number => key.split(' ').length;

/** Names of two syllables are so many that they must share an organisation too. */
function haveSameTitle(mine: readonly Office[], theirs: readonly Office[], isLong: boolean): boolean {
  const posts = (offices: readonly Office[]): Office[] => offices.filter(({ type }) => type === 'post');
  const shared = mine.flatMap((a) => theirs.filter((b) => isSameOffice(a, b)).map((b) => ({ a, b })));
  const bothPosted = posts(mine).length > 0 && posts(theirs).length > 0;
  if (bothPosted && !shared.some(({ a }) => a.type === 'post')) return false;
  return isLong ? shared.length > 0 : shared.some(({ a, b }) => a.of !== '' && a.of === b.of && a.title === b.title);
}

const KIN =
  /(?<!\p{L})(?:con(?: trai| gái| út| cả| rể| dâu)?|vợ|chồng|cha|bố|mẹ|em(?: trai| gái| ruột| vợ)?|anh (?:trai|ruột|em)|chị (?:gái|ruột|em)|cháu|bạn)(?: là)?[\s,:]*$/iu;
const LONGEST_KIN = 20;

function isRelative(text: string, { name, titles, line }: PersonMention): boolean {
  const start = Math.min(titles[0]?.span.start ?? name.start, name.start);
  return KIN.test(text.slice(Math.max(line.start, start - LONGEST_KIN), start));
}

/** Who is named beside somebody else is another person. */
function standTogether(text: string, lines: OwnText['lines'], some: readonly PersonMention[], others: readonly PersonMention[]): boolean {
  const mine = new Set(some);
  const all = [...some, ...others].sort((a, b) => a.name.start - b.name.start);
  return all.some((b, i) => {
    const a = all[i - 1];
    if (!a || mine.has(a) === mine.has(b)) return false;
    if (a.line.start === b.line.start) return b.name.start - a.name.end < FAR && !SENTENCE_END.test(text.slice(a.name.end, b.name.start));
    return (
      isListed(text, a) &&
      isListed(text, b) &&
      lines.findIndex((line) => line.start === b.line.start) - lines.findIndex((line) => line.start === a.line.start) === 1
    );
  });
}

/** Longer lines are paragraphs. */
const LONGEST_ENTRY = 120;

/** Whether a mention opens a short line, as in a list of people. */
function isListed(text: string, { name, titles, line }: PersonMention): boolean {
  const start = Math.min(titles[0]?.span.start ?? name.start, name.start);
  return line.end - line.start <= LONGEST_ENTRY && !/\p{L}/u.test(text.slice(line.start, start));
}
