import type { CompletionList, DocumentHighlight, Hover, Location, Position, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { inFolder, type LanguageClient, MODERN } from '../../test-support/languageClient';
import { at, start } from '../../test-support/session';

const HERE = 'Đại tá Lê Văn Mẫu nói với đại tá Trần Thử.\nTheo Đại tá Lê Văn Mẫu, tàu đã về bến.\nCác đại tá cùng đi.';
const FILES = { 'corpus-lint.json': '{}', 'a.txt': HERE, 'b.txt': 'Hôm qua, Đại tá Phan Thử về quê.', 'c.txt': 'Trời mưa.' };
const CONFIRMING = { ...MODERN, workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };

/** A client that has all files checked and one open. */
async function opened(
  capabilities = MODERN,
  files: Record<string, string> = FILES,
): Promise<{ client: LanguageClient; ask: <T>(method: string, position: Position, more?: object) => Promise<T> }> {
  const client = await start(files, { capabilities });
  const uri = await client.open('a.txt', HERE);
  await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  await client.items(uri);
  return {
    client,
    ask: (method, position, more = {}) => client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more }),
  };
}

const IN_TITLE = { line: 0, character: 1 };

describe('a rank or title under the caret', () => {
  it('is highlighted in all its spellings', async () => {
    const { ask } = await opened();
    const found = await ask<DocumentHighlight[]>('documentHighlight', IN_TITLE);
    expect(found.map(({ range }) => range)).toEqual([at(0, 0, 6), at(0, 26, 32), at(1, 5, 11), at(2, 4, 10)]);
    expect(await ask('documentHighlight', { line: 1, character: 25 })).toBeNull();
  });

  it('is found in the other files of the corpus', async () => {
    const { ask } = await opened();
    const found = await ask<Location[]>('references', IN_TITLE, { context: { includeDeclaration: true } });
    expect(found.map(({ uri, range }) => [uri, range.start.line, range.start.character])).toEqual([
      [inFolder('a.txt'), 0, 0],
      [inFolder('a.txt'), 0, 26],
      [inFolder('a.txt'), 1, 5],
      [inFolder('a.txt'), 2, 4],
      [inFolder('b.txt'), 0, 9],
    ]);
  });

  it('tells on hover how it is spelled here and elsewhere, its usual form and where that comes from', async () => {
    const { ask } = await opened();
    const { contents, range } = (await ask<Hover>('hover', IN_TITLE)) as { contents: { value: string }; range: unknown };
    expect(range).toEqual(at(0, 0, 6));
    expect(contents.value.replace(/\\/g, '')).toContain('Rank “Đại tá”');
    expect(contents.value).toContain('In this file: “Đại tá” 2 times, “đại tá” 2 times');
    expect(contents.value.replace(/\\/g, '')).toMatch(/In the \d files checked so far: “Đại tá” 3 times, “đại tá” 2 times/);
    expect(contents.value).toContain('Nghị định 30/2020');
  });

  it('is renamed where it is spelled so, in other files once the user agrees', async () => {
    const { ask } = await opened(CONFIRMING);
    expect(await ask('prepareRename', IN_TITLE)).toEqual({ range: at(0, 0, 6), placeholder: 'Đại tá' });
    const edit = await ask<WorkspaceEdit>('rename', IN_TITLE, { newName: 'đại tá' });
    const [here, there] = edit.documentChanges as {
      textDocument: { uri: string; version: number | null };
      edits: { range: unknown; annotationId?: string }[];
    }[];
    expect(here!.textDocument).toEqual({ uri: inFolder('a.txt'), version: 1 });
    expect(here!.edits.map(({ range, annotationId }) => [range, annotationId])).toEqual([
      [at(0, 0, 6), undefined],
      [at(1, 5, 11), undefined],
    ]);
    expect(there).toMatchObject({
      textDocument: { uri: inFolder('b.txt'), version: null },
      edits: [{ range: at(0, 9, 15), newText: 'đại tá', annotationId: 'others' }],
    });
    expect(edit.changeAnnotations).toMatchObject({ others: { needsConfirmation: true } });
  });

  it('is renamed in this file alone where the editor cannot ask', async () => {
    const { ask } = await opened();
    const edit = await ask<WorkspaceEdit>('rename', IN_TITLE, { newName: 'đại tá' });
    expect(edit.documentChanges).toHaveLength(1);
    await expect(ask('rename', IN_TITLE, { newName: 'một\nhai' })).rejects.toThrow('one line');
    expect(await ask('rename', { line: 1, character: 30 }, { newName: 'x' })).toBeNull();
  });
});

describe('a rename through many files', () => {
  it('is refused where an editor could not show them, with another way', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`many-${i}.txt`, 'Hôm qua, Đại tá Phan Thử về quê.']));
    const { ask } = await opened(CONFIRMING, { ...FILES, ...many });
    await expect(ask('rename', IN_TITLE, { newName: 'đại tá' })).rejects.toThrow(
      'more than 100 files have “Đại tá”: choose the form with `corpus-lint variants --apply`',
    );
  });
});

describe('a person under the caret', () => {
  const IN_NAME = { line: 0, character: 8 };

  it('is highlighted by the whole name and by a short form of it', async () => {
    const { client, ask } = await opened();
    await client.change(inFolder('a.txt'), 2, { range: at(2, 0), text: 'Đại tá Mẫu và ông Mẫu cười.\n' });
    const found = await ask<DocumentHighlight[]>('documentHighlight', IN_NAME);
    expect(found.map(({ range }) => range)).toEqual([at(0, 7, 17), at(1, 12, 22), at(2, 7, 10), at(2, 18, 21)]);
  });

  it('is renamed where the whole name stands', async () => {
    const { ask } = await opened();
    const { documentChanges } = await ask<WorkspaceEdit>('rename', IN_NAME, { newName: 'Lê Văn Mậu' });
    expect(documentChanges).toMatchObject([{ edits: [{ range: at(0, 7, 17), newText: 'Lê Văn Mậu' }, { range: at(1, 12, 22) }] }]);
  });

  it('keeps a name in capitals in capitals', async () => {
    const { client, ask } = await opened();
    await client.change(inFolder('a.txt'), 2, { range: at(2, 0), text: 'ĐẠI TÁ LÊ VĂN MẪU CƯỜI\n' });
    const { documentChanges } = await ask<WorkspaceEdit>('rename', IN_NAME, { newName: 'Lê Văn Mậu' });
    expect(documentChanges).toMatchObject([{ edits: [{ newText: 'Lê Văn Mậu' }, { newText: 'Lê Văn Mậu' }, { range: at(2, 7, 17), newText: 'LÊ VĂN MẬU' }] }]);
  });

  it('is told of on hover, with what other files call them', async () => {
    const { ask } = await opened();
    const { contents } = (await ask<Hover>('hover', IN_NAME)) as { contents: { value: string } };
    const told = contents.value.replace(/\\/g, '');
    expect(told).toContain('Person “Lê Văn Mẫu”');
    expect(told).toContain('In this file: “Lê Văn Mẫu” 2 times');
    expect(told).toContain('“Đại tá”');
  });

  it('is found in the workspace by a part of the name, without marks', async () => {
    const { client } = await opened();
    const symbols = (query: string) => client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
    expect(await symbols('van mau')).toMatchObject([
      { name: 'Lê Văn Mẫu (le van mau)', containerName: 'Đại tá, named 2 times', location: { uri: inFolder('a.txt'), range: at(0, 7, 17) } },
    ]);
    expect((await symbols('THỬ')).map(({ name }) => name)).toEqual(['Phan Thử', 'Trần Thử']);
    expect(await symbols('nobody')).toEqual([]);
  });
});

describe('completion', () => {
  it('goes on from the first letters, without marks or capitals, to canonical titles', async () => {
    const { client, ask } = await opened();
    await client.change(inFolder('a.txt'), 2, { range: at(2, 0), text: 'Gặp thuong t' });
    const { items, isIncomplete } = await ask<CompletionList>('completion', { line: 2, character: 12 });
    expect(isIncomplete).toBe(true);
    expect(items.slice(0, 2).map(({ label }) => label)).toEqual(['Thượng tá', 'Thượng tọa']);
    expect(items[0]!.textEdit).toEqual({ range: at(2, 4, 12), newText: 'Thượng tá' });
    expect(await ask('completion', { line: 1, character: 38 })).toBeNull();
  });
});
