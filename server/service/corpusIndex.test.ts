import { describe, expect, it } from 'vitest';
import type { PersonFact, PlacedFacts, RankFact, SpellingFact } from '../core/facts';
import { CorpusIndex } from './corpusIndex';

const spelled = (spelling: string, count: number, slot: SpellingFact['slot'] = 'name'): SpellingFact => ({
  form: 'Đại tá',
  title: 'Đại tá',
  spelling,
  slot,
  count,
});
const rank = (name: string, order: number): RankFact => ({ rank: name, order, line: 2, character: 5, length: 6 });
const person = (...ranks: RankFact[]): PersonFact => ({
  person: 'lê thử',
  name: 'Lê Thử',
  count: 1,
  posts: [],
  ranks,
  line: 2,
  character: 12,
  length: 6,
});
const article = (firstLine: number, spellings: SpellingFact[], people: PersonFact[] = [], date?: string): PlacedFacts => ({
  firstLine,
  facts: { date, spellings, people },
});

describe('the corpus index', () => {
  it('counts spellings over files, and forgets those of a file that is gone', () => {
    const index = new CorpusIndex();
    index.set('a', [article(0, [spelled('Đại tá', 3)]), article(9, [spelled('Đại tá', 1), spelled('đại tá', 1)])]);
    index.set('b', [article(0, [spelled('Đại tá', 2)])]);
    const counts = () => index.spellingsOf('Đại tá').map(({ spelling, count, files }) => [spelling, count, files]);
    expect(counts()).toEqual([
      ['Đại tá', 6, 2],
      ['đại tá', 1, 1],
    ]);
    index.remove('a');
    expect(counts()).toEqual([['Đại tá', 2, 1]]);
    index.set('b', []);
    expect([index.forms(), index.fileCount]).toEqual([[], 0]);
  });

  it('prefers a form with two mentions against at most a third, in the same slot', () => {
    const index = new CorpusIndex();
    const view = index.viewFor('z');
    index.set('a', [article(0, [spelled('Đại tá', 2), spelled('đại tá', 1), spelled('đại tá', 9, 'generic')])]);
    expect([view.preferred('Đại tá', 'name'), view.preferred('Đại tá', 'generic'), view.preferred('Đại tá', 'organisation')]).toEqual([
      'Đại tá',
      'đại tá',
      undefined,
    ]);
    index.set('b', [article(0, [spelled('đại tá', 1)])]);
    expect(view.preferred('Đại tá', 'name')).toBeUndefined();
    index.set('b', [article(0, [spelled('Đại tá', 1)])]);
    expect(view.preferred('Đại tá', 'name')).toBe('Đại tá');
  });

  it('tells the ranks of a person in dated articles of other files, at their lines', () => {
    const index = new CorpusIndex();
    index.set('a', [article(10, [], [person(rank('Đại tá', 5))], '2021-05-01')]);
    index.set('b', [article(0, [], [person(rank('Thiếu tướng', 4))], '2023-05-01')]);
    index.set('c', [article(0, [], [person(rank('Trung tướng', 3))])]);
    expect(index.viewFor('b').ranks('lê thử')).toEqual([{ ...rank('Đại tá', 5), line: 12, uri: 'a', date: '2021-05-01', posts: [] }]);
    expect(index.viewFor('a').ranks('đỗ thử')).toEqual([]);
  });

  it('names the files that were told something else', () => {
    const index = new CorpusIndex();
    index.set('a', [article(0, [spelled('Đại tá', 2)])]);
    index.viewFor('x').preferred('Đại tá', 'name');
    index.viewFor('y').preferred('Đại úy', 'name');
    index.viewFor('z').ranks('lê thử');
    expect(index.set('b', [article(0, [spelled('Đại tá', 5)])])).toEqual([]);
    expect(index.set('c', [article(0, [spelled('đại tá', 20)], [person(rank('Đại tá', 5))], '2021-05-01')])).toEqual(['x', 'z']);
    index.viewFor('x');
    expect(index.set('d', [article(0, [spelled('đại tá', 90)])])).toEqual([]);
    index.viewFor('z').ranks('lê thử');
    expect(index.remove('c')).toEqual(['z']);
  });

  it('takes the same facts for no change', () => {
    const index = new CorpusIndex();
    const facts = [article(0, [spelled('Đại tá', 2)])];
    index.set('a', facts);
    index.viewFor('x').preferred('Đại tá', 'name');
    expect(index.set('a', [{ ...facts[0]! }])).toEqual([]);
  });
});
