import type { ArticleFacts, PersonFact, PlaceInArticle, PlacedFacts, SpellingFact } from '../core/facts';
import { type Article, type PageDocument, lineText, linesOf } from '../core/document';
import type { RunMemory } from '../core/memory';
import type { Share } from '../core/runner';
import type { Span } from '../core/span';
import { groupBy } from '../language/vi/consistency/words';
import { type OwnText, readOwnText } from '../language/vi/ownText';
import { plainRanks } from '../language/vi/people/plainRank';
import { rankOrder } from '../language/vi/people/ranks';
import { spellingsOf } from '../language/vi/spellings';
import { parseDate } from './dateline';

export interface FactsWanted {
  /** Whether spellings are counted: only who compares or lists them over files needs that. */
  readonly spellings: boolean;
  /** Whether every person counts, for those who look them up; else only ranks that can be compared. */
  readonly everyone: boolean;
}

/** What the corpus index is to know of a document; an article that an edit left alone keeps its facts as the same objects. */
export const factsOf = (document: PageDocument, share: Share, wanted: FactsWanted, memory?: RunMemory): PlacedFacts[] =>
  document.articles.map((article) => {
    const make = (): ArticleFacts => articleFacts(document, article, share, wanted);
    return { firstLine: article.firstLine, facts: memory ? memory.remember(article, factsOf, make) : make() };
  });

function articleFacts(document: PageDocument, article: Article, share: Share, wanted: FactsWanted): ArticleFacts {
  const own = share(article, readOwnText);
  const date = dateOf(document, article);
  const ranked = date !== undefined && own.titles.some((title) => rankOrder(title) !== undefined);
  return {
    date,
    spellings: wanted.spellings ? countSpellings(own) : [],
    people: wanted.everyone || ranked ? peopleIn(document, article, own).filter(({ ranks }) => wanted.everyone || ranks.length > 0) : [],
  };
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

/** The persons whom the article names in full, each with what it calls them. */
function peopleIn(document: PageDocument, article: Article, own: OwnText): PersonFact[] {
  const plain = new Set(plainRanks(own));
  return [...groupBy(own.people, ({ key }) => key)].flatMap(([person, mentions]) => {
    const first = mentions.find(({ full }) => full);
    if (!first) return [];
    const place = (span: Span): PlaceInArticle => placeIn(document, article, own.original(span));
    const titles = mentions.flatMap((mention) => mention.titles);
    const posts = titles.filter(({ mention }) => mention.form.entry.type === 'post').map(({ mention }) => mention.form.entry.form);
    const holder = mentions.find((mention) => mention.full && plain.has(mention) && rankOrder(mention.rank!) !== undefined);
    const ranks = groupBy(mentions, (mention) => (plain.has(mention) ? mention.rank?.mention.form.entry.form : undefined));
    return [
      {
        person,
        name: copyOf(own.text.slice(first.name.start, first.name.end).replace(/\s+/gu, ' ')),
        count: mentions.length,
        posts: [...new Set(posts)],
        ranks: [...ranks].map(([rank, [mention]]) => ({ rank, order: rankOrder(mention!.rank!) ?? 0, ...place(mention!.rank!.span) })),
        held: holder && rankOrder(holder.rank!),
        ...place(first.name),
      },
    ];
  });
}

function placeIn({ table }: PageDocument, { firstLine }: Article, { start, end }: Span): PlaceInArticle {
  const { line, character } = table.positionAt(start);
  return { line: line - firstLine, character, length: end - start };
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
