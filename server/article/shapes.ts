import { type LineFeatures, isParagraph } from './features';
import type { Shape } from './states';

/** What holds for the page as a whole. */
export interface PageTraits {
  /** Paragraphs are usually divided by blank lines. */
  readonly spaced: boolean;
  /** Share of non-blank lines that an interface phrase, a date, an agency prefix or a repetition explains. */
  readonly evidence: number;
}

/** A distance beyond this is none: there is no such line in the page. */
export const NOWHERE = 100_000;
/** Whether no paragraph stands above. */
export const opensText = (f: LineFeatures): boolean => f.lastParagraph > NOWHERE;

export function shapeOf(f: LineFeatures): Shape {
  if (f.read.date === 'date') return 'date';
  if (f.read.phrase !== undefined || f.read.menu || f.letters + f.digits === 0) return 'phrase';
  if (isParagraph(f)) return 'paragraph';
  if (f.wrapped) return 'wrapped';
  if (f.words <= 5 && !(f.stop && f.words > 2)) return 'tiny';
  if (f.period || f.sentences || f.words > 35 || (f.stop && f.words > 16)) return 'sentence';
  return 'titleLike';
}

/** Whether the next paragraph goes on without an agency prefix: then this one opens the article and is no teaser. */
export function leadsText(features: readonly LineFeatures[], index: number): boolean {
  const next = features[index + features[index]!.nextParagraph];
  return next !== undefined && next.read.agency === 0;
}

/** Whether the line above or below, not divided by a blank line, is an entry of a menu. */
export function besideMenu(features: readonly LineFeatures[], index: number): boolean {
  const f = features[index]!;
  const entry = (other: LineFeatures | undefined): boolean =>
    other !== undefined && other.words <= 5 && other.menuRun >= 2 && other.read.phrase !== 'related-label';
  return (!f.blankBefore && entry(features[index - 1])) || (!f.blankAfter && entry(features[index + 1]));
}

/** Two or three titles one under the other between paragraphs: links to other articles. Verse has shorter lines and more of them. */
export function pairedTitle(features: readonly LineFeatures[], index: number): boolean {
  const f = features[index]!;
  if (f.words < 8 || f.run > 4 || f.read.bullet) return false;
  const partner = (other: LineFeatures | undefined, joined: boolean): boolean =>
    other !== undefined && joined && other.words >= 8 && shapeOf(other) === 'titleLike';
  return partner(features[index - 1], !f.blankBefore) || partner(features[index + 1], !f.blankAfter);
}

/** The alternative text of a teaser's picture: glued to a title that an agency prefix follows, though nothing says so in its own words. */
export function leadsToTeaser(features: readonly LineFeatures[], index: number): boolean {
  const f = features[index]!;
  const title = features[index + 1];
  const lead = features[index + 2];
  if (!title || !lead || f.blankAfter || f.read.agency > 0 || opensText(f)) return false;
  return lead.read.agency > 0 && title.words <= 35 && !title.period && shapeOf(title) === 'titleLike';
}

/** Non-blank lines of buttons that stand between a title and its text at most. */
const BUTTONS = 4;

/** Whether a short line above the text stands below a line that could be its title. */
export function isBelowTitle(features: readonly LineFeatures[], index: number): boolean {
  const f = features[index]!;
  if (!opensText(f) || f.nextParagraph > BUTTONS) return false;
  for (let k = index - 1; k >= 0 && k >= index - BUTTONS; k--) {
    const above = features[k]!;
    if (above.words >= 6 && above.blankBefore && shapeOf(above) === 'titleLike') return true;
  }
  return false;
}

/** Whether a line stands like a title above a text of its own: alone, with two paragraphs below it, where a teaser has one. */
export function headsText(features: readonly LineFeatures[], index: number): boolean {
  const f = features[index];
  if (!f || f.words < 5 || !f.blankBefore || f.nextParagraph !== 1 || f.repeats > 1 || f.read.relatedMark || shapeOf(f) !== 'titleLike') return false;
  const second = features[index + 2];
  return features[index + 1]!.read.agency === 0 && second !== undefined && second.read.agency === 0 && isParagraph(second);
}
