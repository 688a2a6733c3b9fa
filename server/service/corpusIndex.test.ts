import fc from 'fast-check';
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
const person = (posts: string[], ...ranks: RankFact[]): PersonFact => ({
  person: 'lê thử',
  name: 'Lê Thử',
  count: 1,
  posts,
  ranks,
  held: ranks[0]?.order,
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

  const than = (order: number, date: string, ...posts: string[]) => ({ order, date, posts });

  it('tells the latest of the higher ranks that a person had before, at its line', () => {
    const index = new CorpusIndex();
    index.set('a', [article(10, [], [person(['Tư lệnh'], rank('Thiếu tướng', 4))], '2021-05-01')]);
    index.set('b', [article(0, [], [person(['Tư lệnh'], rank('Trung tướng', 3))], '2022-05-01')]);
    index.set('c', [article(0, [], [person(['Tư lệnh'], rank('Đại tướng', 1))])]);
    const view = index.viewFor('z');
    expect(view.higherBefore('lê thử', than(5, '2023-01-01', 'Tư lệnh'))).toMatchObject({ rank: 'Trung tướng', uri: 'b', line: 2, date: '2022-05-01' });
    expect(view.higherBefore('lê thử', than(5, '2022-01-01', 'Tư lệnh'))).toMatchObject({ rank: 'Thiếu tướng', uri: 'a', line: 12 });
    expect(view.higherBefore('lê thử', than(5, '2021-05-01', 'Tư lệnh'))).toBeUndefined();
    expect(view.higherBefore('lê thử', than(3, '2023-01-01', 'Tư lệnh'))).toBeUndefined();
    expect(view.higherBefore('lê thử', than(5, '2023-01-01', 'Chính ủy'))).toBeUndefined();
    expect(view.higherBefore('đỗ thử', than(5, '2023-01-01', 'Tư lệnh'))).toBeUndefined();
    expect(index.viewFor('b').higherBefore('lê thử', than(5, '2023-01-01', 'Tư lệnh'))).toMatchObject({ uri: 'a' });
  });

  it('tells of an article whether somebody in it has fallen in rank, and asks for all', () => {
    const index = new CorpusIndex();
    const general = (name: string, order: number, posts = ['Tư lệnh']) => person(posts, rank(name, order));
    index.set('a', [article(0, [], [general('Trung tướng', 3)], '2022-05-01')]);
    index.set('z', [
      article(0, [], [general('Thiếu tướng', 4)], '2023-01-01'),
      article(9, [], [general('Thiếu tướng', 4)], '2021-01-01'),
      article(19, [], [general('Thiếu tướng', 4, [])], '2023-01-01'),
      article(29, [], [general('Thiếu tướng', 4)]),
    ]);
    const view = index.viewFor('z');
    expect([0, 9, 19, 29, 39].map((line) => view.hasFallenRank(line))).toEqual([true, false, false, false, false]);
    expect(index.set('b', [article(0, [], [general('Đại tướng', 1)], '2020-05-01')])).toEqual(['z']);
  });

  it('names the files that were told something else of a title', () => {
    const index = new CorpusIndex();
    index.set('a', [article(0, [spelled('Đại tá', 2)])]);
    index.viewFor('x').preferred('Đại tá', 'name');
    index.viewFor('y').preferred('Đại úy', 'name');
    expect(index.set('b', [article(0, [spelled('Đại tá', 5)])])).toEqual([]);
    expect(index.set('c', [article(0, [spelled('đại tá', 20)])])).toEqual(['x']);
    index.viewFor('x');
    expect(index.remove('c')).toEqual([]);
  });

  it('names the files that were told something else of a person', () => {
    const index = new CorpusIndex();
    const facts = (name: string, order: number, date: string, ...posts: string[]) => [article(0, [], [person(posts, rank(name, order))], date)];
    index.viewFor('x').higherBefore('lê thử', than(5, '2023-01-01', 'Tư lệnh'));
    index.viewFor('y').higherBefore('lê thử', than(2, '2023-01-01', 'Tư lệnh'));
    expect(index.set('a', facts('Thiếu tướng', 4, '2024-01-01', 'Tư lệnh'))).toEqual([]);
    expect(index.set('b', facts('Thiếu tướng', 4, '2022-01-01', 'Chính ủy'))).toEqual([]);
    expect(index.set('c', facts('Thiếu tướng', 4, '2022-06-01', 'Tư lệnh'))).toEqual(['x']);
    index.viewFor('x').higherBefore('lê thử', than(5, '2023-01-01', 'Tư lệnh'));
    expect(index.set('d', facts('Thiếu tướng', 4, '2022-07-01', 'Tư lệnh'))).toEqual(['x']);
    index.viewFor('x').higherBefore('lê thử', than(5, '2023-01-01', 'Tư lệnh'));
    expect(index.remove('c')).toEqual([]);
    expect(index.remove('d')).toEqual(['x']);
    index.viewFor('x').higherBefore('lê thử', than(5, '2023-01-01', 'Tư lệnh'));
    expect(index.remove('b')).toEqual([]);
    expect(index.set('e', facts('Thiếu tướng', 4, '2021-01-01', 'Tư lệnh'))).toEqual(['x']);
  });

  it('agrees with an index that is made anew, whatever came and went', () => {
    const fact = fc.record({
      uri: fc.constantFrom('a', 'b', 'c'),
      order: fc.integer({ min: 1, max: 6 }),
      date: fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01'),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(fact, fc.constantFrom('a', 'b', 'c')), { maxLength: 12 }), (steps) => {
        const index = new CorpusIndex();
        const last = new Map<string, PlacedFacts[]>();
        const ask = (of: CorpusIndex) => of.viewFor('x').higherBefore('lê thử', than(4, '2021-06-01', 'Tư lệnh'));
        let told = ask(index);
        for (const step of steps) {
          const uri = typeof step === 'string' ? step : step.uri;
          const facts = typeof step === 'string' ? [] : [article(0, [], [person(['Tư lệnh'], rank(`rank ${step.order}`, step.order))], step.date)];
          last.set(uri, facts);
          const outdated = index.set(uri, facts);
          const anew = new CorpusIndex();
          for (const [file, known] of last) anew.set(file, known);
          expect(outdated).toEqual(JSON.stringify(ask(anew)) === JSON.stringify(told) ? [] : ['x']);
          told = ask(index);
          expect(told).toEqual(ask(anew));
        }
      }),
    );
  });

  it('counts articles that change, move, come and go as if it read all files anew', () => {
    const facts = fc
      .record({
        spellings: fc.uniqueArray(fc.constantFrom('Đại tá', 'đại tá', 'Đ/tá'), { maxLength: 3 }),
        order: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      })
      .map(
        ({ spellings, order }) =>
          article(
            0,
            spellings.map((s) => spelled(s, 2)),
            order === undefined ? [] : [person(['Tư lệnh'], rank('r', order))],
            '2021-01-01',
          ).facts,
      );
    const pool = fc.array(facts, { minLength: 4, maxLength: 4 });
    const picks = fc.array(
      fc.record({ uri: fc.constantFrom('a', 'b'), chosen: fc.uniqueArray(fc.integer({ min: 0, max: 3 })), gap: fc.integer({ min: 1, max: 2 }) }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(pool, picks, (articles, steps) => {
        const index = new CorpusIndex();
        const last = new Map<string, PlacedFacts[]>();
        for (const { uri, chosen, gap } of steps) {
          const now = chosen.map((i, at) => ({ firstLine: at * gap, facts: articles[i]! }));
          last.set(uri, now);
          index.set(uri, now);
          const anew = new CorpusIndex();
          for (const [file, known] of last) anew.set(file, known);
          const state = (of: CorpusIndex) => [of.spellingsOf('Đại tá'), of.appearances('lê thử'), of.forms(), of.fileCount];
          expect(state(index)).toEqual(state(anew));
        }
      }),
    );
  });

  it('takes the same facts for no change', () => {
    const index = new CorpusIndex();
    const facts = [article(0, [spelled('Đại tá', 2)])];
    index.set('a', facts);
    index.viewFor('x').preferred('Đại tá', 'name');
    expect(index.set('a', [{ ...facts[0]! }])).toEqual([]);
  });
});
