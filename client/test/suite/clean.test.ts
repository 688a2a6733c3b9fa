import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { accept, action, autoSave, fileText, inFolder, open, press, problemAt, problems, revert, run, until, writeText } from './support';

const TIME_CODE = '0:00 / 0:00';
const FILES = 300;

/** The virtual document beside the page, once the comparison is open. */
const afterOf = (name: string): Promise<vscode.TextDocument> =>
  until(`the comparison of ${name}`, () => {
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    if (!(input instanceof vscode.TabInputTextDiff) || !input.modified.path.endsWith(`/${name}`)) return undefined;
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === input.modified.toString());
  });

const bytesOf = async (uri: vscode.Uri): Promise<string> => {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
};

describe('cleaning', () => {
  before(() => autoSave('off'));
  after(() => autoSave(undefined));

  afterEach(async () => {
    await revert();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('"Clean This Page" shows before and after and writes nothing until it is accepted; undo takes it back', async () => {
    const document = await open('checked', 'page.txt');
    await problems(document.uri);
    const [before, onDisk] = [document.getText(), await fileText(document.uri)];
    const command = vscode.commands.executeCommand('corpusLint.cleanPage');
    const after = await afterOf('page.txt');
    await until('the text after', () => after.getText() !== '' && !after.getText().includes(TIME_CODE));
    equal(document.getText(), before, 'the page while it is shown');
    const expected = after.getText();
    await accept(command);
    equal(document.getText(), expected, 'the page');
    ok(
      before
        .split('\n')
        .filter((line) => line.length > 80)
        .every((line) => expected.includes(line)),
      'long lines are still there',
    );
    equal(await fileText(document.uri), onDisk, 'the file, which is not saved');
    await vscode.commands.executeCommand('corpusLint.undoClean');
    equal(document.getText(), before, 'the page after undo');
  });

  it('leaves the page as it is where the list is closed', async () => {
    const document = await open('checked', 'page.txt');
    const before = document.getText();
    const command = vscode.commands.executeCommand('corpusLint.cleanPage');
    await afterOf('page.txt');
    await press('workbench.action.closeQuickOpen', command);
    equal(document.getText(), before, 'the page');
  });

  it('offers in the light bulb to fix all of one rule in the folder', async () => {
    const document = await open('checked', 'generals.txt');
    const line = document
      .getText()
      .split('\n')
      .find((text) => text.includes('thượng tướng'))!;
    const { range } = await problemAt(document, 'inconsistent-title', line);
    await action(document.uri, range, vscode.CodeActionKind.QuickFix.value, /Fix all of 'inconsistent-title' in this folder/);
  });

  describe(`of ${FILES} files`, () => {
    const uris = Array.from({ length: FILES }, (_, i) => inFolder('bulk', `${i}.txt`));
    let originals: string[] = [];

    before(async function prepare() {
      this.timeout(120_000);
      const page = await fileText(inFolder('checked', 'page.txt'));
      const ends = ['\n', '\r\n', '\r'];
      await writeText(inFolder('bulk', 'corpus-lint.json'), '{}');
      for (const [i, uri] of uris.entries()) {
        const text = page.replaceAll('\n', ends[i % 3]!).trimEnd() + (i % 4 === 0 ? '' : ends[i % 3]!);
        await writeText(uri, (i % 5 === 0 ? '\uFEFF' : '') + text);
      }
      originals = await Promise.all(uris.map(bytesOf));
    });

    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(inFolder('bulk'), { recursive: true });
    });

    const clean = () => vscode.commands.executeCommand('corpusLint.clean', inFolder('bulk'), [inFolder('bulk')]);

    it('cleans them all, open ones through the editor, and puts every byte back', async function bulk() {
      this.timeout(120_000);
      const saved = await open('bulk', '1.txt');
      const dirty = await open('bulk', '7.txt');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(dirty.uri, new vscode.Position(dirty.lineCount, 0), 'Câu này chưa được lưu vào tệp nào cả.');
      ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
      const unsaved = dirty.getText();
      await accept(clean());
      for (const [i, uri] of uris.entries()) {
        if (i === 7) continue;
        ok(!(await fileText(uri)).includes(TIME_CODE), `${i}.txt is clean`);
      }
      ok(!saved.isDirty && !saved.getText().includes(TIME_CODE), 'the open page is cleaned and saved');
      ok(dirty.isDirty && !dirty.getText().includes(TIME_CODE), 'the page with unsaved changes is cleaned and still not saved');
      equal(await bytesOf(dirty.uri), originals[7], 'its file');
      await vscode.commands.executeCommand('corpusLint.undoClean');
      equal(dirty.getText(), unsaved, 'the unsaved text');
      await vscode.window.showTextDocument(dirty);
      await revert();
      const now = await Promise.all(uris.map(bytesOf));
      equal(
        now.flatMap((bytes, i) => (bytes === originals[i] ? [] : [i])),
        [],
        'files that are not as they were',
      );
    });

    it('takes only one kind where that is asked for, and undo leaves a file alone that has changed since', async function kinds() {
      this.timeout(120_000);
      const argument = { uri: uris[3]!.toString(), rule: 'duplicate-caption', where: 'folder' };
      await accept(run({ title: '', command: 'corpusLint.fixKind', arguments: [argument] }));
      const text = await fileText(uris[3]!);
      ok(text.includes(TIME_CODE), 'the time code stays');
      ok((await bytesOf(uris[4]!)) !== originals[4], 'a doubled caption is gone');
      await writeText(uris[3]!, 'Bài mới.\n');
      await vscode.commands.executeCommand('corpusLint.undoClean');
      equal(await fileText(uris[3]!), 'Bài mới.\n', 'the file that has changed');
      equal(await bytesOf(uris[4]!), originals[4], 'another one');
    });
  });
});
