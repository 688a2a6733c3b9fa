import type { Span } from '../../../core/span';
import { count } from '../consistency/ballot';
import { type Inconsistency, merged } from '../consistency/inconsistency';
import type { Item } from '../consistency/items';
import { toneBallotsOf, toneVotes } from '../consistency/toneMark';
import { groupBy, isAllCaps } from '../consistency/words';
import { alternates } from '../fold';
import { type Words, facetOf } from '../lexer';
import { opensWithCapital } from '../mentions';
import type { OwnText } from '../ownText';
import { otherNameBallots } from './grammarNames';
import { type OrganisationMention, findOrganisations } from './mentions';
import { isRight, respected, withoutStyles } from './styles';
import {
  type NameVerdict,
  type NameVote,
  type NameWord,
  ballots,
  caseVote,
  fixedVerdicts,
  hasIY,
  isSurelyRight,
  iyVotes,
  joinerVotes,
  nameWords,
} from './votes';

/** Compares the organisations of one article with each other and with the lexicon; in the order of the text, without overlaps. */
export function findOrganisationInconsistencies({ text, words, titles }: OwnText): Inconsistency[] {
  const mentions = findOrganisations(words).filter(({ start, end, form }) => !(form.kind === 'head' && startsTitle(titles, { start, end })));
  if (mentions.length === 0) return [];
  const all: NameVerdict[] = [...slipVerdicts(mentions), ...verdictsOf(words, mentions, titles)];
  const byMention = groupBy(
    all.filter(({ vote }) => !isOfTitle(titles, vote)),
    ({ vote }) => vote.item,
  );
  if (byMention.size === 0) return [];
  const wholes = new Map(mentions.flatMap((mention) => mention.words.map(({ start }) => [start, wholeOf(mention)] as const)));
  return [...byMention]
    .map(([mention, verdicts]) => {
      const found = merged(text, spanOf(mention, verdicts), verdicts);
      return { ...found, models: found.models.map((model) => wholes.get(model.start) ?? model) };
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** A name of the lexicon without what follows it; else as far as it reaches. */
const wholeOf = ({ start, end, words, form, slip }: OrganisationMention): Span => ({
  start,
  end: slip?.end ?? (form.kind === 'name' ? words[form.parts.length - 1]!.end : end),
});

/** The same, and whatever else is wrong with it. */
const spanOf = (mention: OrganisationMention, verdicts: readonly NameVerdict[]): Span => {
  const { start, end } = wholeOf(mention);
  return { start, end: Math.max(end, ...verdicts.map(({ vote }) => vote.span.end)) };
};

function slipVerdicts(mentions: readonly OrganisationMention[]): NameVerdict[] {
  const slips = mentions.filter(({ slip }) => slip);
  if (slips.length === 0) return [];
  const rightly = groupBy(mentions, ({ slip, form }) => (slip ? undefined : form.name));
  return slips.flatMap((item) => {
    const { repair, form } = item.slip!;
    const models = rightly.get(form.name) ?? [];
    // A first word that is a word itself may be meant.
    if (repair.start === item.start && models.length === 0) return [];
    const vote: NameVote = { item, span: repair, form: '', rewrite: () => repair.text };
    return [{ vote, difference: 'spelling', form: '', certainty: models.length >= 2 ? 'majority' : 'lexicon', models, otherCount: 1 }];
  });
}

function verdictsOf(words: Words, mentions: readonly OrganisationMention[], titles: readonly Item[]): NameVerdict[] {
  const capitals = facetOf(words, opensWithCapital);
  const alternating = facetOf(words, alternates);
  // Most articles write all as the lexicon has it, and there is nothing to count.
  const right = mentions.every((mention) => isSurelyRight(words, mention, capitals));
  const iy = mentions.filter((mention) => hasIY(words, mention, alternating)).flatMap((mention) => iyVotes(words, nameWords(words, mention)));
  return [
    ...(right ? [] : caseVerdicts(words, mentions)),
    ...otherNameBallots(words, mentions).flatMap(count),
    ...toneVerdicts(words, mentions, titles),
    ...ballots('iy', iy).flatMap(count),
    ...ballots(
      'joiner',
      mentions.flatMap((mention) => joinerVotes(words.text, mention)),
    ).flatMap(count),
  ];
}

function caseVerdicts(all: Words, mentions: readonly OrganisationMention[]): NameVerdict[] {
  const names = mentions.map((mention) => nameWords(all, mention));
  if (names.every((name) => name.every(isRight))) return [];
  const words = names.flatMap((name) => respected(all.text, name));
  const isFixed = ({ part, index }: NameWord): boolean => part.fixed && index > 0;
  const fixed = words.filter(isFixed);
  const open = words.filter((word) => !isFixed(word) && word.part.text !== 'và');
  const votes = open.map(({ mention, span, part, index, capital }) => ({
    ...caseVote(mention, span, capital),
    key: `${mention.form.name} ${index}`,
    usual: part.text === part.text.toLowerCase() ? 's' : 'C',
  }));
  return [...fixedVerdicts(withoutStyles(fixed)), ...ballots('case', votes).flatMap(count)];
}

/** Titles count for the place of the tone mark as well, but another rule speaks of them. */
function toneVerdicts(words: Words, mentions: readonly OrganisationMention[], titles: readonly Item[]): NameVerdict[] {
  const names = mentions.flatMap((mention) => {
    const votes = toneVotes(words, mention, mention, mention.first);
    return votes.length > 0 && !isAllCaps(words.text, mention) ? votes : [];
  });
  if (names.length === 0) return [];
  const known = new Set(names.map(({ span }) => span.start));
  const varying = titles.filter(({ mention, span, whole }) => mention.form.varies.tone || whole !== span);
  const inTitles = varying.flatMap(({ whole }) => toneVotes(words, undefined, whole)).filter(({ span }) => !known.has(span.start));
  const verdicts = toneBallotsOf<OrganisationMention | undefined>(words, [...names, ...inTitles]).flatMap(count);
  return verdicts.filter((verdict): verdict is NameVerdict => verdict.vote.item !== undefined);
}

/** Whether a title begins where the name seems to (`bộ trưởng`). */
const startsTitle = (titles: readonly Item[], { start }: Span): boolean => titleAt(titles, start)?.mention.start === start;

/** Whether a word belongs to a rank or title that begins before the name; another rule speaks of that. */
const isOfTitle = (titles: readonly Item[], { item, span }: NameVote): boolean => (titleAt(titles, item.start)?.whole.end ?? 0) >= span.end;

/** The last title that begins at the offset or before. */
function titleAt(titles: readonly Item[], at: number): Item | undefined {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]!.whole.start <= at) low = middle + 1;
    else high = middle;
  }
  return titles[low - 1];
}
