import ranks from './data/ranks.json';
import titles from './data/titles.json';
import { swapIY } from './fold';
import { isSyllable } from './syllable';
import { placeTone } from './tone';

/** A rank or title of the lexicon. */
export interface TitleEntry {
  /** The canonical form; capitals as State offices write them before a name. */
  readonly form: string;
  readonly type: string;
  readonly domain: string;
  /** Short forms, each spelled as usual; an ambiguous one stands with each of its titles. */
  readonly abbr: readonly string[];
  /** Whether the name of an organisation usually follows. */
  readonly complement: boolean;
  /** The word with which the names of its bearers begin, where its short forms mean much else (`TT`, `HT`). */
  readonly bearer: string | undefined;
}

/** One form of a title as the trie knows it. */
export interface TitleForm {
  readonly entry: TitleEntry;
  readonly text: string;
  /** The whole form is a short form (`GS`, `TBT`). */
  readonly short: boolean;
  /** Some word of it is one (`Chủ tịch UBND tỉnh`, `GS`). */
  readonly abbreviated: boolean;
  /** Some word of it has two places for its tone mark (`ủy`), or two spellings with i and y (`sĩ`). */
  readonly varies: { readonly tone: boolean; readonly iy: boolean };
}

interface Row {
  readonly form: string;
  readonly type: string;
  readonly domain: string;
  readonly abbr?: readonly string[];
  readonly synonyms?: readonly string[];
  readonly complement?: boolean;
  readonly bearer?: string;
}

let entries: readonly TitleEntry[] | undefined;
let forms: readonly TitleForm[] | undefined;

/** All ranks and titles. */
export function titleEntries(): readonly TitleEntry[] {
  entries ??= rows().map(toEntry);
  return entries;
}

/** Where the canonical form of a rank or title comes from, in words. */
export const normOf = ({ type }: TitleEntry): string => (type === 'rank' ? ranks : titles).norm;

/** All forms that are searched for: canonical forms, synonyms (titles of their own) and short forms; without forms of address. */
export function titleForms(): readonly TitleForm[] {
  forms ??= rows().flatMap(toForms);
  return forms;
}

const rows = (): readonly Row[] => [...ranks.ranks, ...titles.titles];

const toEntry = (row: Row): TitleEntry => ({
  form: row.form,
  type: row.type,
  domain: row.domain,
  abbr: row.abbr ?? [],
  complement: row.complement ?? false,
  bearer: row.bearer,
});

/** A comma parts two posts of one person, so that a form with a comma is found as its parts. */
function toForms(row: Row): TitleForm[] {
  if (row.type === 'address') return [];
  const entry = toEntry(row);
  const full = [row.form, ...(row.synonyms ?? [])].filter((text) => text.includes(' '));
  const forms = [
    ...full.map((text) => toForm(text === row.form ? entry : { ...entry, form: text, abbr: [] }, text, false)),
    ...entry.abbr.map((text) => toForm(entry, text, factsOf(text.split(/[ .]/u)[0]!).abbreviation)),
  ];
  return forms.filter(({ text }) => !text.includes(','));
}

function toForm(entry: TitleEntry, text: string, short: boolean): TitleForm {
  const words = text.split(' ').map(factsOf);
  const varies = { tone: words.some((w) => w.twoPlaces), iy: words.some((w) => w.iy) };
  return { entry, text, short, abbreviated: words.some((w) => w.abbreviation), varies };
}

interface WordFacts {
  readonly abbreviation: boolean;
  readonly twoPlaces: boolean;
  readonly iy: boolean;
}

/** The same few hundred words make up all titles. */
const facts = new Map<string, WordFacts>();

function factsOf(word: string): WordFacts {
  const known = facts.get(word);
  if (known) return known;
  const fresh = {
    abbreviation: isAbbreviation(word),
    twoPlaces: placeTone(word, 'old') !== placeTone(word, 'new'),
    iy: word.length <= 3 && swapIY(word) !== undefined,
  };
  facts.set(word, fresh);
  return fresh;
}

/** `UBND`, `T.Ư`, `ThS`, `TS.`, `đ/c`: no syllable, or a capital behind the first letter. */
const isAbbreviation = (word: string): boolean => /[./]/.test(word) || word.slice(1) !== word.slice(1).toLowerCase() || !isSyllable(word);
