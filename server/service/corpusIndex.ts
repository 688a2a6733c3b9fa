import type { CorpusView, PersonFact, PlacedFacts, RankElsewhere, SlotKind, SpellingFact } from '../core/facts';

/** One way to write a title in one slot, over all files of a folder. */
export interface SpellingCount {
  readonly form: string;
  readonly title: string;
  readonly slot: SpellingFact['slot'];
  readonly spelling: string;
  readonly count: number;
  readonly files: number;
}

/** What can be followed through a corpus: a title in all its spellings, or a person. */
export type Term = { readonly kind: 'title'; readonly title: string } | { readonly kind: 'person'; readonly person: string };

/** A person whom a file names, in one of its articles. */
interface Appearance {
  readonly person: PersonFact;
  readonly date: string | undefined;
  readonly firstLine: number;
}

/** What a rule was told while it checked a file; where the answer changes, the file must be checked again. */
interface Answer {
  /** Undefined for a question about a person. */
  readonly slot: SlotKind | undefined;
  readonly told: string;
}

/** The facts of all files of one folder, without their texts. */
export class CorpusIndex {
  private readonly files = new Map<string, readonly PlacedFacts[]>();
  private readonly spellings = new Map<string, Map<string, { -readonly [K in keyof SpellingCount]: SpellingCount[K] }>>();
  private readonly people = new Map<string, Map<string, Appearance[]>>();
  /** By topic (the form of a title, or a person), then by the file that was checked. */
  private readonly answers = new Map<string, Map<string, Answer[]>>();
  private readonly topics = new Map<string, Set<string>>();

  /** Takes a file's facts in place of those it had; gives the other files whose findings may be different now. */
  set(uri: string, facts: readonly PlacedFacts[]): string[] {
    const before = this.files.get(uri) ?? [];
    if (isSame(before, facts)) return [];
    const touched = new Set<string>();
    this.count(uri, before, -1, touched);
    this.count(uri, facts, 1, touched);
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
    return {
      preferred: (form, slot) => this.note(uri, form, slot, this.preferred(form, slot)),
      ranks: (person) => this.note(uri, person, undefined, this.ranks(person, uri)),
      date: (firstLine) => this.files.get(uri)?.find((article) => article.firstLine === firstLine)?.facts.date,
    };
  }

  /** Whether a rule asked something while it checked a file, so that other files may change its findings. */
  asks(uri: string): boolean {
    return this.topics.has(uri);
  }

  get fileCount(): number {
    return this.files.size;
  }

  /** All ways in which the files write a title; the most frequent first. */
  spellingsOf(form: string): SpellingCount[] {
    return [...(this.spellings.get(form)?.values() ?? [])].sort(byFrequency);
  }

  /** The same for all abbreviations and modifiers of a title. */
  spellingsOfTitle(title: string): SpellingCount[] {
    return [...this.spellings.values()].flatMap((ofForm) => [...ofForm.values()].filter((s) => s.title === title)).sort(byFrequency);
  }

  /** Where a person is named, in the order of the files' names. */
  appearances(person: string): Appearance[] {
    return [...(this.people.get(person) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, found]) => found);
  }

  /** The forms of all titles that are written anywhere. */
  forms(): string[] {
    return [...this.spellings.keys()];
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

  private count(uri: string, articles: readonly PlacedFacts[], sign: 1 | -1, touched: Set<string>): void {
    const seen = new Set<string>();
    for (const { firstLine, facts } of articles) {
      for (const { form, title, spelling, slot, count } of facts.spellings) {
        const key = `${slot}\n${spelling}`;
        const ofForm = entryOf(this.spellings, form);
        const tally = ofForm.get(key) ?? { form, title, slot, spelling, count: 0, files: 0 };
        tally.count += sign * count;
        if (!seen.has(`${form}\n${key}`)) tally.files += sign;
        seen.add(`${form}\n${key}`);
        if (tally.count > 0) ofForm.set(key, tally);
        else ofForm.delete(key);
        if (ofForm.size === 0) this.spellings.delete(form);
        touched.add(form);
      }
      for (const person of facts.people) {
        const files = entryOf(this.people, person.person);
        if (sign < 0) files.delete(uri);
        else files.set(uri, [...(files.get(uri) ?? []), { person, date: facts.date, firstLine }]);
        if (files.size === 0) this.people.delete(person.person);
        touched.add(person.person);
      }
    }
  }

  /** At least two mentions, and all others together at most a third. */
  private preferred(form: string, slot: SlotKind): string | undefined {
    const [first, ...others] = this.spellingsOf(form).filter((s) => s.slot === slot);
    const rest = others.reduce((sum, { count }) => sum + count, 0);
    return first && first.count >= 2 && rest * 3 <= first.count + rest ? first.spelling : undefined;
  }

  private ranks(person: string, uri: string): RankElsewhere[] {
    const found: RankElsewhere[] = [];
    for (const [other, appearances] of this.people.get(person) ?? [])
      if (other !== uri)
        for (const { person: fact, date, firstLine } of appearances)
          if (date !== undefined) for (const rank of fact.ranks) found.push({ ...rank, line: firstLine + rank.line, uri: other, date, posts: fact.posts });
    return found.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.line - b.line));
  }

  private note<T>(uri: string, topic: string, slot: SlotKind | undefined, answer: T): T {
    const byFile = entryOf(this.answers, topic);
    byFile.set(uri, [...(byFile.get(uri) ?? []), { slot, told: told(answer) }]);
    const topics = this.topics.get(uri) ?? new Set();
    this.topics.set(uri, topics.add(topic));
    return answer;
  }

  private forgetAnswers(uri: string): void {
    for (const topic of this.topics.get(uri) ?? []) this.answers.get(topic)?.delete(uri);
    this.topics.delete(uri);
  }

  private outdated(touched: ReadonlySet<string>, own: string): string[] {
    const found = new Set<string>();
    for (const topic of touched)
      for (const [uri, answers] of this.answers.get(topic) ?? [])
        if (uri !== own && answers.some(({ slot, told: was }) => was !== told(slot ? this.preferred(topic, slot) : this.ranks(topic, uri)))) found.add(uri);
    return [...found].sort();
  }
}

const told = (answer: unknown): string => JSON.stringify(answer) ?? '';

function entryOf<K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const entry = map.get(key) ?? new Map<K, V>();
  map.set(key, entry);
  return entry;
}

/** Articles that an edit left alone have the same facts as objects. */
const isSame = (before: readonly PlacedFacts[], now: readonly PlacedFacts[]): boolean =>
  before.length === now.length && before.every(({ firstLine, facts }, i) => firstLine === now[i]!.firstLine && facts === now[i]!.facts);

const byFrequency = (a: SpellingCount, b: SpellingCount): number => b.count - a.count || (a.spelling < b.spelling ? -1 : a.spelling > b.spelling ? 1 : 0);
