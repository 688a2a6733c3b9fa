import type { Span } from '../../../core/span';
import type { Item } from '../consistency/items';
import { CAPITAL, isSpace, unitTable } from '../letters';
import { gapOf } from './gap';
import { type Lead, nameIn } from './nameIn';
import { type Word, isCaps, readRun, wordAt } from './run';
import { ADDRESS, FAMILY, HEAD, is } from './words';

/** What may be a name: whole, the last part of one, or words in capitals of which only other mentions tell where the name ends. */
export interface Candidate {
  readonly line: Span;
  readonly words: readonly Word[];
  readonly kind: 'full' | 'short' | 'caps';
  /** Whether a title or form of address leads to it. */
  readonly led: boolean;
}

/** All candidates of a line, in order; `titles` are those of the line. Linear. */
export function scanLine(text: string, line: Span, titles: readonly Item[], into: Candidate[]): void {
  const units = unitTable();
  let before: Item | undefined;
  let things = NOTHING;
  let next = 0;
  for (let at = line.start; at < line.end; ) {
    const unit = units[text.charCodeAt(at)]!;
    if (unit === 0) {
      at++;
      continue;
    }
    if (next < titles.length && titles[next]!.mention.start <= at) {
      before = titles[next++]!;
      at = Math.max(at, before.mention.end);
      continue;
    }
    if ((unit & CAPITAL) === 0) {
      while (at < line.end && units[text.charCodeAt(at)] !== 0) at++;
      continue;
    }
    const words = readRun(text, at, titles[next]?.mention.start ?? line.end);
    const end = Math.max(at + 1, words.at(-1)!.end);
    // A word alone at the head of a line is a name to nobody, whatever stood before.
    const lead = words.length === 1 && at === line.start ? NO_LEAD : leadOf(text, line, at, before, things);
    const found = candidate(text, line, words, lead);
    if (lead.head || (!found && is(words[0], HEAD))) things = end;
    if (found) {
      into.push(found);
      before = undefined;
    }
    at = end;
  }
}

const NO_LEAD: Lead = { by: undefined, head: false, direct: false };

/** No list of streets or schools that bear names goes on here. */
const NOTHING = -1000;

function candidate(text: string, line: Span, words: readonly Word[], lead: Lead): Candidate | undefined {
  if (isCaps(text, words[0]!) && words.length > 1 && isCaps(text, words[1]!)) return inCapitals(line, words, lead);
  const found = nameIn(text, words, lead);
  if (!found) return undefined;
  const led = lead.by !== undefined || found.from > 0;
  return { line, words: words.slice(found.from, found.to), kind: found.short ? 'short' : 'full', led };
}

const LONGEST_CAPITALS = 8;

function inCapitals(line: Span, words: readonly Word[], lead: Lead): Candidate | undefined {
  const from = words.slice(0, -1).findIndex((word) => is(word, FAMILY) && !is(word, ADDRESS));
  if (from < 0) return undefined;
  return { line, words: words.slice(from, from + LONGEST_CAPITALS), kind: 'caps', led: from === 0 && lead.by !== undefined };
}

const EXACT = new Set(['rank', 'degree', 'clergy', 'royal']);

function leadOf(text: string, line: Span, at: number, before: Item | undefined, things: number): Lead {
  const gap = before && gapOf(text, before.mention.end, at);
  const word = lastWord(text, line.start, at);
  const address = word !== undefined && is(word, ADDRESS) && !(word.low === 'chí' && lastWord(text, line.start, word.start)?.low !== 'đồng');
  const head = word !== undefined && !(before && before.mention.end >= word.end) && (is(word, HEAD) || isStreetNumber(text, line, word));
  const listed = at - things < LONGEST_JOINT && JOINT.test(text.slice(Math.max(things, 0), at));
  if (address) return { by: 'address', head: false, direct: false };
  if (!gap || gap === 'list') return { by: undefined, head: head || listed, direct: false };
  const direct = gap === 'direct' || gap === 'label';
  return { by: direct && EXACT.has(before.mention.form.entry.type) ? 'rank' : 'title', head, direct };
}

/** `8-12 Lê Thử`, `số 5 Lê Thử`. */
const STREET_NUMBER = /(?:số\s+|[-(/])\d{1,3}$/iu;
const LONGEST_NUMBER = 8;
const isStreetNumber = (text: string, line: Span, { start, end }: Word): boolean =>
  text.charCodeAt(start) <= NINE && STREET_NUMBER.test(text.slice(Math.max(line.start, end - LONGEST_NUMBER), end));
const NINE = 0x39;

/** Between two streets: `(quận 2), `. */
const JOINT = /^(?:\s*\([^()]*\))?(?:\s*[,;]\s*|\s+(?:và|[-–])\s+)$/u;
const LONGEST_JOINT = 40;

function lastWord(text: string, from: number, at: number): Word | undefined {
  const units = unitTable();
  let end = at;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > from && units[text.charCodeAt(start - 1)] !== 0) start--;
  return start < end && end < at ? wordAt(text, start, end) : undefined;
}
