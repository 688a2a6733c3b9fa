import type { CodeAction } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { inFolder, type LanguageClient } from '../../test-support/languageClient';
import { at, CONFIG, JUNK, places, start } from '../../test-support/session';
import { CHECK_FILE, LOCATE, SHOW_SUPPRESSED, SUPPRESSED, TAKE_BACK_COMMAND, WHY } from './protocol';

const NAME = 'corpus-lint.suppressions.json';

async function choose(client: LanguageClient, uri: string, line: number, title: RegExp): Promise<unknown> {
  const { command } = (await client.codeActions(uri, at(line))).find((action) => title.test(action.title))!;
  return client.connection.sendRequest('workspace/executeCommand', { command: command!.command, arguments: command!.arguments });
}
const run = (client: LanguageClient, command: string, argument: unknown) =>
  client.connection.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
const written = (client: LanguageClient) => JSON.parse(client.files.get(inFolder(NAME))!).entries;

describe('decisions from the light bulb', () => {
  it.each([
    [/^Keep this line/, { file: 'a.txt', text: JUNK }],
    [/^Keep this text everywhere/, { files: '**', text: JUNK }],
    [/^Do not check this file/, { file: 'a.txt' }],
  ])('%s is written down and can be taken back', async (title, entry) => {
    const client = await start();
    const uri = await client.open('a.txt', JUNK);
    const kept = await choose(client, uri, 0, title);
    expect(written(client)).toEqual([expect.objectContaining({ rule: 'boilerplate-line', ...entry })]);
    expect(kept).toEqual({ file: inFolder(NAME), entries: written(client) });
    expect(await client.items(uri)).toEqual([]);
    expect(await run(client, TAKE_BACK_COMMAND, kept)).toEqual(kept);
    expect(written(client)).toEqual([]);
    expect(places(await client.items(uri))).toEqual(['boilerplate-line 0:0']);
    expect(await run(client, TAKE_BACK_COMMAND, kept)).toEqual({ file: inFolder(NAME), entries: [] });
  });

  it('switch a rule off in the configuration as it is in the editor', async () => {
    const client = await start();
    const uri = await client.open('a.txt', JUNK);
    await client.open('corpus-lint.json', '{ /* mine */ "rules": { } }');
    expect(await choose(client, uri, 0, /^Switch boilerplate-line off here \(in corpus-lint.json\)/)).toMatchObject({
      file: inFolder('corpus-lint.json'),
      before: '{ /* mine */ "rules": { } }',
    });
    expect(client.files.get(inFolder('corpus-lint.json'))).toMatch(/\/\* mine \*\/[\s\S]*"boilerplate-line": "off"/);
    expect(await client.items(uri)).toEqual([]);
  });

  it('offer nothing to switch off where there is no configuration', async () => {
    const client = await start({}, { settings: { include: ['.'] } });
    const uri = await client.open('a.txt', JUNK);
    const titles = (await client.codeActions(uri, at(0))).map(({ title }) => title);
    expect(titles.at(-1)).toMatch(/^Keep this line/);
    expect(titles.filter((title) => title.startsWith('Switch'))).toEqual([]);
  });

  it('refuse arguments that are none', async () => {
    const client = await start();
    for (const argument of [undefined, {}, { file: 3, entries: [] }]) await expect(run(client, TAKE_BACK_COMMAND, argument)).rejects.toThrow('cannot be run');
  });
});

describe('what is suppressed', () => {
  it('is listed with what is stale, and found again where it stands', async () => {
    const client = await start({ ...CONFIG, 'a.txt': `x\n${JUNK}\n` });
    const uri = await client.open('a.txt');
    await choose(client, uri, 1, /^Keep this line/);
    await client.change(uri, 2, { text: `x\ny\n${JUNK}` });
    const [entry] = written(client);
    expect(await client.connection.sendRequest(SUPPRESSED, {})).toEqual([{ file: inFolder(NAME), entries: [entry], stale: {} }]);
    expect(await client.connection.sendRequest(LOCATE, { file: inFolder(NAME), entry })).toEqual({ uri, line: 2 });
    await client.change(uri, 3, { text: 'x' });
    expect(await client.connection.sendRequest(SUPPRESSED, {})).toMatchObject([{ stale: { 0: 'no line of a.txt reads so any more' } }]);
    expect(await client.connection.sendRequest(LOCATE, { file: inFolder(NAME), entry })).toEqual({ uri });
  });

  it('comes back as hints, with a way to flag it again, and goes when that is switched off', async () => {
    const client = await start();
    const uri = await client.open('a.txt', `${JUNK}\nsỹ\n`);
    await choose(client, uri, 0, /^Keep this line/);
    const show = (on: boolean) => client.connection.sendNotification(SHOW_SUPPRESSED, { show: on });
    await show(true);
    const hints = (await client.items(uri)).filter(({ severity }) => severity === 4);
    expect(places(hints)).toEqual(['boilerplate-line 0:0']);
    expect(hints[0]!.message).toMatch(/\(suppressed on \d{4}-\d\d-\d\d\)$/);
    await choose(client, uri, 0, /^Flag this line again \(boilerplate-line\)$/);
    expect(written(client)).toEqual([]);
    await show(false);
    expect((await client.items(uri)).filter(({ severity }) => severity === 4)).toEqual([]);
  });

  it('has its stale entries flagged in its file, and they can be removed', async () => {
    const entries = [
      { rule: 'boilerplate-line', line: '00', file: 'a.txt' },
      { rule: 'boilerplate-line', file: 'a.txt' },
      { rule: 'boilerplate-line', line: '00', file: 'gone.txt' },
    ];
    const client = await start({ ...CONFIG, 'a.txt': 'x', [NAME]: JSON.stringify({ version: 1, entries }, null, 2) });
    const uri = await client.open(NAME, undefined, 'json');
    expect((await client.items(uri)).map(({ message }) => message)).toEqual([
      'this decision is stale: no line of a.txt reads so any more',
      'this decision is stale: gone.txt is gone',
    ]);
    const { items } = await client.pullWorkspace();
    expect(items.find((item) => item.uri === uri)).toMatchObject({ items: { length: 2 } });
    const text = client.files.get(uri)!;
    const line = text.slice(0, text.indexOf('gone')).split('\n').length - 1;
    const actions = await client.codeActions(uri, at(line));
    expect(actions.map(({ title }) => title)).toEqual(['Remove this stale decision', 'Remove all 2 stale decisions']);
    const left = (action: CodeAction | undefined) => JSON.parse(action!.edit!.changes![uri]![0]!.newText).entries;
    expect(left(actions[0])).toEqual(entries.slice(0, 2));
    expect(left(actions[1])).toEqual([entries[1]]);
    expect(await client.codeActions(uri, at(0))).toEqual([]);
  });

  it('is told in the display language', async () => {
    const entries = ['gone.txt', 'lost.txt'].map((file) => ({ rule: 'boilerplate-line', line: '00', file }));
    const client = await start({ ...CONFIG, [NAME]: JSON.stringify({ version: 1, entries }, null, 2) }, { locale: 'vi' });
    const uri = await client.open(NAME, undefined, 'json');
    const [first] = await client.items(uri);
    expect(first!.message).toBe('mục bỏ qua này không còn khớp: gone.txt không còn nữa');
    const titles = (await client.codeActions(uri, first!.range)).map(({ title }) => title);
    expect(titles).toEqual(['Xóa mục bỏ qua không còn khớp này', 'Xóa tất cả 2 mục bỏ qua không còn khớp']);
  });

  it('says what is wrong with its file', async () => {
    const client = await start({ ...CONFIG, [NAME]: '{ "version": 2 }' });
    const uri = await client.open(NAME, undefined, 'json');
    expect((await client.items(uri)).map(({ message }) => message)).toEqual([expect.stringContaining('expected { "version": 1')]);
  });
});

describe('why a file is checked so', () => {
  it('names for each setting who set it', async () => {
    const client = await start({ 'corpus-lint.yaml': 'rules:\n  spelling: error\n' });
    const uri = await client.open('a.txt', 'x');
    const why = await client.connection.sendRequest<{ reason: string; settings: object[] }>(WHY, { uri });
    expect(why.reason).toBe('checked by corpus-lint.yaml');
    expect(why.settings).toContainEqual({ name: 'spelling', value: 'error', origin: { uri: inFolder('corpus-lint.yaml'), line: 2 } });
    expect(why.settings).toContainEqual({ name: 'boilerplate-line', value: 'warning' });
  });

  it('is told in the display language', async () => {
    const why = async (client: LanguageClient, path: string) =>
      client.connection.sendRequest<{ reason: string; settings: { name: string; value: string }[] }>(WHY, { uri: await client.open(path, 'x') });
    const config = JSON.stringify({ include: ['*.txt'], keep: ['Một', 'Hai'] });
    const decided = JSON.stringify({ version: 1, entries: [{ rule: 'spelling', file: 'a.txt' }] });
    const client = await start({ 'sub/corpus-lint.json': config, [`sub/${NAME}`]: decided }, { locale: 'vi' });
    const { reason, settings } = await why(client, 'sub/a.txt');
    expect(reason).toBe('kiểm tra theo sub/corpus-lint.json');
    const words = ['exclude', 'patterns', 'keep', 'suppressed', 'baseline'].map((name) => settings.find((setting) => setting.name === name)!.value);
    expect(words).toEqual(['không có gì', 'không có', '2 dòng', '1 mục bỏ qua', 'không có']);
    const reasons = [(await why(client, 'sub/b.md')).reason, (await why(client, 'c.txt')).reason, (await why(client, 'sub/.corpus-lint/d.txt')).reason];
    expect(reasons).toEqual([
      'chưa kiểm tra, vì "include" và "exclude" của sub/corpus-lint.json không tính tệp này',
      'chưa kiểm tra, vì phía trên không có corpus-lint.json và cài đặt corpusLint.include không nêu thư mục của tệp',
      'chưa kiểm tra, vì .corpus-lint chứa nhật ký các lần làm sạch, không phải trang',
    ]);
    await client.connection.sendNotification(CHECK_FILE, { uri: inFolder('c.txt') });
    expect((await why(client, 'c.txt')).reason).toBe('kiểm tra vì bạn đã yêu cầu với tệp này');
  });
});
