import type { Span } from '../../../core/span';
import { isSentenceInitial } from '../consistency/case';
import { groupBy, isAllCaps } from '../consistency/words';
import { foldSyllable } from '../fold';
import { BASE, unitTable } from '../letters';
import type { Words } from '../lexer';
import { beginsWithCapital } from '../mentions';
import { type OrganisationMention, isDigit } from './mentions';
import { type NameBallot, ballots, caseVote } from './votes';

/** A name that the lexicon does not have, its words as keys. */
interface Spelled {
  readonly mention: OrganisationMention;
  readonly keys: readonly string[];
}

/**
 * Capitals of names by grammar (`Khu kinh tế Cửa Nam`). Two mentions are one name where all words up to the last capital of either
 * agree; names with less than two capitals behind the head are left alone, since a common noun may be meant.
 */
export function otherNameBallots(words: Words, mentions: readonly OrganisationMention[]): NameBallot[] {
  const groups = groupBy(mentions, ({ form }) => (form.kind === 'head' ? form : undefined));
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    // One name has the same word behind the head; most groups are told off by its first letter.
    const alike = groupBy(group, (mention) => initialOf(words.text, mention.words[mention.form.parts.length]));
    return [...alike.values()].flatMap((same) => (same.length > 1 ? ballotsOf(words, same) : []));
  });
}

const initialOf = (text: string, word: Span | undefined): number | undefined => word && unitTable()[text.charCodeAt(word.start)]! & BASE;

function ballotsOf(words: Words, mentions: readonly OrganisationMention[]): NameBallot[] {
  const { text } = words;
  // Hardly any group has an own name at all.
  if (!mentions.some((mention) => isOwnName(text, mention))) return [];
  const spelled = mentions.filter((mention) => isCompared(text, mention)).map((mention) => spell(words, mention));
  const names = new Map(spelled.filter(({ mention }) => isOwnName(text, mention)).map(({ mention, keys }) => [keys.slice(0, mention.size).join(' '), 0]));
  if (names.size === 0) return [];
  const lengths = new Set(spelled.map(({ mention }) => mention.size));
  for (const { keys } of spelled) for (const [name, times] of namesIn(names, lengths, keys)) names.set(name, times + 1);
  const votes = spelled.flatMap(({ mention, keys }) => {
    // The longest name that another mention shares.
    const [name, , length] = namesIn(names, lengths, keys).find(([, times]) => times > 1) ?? ['', 0, 0];
    return mention.words.slice(1, length).flatMap((span, i) => {
      if (isDigit(text.charCodeAt(span.start))) return [];
      const vote = caseVote(mention, span, beginsWithCapital(text, span.start));
      return [{ ...vote, key: `${name} ${i}`, usual: '' }];
    });
  });
  return ballots('case', votes);
}

/** Not one in capitals, nor one whose first word may have its capital from the sentence. */
const isCompared = (text: string, mention: OrganisationMention): boolean => !isAllCaps(text, mention) && !isSentenceInitial(text, mention.start, mention.line);

/** The first word's own capital is part of the key: `trường` and `Trường` are used in different ways. */
function spell({ text, types, table }: Words, mention: OrganisationMention): Spelled {
  const keys = mention.words.map((_, i) => table.made(types[mention.first + i]!, foldSyllable));
  if (beginsWithCapital(text, mention.start)) keys[0] = `+${keys[0]}`;
  return { mention, keys };
}

function isOwnName(text: string, { words, size, form }: OrganisationMention): boolean {
  let capitals = 0;
  for (let i = form.parts.length; i < size; i++) {
    const { start } = words[i]!;
    if (beginsWithCapital(text, start) || isDigit(text.charCodeAt(start))) capitals++;
  }
  return capitals > 1;
}

/** The names with which these words begin, the longest first: how often each was counted, and how many words it has. */
function namesIn(names: ReadonlyMap<string, number>, lengths: ReadonlySet<number>, keys: readonly string[]): [string, number, number][] {
  const found: [string, number, number][] = [];
  for (let length = keys.length; length > 1; length--) {
    if (!lengths.has(length)) continue;
    const name = keys.slice(0, length).join(' ');
    const times = names.get(name);
    if (times !== undefined) found.push([name, times, length]);
  }
  return found;
}
