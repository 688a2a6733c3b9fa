import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { LanguageClient } from '../../test-support/languageClient';
import { at, CONFIG, counting, frame, JUNK, places, RULES, start } from '../../test-support/session';
import type { Rule } from '../core/rule';
import { RULES as ALL_RULES } from '../rules/list';

const throwing = (): never => {
  throw new Error('boom');
};

describe('pulled diagnostics', () => {
  it('carry place, severity, code with the rule page, tag and related place', async () => {
    const client = await start();
    const uri = await client.open('a.txt', `Bác sỹ\n${JUNK}\nY sỹ`);
    const [first, second, third] = await client.items(uri);
    expect(first).toMatchObject({ range: at(0, 4, 6), severity: 3, code: 'spelling', source: 'corpus-lint', message: 'spelt "sỹ"' });
    expect(second).toMatchObject({ range: at(1, 0, JUNK.length), severity: 2, code: 'boilerplate-line', tags: [1] });
    expect(second!.codeDescription!.href).toMatch(/\/docs\/rules\/boilerplate-line\.md$/);
    expect(third!.relatedInformation).toEqual([{ location: { uri, range: at(0, 4, 6) }, message: 'first one' }]);
  });

  it('are unchanged for the same text and configuration, and new after a change of either', async () => {
    const client = await start();
    const uri = await client.open('a.txt', JUNK);
    const { resultId } = await client.pull(uri);
    expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    await client.change(uri, 2, { text: 'Nội dung' });
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
    const { resultId: second } = await client.pull(uri);
    await client.writeFile('corpus-lint.json', '{ "rules": { "spelling": "off" } }');
    expect((await client.pull(uri, second)).kind).toBe('full');
  });

  it('of a document that was closed and opened again are never taken for unchanged', async () => {
    const client = await start();
    const uri = await client.open('a.txt', JUNK);
    const { resultId } = await client.pull(uri);
    await client.close(uri);
    await client.open('a.txt', 'Nội dung');
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('after incremental edits equal those of the same text opened at once', async () => {
    const piece = fc.constantFrom('', 'sỹ', `\n${JUNK}\n`, '\r\n', '\r', '\n', '😀', 'a', '\u2028', '\u0000', '\ud800');
    const edit = fc.record({ line: fc.nat(8), from: fc.nat(12), lines: fc.nat(2), to: fc.nat(12), text: piece });
    const client = await start();
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const text = `Bác sỹ\r\n${JUNK}\nY sỹ 😀 sỹ\n`;
        const uri = await client.open(`edited-${++serial}.txt`, text);
        const mirror = TextDocument.create(uri, 'plaintext', 1, text);
        for (const [i, e] of edits.entries()) {
          const change = {
            range: { start: { line: e.line, character: e.from }, end: { line: e.line + e.lines, character: e.to + (e.lines ? 0 : e.from) } },
            text: e.text,
          };
          TextDocument.update(mirror, [change], i + 2);
          await client.change(uri, i + 2, change);
        }
        const fresh = await client.open(`fresh-${serial}.txt`, mirror.getText());
        expect(places(await client.items(uri))).toEqual(places(await client.items(fresh)));
        await client.close(uri);
        await client.close(fresh);
      }),
      { numRuns: 60 },
    );
  });

  it('come from the other rules where one throws, and the log names it', async () => {
    const broken: Rule = { ...RULES[0]!, meta: { ...RULES[0]!.meta, id: 'broken' }, check: throwing };
    const client = await LanguageClient.start({ files: CONFIG, rules: [broken, ...RULES] });
    const uri = await client.open('a.txt', JUNK);
    expect(places(await client.items(uri))).toEqual(['boilerplate-line 0:0']);
    await client.until(() => client.log.find((line) => line.includes('broken') && line.includes('boom')));
  });

  it('are not computed for a cancelled request', async () => {
    const counts = { runs: 0 };
    const client = await LanguageClient.start({ files: CONFIG, rules: [counting(counts)] });
    const uri = await client.open('a.txt', JUNK);
    client.toServer.write(
      frame({ id: 'x', method: 'textDocument/diagnostic', params: { textDocument: { uri } } }) + frame({ method: '$/cancelRequest', params: { id: 'x' } }),
    );
    await expect(client.connection.sendRequest('corpusLint/no-such-method')).rejects.toMatchObject({ code: -32601 });
    expect(counts.runs).toBe(0);
    await client.pull(uri);
    expect(counts.runs).toBe(1);
  });

  it('are computed once for a burst of edits, for the newest text', async () => {
    const counts = { runs: 0 };
    const client = await LanguageClient.start({ files: CONFIG, rules: [...RULES, counting(counts)] });
    const uri = await client.open('a.txt', 'đầu');
    await client.pull(uri);
    counts.runs = 0;
    const answers: { id: string; items?: number; error?: { code: number; data?: object } }[] = [];
    const pulls: Promise<unknown>[] = [];
    for (let version = 2; version <= 201; version++) {
      void client.change(uri, version, { range: at(0), text: version === 201 ? `${JUNK}\n` : 'sỹ\n' });
      pulls.push(
        client.pull(uri).then(
          ({ items }) => answers.push({ id: String(version), items: items.length }),
          (error: { code: number; data?: object }) => answers.push({ id: String(version), error }),
        ),
      );
    }
    await Promise.all(pulls);
    expect(answers.at(-1)).toEqual({ id: '201', items: 200 });
    expect(answers.slice(0, -1).every((a) => a.error?.code === -32802)).toBe(true);
    expect(answers[0]!.error!.data).toEqual({ retriggerRequest: false });
    expect(counts.runs).toBe(1);
  });
});

describe('patterns of the configuration', () => {
  it('are checked where they stand, and reported in the pages', async () => {
    const client = await start({ 'corpus-lint.json': '{ "patterns": ["Mua sữa"] }' }, { rules: ALL_RULES });
    const page = await client.open('a.txt', 'Mua sữa\nMua cam');
    expect(places(await client.items(page))).toEqual(['listed-boilerplate 0:0']);
    const config = await client.open('corpus-lint.json', '{ "patterns": ["Mua sữa",\n  { "regex": "(cam" }] }');
    expect(await client.items(config)).toMatchObject([{ range: at(1, 13, 19), severity: 1, message: expect.stringContaining('unterminated group') }]);
  });

  it('that are too slow are named to the user, in the log and at their place, and pages are asked for again', async () => {
    const text = '{ "patterns": ["Mua sữa",\n  { "regex": ".*.{0,900}x" }] }';
    const client = await start({ 'corpus-lint.json': text }, { rules: ALL_RULES });
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    const config = await client.open('corpus-lint.json', text);
    expect(await client.items(config)).toEqual([]);
    const page = await client.open('a.txt', `Mua sữa\n${`x ${'a'.repeat(3000)}\n`.repeat(50)}`);
    const { items, resultId } = await client.pull(page);
    expect(places(items)).toEqual(['listed-boilerplate 0:0']);
    await client.until(() => client.refreshes === 1);
    expect(shown).toEqual([expect.stringContaining('the regular expression “.*.{0,900}x” in line 2 of corpus-lint.json takes too long and is off')]);
    expect(client.log).toEqual([expect.stringContaining('.*.{0,900}x')]);
    expect(await client.items(config)).toMatchObject([{ range: at(1, 13, 26), severity: 2, message: expect.stringContaining('takes too long') }]);
    expect((await client.pull(page, resultId)).kind).toBe('full');
    expect(client.statusOf(page)!.reason).toContain('without a pattern that was too slow');
  });
});
