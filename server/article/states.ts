/**
 * The zone grammar of a crawled page: what a line can be, and what can follow it. A page runs from the site's header over one
 * article (or several) to related articles, widgets and imprint; any part may be missing.
 */
export const STATES = [
  'menu',
  'menuTeaser',
  'breadcrumb',
  'headDate',
  'title',
  'headMeta',
  'lead',
  'body',
  'heading',
  'caption',
  'aside',
  'inlineTeaser',
  'signature',
  'source',
  'tags',
  'chrome',
  'teaser',
  'comment',
  'imprint',
] as const;
export type State = (typeof STATES)[number];

export const stateIndex = Object.fromEntries(STATES.map((s, i) => [s, i])) as Readonly<Record<State, number>>;

type Costs = Partial<Record<State, number>>;

/** Cost of beginning a page in a state. */
export const START: Costs = {
  menu: 0.3,
  menuTeaser: 1.5,
  breadcrumb: 0.8,
  headDate: 0.8,
  title: 0,
  lead: 2,
  body: 1.5,
  caption: 3,
  aside: 3,
  chrome: 4,
  teaser: 3,
  imprint: 5,
};

/** Cost of ending a page in a state: an article has more than its head. */
export const END: Costs = { breadcrumb: 1, headDate: 1, title: 3, headMeta: 3, lead: 2.5, heading: 2 };

const AFTER_TITLE: Costs = { title: 0.8, headMeta: 0, lead: 0, body: 0.8, caption: 0.8, inlineTeaser: 0.8, heading: 2.5, aside: 0.6 };
/** What ends a text. */
const AFTER_TEXT: Costs = { signature: 0.5, source: 0.5, tags: 0.6, chrome: 0.9, teaser: 2.3, imprint: 1.2 };
const NEXT_ARTICLE = 8;
/** Related articles in the midst of the text are 'inlineTeaser'; what follows the end of the text is hardly ever the text again. */
const BACK_TO_TEXT = 26;

/** Cost of each step that pages take; a step that is not named does not happen. */
export const STEPS: Readonly<Record<State, Costs>> = {
  menu: { menu: 0, menuTeaser: 0.5, breadcrumb: 0.3, headDate: 0.4, title: 0.9, lead: 7, body: 7.5, caption: 8.5, chrome: 3 },
  menuTeaser: { menuTeaser: 0, menu: 0.4, breadcrumb: 0.8, headDate: 0.6, title: 1.3, lead: 7, body: 7, chrome: 3 },
  breadcrumb: { breadcrumb: 0.15, headDate: 0, title: 0, menu: 0.8, menuTeaser: 1.5 },
  headDate: { title: 0, breadcrumb: 0.5, menu: 0.5, menuTeaser: 1, headDate: 0.8, lead: 3, body: 3 },
  title: AFTER_TITLE,
  headMeta: { ...AFTER_TITLE, title: 1.2, headMeta: 0.1 },
  lead: {
    body: 0,
    caption: 0.3,
    inlineTeaser: 0.6,
    aside: 0.4,
    heading: 0.6,
    lead: 2.5,
    headMeta: 0.8,
    signature: 3.5,
    source: 3.5,
    tags: 3,
    chrome: 4,
    teaser: 6,
    imprint: 4,
  },
  body: {
    body: 0,
    heading: 0.2,
    caption: 0.3,
    aside: 0.6,
    inlineTeaser: 0.9,
    ...AFTER_TEXT,
    comment: 6,
    title: 9,
  },
  heading: { body: 0, caption: 0.3, heading: 1.5, aside: 0.8, inlineTeaser: 1.5 },
  caption: {
    body: 0,
    caption: 0.2,
    heading: 0.3,
    lead: 0.8,
    aside: 0.6,
    inlineTeaser: 0.7,
    ...AFTER_TEXT,
  },
  aside: {
    body: 0.1,
    caption: 0.2,
    heading: 0.3,
    aside: 0.2,
    inlineTeaser: 0.4,
    lead: 0.4,
    signature: 0.6,
    source: 0.6,
    tags: 0.6,
    chrome: 0.8,
    headMeta: 1.5,
  },
  inlineTeaser: { body: 0.1, inlineTeaser: 0.3, caption: 0.3, heading: 0.4, aside: 0.5, lead: 0.8, signature: 0.6, source: 0.6, tags: 0.4, chrome: 0.6 },
  signature: {
    signature: 0.5,
    source: 0.2,
    tags: 0.2,
    chrome: 0.1,
    teaser: 0.4,
    imprint: 0.5,
    comment: 5,
    inlineTeaser: 0.6,
    body: 3.5,
    caption: 2.5,
    title: NEXT_ARTICLE - 3.5,
    headDate: 3,
  },
  source: { source: 0.5, signature: 0.3, tags: 0.2, chrome: 0.1, teaser: 0.4, imprint: 0.5, body: 3.5, caption: 2.5, title: NEXT_ARTICLE - 2, headDate: 4 },
  tags: { tags: 0.2, chrome: 0.1, teaser: 0.7, imprint: 0.5, signature: 1.2, source: 1, title: NEXT_ARTICLE },
  chrome: {
    chrome: 0,
    teaser: 0.2,
    tags: 0.5,
    imprint: 0.3,
    comment: 4.5,
    signature: 2.5,
    source: 2.5,
    title: NEXT_ARTICLE,
    breadcrumb: NEXT_ARTICLE - 1,
    lead: BACK_TO_TEXT - 17,
    body: BACK_TO_TEXT,
  },
  teaser: { teaser: 0, chrome: 0.2, imprint: 0.3, tags: 1, comment: 5, title: NEXT_ARTICLE, body: BACK_TO_TEXT },
  comment: { comment: 0.1, chrome: 0.1, teaser: 1.5, imprint: 0.8, title: NEXT_ARTICLE + 1 },
  imprint: { imprint: 0, chrome: 0.4, teaser: 2, title: NEXT_ARTICLE, comment: 6 },
};

/** Shapes of lines; each has its own row of base costs. */
export type Shape = 'paragraph' | 'sentence' | 'titleLike' | 'tiny' | 'phrase' | 'date' | 'wrapped';

const NEVER = 12;
/** How badly a line of a shape fits a state: 0 fits well, 12 practically never. Columns in the order of STATES. */
export const BASE: Readonly<Record<Shape, readonly number[]>> = {
  //          menu mTea crumb hDate title hMeta lead body head capt aside iTea sign sour tags chro teas comm impr
  paragraph: [NEVER, NEVER, NEVER, NEVER, 9, 7, 0.4, 0, 9, 3, 9, 6.5, 9, 8, 7, 7, 3.6, 1.4, 6],
  sentence: [4.5, 3.5, 8, NEVER, 4, 5, 2.2, 0.7, 3.5, 1.9, 4.5, 3.8, 5, 5, 6, 4, 2.6, 0.8, 4],
  titleLike: [2.4, 0.6, 4, NEVER, 0.5, 5, 4, 2.3, 1.5, 2.3, 5, 1.9, 5, 5, 3.5, 2.2, 0.5, 1.1, 3.5],
  tiny: [0.4, 2.6, 0.7, NEVER, 2.8, 4, 7, 2.6, 1.2, 3.6, 4, 4.5, 2.5, 3.5, 2, 0.7, 2.6, 0.9, 3],
  phrase: [0, 5, 3, NEVER, 7, 0.9, NEVER, 5, 5, 6, 0.8, 7, 7, 6, 5, 0, 4, 1.4, 4],
  date: [1, 0.8, 6, 0, 9, 0, NEVER, 4, 8, 8, 1, 5, 5, 0.6, 6, 1.4, 0.7, 0.2, 4],
  wrapped: [5, 5, 8, NEVER, 3, 7, 0.6, 0.2, 4, 4, 8, 6, 8, 8, 7, 5, 4, 3, 5],
};
