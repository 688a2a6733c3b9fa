import type { ArticleFacts, CorpusView, PlacedFacts, RankElsewhere, RankThen, SlotKind } from '../core/facts';
import { type Appearance, PeopleIndex } from './peopleIndex';
import { type SpellingCount, SpellingCounts } from './spellingCounts';

/** What can be followed through a corpus: a title in all its spellings, or a person. */
export type Term = { readonly kind: 'title'; readonly title: string } | { readonly kind: 'person'; readonly person: string };

/** The facts of all files of one folder, without their texts. */
export class CorpusIndex {
  /** Rises where the files write titles otherwise than before. */
  revision = 0;
  private readonly files = new Map<string, readonly PlacedFacts[]>();
  private readonly spellings = new SpellingCounts();
  private readonly people = new PeopleIndex();
  /** By title and slot: the form that was told last, and the files that were told. */
  private readonly preferences = new Map<string, { form: string; slot: SlotKind; told: string | undefined; readonly by: Set<string> }>();
  /** What was asked for a file: keys of the preferences and names of persons, some more than once. */
  private readonly asked = new Map<string, string[]>();

  /** Takes a file's facts in place of those it had; gives the other files whose findings may be different now. */
  set(uri: string, facts: readonly PlacedFacts[]): string[] {
    const before = this.files.get(uri) ?? [];
    const gone = missingIn(facts, before);
    const come = missingIn(before, facts);
    if (gone.length === 0 && come.length === 0) return [];
    if (spelledIn(gone) !== spelledIn(come)) this.revision++;
    const forms = this.spellings.change({ before, now: facts, gone, come });
    const persons = this.people.change(uri, gone, come);
    if (facts.length > 0) this.files.set(uri, facts);
    else this.files.delete(uri);
    return this.outdated(forms, persons, uri);
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
    return this.people.appearances(person);
  }

  /** The forms of all titles that are written anywhere. */
  forms(): string[] {
    return this.spellings.forms();
  }

  /** Files that write a title or name a person, in no order. */
  filesWith(term: Term): string[] {
    if (term.kind === 'person') return this.people.filesWith(term.person);
    return [...this.files]
      .filter(([, articles]) => articles.some(({ facts }) => facts.spellings.some(({ title }) => title === term.title)))
      .map(([uri]) => uri);
  }

  /** The facts of every file, in the order in which they came. */
  all(): Iterable<readonly [string, readonly PlacedFacts[]]> {
    return this.files;
  }

  /** All persons of the corpus, wherever they are named, in no order. */
  everyone(): Iterable<Appearance> {
    return this.people.everyone();
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
      if (held !== undefined && posts.length > 0 && this.tellHigher(uri, person, { order: held, date: facts.date, posts })) fallen = true;
    return fallen;
  }

  private tellHigher(uri: string, person: string, than: RankThen): RankElsewhere | undefined {
    this.noteAsked(uri, person);
    return this.people.tell(uri, person, than);
  }

  private noteAsked(uri: string, key: string): void {
    const keys = this.asked.get(uri);
    if (keys) keys.push(key);
    else this.asked.set(uri, [key]);
  }

  private forgetAnswers(uri: string): void {
    for (const key of new Set(this.asked.get(uri))) {
      this.preferences.get(key)?.by.delete(uri);
      this.people.forget(uri, key);
    }
    this.asked.delete(uri);
  }

  /** The files that would be told something else of these titles and persons. */
  private outdated(forms: ReadonlySet<string>, persons: ReadonlySet<string>, own: string): string[] {
    const found = new Set<string>();
    for (const form of forms)
      for (const slot of SLOTS) {
        const preference = this.preferences.get(`${form}\n${slot}`);
        const now = preference && this.spellings.preferred(form, slot);
        if (!preference || now === preference.told) continue;
        preference.told = now;
        for (const uri of preference.by) found.add(uri);
      }
    for (const person of persons) for (const uri of this.people.outdated(person)) found.add(uri);
    found.delete(own);
    return [...found].sort();
  }
}

const SLOTS: readonly SlotKind[] = ['name', 'organisation', 'generic'];

/** The spellings of articles in whatever order, to be compared. */
const spelledIn = (articles: readonly PlacedFacts[]): string =>
  articles
    .flatMap(({ facts }) => facts.spellings.map(({ form, slot, spelling, count }) => [form, slot, spelling, count].join('\n')))
    .sort()
    .join('\n');

/** The articles of `some` that the others do not have at the same line; one that an edit left alone has the same facts as object. */
function missingIn(others: readonly PlacedFacts[], some: readonly PlacedFacts[]): PlacedFacts[] {
  const lines = new Map(others.map(({ firstLine, facts }) => [facts, firstLine]));
  return some.filter(({ firstLine, facts }) => lines.get(facts) !== firstLine);
}
