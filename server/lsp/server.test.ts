import type { DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { inFolder, MODERN } from '../../test-support/languageClient';
import { at, CONFIG, JUNK, PAGE, places, start } from '../../test-support/session';
import { CHECK_FILE, ZONES, type ZonesResult } from './protocol';

const PUSHED = { ...MODERN, textDocument: {} };

describe('which documents are checked', () => {
  it('those of a configuration, with the reason in the status', async () => {
    const client = await start({ 'corpus-lint.json': '{ "include": ["pages/**"] }' });
    const uri = await client.open('pages/a.txt', JUNK);
    const other = await client.open('notes.txt', JUNK);
    expect(await client.items(uri)).toHaveLength(1);
    expect(await client.items(other)).toEqual([]);
    expect(await client.until(() => client.statusOf(uri))).toMatchObject({ state: 'checked', findings: 1 });
    expect(await client.until(() => client.statusOf(other))).toMatchObject({
      state: 'notChecked',
      reason: expect.stringContaining('corpus-lint.json leave it out'),
    });
  });

  it('those below a folder of the setting', async () => {
    const client = await start({}, { settings: { include: ['crawl/*'] } });
    const uri = await client.open('crawl/site/deep/a.txt', JUNK);
    const other = await client.open('crawl/a.txt', JUNK);
    expect([await client.items(uri), await client.items(other)].map((i) => i.length)).toEqual([1, 0]);
  });

  it('one that the user names, from then on', async () => {
    const client = await start({});
    const uri = await client.open('a.txt', JUNK);
    expect(await client.items(uri)).toEqual([]);
    await client.connection.sendNotification(CHECK_FILE, { uri });
    expect(await client.items(uri)).toHaveLength(1);
    expect(client.refreshes).toBe(1);
  });

  it('not a document that was never saved, and nothing is asked for beside it', async () => {
    const client = await start();
    const uri = 'untitled:Untitled-1';
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text: JUNK } });
    expect(await client.items(uri)).toEqual([]);
    expect(client.reads).not.toContain('/corpus-lint.json');
  });

  it('a crawled page without configuration is offered one; a note is not', async () => {
    const client = await start({});
    const page = await client.open('page.txt', PAGE);
    const note = await client.open('note.txt', 'Mua sữa');
    expect([await client.items(page), await client.items(note)]).toEqual([[], []]);
    expect((await client.until(() => client.statusOf(page))).state).toBe('offer');
    expect((await client.until(() => client.statusOf(note))).state).toBe('notChecked');
  });
});

describe('pushed diagnostics, for a client that does not pull', () => {
  it('follow opening, edits and closing', async () => {
    const client = await start(CONFIG, { capabilities: PUSHED });
    const uri = await client.open('a.txt', JUNK);
    expect(places(await client.until(() => client.publishedFor(uri)))).toEqual(['boilerplate-line 0:0']);
    await client.change(uri, 2, { range: at(0), text: '\n' });
    await client.until(() => client.publishedFor(uri)?.[0]?.range.start.line === 1);
    await client.close(uri);
    await client.until(() => client.publishedFor(uri)?.length === 0);
  });

  it('name the mistakes of the configuration at their place in that file', async () => {
    const client = await start({ 'corpus-lint.json': '{\n  "rules": { "no-such-rule": "off" }\n}' }, { capabilities: PUSHED });
    await client.open('a.txt', JUNK);
    const [problem] = await client.until(() => client.publishedFor(inFolder('corpus-lint.json')));
    expect(problem).toMatchObject({ range: at(1, 13, 27), severity: 1, message: expect.stringContaining('no-such-rule') });
    await client.writeFile('corpus-lint.json', '{}');
    await client.until(() => client.publishedFor(inFolder('corpus-lint.json'))?.length === 0);
  });
});

describe('a broken configuration', () => {
  it('has its problem at its place, open or not, and the last good one stays in force', async () => {
    const client = await start({ 'corpus-lint.json': '{ "rules": { "spelling": "off" } }' });
    const uri = await client.open('a.txt', `sỹ\n${JUNK}`);
    expect(places(await client.items(uri))).toEqual(['boilerplate-line 1:0']);
    await client.writeFile('corpus-lint.json', '{ "rules": { "spelling": "off", } oops }');
    expect(places(await client.items(uri))).toEqual(['boilerplate-line 1:0']);
    const { items } = await client.pullWorkspace();
    const config = items.find((i) => i.uri === inFolder('corpus-lint.json'));
    expect(config).toMatchObject({ kind: 'full', items: expect.arrayContaining([expect.objectContaining({ range: at(0, 34, 38) })]) });
    const open = await client.open('corpus-lint.json', undefined, 'jsonc');
    expect((await client.items(open)).map((d) => d.range.start.character)).toContain(34);
    await client.change(open, 2, { text: '{}' });
    expect(await client.items(open)).toEqual([]);
  });
});

describe('reading aids', () => {
  it('hover says what, why and where to read on; the words of the text stay words', async () => {
    const client = await start();
    const uri = await client.open('a.txt', `Mưa lớn\n${JUNK}`);
    const hover = await client.ask<Hover>('textDocument/hover', uri, { position: { line: 1, character: 2 } });
    expect(hover.range).toEqual(at(1, 0, JUNK.length));
    const value = (hover.contents as { value: string }).value.split('\n\n');
    expect(value).toEqual([
      'share link, not part of the article',
      'A line that belongs to the site\\.',
      expect.stringMatching(/^\[boilerplate-line\]\(https:.*boilerplate-line\.md\)$/),
    ]);
    expect(await client.ask('textDocument/hover', uri, { position: { line: 0, character: 1 } })).toBeNull();
  });

  it('hover in a page says what spoke for the reading of the line', async () => {
    const client = await start();
    const uri = await client.open('a.txt', `${PAGE.trimEnd()}\n${JUNK}\n`);
    const line = PAGE.trimEnd().split('\n').length;
    const hover = await client.ask<Hover>('textDocument/hover', uri, { position: { line, character: 2 } });
    expect((hover.contents as { value: string }).value.split('---').at(-1)).toMatch(/^\n\nRead as furniture below the article; for it: .+ \\\(\d/);
  });

  it('outline and folds cover the page', async () => {
    const client = await start();
    const uri = await client.open('page.txt', PAGE);
    const [article] = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(article!.name).toContain('Xã vùng cao mở lớp học bơi');
    expect(article!.children!.length).toBeGreaterThan(1);
    const folding = await client.ask<FoldingRange[]>('textDocument/foldingRange', uri);
    expect(folding.length).toBeGreaterThan(0);
    expect(folding.every((f) => f.startLine < f.endLine && f.endLine < PAGE.split('\n').length)).toBe(true);
  });

  it('neither is shown for a file that is not checked', async () => {
    const client = await start({});
    const uri = await client.open('page.txt', PAGE);
    expect(await client.ask('textDocument/documentSymbol', uri)).toEqual([]);
    expect(await client.ask('textDocument/foldingRange', uri)).toEqual([]);
    expect(await client.ask('textDocument/hover', uri, { position: { line: 0, character: 0 } })).toBeNull();
  });
});

it('the zones of a page are those of its newest text, and none where it is not checked', async () => {
  const client = await start();
  const uri = await client.open('a.txt', PAGE);
  const zones = (): Promise<ZonesResult> => client.connection.sendRequest(ZONES, { uri });
  const before = await zones();
  expect([before.version, before.zones[0]?.kind, before.zones.some(({ kind }) => kind === 'article')]).toEqual([1, 'furniture', true]);
  await client.change(uri, 2, { range: at(0), text: '\n\n' });
  const after = await zones();
  expect([after.version, after.zones[0]!.firstLine]).toEqual([2, before.zones[0]!.firstLine + 2]);
  const config = await client.open('corpus-lint.json');
  expect(await client.connection.sendRequest(ZONES, { uri: config })).toMatchObject({ zones: [] });
});
