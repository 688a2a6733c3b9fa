import type { LineTable } from '../core/lines';
import type { PhraseClass } from './lexicon';
import type { LineReader, LineReading } from './reading';
import { type Shape, measure } from './shape';
import { FAR, type Kept, unchanged } from './unchanged';

/** From this many words on a line with a final stop reads as a paragraph. */
export const PARAGRAPH_WORDS = 22;

/** What the decoder knows of one non-blank line. */
export interface LineFeatures {
  /** 0-based line in the text. */
  line: number;
  start: number;
  end: number;
  text: string;
  readonly words: number;
  readonly capitalised: number;
  readonly digits: number;
  readonly letters: number;
  /** Ends like a sentence: . ! ? … or one of them before a closing quote or bracket. */
  readonly stop: boolean;
  /** Ends with a full stop in particular, which titles do not. */
  readonly period: boolean;
  readonly colon: boolean;
  /** A stop inside the line, followed by a capital: more than one sentence. */
  readonly sentences: boolean;
  readonly startsLower: boolean;
  blankBefore: boolean;
  blankAfter: boolean;
  /** What its words show. */
  readonly read: LineReading;
  readonly markup: boolean;
  /** Which of the characters that patterns look for occur: see `Shape`. */
  readonly marks: number;
  /** How often the key occurs in the page. */
  repeats: number;
  /** Distance in non-blank lines to the nearest equal line, large without. */
  twin: number;
  /** Number of neighbouring lines without a paragraph, this one included. */
  run: number;
  /** Of that, number of neighbours not even divided by a blank line. */
  tightRun: number;
  /** Number of neighbouring short lines and phrases not divided by a blank line: a menu. */
  menuRun: number;
  /** Share of the run that interface phrases explain. */
  runEvidence: number;
  /** Non-blank lines to the next and from the last paragraph, large without. */
  nextParagraph: number;
  lastParagraph: number;
  /** Part of a text broken into short lines: goes on in the next line or goes on from the last. */
  wrapped: boolean;
  /** The label directly above (no blank line between), handed down through a run: keywords under "Từ khóa". */
  under: PhraseClass | undefined;
}

export const isParagraph = (f: LineFeatures): boolean =>
  f.words >= PARAGRAPH_WORDS && (f.stop || f.colon || f.words >= 45) && f.read.phrase === undefined && !f.read.menu;

/** A paragraph, or a line of one that was broken at a fixed width. */
export const isRunningText = (f: LineFeatures): boolean => f.wrapped || isParagraph(f);

/** The lines of a text and their features, from which the next version of the text may take what has not changed. */
export interface ReadLines {
  readonly table: LineTable;
  readonly features: LineFeatures[];
}

const readAll = (table: LineTable): Kept => ({ above: [], below: [], from: 0, to: table.count });

/**
 * Features of every non-blank line of a page, in order. With `earlier` the features of unchanged lines are moved over and not
 * made again: `earlier.features` must not be used any more.
 */
export function featuresOf(table: LineTable, reader: LineReader, earlier?: ReadLines): LineFeatures[] {
  const kept = earlier ? unchanged(earlier, table) : readAll(table);
  const features = kept.above;
  for (let line = kept.from; line < kept.to; line++) {
    const f = lineFeatures(table, line, reader);
    if (f) features.push(f);
  }
  for (const f of kept.below) features.push(f);
  markBlanks(features, table.count);
  markRepeats(features);
  markWraps(features);
  markRuns(features);
  markLabels(features);
  return features;
}

function lineFeatures(table: LineTable, line: number, reader: LineReader): LineFeatures | undefined {
  const start = table.starts[line]!;
  const shape: Shape = measure(table.text, start, table.ends[line]!);
  if (shape.words === 0) return undefined;
  const text = table.text.slice(shape.start, shape.end);
  return {
    line,
    start: shape.start,
    end: shape.end,
    text,
    words: shape.words,
    capitalised: shape.capitalised,
    digits: shape.digits,
    letters: shape.letters,
    stop: shape.stop,
    period: shape.period,
    colon: shape.colon,
    sentences: shape.sentences,
    startsLower: shape.startsLower,
    blankBefore: false,
    blankAfter: false,
    read: reader.read(text, shape),
    markup: shape.markup,
    marks: shape.marks,
    repeats: 1,
    twin: FAR,
    run: 0,
    tightRun: 0,
    menuRun: 0,
    runEvidence: 0,
    nextParagraph: FAR,
    lastParagraph: FAR,
    wrapped: false,
    under: undefined,
  };
}

function markBlanks(features: readonly LineFeatures[], lineCount: number): void {
  for (let i = 0; i < features.length; i++) {
    const f = features[i]!;
    f.blankBefore = features[i - 1]?.line !== f.line - 1;
    f.blankAfter = f.line + 1 < lineCount && features[i + 1]?.line !== f.line + 1;
  }
}

function markRepeats(features: readonly LineFeatures[]): void {
  /** Index of the last line with each key, and for each line that of the first of its kind, where all are counted. */
  const last = new Map<string, number>();
  const first = new Int32Array(features.length);
  for (let i = 0; i < features.length; i++) {
    const f = features[i]!;
    const { key } = f.read;
    first[i] = i;
    if (key === '') continue;
    const before = last.get(key);
    last.set(key, i);
    if (before === undefined) continue;
    const distance = i - before;
    const above = features[before]!;
    if (distance < above.twin) above.twin = distance;
    f.twin = distance;
    first[i] = first[before]!;
    features[first[i]!]!.repeats++;
  }
  for (let i = 0; i < features.length; i++) features[i]!.repeats = features[first[i]!]!.repeats;
}

function markRuns(features: readonly LineFeatures[]): void {
  let last = -FAR;
  features.forEach((f, i) => {
    f.lastParagraph = i - last;
    if (isRunningText(f)) last = i;
  });
  let next = FAR * 2;
  for (let i = features.length - 1; i >= 0; i--) {
    const f = features[i]!;
    f.nextParagraph = next - i;
    if (isRunningText(f)) next = i;
  }
  spread(
    features,
    (f) => !isRunningText(f),
    () => true,
    (f, n, share) => {
      f.run = n;
      f.runEvidence = share;
    },
  );
  spread(
    features,
    (f) => !isRunningText(f),
    (f) => !f.blankBefore,
    (f, n) => {
      f.tightRun = n;
    },
  );
  spread(
    features,
    (f) => f.read.date === undefined && (f.words <= 5 || f.read.phrase !== undefined),
    (f) => !f.blankBefore,
    (f, n) => {
      f.menuRun = n;
    },
  );
}

function spread(
  features: readonly LineFeatures[],
  member: (f: LineFeatures) => boolean,
  joined: (f: LineFeatures) => boolean,
  set: (f: LineFeatures, length: number, share: number) => void,
): void {
  let from = 0;
  for (let i = 0; i <= features.length; i++) {
    const f = features[i];
    const open = i > from;
    if (f && member(f) && (!open || joined(f))) continue;
    const share = phraseShare(features, from, i);
    for (let k = from; k < i; k++) set(features[k]!, i - from, share);
    from = f && member(f) ? i : i + 1;
  }
}

function phraseShare(features: readonly LineFeatures[], from: number, to: number): number {
  let phrases = 0;
  for (let k = from; k < to; k++) if (features[k]!.read.phrase !== undefined || features[k]!.read.agency > 0) phrases++;
  return to > from ? phrases / (to - from) : 0;
}

/** Fewer broken lines than this in a row are two lines of a menu or title that happen to fit together. */
const WRAPPED_LINES = 3;
const WRAPPED_SHARE = 0.4;

/** Lines cut at a fixed width: no stop at the end, and the neighbour below, not divided by a blank line, goes on in lower case. */
function markWraps(features: readonly LineFeatures[]): void {
  let from = 0;
  for (let i = 1; i <= features.length; i++) {
    if (i < features.length && goesOn(features[i - 1]!, features[i]!)) continue;
    if (i - from >= WRAPPED_LINES) for (let k = from; k < i; k++) features[k]!.wrapped = true;
    from = i;
  }
  if (features.filter((f) => f.wrapped).length >= features.length * WRAPPED_SHARE) for (const [i, f] of features.entries()) joinWrapped(f, features[i - 1]);
}

/** In a text broken throughout, a line that happens to begin a sentence belongs to the paragraph above it all the same. */
function joinWrapped(f: LineFeatures, above: LineFeatures | undefined): void {
  if (above?.wrapped && (!f.blankBefore || (!above.stop && above.words >= BROKEN_WORDS)) && f.read.phrase === undefined) f.wrapped = true;
}

/** A line that was broken at a fixed width has at least so many words; lines divided by blank lines are held to it. */
const BROKEN_WORDS = 9;

function goesOn(above: LineFeatures, below: LineFeatures): boolean {
  if (above.stop || above.colon || above.words + below.words < 5) return false;
  if (below.blankBefore) return below.startsLower && above.words >= BROKEN_WORDS;
  return below.startsLower || (/^\d/.test(below.text) && below.read.phrase === undefined && below.read.date === undefined);
}

function markLabels(features: readonly LineFeatures[]): void {
  for (let i = 1; i < features.length; i++) {
    const above = features[i - 1]!;
    if (!features[i]!.blankBefore) features[i]!.under = above.read.phrase === 'tags-keywords' ? above.read.phrase : above.under;
  }
}
