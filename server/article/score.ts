import { opensWithDay } from '../language/vi/dateLine';
import { type LineFeatures, isParagraph } from './features';
import { BASE, type Shape, stateIndex as s } from './states';

/** What holds for the page as a whole. */
export interface PageTraits {
  /** Paragraphs are usually divided by blank lines. */
  readonly spaced: boolean;
  /** Share of non-blank lines that an interface phrase, a date, an agency prefix or a repetition explains. */
  readonly evidence: number;
}

/** The rows of base costs as a typed array copies them fastest. */
const ROWS = Object.fromEntries(Object.entries(BASE).map(([shape, row]) => [shape, Float64Array.from(row)])) as Readonly<Record<Shape, Float64Array>>;

/** Costs of all states for one line into `out`: the base row of its shape, then what its cues add or take away. */
export function scoreLine(features: readonly LineFeatures[], index: number, page: PageTraits, out: Float64Array): void {
  const f = features[index]!;
  const shape = shapeOf(f);
  out.set(ROWS[shape]);
  scorePhrase(f, out);
  scoreHead(features, index, shape, out);
  scoreContent(features, index, shape, page, out);
  scoreCaption(features, index, page, out);
  scoreEnd(features, index, shape, out);
}

export function shapeOf(f: LineFeatures): Shape {
  if (f.read.date === 'date') return 'date';
  if (f.read.phrase !== undefined || f.read.menu || f.letters + f.digits === 0) return 'phrase';
  if (isParagraph(f)) return 'paragraph';
  if (f.wrapped) return 'wrapped';
  if (f.words <= 5 && !(f.stop && f.words > 2)) return 'tiny';
  if (f.period || f.sentences || f.words > 35 || (f.stop && f.words > 16)) return 'sentence';
  return 'titleLike';
}

function scorePhrase(f: LineFeatures, out: Float64Array): void {
  if (f.read.menu) {
    out[s.menu]! -= 0.2;
    out[s.tags]! -= 3;
  }
  switch (f.read.phrase) {
    case 'imprint':
    case 'copyright':
    case 'email-obfuscation':
      out[s.imprint]! = 0;
      out[s.chrome]! += 1.2;
      out[s.menu]! += f.words > 8 ? 1.5 : 0.5;
      out[s.aside]! += 2;
      if (f.words >= 20) out[s.body]! -= 2.5;
      break;
    case 'tags-keywords':
      out[s.tags]! = 0;
      out[s.chrome]! += 1;
      break;
    case 'inline-related':
      out[s.aside]! = 0;
      out[s.chrome]! += 1;
      break;
    case 'comments':
      out[s.comment]! = 0.3;
      break;
    case 'navigation-menu':
      out[s.breadcrumb]! = f.menuRun <= 3 && f.nextParagraph <= 11 ? -0.2 : 0.7;
      if (f.menuRun <= 3 && f.nextParagraph <= 11) out[s.menu]! += 0.6;
      out[s.heading]! -= 1.2;
      out[s.aside]! += 1.8;
      out[s.teaser]! += 1;
      break;
    case 'related-label':
      out[s.menu]! += 0.2;
      break;
    case 'image-residue':
      out[s.caption]! = 2.5;
      break;
    default:
  }
}

function scoreHead(features: readonly LineFeatures[], index: number, shape: Shape, out: Float64Array): void {
  const f = features[index]!;
  let title = 0;
  if (f.repeats > 1 && f.words > 4) title -= 0.5;
  if (f.nextParagraph <= 3) title -= 0.5;
  else if (f.nextParagraph > 10) title += 2.5;
  if (f.words < 4) title += 1.5;
  else if (f.words > 28) title += 1.5;
  if (f.tightRun > 3 && f.nextParagraph > 3) title += 1;
  if (f.startsLower) title += 1;
  if (f.period) title += 2;
  if (f.colon) title += 1.5;
  if (f.read.agency > 0 || f.read.credit >= 0 || f.read.indexedAlt) title += 4;
  if (f.markup) title += 2.5;
  if (f.lastParagraph <= 2) title += 1.5;
  if (f.read.nameLike) title += 2;
  if (f.wrapped) title += 2.5;
  else if (index === 0 && f.nextParagraph <= 4 && !f.period) title -= f.sentences ? 3 : 1.6;
  out[s.title]! += title;
  if (f.words <= 14 && f.read.date === undefined && f.read.crumb && !f.stop && (f.read.phrase === undefined || f.read.phrase === 'navigation-menu'))
    out[s.breadcrumb]! = -0.9;
  if (f.menuRun > 3) out[s.breadcrumb]! += 1.6;
  if (f.nextParagraph > 12) out[s.breadcrumb]! += 1.5;
  if (shape === 'tiny' && f.run >= 6) out[s.menu]! -= 0.3;
  if (f.repeats > 1 || f.markup) out[s.menuTeaser]! -= 0.4;
  if (f.read.agency > 0 && shape === 'paragraph') out[s.menuTeaser]! = leadsText(features, index) ? 4 : 0.4;
  if (f.read.date === 'named' || f.read.signature) out[s.headMeta]! = 0.3;
  if (shape === 'tiny' && f.read.nameLike) out[s.headMeta]! -= f.lastParagraph > 100_000 ? 3.3 : 2.2;
  if (f.words <= 10 && f.read.author) out[s.headMeta]! -= 3;
  if (shape === 'titleLike' && f.words <= 8 && f.repeats === 1 && besideMenu(features, index)) {
    out[s.menu]! -= 1.3;
    out[s.menuTeaser]! += 0.5;
  }
  let lead = 0;
  if (f.read.agency > 0) lead -= 1.5;
  else if (f.lastParagraph > 100_000 && opensWithDay(f.text)) lead += 1.3;
  if (f.words > 110) lead += 1.8;
  else if (f.words > 65) lead += 0.9;
  if (f.blankBefore && f.blankAfter && f.words < 50) lead -= 0.2;
  if (f.read.credit >= 0) lead += 3;
  out[s.lead]! += lead;
}

function scoreContent(features: readonly LineFeatures[], index: number, shape: Shape, page: PageTraits, out: Float64Array): void {
  const f = features[index]!;
  const prose = shape === 'sentence' || shape === 'titleLike' || shape === 'tiny';
  let body = 0;
  let heading = 0;
  if (prose && f.read.bullet) {
    if (f.read.numbered && f.blankBefore && f.blankAfter && !f.stop && f.words <= 15) heading -= 1.4;
    else body -= 1.3;
  }
  if (prose && f.colon) body -= 0.9;
  if (prose && page.evidence < 0.08 && f.tightRun >= 3) body -= 1.4;
  if (prose && !f.stop && f.blankBefore && f.blankAfter && f.words >= 3 && f.nextParagraph <= 5) heading -= 0.4;
  if (shape === 'tiny' && f.read.quoted) heading += 2.5;
  if (prose && f.run >= 3 && f.runEvidence < 0.2 && f.nextParagraph < f.run && f.lastParagraph < f.run + 1) {
    body -= 0.8;
    out[s.menu]! += 1.2;
    out[s.menuTeaser]! += 1.4;
    out[s.chrome]! += 1.2;
    out[s.teaser]! += 1.4;
    out[s.comment]! += 1;
  }
  if (f.read.agency > 0 && shape === 'paragraph' && f.lastParagraph < 100_000) body += 2.6;
  if (f.nextParagraph > 5 && f.lastParagraph > 5 && shape !== 'paragraph') body += 0.8;
  if (f.markup) body += 1.5;
  if (f.nextParagraph === 1) heading -= 0.6;
  else if (f.nextParagraph === 2) heading -= 0.2;
  else if (f.nextParagraph > 4) heading += 2;
  if (f.lastParagraph > 100_000) heading += 1.5;
  else if (f.lastParagraph > 5) heading += 0.5;
  if (f.words > 12) heading += 1.2;
  if (f.words > 16) heading += 0.6;
  if (f.words > 20) heading += 1.5;
  if (f.startsLower) heading += 1.2;
  if (f.period) heading += 1.2;
  if (f.repeats > 1 && f.twin > 3) heading += 0.7;
  if (features[index + 1]?.read.newItem && f.read.nameLike) heading += 2;
  if (f.twin <= 2) heading += 1;
  out[s.body]! += body;
  out[s.heading]! += heading;
  let inline = 0;
  if (f.read.relatedMark) inline -= 3.2;
  if (f.repeats > 1 && f.words > 5) inline -= f.twin > 3 ? 1 : 0.3;
  if (f.words < 6) inline += 1.2;
  if (f.nextParagraph > 4) inline += 1;
  if (f.lastParagraph > 100_000 && shape === 'titleLike') inline -= 0.6;
  if (shape === 'titleLike' && pairedTitle(features, index)) {
    inline -= 1;
    out[s.body]! += 0.5;
  }
  out[s.inlineTeaser]! += inline;
}

function scoreCaption(features: readonly LineFeatures[], index: number, page: PageTraits, out: Float64Array): void {
  const f = features[index]!;
  if (f.read.phrase !== undefined && f.read.phrase !== 'image-residue') return;
  const above = features[index - 1];
  const below = features[index + 1];
  const strong = f.read.credit >= 0 || f.read.indexedAlt || f.read.imageMarker;
  let caption = 0;
  if (strong) caption -= f.words > 70 ? 1.5 : 3;
  if (f.read.opener) caption -= 1.7;
  if (f.period && f.words >= 4 && f.words <= 14 && f.capitalised * 3 >= f.words * 2) caption -= 1.8;
  if (!f.stop && f.words >= 12 && f.lastParagraph === 1 && f.nextParagraph === 1) caption -= 0.4;
  if (f.read.direction) caption -= 1.3;
  if (above?.read.imageMarker || (above?.read.phrase === 'image-residue' && f.words > 3)) caption -= 1.8;
  if (above?.read.indexedAlt && f.words < 60) caption -= 1.2;
  if (f.twin <= 3 && f.words >= 5 && f.words < 60) {
    caption -= f.nextParagraph <= 3 || f.lastParagraph <= 3 ? 1.4 : 0.4;
    out[s.body]! += 1.2;
  }
  if (below?.read.creditOnly) caption -= 2.4;
  if (f.sentences && !strong) caption += 0.8;
  if (f.words > 45) caption += 1.2;
  if (!strong && f.nextParagraph > 4 && f.lastParagraph > 4) caption += 1.6;
  if (
    page.spaced &&
    f.words >= 5 &&
    f.words < 45 &&
    !f.read.bullet &&
    !f.blankBefore !== !f.blankAfter &&
    (f.blankAfter ? above && isParagraph(above) : below && isParagraph(below))
  )
    caption -= 1.6;
  out[s.caption]! += caption;
  if (!strong) return;
  out[s.body]! += 2.2;
  out[s.heading]! += 3;
  out[s.inlineTeaser]! += 2;
  out[s.menuTeaser]! += 2;
  out[s.chrome]! += 2;
  out[s.teaser]! += 0.4;
}

function scoreEnd(features: readonly LineFeatures[], index: number, shape: Shape, out: Float64Array): void {
  const f = features[index]!;
  let signature = 0;
  if (f.read.signature) signature -= 4.5;
  else if (f.read.nameLike) signature -= f.lastParagraph <= 3 && f.nextParagraph > 100_000 ? 2.5 : 1.9;
  else if (f.words <= 9 && f.read.trailingRole) signature -= 3.2;
  else signature += 2;
  if (f.nextParagraph <= 2 && !features[index + 1]?.read.newItem) signature += 1.8;
  if (f.read.phrase !== undefined) signature += 2;
  if (f.lastParagraph > 3) signature += 1.2;
  out[s.signature]! += signature;
  if (f.words <= 14 && !f.sentences && f.read.source) {
    out[s.source]! -= f.words <= 8 || f.read.contact ? 5 : 2.5;
  } else if (f.words <= 5 && f.read.sourceOnly) out[s.source]! -= 3.2;
  scoreTags(f, out);
  if (f.words <= 30 && f.read.contact) out[s.imprint]! -= 1.6;
  if (f.words <= 25 && f.read.address) {
    out[s.imprint]! -= 2;
    out[s.teaser]! += 1.5;
  }
  let teaser = 0;
  if (f.read.agency > 0 && f.lastParagraph < 100_000) teaser -= 3.3;
  if (f.twin <= 3 && f.words > 3) teaser -= f.words <= 5 ? 2 : 0.4;
  if (f.startsLower && f.read.date === undefined) teaser += 0.8;
  if (f.repeats > 1 && f.words > 4) teaser -= 0.2;
  if (f.markup) teaser -= 0.8;
  if (leadsToTeaser(features, index)) {
    teaser -= 3.4;
    out[s.body]! += 2;
  }
  out[s.teaser]! += teaser;
  if (shape !== 'paragraph' && f.nextParagraph > 100_000) {
    out[s.heading]! += 2;
    out[s.caption]! += 0.3;
    out[s.body]! += 0.3;
  }
}

/** Whether the next paragraph goes on without an agency prefix: then this one opens the article and is no teaser. */
function leadsText(features: readonly LineFeatures[], index: number): boolean {
  const next = features[index + features[index]!.nextParagraph];
  return next !== undefined && next.read.agency === 0;
}

/** Whether the line above or below, not divided by a blank line, is an entry of a menu. */
function besideMenu(features: readonly LineFeatures[], index: number): boolean {
  const f = features[index]!;
  const entry = (other: LineFeatures | undefined): boolean =>
    other !== undefined && other.words <= 5 && other.menuRun >= 2 && other.read.phrase !== 'related-label';
  return (!f.blankBefore && entry(features[index - 1])) || (!f.blankAfter && entry(features[index + 1]));
}

/** Two or three titles one under the other between paragraphs: links to other articles. Verse has shorter lines and more of them. */
function pairedTitle(features: readonly LineFeatures[], index: number): boolean {
  const f = features[index]!;
  if (f.words < 8 || f.run > 4 || f.read.bullet) return false;
  const partner = (other: LineFeatures | undefined, joined: boolean): boolean =>
    other !== undefined && joined && other.words >= 8 && shapeOf(other) === 'titleLike';
  return partner(features[index - 1], !f.blankBefore) || partner(features[index + 1], !f.blankAfter);
}

/** The alternative text of a teaser's picture: glued to a title that an agency prefix follows, though nothing says so in its own words. */
function leadsToTeaser(features: readonly LineFeatures[], index: number): boolean {
  const f = features[index]!;
  const title = features[index + 1];
  const lead = features[index + 2];
  if (!title || !lead || f.blankAfter || f.read.agency > 0 || f.lastParagraph > 100_000) return false;
  return lead.read.agency > 0 && title.words <= 35 && !title.period && shapeOf(title) === 'titleLike';
}

/** Keywords: behind a label, with hash signs, or a long list in lower case without any punctuation. */
function scoreTags(f: LineFeatures, out: Float64Array): void {
  if (f.under === 'tags-keywords' && f.words <= 8) out[s.tags]! = 0;
  else if (f.read.keywords && !f.period) out[s.tags]! = Math.min(out[s.tags]!, 0.2);
  else if (f.startsLower && !f.stop && !f.sentences && f.words >= 8 && !f.text.includes(',') && !f.wrapped) out[s.tags]! = Math.min(out[s.tags]!, 1);
}
