import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, makeFolder, runIn } from '../../test-support/cli';
import { fingerprint } from '../core/fingerprint';

const NAME = 'corpus-lint.baseline.json';
const RUBBISH = fingerprint('rác');
const ODD = fingerprint('lạ');

const textOf = (folder: string, name = NAME): string => bytesOf(folder, name).toString();
const put = (folder: string, name: string, text: string): void => writeFileSync(join(folder, name), text);
const check = async (folder: string, ...args: string[]): Promise<[number, string]> => {
  const { code, stdout } = await runIn(folder, ['check', '--format', 'jsonl', ...args]);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return [
    code,
    lines
      .map((line) => JSON.parse(line))
      .map(({ path, range }) => `${path}:${range.start.line}`)
      .join(' '),
  ];
};

describe('baseline', () => {
  it('records findings by file, rule and line, sorted, the same each time', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{}', 'b.txt': 'rác\nx\nrác\nlạ\n', 'a.txt': 'rác\n', 'c.txt': 'x\n' });
    const { code, stdout } = await runIn(folder, ['baseline']);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`${NAME}: 4 lines in 2 files recorded\n`)]);
    expect((await runIn(folder, ['baseline', '--lang', 'vi'])).stdout).toContain(`${NAME}: đã ghi 4 dòng trong 2 tệp\n`);
    const once = textOf(folder);
    expect(JSON.parse(once)).toEqual({
      version: 1,
      files: { 'a.txt': { 'marked-line': { [RUBBISH]: 1 } }, 'b.txt': { 'marked-line': { [RUBBISH]: 2, [ODD]: 1 } } },
    });
    expect(Object.keys(JSON.parse(once).files)).toEqual(['a.txt', 'b.txt']);
    await runIn(folder, ['baseline']);
    expect(textOf(folder)).toBe(once);
  });

  it('leaves only what is new: another line, or one copy more of an old one', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{}', 'a.txt': 'rác\nx\n' });
    expect(await check(folder)).toEqual([1, 'a.txt:1']);
    await runIn(folder, ['baseline']);
    expect(await check(folder, '--baseline')).toEqual([0, '']);
    put(folder, 'a.txt', 'x\ny\nrác\nlạ\n');
    expect(await check(folder, '--baseline')).toEqual([1, 'a.txt:4']);
    put(folder, 'a.txt', 'rác\nx\nrác\n');
    expect(await check(folder, '--baseline')).toEqual([1, 'a.txt:3']);
    expect(await check(folder)).toEqual([1, 'a.txt:1 a.txt:3']);
  });

  it('has the name that the configuration gives it', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{ "baseline": "x.json" }', 'a.txt': 'rác\n' });
    expect((await runIn(folder, ['baseline'])).stdout).toContain('x.json: 1 line in 1 file');
    expect(await check(folder)).toEqual([0, '']);
    const wrong = makeFolder({ 'corpus-lint.json': '{ "baseline": "old/x.json" }', 'a.txt': '' });
    expect((await runIn(wrong, ['check'])).stderr).toContain('corpus-lint.json:1:15: "baseline" is true');
  });

  it('in the configuration counts for every check', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{ "baseline": true }', 'a.txt': 'rác\n', 'b.txt': 'x\n' });
    await runIn(folder, ['baseline']);
    expect(await check(folder)).toEqual([0, '']);
    put(folder, 'b.txt', 'rác\n');
    expect(await check(folder)).toEqual([1, 'b.txt:1']);
  });

  it('made for some files keeps what it has of others, unless they are gone', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{}', 'a.txt': 'rác\n', 'b.txt': 'rác\n', 'c.txt': 'rác\n' });
    await runIn(folder, ['baseline']);
    put(folder, 'a.txt', 'lạ\n');
    put(folder, 'b.txt', 'lạ\n');
    rmSync(join(folder, 'c.txt'));
    await runIn(folder, ['baseline', 'a.txt']);
    expect(JSON.parse(textOf(folder)).files).toEqual({ 'a.txt': { 'marked-line': { [ODD]: 1 } }, 'b.txt': { 'marked-line': { [RUBBISH]: 1 } } });
  });

  it('does not record what is suppressed, and leaves the pages as they are', async () => {
    const entries = [{ rule: 'marked-line', file: 'a.txt', line: RUBBISH }];
    const folder = makeFolder({ 'corpus-lint.json': '{}', 'corpus-lint.suppressions.json': JSON.stringify({ version: 1, entries }), 'a.txt': 'rác\n' });
    await runIn(folder, ['baseline']);
    expect(JSON.parse(textOf(folder)).files).toEqual({});
    expect(textOf(folder, 'a.txt')).toBe('rác\n');
  });

  it('goes to a file of any name in a folder above the pages', async () => {
    const folder = makeFolder({ 'pages/a.txt': 'rác\n', 'other/': '' });
    expect((await runIn(folder, ['baseline', 'pages', '--output', 'old.json'])).code).toBe(0);
    expect(await check(folder, 'pages', '--baseline=old.json')).toEqual([0, '']);
    expect(await runIn(folder, ['baseline', 'pages', '--output', 'other/x.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('pages/a.txt lies outside the folder of other/x.json'),
    });
  });

  it('says what it cannot do', async () => {
    const folder = makeFolder({ 'a.txt': 'rác\n', 'set/corpus-lint.json': '{}', [`set/${NAME}`]: '{ "mine": 1 }', 'set/a.txt': 'rác\n' });
    expect(await runIn(folder, ['baseline', 'a.txt'])).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no corpus-lint.json above a.txt') });
    expect(await runIn(folder, ['baseline', 'set'])).toMatchObject({ code: 2, stderr: expect.stringContaining('this is no baseline and is left as it is') });
    expect(textOf(folder, `set/${NAME}`)).toBe('{ "mine": 1 }');
    expect(await runIn(folder, ['check', 'a.txt', '--baseline=gone.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no such file'),
    });
    expect(await runIn(folder, ['check', 'a.txt', '--baseline'])).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no baseline here') });
    expect(await runIn(folder, ['check', 'set', '--baseline'])).toMatchObject({ code: 2, stderr: expect.stringContaining('no finding counts as old') });
    expect(await runIn(folder, ['baseline', '-'])).toMatchObject({ code: 2, stderr: expect.stringContaining('standard input has no path') });
  });
});

describe('suppressions', () => {
  const NAME = 'corpus-lint.suppressions.json';
  const ENTRIES = [
    { rule: 'marked-line', line: RUBBISH, files: '**', text: 'rác' },
    { rule: 'marked-line', line: ODD, files: 'old/*', text: 'lạ' },
    { rule: 'marked-line', line: ODD, file: 'a.txt', text: 'lạ', reason: 'a name', date: '2026-11-02' },
    { rule: 'marked-line', file: 'gone.txt' },
  ];
  const folderWith = (entries: object[]): string =>
    makeFolder({ 'corpus-lint.json': '{}', [NAME]: JSON.stringify({ version: 1, entries }), 'a.txt': 'rác\nlạ\n', 'b.txt': 'x\n' });

  it('lists them and says which are stale', async () => {
    const { code, stdout } = await runIn(folderWith(ENTRIES), ['suppressions']);
    expect([code, stdout.split('\n')]).toEqual([
      0,
      [
        `${NAME}: 4 decisions, 2 stale`,
        '  everywhere  marked-line  rác',
        '  old/*  marked-line  lạ  stale: no line of old/* reads so any more',
        '  a.txt  marked-line  lạ  (a name, 2026-11-02)',
        '  gone.txt  marked-line  the whole file  stale: gone.txt is gone',
        '',
      ],
    ]);
  });

  it('lists them in Vietnamese', async () => {
    const { stdout } = await runIn(folderWith(ENTRIES), ['suppressions', '--lang', 'vi']);
    expect(stdout).toContain(`${NAME}: 4 mục bỏ qua, 2 không còn khớp\n  ở mọi trang  marked-line  rác\n`);
    expect(stdout).toContain('  gone.txt  marked-line  cả tệp  không còn khớp: gone.txt không còn nữa\n');
  });

  it('takes out what is stale, and only that', async () => {
    const folder = folderWith(ENTRIES);
    expect((await runIn(folder, ['suppressions', '--prune'])).stdout).toContain(`${NAME}: 2 stale decisions removed\n`);
    expect(JSON.parse(textOf(folder, NAME)).entries).toEqual([ENTRIES[0], ENTRIES[2]]);
    const before = textOf(folder, NAME);
    await runIn(folder, ['suppressions', '--prune']);
    expect(textOf(folder, NAME)).toBe(before);
  });

  it('for some of the files does not call decisions for many of them stale', async () => {
    const { stdout } = await runIn(folderWith(ENTRIES), ['suppressions', 'b.txt']);
    expect(stdout).toContain('4 decisions, 1 stale');
  });

  it('are noted by check where they are stale', async () => {
    expect((await runIn(folderWith(ENTRIES), ['check'])).stderr).toBe(
      `${NAME}: note: one decision is stale; \`corpus-lint suppressions\` lists them, --prune removes them\n`,
    );
    expect(await runIn(folderWith(ENTRIES.slice(0, 1)), ['check'])).toMatchObject({ stderr: '' });
    expect((await runIn(folderWith([]), ['suppressions'])).stdout).toBe('Nothing is suppressed.\n');
  });
});
