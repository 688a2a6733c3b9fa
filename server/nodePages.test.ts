import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bytesOf, makeFolder, protect } from '../test-support/cli';
import { inEnglish } from './core/message';
import { nodePages } from './nodePages';

const uriOf = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href;

async function write(folder: string, name: string, after: string): Promise<string | undefined> {
  const uri = uriOf(folder, name);
  const before = await nodePages.read(uri);
  if ('problem' in before) return inEnglish(before.problem);
  const [{ problem } = {}] = await nodePages.write([{ uri, before, after, edits: [] }]);
  return problem && inEnglish(problem);
}

describe('pages on the disk', () => {
  it('keep their byte order mark, line ends and mode', async () => {
    const folder = makeFolder({ 'a b.txt': '\uFEFFMột\r\nHai\r' });
    protect(folder, 'a b.txt', 0o640);
    expect(await nodePages.read(uriOf(folder, 'a b.txt'))).toEqual({ text: 'Một\r\nHai\r', bom: true });
    expect(await write(folder, 'a b.txt', 'Hai\r')).toBeUndefined();
    expect(bytesOf(folder, 'a b.txt').toString()).toBe('\uFEFFHai\r');
    expect(statSync(join(folder, 'a b.txt')).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFMột', 'utf16le'), /not valid UTF-8/],
    ['windows-1258', Buffer.from([0x4d, 0xf4, 0x74]), /not valid UTF-8/],
    ['NUL bytes', Buffer.from('a\0b'), /no text/],
  ])('are no text with %s', async (_what, bytes, problem) => {
    const folder = makeFolder({ 'a.txt': bytes });
    expect(await nodePages.read(uriOf(folder, 'a.txt'))).toEqual({ problem: { text: expect.stringMatching(problem), parts: [] } });
    expect(bytesOf(folder, 'a.txt').equals(bytes)).toBe(true);
  });

  it('are not written where they have changed or are gone', async () => {
    const folder = makeFolder({ 'a.txt': 'Một' });
    const stale = { text: 'Hai', bom: false };
    const uris = ['a.txt', 'b.txt'].map((name) => uriOf(folder, name));
    const written = await nodePages.write(uris.map((uri) => ({ uri, before: stale, after: 'Ba', edits: [] })));
    expect(written.map(({ problem }) => inEnglish(problem!))).toEqual(['it changed after it was read', 'it does not exist (any more)']);
    expect([bytesOf(folder, 'a.txt').toString(), existsSync(join(folder, 'b.txt'))]).toEqual(['Một', false]);
  });
});

describe('journals on the disk', () => {
  it('come with the folders above them, and a folder that is not there holds nothing', async () => {
    const folder = makeFolder({});
    await nodePages.writeFile(uriOf(folder, '.corpus-lint/cleans/x/0001.json'), '{}');
    expect(await nodePages.list(uriOf(folder, '.corpus-lint/cleans'))).toEqual(['x']);
    expect(await nodePages.list(uriOf(folder, 'nowhere'))).toEqual([]);
    expect([nodePages.has(uriOf(folder, 'a.txt')), nodePages.has('vscode-vfs://github/a.txt')]).toEqual([true, false]);
  });
});
