import { type LineFeatures, isParagraph } from './features';
import { secondIsTitle } from './echo';
import { Tally } from './evidence';
import { scoreLine } from './score';
import { type PageTraits, headsText } from './shapes';
import { STATES, type State } from './states';
import { COUNT, type Decoding, advance, cheapest, costOfStep, emptyDecoding, stepCosts, toUnits } from './viterbi';

/** The lines of a page decoded: a state for each, and what decoding the next version can go on from. */
export interface Decoded {
  readonly states: readonly State[];
  readonly decoding: Decoding;
}

/**
 * The cheapest way through the zone grammar (Viterbi over the non-blank lines): one state for each line. Linear in the number of
 * lines; with the decoding of the version before, only the lines around the change are decoded again.
 */
export function decode(features: readonly LineFeatures[], page: PageTraits, earlier?: Decoding): Decoded {
  const decoding = emptyDecoding(features.length);
  const { rows, contexts } = decoding;
  const tally = new Tally();
  for (let line = 0, at = 0; line < features.length; line++) {
    scoreLine(features, line, page, tally);
    const { costs } = tally;
    for (let state = 0; state < COUNT; state++) rows[at++] = toUnits(costs[state]!);
    if (line > 0) contexts[line] = contextOf(features, line);
  }
  advance(decoding, CONTEXTS, earlier);
  const states: State[] = [];
  for (const state of cheapest(decoding)) states.push(STATES[state]!);
  return { states, decoding };
}

type Change = Parameters<typeof stepCosts>[0][number];
const intoAny = (into: State, by: number): Change[] => STATES.map((from) => ({ from, to: into, by }));

/** What a label makes likely: comments under a comment box, values under "tags", teasers under "related". */
const LABELS: readonly (readonly Change[])[] = [
  [],
  [{ from: 'chrome', to: 'comment', by: -4.1 }],
  intoAny('tags', -0.8),
  [
    { from: 'menu', to: 'title', by: 1.5 },
    ...STATES.flatMap((from) => [{ from, to: 'inlineTeaser', by: -0.6 } as const, { from, to: 'teaser', by: -0.6 } as const]),
    { from: 'menu', to: 'menuTeaser', by: -0.8 },
    { from: 'menuTeaser', to: 'menuTeaser', by: -0.8 },
  ],
];
const ON_LABEL = { comments: 1, 'tags-keywords': 2, 'related-label': 3 } as const;

/** A title goes on in the next line only where nothing divides them or both say the same. */
const TITLE_GOES_ON = [0, 2.2, -2.4, -2];
/** A signed article is over, and a title stands above a text of its own. */
const NEXT_ARTICLE: readonly Change[] = (['signature', 'source', 'tags'] as const).map((from) => ({ from, to: 'title', by: -4.5 }));
const NEW_ITEM: readonly Change[] = [{ from: 'signature', to: 'body', by: -3.3 }];
const WRAPPED: readonly Change[] = [
  { from: 'lead', to: 'lead', by: -2.5 },
  { from: 'lead', to: 'body', by: 3 },
];

/** Costs of steps for everything that only two lines together show; `contextOf` gives the index. */
const CONTEXTS = LABELS.flatMap((label) =>
  TITLE_GOES_ON.flatMap((by) =>
    [[], NEW_ITEM].flatMap((item) =>
      [[], WRAPPED].flatMap((wrapped) =>
        [[], NEXT_ARTICLE].map((next) => stepCosts([...label, { from: 'title', to: 'title', by }, ...item, ...wrapped, ...next])),
      ),
    ),
  ),
);

/** Index of the step from line k - 1 to line k in `CONTEXTS`. */
function contextOf(features: readonly LineFeatures[], k: number): number {
  const above = features[k - 1]!;
  const below = features[k]!;
  const { phrase } = above.read;
  const label = phrase === 'comments' || phrase === 'tags-keywords' || phrase === 'related-label' ? ON_LABEL[phrase] : 0;
  const wrapped = below.wrapped && !below.blankBefore;
  const next = endsArticle(above) && headsText(features, k);
  return (((label * TITLE_GOES_ON.length + titleGoesOn(features, k)) * 2 + Number(below.read.newItem)) * 2 + Number(wrapped)) * 2 + Number(next);
}

const endsArticle = ({ read }: LineFeatures): boolean => read.nameLike || read.signature || read.source || read.keywords;

/** Index in `TITLE_GOES_ON`. */
function titleGoesOn(features: readonly LineFeatures[], k: number): number {
  const above = features[k - 1]!;
  const below = features[k]!;
  if (below.read.key === above.read.key && below.read.key !== '') return 0;
  if (below.blankBefore) return secondIsTitle(features, k) ? 3 : 1;
  return !above.stop && (below.startsLower || below.words <= 3) ? 2 : 0;
}

/** Cost of the step from line k - 1 to line k, infinite where the grammar has none. */
export function stepCost(features: readonly LineFeatures[], k: number): (from: State, to: State) => number {
  const costs = CONTEXTS[contextOf(features, k)]!;
  return (from, to) => costOfStep(costs, from, to);
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
