import { LineTable } from '../core/lines';
import { stepCost, traitsOf } from './decode';
import { type Cue, Tally } from './evidence';
import { type LineFeatures, featuresOf } from './features';
import { LineReader } from './reading';
import { scoreLine } from './score';
import { type PageTraits, shapeOf } from './shapes';
import { BASE, END, START, STATES, type Shape, type State, stateIndex } from './states';

/** Why a line was read as it was: the zone, the one that came next, and what made the difference. */
export interface Explanation {
  readonly state: State;
  readonly shape: Shape;
  /** The zones that would make something else of the line, with how much dearer the page becomes; the nearest first. */
  readonly others: readonly Other[];
  /** What speaks for `state` (above zero) or against it (below zero) beside the first of `others`, weightiest first. */
  readonly evidence: readonly Evidence[];
}

export interface Other {
  readonly state: State;
  readonly dearer: number;
}

export interface Evidence {
  readonly what: string;
  readonly weight: number;
}

/** Explains one line of a page; `line` is 0-based. Undefined where the line is blank or missing. */
export function explainLine(text: string, line: number): Explanation | undefined {
  const features = featuresOf(new LineTable(text), new LineReader());
  const index = features.findIndex((f) => f.line === line);
  if (index < 0) return undefined;
  const page = traitsOf(features);
  const costs = costsThrough(features, page, index);
  const cheapest = Math.min(...costs);
  const ways = STATES.map((state, i): Other => ({ state, dearer: costs[i]! - cheapest }));
  const [best, ...rest] = ways.filter(({ dearer }) => Number.isFinite(dearer)).sort((a, b) => a.dearer - b.dearer);
  const { state } = best!;
  const others = rest.filter((other) => FAMILIES[other.state] !== FAMILIES[state]);
  return { state, shape: shapeOf(features[index]!), others, evidence: others[0] ? evidenceFor(features, page, index, state, others[0]) : [] };
}

/** For each state the cost of the cheapest way through the whole page that reads this line so. */
function costsThrough(features: readonly LineFeatures[], page: PageTraits, index: number): number[] {
  const costs = features.map((_, k) => costsOf(features, page, k));
  let forward = STATES.map((state, i) => (START[state] ?? Number.POSITIVE_INFINITY) + costs[0]![i]!);
  for (let k = 1; k <= index; k++) {
    const step = stepCost(features, k);
    forward = STATES.map((to, i) => Math.min(...STATES.map((from, j) => forward[j]! + step(from, to))) + costs[k]![i]!);
  }
  let backward = STATES.map((state) => END[state] ?? 0);
  for (let k = features.length - 1; k > index; k--) {
    const step = stepCost(features, k);
    backward = STATES.map((from) => Math.min(...STATES.map((to, j) => step(from, to) + costs[k]![j]! + backward[j]!)));
  }
  return forward.map((cost, i) => cost + backward[i]!);
}

function costsOf(features: readonly LineFeatures[], page: PageTraits, index: number): Float64Array {
  const tally = new Tally();
  scoreLine(features, index, page, tally);
  return tally.costs;
}

/** Below this no difference is worth telling. */
const SLIGHT = 0.05;

function evidenceFor(features: readonly LineFeatures[], page: PageTraits, index: number, state: State, other: Other): Evidence[] {
  const tally = new Tally();
  tally.cues = [];
  scoreLine(features, index, page, tally);
  const { costs, cues } = tally;
  const shape = shapeOf(features[index]!);
  const own = costs[stateIndex[other.state]]! - costs[stateIndex[state]]!;
  const weights = new Map([[SHAPES[shape], BASE[shape][stateIndex[other.state]]! - BASE[shape][stateIndex[state]]!]]);
  for (const cue of cues) weights.set(cue.what, (weights.get(cue.what) ?? 0) + weightOf(cue, state, other.state));
  weights.set('what stands around it', other.dearer - own);
  return [...weights]
    .map(([what, weight]) => ({ what, weight }))
    .filter(({ weight }) => Math.abs(weight) > SLIGHT)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

const weightOf = (cue: Cue, state: State, other: State): number => (cue.state === other ? cue.cost : 0) - (cue.state === state ? cue.cost : 0);

/** Zones of one family are kept or removed alike, wherever they stand. */
const FAMILIES: Readonly<Record<State, string>> = {
  menu: 'furniture',
  headMeta: 'furniture',
  aside: 'furniture',
  chrome: 'furniture',
  comment: 'furniture',
  imprint: 'furniture',
  menuTeaser: 'link',
  inlineTeaser: 'link',
  teaser: 'link',
  breadcrumb: 'breadcrumb',
  headDate: 'date',
  signature: 'signature',
  source: 'source',
  tags: 'tags',
  title: 'title',
  lead: 'lead',
  body: 'body',
  heading: 'heading',
  caption: 'caption',
};

const SHAPES: Readonly<Record<Shape, string>> = {
  paragraph: 'as long as a paragraph',
  sentence: 'built like a sentence',
  titleLike: 'built like a title',
  tiny: 'very short',
  phrase: 'a phrase of the site, or no words at all',
  date: 'a date or time',
  wrapped: 'part of a paragraph that was broken into lines',
};
