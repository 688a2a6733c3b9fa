import type { PageDocument } from '../core/document';
import { normOf, titleEntries } from '../language/vi/lexicon';
import type { CorpusIndex } from './corpusIndex';
import { spellingOf } from './follow';
import { type Mention, mentionsOf } from './terms';

/** What is known of the rank, title or person that a text names, in sentences; the first says what it is. */
export function describe(page: PageDocument, mention: Mention, corpus: CorpusIndex): string[] {
  const { term } = mention;
  const here = `In this file: ${listed(tally(mentionsOf(page, term).map((m) => [spellingOf(page, m), 1] as const)))}`;
  return term.kind === 'person' ? aboutPerson(spellingOf(page, mention), here, corpus, term.person) : aboutTitle(term.title, here, corpus);
}

function aboutTitle(title: string, here: string, corpus: CorpusIndex): string[] {
  const entry = titleEntries().find(({ form }) => form === title);
  const short = entry && entry.abbr.length > 0 ? `; short: ${distinct(entry.abbr).join(', ')}` : '';
  const spellings = corpus.spellingsOfTitle(title);
  const all = listed(tally(spellings.map(({ spelling, count }) => [spelling, count] as const)));
  const norm = entry ? [`Usual form: “${title}”, after ${normOf(entry)}`] : [];
  return [`${entry?.type === 'rank' ? 'Rank' : 'Title'} “${title}”${short}`, here, ...among(corpus, all), ...norm];
}

function aboutPerson(name: string, here: string, corpus: CorpusIndex, person: string): string[] {
  const files = corpus.filesWith({ kind: 'person', person });
  const given = corpus.appearances(person).flatMap(({ person: { ranks, posts } }) => [...ranks.map(({ rank }) => rank), ...posts]);
  const titles = given.length > 0 ? [`Called there: ${listed(tally(given.map((title) => [title, 1] as const)))}`] : [];
  return [`Person “${name}”`, here, ...among(corpus, `this person is named in ${files.length}`), ...titles];
}

/** Abbreviations that differ in more than full stops and capitals. */
const distinct = (abbreviations: readonly string[]): string[] => [
  ...new Map([...abbreviations].reverse().map((short) => [short.replaceAll('.', '').toLowerCase(), short])).values(),
];

/** Of a corpus of one file there is nothing more to tell. */
const among = (corpus: CorpusIndex, told: string): string[] => (corpus.fileCount > 1 ? [`In the ${corpus.fileCount} files checked so far: ${told}`] : []);

function tally(counted: Iterable<readonly [string, number]>): [string, number][] {
  const counts = new Map<string, number>();
  for (const [what, count] of counted) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const MOST_LISTED = 8;

function listed(counts: readonly [string, number][]): string {
  const shown = counts.slice(0, MOST_LISTED).map(([what, count]) => `“${what}” ${count === 1 ? 'once' : `${count} times`}`);
  const more = counts.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
