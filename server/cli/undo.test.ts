import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, diskError, diskWith, makeFolder, protect, runIn } from '../../test-support/cli';
import schema from '../../docs/journal.schema.json';

const ajv = new Ajv({ validateFormats: false });
const PAGE = 'Một\nrác\nHai\nrác\n';
const FIXED = 'Một\nHai\n';
const CONFIG = '{}';

const cleansIn = (folder: string): string[] => readdirSync(join(folder, '.corpus-lint/cleans')).sort();

describe('fix', () => {
  it('keeps a journal beside the configuration; standard input, --dry-run and --diff keep none', async () => {
    const folder = makeFolder({ 'in/corpus-lint.json': CONFIG, 'in/a.txt': PAGE, 'in/sub/b.txt': PAGE, 'in/clean.txt': FIXED });
    await runIn(folder, ['fix', '--dry-run']);
    await runIn(folder, ['fix', '--diff']);
    await runIn(join(folder, 'in'), ['fix', '-'], { input: PAGE });
    expect(existsSync(join(folder, 'in/.corpus-lint'))).toBe(false);
    await runIn(folder, ['fix']);
    expect(existsSync(join(folder, '.corpus-lint'))).toBe(false);
    const [name] = cleansIn(join(folder, 'in'));
    const part = JSON.parse(bytesOf(folder, `in/.corpus-lint/cleans/${name}/0001.json`).toString());
    expect(ajv.validate(schema, part), JSON.stringify(ajv.errors)).toBe(true);
    expect(part.files.map(({ path }: { path: string }) => path)).toEqual(['a.txt', 'sub/b.txt']);
    expect(bytesOf(folder, 'in/.corpus-lint/.gitignore').toString()).toBe('*\n');
  });

  it('keeps it in the working directory where there is no configuration, and not at all where nothing was fixed', async () => {
    const folder = makeFolder({ 'a.txt': PAGE, 'sub/b.txt': FIXED });
    await runIn(join(folder, 'sub'), ['fix']);
    expect(existsSync(join(folder, 'sub/.corpus-lint'))).toBe(false);
    await runIn(folder, ['fix']);
    expect(cleansIn(folder)).toHaveLength(1);
  });

  it('changes nothing where the journal cannot be written', async () => {
    const folder = makeFolder({ 'a.txt': PAGE });
    const disk = diskWith({
      write: (path) => {
        if (path.includes('.corpus-lint')) throw diskError('ENOSPC');
      },
    });
    expect(await runIn(folder, ['fix'], { disk })).toMatchObject({
      code: 2,
      stderr: 'a.txt: not fixed: the journal that could take it back cannot be written to .corpus-lint: the disk is full\n',
    });
    expect(bytesOf(folder, 'a.txt').toString()).toBe(PAGE);
  });

  it('writes more files than one part of a journal holds', async () => {
    const names = Array.from({ length: 150 }, (_, i) => `${i}.txt`);
    const folder = makeFolder(Object.fromEntries(names.map((name) => [name, PAGE])));
    expect((await runIn(folder, ['fix'])).stdout).toContain('Fixed 300 problems in 150 of 150 files.');
    const [name] = cleansIn(folder);
    expect(readdirSync(join(folder, '.corpus-lint/cleans', name!))).toEqual(['0001.json', '0002.json', '0003.json']);
    await runIn(folder, ['undo']);
    expect(names.every((file) => bytesOf(folder, file).toString() === PAGE)).toBe(true);
  });
});

describe('undo', () => {
  it('takes the last fix back, then the one before, and says what it did', async () => {
    const folder = makeFolder({ 'corpus-lint.json': CONFIG, 'a.txt': PAGE, 'sub/b.txt': PAGE });
    await runIn(folder, ['fix', 'a.txt']);
    await runIn(folder, ['fix']);
    expect(await runIn(join(folder, 'sub'), ['undo'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^b\.txt: put back\nTook back the clean of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC in 1 file\.\n$/),
    });
    expect((await runIn(folder, ['undo'])).stdout).toContain('a.txt: put back');
    expect([bytesOf(folder, 'a.txt').toString(), bytesOf(folder, 'sub/b.txt').toString()]).toEqual([PAGE, PAGE]);
    expect(await runIn(folder, ['undo'])).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no clean to take back') });
  });

  it('finds the journals of all configurations below, which one fix may have written', async () => {
    const folder = makeFolder({ 'x/corpus-lint.json': CONFIG, 'x/a.txt': PAGE, 'y/corpus-lint.json': CONFIG, 'y/b.txt': PAGE });
    await runIn(folder, ['fix']);
    expect((await runIn(folder, ['undo'])).stdout).toContain('x/a.txt: put back\ny/b.txt: put back\nTook back');
    expect(bytesOf(folder, 'y/b.txt').toString()).toBe(PAGE);
  });

  it('refuses a file that has changed since, names it, puts back the others, and retries it by the name of the clean', async () => {
    const folder = makeFolder({ 'a.txt': PAGE, 'b.txt': PAGE });
    await runIn(folder, ['fix']);
    writeFileSync(join(folder, 'a.txt'), `${FIXED}Mới\n`);
    expect(await runIn(folder, ['undo'])).toMatchObject({
      code: 2,
      stderr: 'a.txt: not put back: its text has changed since it was cleaned\n',
      stdout: expect.stringContaining('in 1 file; 1 file left as it is, see the messages.'),
    });
    expect(bytesOf(folder, 'a.txt').toString()).toBe(`${FIXED}Mới\n`);
    expect((await runIn(folder, ['undo', '--list'])).stdout).toMatch(/2 files, 4 changes; taken back, but for 1 file that had changed\n$/);
    writeFileSync(join(folder, 'a.txt'), FIXED);
    expect((await runIn(folder, ['undo', '--clean', cleansIn(folder)[0]!])).stdout).toMatch(/^a\.txt: put back\n/);
    expect(bytesOf(folder, 'a.txt').toString()).toBe(PAGE);
  });

  it('only shows with --dry-run and --list', async () => {
    const folder = makeFolder({ 'a.txt': PAGE });
    expect((await runIn(folder, ['undo', '--list'])).stdout).toBe('No clean is recorded here.\n');
    expect((await runIn(folder, ['undo', '--list', '--lang', 'vi'])).stdout).toBe('Chưa có lần làm sạch nào được ghi ở đây.\n');
    await runIn(folder, ['fix']);
    const [name] = cleansIn(folder);
    expect((await runIn(folder, ['undo', '--dry-run'])).stdout).toContain('a.txt: would be put back\nWould take back the clean of');
    expect((await runIn(folder, ['undo', '--dry-run', '--lang', 'vi'])).stdout).toMatch(
      /^a\.txt: sẽ được khôi phục\nSẽ hoàn tác lần làm sạch \S+ \S+ UTC trong 1 tệp\.\n$/,
    );
    expect((await runIn(folder, ['undo', '--list'])).stdout).toMatch(new RegExp(`^${name}  .* UTC  1 file, 2 changes\n$`));
    expect((await runIn(folder, ['undo', '--list', '--clean', name!])).stdout).toBe('a.txt\n  2  marked-line\n     - rác\n  4  marked-line\n     - rác\n');
    expect(bytesOf(folder, 'a.txt').toString()).toBe(FIXED);
    expect(await runIn(folder, ['undo', '--clean', 'x'])).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no clean x here') });
    expect(await runIn(folder, ['undo', 'a.txt'])).toMatchObject({ code: 2, stderr: expect.stringContaining('is no folder') });
  });

  it('tells the line of the original for each line, through several cleans', async () => {
    const folder = makeFolder({ 'a.txt': 'rác\nMột\nnghi\nrác\nHai\nBa\n' });
    await runIn(folder, ['fix']);
    await runIn(folder, ['fix', '--unsafe']);
    expect(bytesOf(folder, 'a.txt').toString()).toBe('Một\nHai\nBa\n');
    expect((await runIn(folder, ['undo', '--lines', 'a.txt'])).stdout).toBe('1  was 2\n2–4  was 5–7\n');
    writeFileSync(join(folder, 'a.txt'), 'Khác\n');
    expect(await runIn(folder, ['undo', '--lines', 'a.txt'])).toMatchObject({ code: 2, stderr: expect.stringContaining('no clean led to this text') });
  });

  it('keeps the mode, and says where a journal is damaged or a file is gone', async () => {
    const folder = makeFolder({ 'a.txt': PAGE, 'b.txt': PAGE });
    protect(folder, 'a.txt', 0o640);
    await runIn(folder, ['fix']);
    rmSync(join(folder, 'b.txt'));
    const ran = await runIn(folder, ['undo']);
    expect(ran).toMatchObject({ code: 2, stderr: 'b.txt: not put back: it does not exist (any more)\n' });
    expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
    const part = `.corpus-lint/cleans/${cleansIn(folder)[0]}/0001.json`;
    writeFileSync(join(folder, part), '{');
    expect((await runIn(folder, ['undo', '--clean', cleansIn(folder)[0]!])).stderr).toContain('0001.json cannot be read');
  });

  it('gives the same bytes for any page: line ends, byte order mark, no final newline', async () => {
    const line = fc.tuple(fc.constantFrom('rác', 'aaaa', 'Một', 'Bến Lội 😀', '', 'nghi'), fc.constantFrom('\n', '\r\n', '\r'));
    const page = fc.record({ lines: fc.array(line, { maxLength: 8 }), rest: fc.constantFrom('', 'rác', 'hết'), bom: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
        const texts = pages.map(({ lines, rest, bom }) => (bom ? '\uFEFF' : '') + lines.flat().join('') + rest);
        const folder = makeFolder(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])));
        await runIn(folder, ['fix', '--unsafe']);
        await runIn(folder, ['undo']);
        for (const [i, text] of texts.entries()) expect(bytesOf(folder, `${i}.txt`).toString()).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the folder of journals', () => {
  it('is never checked, whatever names it', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{ "include": ["**", ".corpus-lint/**"] }', 'a.txt': FIXED, '.corpus-lint/x.txt': 'rác\n' });
    expect((await runIn(folder, ['check'])).stdout).toBe('No problems in 2 files.\n');
    for (const arg of ['.corpus-lint', '.corpus-lint/x.txt']) {
      expect(await runIn(folder, ['check', arg])).toMatchObject({ code: 2, stderr: expect.stringContaining('journals of `corpus-lint fix` are kept here') });
    }
  });
});
