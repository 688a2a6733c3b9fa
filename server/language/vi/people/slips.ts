import type { Span } from '../../../core/span';
import { groupBy, isAllCaps } from '../consistency/words';
import type { OwnText } from '../ownText';
import type { PersonMention } from './find';
import { isCapital } from './words';
import { differInOneMark } from './oneLetter';
import { areOnePerson } from './onePerson';

/** A name that the article writes otherwise for the same person. */
export interface NameSlip {
  readonly span: Span;
  readonly suggested: string;
  readonly difference: 'mark' | 'case';
  /** Whether the other spelling clearly prevails (at least twice as often); else neither is known to be right. */
  readonly clear: boolean;
  /** How often the article has the other spelling, and how often this one. */
  readonly count: number;
  readonly otherCount: number;
  /** Where the other spelling stands first. */
  readonly model: Span;
}

/** Names of one article that differ in one mark from another name of the same title. In the order of the text, one a mention. */
export function findNameSlips(own: OwnText): NameSlip[] {
  const { text } = own;
  const people = groupBy(
    own.people.filter(({ full, name }) => full && !isAllCaps(text, name)),
    ({ key }) => key,
  );
  if (people.size === 0) return [];
  const slips = new Map<PersonMention, NameSlip>();
  for (const mentions of people.values()) lowerCase(text, mentions, slips);
  const keys = [...people.keys()];
  if (mayBeAlike(keys)) for (const [a, b] of alike(keys)) compare(own, people.get(a)!, people.get(b)!, slips);
  return [...slips.values()].sort((x, y) => x.span.start - y.span.start);
}

/** `Nguyễn Văn thử` among `Nguyễn Văn Thử`. */
function lowerCase(text: string, mentions: readonly PersonMention[], slips: Map<PersonMention, NameSlip>): void {
  const last = ({ name }: PersonMention): number => Math.max(name.start, text.lastIndexOf(' ', name.end - 1) + 1);
  const wrong = mentions.filter((mention) => !isCapital(text, last(mention)));
  const right = mentions.filter((mention) => !wrong.includes(mention));
  if (wrong.length === 0 || right.length === 0) return;
  for (const mention of wrong) {
    const at = last(mention);
    const suggested = text.slice(mention.name.start, at) + text[at]!.toUpperCase() + text.slice(at + 1, mention.name.end);
    slips.set(mention, slipOf(mention, 'case', suggested, right, wrong.length));
  }
}

/** From so many names on, holding each against each takes longer than sorting them. */
const MANY = 32;

/** Told before anything is made for it: whether two of the keys differ in one syllable only. */
function mayBeAlike(keys: readonly string[]): boolean {
  if (keys.length > MANY) return true;
  for (let i = 1; i < keys.length; i++) for (let j = 0; j < i; j++) if (differInOneWord(keys[i]!, keys[j]!)) return true;
  return false;
}

/** Whether all that differs in two texts lies between two spaces. */
function differInOneWord(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return !holdsSpace(a, start, a.length - end) && !holdsSpace(b, start, b.length - end);
}

function holdsSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === SPACE) return true;
  return false;
}

const SPACE = 0x20;

/** More names that differ in one syllable only are a list of different people. */
const MOST_ALIKE = 12;

/** Pairs of keys that differ in one mark of one syllable. Linear: keys are grouped by what is left without each syllable. */
function* alike(keys: readonly string[]): Generator<[string, string]> {
  const rest: { key: string; word: string; frame: string }[] = [];
  for (const key of keys) {
    for (let from = 0, to = 0; to < key.length; from = to + 1) {
      const space = key.indexOf(' ', from);
      to = space < 0 ? key.length : space;
      rest.push({ key, word: key.slice(from, to), frame: key.slice(0, from) + key.slice(to) });
    }
  }
  for (const group of groupBy(rest, ({ frame }) => frame).values()) {
    if (group.length < 2 || group.length > MOST_ALIKE) continue;
    for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) if (differInOneMark(a.word, b.word)) yield [a.key, b.key];
  }
}

function compare(own: OwnText, some: readonly PersonMention[], others: readonly PersonMention[], slips: Map<PersonMention, NameSlip>): void {
  const [right, wrong] = others.length > some.length ? [others, some] : [some, others];
  if (!areOnePerson(own, right, wrong)) return;
  const { name } = right[0]!;
  const clear = right.length >= 2 * wrong.length;
  for (const mention of clear ? wrong : wrong.slice(0, 1))
    if (!slips.has(mention)) slips.set(mention, slipOf(mention, 'mark', own.text.slice(name.start, name.end), right, wrong.length));
}

function slipOf(mention: PersonMention, difference: NameSlip['difference'], suggested: string, right: readonly PersonMention[], otherCount: number): NameSlip {
  return { span: mention.name, suggested, difference, clear: right.length >= 2 * otherCount, count: right.length, otherCount, model: right[0]!.name };
}
