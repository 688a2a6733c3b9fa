import { opensWithDay } from '../language/vi/dateLine';
import { isTakenUp } from './echo';
import type { Tally } from './evidence';
import type { LineFeatures } from './features';
import { scoreEnd } from './scoreEnd';
import { scoreCaption, scoreContent } from './scoreText';
import { type PageTraits, besideMenu, isBelowTitle, leadsText, opensText, shapeOf } from './shapes';
import { BASE, type Shape, stateIndex as s } from './states';

/** The rows of base costs as a typed array copies them fastest. */
const ROWS = Object.fromEntries(Object.entries(BASE).map(([shape, row]) => [shape, Float64Array.from(row)])) as Readonly<Record<Shape, Float64Array>>;

/** Costs of all states for one line into `out`: the base row of its shape, then what its cues add or take away. */
export function scoreLine(features: readonly LineFeatures[], index: number, page: PageTraits, out: Tally): void {
  const f = features[index]!;
  const shape = shapeOf(f);
  out.begin(ROWS[shape]);
  scorePhrase(f, out);
  scoreTitle(f, index, out);
  scoreEcho(features, index, out);
  scoreHead(features, index, shape, out);
  scoreLead(f, shape, out);
  scoreContent(features, index, shape, page, out);
  scoreCaption(features, index, page, out);
  scoreEnd(features, index, shape, out);
}

function scorePhrase(f: LineFeatures, out: Tally): void {
  if (f.read.menu) {
    out.add(s.menu, -0.2, 'glued names of sections');
    out.add(s.tags, -3, 'glued names of sections');
  }
  switch (f.read.phrase) {
    case 'imprint':
    case 'copyright':
    case 'email-obfuscation':
      out.set(s.imprint, 0, 'words of an imprint');
      out.add(s.chrome, 1.2, 'words of an imprint');
      out.add(s.menu, f.words > 8 ? 1.5 : 0.5, 'words of an imprint');
      out.add(s.aside, 2, 'words of an imprint');
      if (f.words >= 20) out.add(s.body, -2.5, 'as long as a paragraph');
      break;
    case 'tags-keywords':
      out.set(s.tags, 0, 'keyword label');
      out.add(s.chrome, 1, 'keyword label');
      break;
    case 'inline-related':
      out.set(s.aside, 0, 'invitation to read elsewhere');
      out.add(s.chrome, 1, 'invitation to read elsewhere');
      break;
    case 'comments':
      out.set(s.comment, 0.3, 'words of a comment box');
      break;
    case 'navigation-menu':
      scoreSectionName(f, out);
      break;
    case 'related-label':
      out.add(s.menu, 0.2, 'announces other articles');
      break;
    case 'image-residue':
      out.set(s.caption, 2.5, 'leftover of an image tool');
      break;
    default:
  }
}

function scoreSectionName(f: LineFeatures, out: Tally): void {
  const alone = f.menuRun <= 3 && f.nextParagraph <= 11;
  out.set(s.breadcrumb, alone ? -0.2 : 0.7, alone ? 'name of a section, nearly alone above the text' : 'name of a section');
  if (alone) out.add(s.menu, 0.6, 'nearly alone above the text');
  out.add(s.heading, -1.2, 'name of a section');
  out.add(s.aside, 1.8, 'name of a section');
  out.add(s.teaser, 1, 'name of a section');
}

function scoreTitle(f: LineFeatures, index: number, out: Tally): void {
  if (f.repeats > 1 && f.words > 4) out.add(s.title, -0.5, 'stands more than once');
  if (f.nextParagraph <= 3) out.add(s.title, -0.5, 'text follows at once');
  else if (f.nextParagraph > 10) out.add(s.title, 2.5, 'no text near below');
  if (f.words < 4) out.add(s.title, 1.5, 'few words');
  else if (f.words > 28) out.add(s.title, 1.5, 'many words');
  if (f.tightRun > 3 && f.nextParagraph > 3) out.add(s.title, 1, 'inside a list');
  if (f.startsLower) out.add(s.title, 1, 'begins in lower case');
  if (f.period) out.add(s.title, 2, 'ends with a full stop');
  if (f.colon) out.add(s.title, 1.5, 'ends with a colon');
  if (f.read.agency > 0 || f.read.credit >= 0 || f.read.indexedAlt) out.add(s.title, 4, 'agency prefix or credit');
  if (f.markup) out.add(s.title, 2.5, 'markup');
  if (f.lastParagraph <= 2) out.add(s.title, 1.5, 'text directly above');
  if (f.read.nameLike) out.add(s.title, 2, 'nothing but names');
  if (f.wrapped) out.add(s.title, 2.5, 'part of a broken paragraph');
  else if (index === 0 && f.nextParagraph <= 4 && !f.period) out.add(s.title, f.sentences ? -3 : -1.6, 'first line, text follows');
}

function scoreHead(features: readonly LineFeatures[], index: number, shape: Shape, out: Tally): void {
  const f = features[index]!;
  if (f.words <= 14 && f.read.date === undefined && f.read.crumb && !f.stop && (f.read.phrase === undefined || f.read.phrase === 'navigation-menu'))
    scoreCrumbs(f, out);
  if (f.menuRun > 3) out.add(s.breadcrumb, 1.6, 'inside a menu');
  if (f.nextParagraph > 12) out.add(s.breadcrumb, 1.5, 'no text near below');
  if (shape === 'tiny' && f.run >= 6) out.add(s.menu, -0.3, 'among many short lines');
  if (f.repeats > 1 || f.markup) out.add(s.menuTeaser, -0.4, 'stands more than once');
  if (f.read.agency > 0 && shape === 'paragraph') out.set(s.menuTeaser, leadsText(features, index) ? 4 : 0.4, 'agency prefix of a teaser');
  if (shape === 'tiny' && isBelowTitle(features, index)) {
    out.add(s.title, 2.5, 'a longer line above could be the title');
    out.add(s.headMeta, -2.2, 'below what could be the title');
  }
  if (f.read.date === 'named' || f.read.signature) out.set(s.headMeta, 0.3, 'name with a date, or signature');
  if (shape === 'tiny' && f.read.nameLike) out.add(s.headMeta, opensText(f) ? -3.3 : -2.2, 'nothing but names');
  if (f.words <= 10 && f.read.author) out.add(s.headMeta, -3, 'names an author');
  if (shape === 'titleLike' && f.words <= 8 && f.repeats === 1 && besideMenu(features, index)) {
    out.add(s.menu, -1.3, 'beside the entries of a menu');
    out.add(s.menuTeaser, 0.5, 'beside the entries of a menu');
  }
}

/** The title that a text speaks of is no link above another line that looks like a title. */
function scoreEcho(features: readonly LineFeatures[], index: number, out: Tally): void {
  if (!isTakenUp(features, index)) return;
  for (const state of [s.menu, s.menuTeaser, s.chrome, s.teaser]) out.add(state, 3, 'the text takes up its words');
}

/** One stroke may divide two titles, or a title from its kicker; arrows lead from section to section, a single one where few words stand beside it. */
const PATH = /^(?:trang chủ|home)\s*[>»›/|]|[>»›].*[>»›]|^\S+(?:\s\S+){0,4}\s[>»›]\s\S+(?:\s\S+){0,4}$/iu;

function scoreCrumbs(f: LineFeatures, out: Tally): void {
  out.set(s.breadcrumb, -0.9, 'sections joined by a sign');
  if (PATH.test(f.text)) out.add(s.title, 3, 'a path through the site');
}

function scoreLead(f: LineFeatures, shape: Shape, out: Tally): void {
  const alone = f.blankBefore && f.blankAfter;
  if (f.read.agency > 0) out.add(s.lead, -1.5, 'agency prefix');
  else if (opensText(f) && opensWithDay(f.text)) out.add(s.lead, alone ? 0.5 : 1.3, 'opens with the day');
  if (f.words > 110) out.add(s.lead, 1.8, 'very long');
  else if (f.words > 65) out.add(s.lead, 0.9, 'long');
  if (alone && f.words < 50) out.add(s.lead, -0.2, 'stands alone');
  if (alone && shape === 'sentence' && opensText(f) && f.words >= 12 && f.nextParagraph <= 2) out.add(s.lead, -1.2, 'a sentence alone above the text');
  if (f.read.credit >= 0) out.add(s.lead, 3, 'photo credit');
}
