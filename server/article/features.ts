import type { LineTable } from '../core/lines';
import { agencyPrefix, creditAt, isCreditOnly, isIndexedAlt, isSignature, namesDirection, opensLikeCaption } from '../language/vi/credits';
import { dateLine } from '../language/vi/dateLine';
import { sameTextKey } from '../language/vi/foldText';
import { type PhraseClass, lexicon } from './lexicon';
import { measure } from './shape';

/** Longest line, in words, that can be an interface phrase. */
const PHRASE_WORDS = 45;
/** From this many words on a line with a final stop reads as a paragraph. */
export const PARAGRAPH_WORDS = 22;

/** What the decoder knows of one non-blank line. */
export interface LineFeatures {
  /** 0-based line in the text. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
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
  readonly allCaps: boolean;
  readonly blankBefore: boolean;
  blankAfter: boolean;
  readonly phrase: PhraseClass | undefined;
  readonly date: 'date' | 'named' | undefined;
  /** Offset of a photo credit in the line, -1 without. */
  readonly credit: number;
  readonly creditOnly: boolean;
  readonly signature: boolean;
  readonly indexedAlt: boolean;
  readonly opener: boolean;
  readonly direction: boolean;
  readonly agency: number;
  readonly imageMarker: boolean;
  readonly markup: boolean;
  /** A glued list of section names: menu without line breaks. */
  readonly menu: boolean;
  /** Key under which equal lines meet; '' for long paragraphs. */
  readonly key: string;
  /** How often the key occurs in the page. */
  repeats: number;
  /** Distance in non-blank lines to the nearest equal line, Infinity without. */
  twin: number;
  /** Index (among the non-blank lines) of that equal line, -1 without. */
  twinIndex: number;
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

export const isParagraph = (f: LineFeatures): boolean => f.words >= PARAGRAPH_WORDS && (f.stop || f.colon || f.words >= 45) && f.phrase === undefined && !f.menu;

/** A paragraph, or a line of one that was broken at a fixed width. */
export const isRunningText = (f: LineFeatures): boolean => f.wrapped || isParagraph(f);

/** Features of every non-blank line of a page, in order. */
export function featuresOf(table: LineTable): LineFeatures[] {
  const features: LineFeatures[] = [];
  let blank = true;
  for (let line = 0; line < table.count; line++) {
    const f = lineFeatures(table, line, blank);
    if (f) features.push(f);
    else if (features.length > 0) features[features.length - 1]!.blankAfter = true;
    blank = f === undefined;
  }
  markRepeats(features);
  markWraps(features);
  markRuns(features);
  markLabels(features);
  return features;
}

function lineFeatures(table: LineTable, line: number, blankBefore: boolean): LineFeatures | undefined {
  const raw = table.text.slice(table.starts[line], table.ends[line]);
  const shape = measure(raw);
  if (shape.words === 0) return undefined;
  const text = raw.slice(shape.start, shape.end);
  const long = shape.words > PHRASE_WORDS;
  const phrase = long ? undefined : lexicon().classify(text);
  const short = shape.words <= 12;
  const credit = shape.words <= 90 && phrase === undefined ? creditAt(text) : -1;
  return {
    line,
    start: table.starts[line]! + shape.start,
    end: table.starts[line]! + shape.end,
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
    allCaps: shape.allCaps,
    blankBefore,
    blankAfter: false,
    phrase,
    date: shape.words <= 14 ? dateLine(text) : undefined,
    credit,
    creditOnly: credit >= 0 && short && isCreditOnly(text) && !isSignature(text),
    signature: short && isSignature(text),
    indexedAlt: !long && shape.words > 1 && isIndexedAlt(text),
    opener: !long && opensLikeCaption(text),
    direction: !long && shape.words > 5 && namesDirection(text),
    agency: shape.words >= 4 ? agencyPrefix(text) : 0,
    imageMarker: isImageMarker(text),
    markup: shape.markup,
    menu: shape.words >= 9 && shape.words <= 120 && !shape.stop && !shape.sentences && shape.commas < 2 && lexicon().sectionCover(text) >= 0.6,
    key: shape.words <= 60 ? sameTextKey(credit > 0 ? text.slice(0, credit) : text) : '',
    repeats: 1,
    twin: Number.POSITIVE_INFINITY,
    twinIndex: -1,
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

const FAR = 1_000_000;
const isImageMarker = (text: string): boolean => {
  const first = text.charCodeAt(0);
  if (first !== 33 && first !== 60 && first !== 91) return false;
  return /^(?:!\[[^\]]*\]\([^)]*\)|<(?:img|figure|image|figcaption)\b|\[(?:image|ảnh|hình)\b)/iu.test(text);
};

function markRepeats(features: readonly LineFeatures[]): void {
  const last = new Map<string, number>();
  const counts = new Map<string, number>();
  features.forEach((f, i) => {
    if (f.key === '') return;
    const before = last.get(f.key);
    if (before !== undefined) {
      meet(features[before]!, before, f, i);
    }
    last.set(f.key, i);
    counts.set(f.key, (counts.get(f.key) ?? 0) + 1);
  });
  for (const f of features) f.repeats = counts.get(f.key) ?? 1;
}

function meet(a: LineFeatures, at: number, b: LineFeatures, bt: number): void {
  const distance = bt - at;
  if (distance < a.twin) {
    a.twin = distance;
    a.twinIndex = bt;
  }
  b.twin = distance;
  b.twinIndex = at;
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
  spread(features, (f) => !isRunningText(f), () => true, (f, n, share) => {
    f.run = n;
    f.runEvidence = share;
  });
  spread(features, (f) => !isRunningText(f), (f) => !f.blankBefore, (f, n) => { f.tightRun = n; });
  spread(features, (f) => f.date === undefined && (f.words <= 5 || f.phrase !== undefined), (f) => !f.blankBefore, (f, n) => { f.menuRun = n; });
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
  for (let k = from; k < to; k++) if (features[k]!.phrase !== undefined || features[k]!.agency > 0) phrases++;
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
  if (above?.wrapped && !f.blankBefore && f.phrase === undefined) f.wrapped = true;
}

function goesOn(above: LineFeatures, below: LineFeatures): boolean {
  if (below.blankBefore || above.stop || above.colon || above.words + below.words < 5) return false;
  return below.startsLower || (/^\d/.test(below.text) && below.phrase === undefined && below.date === undefined);
}

function markLabels(features: readonly LineFeatures[]): void {
  for (let i = 1; i < features.length; i++) {
    const above = features[i - 1]!;
    if (!features[i]!.blankBefore) features[i]!.under = above.phrase === 'tags-keywords' ? above.phrase : above.under;
  }
}
