import type { SpellingFact } from '../core/facts';
import { type Message, say } from '../core/message';
import { ABBREVIATED } from '../language/vi/spellings';
import type { CorpusIndex } from './corpusIndex';

export type Slot = SpellingFact['slot'];

/** One spelling of a cluster, over all files. */
export interface Variant {
  readonly spelling: string;
  readonly count: number;
  readonly slots: Readonly<Partial<Record<Slot, number>>>;
  /** URIs, sorted. */
  readonly files: readonly string[];
}

/** Spellings of one rank or title that a corpus uses side by side. */
export interface Cluster {
  /** Its name in `--apply` and in the configuration. */
  readonly form: string;
  readonly count: number;
  /** The most frequent first. */
  readonly variants: readonly Variant[];
  readonly proposed: string;
  readonly why: Message;
}

/** The clusters of which spellings differ where they mean the same; those with the most places to change first. */
export function clusters(corpora: readonly CorpusIndex[]): Cluster[] {
  const byForm = new Map<string, Map<string, Growing>>();
  for (const corpus of corpora)
    for (const [uri, articles] of corpus.all()) for (const { facts } of articles) for (const fact of facts.spellings) take(byForm, uri, fact);
  return [...byForm]
    .map(([form, spellings]) => toCluster(form, [...spellings.values()].map(finished).sort(byFrequency)))
    .filter(isInconsistent)
    .sort((a, b) => toChange(b) - toChange(a) || compare(a.form, b.form));
}

interface Growing {
  readonly spelling: string;
  readonly slots: Partial<Record<Slot, number>>;
  readonly files: Set<string>;
}

function take(byForm: Map<string, Map<string, Growing>>, uri: string, { form, spelling, slot, count }: SpellingFact): void {
  const ofForm = byForm.get(form) ?? new Map<string, Growing>();
  const growing = ofForm.get(spelling) ?? { spelling, slots: {}, files: new Set() };
  growing.slots[slot] = (growing.slots[slot] ?? 0) + count;
  growing.files.add(uri);
  byForm.set(form, ofForm.set(spelling, growing));
}

const sum = (slots: Variant['slots']): number => Object.values(slots).reduce((a, b) => a + b, 0);
const finished = ({ spelling, slots, files }: Growing): Variant => ({ spelling, count: sum(slots), slots, files: [...files].sort() });

/** Spellings that differ in more than capitals differ everywhere; capitals count only before a name or an organisation. */
const isInconsistent = ({ variants }: Cluster): boolean =>
  COMPARED.some((slot) => variants.filter(({ slots }) => slots[slot]).length > 1) || new Set(variants.map(({ spelling }) => spelling.toLowerCase())).size > 1;

const COMPARED: readonly Slot[] = ['name', 'organisation'];

function toCluster(form: string, variants: readonly Variant[]): Cluster {
  // Of abbreviations there is none: papers shorten as they like.
  const usual = form.endsWith(ABBREVIATED) ? undefined : form;
  const attached = ({ slots }: Variant): number => (slots.name ?? 0) + (slots.organisation ?? 0);
  // Where none stands before a name or an organisation, all mentions count.
  const isAttached = variants.some((variant) => attached(variant) > 0);
  const weight = (variant: Variant): number => (isAttached ? attached(variant) : variant.count);
  const most = Math.max(...variants.map(weight));
  const best = variants.filter((variant) => weight(variant) === most);
  const proposed = (best.find(({ spelling }) => spelling === usual) ?? best[0]!).spelling;
  const total = variants.reduce((all, variant) => all + weight(variant), 0);
  const mostOf = isAttached ? say('{0} of {1} before a name or an organisation', most, total) : say('{0} of {1} mentions', most, total);
  const often = best.length > 1 ? say('as frequent as another') : mostOf;
  const why =
    proposed === usual ? say('{0}, and the usual form', often) : usual === undefined ? often : say('{0}, though the usual form is “{1}”', often, usual);
  return { form, count: variants.reduce((all, { count }) => all + count, 0), variants, proposed, why };
}

/** Mentions that would be written otherwise. */
const toChange = ({ variants, proposed }: Cluster): number =>
  variants.reduce((all, { spelling, slots }) => (spelling === proposed ? all : all + (slots.name ?? 0) + (slots.organisation ?? 0)), 0);

const byFrequency = (a: Variant, b: Variant): number => b.count - a.count || compare(a.spelling, b.spelling);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
