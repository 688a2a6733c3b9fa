import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, FileChangeType } from 'vscode-languageserver/node';
import { inFolder, type LanguageClient } from '../../test-support/languageClient';
import { CONFIG, JUNK, start } from '../../test-support/session';
import { RULES } from '../rules/list';
import {
  CARRIERS,
  CHECK_CORPUS,
  CHOOSE_SPELLING,
  CLEAN_PREVIEW,
  type CleanPreview,
  CONFIG_OF,
  CORPUS_ITEMS,
  CORPUS_STATE,
  type CorpusStateParams,
  type Items,
  type ItemsAsked,
  KEEP_TEXT,
  READ_FILE,
  READ_PAGE,
  REPORT,
  SPELLING_PLACE,
  STOP_CHECK,
  type TextResult,
  type UriParams,
} from './protocol';

const FILES = { ...CONFIG, 'a.txt': `Nội dung\n${JUNK}`, 'b.txt': `${JUNK}\n${JUNK}`, 'c.txt': 'Bác sỹ' };

const ask = (client: LanguageClient, asked: Partial<ItemsAsked>): Promise<Items> =>
  client.connection.sendRequest(CORPUS_ITEMS, { grouping: 'rule', path: [], filter: '', offset: 0, limit: 100, ...asked });

const lineKey = async (client: LanguageClient): Promise<string> => (await ask(client, { grouping: 'line' })).items[0]!.key;

function statesOf(client: LanguageClient): CorpusStateParams[] {
  const states: CorpusStateParams[] = [];
  client.connection.onNotification(CORPUS_STATE, (state: CorpusStateParams) => {
    states.push(state);
  });
  return states;
}

describe('the overview of the corpus', () => {
  it('is fed by the check of all files', async () => {
    const client = await start(FILES);
    const states = statesOf(client);
    await client.pullWorkspace();
    expect((await ask(client, {})).items).toEqual([
      { kind: 'rule', key: 'boilerplate-line', findings: 3, pages: 2 },
      { kind: 'rule', key: 'spelling', findings: 1, pages: 1 },
    ]);
    expect((await ask(client, { grouping: 'page' })).items.map((item) => item.kind === 'page' && [item.uri, item.findings])).toEqual([
      [inFolder('b.txt'), 2],
      [inFolder('a.txt'), 1],
      [inFolder('c.txt'), 1],
    ]);
    expect(states.at(-1)).toMatchObject({ pages: 3, findings: 4, left: 0 });
  });

  it('follows open documents, files that go and files that are left out', async () => {
    const client = await start({ ...FILES, 'clean.txt': 'Nội dung' });
    const { items } = await client.pullWorkspace();
    const previous = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const uri = await client.open('a.txt');
    await client.change(uri, 2, { text: 'Nội dung' });
    await client.pull(uri);
    await client.writeFile('b.txt', undefined);
    await client.pullWorkspace(previous);
    expect((await ask(client, { grouping: 'page' })).items.map(({ key }) => key)).toEqual([inFolder('c.txt'), uri, inFolder('clean.txt')]);
    await client.writeFile('corpus-lint.json', '{ "exclude": ["c*.txt"] }');
    await client.pullWorkspace(previous);
    expect((await ask(client, { grouping: 'page' })).items.map(({ key }) => key)).toEqual([uri]);
  });

  it('follows a document that is changed and saved without being pulled', async () => {
    const client = await start(FILES);
    const { items } = await client.pullWorkspace();
    const uri = await client.open('b.txt');
    await client.change(uri, 2, { text: 'Nội dung' });
    const again = client.pullWorkspace(items.map(({ uri: of, resultId }) => ({ uri: of, value: resultId ?? '' })));
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    expect((await again).items).toMatchObject([{ uri, items: [] }]);
    expect((await ask(client, {})).items).toMatchObject([{ findings: 1 }, { findings: 1 }]);
  });

  it('comes in parts, each counted', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}.txt`, JUNK]));
    const client = await start({ ...CONFIG, ...files });
    await client.pullWorkspace();
    const { items, total } = await ask(client, { grouping: 'page', offset: 25, limit: 10 });
    expect([items.length, total]).toEqual([5, 30]);
  });

  it('says how far a check has come, and what was left when it was stopped; then goes on', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}.txt`, JUNK]));
    const client = await start({ ...CONFIG, ...files });
    const states = statesOf(client);
    client.connection.onRequest(READ_FILE, async ({ uri }: UriParams): Promise<TextResult> => {
      if (uri.endsWith('p20.txt')) await client.connection.sendNotification(STOP_CHECK);
      return { text: client.files.get(uri) ?? null };
    });
    const first = await client.pullWorkspace();
    const { left, checking, pages } = states.at(-1)!;
    expect(checking).toBeUndefined();
    expect([left > 0, pages, left + first.items.length]).toEqual([true, first.items.length, 61 - 1]);
    await client.connection.sendNotification(CHECK_CORPUS);
    client.connection.onRequest(READ_FILE, ({ uri }: UriParams): TextResult => ({ text: client.files.get(uri) ?? null }));
    await client.pullWorkspace(first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })));
    expect(states.at(-1)).toMatchObject({ pages: 60, left: 0 });
  });
});

describe('decisions for many pages', () => {
  it('name the pages that carry a line, and keep it in all of them', async () => {
    const client = await start(FILES);
    await client.pullWorkspace();
    const line = await lineKey(client);
    expect(await client.connection.sendRequest(CARRIERS, { line })).toEqual([inFolder('a.txt'), inFolder('b.txt')]);
    const file = inFolder('corpus-lint.suppressions.json');
    expect(await client.connection.sendRequest(KEEP_TEXT, { line })).toEqual({ pages: 2, files: [file] });
    const { entries } = JSON.parse(client.files.get(file)!);
    expect(entries.map((e: { files: string; rule: string; text: string }) => [e.files, e.rule, e.text])).toEqual([['**', 'boilerplate-line', JUNK]]);
    await client.pullWorkspace();
    expect((await ask(client, { grouping: 'line' })).total).toBe(0);
  });
});

describe('title clusters', () => {
  const page = (title: string): string => `Họp chợ nổi Ngã Ba\n\nSáng nay, ${title} Lê Thử thăm chợ nổi Ngã Ba và trò chuyện với bà con hai bên bờ sông.\n`;
  const PAGES = { ...CONFIG, 'a.txt': page('Thiếu úy'), 'b.txt': page('Thiếu úy'), 'c.txt': page('Thiếu uý') };

  it('stand with their spellings and the pages that write so, at the place', async () => {
    const client = await start(PAGES, { rules: RULES });
    await client.pullWorkspace();
    const [cluster] = (await ask(client, { grouping: 'title' })).items;
    expect(cluster).toMatchObject({ kind: 'cluster', mentions: 3, spellings: 2, proposed: 'Thiếu úy' });
    const spellings = (await ask(client, { grouping: 'title', path: [cluster!.key] })).items;
    expect(spellings).toMatchObject([
      { key: 'Thiếu úy', mentions: 2, pages: 2, proposed: true },
      { key: 'Thiếu uý', mentions: 1, pages: 1, proposed: false },
    ]);
    const [speller] = (await ask(client, { grouping: 'title', path: [cluster!.key, 'Thiếu uý'] })).items;
    expect(speller).toMatchObject({ kind: 'speller', uri: inFolder('c.txt') });
    const place = { uri: inFolder('c.txt'), cluster: cluster!.key, spelling: 'Thiếu uý' };
    expect(await client.connection.sendRequest(SPELLING_PLACE, place)).toEqual({ start: { line: 2, character: 10 }, end: { line: 2, character: 18 } });
    expect(await client.connection.sendRequest(SPELLING_PLACE, { ...place, uri: inFolder('a.txt') })).toBeNull();
  });

  it('have one spelling from then on where the user chooses it', async () => {
    const client = await start(PAGES, { rules: RULES });
    await client.pullWorkspace();
    const { key } = (await ask(client, { grouping: 'title' })).items[0]!;
    const config = inFolder('corpus-lint.json');
    expect(await client.connection.sendRequest(CHOOSE_SPELLING, { cluster: key, spelling: 'Thiếu uý' })).toEqual({
      configs: [config],
      pages: [inFolder('a.txt'), inFolder('b.txt')],
      rule: 'inconsistent-title',
    });
    client.connection.onRequest(READ_PAGE, ({ uri }: UriParams) => ({ text: client.files.get(uri) ?? '', bom: false }));
    const targets = [{ uri: inFolder('a.txt'), folder: false }];
    const { kinds } = await client.connection.sendRequest<CleanPreview>(CLEAN_PREVIEW, { targets, rule: 'inconsistent-title' });
    expect(kinds.flatMap(({ removals }) => removals.map(({ newText }) => newText))).toEqual(['Thiếu uý']);
    expect(JSON.parse(client.files.get(config)!).rules['inconsistent-title'].forms).toEqual({ [key]: 'Thiếu uý' });
    await client.pullWorkspace();
    const { items } = await ask(client, { path: ['inconsistent-title'] });
    expect(items.map((item) => item.kind === 'text' && [item.text, item.findings])).toEqual([['Thiếu úy', 2]]);
  });

  it('stay with what is suppressed, and stand there again once the pages are checked after another configuration', async () => {
    const client = await start(PAGES, { rules: RULES });
    const revisions: number[] = [];
    client.connection.onNotification(CORPUS_STATE, ({ revision }: CorpusStateParams) => void revisions.push(revision));
    await client.pullWorkspace();
    expect((await ask(client, { grouping: 'title' })).total).toBe(1);
    await client.connection.sendRequest(KEEP_TEXT, { line: 'of no page' });
    expect((await ask(client, { grouping: 'title' })).total).toBe(1);
    const changes = [{ uri: inFolder('corpus-lint.json'), type: FileChangeType.Changed }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect((await ask(client, { grouping: 'title' })).total).toBe(0);
    const before = revisions.at(-1)!;
    await client.pullWorkspace();
    expect((await ask(client, { grouping: 'title' })).total).toBe(1);
    await client.until(() => revisions.at(-1)! > before);
  });

  it('that are gone are refused with a reason', async () => {
    const client = await start(PAGES, { rules: RULES });
    await expect(client.connection.sendRequest(CHOOSE_SPELLING, { cluster: 'Đại úy', spelling: 'Đại uý' })).rejects.toThrow('one way');
  });
});

it('the configuration of a page is told, or that there is none', async () => {
  const client = await start({ 'sub/corpus-lint.json': '{}' });
  expect(await client.connection.sendRequest(CONFIG_OF, { uri: inFolder('sub/a.txt') })).toBe(inFolder('sub/corpus-lint.json'));
  expect(await client.connection.sendRequest(CONFIG_OF, { uri: inFolder('a.txt') })).toBeNull();
});

describe('the report', () => {
  it('is one page with what is known of all pages', async () => {
    const client = await start(FILES);
    await client.pullWorkspace();
    const html = await client.connection.sendRequest<string>(REPORT, null);
    expect(html).toContain('<h1>corpus</h1>');
    expect(html).toContain('<dt>problems</dt><dd>4</dd>');
    expect(html).toContain('<code>b.txt</code>');
    expect(html).not.toContain('Not in this report');
  });

  it('waits for a check that is going on, and says what it left out', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}.txt`, JUNK]));
    const client = await start({ ...CONFIG, ...files });
    const states = statesOf(client);
    let html: Promise<string> | undefined;
    client.connection.onRequest(READ_FILE, async ({ uri }: UriParams): Promise<TextResult> => {
      if (uri.endsWith('p20.txt')) {
        html = client.connection.sendRequest<string>(REPORT, null);
        await client.connection.sendNotification(STOP_CHECK);
      }
      return { text: client.files.get(uri) ?? null };
    });
    await client.pullWorkspace();
    expect(await html).toContain(`<li>${states.at(-1)!.left} of 60 pages: the check was stopped before it came to them</li>`);
  });

  it('is not waited for when the request is cancelled', async () => {
    const client = await start(FILES);
    const source = new CancellationTokenSource();
    let asked: unknown;
    client.connection.onRequest(READ_FILE, async ({ uri }: UriParams): Promise<TextResult> => {
      if (uri.endsWith('a.txt')) {
        const report = client.connection.sendRequest(REPORT, null, source.token).catch((error: unknown) => error);
        source.cancel();
        asked ??= await report;
      }
      return { text: client.files.get(uri) ?? null };
    });
    await client.pullWorkspace();
    expect(asked).toBeInstanceOf(Error);
  });
});
