import type { Tally } from './evidence';
import { type LineFeatures, isParagraph } from './features';
import { type PageTraits, opensText, pairedTitle } from './shapes';
import { type Shape, stateIndex as s } from './states';

/** What speaks for and against text, heading and a link inside the text. */
export function scoreContent(features: readonly LineFeatures[], index: number, shape: Shape, page: PageTraits, out: Tally): void {
  const f = features[index]!;
  const prose = shape === 'sentence' || shape === 'titleLike' || shape === 'tiny';
  if (prose) scoreProse(f, page, out);
  if (f.read.agency > 0 && shape === 'paragraph' && !opensText(f)) out.add(s.body, 2.6, 'agency prefix below the beginning');
  if (f.nextParagraph > 5 && f.lastParagraph > 5 && shape !== 'paragraph') out.add(s.body, 0.8, 'no text near');
  if (f.markup) out.add(s.body, 1.5, 'markup');
  if (shape === 'tiny' && f.read.quoted) out.add(s.heading, 2.5, 'quoted words');
  scoreHeading(features, index, out);
  scoreInlineTeaser(features, index, shape, out);
}

function scoreProse(f: LineFeatures, page: PageTraits, out: Tally): void {
  if (f.read.bullet) {
    if (f.read.numbered && f.blankBefore && f.blankAfter && !f.stop && f.words <= 15) out.add(s.heading, -1.4, 'numbered, stands alone');
    else out.add(s.body, -1.3, 'item of a list');
  }
  if (f.colon) out.add(s.body, -0.9, 'ends with a colon');
  if (page.evidence < 0.08 && f.tightRun >= 3) out.add(s.body, -1.4, 'the page has hardly any furniture');
  if (!f.stop && f.blankBefore && f.blankAfter && f.words >= 3 && f.nextParagraph <= 5) out.add(s.heading, -0.4, 'stands alone above text');
  if (f.run >= 3 && f.runEvidence < 0.2 && f.nextParagraph < f.run && f.lastParagraph < f.run + 1) scoreEnclosed(out);
}

/** Short lines with text on both sides and nothing in them that a site's furniture has: verse, lists, questions and answers. */
function scoreEnclosed(out: Tally): void {
  const what = 'short lines between texts, without a word of the site';
  out.add(s.body, -0.8, what);
  out.add(s.menu, 1.2, what);
  out.add(s.menuTeaser, 1.4, what);
  out.add(s.chrome, 1.2, what);
  out.add(s.teaser, 1.4, what);
  out.add(s.comment, 1, what);
}

function scoreHeading(features: readonly LineFeatures[], index: number, out: Tally): void {
  const f = features[index]!;
  if (f.nextParagraph === 1) out.add(s.heading, -0.6, 'text follows at once');
  else if (f.nextParagraph === 2) out.add(s.heading, -0.2, 'text follows soon');
  else if (f.nextParagraph > 4) out.add(s.heading, 2, 'no text near below');
  if (opensText(f)) out.add(s.heading, 1.5, 'no text above');
  else if (f.lastParagraph > 5) out.add(s.heading, 0.5, 'no text near above');
  if (f.words > 12) out.add(s.heading, f.words > 20 ? 3.3 : f.words > 16 ? 1.8 : 1.2, 'many words');
  if (f.startsLower) out.add(s.heading, 1.2, 'begins in lower case');
  if (f.period) out.add(s.heading, 1.2, 'ends with a full stop');
  if (f.repeats > 1 && f.twin > 3) out.add(s.heading, 0.7, 'stands again far away');
  if (features[index + 1]?.read.newItem && f.read.nameLike) out.add(s.heading, 2, 'signs the news item above');
  if (f.twin <= 2) out.add(s.heading, 1, 'stands twice');
}

function scoreInlineTeaser(features: readonly LineFeatures[], index: number, shape: Shape, out: Tally): void {
  const f = features[index]!;
  if (f.read.relatedMark) out.add(s.inlineTeaser, -3.2, 'mark of a link');
  if (f.repeats > 1 && f.words > 5) out.add(s.inlineTeaser, f.twin > 3 ? -1 : -0.3, 'stands more than once');
  if (f.words < 6) out.add(s.inlineTeaser, 1.2, 'few words');
  if (f.nextParagraph > 4) out.add(s.inlineTeaser, 1, 'no text near below');
  if (opensText(f) && shape === 'titleLike') out.add(s.inlineTeaser, -0.6, 'no text above');
  if (shape === 'titleLike' && pairedTitle(features, index)) {
    out.add(s.inlineTeaser, -1, 'titles one under the other');
    out.add(s.body, 0.5, 'titles one under the other');
  }
}

/** What speaks for and against a caption. */
export function scoreCaption(features: readonly LineFeatures[], index: number, page: PageTraits, out: Tally): void {
  const f = features[index]!;
  if (f.read.phrase !== undefined && f.read.phrase !== 'image-residue') return;
  const above = features[index - 1];
  const below = features[index + 1];
  const strong = f.read.credit >= 0 || f.read.indexedAlt || f.read.imageMarker;
  if (strong) out.add(s.caption, f.words > 70 ? -1.5 : -3, 'photo credit, image marker or running number');
  if (f.read.opener) out.add(s.caption, -1.7, 'opens like a caption');
  if (f.period && f.words >= 4 && f.words <= 14 && f.capitalised * 3 >= f.words * 2) out.add(s.caption, -1.8, 'names and a full stop');
  if (!f.stop && f.words >= 12 && f.lastParagraph === 1 && f.nextParagraph === 1) out.add(s.caption, -0.4, 'no full stop, between texts');
  if (f.read.direction) out.add(s.caption, -1.3, 'says who stands where');
  if (above?.read.imageMarker || (above?.read.phrase === 'image-residue' && f.words > 3)) out.add(s.caption, -1.8, 'image marker above');
  if (above?.read.indexedAlt && f.words < 60) out.add(s.caption, -1.2, 'alternative text above');
  if (f.twin <= 3 && f.words >= 5 && f.words < 60) {
    out.add(s.caption, f.nextParagraph <= 3 || f.lastParagraph <= 3 ? -1.4 : -0.4, 'stands twice');
    out.add(s.body, 1.2, 'stands twice');
  }
  if (f.repeats > 1 && f.twin > 3 && f.words >= 10 && !f.period && !strong) out.add(s.caption, 1.5, 'stands again far away');
  if (below?.read.creditOnly) out.add(s.caption, -2.4, 'credit below');
  if (f.sentences && !strong) out.add(s.caption, 0.8, 'several sentences');
  if (f.words > 45) out.add(s.caption, 1.2, 'many words');
  if (!strong && f.nextParagraph > 4 && f.lastParagraph > 4) out.add(s.caption, 1.6, 'no text near');
  if (page.spaced && f.words >= 5 && f.words < 45 && !f.read.bullet && gluedToText(f, above, below)) out.add(s.caption, -1.6, 'glued to a paragraph');
  if (strong) againstCaption(out);
}

/** In a page that divides its paragraphs by blank lines: a line that has one on one side and a paragraph on the other. */
function gluedToText(f: LineFeatures, above: LineFeatures | undefined, below: LineFeatures | undefined): boolean {
  if (f.blankBefore === f.blankAfter) return false;
  const beside = f.blankAfter ? above : below;
  return beside !== undefined && isParagraph(beside);
}

function againstCaption(out: Tally): void {
  const what = 'photo credit, image marker or running number';
  out.add(s.body, 2.2, what);
  out.add(s.heading, 3, what);
  out.add(s.inlineTeaser, 2, what);
  out.add(s.menuTeaser, 2, what);
  out.add(s.chrome, 2, what);
  out.add(s.teaser, 0.4, what);
}
