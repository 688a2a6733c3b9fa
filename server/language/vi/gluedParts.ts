import data from './data/gluedParts.json';

/** A piece of a site's interface that stands in one line with a sentence or a date; offsets into the line. */
export interface GluedPart {
  readonly start: number;
  readonly end: number;
  readonly kind: keyof typeof data.patterns;
}

const KINDS = Object.entries(data.patterns).map(
  ([kind, source]) => [kind as GluedPart['kind'], source.replaceAll('{clock}', data.clock).replaceAll('{button}', data.button)] as const,
);
const PLAYER = KINDS[0]![1];

/** Behind the end of a sentence; a counter not behind "…", which an author may follow with a number. */
const tail = (source: string): RegExp => new RegExp(String.raw`(?<=[.!?…”"»)]\s*)(?<!\d[.,]?)(?<!\.\.\.\s*|…\s*(?=\d))${source}\s*$`, 'u');
/** Behind a date, divided from it by a space or a stroke. */
const behindDate = (source: string): RegExp => new RegExp(String.raw`(?<=\d'?\)?)[\s|•·,–-]+${source}\s*$`, 'u');
const TAILS = KINDS.map(([kind, source]) => ({ kind, pattern: tail(source) }));
const BEHIND_DATE = KINDS.map(([kind, source]) => ({ kind, pattern: behindDate(source) }));
const HEAD_PLAYER = new RegExp(String.raw`^(?:${PLAYER}\s*)+(?=\s\S)`, 'u');
const HEAD_BUTTONS = new RegExp(data.headButtons, 'u');
/** What every tail has one of near its end; most paragraphs have none. */
const LAST_UNITS = 90;
const HINT = new RegExp(data.hint, 'u');

const NONE: readonly GluedPart[] = [];

const unitsOf = (chars: string): ReadonlySet<number> => new Set(Array.from(chars, (char) => char.charCodeAt(0)));
/** What both kinds of heads begin with: a clock, "Nghe bài", "Thích", "Like". */
const HEADS = unitsOf('0123456789NTL');
/** Ends of a sentence with which no tail ends. A full stop may end a counter: "12.500." */
const SENTENCE_ENDS = unitsOf('!?…”"»;:');
const FULL_STOP = 0x2e;
const mayEndInPart = (line: string): boolean => {
  const last = line.charCodeAt(line.length - 1);
  return last === FULL_STOP ? !LETTER.test(line.charAt(line.length - 2)) : !SENTENCE_ENDS.has(last);
};
const LETTER = /\p{L}/u;

/** Pieces of interface at the edges of a sentence, where nothing else can be meant. */
export function partsOfSentence(line: string): readonly GluedPart[] {
  const head = headOf(line);
  const tail = tailOf(line, TAILS);
  if (!head && !tail) return NONE;
  return [head, tail].filter((part) => part !== undefined);
}

/** Where the labels and counters behind a date begin, so that what stands before can be read as one. */
export const partBehindDate = (line: string): GluedPart | undefined => (/\d/.test(line) ? tailOf(line, BEHIND_DATE) : undefined);

function headOf(line: string): GluedPart | undefined {
  if (!HEADS.has(line.charCodeAt(0))) return undefined;
  const player = HEAD_PLAYER.exec(line);
  if (player) return { start: 0, end: player[0].trimEnd().length, kind: 'player-controls' };
  const buttons = HEAD_BUTTONS.exec(line);
  return buttons ? { start: 0, end: buttons[0].length, kind: 'share-like' } : undefined;
}

function tailOf(line: string, patterns: typeof TAILS): GluedPart | undefined {
  if (!mayEndInPart(line)) return undefined;
  const from = Math.max(0, line.length - LAST_UNITS);
  const end = line.slice(from);
  if (!HINT.test(end)) return undefined;
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(end);
    if (match && from + match.index > 0) {
      const lead = match[0].length - match[0].replace(/^[\s|•·,–-]+/u, '').length;
      return { start: from + match.index + lead, end: line.length, kind };
    }
  }
  return undefined;
}
