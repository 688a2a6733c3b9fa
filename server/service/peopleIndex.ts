import type { PersonFact, PlacedFacts, RankElsewhere, RankThen } from '../core/facts';

/** A person whom a file names, in one of its articles. */
export interface Appearance {
  readonly uri: string;
  readonly person: PersonFact;
  /** ISO 8601 day of the article. */
  readonly date: string | undefined;
  readonly firstLine: number;
}

/** A rule's question about a rank, and what it was told while it checked a file. */
interface Answer {
  readonly uri: string;
  readonly than: RankThen;
  readonly told: RankElsewhere | undefined;
}

/** What is known of one person; most stand in one file, so that flat lists take the least memory. */
interface Entry {
  readonly appearances: Appearance[];
  /** The earliest day of each rank that no higher one was given before: order, ISO day, order, ISO day and so on. */
  firstDays: (number | string)[];
}

/** Who is named in the files of a folder with which ranks, and what rules were told of ranks in other files. */
export class PeopleIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly answers = new Map<string, Answer[]>();
  /** Of these answers those for a day that is not before the first higher rank. */
  private readonly doubtful = new Map<string, Answer[]>();
  /** Persons whose first days have moved with the facts that came in last. */
  private readonly moved = new Set<string>();

  /** Takes the persons of a file's gone articles out and puts those of the new ones in; gives their names. */
  change(uri: string, gone: readonly PlacedFacts[], come: readonly PlacedFacts[]): Set<string> {
    this.moved.clear();
    const touched = new Set<string>();
    for (const { firstLine, facts } of gone) for (const person of facts.people) this.remove(uri, person, facts.date, firstLine, touched);
    for (const { firstLine, facts } of come) for (const person of facts.people) this.add({ uri, person, date: facts.date, firstLine }, touched);
    return touched;
  }

  /** Where a person is named, in the order of the files' names and then of the text. */
  appearances(person: string): Appearance[] {
    return [...(this.entries.get(person)?.appearances ?? [])].sort((a, b) => (a.uri === b.uri ? a.firstLine - b.firstLine : a.uri < b.uri ? -1 : 1));
  }

  /** Files that name a person, in no order. */
  filesWith(person: string): string[] {
    return [...new Set(this.entries.get(person)?.appearances.map(({ uri }) => uri))];
  }

  /** All persons of the corpus, wherever they are named, in no order. */
  *everyone(): Generator<Appearance> {
    for (const { appearances } of this.entries.values()) yield* appearances;
  }

  /** Answers a question about a file, and notes the answer. */
  tell(uri: string, person: string, than: RankThen): RankElsewhere | undefined {
    const answer = { uri, than, told: this.higherBefore(uri, person, than) };
    push(this.answers, person, answer);
    if (this.isDoubtful(person, than)) push(this.doubtful, person, answer);
    return answer.told;
  }

  /** Forgets what was told for a file. */
  forget(uri: string, person: string): void {
    for (const answers of [this.answers, this.doubtful]) {
      const left = answers.get(person)?.filter((answer) => answer.uri !== uri);
      if (left?.length) answers.set(person, left);
      else answers.delete(person);
    }
  }

  /**
   * The files that would be told something else of a person, some of them more than once. A person may stand in thousands of files:
   * only doubtful questions are asked again, and all of them where the first days have moved.
   */
  *outdated(person: string): Generator<string> {
    if (this.moved.has(person)) {
      const doubtful = this.answers.get(person)?.filter(({ than, told }) => told || this.isDoubtful(person, than));
      if (doubtful?.length) this.doubtful.set(person, doubtful);
      else this.doubtful.delete(person);
    }
    for (const { uri, than, told } of this.doubtful.get(person) ?? []) if (isOther(told, this.higherBefore(uri, person, than))) yield uri;
  }

  private add(appearance: Appearance, touched: Set<string>): void {
    const { person } = appearance.person;
    const entry = this.entries.get(person) ?? { appearances: [], firstDays: [] };
    this.entries.set(person, entry);
    entry.appearances.push(appearance);
    if (noteDays(entry.firstDays, appearance)) this.moved.add(person);
    touched.add(person);
  }

  private remove(uri: string, fact: PersonFact, date: string | undefined, firstLine: number, touched: Set<string>): void {
    const { person } = fact;
    touched.add(person);
    const entry = this.entries.get(person)!;
    entry.appearances.splice(
      entry.appearances.findIndex((known) => known.person === fact && known.uri === uri && known.firstLine === firstLine),
      1,
    );
    if (entry.appearances.length === 0) this.entries.delete(person);
    if (!fact.ranks.some(({ order }) => order > 0 && date !== undefined && hasDay(entry.firstDays, order, date))) return;
    this.moved.add(person);
    entry.firstDays = [];
    for (const left of entry.appearances) noteDays(entry.firstDays, left);
  }

  /** The latest of the higher ranks that dated articles of other files gave the person before, with a post in common. */
  private higherBefore(uri: string, person: string, than: RankThen): RankElsewhere | undefined {
    if (!this.isDoubtful(person, than)) return undefined;
    let best: { readonly appearance: Appearance; readonly date: string } | undefined;
    for (const appearance of this.entries.get(person)!.appearances) {
      const { person: fact, date } = appearance;
      if (appearance.uri === uri || date === undefined || date >= than.date || !fact.posts.some((post) => than.posts.includes(post))) continue;
      if (fact.ranks.some(({ order }) => isHigher(order, than)) && (!best || comes(best.appearance, best.date, appearance, date))) best = { appearance, date };
    }
    if (!best) return undefined;
    const { appearance, date } = best;
    const rank = appearance.person.ranks.find(({ order }) => isHigher(order, than))!;
    return { ...rank, line: appearance.firstLine + rank.line, uri: appearance.uri, date, posts: appearance.person.posts };
  }

  /** Whether a higher rank was given before. Ranks rise with time, so that this is rare. */
  private isDoubtful(person: string, { order, date }: RankThen): boolean {
    const days = this.entries.get(person)?.firstDays ?? [];
    for (let i = 0; i < days.length; i += 2) if (isHigher(days[i] as number, { order }) && (days[i + 1] as string) < date) return true;
    return false;
  }
}

/** 1 is the highest; 0 is no rank that can be compared. */
const isHigher = (order: number, than: Pick<RankThen, 'order'>): boolean => order > 0 && order < than.order;

/** Whether the second appearance goes before the first: the latest, then the first file, then the first in it. */
const comes = (best: Appearance, bestDate: string, other: Appearance, date: string): boolean =>
  date !== bestDate ? date > bestDate : other.uri !== best.uri ? other.uri < best.uri : other.firstLine < best.firstLine;

/** Puts the ranks of an appearance among the first days; gives whether these have changed. */
function noteDays(days: (number | string)[], { person, date }: Appearance): boolean {
  let changed = false;
  if (date === undefined) return changed;
  for (const { order } of person.ranks) {
    if (order === 0 || isKnown(days, order, date)) continue;
    for (let i = days.length - 2; i >= 0; i -= 2) if ((days[i] as number) >= order && (days[i + 1] as string) >= date) days.splice(i, 2);
    days.push(order, date);
    changed = true;
  }
  return changed;
}

/** Whether as high a rank was given as early. */
function isKnown(days: readonly (number | string)[], order: number, date: string): boolean {
  for (let i = 0; i < days.length; i += 2) if ((days[i] as number) <= order && (days[i + 1] as string) <= date) return true;
  return false;
}

function hasDay(days: readonly (number | string)[], order: number, date: string): boolean {
  for (let i = 0; i < days.length; i += 2) if (days[i] === order && days[i + 1] === date) return true;
  return false;
}

const isOther = (a: RankElsewhere | undefined, b: RankElsewhere | undefined): boolean =>
  a?.uri !== b?.uri || a?.line !== b?.line || a?.character !== b?.character || a?.rank !== b?.rank || a?.date !== b?.date;

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
