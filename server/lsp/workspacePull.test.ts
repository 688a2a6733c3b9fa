import { CancellationTokenSource } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { inFolder, MODERN } from '../../test-support/languageClient';
import { at, CONFIG, JUNK, start } from '../../test-support/session';
import { CHECK_FILE, READ_FILE, type TextResult, type UriParams } from './protocol';

const NO_WATCHERS = { ...MODERN, workspace: { ...MODERN.workspace, didChangeWatchedFiles: {} } };

describe('workspace diagnostics', () => {
  const FILES = { ...CONFIG, 'a.txt': JUNK, 'b.md': 'Nội dung', 'sub/c.txt': `x\n${JUNK}`, 'other.log': JUNK };

  it('cover files that are not open, and tell where nothing remains', async () => {
    const client = await start(FILES);
    const { items } = await client.pullWorkspace();
    expect(items.map((i) => [i.uri, i.kind === 'full' ? i.items.length : 0])).toEqual([
      [inFolder('a.txt'), 1],
      [inFolder('sub/c.txt'), 1],
    ]);
    const again = client.pullWorkspace(items.map((i) => ({ uri: i.uri, value: i.resultId ?? '' })));
    await client.writeFile('a.txt', undefined);
    expect((await again).items).toMatchObject([{ uri: inFolder('a.txt'), kind: 'full', items: [] }]);
  });

  it('wait until something has changed and then tell only that', async () => {
    const client = await start(FILES);
    const { items } = await client.pullWorkspace();
    let answered = false;
    const waiting = client.pullWorkspace(items.map((i) => ({ uri: i.uri, value: i.resultId ?? '' }))).finally(() => {
      answered = true;
    });
    const uri = await client.open('z.txt', 'x');
    await client.pull(uri);
    expect(answered).toBe(false);
    await client.writeFile('b.md', JUNK);
    expect((await waiting).items.map((i) => i.uri)).toEqual([inFolder('b.md')]);
  });

  it('come in parts where the client takes them', async () => {
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`p${i}.txt`, JUNK]));
    const client = await start({ ...CONFIG, ...files });
    let partial = 0;
    client.connection.onNotification('$/progress', ({ value }: { value: { items: unknown[] } }) => {
      partial += value.items.length;
    });
    const { items } = await client.connection.sendRequest<{ items: unknown[] }>('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'parts' });
    expect(partial).toBeGreaterThan(0);
    expect(partial + items.length).toBe(150);
  });

  it('are told again where a request was cancelled half way', async () => {
    const client = await start(FILES);
    const source = new CancellationTokenSource();
    client.connection.onRequest(READ_FILE, ({ uri }: UriParams): TextResult => {
      if (uri.endsWith('a.txt')) source.cancel();
      return { text: client.files.get(uri) ?? null };
    });
    const cancelled = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    expect(await cancelled).toEqual({ items: [] });
    expect((await client.pullWorkspace()).items.map((i) => i.uri)).toEqual([inFolder('a.txt'), inFolder('sub/c.txt')]);
  });

  it('cover only open documents where the client lists no files', async () => {
    const client = await start({}, { hostRequests: false, capabilities: NO_WATCHERS });
    const uri = await client.open('a.txt', JUNK);
    await client.connection.sendNotification(CHECK_FILE, { uri });
    expect((await client.pullWorkspace()).items).toMatchObject([{ uri, version: 1, items: [{ code: 'boilerplate-line' }] }]);
  });

  it('name a file that cannot be read as text', async () => {
    const client = await start(FILES);
    client.connection.onRequest(
      READ_FILE,
      ({ uri }: UriParams): TextResult => (uri.endsWith('a.txt') ? { text: null, problem: 'it is not valid UTF-8' } : { text: client.files.get(uri) ?? null }),
    );
    const { items } = await client.pullWorkspace();
    expect(items[0]).toMatchObject({ uri: inFolder('a.txt'), items: [{ message: 'not checked: it is not valid UTF-8', range: at(0) }] });
  });
});
