import debris from './data/fontDebris.json';

/** A word that was made unreadable for programs, or broken by a conversion; offsets into the text. */
export interface Unreadable {
  readonly start: number;
  readonly end: number;
  readonly why: 'small capitals' | 'missing spaces' | 'old font';
}

/** Letters that only look like small capitals. The sciences of language use some of them as signs, but spell no words with them. */
const SMALL_CAPITAL = /[\u1d00-\u1d22]/;
const SMALL_CAPITALS = /[\u1d00-\u1d22ʙɢʜɪʟɴʀʏꜰꜱ]/gu;
const WORD = /[\p{L}\p{M}]*[\u1d00-\u1d22][\p{L}\p{M}]*/gu;
/** A disguised letter here and there is a look-alike like others. */
const LEAST_DISGUISED = 3;
/** A Vietnamese syllable has at most seven letters and one tone mark; addresses and hashtags are glued on purpose. */
const GLUED = /^[“"‘'(]*(\p{L}{22,})[”"’'),.;:!?…]*$/u;
const GLUED_TONES = 4;
/** Shorter tokens have too few tones, longer ones are data. */
const LEAST_UNITS = 22;
const MOST_UNITS = 400;
const SPACE = 0x20;
const TONED = /[\u0300\u0301\u0303\u0309\u0323]/g;
/**
 * Broken words so frequent that a broken text has one of them: hịng, hơng, cơng, Cơng, HƠNG. Fixed letters are found many times faster
 * than words, and fastest from a rare one on; what may stand before them is looked at there.
 */
const DEBRIS_HINTS = [
  { rest: 'ịng', before: 'h' },
  { rest: 'ơng', before: 'hcC' },
  { rest: 'ƠNG', before: 'H' },
];
const DEBRIS = new RegExp(`(?<![\\p{L}\\p{M}])(?:${debris.words.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
/** One slip of the finger is a misspelling, no conversion. */
const LEAST_DEBRIS = 2;

/** What whole lines of a text have of unreadable words; offsets count from the first. */
export interface UnreadablePiece {
  readonly disguised: readonly Unreadable[];
  readonly glued: readonly Unreadable[];
  readonly hinted: boolean;
  /** Looked for only where some piece of the text is hinted. */
  debris: readonly Unreadable[] | undefined;
}

/** `plain`: the text surely has no letters but those that Vietnamese is printed with. */
export const readUnreadable = (text: string, plain: boolean): UnreadablePiece => ({
  disguised: !plain && SMALL_CAPITAL.test(text) ? disguisedWords(text) : [],
  glued: gluedWords(text),
  hinted: DEBRIS_HINTS.some(({ rest, before }) => stands(text, rest, before)),
  debris: undefined,
});

/** Whether the letters stand behind one of those in `before`. */
function stands(text: string, rest: string, before: string): boolean {
  for (let at = text.indexOf(rest, 1); at > 0; at = text.indexOf(rest, at + 1)) if (before.includes(text[at - 1]!)) return true;
  return false;
}

/** A piece of a text, and where it stands. */
interface Placed {
  readonly start: number;
  readonly own: () => string;
  readonly found: UnreadablePiece;
}

/** The unreadable words of a text that is given in pieces, in the order of the kinds. */
export function unreadableIn(pieces: readonly Placed[]): Unreadable[] {
  const disguised = pieces.flatMap(({ found, start }) => moved(found.disguised, start));
  const glued = pieces.flatMap(({ found, start }) => moved(found.glued, start));
  const hinted = pieces.some(({ found }) => found.hinted);
  const debris = hinted ? pieces.flatMap(debrisIn) : [];
  return [...(disguised.length >= LEAST_DISGUISED ? disguised : []), ...glued, ...(debris.length >= LEAST_DEBRIS ? debris : [])];
}

function debrisIn({ found, start, own }: Placed): Unreadable[] {
  found.debris ??= wordsOf(own(), DEBRIS, 'old font');
  return moved(found.debris, start);
}

const moved = (words: readonly Unreadable[], by: number): Unreadable[] => words.map(({ start, end, why }) => ({ start: start + by, end: end + by, why }));

/** Words of which at least half the letters are small capitals. */
const disguisedWords = (text: string): Unreadable[] =>
  wordsOf(text, WORD, 'small capitals').filter(({ start, end }) => {
    const word = text.slice(start, end).normalize('NFD').replace(/\p{M}/gu, '');
    return (word.match(SMALL_CAPITALS)?.length ?? 0) * 2 >= word.length;
  });

/** Looks for a space from the least length backwards, so that most of the text is leapt over. */
function gluedWords(text: string): Unreadable[] {
  const words: Unreadable[] = [];
  for (let start = 0; start + LEAST_UNITS <= text.length; ) {
    let at = start + LEAST_UNITS - 1;
    while (at >= start && text.charCodeAt(at) > SPACE) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + LEAST_UNITS;
    while (end < text.length && text.charCodeAt(end) > SPACE) end++;
    if (end - start <= MOST_UNITS && isGlued(text.slice(start, end))) words.push({ start, end, why: 'missing spaces' });
    start = end;
  }
  return words;
}

function isGlued(token: string): boolean {
  const word = GLUED.exec(token.normalize('NFC'))?.[1];
  return word !== undefined && tones(word) >= GLUED_TONES;
}

const wordsOf = (text: string, pattern: RegExp, why: Unreadable['why']): Unreadable[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, why }));

const tones = (word: string): number => word.normalize('NFD').match(TONED)?.length ?? 0;
