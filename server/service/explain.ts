import { type Evidence, explainLine } from '../article/explain';
import type { State } from '../article/states';
import { inEnglish, named, type Words } from '../core/message';
import type { PageDocument } from '../core/document';

/** What speaks for and against the reading of a line, in words. */
export interface LineEvidence {
  readonly zone: string;
  /** The next best zones and by how much they are worse. */
  readonly others: readonly string[];
  /** Weightiest first, each with its weight. */
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** So many pieces are told for, against, and of what else it could be; the rest is slight. */
const PIECES = 6;
const OTHERS = 3;

/** Why a line (0-based) of a page was read as it was; undefined for a blank line and where the text is no page. */
export function evidenceOf(document: PageDocument, line: number, words: Words = inEnglish): LineEvidence | undefined {
  const found = document.isPage ? explainLine(document.text, line) : undefined;
  if (!found) return undefined;
  return {
    zone: words(named(ZONES[found.state])),
    others: found.others.slice(0, OTHERS).map(({ state, dearer }) => `${words(named(ZONES[state]))} (${dearer.toFixed(1)})`),
    for: pieces(
      found.evidence.filter(({ weight }) => weight > 0),
      words,
    ),
    against: pieces(
      found.evidence.filter(({ weight }) => weight < 0),
      words,
    ),
  };
}

const pieces = (evidence: readonly Evidence[], words: Words): string[] =>
  evidence.slice(0, PIECES).map(({ what, weight }) => `${words(named(what))} (${Math.abs(weight).toFixed(1)})`);

export const ZONES: Readonly<Record<State, string>> = {
  menu: 'menu above the article',
  menuTeaser: 'other articles above the article',
  breadcrumb: 'breadcrumb',
  headDate: 'date above the title',
  title: 'title',
  headMeta: 'date, author or player below the title',
  lead: 'lead',
  body: 'text',
  heading: 'heading',
  caption: 'caption',
  aside: 'furniture inside the article',
  inlineTeaser: 'link to another article inside the text',
  signature: 'signature',
  source: 'source',
  tags: 'keywords',
  chrome: 'furniture below the article',
  teaser: 'other articles below the article',
  comment: 'comments of readers',
  imprint: 'imprint',
};
