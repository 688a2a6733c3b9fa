import type { Span } from '../../../core/span';
import type { Item } from '../consistency/items';
import { foldKey, foldSyllable } from '../fold';
import type { OwnText } from '../ownText';
import { SPACED, type Words } from '../lexer';
import { type Candidate, scanLine } from './scan';
import { type Word, wordAt } from './run';
import { rankOf, titlesOf } from './titles';
import { CAPS, is } from './words';

/** A person named in an article's own text. Spans are of `OwnText.text`. */
export interface PersonMention {
  /** The words of the name, nothing else. */
  readonly name: Span;
  /** Fold key of the full name: mentions with the same key are one person. */
  readonly key: string;
  /** Whether the whole name stands here; else a short form (`ông Chiến`) of the only full name of the article that ends so. */
  readonly full: boolean;
  /** Ranks, degrees and posts that belong to the person here, before and after the name, in the order of the text. */
  readonly titles: readonly Item[];
  /** The rank of the armed forces, police or another service among them. */
  readonly rank: Item | undefined;
  readonly line: Span;
}

/** All persons named in an article's own text, in order and without overlaps. Linear. */
export function findPeople({ text, words, titles }: Pick<OwnText, 'text' | 'words' | 'titles'>): PersonMention[] {
  const candidates: Candidate[] = [];
  let next = 0;
  for (const [i, line] of words.lines.entries()) {
    const from = next;
    while (titles[next]?.line === line) next++;
    scanLine(words, i, titles.slice(from, next), candidates);
  }
  if (candidates.length === 0) return [];
  const named = new Names(words, candidates);
  return withTitles(
    text,
    titles,
    candidates.flatMap((candidate) => named.mention(candidate)),
  );
}

/** Line by line; lines without a person are passed over. */
function withTitles(text: string, titles: readonly Item[], people: readonly Named[]): PersonMention[] {
  const found: PersonMention[] = [];
  let next = 0;
  for (let at = 0; at < people.length; ) {
    const { line } = people[at]!;
    const first = at;
    while (people[at]?.line === line) at++;
    while (next < titles.length && titles[next]!.line.start < line.start) next++;
    const from = next;
    while (titles[next]?.line === line) next++;
    const group = new Group(text, people.slice(first, at), titles.slice(from, next));
    for (let i = first; i < at; i++) found.push(new Mention(people[i]!, group, i - first));
  }
  return found;
}

/** The persons of one line. Which titles are whose is worked out when somebody asks, which for most of them nobody does. */
class Group {
  private owned: readonly (readonly Item[])[] | undefined;

  constructor(
    private readonly text: string,
    private readonly people: readonly Named[],
    private readonly titles: readonly Item[],
  ) {}

  titlesOf(index: number): readonly Item[] {
    this.owned ??= titlesOf(
      this.text,
      this.people[0]!.line,
      this.people.map(({ name }) => name),
      this.titles,
    );
    return this.owned[index]!;
  }
}

class Mention implements PersonMention {
  readonly name: Span;
  readonly key: string;
  readonly full: boolean;
  readonly line: Span;

  constructor(
    named: Named,
    private readonly group: Group,
    private readonly index: number,
  ) {
    this.name = named.name;
    this.key = named.key;
    this.full = named.full;
    this.line = named.line;
  }

  get titles(): readonly Item[] {
    return this.group.titlesOf(this.index);
  }

  get rank(): Item | undefined {
    return rankOf(this.name, this.titles);
  }
}

type Named = Pick<PersonMention, 'name' | 'key' | 'full' | 'line'>;

/** The full names of an article, and what they make of its shorter ones. */
class Names {
  private readonly full = new Map<string, number>();
  /** By its last word or two: the full name, or nothing where several end so. */
  private byEnding: Map<string, string | undefined> | undefined;
  private beginnings: ReadonlySet<string> | undefined;

  private readonly text: string;

  constructor(
    private readonly all: Words,
    candidates: readonly Candidate[],
  ) {
    this.text = all.text;
    for (const { kind, words } of candidates) {
      if (kind !== 'full') continue;
      const key = this.keyOf(words);
      this.full.set(key, (this.full.get(key) ?? 0) + 1);
    }
  }

  mention({ kind, words, line, led }: Candidate): Named[] {
    if (kind === 'caps') return this.inCapitals(words, line, led);
    const key = this.keyOf(words);
    const longer = words.length < 3 && (kind === 'short' || led) ? this.longerOf(key) : undefined;
    if (longer) return [this.named(words, longer, false, line)];
    if (kind === 'short') return [];
    return [this.continued(words, key, line) ?? this.named(words, key, true, line)];
  }

  private named(words: readonly Word[], key: string, full: boolean, line: Span): Named {
    return { name: { start: words[0]!.start, end: words.at(-1)!.end }, key, full, line };
  }

  private longerOf(key: string): string | undefined {
    this.byEnding ??= this.endings();
    return this.byEnding.get(key);
  }

  private endings(): Map<string, string | undefined> {
    const endings = new Map<string, string | undefined>();
    for (const key of this.full.keys()) {
      const last = key.lastIndexOf(' ');
      for (const cut of [last, key.lastIndexOf(' ', last - 1)]) {
        const ending = key.slice(cut + 1);
        if (cut > 0) endings.set(ending, endings.has(ending) ? undefined : key);
      }
    }
    return endings;
  }

  /** `Nguyễn Văn thử`: a name whose last word has lost its capital, where the article has it whole and never without that word. */
  private continued(words: readonly Word[], key: string, line: Span): Named | undefined {
    const last = words.at(-1)!;
    const follows = this.all.starts[last.next] === last.end + 1 && this.text[last.end] === ' ' && last.end + 1 < line.end;
    if (words.length < 2 || !follows || !this.isBeginning(key)) return undefined;
    const next = wordAt(this.all, last.next, this.all.count);
    const whole = `${key} ${this.keyOf([next])}`;
    return this.full.has(whole) && this.full.get(key) === 1 ? this.named([...words, next], whole, true, line) : undefined;
  }

  /** Whether the article has a full name of one word more. */
  private isBeginning(key: string): boolean {
    this.beginnings ??= new Set([...this.full.keys()].map((name) => name.slice(0, name.lastIndexOf(' '))));
    return this.beginnings.has(key);
  }

  /** The longest beginning that is a full name elsewhere; else a name that stands by itself in its line or behind a title. */
  private inCapitals(words: readonly Word[], line: Span, led: boolean): Named[] {
    for (let count = Math.min(words.length, LONGEST_CAPITALS); count > 1; count--) {
      const key = this.keyOf(words.slice(0, count));
      if (this.full.has(key)) return [this.named(words.slice(0, count), key, true, line)];
    }
    const alone = led || (words[0]!.start === line.start && words.at(-1)!.end === line.end);
    const whole = words.length <= LONGEST_ALONE && words.every((word) => is(word, CAPS) || word.end - word.start === 1);
    return alone && whole ? [this.named(words, this.keyOf(words), true, line)] : [];
  }

  /** The `foldKey` of the words, put together from those of each. */
  private keyOf(words: readonly Word[]): string {
    const { table, gaps } = this.all;
    let key = '';
    for (const [i, { type, next }] of words.entries()) {
      // A hyphen, an apostrophe or a full stop stands in the name.
      if (type === undefined || (i > 0 && (gaps[next - 1]! & SPACED) === 0)) return foldKey(this.text.slice(words[0]!.start, words.at(-1)!.end));
      const folded = table.made(type, foldSyllable);
      key = i > 0 ? `${key} ${folded}` : folded;
    }
    return key;
  }
}

const LONGEST_CAPITALS = 5;
/** Longer words in capitals are rather a name with a verb. */
const LONGEST_ALONE = 4;
