import { describe, expect, it } from 'vitest';
import { configured, ROOT } from '../../test-support/configured';
import { fingerprint } from '../core/fingerprint';
import { inEnglish } from '../core/message';
import { keep, switchOff } from './decide';
import { staleEntries } from './stale';
import { type Suppression, Suppressions } from './suppressions';

const CONFIG = { 'corpus-lint.json': '{ "patterns": ["Mua sữa", "Mua cam"] }' };
const RULE = 'listed-boilerplate';
const MILK = fingerprint('Mua sữa');
const FILE = `${ROOT}/corpus-lint.suppressions.json`;

const deciding = (...entries: Suppression[]) => configured({ ...CONFIG, 'corpus-lint.suppressions.json': new Suppressions(entries).serialize() });

describe('a decision', () => {
  it('about a line holds wherever the line moves in its file, and not in another file', async () => {
    const { found } = deciding({ rule: RULE, line: MILK, file: 'a.txt' });
    expect(await found('a.txt', 'Mua cam\nTrà\nMua  SỮA\nMua sữa')).toEqual([`${RULE}: Mua cam`]);
    expect(await found('b.txt', 'Mua sữa')).toEqual([`${RULE}: Mua sữa`]);
  });

  it('for so many lines leaves the first ones alone', async () => {
    const { lint } = deciding({ rule: RULE, line: MILK, file: 'a.txt', count: 2 });
    const { findings, document } = await lint('a.txt', 'Mua sữa\nTrà\nMua sữa\nTrà\nMua sữa');
    expect(findings.map(({ span }) => document.table.lineAt(span.start))).toEqual([4]);
  });

  it('for a glob or for everywhere holds in all those files', async () => {
    const glob = deciding({ rule: RULE, line: MILK, files: 'old/**' });
    expect(await glob.found('old/a.txt', 'Mua sữa\nMua cam')).toEqual([`${RULE}: Mua cam`]);
    expect(await glob.found('new/a.txt', 'Mua sữa')).toHaveLength(1);
    expect(await deciding({ rule: RULE, line: MILK, files: '**' }).found('new/.b/a.txt', 'Mua sữa')).toEqual([]);
  });

  it('about a whole file silences one rule there', async () => {
    const { found } = deciding({ rule: RULE, file: 'a.txt' });
    expect(await found('a.txt', 'Mua sữa\nMua cam\nÐồng')).toEqual(['confusable-letter: Ðồng']);
    expect(await found('b.txt', 'Mua sữa')).toHaveLength(1);
  });

  it('that cannot be read suppresses nothing and is named in the log', async () => {
    for (const entry of [{}, { rule: RULE }, { rule: RULE, file: 'a', files: 'b' }, { rule: RULE, file: 'a', line: 3 }, { rule: RULE, file: 'a', count: 0 }]) {
      const { found, log } = configured({ ...CONFIG, 'corpus-lint.suppressions.json': JSON.stringify({ version: 1, entries: [entry] }) });
      expect(await found('a.txt', 'Mua sữa')).toHaveLength(1);
      expect(log).toEqual([expect.stringMatching(/entry 1 (needs|has)/)]);
    }
  });
});

describe('deciding', () => {
  const decided = async (scope: 'line' | 'everywhere' | 'file') => {
    const world = configured(CONFIG);
    await world.lint('a.txt', 'Mua sữa\nTrà\nMua sữa\n');
    const kept = await keep(world.service, `${ROOT}/a.txt`, { rule: RULE, scope, span: { start: 0, end: 7 }, reason: 'a headline' });
    return { ...world, kept, entries: JSON.parse(world.texts.get(FILE)!).entries };
  };

  it.each([
    ['line', { rule: RULE, line: MILK, file: 'a.txt', text: 'Mua sữa' }, 'a.txt'],
    ['everywhere', { rule: RULE, line: MILK, files: '**', text: 'Mua sữa' }, 'b.txt'],
    ['file', { rule: RULE, file: 'a.txt' }, 'a.txt'],
  ] as const)('for a %s writes one entry, which can be taken back', async (scope, entry, file) => {
    const { kept, entries, service, folder, found } = await decided(scope);
    expect(entries).toEqual([{ ...entry, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), reason: 'a headline' }]);
    expect(kept).toEqual({ file: FILE, entries });
    expect(await found(file, 'Mua sữa\nTrà')).toEqual([]);
    await service.configs.release(await folder(), kept.entries);
    expect(await found(file, 'Mua sữa\nTrà')).toHaveLength(1);
  });

  it('the same twice writes nothing new', async () => {
    const { service, texts } = await decided('line');
    const before = texts.get(FILE);
    expect((await keep(service, `${ROOT}/a.txt`, { rule: RULE, scope: 'line', span: { start: 0, end: 7 } })).entries).toEqual([]);
    expect(texts.get(FILE)).toBe(before);
  });

  it('puts entries in an order that does not depend on who came first', () => {
    const [a, b, c] = [
      { rule: 'x', line: '1', file: 'b.txt' },
      { rule: 'x', line: '1', file: 'a.txt' },
      { rule: 'x', line: '1', files: '**' },
    ];
    const one = new Suppressions([]).with([a!]).with([b!, c!]).serialize();
    expect(new Suppressions([]).with([c!]).with([b!]).with([a!]).serialize()).toBe(one);
  });
});

describe('switching a rule off', () => {
  const off = (world: ReturnType<typeof configured>) =>
    switchOff(world.service.configs, { writeFile: async (uri, text) => void world.texts.set(uri, text) }, async (uri) => world.texts.get(uri), {
      uri: `${ROOT}/a.txt`,
      rule: RULE,
    });

  it('edits the configuration that holds and says which', async () => {
    const world = configured({ 'corpus-lint.yaml': '# ours\npatterns: [Mua sữa]\n' });
    expect(await off(world)).toEqual({
      file: `${ROOT}/corpus-lint.yaml`,
      before: '# ours\npatterns: [Mua sữa]\n',
      after: '# ours\npatterns: [Mua sữa]\nrules:\n  listed-boilerplate: off\n',
    });
    expect(await world.found('a.txt', 'Mua sữa')).toEqual([]);
  });

  it('writes nothing where an override decides, where the configuration is broken, and where there is none', async () => {
    const overridden = JSON.stringify({ overrides: [{ files: ['a.txt'], rules: { [RULE]: 'hint' } }] });
    await expect(off(configured({ 'corpus-lint.json': overridden }))).rejects.toThrow('an override of');
    await expect(off(configured({ 'corpus-lint.json': '{ "x": 1 }' }))).rejects.toThrow('has a mistake');
    await expect(off(configured({}))).rejects.toThrow('no corpus-lint.json');
  });
});

describe('stale decisions', () => {
  const staleOf = async (...entries: Suppression[]) => {
    const { service, texts } = configured({ 'a.txt': 'Trà\nMua sữa\n', 'thư mục/b.txt': '' });
    const read = async (uri: string) => texts.get(decodeURIComponent(uri));
    return (await staleEntries(entries, ROOT, service.rules, read)).map(({ why }) => inEnglish(why));
  };

  it('are those whose rule, file or line is gone', async () => {
    expect(
      await staleOf({ rule: 'no-such', file: 'a.txt' }, { rule: RULE, file: 'gone.txt' }, { rule: RULE, file: 'a.txt', line: fingerprint('Mua cam') }),
    ).toEqual(['there is no rule no-such', 'gone.txt is gone', 'no line of a.txt reads so any more']);
  });

  it('are not those whose line still stands, flagged or not, nor those for many files', async () => {
    const tea = fingerprint('Trà');
    expect(
      await staleOf({ rule: RULE, file: 'a.txt', line: tea }, { rule: RULE, file: 'thư mục/b.txt' }, { rule: RULE, files: '**', line: fingerprint('x') }),
    ).toEqual([]);
  });
});
