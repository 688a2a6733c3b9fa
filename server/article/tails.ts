import { makesOffer } from '../language/vi/offers';
import type { LineFeatures } from './features';
import type { State } from './states';

/** What a line of the site's furniture turns out to be when its neighbours are asked. */
export type Verdict = 'text' | 'furniture' | 'offer' | undefined;

const TEXT: ReadonlySet<State> = new Set(['lead', 'body', 'heading', 'caption']);
const OPENS_ARTICLE: ReadonlySet<State> = new Set(['title', 'breadcrumb', 'headDate']);
const TAIL: ReadonlySet<State> = new Set(['chrome', 'teaser', 'comment', 'imprint']);
const LINKS: ReadonlySet<State> = new Set(['teaser', 'menuTeaser']);
const FURNITURE: ReadonlySet<State> = new Set(['menu', 'chrome', 'imprint']);

const SECTION = 1;
const RELATED = 2;

/** For each line what stands directly above the run of lines of the same state that it is in: a section's name 1, "related articles" 2, else 0. */
export function announcedLines(features: readonly LineFeatures[], states: readonly State[]): Uint8Array {
  const announced = new Uint8Array(features.length);
  for (let i = 1; i < features.length; i++) {
    const { phrase } = features[i - 1]!.read;
    announced[i] = states[i] === states[i - 1] ? announced[i - 1]! : phrase === 'related-label' ? RELATED : phrase === 'navigation-menu' ? SECTION : 0;
  }
  return announced;
}

/** A second look at lines that were decided by their own length alone; `announced` is what `announcedLines` says. */
export function secondLook(features: readonly LineFeatures[], states: readonly State[], announced: Uint8Array): Verdict[] {
  const verdicts: Verdict[] = features.map((f, i) => (isLoneLink(features, states, i) && announced[i] !== RELATED && !showsLink(f) ? 'furniture' : undefined));
  markOffers(features, states, announced, verdicts);
  markEnclosed(features, states, announced, verdicts);
  return verdicts;
}

/** Own words that only a link to another article or a part of the site has. */
const showsLink = (f: LineFeatures): boolean =>
  f.read.phrase !== undefined || f.read.menu || f.read.date !== undefined || f.read.agency > 0 || f.read.relatedMark || f.markup;

/** The most lines that a long entry of a menu or a sentence of a form takes. */
const LONE = 2;

/** One or two lines long enough for a title, with entries of a menu, buttons or an imprint on both sides. */
function isLoneLink(features: readonly LineFeatures[], states: readonly State[], i: number): boolean {
  if (!LINKS.has(states[i]!) || features[i]!.repeats > 1) return false;
  let first = i;
  let last = i;
  while (first > 0 && LINKS.has(states[first - 1]!)) first--;
  while (last + 1 < states.length && LINKS.has(states[last + 1]!)) last++;
  if (last - first >= LONE) return false;
  const closed = (k: number, glued: boolean): boolean => states[k] === undefined || FURNITURE.has(states[k]!) || (glued && states[k] === 'breadcrumb');
  return closed(first - 1, !features[first]!.blankBefore) && closed(last + 1, !features[last]!.blankAfter);
}

/** Fewer lines in a row, or a smaller share that offers something, are news of shops and companies. */
const OFFER_LINES = 4;
const OFFER_SHARE = 0.4;

/** Classified advertisements: rows of lines, not divided by a blank line, of which many sell, let, seek or hire. */
function markOffers(features: readonly LineFeatures[], states: readonly State[], announced: Uint8Array, verdicts: Verdict[]): void {
  const member = (i: number): boolean => (LINKS.has(states[i]!) || states[i] === 'chrome') && announced[i] === 0 && !showsLink(features[i]!);
  for (let from = 0; from < features.length; from++) {
    if (!member(from)) continue;
    let to = from + 1;
    while (to < features.length && member(to) && !features[to]!.blankBefore) to++;
    const offers = to - from < OFFER_LINES ? 0 : features.slice(from, to).filter((f) => makesOffer(f.text)).length;
    if (offers >= (to - from) * OFFER_SHARE && offers > 0) verdicts.fill('offer', from, to);
    from = to - 1;
  }
}

/**
 * What follows the end of an article is hardly ever its text again. Where text does follow, what lies between is text too,
 * unless its own words say otherwise.
 */
function markEnclosed(features: readonly LineFeatures[], states: readonly State[], announced: Uint8Array, verdicts: Verdict[]): void {
  let text = -1;
  states.forEach((state, i) => {
    if (OPENS_ARTICLE.has(state)) text = -1;
    if (!TEXT.has(state)) return;
    for (let k = text + 1; text >= 0 && k < i; k++) if (TAIL.has(states[k]!) && announced[k] === 0 && !showsLink(features[k]!)) verdicts[k] = 'text';
    text = i;
  });
}

const METADATA: ReadonlySet<State> = new Set(['breadcrumb', 'headDate']);
const ABOVE_ARTICLE: ReadonlySet<State> = new Set(['menu', 'menuTeaser', 'breadcrumb', 'headDate', 'chrome', 'teaser']);

/**
 * For each line 1 where it could be the title of the article below it: it stands above one, nothing in it is a phrase of the site,
 * and either no such phrase divides it from the title and text, or the text has no other title.
 */
export function unsettledLines(features: readonly LineFeatures[], states: readonly State[]): Uint8Array {
  const unsettled = new Uint8Array(features.length);
  let untitled = false;
  let settled = true;
  for (let i = features.length - 1; i >= 0; i--) {
    const state = states[i]!;
    const f = features[i]!;
    if (!ABOVE_ARTICLE.has(state)) {
      settled = !TEXT.has(state) && state !== 'title';
      if (state === 'title') untitled = false;
      else if (TEXT.has(state)) untitled = true;
      continue;
    }
    const explained = f.read.phrase !== undefined || f.read.menu;
    if (!explained && f.repeats === 1 && !f.markup && (untitled || (!settled && !METADATA.has(state)))) unsettled[i] = 1;
    if (explained || (f.read.date !== undefined && !untitled)) settled = true;
  }
  return unsettled;
}
