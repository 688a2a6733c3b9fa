import type { Span } from '../../../core/span';
import data from '../data/misspelled.json';
import { foldSyllable, swapIY } from '../fold';
import { HYPHENED, type Words } from '../lexer';
import { parseSyllable, stripTone } from '../syllable';
import { toneStyle } from '../tone';
import { isNear, oneApart, skeletonOf } from '../skeleton';
import { LATER, SYLLABLE, type Node, type Target, titleTrie } from './titleTrie';

/** What is wrong with a word of a title. */
export type Slip = 'mark' | 'place' | 'letter' | 'missing' | 'doubled';

/** Words that would be a title but for one slip. */
export interface Candidate {
  readonly target: Target;
  readonly words: readonly Span[];
  readonly slip: Slip;
  /** The title's words that the text has instead of, or lacks before, `words[at]`. */
  readonly at: number;
  readonly lacking: readonly string[];
  /** The words say something only as this title: the wrong one is no syllable, or one of theirs is cut in two. */
  readonly sure: boolean;
}

/** The words of a line, and what is asked of each of them again and again. */
export interface Line {
  readonly words: Words;
  /** The number of the word behind its last. */
  readonly stop: number;
  /** By type: `skeletonKey`, `wordKey`, `placesOf`. */
  readonly skeletons: Int32Array;
  readonly keys: Int32Array;
  readonly places: Int32Array;
}

interface Path {
  readonly node: Node;
  /** Its words. */
  readonly first: number;
  readonly last: number;
  readonly slip: Slip | undefined;
  readonly at: number;
  readonly lacking: readonly Node[];
}

const MOST_LACKING = 3;
/** So many words of a title must stand before those that it lacks. */
const LEAST_KEPT = 2;

/**
 * The longest candidates among the words of a line that begin with `first`, which `node` stands for. Up to the offset `right` the
 * words are known to be a title, so that only a longer one can be meant.
 */
export function candidatesAt(line: Line, first: number, node: Node, slip: Slip | undefined, right = line.words.ends[first]!): Candidate[] {
  const { words, skeletons } = line;
  const found: Candidate[] = [];
  let last = first;
  let from: Node | undefined = node;
  while (from && words.ends[last]! < right) {
    if (!goesOn(line, last)) return found;
    from = from.next.get(skeletons[words.types[++last]!]!);
  }
  if (!from || (from.next.size === 0 && right > words.ends[first]!)) return found;
  explore(line, { node: from, first, last, slip, at: 0, lacking: [] }, found);
  if (found.length === 0) return found;
  const longest = Math.max(...found.map(({ words }) => words.at(-1)!.end));
  return found.filter(({ words }) => words.at(-1)!.end === longest);
}

function explore(line: Line, path: Path, found: Candidate[]): void {
  const { node, last } = path;
  for (const target of node.targets) {
    const candidate = judge(line, path, target);
    if (candidate) found.push(candidate);
  }
  if (!goesOn(line, last)) return;
  const child = node.next.get(line.skeletons[line.words.types[last + 1]!]!);
  if (!child && (path.slip || !mayGoOn(line, path))) return;
  const on = { ...path, last: last + 1 };
  if (child) explore(line, { ...on, node: child }, found);
  else if (!path.slip) for (const next of repairs(line, on)) explore(line, next, found);
}

/** Whether the next word may belong to a title: it stands behind spaces, or a hyphen between them. */
export const goesOn = ({ words, stop }: Pick<Line, 'words' | 'stop'>, last: number): boolean => last + 1 < stop && (words.gaps[last + 1]! & HYPHENED) !== 0;

/** Told before anything is made for it: whether the next word may be a slip in the title, or one behind words that it lacks. */
function mayGoOn(line: Line, { node, first, last }: Path): boolean {
  const { words, skeletons, places } = line;
  const type = words.types[last + 1]!;
  const key = skeletons[type]!;
  if (key === skeletons[words.types[last]!]) return true;
  if (last + 1 - first >= LEAST_KEPT && places[type]! & LATER && cutsOf(node).has(key)) return true;
  if (places[type]! & SYLLABLE) return false;
  for (const child of node.next.values()) if (isNear(words.text, words.starts[last + 1]!, words.ends[last + 1]!, child.plain)) return true;
  return false;
}

/** The ways on where the title goes on otherwise at the last word: a letter too many or too few, a word twice, words left out. */
function* repairs({ words, skeletons, places }: Line, on: Path): Generator<Path> {
  const { first, last, node } = on;
  const at = last - first;
  const type = words.types[last]!;
  const key = skeletons[type]!;
  if (key === skeletons[words.types[last - 1]!] && same(words, last, last - 1)) yield { ...on, slip: 'doubled', at };
  const cuts = at >= LEAST_KEPT && places[type]! & LATER ? (cutsOf(node).get(key) ?? []) : [];
  const right = (places[type]! & SYLLABLE) !== 0;
  for (const child of node.next.values()) {
    if (!right && isNear(words.text, words.starts[last]!, words.ends[last]!, child.plain)) yield { ...on, node: child, slip: 'letter', at };
    for (const { lacking, next } of cuts) if (lacking[0] === child) yield { ...on, node: next, slip: 'missing', at, lacking };
  }
}

/** Words of a title that may be lacking behind a node, and where the title goes on behind them. */
interface Cut {
  readonly lacking: readonly Node[];
  readonly next: Node;
}

/** A cache of what follows from the titles alone. */
const knownCuts = new WeakMap<Node, ReadonlyMap<number, readonly Cut[]>>();

/** By the key of the word behind them: the words of titles that may be lacking behind a node. */
function cutsOf(node: Node): ReadonlyMap<number, readonly Cut[]> {
  let known = knownCuts.get(node);
  if (!known) {
    const found = new Map<number, Cut[]>();
    for (const child of node.next.values()) collectCuts(node, [child], found);
    knownCuts.set(node, found);
    known = found;
  }
  return known;
}

function collectCuts(node: Node, lacking: readonly Node[], found: Map<number, Cut[]>): void {
  const last = lacking.at(-1)!;
  for (const [key, next] of last.next) if (cutsCompound([node, ...lacking, next])) found.set(key, [...(found.get(key) ?? []), { lacking, next }]);
  if (lacking.length < MOST_LACKING) for (const further of last.next.values()) collectCuts(node, [...lacking, further], found);
}

/** Whether what is left out takes one half of a compound and leaves the other: `trung [ương] Đảng`, but not `Chủ tịch [UBND] tỉnh`. */
function cutsCompound(nodes: readonly Node[]): boolean {
  const isCompound = (first: Node, second: Node): boolean => data.compounds.includes(`${first.word} ${second.word}`);
  const [before, after] = [nodes[0]!, nodes.at(-1)!];
  return (isCompound(before, nodes[1]!) || isCompound(nodes.at(-2)!, after)) && !isCompound(before, after);
}

const same = (words: Words, a: number, b: number): boolean => spelledAt(words, a).toLowerCase() === spelledAt(words, b).toLowerCase();

const spelledAt = ({ table, types }: Words, at: number): string => table.spelled(types[at]!);

/** Whether the words of a path are this title but for one slip. */
function judge(line: Line, path: Path, target: Target): Candidate | undefined {
  if (!path.slip && !target.known && isRight(line, path, target)) return undefined;
  const { words } = line;
  const spelled = Array.from({ length: path.last - path.first + 1 }, (_, i) => spelledAt(words, path.first + i));
  const wanted = target.written;
  let { slip, at } = path;
  for (let word = 0, to = 0; word < spelled.length; word++) {
    if (slip === 'missing' && word === at) to += path.lacking.length;
    if (slip === 'doubled' && word === at) continue;
    const found = path.slip === 'letter' && word === at ? undefined : differenceOf(spelled[word]!, wanted[to]!);
    if (found === 'other' || (found && slip)) return undefined;
    if (found) [slip, at] = [found, word];
    to++;
  }
  if (slip && target.unit && slip !== 'mark' && slip !== 'place') return undefined;
  if (slip && slip !== 'missing' && SHORT.test(wanted[at]!)) return undefined;
  if (target.known) return slip ? undefined : knownSlip(spansOf(words, path), target, spelled);
  if (!slip || (slip === 'letter' && !nearLetters(spelled[at]!, wanted[at]!))) return undefined;
  const lacking = slip === 'missing' ? target.words.slice(at, at + path.lacking.length) : [];
  return {
    target,
    words: spansOf(words, path),
    slip,
    at,
    lacking,
    sure: slip === 'place' || slip === 'missing' || (slip !== 'doubled' && !parseSyllable(spelled[at]!)),
  };
}

/** Whether the words are the title's, whatever their case: most are. */
function isRight({ words, keys }: Line, { first, last }: Path, target: Target): boolean {
  for (let at = first; at <= last; at++) if (keys[words.types[at]!] !== target.keys[at - first]) return false;
  return true;
}

const spansOf = ({ starts, ends }: Words, { first, last }: Path): Span[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ start: starts[first + i]!, end: ends[first + i]! }));

/** A short form among the words of a title (`UBND`), to which no letter is near. */
const SHORT = /\p{Lu}\p{Lu}/u;

function knownSlip(words: readonly Span[], target: Target, spelled: readonly string[]): Candidate | undefined {
  const at = target.words.findIndex((word, i) => foldSyllable(word) !== foldSyllable(spelled[i]!));
  return at < 0 ? undefined : { target, words, slip: 'letter', at, lacking: [], sure: !parseSyllable(spelled[at]!) };
}

/** How a word with the same letters differs from the title's: not at all, by the place of its tone mark, by one mark, by more. */
function differenceOf(found: string, wanted: string): Slip | 'other' | undefined {
  if (found === wanted || found.toLowerCase() === wanted.toLowerCase()) return undefined;
  if (foldSyllable(found) === foldSyllable(wanted)) return toneStyle(found) === 'neither' ? 'place' : undefined;
  const other = swapIY(wanted);
  return marksApart(found, wanted) === 1 || (other !== undefined && marksApart(found, other) === 1) ? 'mark' : 'other';
}

/** How many letters of two words differ in their marks, the tone counted as one; more than any word has where other letters differ. */
function marksApart(found: string, wanted: string): number {
  const [a, b] = [stripTone(found), stripTone(wanted)];
  if (!a || !b || a.letters.length !== b.letters.length) return Number.POSITIVE_INFINITY;
  let apart = a.tone === b.tone ? 0 : 1;
  for (let i = 0; i < a.letters.length; i++) if (a.letters[i] !== b.letters[i]) apart++;
  return apart;
}

/** A letter more, less or other, all marks alike; where the result is no syllable, a mark may have gone with the letter. */
function nearLetters(found: string, wanted: string): boolean {
  return oneApart(foldSyllable(found), foldSyllable(wanted)) || (!parseSyllable(found) && oneApart(skeletonOf(found), skeletonOf(wanted)));
}

/** Candidates whose first word has a letter wrong: told by the second one. */
export function* misspelledFirst(line: Line, first: number): Generator<Candidate> {
  const { words, skeletons } = line;
  for (const node of titleTrie().bySecond.get(skeletons[words.types[first + 1]!]!) ?? [])
    if (isNear(words.text, words.starts[first]!, words.ends[first]!, node.plain)) yield* candidatesAt(line, first, node, 'letter');
}
