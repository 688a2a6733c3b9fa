import type { ArticleFacts, PlacedFacts, SpellingFact } from '../core/facts';
import { type Article, type PageDocument, lineText, linesOf } from '../core/document';
import type { RunMemory } from '../core/memory';
import type { Share } from '../core/runner';
import { type OwnText, readOwnText } from '../language/vi/ownText';
import { spellingsOf } from '../language/vi/spellings';
import { parseDate } from './dateline';

export interface FactsWanted {
  /** Whether spellings are counted: only who compares or lists them over files needs that. */
  readonly spellings: boolean;
}

/** What the corpus index is to know of a document; an article that an edit left alone keeps its facts as the same objects. */
export const factsOf = (document: PageDocument, share: Share, wanted: FactsWanted, memory?: RunMemory): PlacedFacts[] =>
  document.articles.map((article) => {
    const make = (): ArticleFacts => articleFacts(document, article, share, wanted);
    return { firstLine: article.firstLine, facts: memory ? memory.remember(article, factsOf, make) : make() };
  });

function articleFacts(document: PageDocument, article: Article, share: Share, wanted: FactsWanted): ArticleFacts {
  const own = share(article, readOwnText);
  return { date: dateOf(document, article), spellings: wanted.spellings ? countSpellings(own) : [], people: [] };
}

function countSpellings(own: OwnText): SpellingFact[] {
  const counts = new Map<string, { -readonly [K in keyof SpellingFact]: SpellingFact[K] }>();
  for (const { form, title, spelling, slot } of spellingsOf(own)) {
    const key = `${form}\n${slot}\n${spelling}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { form, title, spelling: copyOf(spelling), slot, count: 1 });
  }
  return [...counts.values()];
}

/** The first line of publication that tells a full date. */
function dateOf(document: PageDocument, article: Article): string | undefined {
  for (const line of linesOf(document, article)) {
    const date = line.role === 'date' || line.role === 'byline' ? parseDate(lineText(document, line)) : null;
    if (date !== null) return date.slice(0, 10);
  }
  return undefined;
}

/** A piece of a string would keep all of the page in memory. */
const copyOf = (text: string): string => ` ${text}`.slice(1);
