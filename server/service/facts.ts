import type { ArticleFacts, PersonFact, PlaceInArticle, PlacedFacts, RankFact, SpellingFact } from '../core/facts';
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
    spellings: wanted.spellings ? countSpellings(own) : NONE,
    people: wanted.everyone || ranked ? exact(peopleIn(document, article, own).filter((person) => wanted.everyone || isComparable(person))) : NONE,
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
    const { line, character, length } = place(first.name);
    const titles = mentions.flatMap((mention) => mention.titles);
    const posts = titles.filter(({ mention }) => mention.form.entry.type === 'post').map(({ mention }) => mention.form.entry.form);
    const holder = mentions.find((mention) => mention.full && plain.has(mention) && rankOrder(mention.rank!) !== undefined);
    const ranks = groupBy(mentions, (mention) => (plain.has(mention) ? mention.rank?.mention.form.entry.form : undefined));
    return [
      {
        person,
        name: copyOf(own.text.slice(first.name.start, first.name.end).replace(/\s+/gu, ' ')),
        count: mentions.length,
        posts: exact([...new Set(posts)]),
        ranks: exact([...ranks].map(([rank, [mention]]) => rankFact(rank, rankOrder(mention!.rank!) ?? 0, place(mention!.rank!.span)))),
        held: holder && rankOrder(holder.rank!),
        line,
        character,
        length,
      },
    ];
  });
}

/** A rank is held against that of another article only where a post is the same. */
const isComparable = ({ ranks, posts }: PersonFact): boolean => posts.length > 0 && ranks.some(({ order }) => order > 0);

/** Spread into the object, the place would take twice the memory; there are as many as persons in a corpus. */
const rankFact = (rank: string, order: number, { line, character, length }: PlaceInArticle): RankFact => ({ rank, order, line, character, length });

const NONE: readonly never[] = [];

/** Without the room in which arrays grow. */
const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

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
