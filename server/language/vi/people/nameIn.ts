import { LONGEST_RUN, type Word } from './run';
import { ADDRESS, BODY, CAPS, COUNTRY, DIGIT, ENDING, FAMILY, MIDDLE, OPENER, SURE, SYLLABLE, USUAL, is, opensBody, placeAt } from './words';

/**
 * What leads to a run of capital words: a rank or degree with nothing between; another title, or one with its organisation; a form
 * of address; nothing. After a `head` (`đường`, `trường`, `công ty`) a name is that of a thing.
 */
export interface Lead {
  readonly by: 'rank' | 'title' | 'address' | undefined;
  readonly head: boolean;
  /** Whether the title stands there with nothing between. */
  readonly direct: boolean;
}

/** Words `from`–`to` of a run are a name; `short` where they can be no more than the last part of one. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly short: boolean;
}

const LONGEST_NAME = 5;

/** The person's name in a run of capital words: by its family name, or by the title before it and its own look. */
export function nameIn(words: readonly Word[], lead: Lead): Found | undefined {
  if (words.length > LONGEST_RUN) return undefined;
  const address = is(words[0], ADDRESS) && words.length > 1 && placeAt(words, 0) === 0;
  const by = address ? 'address' : lead.by;
  const from = afterOthers(words, address ? 1 : 0, by);
  if (from === undefined) return undefined;
  const to = endOf(words, from);
  const familiar = startsFamily(words, from);
  if (lead.head && !address) return by ? second(words, from) : undefined;
  if (familiar && to - from >= 2 && to - from <= LONGEST_NAME && (by || isPlain(words, from, to))) return { from, to, short: false };
  if (by && (!familiar || to - from > LONGEST_NAME)) return behindOrganisation(words, from, to) ?? foreign(words, from, by, lead.direct);
  return to - from === 1 && isExact(by) ? { from, to, short: true } : undefined;
}

const isExact = (by: Lead['by']): boolean => by === 'rank' || by === 'address';

/** Rare family names that are words of organisations as well (`Báo`, `Công`) open none. */
function startsFamily(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return is(word, FAMILY) && (is(word, SURE | USUAL) || !is(word, BODY));
}

/** A name without any title: the most frequent family names; two syllables are enough only where the family name means nothing else. */
const isPlain = (words: readonly Word[], from: number, to: number): boolean =>
  is(words[from], SURE) || (to - from > 2 && is(words[from], USUAL) && placeAt(words, from + 1) === 0);

/** Over places, countries, short forms and words that open a sentence; undefined where the run is a place and nothing else. */
function afterOthers(words: readonly Word[], start: number, by: Lead['by']): number | undefined {
  for (let from = start; from < words.length; ) {
    const place = placeAt(words, from);
    if (place > 0 && from + place === words.length) return undefined;
    const goesOn = startsFamily(words, from + place) || (by && words.length - from - place > 1 && !is(words[from + place]!, SYLLABLE));
    if (place > 0 && !goesOn) return by === 'rank' && words.length - from === place + 1 ? from : undefined;
    if (place > 0) from += place;
    else if (isOther(words, from, by)) from++;
    else return from;
  }
  return undefined;
}

function isOther(words: readonly Word[], at: number, by: Lead['by']): boolean {
  const word = words[at]!;
  if (at + 1 >= words.length) return false;
  if (by && (is(word, COUNTRY) || isAbbreviation(word))) return true;
  return at === 0 && !by && is(word, OPENER) && startsFamily(words, 1);
}

const isAbbreviation = (word: Word): boolean => is(word, CAPS) && !is(word, SYLLABLE);

/** Where a name of this family ends here: up to a short form, a number or a word that opens a credit. */
function endOf(words: readonly Word[], from: number): number {
  for (let i = from + 1; i < words.length; i++) if (is(words[i], i > from + 1 ? CAPS | DIGIT | ENDING : CAPS | DIGIT)) return i;
  return words.length;
}

/** `Công ty Hoàng Long Nguyễn Văn Thử`: of two names that follow each other the last is the person. */
function second(words: readonly Word[], from: number): Found | undefined {
  for (let at = words.length - 2; at >= from + 2 && words.length - at < LONGEST_NAME; at--)
    if (is(words[at], SURE)) return { from: at, to: words.length, short: false };
  return undefined;
}

/** `Giám đốc Kinh Lúa Trần Văn Thử`: a name of three syllables behind that of an organisation. */
function behindOrganisation(words: readonly Word[], from: number, to: number): Found | undefined {
  for (let at = Math.max(from + 1, to - LONGEST_NAME + 1); at <= to - 2; at++)
    if (is(words[at], SURE) || (at <= to - 3 && startsFamily(words, at))) return { from: at, to, short: false };
  return undefined;
}

/**
 * A foreign name, or one of a family that is not known, directly after a title; after a post it must have a foreign word. What has
 * `Văn` or `Thị` second is a name, whatever else its first word means (`Trường Thị Mẫu` for Trương).
 */
function foreign(words: readonly Word[], from: number, by: Lead['by'], direct: boolean): Found | undefined {
  const rest = words.slice(from);
  if (rest.length > LONGEST_NAME) return undefined;
  if (rest.length > 2 && is(rest[1], MIDDLE)) return { from, to: words.length, short: false };
  if (opensBody(rest[0]!, rest[1])) return undefined;
  if (rest.some((word) => is(word, CAPS | DIGIT))) return undefined;
  if (rest.length === 1) return isExact(by) || (direct && !is(rest[0]!, SYLLABLE)) ? { from, to: words.length, short: true } : undefined;
  if (by !== 'title' || (direct && rest.some((word) => !is(word, SYLLABLE)))) return { from, to: words.length, short: false };
  return undefined;
}
