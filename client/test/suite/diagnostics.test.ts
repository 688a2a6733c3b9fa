import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { action, fileText, inFolder, open, problemAt, problems, problemsOf, revert, ruleOf, run, until, wholeOf } from './support';

const TIME_CODE = '0:00 / 0:00';
const QUICK_FIX = vscode.CodeActionKind.QuickFix.value;

describe('problems and fixes', () => {
  afterEach(revert);

  it('a page of a configured folder shows its problems', async () => {
    const document = await open('checked', 'page.txt');
    const found = await problemAt(document, 'boilerplate-line', TIME_CODE);
    ok(found.tags?.includes(vscode.DiagnosticTag.Unnecessary), 'boilerplate is faded');
    ok(typeof found.code === 'object' && found.code.target.toString().includes('boilerplate-line'), "the rule's id links to its page");
  });

  it('a finding that points to another line names that line', async () => {
    const document = await open('checked', 'page.txt');
    const caption = document.lineAt(7).text;
    const found = await problemAt(document, 'duplicate-caption', caption);
    equal(document.lineAt(found.relatedInformation![0]!.location.range.start).text, caption, 'the other caption');
  });

  it('a quick fix deletes the line and nothing else', async () => {
    const document = await open('checked', 'page.txt');
    const { range } = await problemAt(document, 'boilerplate-line', TIME_CODE);
    const fix = await action(document.uri, range, QUICK_FIX, /delete this line/i);
    const expected = document.getText().replace(`${TIME_CODE}\n`, '');
    ok(await vscode.workspace.applyEdit(fix.edit!), 'the edit is applied');
    equal(document.getText(), expected, 'the text');
    await until('the problem to go', () => !problemsOf(document.uri).some((d) => document.lineAt(d.range.start.line).text === TIME_CODE));
  });

  it('fix-all takes the safe fixes and leaves title, lead and body as they are', async () => {
    const document = await open('checked', 'page.txt');
    await problems(document.uri);
    const before = document.getText().split('\n');
    const fix = await action(document.uri, wholeOf(document), 'source.fixAll.corpusLint', /./);
    ok(await vscode.workspace.applyEdit(fix.edit!), 'the edit is applied');
    const after = document.getText().split('\n');
    ok(!after.includes(TIME_CODE), 'the time code is gone');
    equal(after.filter((line) => line === before[7]).length, 1, 'captions left of the pair');
    for (const line of [2, 5, 9, 11, 13]) ok(after.includes(before[line]!), `line ${line + 1} is still there`);
  });

  it('"Keep this line" is the last choice and writes the decision beside the configuration', async () => {
    const document = await open('checked', 'keep.txt');
    const { range } = await problemAt(document, 'boilerplate-line', TIME_CODE);
    const keep = await action(document.uri, range, QUICK_FIX, /keep this line/i);
    await run(keep.command!);
    const decisions = await until('the suppressions file', () => fileText(inFolder('checked', 'corpus-lint.suppressions.json')));
    const [entry] = JSON.parse(decisions).entries;
    equal([entry.rule, entry.file, entry.text], ['boilerplate-line', 'keep.txt', TIME_CODE], 'the decision');
    await until('the problem to go', () => !problemsOf(document.uri).some((d) => ruleOf(d) === 'boilerplate-line' && d.range.start.line === range.start.line));
    equal(await fileText(document.uri), document.getText(), 'the page on disk');
  });

  it('"Keep as metadata" is a choice for the author and is written down with its reason', async () => {
    const document = await open('checked', 'own.txt');
    const { range, severity } = await problemAt(document, 'boilerplate-line', 'Lan Phương');
    equal(severity, vscode.DiagnosticSeverity.Information, 'the severity of metadata');
    const keep = await action(document.uri, range, QUICK_FIX, /keep as metadata/i);
    await run(keep.command!);
    const entry = await until('the decision', async () => {
      const { entries } = JSON.parse(await fileText(inFolder('checked', 'corpus-lint.suppressions.json')));
      return entries.find(({ text }: { text: string }) => text === 'Lan Phương');
    });
    equal([entry.file, entry.reason], ['own.txt', 'metadata (author-signature)'], 'the decision');
    await until('the finding to go', () => !problemsOf(document.uri).some((d) => d.range.start.line === range.start.line));
  });

  it("lines that the folder's own patterns name are one finding with a fix", async () => {
    const document = await open('checked', 'own.txt');
    const { range } = await problemAt(document, 'listed-boilerplate', 'Hòa Lạc Online xin chào bạn đọc');
    equal(range.end.line - range.start.line, 1, 'lines that follow the first');
    const fix = await action(document.uri, range, QUICK_FIX, /delete this block/i);
    const expected = document.getText().replace(/Hòa Lạc Online xin.*\nQuét.*\n/, '');
    ok(await vscode.workspace.applyEdit(fix.edit!), 'the edit is applied');
    equal(document.getText(), expected, 'the text');
  });

  it('hover says what the finding is', async () => {
    const document = await open('checked', 'page.txt');
    const { range } = await problemAt(document, 'boilerplate-line', TIME_CODE);
    const text = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, range.start);
      return hovers
        .flatMap((h) => h.contents)
        .map((c) => (typeof c === 'string' ? c : c.value))
        .join('\n');
    });
    ok(text.includes('boilerplate-line'), `the hover names the rule: ${text}`);
    ok(/Read as .+for it:/.test(text), `the hover says why: ${text}`);
  });
});
