import { type LineFeatures, isParagraph } from './features';
import { secondIsTitle } from './echo';
import { Tally } from './evidence';
import { scoreLine } from './score';
import { type PageTraits, headsText } from './shapes';
import { END, START, STATES, STEPS, type State, stateIndex as s } from './states';

const COUNT = STATES.length;
const FORBIDDEN = 1e6;

/** All steps of the grammar as one list: from, to and cost of each; the steps into one state stand together. */
const FROM: number[] = [];
const TO: number[] = [];
const STEP_COST: number[] = [];
STATES.forEach((to, toIndex) => {
  STATES.forEach((from, fromIndex) => {
    const cost = STEPS[from][to];
    if (cost === undefined) return;
    FROM.push(fromIndex);
    TO.push(toIndex);
    STEP_COST.push(cost);
  });
});
const STEP_COUNT = FROM.length;
const steps = {
  from: Uint8Array.from(FROM),
  /** Index behind the last step into each state. */
  end: Uint16Array.from(STATES, (_, state) => TO.lastIndexOf(state) + 1),
  cost: Float64Array.from(STEP_COST),
};

/** Place in the list of the step from one state to another, -1 where the grammar has none. */
const PLACES = new Int16Array(COUNT * COUNT).fill(-1);
for (let i = 0; i < STEP_COUNT; i++) PLACES[FROM[i]! * COUNT + TO[i]!] = i;
const stepIndex = (from: State, to: State): number => PLACES[s[from] * COUNT + s[to]]!;

/**
 * The cheapest way through the zone grammar (Viterbi over the non-blank lines): one state index for each line.
 * Linear in the number of lines.
 */
export function decode(features: readonly LineFeatures[], page: PageTraits): Uint8Array {
  const n = features.length;
  const path = new Uint8Array(n);
  if (n === 0) return path;
  const back = new Uint8Array(n * COUNT);
  const tally = new Tally();
  const emission = tally.costs;
  const context = new Float64Array(STEP_COUNT);
  let before = new Float64Array(COUNT);
  let now = new Float64Array(COUNT);
  scoreLine(features, 0, page, tally);
  STATES.forEach((state, i) => {
    before[i] = (START[state] ?? FORBIDDEN) + emission[i]!;
  });
  for (let k = 1; k < n; k++) {
    scoreLine(features, k, page, tally);
    weighContext(features, k, context);
    step(before, now, emission, context, back, k * COUNT);
    context.fill(0);
    [before, now] = [now, before];
  }
  STATES.forEach((state, i) => {
    before[i]! += END[state] ?? 0;
  });
  path[n - 1] = smallest(before);
  for (let k = n - 1; k > 0; k--) path[k - 1] = back[k * COUNT + path[k]!]!;
  return path;
}

/** One line further. The steps into a state stand together, so that its best predecessor is found without any other memory. */
function step(before: Float64Array, now: Float64Array, emission: Float64Array, context: Float64Array, back: Uint8Array, at: number): void {
  const { from, end, cost } = steps;
  let i = 0;
  for (let state = 0; state < COUNT; state++) {
    let best = Number.POSITIVE_INFINITY;
    let origin = 0;
    for (const last = end[state]!; i < last; i++) {
      const total = before[from[i]!]! + cost[i]! + context[i]!;
      if (total < best) {
        best = total;
        origin = from[i]!;
      }
    }
    back[at + state] = origin;
    now[state] = best + emission[state]!;
  }
}

const TITLE_GOES_ON = stepIndex('title', 'title');
const SECOND_ITEM = stepIndex('signature', 'body');
const LEAD_GOES_ON = stepIndex('lead', 'lead');
const LEAD_ENDS = stepIndex('lead', 'body');
const NEXT_TITLE = [stepIndex('signature', 'title'), stepIndex('source', 'title'), stepIndex('tags', 'title')];
const LABEL_TO_TITLE = stepIndex('menu', 'title');
const TO_MENU_TEASER = [stepIndex('menu', 'menuTeaser'), stepIndex('menuTeaser', 'menuTeaser')];
const TO_COMMENT = stepIndex('chrome', 'comment');
const TO_TEASERS = STATES.flatMap((from) => [stepIndex(from, 'inlineTeaser'), stepIndex(from, 'teaser')]).filter((i) => i >= 0);
const TO_TAGS = STATES.map((from) => stepIndex(from, 'tags')).filter((i) => i >= 0);

/**
 * What only two lines together show, as changes to the costs of steps. A label makes what it announces likely: comments under
 * a comment box, teasers under "related", values under "tags". A title goes on in the next line only where nothing divides
 * them or both say the same.
 */
function weighContext(features: readonly LineFeatures[], k: number, context: Float64Array): void {
  const above = features[k - 1]!;
  const below = features[k]!;
  context[TITLE_GOES_ON] = titleGoesOn(features, k);
  if (endsArticle(above) && headsText(features, k)) for (const i of NEXT_TITLE) context[i] = -4.5;
  if (below.read.newItem) context[SECOND_ITEM] = -3.3;
  if (below.wrapped && !below.blankBefore) {
    context[LEAD_GOES_ON] = -2.5;
    context[LEAD_ENDS] = 3;
  }
  if (above.read.phrase === 'comments') context[TO_COMMENT] = -4.1;
  else if (above.read.phrase === 'tags-keywords') for (const i of TO_TAGS) context[i] = -0.8;
  else if (above.read.phrase === 'related-label') {
    context[LABEL_TO_TITLE] = 1.5;
    for (const i of TO_TEASERS) context[i] = -0.6;
    for (const i of TO_MENU_TEASER) context[i] = -0.8;
  }
}

/** The same costs for someone who asks: of the step from line k - 1 to line k, infinite where the grammar has none. */
export function stepCost(features: readonly LineFeatures[], k: number): (from: State, to: State) => number {
  const context = new Float64Array(STEP_COUNT);
  weighContext(features, k, context);
  return (from, to) => {
    const i = stepIndex(from, to);
    return i < 0 ? Number.POSITIVE_INFINITY : STEP_COST[i]! + context[i]!;
  };
}

const endsArticle = ({ read }: LineFeatures): boolean => read.nameLike || read.signature || read.source || read.keywords;

function titleGoesOn(features: readonly LineFeatures[], k: number): number {
  const above = features[k - 1]!;
  const below = features[k]!;
  if (below.read.key === above.read.key && below.read.key !== '') return 0;
  if (below.blankBefore) return secondIsTitle(features, k) ? -2 : 2.2;
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
