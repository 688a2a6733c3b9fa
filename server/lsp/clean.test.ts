import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { MemoryDisk } from '../../test-support/clean';
import { fingerprint } from '../core/fingerprint';
import { type ClientSetup, inFolder, type LanguageClient } from '../../test-support/languageClient';
import { at, CONFIG, JUNK, start } from '../../test-support/session';
import {
  CLEAN_APPLY,
  CLEAN_PREVIEW,
  CLEAN_PROGRESS,
  CLEAN_TEXT,
  type CleanPreview,
  type CleanResult,
  EDIT_PAGES,
  type EditPagesParams,
  LIST_FOLDER,
  OPEN_PAGES,
  type OpenPagesParams,
  READ_PAGE,
  type Skipped,
  UNDO_CLEAN,
  type UndoCleanResult,
  type UriParams,
  WRITE_PAGES,
  type WritePagesParams,
} from './protocol';

const PAGE = `Một\n${JUNK}\nBác sỹ\n`;
const CLEANED = 'Một\nBác sĩ\n';
const FOLDER = [{ uri: inFolder('').replace(/\/$/, ''), folder: true }];

interface Editor {
  readonly client: LanguageClient;
  /** Open documents: uri → version and text. */
  readonly open: Map<string, { version: number; text: string; problem?: string }>;
  /** Called before pages are written. */
  beforeWrite: () => void;
}

/** A client that answers what cleaning asks of it, over its files in memory. */
async function startEditor(files: Readonly<Record<string, string>>, more: Partial<ClientSetup> = {}): Promise<Editor> {
  const client = await start({ ...CONFIG, ...files }, more);
  const editor: Editor = { client, open: new Map(), beforeWrite: () => undefined };
  const disk = () => new MemoryDisk(Object.fromEntries(client.files));
  const { connection } = client;
  connection.onRequest(OPEN_PAGES, ({ uris }: OpenPagesParams) => uris.map((uri) => ({ bom: false, ...editor.open.get(uri) })));
  connection.onRequest(READ_PAGE, async ({ uri }: UriParams) => ({ text: '', bom: false, ...(await disk().read(uri)) }));
  connection.onRequest(LIST_FOLDER, ({ uri }: UriParams) => disk().list(uri));
  connection.onRequest(WRITE_PAGES, ({ pages }: WritePagesParams) => {
    editor.beforeWrite();
    return pages.map(({ uri, before, after }) => {
      if (client.files.get(uri) !== before) return { problem: 'it changed after it was read' };
      client.files.set(uri, after);
      return {};
    });
  });
  connection.onRequest(EDIT_PAGES, ({ pages }: EditPagesParams) =>
    pages.map(({ uri, version, edits }) => {
      const document = editor.open.get(uri)!;
      if (document.version !== version) return { problem: 'it changed after it was read' };
      const lines = document.text.split(/(?<=\n)/);
      const offset = ({ line, character }: { line: number; character: number }) => lines.slice(0, line).join('').length + character;
      let { text } = document;
      for (const { range, newText } of [...edits].reverse()) text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
      editor.open.set(uri, { version: version + 1, text });
      void client.change(uri, version + 1, { text });
      return {};
    }),
  );
  connection.onNotification(CLEAN_PROGRESS, () => undefined);
  return editor;
}

const openPage = async (editor: Editor, path: string, text: string): Promise<string> => {
  editor.open.set(inFolder(path), { version: 1, text });
  return editor.client.open(path, text);
};

const preview = ({ client }: Editor, params: object = { targets: FOLDER }): Promise<CleanPreview> => client.connection.sendRequest(CLEAN_PREVIEW, params);
const apply = ({ client }: Editor, { id, kinds }: CleanPreview, only = kinds.map((kind) => kind.id)): Promise<CleanResult> =>
  client.connection.sendRequest(CLEAN_APPLY, { id, kinds: only, save: true });
const undo = ({ client }: Editor, params: object = {}): Promise<UndoCleanResult> => client.connection.sendRequest(UNDO_CLEAN, params);
const textOf = ({ client }: Editor, path: string): string | undefined => client.files.get(inFolder(path));

describe('cleaning', () => {
  it('shows by kind what it would do, and writes nothing', async () => {
    const editor = await startEditor({ 'a.txt': PAGE, 'sub/b.txt': PAGE, 'c.txt': 'Một\n' });
    const shown = await preview(editor);
    expect(shown).toMatchObject({ checked: 3, skipped: [], cancelled: false });
    expect(shown.pages).toEqual([
      { uri: inFolder('a.txt'), lines: 2 },
      { uri: inFolder('sub/b.txt'), lines: 2 },
    ]);
    expect(shown.kinds.map(({ id, files, lines, removalCount }) => [id, files, lines, removalCount])).toEqual([
      ['boilerplate-line', 2, 2, 2],
      ['spelling', 2, 2, 2],
    ]);
    expect(shown.kinds[0]!.removals[0]).toEqual({ uri: inFolder('a.txt'), line: 1, text: JUNK, newText: '' });
    const textAfter = (kinds: string[]) => editor.client.connection.sendRequest(CLEAN_TEXT, { id: shown.id, uri: inFolder('a.txt'), kinds });
    expect(await textAfter(['spelling'])).toBe(PAGE.replace('sỹ', 'sĩ'));
    expect(await textAfter(['spelling', 'boilerplate-line'])).toBe(CLEANED);
    expect(textOf(editor, 'a.txt')).toBe(PAGE);
    expect([...editor.client.files.keys()].some((uri) => uri.includes('.corpus-lint'))).toBe(false);
  });

  it('writes what was shown, of the chosen kinds, keeps a journal and takes it back', async () => {
    const editor = await startEditor({ 'a.txt': PAGE, 'b.txt': PAGE });
    expect(await apply(editor, await preview(editor), ['boilerplate-line'])).toMatchObject({ files: 2, lines: 2, skipped: [], cancelled: false });
    expect(textOf(editor, 'a.txt')).toBe('Một\nBác sỹ\n');
    expect(await apply(editor, await preview(editor))).toMatchObject({ files: 2, lines: 2 });
    expect(await undo(editor)).toMatchObject({ files: 2, refused: [] });
    expect(textOf(editor, 'a.txt')).toBe('Một\nBác sỹ\n');
    await undo(editor);
    expect([textOf(editor, 'a.txt'), textOf(editor, 'b.txt')]).toEqual([PAGE, PAGE]);
    expect(await undo(editor)).toMatchObject({ name: null });
  });

  it('looks at one rule alone where that is asked for', async () => {
    const editor = await startEditor({ 'a.txt': PAGE, 'b.txt': 'Bác sỹ\n' });
    const shown = await preview(editor, { targets: FOLDER, rule: 'boilerplate-line' });
    expect([shown.pages.length, shown.kinds.map(({ id }) => id)]).toEqual([1, ['boilerplate-line']]);
  });

  it('takes one line out of pages wherever a finding says so, and gives it back', async () => {
    const editor = await startEditor({ 'a.txt': `Một\n${JUNK}\nHai\n${JUNK}\n`, 'b.txt': PAGE, 'c.txt': 'Bác sỹ\n' });
    const shown = await preview(editor, { targets: FOLDER, line: fingerprint(JUNK) });
    expect([shown.pages.map(({ lines }) => lines), shown.kinds.map(({ id }) => id)]).toEqual([[2, 1], ['boilerplate-line']]);
    expect(await apply(editor, shown)).toMatchObject({ files: 2, lines: 3, skipped: [] });
    expect([textOf(editor, 'a.txt'), textOf(editor, 'b.txt'), textOf(editor, 'c.txt')]).toEqual(['Một\nHai\n', 'Một\nBác sỹ\n', 'Bác sỹ\n']);
    expect(await undo(editor)).toMatchObject({ files: 2, refused: [] });
    expect(textOf(editor, 'b.txt')).toBe(PAGE);
    expect((await preview(editor, { targets: FOLDER, line: fingerprint('Một') })).pages).toEqual([]);
  });

  it('changes open documents through the editor, with their versions, and leaves the file alone', async () => {
    const editor = await startEditor({ 'a.txt': PAGE, 'b.txt': PAGE });
    const uri = await openPage(editor, 'a.txt', `Mới\n${PAGE}`);
    expect(await apply(editor, await preview(editor))).toMatchObject({ files: 2, skipped: [] });
    expect(editor.open.get(uri)).toEqual({ version: 2, text: `Mới\n${CLEANED}` });
    expect([textOf(editor, 'a.txt'), textOf(editor, 'b.txt')]).toEqual([PAGE, CLEANED]);
    expect(await undo(editor)).toMatchObject({ files: 2, refused: [] });
    expect(editor.open.get(uri)!.text).toBe(`Mới\n${PAGE}`);
  });

  it.each([
    ['changed on the disk', (editor: Editor) => editor.client.files.set(inFolder('a.txt'), 'Khác\n'), 'it changed after it was shown'],
    ['gone', (editor: Editor) => editor.client.files.delete(inFolder('a.txt')), 'it does not exist (any more)'],
  ])('skips and names a page that is %s after it was shown', async (_what, change, reason) => {
    const editor = await startEditor({ 'a.txt': PAGE, 'b.txt': PAGE });
    const shown = await preview(editor);
    change(editor);
    expect(await apply(editor, shown)).toMatchObject({ files: 1, skipped: [{ uri: inFolder('a.txt'), reason }] });
    expect(textOf(editor, 'b.txt')).toBe(CLEANED);
  });

  it('skips a page that changes between reading and writing, and its journal does not speak of it', async () => {
    const editor = await startEditor({ 'a.txt': PAGE, 'b.txt': PAGE });
    editor.beforeWrite = () => editor.client.files.set(inFolder('a.txt'), 'Khác\n');
    expect(await apply(editor, await preview(editor))).toMatchObject({ files: 1, skipped: [{ uri: inFolder('a.txt') }] });
    expect(textOf(editor, 'a.txt')).toBe('Khác\n');
    expect(await undo(editor)).toMatchObject({ files: 1, refused: [] });
  });

  it('leaves pages alone that are not checked or that the editor cannot keep, and says why', async () => {
    const editor = await startEditor({ 'corpus-lint.json': '{ "exclude": ["raw/**"] }', 'raw/a.txt': PAGE, 'b.txt': PAGE });
    const uri = await openPage(editor, 'b.txt', PAGE);
    editor.open.set(uri, { version: 1, text: PAGE, problem: 'it is open as windows1258' });
    const targets = [
      { uri: inFolder('raw/a.txt'), folder: false },
      { uri, folder: false },
    ];
    const { pages, skipped } = await preview(editor, { targets });
    expect(pages).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual([expect.stringContaining('leave it out'), 'it is open as windows1258']);
    expect((await preview(editor)).pages).toEqual([]);
  });

  it('says why it leaves pages alone in the display language', async () => {
    const files = { 'corpus-lint.json': '{ "exclude": ["raw/**"] }', 'raw/a.txt': PAGE, 'b.txt': PAGE, 'c.txt': PAGE };
    const editor = await startEditor(files, { locale: 'vi' });
    const reasons = (skipped: readonly Skipped[]): string[] => skipped.map(({ reason }) => reason);
    const left = await preview(editor, { targets: [{ uri: inFolder('raw/a.txt'), folder: false }] });
    expect(reasons(left.skipped)).toEqual(['chưa kiểm tra, vì "include" và "exclude" của corpus-lint.json không tính tệp này']);
    const shown = await preview(editor);
    editor.client.files.set(inFolder('b.txt'), 'Khác\n');
    expect(reasons((await apply(editor, shown)).skipped)).toEqual(['trang đã thay đổi sau khi được xem trước']);
    expect((await apply(editor, { ...shown, id: -1 })).problem).toBe('bản xem trước đã cũ: bắt đầu lại');
    editor.client.files.set(inFolder('c.txt'), 'Khác\n');
    expect(reasons((await undo(editor)).refused)).toEqual(['văn bản đã thay đổi sau lần làm sạch']);
  });

  it('stops between two chunks where cancelled, and what was done can be taken back', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `${String(i).padStart(3, '0')}.txt`);
    const editor = await startEditor(Object.fromEntries(names.map((name) => [name, PAGE])));
    const shown = await preview(editor);
    const source = new CancellationTokenSource();
    editor.beforeWrite = () => source.cancel();
    const params = { id: shown.id, kinds: shown.kinds.map(({ id }) => id), save: true };
    const result: CleanResult = await editor.client.connection.sendRequest(CLEAN_APPLY, params, source.token);
    expect(result.cancelled).toBe(true);
    expect(result.files).toBeGreaterThan(0);
    expect(result.files).toBeLessThan(names.length);
    expect(names.filter((name) => textOf(editor, name) === CLEANED)).toHaveLength(result.files);
    expect(await undo(editor, { name: result.name! })).toMatchObject({ files: result.files });
    expect(names.every((name) => textOf(editor, name) === PAGE)).toBe(true);
  });

  it('does nothing where the journal cannot be written', async () => {
    const editor = await startEditor({ 'a.txt': PAGE });
    editor.client.connection.onRequest('corpusLint/writeFile', () => {
      throw new Error('the disk is full');
    });
    expect(await apply(editor, await preview(editor))).toMatchObject({ name: null, files: 0, problem: expect.stringContaining('the disk is full') });
    expect(textOf(editor, 'a.txt')).toBe(PAGE);
  });

  it('does only what the newest preview has shown', async () => {
    const editor = await startEditor({ 'a.txt': PAGE });
    const old = await preview(editor);
    await preview(editor, { targets: [] });
    expect(await apply(editor, old)).toMatchObject({ files: 0, problem: expect.stringContaining('out of date') });
    expect(textOf(editor, 'a.txt')).toBe(PAGE);
  });

  it('refuses to take back a page that has changed since', async () => {
    const editor = await startEditor({ 'a.txt': PAGE, 'b.txt': PAGE });
    await apply(editor, await preview(editor));
    editor.client.files.set(inFolder('a.txt'), 'Khác\n');
    expect(await undo(editor)).toMatchObject({ files: 1, refused: [{ uri: inFolder('a.txt'), reason: 'its text has changed since it was cleaned' }] });
  });

  it('does not check the journals', async () => {
    const editor = await startEditor({ 'corpus-lint.json': '{ "include": ["**", ".corpus-lint/**"] }', '.corpus-lint/x.txt': PAGE });
    expect(await preview(editor)).toMatchObject({ checked: 0, pages: [] });
    const uri = await editor.client.open('.corpus-lint/x.txt');
    expect(await editor.client.items(uri)).toEqual([]);
  });

  it('leaves the diagnostics of an open page as they were', async () => {
    const editor = await startEditor({ 'a.txt': PAGE });
    const uri = await openPage(editor, 'a.txt', PAGE);
    const before = await editor.client.items(uri);
    await preview(editor);
    expect(await editor.client.codeActions(uri, at(1))).not.toEqual([]);
    expect(await editor.client.items(uri)).toEqual(before);
  });
});
