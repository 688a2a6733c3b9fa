import type { ArticleFacts, CorpusView, PersonFact, PlacedFacts, RankElsewhere, RankThen, SlotKind } from '../core/facts';
import { type SpellingCount, SpellingCounts } from './spellingCounts';

/** What can be followed through a corpus: a title in all its spellings, or a person. */
export type Term = { readonly kind: 'title'; readonly title: string } | { readonly kind: 'person'; readonly person: string };

/** A person whom a file names, in one of its articles. */
interface Appearance {
  readonly person: PersonFact;
  readonly date: string | undefined;
  readonly firstLine: number;
}

/** A rule's question about a rank, and what it was told while it checked a file. */
interface Answer {
  readonly than: RankThen;
  readonly told: RankElsewhere | undefined;
}

/** The facts of all files of one folder, without their texts. */
export class CorpusIndex {
  private readonly files = new Map<string, readonly PlacedFacts[]>();
  private readonly spellings = new SpellingCounts();
  private readonly people = new Map<string, Map<string, Appearance[]>>();
  /** By title and slot: the form that was told last, and the files that were told. */
  private readonly preferences = new Map<string, { form: string; slot: SlotKind; told: string | undefined; readonly by: Set<string> }>();
  /** By person, then by file: all answers, and those for a day that is not before the first higher rank. */
  private readonly answers = new Map<string, Map<string, Answer[]>>();
  private readonly doubtful = new Map<string, Set<string>>();
  /** By person and order of a rank: the earliest day on which a higher rank is given. */
  private readonly earliest = new Map<string, string[]>();
  /** Persons whose first days have moved with the facts that are coming in. */
  private readonly moved = new Set<string>();
  /** What was asked for a file: keys of the two maps above. */
  private readonly asked = new Map<string, Set<string>>();

  /** Takes a file's facts in place of those it had; gives the other files whose findings may be different now. */
  set(uri: string, facts: readonly PlacedFacts[]): string[] {
    const before = this.files.get(uri) ?? [];
    const gone = missingIn(facts, before);
    const come = missingIn(before, facts);
    if (gone.length === 0 && come.length === 0) return [];
    this.moved.clear();
    const touched = this.spellings.change({ before, now: facts, gone, come });
    this.countPeople(uri, gone, come, touched);
    if (facts.length > 0) this.files.set(uri, facts);
    else this.files.delete(uri);
    return this.outdated(touched, uri);
  }

  /** To be called when a file is gone; gives the other files whose findings may be different now. */
  remove(uri: string): string[] {
    this.forgetAnswers(uri);
    return this.set(uri, []);
  }

  /** What rules are told while they check a file. What they ask is noted, in place of what they asked for it before. */
  viewFor(uri: string): CorpusView {
    this.forgetAnswers(uri);
    let articles: Map<number, ArticleFacts> | undefined;
    const own = (): Map<number, ArticleFacts> => {
      articles ??= new Map((this.files.get(uri) ?? []).map(({ firstLine, facts }) => [firstLine, facts]));
      return articles;
    };
    return {
      preferred: (form, slot) => this.tellPreferred(uri, form, slot),
      hasFallenRank: (firstLine) => this.tellFallen(uri, own().get(firstLine)),
      higherBefore: (person, than) => this.tellHigher(uri, person, than),
      date: (firstLine) => own().get(firstLine)?.date,
    };
  }

  /** Whether a rule asked something while it checked a file, so that other files may change its findings. */
  asks(uri: string): boolean {
    return this.asked.has(uri);
  }

  get fileCount(): number {
    return this.files.size;
  }

  /** All ways in which the files write a title; the most frequent first. */
  spellingsOf(form: string): SpellingCount[] {
    return this.spellings.of(form);
  }

  /** The same for all abbreviations and modifiers of a title. */
  spellingsOfTitle(title: string): SpellingCount[] {
    return this.spellings.ofTitle(title);
  }

  /** Where a person is named, in the order of the files' names. */
  appearances(person: string): Appearance[] {
    return [...(this.people.get(person) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, found]) => found);
  }

  /** The forms of all titles that are written anywhere. */
  forms(): string[] {
    return this.spellings.forms();
  }

  /** Files that write a title or name a person, in no order. */
  filesWith(term: Term): string[] {
    if (term.kind === 'person') return [...(this.people.get(term.person)?.keys() ?? [])];
    return [...this.files]
      .filter(([, articles]) => articles.some(({ facts }) => facts.spellings.some(({ title }) => title === term.title)))
      .map(([uri]) => uri);
  }

  /** The facts of every file, in the order in which they came. */
  all(): Iterable<readonly [string, readonly PlacedFacts[]]> {
    return this.files;
  }

  /** Every person of the corpus with the files that name them. */
  *everyone(): Generator<{ readonly person: string; readonly files: ReadonlyMap<string, readonly Appearance[]> }> {
    for (const [person, files] of this.people) yield { person, files };
  }

  /** Takes persons out of the file's gone articles and puts those of the new ones in; their names go to `touched`. */
  private countPeople(uri: string, gone: readonly PlacedFacts[], come: readonly PlacedFacts[], touched: Set<string>): void {
    for (const { firstLine, facts } of gone)
      for (const person of facts.people) {
        const files = entryOf(this.people, person.person);
        const left = (files.get(uri) ?? []).filter((appearance) => appearance.person !== person || appearance.firstLine !== firstLine);
        if (left.length > 0) files.set(uri, left);
        else files.delete(uri);
        if (files.size === 0) this.people.delete(person.person);
        this.follow(person.person, daysOf({ person, date: facts.date, firstLine }), -1);
        touched.add(person.person);
      }
    for (const { firstLine, facts } of come)
      for (const person of facts.people) {
        const files = entryOf(this.people, person.person);
        files.set(
          uri,
          [...(files.get(uri) ?? []), { person, date: facts.date, firstLine }].sort((a, b) => a.firstLine - b.firstLine),
        );
        this.follow(person.person, daysOf({ person, date: facts.date, firstLine }), 1);
        touched.add(person.person);
      }
  }

  private tellPreferred(uri: string, form: string, slot: SlotKind): string | undefined {
    const key = `${form}\n${slot}`;
    const preference = this.preferences.get(key) ?? { form, slot, told: this.spellings.preferred(form, slot), by: new Set() };
    this.preferences.set(key, preference);
    preference.by.add(uri);
    this.noteAsked(uri, key);
    return preference.told;
  }

  /** Asks for every person of the article; each question is noted, so all of them are asked. */
  private tellFallen(uri: string, facts: ArticleFacts | undefined): boolean {
    let fallen = false;
    if (facts?.date === undefined) return fallen;
    for (const { person, held, posts } of facts.people)
      if (held !== undefined && posts.length > 0 && this.tellHigher(uri, person, { order: held, date: facts.date, posts: new Set(posts) })) fallen = true;
    return fallen;
  }

  private tellHigher(uri: string, person: string, than: RankThen): RankElsewhere | undefined {
    const told = this.higherBefore(uri, person, than);
    if (this.isDoubtful(person, than)) this.doubtful.set(person, (this.doubtful.get(person) ?? new Set()).add(uri));
    const byFile = entryOf(this.answers, person);
    byFile.set(uri, [...(byFile.get(uri) ?? []), { than, told }]);
    this.noteAsked(uri, person);
    return told;
  }

  private noteAsked(uri: string, key: string): void {
    this.asked.set(uri, (this.asked.get(uri) ?? new Set()).add(key));
  }

  private higherBefore(uri: string, person: string, { order, date, posts }: RankThen): RankElsewhere | undefined {
    if (!this.isDoubtful(person, { order, date })) return undefined;
    let best: RankElsewhere | undefined;
    for (const [other, appearances] of this.people.get(person) ?? [])
      if (other !== uri)
        for (const { person: fact, date: then, firstLine } of appearances)
          if (then !== undefined && then < date && fact.posts.some((post) => posts.has(post)))
            for (const rank of fact.ranks)
              if (rank.order > 0 && rank.order < order && (!best || comes(best, then, other)))
                best = { ...rank, line: firstLine + rank.line, uri: other, date: then, posts: fact.posts };
    return best;
  }

  /** Whether a higher rank was given before. Ranks rise with time, so that this is rare. */
  private isDoubtful(person: string, { order, date }: Pick<RankThen, 'order' | 'date'>): boolean {
    return (this.earliest.get(person)?.[order] ?? LATEST) < date;
  }

  private forgetAnswers(uri: string): void {
    for (const key of this.asked.get(uri) ?? []) {
      this.preferences.get(key)?.by.delete(uri);
      this.answers.get(key)?.delete(uri);
      this.doubtful.get(key)?.delete(uri);
    }
    this.asked.delete(uri);
  }

  /** The files that would be told something else of these titles and persons. */
  private outdated(touched: ReadonlySet<string>, own: string): string[] {
    const found = new Set<string>();
    for (const topic of touched) {
      for (const slot of SLOTS) {
        const preference = this.preferences.get(`${topic}\n${slot}`);
        const now = preference && this.spellings.preferred(topic, slot);
        if (!preference || now === preference.told) continue;
        preference.told = now;
        for (const uri of preference.by) found.add(uri);
      }
      for (const uri of this.outdatedRanks(topic)) found.add(uri);
    }
    found.delete(own);
    return [...found].sort();
  }

  /** A person may stand in thousands of files: only doubtful questions are asked again, and all of them where the first days have moved. */
  private *outdatedRanks(person: string): Generator<string> {
    const answers = this.answers.get(person);
    if (!answers) return;
    if (this.moved.has(person))
      this.doubtful.set(
        person,
        new Set([...answers].filter(([, asked]) => asked.some(({ than, told }) => told || this.isDoubtful(person, than))).map(([uri]) => uri)),
      );
    const uris = this.doubtful.get(person) ?? [];
    for (const uri of [...uris]) if (answers.get(uri)?.some(({ than, told }) => isOther(told, this.higherBefore(uri, person, than)))) yield uri;
  }

  /** Keeps the first days of a person's ranks as an appearance comes or goes. */
  private follow(person: string, days: readonly (readonly [number, string])[], sign: 1 | -1): void {
    const earliest = this.earliest.get(person) ?? new Array<string>(MOST_ORDERS).fill(LATEST);
    for (const [order, date] of days) {
      for (let lower = order + 1; lower < MOST_ORDERS; lower++) {
        if (sign > 0 ? date >= earliest[lower]! : date > earliest[lower]!) continue;
        if (sign > 0) earliest[lower] = date;
        this.moved.add(person);
      }
    }
    this.earliest.set(person, sign < 0 && this.moved.has(person) ? earliestDates(this.people.get(person)) : earliest);
  }
}

const daysOf = ({ person, date }: Appearance): (readonly [number, string])[] =>
  date === undefined ? [] : person.ranks.filter(({ order }) => order > 0).map(({ order }) => [order, date] as const);

const SLOTS: readonly SlotKind[] = ['name', 'organisation', 'generic'];
/** Behind every ISO day. */
const LATEST = '~';
/** Orders of ranks go up to this. */
const MOST_ORDERS = 20;

/** For each order: the earliest day on which a higher rank is given. */
function earliestDates(files: ReadonlyMap<string, readonly Appearance[]> | undefined): string[] {
  const earliest: string[] = new Array<string>(MOST_ORDERS).fill(LATEST);
  for (const appearances of files?.values() ?? [])
    for (const [order, date] of appearances.flatMap(daysOf))
      for (let lower = order + 1; lower < MOST_ORDERS; lower++) if (date < earliest[lower]!) earliest[lower] = date;
  return earliest;
}

const comes = (best: RankElsewhere, date: string, uri: string): boolean => date > best.date || (date === best.date && uri < best.uri);
const isOther = (a: RankElsewhere | undefined, b: RankElsewhere | undefined): boolean =>
  a?.uri !== b?.uri || a?.line !== b?.line || a?.character !== b?.character || a?.rank !== b?.rank || a?.date !== b?.date;

function entryOf<K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const entry = map.get(key) ?? new Map<K, V>();
  map.set(key, entry);
  return entry;
}

/** The articles of `some` that the others do not have at the same line; one that an edit left alone has the same facts as object. */
function missingIn(others: readonly PlacedFacts[], some: readonly PlacedFacts[]): PlacedFacts[] {
  const lines = new Map(others.map(({ firstLine, facts }) => [facts, firstLine]));
  return some.filter(({ firstLine, facts }) => lines.get(facts) !== firstLine);
}
