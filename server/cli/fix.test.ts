import { appendFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, diskError, diskWith, makeFolder, protect, runIn } from '../../test-support/cli';

describe('fix', () => {
  it('takes safe fixes and says what it did', async () => {
    const folder = makeFolder({ 'a.txt': 'Một\nrác\nnghi\nrác\n', 'b.txt': 'Sạch\n' });
    expect(await runIn(folder, ['fix'])).toEqual({
      code: 1,
      stderr: '',
      stdout: 'a.txt: fixed 2 marked-line\nFixed 2 problems in 1 of 2 files; 1 problem left, see `corpus-lint check`.\n',
    });
    expect(bytesOf(folder, 'a.txt').toString()).toBe('Một\nnghi\n');
  });

  it('takes the others only when asked, and ends with 0 where nothing is left', async () => {
    const folder = makeFolder({ 'a.txt': 'Một\nnghi\n' });
    expect(await runIn(folder, ['fix', '--unsafe'])).toEqual({ code: 0, stderr: '', stdout: 'a.txt: fixed 1 marked-line\nFixed 1 problem in 1 of 1 file.\n' });
    expect(bytesOf(folder, 'a.txt').toString()).toBe('Một\n');
    expect((await runIn(folder, ['fix'])).stdout).toBe('Nothing to fix in 1 file.\n');
  });

  it('looks again after each round, and says where ten were not enough', async () => {
    const folder = makeFolder({ 'a.txt': `b${'a'.repeat(5)}\n`, 'b.txt': 'a'.repeat(30) });
    const ran = await runIn(folder, ['fix']);
    expect(bytesOf(folder, 'a.txt').toString()).toBe('ba\n');
    expect(bytesOf(folder, 'b.txt').toString()).toBe('a'.repeat(20));
    expect(ran.stdout).toContain('a.txt: fixed 4 doubled-letter');
    expect(ran.stderr).toBe('b.txt: note: there may be more to fix after 10 rounds; run fix again\n');
  });

  it('shows first and writes nothing', async () => {
    const text = 'Một\nrác\nHai\n';
    const folder = makeFolder({ 'a.txt': text });
    expect(await runIn(folder, ['fix', '--dry-run'])).toEqual({
      code: 1,
      stderr: '',
      stdout: 'a.txt: would fix 1 marked-line\nWould fix 1 problem in 1 of 1 file.\n',
    });
    expect(await runIn(folder, ['fix', '--diff'])).toEqual({
      code: 1,
      stderr: 'Would fix 1 problem in 1 of 1 file.\n',
      stdout: '--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,2 @@\n Một\n-rác\n Hai\n',
    });
    expect(bytesOf(folder, 'a.txt').toString()).toBe(text);
  });

  it.each([
    ['CR LF', 'Một\r\nrác\r\nHai\r\n', 'Một\r\nHai\r\n'],
    ['CR', 'Một\rrác\rHai', 'Một\rHai'],
    ['mixed line endings', 'Một\r\nrác\rHai\nBa\u2028Bốn\r\n', 'Một\r\nHai\nBa\u2028Bốn\r\n'],
    ['a byte order mark', '\uFEFFrác\nMột', '\uFEFFMột'],
    ['decomposed letters', 'Mo\u0323\u0302t\nrác\n', 'Mo\u0323\u0302t\n'],
  ])('keeps %s', async (_name, before, after) => {
    const folder = makeFolder({ 'a.txt': before });
    await runIn(folder, ['fix']);
    expect(bytesOf(folder, 'a.txt').toString()).toBe(after);
  });

  it('keeps the mode, and does not touch a file without findings', async () => {
    const folder = makeFolder({ 'a.txt': 'rác\n', 'b.txt': 'Một\n' });
    protect(folder, 'a.txt', 0o640);
    const before = statSync(join(folder, 'b.txt'));
    await runIn(folder, ['fix']);
    expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(statSync(join(folder, 'b.txt'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('prints the fixed text of standard input', async () => {
    const folder = makeFolder({});
    expect(await runIn(folder, ['fix', '-'], { input: '\uFEFFMột\r\nrác\r\n' })).toEqual({ code: 0, stderr: '', stdout: '\uFEFFMột\r\n' });
    expect((await runIn(folder, ['fix', '-', '--diff'], { input: 'rác\n' })).stdout).toContain('-rác');
  });

  it.each([
    ['changes', (path: string) => appendFileSync(path, 'Mới\n'), 'not fixed: it changed after it was checked; run fix again', 'rác\nMới\n'],
    ['goes', (path: string) => rmSync(path), 'not fixed: it does not exist (any more)', undefined],
  ])('refuses a file that %s between check and write', async (_name, change, message, after) => {
    const folder = makeFolder({ 'a.txt': 'rác\n', 'b.txt': 'rác\n' });
    let reads = 0;
    const disk = diskWith({
      read: (path) => {
        if (path.endsWith('a.txt') && ++reads === 2) change(path);
      },
    });
    const ran = await runIn(folder, ['fix'], { disk });
    expect(ran).toMatchObject({
      code: 2,
      stderr: `a.txt: ${message}\n`,
      stdout: expect.stringContaining('b.txt: fixed 1 marked-line\nFixed 1 problem in 1 of 1 file'),
    });
    if (after !== undefined) expect(bytesOf(folder, 'a.txt').toString()).toBe(after);
  });

  it('says why a file cannot be written, and goes on', async () => {
    const folder = makeFolder({ 'a.txt': 'rác\n', 'b.txt': 'rác\n' });
    const disk = diskWith({
      write: (path) => {
        if (path.endsWith('a.txt')) throw diskError('EACCES');
      },
    });
    expect(await runIn(folder, ['fix'], { disk })).toMatchObject({ code: 2, stderr: 'a.txt: not fixed: permission denied; check its mode and owner\n' });
    expect(bytesOf(folder, 'b.txt').toString()).toBe('');
  });

  it('refuses --dry-run with --diff', async () => {
    expect(await runIn(makeFolder({}), ['fix', '--dry-run', '--diff'])).toMatchObject({ code: 2, stderr: expect.stringContaining('exclude each other') });
  });
});
