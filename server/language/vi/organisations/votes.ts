import type { Span } from '../../../core/span';
import type { Ballot, Certainty, Verdict, Vote } from '../consistency/ballot';
import { groupBy, isAllCaps } from '../consistency/words';
import { alternates, swapIY } from '../fold';
import type { Words } from '../lexer';
import { opensWithCapital } from '../mentions';
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
  /** Its number among the types of words. */
  readonly type: number;
  readonly capital: boolean;
}

/** The words of a name that stand for its parts, one that is left out aside; none where all is in capitals. */
export function nameWords({ text, types, table }: Words, mention: OrganisationMention): readonly NameWord[] {
  const { form, words, slip, first } = mention;
  if (form.kind !== 'name') return NONE;
  const capitals = table.column(opensWithCapital);
  const gap = isGap(slip) ? words.filter(({ end }) => end <= slip.repair.start).length : form.parts.length;
  let ands = 0;
  const own: NameWord[] = [];
  for (let i = 0; i < form.parts.length; i++) {
    const part = form.parts[i]!;
    if (part.text === 'và') ands++;
    const at = i > gap ? i - 1 : i;
    const span = words[at];
    if (span && i !== gap) own.push({ mention, span, part, index: i - ands, type: types[first + at]!, capital: capitals[types[first + at]!] !== 0 });
  }
  return isAllCaps(text, { start: mention.start, end: own.at(-1)!.span.end }) ? NONE : own;
}

const NONE: readonly NameWord[] = [];

/** Whether a word is left out. */
const isGap = (slip: Slip | undefined): slip is Slip => slip !== undefined && slip.repair.start === slip.repair.end;

/** Whether a name surely has the capitals of the lexicon; told without making anything for it. */
export function isSurelyRight({ types }: Words, { form, words, slip, first }: OrganisationMention, capitals: Int32Array): boolean {
  if (form.kind !== 'name') return true;
  if (isGap(slip) || words.length < form.parts.length) return false;
  return form.parts.every(({ capital }, i) => (capitals[types[first + i]!] !== 0) === capital);
}

/** Whether some word of a name can be written with i and with y. */
export function hasIY({ types }: Words, { form, first, words }: OrganisationMention, alternating: Int32Array): boolean {
  if (form.kind !== 'name') return false;
  for (let i = 0; i < words.length; i++) if (alternating[types[first + i]!] !== 0) return true;
  return false;
}

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
export function iyVotes({ table }: Words, names: readonly NameWord[]): (NameVote & { key: string; usual: string })[] {
  const alternating = table.column(alternates);
  return names.flatMap(({ mention, span, part, index, type }) => {
    if (alternating[type] === 0) return [];
    const rewrite = (word: string, wanted: string): string => (lastLetter(word) === wanted ? word : (swapIY(word) ?? word));
    return [{ item: mention, span, form: lastLetter(table.spelled(type)), key: `${mention.form.name} ${index}`, usual: lastLetter(part.text), rewrite }];
  });
}

const lastLetter = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .at(-1)!
    .toLowerCase();

/** What joins the words where the name has `và`: the same, a hyphen, or nothing. */
export function joinerVotes(text: string, mention: OrganisationMention): (NameVote & { key: string; usual: string })[] {
  const { form, words, slip } = mention;
  if (!form.joined || form.kind !== 'name' || isGap(slip)) return [];
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
