import type { PageDocument } from '../core/document';
import { type Message, say } from '../core/message';
import { normOf, titleEntries } from '../language/vi/lexicon';
import type { CorpusIndex } from './corpusIndex';
import { spellingOf } from './follow';
import { type Mention, mentionsOf } from './terms';

/** What is known of the rank, title or person that a text names, in sentences; the first says what it is. */
export function describe(page: PageDocument, mention: Mention, corpus: CorpusIndex): Message[] {
  const { term } = mention;
  const here = say('In this file: {0}', listed(tally(mentionsOf(page, term).map((m) => [spellingOf(page, m), 1] as const))));
  return term.kind === 'person' ? aboutPerson(spellingOf(page, mention), here, corpus, term.person) : aboutTitle(term.title, here, corpus);
}

function aboutTitle(title: string, here: Message, corpus: CorpusIndex): Message[] {
  const entry = titleEntries().find(({ form }) => form === title);
  const short = entry && entry.abbr.length > 0 ? say('; short: {0}', distinct(entry.abbr)) : '';
  const isRank = entry?.type === 'rank';
  const spellings = corpus.spellingsOfTitle(title);
  const all = listed(tally(spellings.map(({ spelling, count }) => [spelling, count] as const)));
  const norm = entry ? [say('Usual form: “{0}”, after {1}', title, normOf(entry))] : [];
  return [isRank ? say('Rank “{0}”{1}', title, short) : say('Title “{0}”{1}', title, short), here, ...among(corpus, all), ...norm];
}

function aboutPerson(name: string, here: Message, corpus: CorpusIndex, person: string): Message[] {
  const files = corpus.filesWith({ kind: 'person', person });
  const given = corpus.appearances(person).flatMap(({ person: { ranks, posts } }) => [...ranks.map(({ rank }) => rank), ...posts]);
  const titles = given.length > 0 ? [say('Called there: {0}', listed(tally(given.map((title) => [title, 1] as const))))] : [];
  return [say('Person “{0}”', name), here, ...among(corpus, say('this person is named in {0}', files.length)), ...titles];
}

/** Abbreviations that differ in more than full stops and capitals. */
const distinct = (abbreviations: readonly string[]): string[] => [
  ...new Map([...abbreviations].reverse().map((short) => [short.replaceAll('.', '').toLowerCase(), short])).values(),
];

/** Of a corpus of one file there is nothing more to tell. */
const among = (corpus: CorpusIndex, told: Message): Message[] =>
  corpus.fileCount > 1 ? [say('In the {0} files checked so far: {1}', corpus.fileCount, told)] : [];

function tally(counted: Iterable<readonly [string, number]>): [string, number][] {
  const counts = new Map<string, number>();
  for (const [what, count] of counted) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const MOST_LISTED = 8;

function listed(counts: readonly [string, number][]): Message {
  const shown = counts.slice(0, MOST_LISTED).map(([what, count]) => (count === 1 ? say('“{0}” once', what) : say('“{0}” {1} times', what, count)));
  const more = counts.length - shown.length;
  return more > 0 ? say('{0} and {1} more', shown, more) : say('{0}', shown);
}
