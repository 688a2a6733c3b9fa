import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, MemoryDisk } from '../../../test-support/clean';
import { inEnglish, say } from '../../core/message';
import { writeCleaned } from './batch';
import { linesBefore, parsePart, recordOf } from './journal';
import { cleanName, isUndone, Journal, listCleans, uriBelow } from './journals';
import type { KindEdit } from './kinds';
import { undoClean } from './undo';

const FOLDER = 'memory:///corpus';
const TIME = new Date('2026-03-04T05:06:07.008Z');

const deletion = (start: number, end: number, kind = 'boilerplate-line/imprint'): KindEdit => ({ start, end, newText: '', kind });
const PAGE = 'Trang chủ\nMột câu chuyện.\nChia sẻ\n';
const EDITS = [deletion(0, 10), deletion(26, 34, 'related-teaser')];
const CLEANED = 'Một câu chuyện.\n';

async function clean(disk: MemoryDisk, pages: Readonly<Record<string, readonly KindEdit[]>>, time = TIME): Promise<void> {
  const changes = await Promise.all(Object.entries(pages).map(([path, edits]) => changeOf(disk, FOLDER, path, edits)));
  await writeCleaned(new Journal(disk, cleanName(time, 0.5)), disk, changes, time);
}

async function undoLast(disk: MemoryDisk): ReturnType<typeof undoClean> {
  const last = (await listCleans(disk, [FOLDER])).find((found) => !isUndone(found));
  return undoClean(last!, { files: disk, pages: disk, now: () => TIME });
}

const textOf = (disk: MemoryDisk, path: string): string | undefined => disk.files.get(uriBelow(FOLDER, path))?.toString();
const start = (): MemoryDisk => new MemoryDisk({ [`${FOLDER}/a.txt`]: PAGE, [uriBelow(FOLDER, 'sub/b (1).txt')]: PAGE });

describe('the journal', () => {
  it('tells of each file what was removed, with hashes, rule, class, line and time', async () => {
    const disk = start();
    await clean(disk, { 'a.txt': EDITS });
    expect(textOf(disk, 'a.txt')).toBe(CLEANED);
    const [record] = parsePart(textOf(disk, '.corpus-lint/cleans/2026-03-04T05-06-07.008Z-i000/0001.json')!).files;
    expect(record).toMatchObject({ path: 'a.txt', encoding: 'UTF-8', bom: false, time: TIME.toISOString() });
    expect(record!.changes).toEqual([
      { start: 0, line: 1, removed: 'Trang chủ\n', inserted: '', rule: 'boilerplate-line', class: 'imprint' },
      { start: 26, line: 3, removed: 'Chia sẻ\n', inserted: '', rule: 'related-teaser' },
    ]);
    expect(textOf(disk, '.corpus-lint/.gitignore')).toBe('*\n');
  });

  it('is written before the files: a clean that is interrupted anywhere can be undone', async () => {
    for (const stop of [1, 2, 3, 4]) {
      const disk = start();
      let writes = 0;
      disk.beforeWrite = () => {
        if (++writes === stop) throw new Error('power cut');
      };
      await clean(disk, { 'a.txt': EDITS, 'sub/b (1).txt': EDITS }).catch(() => undefined);
      disk.beforeWrite = () => undefined;
      const [last] = await listCleans(disk, [FOLDER]);
      if (last) await undoClean(last, { files: disk, pages: disk, now: () => TIME });
      expect([textOf(disk, 'a.txt'), textOf(disk, 'sub/b (1).txt')]).toEqual([PAGE, PAGE]);
    }
  });

  it('does not speak of a page that was not written after all', async () => {
    const disk = start();
    disk.beforeWrite = (uri) => {
      if (uri.endsWith('0001.json')) disk.files.set(`${FOLDER}/a.txt`, Buffer.from('Bài mới\n'));
    };
    await clean(disk, { 'a.txt': EDITS, 'sub/b (1).txt': EDITS });
    expect(textOf(disk, 'a.txt')).toBe('Bài mới\n');
    expect(await undoLast(disk)).toMatchObject({ files: [`${FOLDER}/sub/b%20%281%29.txt`], refused: [] });
  });

  it.each([
    ['another version', '{"version":2,"files":[]}'],
    ['a path that leads out of the folder', JSON.stringify({ version: 1, files: [{ ...recordOf('../x', { text: 'a', bom: false }, [], TIME) }] })],
    ['an absolute path', JSON.stringify({ version: 1, files: [{ ...recordOf('/x', { text: 'a', bom: false }, [], TIME) }] })],
    ['half a file', '{"version":1,"files":['],
  ])('is not read with %s', (_what, text) => {
    expect(() => parsePart(text)).toThrow();
  });
});

describe('undo', () => {
  it('puts back what the last clean did, then what the one before did', async () => {
    const disk = start();
    await clean(disk, { 'a.txt': [EDITS[0]!] });
    await clean(disk, { 'a.txt': [deletion(16, 24)] }, new Date('2026-03-05T00:00:00Z'));
    expect(textOf(disk, 'a.txt')).toBe(CLEANED);
    await undoLast(disk);
    expect(textOf(disk, 'a.txt')).toBe(PAGE.slice(10));
    await undoLast(disk);
    expect(textOf(disk, 'a.txt')).toBe(PAGE);
    expect((await listCleans(disk, [FOLDER])).every(isUndone)).toBe(true);
  });

  it('refuses a file whose text has changed since, says so, and puts back the others', async () => {
    const disk = start();
    await clean(disk, { 'a.txt': EDITS, 'sub/b (1).txt': EDITS });
    disk.files.set(`${FOLDER}/a.txt`, Buffer.from(`${CLEANED}Thêm.\n`));
    expect(await undoLast(disk)).toMatchObject({
      files: [`${FOLDER}/sub/b%20%281%29.txt`],
      refused: [{ path: 'a.txt', reason: say('its text has changed since it was cleaned') }],
    });
    expect([textOf(disk, 'a.txt'), textOf(disk, 'sub/b (1).txt')]).toEqual([`${CLEANED}Thêm.\n`, PAGE]);
    const [noted] = await listCleans(disk, [FOLDER]);
    expect(noted!.undone.get(FOLDER)!.refused.map(({ path }) => path)).toEqual(['a.txt']);
  });

  it.each([
    ['gone', (disk: MemoryDisk) => disk.files.delete(`${FOLDER}/a.txt`), /does not exist/],
    ['given a byte order mark', (disk: MemoryDisk) => disk.files.set(`${FOLDER}/a.txt`, Buffer.from(`\uFEFF${CLEANED}`)), /changed/],
  ])('refuses a file that is %s', async (_what, change, reason) => {
    const disk = start();
    await clean(disk, { 'a.txt': EDITS });
    change(disk);
    const { files, refused } = await undoLast(disk);
    expect(files).toEqual([]);
    expect(inEnglish(refused[0]!.reason)).toMatch(reason);
  });

  it('only looks where asked to', async () => {
    const disk = start();
    await clean(disk, { 'a.txt': EDITS });
    const [last] = await listCleans(disk, [FOLDER]);
    expect(await undoClean(last!, { files: disk, pages: disk, now: () => TIME, dryRun: true })).toMatchObject({ files: [`${FOLDER}/a.txt`] });
    expect(textOf(disk, 'a.txt')).toBe(CLEANED);
    expect(isUndone((await listCleans(disk, [FOLDER]))[0]!)).toBe(false);
  });

  it('stops between two parts where cancelled, and goes on the next time', async () => {
    const disk = start();
    await clean(disk, { 'a.txt': EDITS });
    const [last] = await listCleans(disk, [FOLDER]);
    expect(await undoClean(last!, { files: disk, pages: disk, now: () => TIME, isCancelled: () => true })).toMatchObject({ files: [], cancelled: true });
    expect((await undoLast(disk)).files).toHaveLength(1);
  });

  it('leaves a page alone that would begin with a byte order mark that is none', async () => {
    const before = `Trang chủ\n\uFEFFMột câu chuyện.\n`;
    const disk = new MemoryDisk({ [`${FOLDER}/a.txt`]: before, [`${FOLDER}/b.txt`]: PAGE });
    const changes = await Promise.all([changeOf(disk, FOLDER, 'a.txt', [deletion(0, 10)]), changeOf(disk, FOLDER, 'b.txt', EDITS)]);
    const [first, second] = await writeCleaned(new Journal(disk, cleanName(TIME, 0.5)), disk, changes, TIME);
    expect([first!.problem, second!.problem]).toEqual([expect.stringContaining('U+FEFF'), undefined]);
    expect([textOf(disk, 'a.txt'), textOf(disk, 'b.txt')]).toEqual([before, CLEANED]);
  });

  it('gives the same bytes for any text, line end and byte order mark', async () => {
    const ends = fc.constantFrom('\n', '\r\n', '\r', '', ' \u2028', '\uFEFF');
    const line = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), ends).map(([text, end]) => text + end);
    const page = fc.record({
      lines: fc.array(line, { maxLength: 12 }),
      bom: fc.boolean(),
      cuts: fc.array(fc.nat(200), { maxLength: 8 }),
      put: fc.string({ maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(page, async ({ lines, bom, cuts, put }) => {
        const text = Buffer.from(lines.join('')).toString();
        const bytes = Buffer.from((bom ? '\uFEFF' : '') + text);
        const disk = new MemoryDisk({ [`${FOLDER}/a.txt`]: bytes });
        const read = await disk.read(`${FOLDER}/a.txt`);
        const length = 'text' in read ? read.text.length : 0;
        const at = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b);
        const edits = at.flatMap((start, i) => (i % 2 === 0 && i + 1 < at.length ? [{ start, end: at[i + 1]!, newText: put, kind: 'irregular-space' }] : []));
        if ('text' in read && !whole(read.text, edits)) return;
        await clean(disk, { 'a.txt': edits });
        const cleaned = (await listCleans(disk, [FOLDER])).length > 0;
        if (cleaned) await undoLast(disk);
        expect(disk.files.get(`${FOLDER}/a.txt`)!.equals(bytes)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether no edit cuts a surrogate pair in two, which no fix does. */
const whole = (text: string, edits: readonly KindEdit[]): boolean =>
  edits.every(({ start, end }) => !/\p{Cs}/u.test(text.slice(0, start)) && !/\p{Cs}/u.test(text.slice(0, end)));

describe('lines before', () => {
  const mapped = (text: string, edits: readonly KindEdit[], cleaned: string): number[] =>
    linesBefore(recordOf('a.txt', { text, bom: false }, edits, TIME), cleaned);

  it('are those of the page before the clean', () => {
    expect(mapped(PAGE, EDITS, CLEANED)).toEqual([1, 3]);
    expect(mapped('a\r\nb\r\nc\r\nd', [deletion(3, 6)], 'a\r\nc\r\nd')).toEqual([0, 2, 3]);
    expect(mapped('a b\nc\nd', [{ start: 1, end: 2, newText: '\n', kind: 'x' }, deletion(4, 6)], 'a\nb\nd')).toEqual([0, 0, 2]);
    expect(mapped('a\nb', [], 'a\nb')).toEqual([0, 1]);
  });
});
