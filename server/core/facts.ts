/** What a title is attached to. */
export type SlotKind = 'name' | 'organisation' | 'generic';

/** How often an article writes a rank or title in one way, in one slot. */
export interface SpellingFact {
  /** Names the cluster of spellings that can be held against each other. */
  readonly form: string;
  /** The canonical form, short for whatever abbreviation. */
  readonly title: string;
  readonly spelling: string;
  /** 'unclear' where capitals say nothing: all in capitals, the first word of a sentence, a collective, completed by the next title. */
  readonly slot: SlotKind | 'unclear';
  readonly count: number;
}

/** A place in an article: the line from its first one (0-based), column and length in UTF-16 units. */
export interface PlaceInArticle {
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** A rank that an article gives a person, where nothing in the text says that it was another time's. */
export interface RankFact extends PlaceInArticle {
  /** Canonical form. */
  readonly rank: string;
  /** 1 is the highest. */
  readonly order: number;
}

/** A person that an article names in full; the place is that of the first full name. */
export interface PersonFact extends PlaceInArticle {
  /** Equal for all spellings of one name. */
  readonly person: string;
  readonly name: string;
  /** Mentions of the person, short ones included. */
  readonly count: number;
  /** Canonical forms of the posts that the article gives the person. */
  readonly posts: readonly string[];
  /** The first mention of each rank. */
  readonly ranks: readonly RankFact[];
  /** Order of the rank with which the article first names the person in full, where that can be compared over time. */
  readonly held: number | undefined;
}

/** What the corpus index keeps of an article: no text, and nothing that changes when the article only moves. */
export interface ArticleFacts {
  /** ISO 8601 day of publication, where the page tells it. */
  readonly date: string | undefined;
  readonly spellings: readonly SpellingFact[];
  readonly people: readonly PersonFact[];
}

/** An article of a file, and where it begins (0-based line). */
export interface PlacedFacts {
  readonly firstLine: number;
  readonly facts: ArticleFacts;
}

/** A rank that another file gives a person; `line` counts from the file's first. */
export interface RankElsewhere extends RankFact {
  readonly uri: string;
  readonly date: string;
  readonly posts: readonly string[];
}

/** A person's rank on a day (ISO 8601), and the posts that the article gives them (canonical forms). */
export interface RankThen {
  readonly order: number;
  readonly date: string;
  readonly posts: readonly string[];
}

/** What a rule may ask of the corpus that a document belongs to. */
export interface CorpusView {
  /** The form that most files of the folder give a title in this slot; undefined where none has a clear majority. */
  preferred(form: string, slot: SlotKind): string | undefined;
  /** Whether an article that begins in this line gives somebody a lower rank than a dated article of another file did before. */
  hasFallenRank(firstLine: number): boolean;
  /** Of the higher ranks that dated articles of other files gave the person before, the latest; some post has to be the same. */
  higherBefore(person: string, than: RankThen): RankElsewhere | undefined;
  /** ISO 8601 day of the document's own article that begins in this line (0-based). */
  date(firstLine: number): string | undefined;
}

/** A corpus of this one document. */
export const NO_CORPUS: CorpusView = { preferred: () => undefined, hasFallenRank: () => false, higherBefore: () => undefined, date: () => undefined };
