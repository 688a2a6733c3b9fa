import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { extension, inFolder, open, problemAt, problems, problemsOf, run } from './support';

const command = (title: string): string => extension().packageJSON.contributes.commands.find((c: { title: string }) => c.title === title)?.command;

describe('which files are checked', () => {
  it('a page of a folder without configuration shows no problems until it is asked for', async () => {
    const configured = await open('checked', 'page.txt');
    const document = await open('unchecked', 'page.txt');
    // When the configured page has been answered, this one has had its turn.
    await problems(configured.uri);
    equal(problemsOf(document.uri).length, 0, 'problems');
    await vscode.window.showTextDocument(document);
    await run({ title: '', command: command('Check This File') });
    await problemAt(document, 'boilerplate-line', '0:00 / 0:00');
  });

  it('a mistake in corpus-lint.json is shown at its place', async () => {
    const document = await open('broken', 'corpus-lint.json');
    const [problem] = await problems(document.uri);
    equal(document.getText(problem!.range), '"no-such-rule"', 'the place');
    ok(problem!.message.includes('unknown rule'), problem!.message);
  });

  it('a page below a broken configuration is still open to the editor', async () => {
    const document = await open('broken', 'page.txt');
    const again = await vscode.workspace.fs.readFile(inFolder('broken', 'page.txt'));
    equal(document.getText(), new TextDecoder().decode(again), 'the text');
  });
});
