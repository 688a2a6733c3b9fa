import data from '../data/misspelled.json';
import { foldSyllable, swapIY } from '../fold';
import { isSpace } from '../letters';
import { parseSyllable, stripTone } from '../syllable';
import { toneStyle } from '../tone';
import { type Word, isNear, oneApart, skeletonOf, wordAt } from './skeleton';
import { LATER, SYLLABLE, type Node, type Target, filterOf, titleTrie } from './titleTrie';

/** What is wrong with a word of a title. */
export type Slip = 'mark' | 'place' | 'letter' | 'missing' | 'doubled';

/** Words that would be a title but for one slip. */
export interface Candidate {
  readonly target: Target;
  readonly words: readonly Word[];
  readonly slip: Slip;
  /** The title's words that the text has instead of, or lacks before, `words[at]`. */
  readonly at: number;
  readonly lacking: readonly string[];
  /** The words say something only as this title: the wrong one is no syllable, or one of theirs is cut in two. */
  readonly sure: boolean;
}

interface Path {
  readonly node: Node;
  readonly words: readonly Word[];
  readonly slip: Slip | undefined;
  readonly at: number;
  readonly lacking: readonly Node[];
}

const MOST_LACKING = 3;
/** So many words of a title must stand before those that it lacks. */
const LEAST_KEPT = 2;

/**
 * The longest candidates among the words of a line that begin with `first`, which `node` stands for. Up to `right` the words are
 * known to be a title, so that only a longer one can be meant.
 */
export function candidatesAt(text: string, first: Word, node: Node, slip: Slip | undefined, end: number, right = first.end): Candidate[] {
  const found: Candidate[] = [];
  const words = [first];
  let from: Node | undefined = node;
  while (from && words.at(-1)!.end < right) {
    const word = nextWord(text, words.at(-1)!.end, end);
    from = word && from.next.get(word.key);
    if (word) words.push(word);
    else break;
  }
  if (!from || (from.next.size === 0 && right > first.end)) return found;
  explore(text, { node: from, words, slip, at: 0, lacking: [] }, end, found);
  if (found.length === 0) return found;
  const longest = Math.max(...found.map(({ words }) => words.at(-1)!.end));
  return found.filter(({ words }) => words.at(-1)!.end === longest);
}

function explore(text: string, path: Path, end: number, found: Candidate[]): void {
  const { node, words } = path;
  for (const target of node.targets) {
    const candidate = judge(text, path, target);
    if (candidate) found.push(candidate);
  }
  const word = nextWord(text, words.at(-1)!.end, end);
  if (!word) return;
  const child = node.next.get(word.key);
  if (!child && (path.slip || !mayGoOn(text, path, word))) return;
  const on = { ...path, words: [...words, word] };
  if (child) explore(text, { ...on, node: child }, end, found);
  else if (!path.slip) for (const next of repairs(text, on, word)) explore(text, next, end, found);
}

/** Told before anything is made for it: whether the word may be a slip in the title, or one behind words that it lacks. */
function mayGoOn(text: string, { node, words }: Path, word: Word): boolean {
  if (word.key === words.at(-1)!.key || (words.length >= LEAST_KEPT && isLater(word))) return true;
  if (isSpelledRight(word)) return false;
  for (const child of node.next.values()) if (isNear(text, word, child.plain)) return true;
  return false;
}

/** Whether a word has the letters of some syllable: then another letter is hardly a slip. */
export const isSpelledRight = (word: Word): boolean => (titleTrie().filter[filterOf(word.key)]! & SYLLABLE) !== 0;

const isLater = (word: Word): boolean => (titleTrie().filter[filterOf(word.key)]! & LATER) !== 0;

/** The ways on where the title goes on otherwise: a letter too many or too few, a word twice, words left out. */
function* repairs(text: string, on: Path, word: Word): Generator<Path> {
  const at = on.words.length - 1;
  const before = on.words[at - 1]!;
  if (word.key === before.key && same(text, word, before)) yield { ...on, slip: 'doubled', at };
  const goesOn = isLater(word);
  const right = isSpelledRight(word);
  for (const child of on.node.next.values()) {
    if (!right && isNear(text, word, child.plain)) yield { ...on, node: child, slip: 'letter', at };
    if (goesOn && at >= LEAST_KEPT) yield* leftOut(on, child, word, []);
  }
}

function* leftOut(on: Path, child: Node, word: Word, before: readonly Node[]): Generator<Path> {
  const lacking = [...before, child];
  const next = child.next.get(word.key);
  if (next && cutsCompound([on.node, ...lacking, next])) yield { ...on, node: next, slip: 'missing', at: on.words.length - 1, lacking };
  if (lacking.length < MOST_LACKING) for (const further of child.next.values()) yield* leftOut(on, further, word, lacking);
}

/** Whether what is left out takes one half of a compound and leaves the other: `trung [ương] Đảng`, but not `Chủ tịch [UBND] tỉnh`. */
function cutsCompound(nodes: readonly Node[]): boolean {
  const isCompound = (first: Node, second: Node): boolean => data.compounds.includes(`${first.word} ${second.word}`);
  const [before, after] = [nodes[0]!, nodes.at(-1)!];
  return (isCompound(before, nodes[1]!) || isCompound(nodes.at(-2)!, after)) && !isCompound(before, after);
}

const same = (text: string, a: Word, b: Word): boolean => text.slice(a.start, a.end).toLowerCase() === text.slice(b.start, b.end).toLowerCase();

/** The next word of a title: behind spaces, or a hyphen between them. */
export function nextWord(text: string, from: number, end: number): Word | undefined {
  let at = from;
  while (at < end && at - from < 4 && (isSpace(text.charCodeAt(at)) || text[at] === '-' || text[at] === '–')) at++;
  if (at === from) return undefined;
  const word = wordAt(text, at, end);
  return word.end > word.start ? word : undefined;
}

/** Whether the words of a path are this title but for one slip. */
function judge(text: string, path: Path, target: Target): Candidate | undefined {
  const spelled = path.words.map(({ start, end }) => text.slice(start, end));
  const wanted = target.written;
  const known = target.written !== target.words && target.written.join() !== target.words.join();
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
  if (known) return slip ? undefined : knownSlip(path, target, spelled);
  if (!slip || (slip === 'letter' && !nearLetters(spelled[at]!, wanted[at]!))) return undefined;
  const lacking = slip === 'missing' ? target.words.slice(at, at + path.lacking.length) : [];
  return { target, words: path.words, slip, at, lacking, sure: slip === 'place' || slip === 'missing' || (slip !== 'doubled' && !parseSyllable(spelled[at]!)) };
}

/** A short form among the words of a title (`UBND`), to which no letter is near. */
const SHORT = /\p{Lu}\p{Lu}/u;

function knownSlip({ words }: Path, target: Target, spelled: readonly string[]): Candidate | undefined {
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
export function* misspelledFirst(text: string, first: Word, second: Word, end: number): Generator<Candidate> {
  for (const node of titleTrie().bySecond.get(second.key) ?? []) if (isNear(text, first, node.plain)) yield* candidatesAt(text, first, node, 'letter', end);
}
