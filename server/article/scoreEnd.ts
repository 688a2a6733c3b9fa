import type { Tally } from './evidence';
import type { LineFeatures } from './features';
import type { PhraseClass } from './lexicon';
import { NOWHERE, headsText, leadsToTeaser, opensText } from './shapes';
import { type Shape, stateIndex as s } from './states';

/** What speaks for and against the parts that follow the text: signature, source, keywords, imprint, teasers. */
export function scoreEnd(features: readonly LineFeatures[], index: number, shape: Shape, out: Tally): void {
  const f = features[index]!;
  scoreSignature(features, index, out);
  if (f.words <= 14 && !f.sentences && f.read.source) out.add(s.source, f.words <= 8 || f.read.contact ? -5 : -2.5, 'names a source');
  else if (f.words <= 5 && f.read.sourceOnly) out.add(s.source, -3.2, 'nothing but a source');
  else if (f.read.date === undefined) out.add(s.source, 6, 'names no source');
  scoreTags(f, out);
  if (f.words <= 30 && f.read.contact) out.add(s.imprint, -1.6, 'phone, mail or web address');
  if (f.words <= 25 && f.read.address) {
    out.add(s.imprint, -2, 'postal address');
    out.add(s.teaser, 1.5, 'postal address');
  }
  scoreTeaser(features, index, out);
  if (shape !== 'paragraph' && f.nextParagraph > NOWHERE) {
    out.add(s.heading, 2, 'no text below');
    out.add(s.caption, 0.3, 'no text below');
    out.add(s.body, 0.3, 'no text below');
  }
}

function scoreSignature(features: readonly LineFeatures[], index: number, out: Tally): void {
  const f = features[index]!;
  if (f.read.signature) out.add(s.signature, -4.5, 'signs with a label');
  else if (f.read.nameLike) out.add(s.signature, f.lastParagraph <= 3 && f.nextParagraph > NOWHERE ? -2.5 : -1.9, 'nothing but names');
  else if (f.words <= 9 && f.read.trailingRole) out.add(s.signature, -3.2, 'name and what was done');
  else out.add(s.signature, 5, 'no name');
  if (f.nextParagraph <= 2 && !features[index + 1]?.read.newItem && !headsText(features, index + 1)) out.add(s.signature, 1.8, 'text follows');
  if (f.read.phrase !== undefined) out.add(s.signature, 2, 'words of the site');
  if (f.lastParagraph > 3) out.add(s.signature, 1.2, 'no text near above');
}

function scoreTeaser(features: readonly LineFeatures[], index: number, out: Tally): void {
  const f = features[index]!;
  if (f.read.agency > 0 && !opensText(f)) out.add(s.teaser, -3.3, 'agency prefix below the beginning');
  if (f.twin <= 3 && f.words > 3) out.add(s.teaser, f.words <= 5 ? -2 : -0.4, 'stands twice');
  if (f.startsLower && f.read.date === undefined) out.add(s.teaser, 0.8, 'begins in lower case');
  if (f.repeats > 1 && f.words > 4) out.add(s.teaser, -0.2, 'stands more than once');
  if (f.markup) out.add(s.teaser, -0.8, 'markup');
  if (!leadsToTeaser(features, index)) return;
  out.add(s.teaser, -3.4, 'picture text of the teaser below');
  out.add(s.body, 2, 'picture text of the teaser below');
}

/** Keywords may be names of sections, but no buttons. */
const MAY_BE_KEYWORD: ReadonlySet<PhraseClass | undefined> = new Set([undefined, 'tags-keywords', 'navigation-menu', 'related-label']);

/** Keywords: behind a label, with hash signs, or a long list in lower case without any punctuation. */
function scoreTags(f: LineFeatures, out: Tally): void {
  if (f.under === 'tags-keywords' && f.words <= 8 && MAY_BE_KEYWORD.has(f.read.phrase)) out.set(s.tags, 0, 'below a keyword label');
  else if (f.read.keywords && !f.period) out.set(s.tags, Math.min(out.costs[s.tags]!, 0.2), 'keyword label or hash signs');
  else if (f.startsLower && !f.stop && !f.sentences && f.words >= 8 && !f.wrapped && !f.text.includes(','))
    out.set(s.tags, Math.min(out.costs[s.tags]!, 1), 'lower case without punctuation');
}
