import type { DocumentSymbol, Hover } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { PAGE, start } from '../../test-support/session';
import { RULES } from '../rules/list';
import { TRUSTED } from './protocol';

const OWN = { 'corpus-lint.json': '{ "patterns": ["Sông Mây xin chào bạn đọc"] }' };
const WITH_OWN = `${PAGE}\nSông Mây xin chào bạn đọc\n`;

describe('the display language', () => {
  it('is that of findings, fixes, outline, hover and status', async () => {
    const client = await start(OWN, { rules: RULES, locale: 'vi' });
    const uri = await client.open('a.txt', PAGE);
    const items = await client.items(uri);
    const time = items.find(({ range }) => range.start.line === PAGE.slice(0, PAGE.indexOf('0:00 /')).split('\n').length - 1)!;
    expect(time.message).toContain('không thuộc bài');
    const actions = await client.codeActions(uri, time.range);
    expect(actions[0]!.title).toMatch(/^Xóa/);
    expect(actions.at(-1)!.title).toMatch(/^Giữ .* \(không báo /);
    expect(actions.map(({ title }) => title).filter((title) => /Delete|Keep/.test(title))).toEqual([]);
    const { contents } = (await client.ask<Hover | null>('textDocument/hover', uri, { position: time.range.start }))!;
    expect(JSON.stringify(contents)).toMatch(/Được hiểu là .*ủng hộ: /);
    expect(JSON.stringify(contents)).not.toMatch(/ (?:the|of|a) /);
    const outline = JSON.stringify(await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri));
    expect(outline).toContain('Thân bài');
    expect((await client.until(() => client.statusOf(uri))).reason).toBe('kiểm tra theo corpus-lint.json');
  });

  it('is English for every other one', async () => {
    const client = await start(OWN, { rules: RULES, locale: 'fr' });
    const uri = await client.open('a.txt', PAGE);
    expect((await client.items(uri)).map(({ message }) => message).join()).toContain('not part of the article');
  });
});

describe('a folder that the user does not trust', () => {
  const rulesOf = async (client: Awaited<ReturnType<typeof start>>, uri: string): Promise<unknown[]> => (await client.items(uri)).map(({ code }) => code);

  it('has its own patterns off and says so, until it is trusted', async () => {
    const client = await start(OWN, { rules: RULES, trusted: false });
    const uri = await client.open('a.txt', WITH_OWN);
    const before = await rulesOf(client, uri);
    expect(before).toContain('boilerplate-line');
    expect(before).not.toContain('listed-boilerplate');
    expect((await client.until(() => client.statusOf(uri))).reason).toBe('checked by corpus-lint.json, without its patterns, since this folder is not trusted');
    await client.connection.sendNotification(TRUSTED);
    await client.until(() => client.refreshes > 0);
    expect(await rulesOf(client, uri)).toContain('listed-boilerplate');
    expect(client.statuses.at(-1)).toMatchObject({ reason: 'checked by corpus-lint.json' });
  });

  it('is none where nothing is said of trust', async () => {
    const client = await start(OWN, { rules: RULES });
    expect(await rulesOf(client, await client.open('a.txt', WITH_OWN))).toContain('listed-boilerplate');
  });
});
