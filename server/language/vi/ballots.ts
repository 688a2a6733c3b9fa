import type { Span } from '../../core/span';
import type { Ballot, Item, Vote } from './consistency';
import { foldSyllable, swapIY } from './fold';
import { BASE, CAPITAL, baseOf, isSpace, unitTable } from './letters';
import { beginsWithCapital } from './mentions';
import { isBeforeName, slotOf, wordBefore } from './slots';
import { type ToneStyle, placeTone, toneStyle } from './tone';

/** Case: the same title attached to a name, or to the same organisation. Full forms only; all-caps mentions stand aside. */
export function caseBallots(text: string, items: readonly Item[]): Ballot[] {
  const ballots: Ballot[] = [];
  for (const group of differing(text, items)) {
    const slots = groupBy(group, ({ span, line }) => {
      const slot = slotOf(text, span, line);
      return slot.kind === 'generic' ? undefined : `${slot.kind} ${slot.to}`;
    });
    for (const same of slots.values()) {
      const votes = same.map((item) => caseVote(text, item));
      ballots.push({ difference: 'case', votes, preferred: (vote) => capitals(vote.item.form), reportUneven: false });
    }
  }
  return ballots;
}

/** Titles of which at least two mentions are written differently; most articles have none. */
function differing(text: string, items: readonly Item[]): Item[][] {
  const full = items.filter(({ mention }) => !mention.form.short && mention.form.entry.type !== 'collective' && !isAllCaps(text, mention));
  return [...groupBy(full, ({ form }) => form).values()].filter((group) => new Set(group.map(({ span }) => text.slice(span.start, span.end))).size > 1);
}

function caseVote(text: string, item: Item): Vote {
  const { span } = item;
  const form = capitals(text.slice(span.start, span.end));
  const initial = isSentenceInitial(text, span.start, item.line);
  const rewrite = (found: string, wanted: string): string => withCapitals(found, wanted, initial);
  return initial ? { item, span, form, rewrite, agrees: (other) => other.slice(1) === form.slice(1) } : { item, span, form, rewrite };
}

/** One letter a word: C begins with a capital, s with a small letter. */
const capitals = (text: string): string =>
  wordsOf(text, { start: 0, end: text.length })
    .map((w) => (beginsWithCapital(text, w.start) ? 'C' : 's'))
    .join('');

function withCapitals(found: string, pattern: string, keepFirst: boolean): string {
  let result = found;
  wordsOf(found, { start: 0, end: found.length }).forEach((word, i) => {
    if (i === 0 && keepFirst) return;
    const first = found[word.start]!;
    result = result.slice(0, word.start) + (pattern[i] === 'C' ? first.toUpperCase() : first.toLowerCase()) + result.slice(word.start + 1);
  });
  return result;
}

/** Tone-mark position: one ballot a syllable over all titles; the whole article backs a style. */
export function toneBallots(text: string, items: readonly Item[], lines: readonly Span[]): Ballot[] {
  const votes = items
    .filter(({ mention, span, whole }) => (mention.form.varies.tone || whole !== span) && !isAllCaps(text, span))
    .flatMap((item) => toneVotes(text, item));
  if (votes.length < 2) return [];
  let style: ToneStyle | undefined | null = null;
  const backed = (): ToneStyle | undefined => {
    if (style === null) style = styleOf(text, lines);
    return style;
  };
  return [...groupBy(votes, (vote) => foldSyllable(text.slice(vote.span.start, vote.span.end))).values()].map((same) => ({
    difference: 'tone',
    votes: same,
    preferred: () => 'old',
    reportUneven: true,
    backed,
  }));
}

function toneVotes(text: string, item: Item): Vote[] {
  return wordsOf(text, item.whole).flatMap((word): Vote[] => {
    const style = styleOfWord(text, word);
    return style ? [{ item, span: word, form: style, rewrite: (found, wanted) => placeTone(found, wanted as ToneStyle) }] : [];
  });
}

/** The style of an article where it clearly has one. */
function styleOf(text: string, lines: readonly Span[]): ToneStyle | undefined {
  const counts = { old: 0, new: 0 };
  for (const line of lines) {
    for (const word of wordsOf(text, line)) {
      const style = styleOfWord(text, word);
      if (style) counts[style]++;
    }
  }
  if (counts.old >= 2 && counts.new * 3 <= counts.old + counts.new) return 'old';
  return counts.new >= 2 && counts.old * 3 <= counts.old + counts.new ? 'new' : undefined;
}

const OPEN_PAIRS = ['oa', 'oe', 'uy'].map((pair) => baseOf(pair[0]!) * 128 + baseOf(pair[1]!));

/** Whether a word is in the old or the new style; most words end otherwise and are told off by their last two letters. */
function styleOfWord(text: string, word: Span): ToneStyle | undefined {
  if (word.end - word.start < 2) return undefined;
  const units = unitTable();
  const pair = (units[text.charCodeAt(word.end - 2)]! & BASE) * 128 + (units[text.charCodeAt(word.end - 1)]! & BASE);
  if (!OPEN_PAIRS.includes(pair)) return undefined;
  const style = toneStyle(text.slice(word.start, word.end));
  return style === 'old' || style === 'new' ? style : undefined;
}

/** i/y: one ballot a word of two syllables (bác sĩ, thư ký), so that different words are not compared. */
export function iyBallots(text: string, items: readonly Item[]): Ballot[] {
  const votes = items
    .filter((item) => item.mention.form.varies.iy && !isAllCaps(text, item.mention) && !isPartOfName(text, item))
    .flatMap((item) => iyVotes(text, item));
  const groups = groupBy(votes, ({ key }) => key);
  return [...groups.values()].map((same) => ({
    difference: 'iy',
    votes: same,
    preferred: (vote) => (vote as IyVote).canonical,
    reportUneven: true,
  }));
}

/** Whether the title is part of a longer name (`Hội Nhạc sĩ`, `Trường Sĩ quan`), which keeps its own spelling. */
function isPartOfName(text: string, { mention, line }: Item): boolean {
  if (!beginsWithCapital(text, mention.start)) return false;
  const before = wordBefore(text, mention.start, line.start);
  return before !== undefined && before[0] !== before[0]!.toLowerCase();
}

/** `quý`: no syllable in which i and y alternate is longer. */
const LONGEST_OPEN = 3;

interface IyVote extends Vote {
  readonly key: string;
  readonly canonical: string;
}

function iyVotes(text: string, item: Item): IyVote[] {
  const words = wordsOf(text, item.mention);
  const canonical = item.mention.form.text.split(/[\s-]+/u);
  return words.flatMap((word, i): IyVote[] => {
    if (words.length < 2 || word.end - word.start > LONGEST_OPEN) return [];
    const spelled = text.slice(word.start, word.end);
    if (swapIY(spelled) === undefined) return [];
    const pair = i > 0 ? [words[i - 1]!, word] : [word, words[1]!];
    const key = pair.map((w) => foldSyllable(text.slice(w.start, w.end))).join(' ');
    const rewrite = (found: string, wanted: string): string => (letterIY(found) === wanted ? found : (swapIY(found) ?? found));
    return [
      {
        item,
        key,
        span: { start: pair[0]!.start, end: pair[1]!.end },
        form: letterIY(spelled),
        canonical: letterIY(canonical[i] ?? spelled),
        rewrite: rewriteWord(pair, word, rewrite),
      },
    ];
  });
}

/** Rewrites one word of a span of two. */
function rewriteWord(pair: readonly Span[], word: Span, rewrite: Vote['rewrite']): Vote['rewrite'] {
  const from = word.start - pair[0]!.start;
  const to = word.end - pair[0]!.start;
  return (found, wanted) => found.slice(0, from) + rewrite(found.slice(from, to), wanted) + found.slice(to);
}

const letterIY = (word: string): string => (/y/i.test(word.normalize('NFD')) ? 'y' : 'i');

/** Abbreviations: short forms of one title, a chain of degrees before a name (PGS.TS) as one. */
export function abbreviationBallots(text: string, items: readonly Item[]): Ballot[] {
  const chains = chainsOf(
    text,
    items.filter(({ mention }) => mention.form.abbreviated),
  );
  const votes = chains.flatMap((chain) => abbreviationVote(text, chain));
  return [...groupBy(votes, ({ key }) => key).values()].map((same) => ({
    difference: 'abbreviation',
    votes: same,
    preferred: plainest(same),
    reportUneven: true,
  }));
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
  const { start } = item.mention;
  let { end } = chain.at(-1)!.mention;
  const single = item.mention.form.short && wordsOf(text, { start, end }).length === chain.length;
  if (single && !isBeforeName(text, end, item.line, item.mention.form.entry.bearer)) return [];
  if (single && text[end] === '.') end++;
  const glued = single && !isSpace(text.charCodeAt(end));
  const form = text.slice(start, end);
  const key = chain.map(({ mention }) => mention.form.entry.form).join(', ');
  return [{ item, key, span: { start, end }, form, rewrite: (_found, wanted) => (glued ? `${wanted} ` : wanted) }];
}

const CHAIN_GAP = /^(?:\.\s?|-|\s-\s|,\s|\.,\s?)$/u;

function chainsOf(text: string, short: readonly Item[]): Item[][] {
  const chains: Item[][] = [];
  for (const item of short) {
    const last = chains.at(-1)?.at(-1);
    if (last && last.line === item.line && CHAIN_GAP.test(text.slice(last.mention.end, item.mention.start))) chains.at(-1)!.push(item);
    else chains.push([item]);
  }
  return chains;
}

function isAllCaps(text: string, span: Span): boolean {
  if (!(unitTable()[text.charCodeAt(span.end - 1)]! & CAPITAL)) return false;
  const found = text.slice(span.start, span.end);
  return found === found.toUpperCase();
}

/** Whether a capital here says nothing: the start of a line, sentence, quotation or bracket. */
function isSentenceInitial(text: string, at: number, line: Span): boolean {
  let before = at - 1;
  while (before >= line.start && isSpace(text.charCodeAt(before))) before--;
  return before < line.start || '.!?…:;“‘"«([*•-–—|/'.includes(text[before]!);
}

function wordsOf(text: string, span: Span): Span[] {
  const units = unitTable();
  const words: Span[] = [];
  let from = -1;
  for (let at = span.start; at <= span.end; at++) {
    const inside = at < span.end && units[text.charCodeAt(at)] !== 0;
    if (inside && from < 0) from = at;
    if (inside || from < 0) continue;
    words.push({ start: from, end: at });
    from = -1;
  }
  return words;
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
