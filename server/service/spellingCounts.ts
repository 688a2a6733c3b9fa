import type { PlacedFacts, SlotKind, SpellingFact } from '../core/facts';

/** One way to write a title in one slot, over all files of a folder. */
export interface SpellingCount {
  readonly form: string;
  readonly title: string;
  readonly slot: SpellingFact['slot'];
  readonly spelling: string;
  readonly count: number;
  readonly files: number;
}

/** How a file's articles change: all before and now, and those that are only in one of the two. */
export interface Change {
  readonly before: readonly PlacedFacts[];
  readonly now: readonly PlacedFacts[];
  readonly gone: readonly PlacedFacts[];
  readonly come: readonly PlacedFacts[];
}

type Tally = { -readonly [K in keyof SpellingCount]: SpellingCount[K] };

/** How often the files of a folder write each title in each way. */
export class SpellingCounts {
  private readonly byForm = new Map<string, Map<string, Tally>>();

  /** Counts anew only articles that are not in both versions of a file; gives the forms that they write. */
  change({ before, now, gone, come }: Change): Set<string> {
    const forms = new Set([...gone, ...come].flatMap(({ facts }) => facts.spellings.map(({ form }) => form)));
    this.count(gone, forms, -1);
    this.count(come, forms, 1);
    this.countFiles(before, forms, -1);
    this.countFiles(now, forms, 1);
    for (const form of forms) this.dropUnused(form);
    return forms;
  }

  /** All ways in which the files write a title; the most frequent first. */
  of(form: string): SpellingCount[] {
    return [...(this.byForm.get(form)?.values() ?? [])].sort(byFrequency);
  }

  /** The same for all abbreviations and modifiers of a title. */
  ofTitle(title: string): SpellingCount[] {
    return [...this.byForm.values()].flatMap((ofForm) => [...ofForm.values()].filter((s) => s.title === title)).sort(byFrequency);
  }

  /** The forms of all titles that are written anywhere. */
  forms(): string[] {
    return [...this.byForm.keys()];
  }

  /** The form with at least two mentions, where all others together have at most a third. */
  preferred(form: string, slot: SlotKind): string | undefined {
    const [first, ...others] = this.of(form).filter((s) => s.slot === slot);
    const rest = others.reduce((sum, { count }) => sum + count, 0);
    return first && first.count >= 2 && rest * 3 <= first.count + rest ? first.spelling : undefined;
  }

  private count(articles: readonly PlacedFacts[], forms: ReadonlySet<string>, sign: 1 | -1): void {
    for (const fact of spellingsIn(articles, forms)) this.tallyOf(fact).count += sign * fact.count;
  }

  /** A file counts once for each spelling, however many of its articles have it. */
  private countFiles(articles: readonly PlacedFacts[], forms: ReadonlySet<string>, sign: 1 | -1): void {
    const seen = new Set<Tally>();
    for (const fact of spellingsIn(articles, forms)) seen.add(this.tallyOf(fact));
    for (const tally of seen) tally.files += sign;
  }

  private tallyOf({ form, title, slot, spelling }: SpellingFact): Tally {
    const key = `${slot}\n${spelling}`;
    const ofForm = this.byForm.get(form) ?? new Map<string, Tally>();
    this.byForm.set(form, ofForm);
    const tally = ofForm.get(key) ?? { form, title, slot, spelling, count: 0, files: 0 };
    ofForm.set(key, tally);
    return tally;
  }

  private dropUnused(form: string): void {
    const ofForm = this.byForm.get(form)!;
    for (const [key, { count }] of ofForm) if (count <= 0) ofForm.delete(key);
    if (ofForm.size === 0) this.byForm.delete(form);
  }
}

function* spellingsIn(articles: readonly PlacedFacts[], forms: ReadonlySet<string>): Generator<SpellingFact> {
  for (const { facts } of articles) for (const fact of facts.spellings) if (forms.has(fact.form)) yield fact;
}

const byFrequency = (a: SpellingCount, b: SpellingCount): number => b.count - a.count || (a.spelling < b.spelling ? -1 : a.spelling > b.spelling ? 1 : 0);
