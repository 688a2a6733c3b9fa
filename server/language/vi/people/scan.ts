import type { Span } from '../../../core/span';
import type { Item } from '../consistency/items';
import { SPACED, type Words, facetOf, wordFrom } from '../lexer';
import { opensWithCapital } from '../mentions';
import { gapOf } from './gap';
import { type Lead, nameIn } from './nameIn';
import { type Word, readRun } from './run';
import { ADDRESS, CAPS, FAMILY, HEAD, is, traitsOf } from './words';

/** What may be a name: whole, the last part of one, or words in capitals of which only other mentions tell where the name ends. */
export interface Candidate {
  readonly line: Span;
  readonly words: readonly Word[];
  readonly kind: 'full' | 'short' | 'caps';
  /** Whether a title or form of address leads to it. */
  readonly led: boolean;
}

/** All candidates of a line, in order; `titles` are those of the line. Linear. */
export function scanLine(words: Words, index: number, titles: readonly Item[], into: Candidate[]): void {
  const { starts, types, firsts } = words;
  const line = words.lines[index]!;
  const capitals = facetOf(words, opensWithCapital);
  const first = firsts[index]!;
  const stop = firsts[index + 1]!;
  let before: Item | undefined;
  let things = NOTHING;
  let next = 0;
  for (let at = first; at < stop; ) {
    if (next < titles.length && titles[next]!.mention.start <= starts[at]!) {
      before = titles[next++]!;
      while (at < stop && starts[at]! < before.mention.end) at++;
      continue;
    }
    if (capitals[types[at]!] === 0) {
      at++;
      continue;
    }
    const run = readRun(words, at, next < titles.length ? wordFrom(words, titles[next]!.mention.start, at, stop) : stop);
    const last = run.at(-1)!;
    // A word alone at the head of a line is a name to nobody, whatever stood before.
    const lead = run.length === 1 && starts[at] === line.start ? NO_LEAD : leadOf({ words, line, first }, at, before, things);
    const found = run.length === 1 && lead.by === undefined ? undefined : candidate(line, run, lead);
    if (lead.head || (!found && is(run[0], HEAD))) things = last.end;
    if (found) {
      into.push(found);
      before = undefined;
    }
    at = last.next;
  }
}

const NO_LEAD: Lead = { by: undefined, head: false, direct: false };

/** No list of streets or schools that bear names goes on here. */
const NOTHING = -1000;

function candidate(line: Span, words: readonly Word[], lead: Lead): Candidate | undefined {
  if (is(words[0], CAPS) && is(words[1], CAPS)) return inCapitals(line, words, lead);
  const found = nameIn(words, lead);
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

/** A line and its first word. */
interface Place {
  readonly words: Words;
  readonly line: Span;
  readonly first: number;
}

function leadOf({ words, line, first }: Place, at: number, before: Item | undefined, things: number): Lead {
  const { text, starts, ends, types, gaps } = words;
  const start = starts[at]!;
  const gap = before && gapOf(text, before.mention.end, start);
  const last = at > first && gaps[at]! & SPACED ? at - 1 : -1;
  const kinds = last < 0 ? 0 : facetOf(words, traitsOf)[types[last]!]!;
  if (kinds & ADDRESS && isAddress(words, last, first)) return { by: 'address', head: false, direct: false };
  const end = last < 0 ? 0 : ends[last]!;
  const head = last >= 0 && !(before && before.mention.end >= end) && ((kinds & HEAD) !== 0 || isStreetNumber(words, last, line));
  if (!gap || gap === 'list') {
    const listed = start - things < LONGEST_JOINT && JOINT.test(text.slice(Math.max(things, 0), start));
    return head || listed ? AT_THINGS : NO_LEAD;
  }
  const direct = gap === 'direct' || gap === 'label';
  return { by: direct && EXACT.has(before.mention.form.entry.type) ? 'rank' : 'title', head, direct };
}

const AT_THINGS: Lead = { by: undefined, head: true, direct: false };

/** `chí` is a form of address behind `đồng` only. */
function isAddress({ text, starts, ends, gaps }: Words, at: number, first: number): boolean {
  const low = (word: number): string => text.slice(starts[word], ends[word]).toLowerCase();
  return ends[at]! - starts[at]! !== 3 || low(at) !== 'chí' || (at > first && (gaps[at]! & SPACED) !== 0 && low(at - 1) === 'đồng');
}

/** `8-12 Lê Thử`, `số 5 Lê Thử`. */
const STREET_NUMBER = /(?:số\s+|[-(/])\d{1,3}$/iu;
const LONGEST_NUMBER = 8;

function isStreetNumber({ text, starts, ends }: Words, at: number, line: Span): boolean {
  if (text.charCodeAt(starts[at]!) > NINE) return false;
  return STREET_NUMBER.test(text.slice(Math.max(line.start, ends[at]! - LONGEST_NUMBER), ends[at]));
}

const NINE = 0x39;

/** Between two streets: `(quận 2), `. */
const JOINT = /^(?:\s*\([^()]*\))?(?:\s*[,;]\s*|\s+(?:và|[-–])\s+)$/u;
const LONGEST_JOINT = 40;
