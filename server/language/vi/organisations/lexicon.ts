import data from '../data/organisationNames.json';
import { swapIY } from '../fold';
import type { Phrase } from '../phraseTrie';
import { placeTone } from '../tone';

/** One syllable of an organisation's name. */
export interface NamePart {
  readonly text: string;
  /** Whether `text` begins with a capital. */
  readonly capital: boolean;
  /** Whether every house style writes its first letter as `text` does. */
  readonly fixed: boolean;
  /** Whether the word goes on that the syllable before began. */
  readonly inside: boolean;
}

/** An organisation's name as the trie knows it. */
export interface OrganisationForm {
  /** A whole name; only its first word (`Trường`), which grammar completes; a name that is looked for without its first word. */
  readonly kind: 'name' | 'head' | 'tail';
  /** As State offices write it; one for all ways to join the parts. */
  readonly name: string;
  /** Whether `và` joins some of its parts. */
  readonly joined: boolean;
  readonly parts: readonly NamePart[];
}

interface Group {
  readonly heads?: readonly string[];
  readonly suffix?: string;
  readonly soft?: boolean;
  readonly tails?: boolean;
  readonly names: readonly string[];
}

/** All names and first words that are searched for. */
export function organisationPhrases(): Phrase<OrganisationForm>[] {
  return [...data.heads.map((head) => phrase('head', head, true)), ...data.groups.flatMap(namesOf)];
}

function namesOf(group: Group): Phrase<OrganisationForm>[] {
  const phrases = (group.heads ?? ['']).flatMap((head) =>
    group.names.map((name) => phrase('name', [head, name, group.suffix].filter(Boolean).join(' '), group.soft)),
  );
  const joined = phrases.flatMap(withoutAnd);
  return [...phrases, ...joined, ...(group.tails ? phrases.flatMap(tailOf) : [])];
}

/** `Bộ Giáo dục - Đào tạo` for `Bộ Giáo dục và Đào tạo`. */
function withoutAnd({ text, form, varies }: Phrase<OrganisationForm>): Phrase<OrganisationForm>[] {
  const parts = form.parts.filter(({ text }) => text !== 'và');
  return parts.length < form.parts.length ? [{ text: text.replaceAll(' và ', ' '), form: { ...form, parts }, varies }] : [];
}

/** Only names of which more than one word is left. */
const tailOf = ({ text, form, varies }: Phrase<OrganisationForm>): Phrase<OrganisationForm>[] =>
  form.parts.length > 2 ? [{ text: text.slice(text.indexOf(' ') + 1), form: { ...form, kind: 'tail' }, varies }] : [];

function phrase(kind: 'name' | 'head', written: string, soft = false): Phrase<OrganisationForm> {
  const name = written.replace(/[?]/g, '').replaceAll('_', ' ');
  const parts = written
    .split(' ')
    .filter((word) => word !== '-')
    .flatMap((word, i) => partsOf(word, i, soft));
  const varies = parts.some(({ text }) => placeTone(text, 'old') !== placeTone(text, 'new') || (text.length <= 3 && swapIY(text) !== undefined));
  return { text: name, form: { kind, name, joined: name.includes(' và '), parts }, varies };
}

const partsOf = (word: string, index: number, soft: boolean): NamePart[] =>
  word.split('_').map((syllable, i) => {
    const text = syllable.replace(/[?,]/g, '');
    const capital = text !== text.toLowerCase();
    const fixed = i > 0 ? !capital : !soft && capital && index < 2 && !syllable.startsWith('?');
    return { text, capital: text[0] !== text[0]!.toLowerCase(), fixed, inside: i > 0 };
  });
