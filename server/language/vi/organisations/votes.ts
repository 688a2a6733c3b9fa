import type { Span } from '../../../core/span';
import type { Ballot, Certainty, Verdict, Vote } from '../consistency/ballot';
import { groupBy, isAllCaps } from '../consistency/words';
import { swapIY } from '../fold';
import { beginsWithCapital } from '../mentions';
import type { NamePart } from './lexicon';
import type { OrganisationMention } from './mentions';
import { type Slip, withCase } from './slips';
import { isRight } from './styles';

export type NameVote = Vote<OrganisationMention>;
export type NameBallot = Ballot<OrganisationMention>;
export type NameVerdict = Verdict<OrganisationMention>;

/** One word of a name of the lexicon, as the text has it. */
export interface NameWord {
  readonly mention: OrganisationMention;
  readonly span: Span;
  readonly part: NamePart;
  /** Its place among the words of the name, each `và` aside: the same however they are joined. */
  readonly index: number;
  readonly capital: boolean;
}

/** The words of a name that stand for its parts, one that is left out aside; none where all is in capitals. */
export function nameWords(text: string, mention: OrganisationMention): NameWord[] {
  const { form, words, slip } = mention;
  if (form.kind !== 'name') return [];
  const gap = isGap(slip) ? words.filter(({ end }) => end <= slip.repair.start).length : form.parts.length;
  let ands = 0;
  const own = form.parts.flatMap((part, i) => {
    const span = words[i > gap ? i - 1 : i];
    if (part.text === 'và') ands++;
    return span && i !== gap ? [{ mention, span, part, index: i - ands, capital: beginsWithCapital(text, span.start) }] : [];
  });
  return isAllCaps(text, { start: mention.start, end: own.at(-1)!.span.end }) ? [] : own;
}

/** Whether a word is left out. */
const isGap = (slip: Slip | undefined): slip is Slip => slip !== undefined && slip.repair.start === slip.repair.end;

/** A vote for a capital or a small letter at the start of a word. */
export const caseVote = (mention: OrganisationMention, span: Span, capital: boolean): NameVote => ({
  item: mention,
  span,
  form: capital ? 'C' : 's',
  rewrite: (found, wanted) => withCase(wanted === 'C' ? 'C' : 's', found),
});

/** One ballot for each place of a name. */
export function ballots(difference: 'case' | 'iy' | 'joiner', votes: readonly (NameVote & { readonly key: string; readonly usual: string })[]): NameBallot[] {
  return [...groupBy(votes, ({ key }) => key).values()].map((same) => ({
    difference,
    votes: same,
    preferred: () => same[0]!.usual,
    reportUneven: false,
  }));
}

/** i or y in words where both are written (`Mỹ thuật`, `Kỹ thuật`). */
export function iyVotes(text: string, words: readonly NameWord[]): (NameVote & { key: string; usual: string })[] {
  return words.flatMap(({ mention, span, part, index }) => {
    const found = text.slice(span.start, span.end);
    if (found.length > LONGEST_OPEN || swapIY(found) === undefined) return [];
    const rewrite = (word: string, wanted: string): string => (lastLetter(word) === wanted ? word : (swapIY(word) ?? word));
    return [{ item: mention, span, form: lastLetter(found), key: `${mention.form.name} ${index}`, usual: lastLetter(part.text), rewrite }];
  });
}

/** `quý`: no syllable in which i and y alternate is longer. */
const LONGEST_OPEN = 3;
const lastLetter = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .at(-1)!
    .toLowerCase();

/** What joins the words where the name has `và`: the same, a hyphen, or nothing. */
export function joinerVotes(text: string, mention: OrganisationMention): (NameVote & { key: string; usual: string })[] {
  const { form, words, slip } = mention;
  if (!form.name.includes(' và ') || form.kind !== 'name' || isGap(slip)) return [];
  const own = words.slice(0, form.parts.length).filter((word) => !isAnd(text, word));
  return placesOfAnd(form.name).map((at, i) => {
    const span = { start: own[at - 1]!.end, end: own[at]!.start };
    const found = text.slice(span.start, span.end).trim();
    const joiner = /[-–]/.test(found) ? '-' : isAnd(text, { start: span.start + 1, end: span.end - 1 }) ? 'và' : found;
    return { item: mention, span, form: joiner, key: `${form.name} ${i}`, usual: 'và', rewrite: (_gap, wanted) => (wanted ? ` ${wanted} ` : ' ') };
  });
}

const isAnd = (text: string, { start, end }: Span): boolean => text.slice(start, end).toLowerCase() === 'và';

/** How many other words stand before each `và`. */
function placesOfAnd(name: string): number[] {
  const places: number[] = [];
  let count = 0;
  for (const word of name.split(' ')) {
    if (word === 'và') places.push(count);
    else if (word !== '-') count++;
  }
  return places;
}

/** What is wrong in every style, against what the lexicon says; a clear majority of the article makes it surer. */
export function fixedVerdicts(words: readonly NameWord[]): NameVerdict[] {
  const places = groupBy(words, ({ mention, index }) => `${mention.form.name} ${index}`);
  return [...places.values()].flatMap((same) => {
    const wrong = same.filter((word) => !isRight(word));
    const models = same.filter(isRight).map(({ span }) => span);
    const certainty: Certainty = models.length >= 2 && wrong.length * 3 <= same.length ? 'majority' : 'lexicon';
    return wrong.map(({ mention, span, capital }) => {
      const vote = caseVote(mention, span, capital);
      return { vote, difference: 'case' as const, form: capital ? 's' : 'C', certainty, models, otherCount: wrong.length };
    });
  });
}
