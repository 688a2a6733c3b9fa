import type { PersonFact } from '../core/facts';
import { plainLetters } from '../language/vi/plainLetters';
import type { CorpusIndex } from './corpusIndex';

/** A person in one article of a file; `line` counts from the file's first (0-based). */
export interface PersonInFile {
  readonly uri: string;
  readonly line: number;
  readonly person: PersonFact;
  /** The name without marks, where only so it holds what was asked for. */
  readonly plain: string | undefined;
}

/** The persons whose names hold the words that are asked for, marks and capitals or not; by name, then by file. */
export function personsLike(corpora: readonly CorpusIndex[], query: string): PersonInFile[] {
  const asked = plainLetters(query).trim();
  const found: PersonInFile[] = [];
  for (const corpus of corpora)
    for (const { uri, person, firstLine } of corpus.everyone())
      if (plainLetters(person.name).includes(asked))
        found.push({ uri, line: firstLine + person.line, person, plain: includes(person.name, query) ? undefined : plainLetters(person.name) });
  return found.sort((a, b) => compare(a.person.name, b.person.name) || compare(a.uri, b.uri) || a.line - b.line);
}

const includes = (name: string, query: string): boolean => name.toLowerCase().includes(query.normalize('NFC').toLowerCase().trim());

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
