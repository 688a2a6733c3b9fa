import { type CodeAction, CodeActionTriggerKind, type Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { defineRule } from '../core/rule';
import { inFolder, type LanguageClient, MODERN } from '../../test-support/languageClient';
import { at, CONFIG, counting, JUNK, places, RULES, start } from '../../test-support/session';
import { FIX_ALL_KIND, FIX_KIND_COMMAND, KEEP_COMMAND } from './protocol';

describe('code actions', () => {
  const TEXT = `Bác sỹ\n${JUNK}\nNội dung\n${JUNK}\n`;

  it('put the fix first and preferred, "keep this line" last', async () => {
    const client = await start();
    const uri = await client.open('a.txt', TEXT);
    const actions = await client.codeActions(uri, at(1, 3));
    expect(actions.map((a) => a.title)).toEqual([
      'Delete this line',
      'Delete all boilerplate in this file',
      'Switch boilerplate-line off here (in corpus-lint.json)',
      'Do not check this file with boilerplate-line',
      'Keep this text everywhere (never flag it as boilerplate-line)',
      'Keep this line (never flag it again)',
    ]);
    expect(actions.map((a) => a.isPreferred)).toEqual([true, false, undefined, undefined, undefined, undefined]);
    expect(actions.every((a) => a.kind === 'quickfix' && a.diagnostics?.[0]?.code === 'boilerplate-line')).toBe(true);
    expect(actions[0]!.edit).toEqual({
      documentChanges: [
        { textDocument: { uri, version: 1 }, edits: [{ range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: '' }] },
      ],
    });
    expect(apply(uri, TEXT, actions[1])).toBe('Bác sỹ\nNội dung\n');
  });

  it('come without versions for a client that cannot take them', async () => {
    const client = await start(CONFIG, { capabilities: { ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit: {} } } });
    const uri = await client.open('a.txt', TEXT);
    const [first] = await client.codeActions(uri, at(1));
    expect(first!.edit).toEqual({ changes: { [uri]: [{ range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: '' }] } });
  });

  it('fix all takes the safe fixes; on save deletions only where the user switched that on', async () => {
    const client = await start();
    const uri = await client.open('a.txt', TEXT);
    const fixAll = async (triggerKind?: CodeActionTriggerKind): Promise<string> => {
      const actions = await client.codeActions(uri, at(0), { only: [FIX_ALL_KIND], ...(triggerKind ? { triggerKind } : {}) });
      expect(actions.map((a) => a.kind)).toEqual([FIX_ALL_KIND]);
      return apply(uri, TEXT, actions[0]);
    };
    expect(await fixAll()).toBe('Bác sĩ\nNội dung\n');
    expect(await fixAll(CodeActionTriggerKind.Automatic)).toBe(TEXT.replace('sỹ', 'sĩ'));
    client.settings = { fixOnSave: { deletions: true } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await fixAll(CodeActionTriggerKind.Automatic)).toBe('Bác sĩ\nNội dung\n');
  });

  it('on save answer from what was found already', async () => {
    const counts = { runs: 0 };
    const client = await start(CONFIG, { rules: [...RULES, counting(counts)] });
    const uri = await client.open('a.txt', TEXT);
    await client.items(uri);
    const before = counts.runs;
    await client.codeActions(uri, at(0), { only: [FIX_ALL_KIND], triggerKind: CodeActionTriggerKind.Automatic });
    await client.codeActions(uri, at(1));
    expect(counts.runs).toBe(before);
  });

  it('fix all of one rule: in the file by edits, elsewhere by a command of clients that have it; before "keep this line"', async () => {
    const text = 'Bác sỹ\nBác sỹ\n';
    const plain = await start();
    const titles = async (client: LanguageClient) => (await client.codeActions(await client.open('a.txt', text), at(0, 4))).map(({ title }) => title);
    expect(await titles(plain)).not.toContainEqual(expect.stringContaining('workspace'));
    const client = await start(CONFIG, { cleans: true });
    expect((await titles(client)).slice(-7)).toEqual([
      "Fix all of 'spelling' in this file",
      "Fix all of 'spelling' in this folder…",
      "Fix all of 'spelling' in the workspace…",
      'Switch spelling off here (in corpus-lint.json)',
      'Do not check this file with spelling',
      'Keep this text everywhere (never flag it as spelling)',
      'Keep this line (never flag it again)',
    ]);
    const uri = inFolder('a.txt');
    const actions = await client.codeActions(uri, at(0, 4));
    expect(apply(uri, text, actions.at(-7))).toBe('Bác sĩ\nBác sĩ\n');
    expect(actions.at(-5)!.command).toMatchObject({ command: FIX_KIND_COMMAND, arguments: [{ uri, rule: 'spelling', where: 'workspace' }] });
  });

  it('answer a request for source actions, and nothing where nothing is checked', async () => {
    const client = await start();
    const uri = await client.open('a.txt', TEXT);
    expect((await client.codeActions(uri, at(1), { only: ['source'] })).map((a) => a.kind)).toEqual([FIX_ALL_KIND]);
    expect(await client.codeActions(uri, at(1), { only: ['refactor'] })).toEqual([]);
    const config = await client.open('corpus-lint.json');
    expect(await client.codeActions(config, at(0))).toEqual([]);
  });

  it('"keep this line" writes the decision and the finding goes', async () => {
    const client = await start();
    const uri = await client.open('a.txt', TEXT);
    const keep = (await client.codeActions(uri, at(1))).at(-1)!;
    expect(keep.command!.command).toBe(KEEP_COMMAND);
    await client.connection.sendRequest('workspace/executeCommand', keep.command);
    const written = JSON.parse(client.files.get(inFolder('corpus-lint.suppressions.json'))!);
    expect(written.entries).toMatchObject([{ rule: 'boilerplate-line', file: 'a.txt', text: JUNK }]);
    expect(places(await client.items(uri))).toEqual(['spelling 0:4']);
    expect(client.refreshes).toBe(1);
  });

  it('"keep as metadata" writes the reason down', async () => {
    const author = defineRule({
      scope: 'document',
      meta: { id: 'author', summary: 'The first line.', severity: 'info', fixable: 'never', since: '0.1.0', options: {} },
      *check({ document: { table } }) {
        yield { span: table.content(0), message: 'author', keepAs: { title: 'Keep as metadata', reason: 'metadata (author)' } };
      },
    });
    const client = await start(CONFIG, { rules: [author] });
    const uri = await client.open('a.txt', TEXT);
    const keep = (await client.codeActions(uri, at(0))).at(-1)!;
    expect(keep.title).toBe('Keep as metadata (never flag it again)');
    await client.connection.sendRequest('workspace/executeCommand', keep.command);
    const written = JSON.parse(client.files.get(inFolder('corpus-lint.suppressions.json'))!);
    expect(written.entries).toMatchObject([{ rule: 'author', text: 'Bác sỹ', reason: 'metadata (author)' }]);
    expect(await client.items(uri)).toEqual([]);
  });

  it('"keep this line" of an older text is refused', async () => {
    const client = await start();
    const uri = await client.open('a.txt', TEXT);
    const keep = (await client.codeActions(uri, at(1))).at(-1)!;
    await client.change(uri, 2, { range: at(0), text: 'x\n' });
    await expect(client.connection.sendRequest('workspace/executeCommand', keep.command)).rejects.toThrow('the text has changed');
    expect(client.files.has(inFolder('corpus-lint.suppressions.json'))).toBe(false);
  });
});

function apply(uri: string, text: string, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as { edits: { range: Range; newText: string }[] }[];
  return TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, text), change?.edits ?? []);
}
