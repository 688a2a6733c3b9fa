import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { accept, fileText, inFolder, open, problems, problemsOf, revert, run, until, writeText } from './support';

const command = (name: string, ...args: unknown[]): Promise<void> => run({ title: '', command: `corpusLint.${name}`, arguments: args });

const TIME_CODE = '0:00 / 0:00';
const JUNK = /^(?:Đăng nhập|Tìm kiếm|Quên mật khẩu|0:00 .*|Theo dõi .*|Bình luận .*|Gửi bình luận)\n/gm;

describe('the corpus at once', () => {
  it('everything but the article is folded, and the article stays in sight', async () => {
    const document = await open('corpus', 'page-1.txt');
    await problems(document.uri);
    const editor = vscode.window.activeTextEditor!;
    await until('the parts around the article to fold', async () => {
      await command('foldAllButArticle');
      return editor.visibleRanges.length > 1 && editor.visibleRanges;
    });
    const seen = (line: number): boolean => editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
    for (const line of [4, 7, 9]) ok(seen(line), `line ${line + 1} is in sight`);
    for (const line of [1, 2, 15]) ok(!seen(line), `line ${line + 1} is folded away`);
    await vscode.commands.executeCommand('editor.unfoldAll');
  });

  it('pages are cleaned and saved, open or not, byte for byte but for what goes', async () => {
    const uris = ['page-1.txt', 'page-2.txt'].map((name) => inFolder('corpus', name));
    const before = await Promise.all(uris.map(fileText));
    await command('cleanFiles', { uris: uris.map(String) });
    for (const [i, uri] of uris.entries()) equal(await fileText(uri), before[i]!.replace(JUNK, ''), uri.path);
    ok(!vscode.workspace.textDocuments.some(({ isDirty }) => isDirty), 'nothing is left unsaved');
  });

  it('a page with changes of its own is cleaned and stays unsaved', async () => {
    const document = await open('corpus', 'page-1.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nChia sẻ\n');
    ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
    await until('the new line to be found', () => problemsOf(document.uri).some(({ range }) => document.lineAt(range.start.line).text === 'Chia sẻ'));
    await command('cleanFiles', { uris: [document.uri.toString()] });
    ok(!document.getText().includes('Chia sẻ'), 'the line is gone');
    ok(document.isDirty, 'the page is not saved');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('a finding of a page that is not open is fixed from its light bulb in the view', async () => {
    const uri = inFolder('corpus', 'closed.txt');
    const text = await fileText(inFolder('checked', 'page.txt'));
    await writeText(uri, text);
    const before = text.slice(0, text.indexOf(TIME_CODE));
    const place = { uri: uri.toString(), line: before.split('\n').length - 1, character: 0, length: TIME_CODE.length };
    const item = { kind: 'finding', key: '', rule: 'boilerplate-line', severity: 'warning', text: TIME_CODE, ...place };
    await accept(vscode.commands.executeCommand('corpusLint.corpus.fix', { kind: 'item', item }));
    const document = await vscode.workspace.openTextDocument(uri);
    equal(document.getText(), text.replace(`${TIME_CODE}\n`, ''), 'the page');
    await revert();
    await vscode.workspace.fs.delete(uri);
  });

  it('the report opens in a tab', async () => {
    await command('report');
    const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof vscode.TabInputWebview);
    const [tab] = await until('the report', () => tabs().length > 0 && tabs());
    equal(tab!.label, 'Corpus Report', 'the title');
    await vscode.window.tabGroups.close(tab!);
  });
});
