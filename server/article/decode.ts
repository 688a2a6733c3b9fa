import { type LineFeatures, isParagraph } from './features';
import { type PageTraits, scoreLine } from './score';
import { END, START, STATES, STEPS, stateIndex as s } from './states';

const COUNT = STATES.length;
const FORBIDDEN = 1e6;

/** For each state, the states that may stand before it, with the cost of the step. */
const BEFORE: readonly { readonly states: Uint8Array; readonly costs: Float64Array }[] = STATES.map((to) => {
  const froms = STATES.map((from, i) => ({ i, cost: STEPS[from][to] })).filter((e) => e.cost !== undefined);
  return { states: Uint8Array.from(froms, (e) => e.i), costs: Float64Array.from(froms, (e) => e.cost!) };
});

/**
 * The cheapest way through the zone grammar (Viterbi over the non-blank lines): one state index for each line.
 * Linear in the number of lines.
 */
export function decode(features: readonly LineFeatures[], page: PageTraits): Uint8Array {
  const n = features.length;
  const path = new Uint8Array(n);
  if (n === 0) return path;
  const back = new Uint8Array(n * COUNT);
  const emission = new Float64Array(COUNT);
  let before = new Float64Array(COUNT);
  let now = new Float64Array(COUNT);
  scoreLine(features, 0, page, emission);
  STATES.forEach((state, i) => { before[i] = (START[state] ?? FORBIDDEN) + emission[i]!; });
  for (let k = 1; k < n; k++) {
    scoreLine(features, k, page, emission);
    step(features[k - 1]!, features[k]!, before, now, emission, back, k * COUNT);
    [before, now] = [now, before];
  }
  STATES.forEach((state, i) => { before[i]! += END[state] ?? 0; });
  path[n - 1] = smallest(before);
  for (let k = n - 1; k > 0; k--) path[k - 1] = back[k * COUNT + path[k]!]!;
  return path;
}

function step(above: LineFeatures, below: LineFeatures, before: Float64Array, now: Float64Array, emission: Float64Array, back: Uint8Array, at: number): void {
  for (let to = 0; to < COUNT; to++) {
    const { states, costs } = BEFORE[to]!;
    let best = Number.POSITIVE_INFINITY;
    let from = 0;
    for (let i = 0; i < states.length; i++) {
      const state = states[i]!;
      const cost = before[state]! + costs[i]! + inContext(above, below, state, to);
      if (cost < best) {
        best = cost;
        from = state;
      }
    }
    now[to] = best + emission[to]!;
    back[at + to] = from;
  }
}

/**
 * What only the two lines together show. A label makes what it announces likely: comments under a comment box, teasers under
 * "related", values under "tags". A title goes on in the next line only where nothing divides them or both say the same.
 */
function inContext(above: LineFeatures, below: LineFeatures, from: number, to: number): number {
  if (from === s.title && to === s.title) return titleGoesOn(above, below);
  if (from === s.signature && to === s.body && below.text.startsWith('* ')) return -3.3;
  if (above.read.phrase === 'related-label' && from === s.menu && to === s.title) return 1.5;
  if (above.read.phrase === 'related-label' && to === s.menuTeaser) return -0.8;
  if (from === s.lead && below.wrapped && !below.blankBefore) return to === s.lead ? -2.5 : 3;
  if (above.read.phrase === undefined) return 0;
  if (to === s.comment && from === s.chrome) return above.read.phrase === 'comments' ? -2.6 : 0;
  if (above.read.phrase === 'related-label' && (to === s.inlineTeaser || to === s.teaser)) return -0.6;
  if (above.read.phrase === 'tags-keywords' && to === s.tags) return -0.8;
  return 0;
}

function titleGoesOn(above: LineFeatures, below: LineFeatures): number {
  if (below.read.key === above.read.key) return 0;
  if (below.blankBefore) return 2.2;
  return !above.stop && (below.startsLower || below.words <= 3) ? -2.4 : 0;
}

function smallest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! < values[best]!) best = i;
  return best;
}

/** What holds for the page as a whole, read off its lines once. */
export function traitsOf(features: readonly LineFeatures[]): PageTraits {
  let paragraphs = 0;
  let spaced = 0;
  let explained = 0;
  for (const f of features) {
    if (isParagraph(f)) {
      paragraphs++;
      if (f.blankAfter) spaced++;
    }
    if (f.read.phrase !== undefined || f.read.date !== undefined || f.read.agency > 0 || f.read.menu || (f.repeats > 1 && f.words > 4)) explained++;
  }
  return { spaced: paragraphs > 0 && spaced / paragraphs >= 0.6, evidence: features.length > 0 ? explained / features.length : 0 };
}
