import { appendFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesOf, diskError, diskWith, makeFolder, runIn } from '../../test-support/cli';
import { NodeDisk, TooLarge } from './disk';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? utf8(p) : Buffer.from(p))));
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
/** "Hội nghị toàn quốc" in windows-1258: letters with their tone marks behind them. */
const WINDOWS_1258 = bytes('H', [0xf4, 0xf2], 'i ngh', [0x69, 0xf2], ' to', [0xe0], 'n qu', [0xf4, 0xec], 'c, ', [0xf0], 'ê'.slice(1), '\n');

describe('a file that is not text in UTF-8', () => {
  it.each([
    [
      'a cut last character',
      bytes('Một\nhai ', [0xe1, 0xbb]),
      'not UTF-8: byte 0xE1 at line 2, byte 5 (byte 11 of the file) begins a character that the end of the file cuts off; fetch the file again, or drop the rest of it: iconv -c -f utf-8 -t utf-8 a.txt',
    ],
    [
      'a cut character inside',
      bytes('Hội nghị t', [0xe1, 0xbb], ' và hội thảo\n'),
      'not UTF-8: byte 0xE1 at line 1, byte 15 (byte 15 of the file) is a broken or cut character',
    ],
    [
      'a cut character far inside',
      bytes('Hội nghị.\n'.repeat(2000), 'x', [0xff], 'Hội nghị.\n'.repeat(2000)),
      'not UTF-8: byte 0xFF at line 2001, byte 2 (byte 28002 of the file) is a broken or cut character',
    ],
    [
      'half a surrogate pair',
      bytes('Hội nghị ', [0xed, 0xa0, 0x80], ' tiếng Việt\n'),
      'byte 0xED at line 1, byte 14 (byte 14 of the file) is half a surrogate pair (CESU-8)',
    ],
    [
      'windows-1258',
      WINDOWS_1258,
      'not UTF-8: byte 0xF4 at line 1, byte 2 (byte 2 of the file); it looks like windows-1258; convert it: iconv -f windows-1258 -t utf-8 a.txt',
    ],
    ['windows-1252', bytes('Caf', [0xe9], ' d', [0xe9], 'j', [0xe0], ' vu\n'), 'it looks like windows-1252; convert it: iconv -f windows-1252 -t utf-8 a.txt'],
    ['a binary file', bytes('GIF89a\n', [0, 0, 1, 2, 0]), 'NUL byte at line 2, byte 1 (byte 8 of the file): this is a binary file, not text'],
    [
      'UTF-16 without a mark',
      Buffer.from('Thu tuong', 'utf16le'),
      'looks like UTF-16LE without a byte order mark; convert it: iconv -f UTF-16LE -t utf-8 a.txt',
    ],
    ['UTF-16 that is cut', utf16('rác\n').subarray(0, -1), 'UTF-16LE text is cut off in the middle of its last character, at byte 9'],
    ['UTF-16 with half a pair', utf16('một\n\ud800hai'), 'half a surrogate pair (U+D800) at line 2'],
  ])('is named with the place and a remedy: %s', async (_name, content, message) => {
    const folder = makeFolder({ 'a.txt': content, 'b.txt': 'rác\n' });
    for (const command of ['check', 'fix', 'outline', 'extract']) {
      const ran = await runIn(folder, [command]);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('a.txt: not checked: ');
      expect(ran.stderr).toContain(message);
    }
    expect(bytesOf(folder, 'a.txt')).toEqual(content);
    expect(bytesOf(folder, 'b.txt').length).toBe(0);
  });

  it.each([
    ['UTF-16LE', utf16('Một\nrác\n')],
    ['UTF-16BE', utf16('Một\nrác\n').swap16()],
  ])('is checked where it is %s with its mark, and left alone by fix', async (encoding, content) => {
    const folder = makeFolder({ 'a.txt': content });
    const checked = await runIn(folder, ['check']);
    expect(checked.stdout).toContain('2:1  warning');
    expect(checked).toMatchObject({ code: 1, stderr: expect.stringContaining(`a.txt: note: this is ${encoding}, not UTF-8`) });
    const fixed = await runIn(folder, ['fix']);
    expect(fixed).toMatchObject({ code: 2, stderr: expect.stringContaining(`a.txt: not fixed: this is ${encoding}`) });
    expect(bytesOf(folder, 'a.txt')).toEqual(content);
  });

  it('is told from standard input, too', async () => {
    const ran = await runIn(makeFolder({}), ['fix', '-'], { input: bytes('rác\n', [0xed, 0xbf, 0xbf]) });
    expect(ran).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('stdin: not checked: not UTF-8: byte 0xED at line 2, byte 1') });
  });
});

describe('an unusual text', () => {
  it.each([
    ['an empty file', '', []],
    ['only a byte order mark', '\uFEFF', []],
    ['CR LF', 'Một\r\nrác\r\n', ['2:1']],
    ['CR', 'Một\rrác\r', ['2:1']],
    ['mixed line endings', 'Một\r\nhai\rba\nrác\r', ['4:1']],
    ['U+2028, which ends no line', 'Một\u2028hai\nrác', ['2:1']],
    ['no final line ending', 'rác', ['1:1']],
  ])('has its places right: %s', async (_name, text, places) => {
    const { stdout } = await runIn(makeFolder({ 'a.txt': text }), ['check', '--format', 'jsonl']);
    const found = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).range.start);
    expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  });

  it('may be a line of 5 MB', async () => {
    const folder = makeFolder({ 'a.txt': `${'Hội nghị '.repeat(400_000)}\nrác\n` });
    expect((await runIn(folder, ['check'])).stdout).toContain('2:1  warning');
    await runIn(folder, ['fix']);
    expect(bytesOf(folder, 'a.txt').length).toBe(Buffer.byteLength('Hội nghị ') * 400_000 + 1);
  });

  it('may be a file of 100 MB', async () => {
    const line = `${'Hội nghị triển khai nhiệm vụ. '.repeat(600)}\n`;
    const times = Math.ceil(1e8 / Buffer.byteLength(line));
    const folder = makeFolder({ 'a.txt': `${line.repeat(times)}rác\n` });
    const ran = await runIn(folder, ['check', '--format', 'jsonl']);
    expect(JSON.parse(ran.stdout)).toMatchObject({ path: 'a.txt', range: { start: { line: times + 1, column: 1 } } });
    expect(ran.code).toBe(1);
  }, 60_000);
});

describe('a file that does not hold still', () => {
  it('is told where it cannot be read', async () => {
    const folder = makeFolder({ 'a.txt': 'rác', 'b.txt': 'rác' });
    const gone = diskWith({ read: (path) => path.endsWith('a.txt') && rmSync(path) });
    const ran = await runIn(folder, ['check'], { disk: gone });
    expect(ran).toMatchObject({ code: 2, stderr: 'a.txt: not checked: it does not exist (any more)\n', stdout: expect.stringContaining('in 1 of 1 file.') });
  });

  it.each([
    [diskError('EACCES'), 'permission denied; check its mode and owner'],
    [new TooLarge('700 MB'), 'it is too large (700 MB, the most is 536 MB); split it'],
  ])('is told why: %s', async (error, reason) => {
    const disk = diskWith({
      read: (path) => {
        if (path.endsWith('a.txt')) throw error;
      },
    });
    expect(await runIn(makeFolder({ 'a.txt': 'x' }), ['check'], { disk })).toMatchObject({ code: 2, stderr: `a.txt: not checked: ${reason}\n` });
  });

  it('is not taken where it changes while it is read', async () => {
    const folder = makeFolder({ 'a.txt': 'rác\n' });
    const disk = new NodeDisk((path) => appendFileSync(path, 'thêm\n'));
    const ran = await runIn(folder, ['check', 'a.txt'], { disk });
    expect(ran).toMatchObject({ code: 2, stderr: 'a.txt: not checked: it changed while it was read; run again when nothing writes to it\n' });
  });
});
