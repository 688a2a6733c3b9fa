import { isSpace } from '../letters';
import { beginsWithCapital } from '../mentions';
import { isBeforeName } from '../slots';
import type { Ballot, Vote } from './ballot';
import type { Item } from './items';
import { groupBy, wordsOf } from './words';

/** Abbreviations: short forms of one title, a chain of degrees before a name (PGS.TS) as one. */
export function abbreviationBallots(text: string, items: readonly Item[]): Ballot[] {
  return [...groupBy(abbreviationVotes(text, items), ({ key }) => key).values()].map((same) => ({
    difference: 'abbreviation',
    votes: same,
    preferred: plainest(same),
    reportUneven: true,
  }));
}

/** The short forms among these titles; equal keys stand for the same title or chain of degrees. */
export function abbreviationVotes(text: string, items: readonly Item[]): AbbreviationVote[] {
  const chains = chainsOf(
    text,
    items.filter(({ mention }) => mention.form.abbreviated),
  );
  return chains.flatMap((chain) => abbreviationVote(text, chain));
}

/** On a tie: the form with the fewest dots, which is the usual one before a name. */
const plainest =
  (votes: readonly Vote[]): (() => string) =>
  () =>
    [...votes].sort((a, b) => a.form.length - b.form.length || (a.form < b.form ? -1 : 1))[0]!.form;

interface AbbreviationVote extends Vote {
  readonly key: string;
}

function abbreviationVote(text: string, chain: readonly Item[]): AbbreviationVote[] {
  const item = chain[0]!;
  if (!item.mention.form.short) return [partlyShort(item)];
  const { start } = item.mention;
  let { end } = chain.at(-1)!.mention;
  const plain = wordsOf(text, { start, end }).length === chain.length;
  if (plain && !isBeforeName(text, end, item.line, item.mention.form.entry.bearer)) return [];
  if (plain && text[end] === '.') end++;
  const glued = plain && !isSpace(text.charCodeAt(end));
  const form = text.slice(start, end);
  const key = chain.map(({ mention }) => mention.form.entry.form).join(', ');
  return [{ item, key, span: { start, end }, form, rewrite: (_found, wanted) => (glued ? `${wanted} ` : wanted) }];
}

/** `Ủy viên TW Đảng`: only the choice of the short form counts, not the case of the words around it. */
function partlyShort(item: Item): AbbreviationVote {
  const { form } = item.mention;
  const rewrite = (found: string, wanted: string): string => (beginsWithCapital(found, 0) ? wanted : wanted[0]!.toLowerCase() + wanted.slice(1));
  return { item, key: form.entry.form, span: item.mention, form: form.text, rewrite };
}

const CHAIN_GAP = /^(?:\.\s?|-|\s-\s|,\s|\.,\s?)$/u;

function chainsOf(text: string, short: readonly Item[]): Item[][] {
  const chains: Item[][] = [];
  for (const item of short) {
    const last = chains.at(-1)?.at(-1);
    if (last?.mention.form.short && item.mention.form.short && last.line === item.line && CHAIN_GAP.test(text.slice(last.mention.end, item.mention.start)))
      chains.at(-1)!.push(item);
    else chains.push([item]);
  }
  return chains;
}
