import childProcess from 'node:child_process';
import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { open, problems, problemsOf, until } from './support';

/** What "Copy Diagnostics for a Bug Report" puts on the clipboard. */
async function report(): Promise<string> {
  await vscode.commands.executeCommand('corpusLint.copyDiagnostics');
  return vscode.env.clipboard.readText();
}

/** The server's process once one runs that is not this one. */
const processBeside = (old: number | undefined): Promise<number> =>
  until('a new server', async () => {
    const pid = Number(/Server: running, process (\d+)/.exec(await report())?.[1]);
    return pid > 0 && pid !== old && pid;
  });

/** Kills the server that this suite's extension has started. */
function kill(pid: number): void {
  process.kill(pid, 'SIGKILL');
}

/** Kills the servers that are started next, before one can answer. @returns how many there were */
async function killed(most: number, until: () => Promise<unknown>): Promise<number> {
  const { fork } = childProcess;
  let starts = 0;
  childProcess.fork = ((...args: Parameters<typeof fork>) => {
    const child = fork(...args);
    if (starts++ < most) child.once('spawn', () => child.kill('SIGKILL'));
    return child;
  }) as typeof fork;
  try {
    await until();
  } finally {
    childProcess.fork = fork;
  }
  return starts;
}

const changed = (document: vscode.TextDocument, text: string): Thenable<boolean> => {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(document.lineCount - 1, 0), text);
  return vscode.workspace.applyEdit(edit);
};

const autoSave = (value: string | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);

describe('a server that ends by itself', () => {
  // In the browser VS Code saves by itself after a second.
  before(() => autoSave('off'));
  after(() => autoSave(undefined));

  it('is started again, and findings come back; unsaved work is as it was', async () => {
    const document = await open('checked', 'page.txt');
    const before = (await problems(document.uri)).length;
    await changed(document, '0:00 / 0:00\n');
    await until('the finding in the unsaved line', () => problemsOf(document.uri).length > before);
    const text = document.getText();
    const pid = await processBeside(undefined);
    kill(pid);
    await processBeside(pid);
    await until('the findings to come back', () => problemsOf(document.uri).length > before);
    equal(document.getText(), text, 'the text');
    ok(document.isDirty, 'it is still unsaved');
  });

  it('is started again where it ends before it has answered', async () => {
    const document = await open('checked', 'page.txt');
    const pid = await processBeside(undefined);
    const starts = await killed(1, async () => {
      kill(pid);
      await processBeside(pid);
    });
    equal(starts, 2, 'starts');
    await problems(document.uri);
  });

  it('is left alone after several times, until it is asked for', async () => {
    const document = await open('checked', 'page.txt');
    let pid: number | undefined;
    for (let crashes = 3; crashes < 5; crashes++) {
      pid = await processBeside(pid);
      kill(pid);
    }
    await until('the server to stay off', async () => /Server: stopped, .*ended unexpectedly 5 times/.test(await report()));
    ok(document.isDirty, 'the page is still unsaved');
    await vscode.commands.executeCommand('corpusLint.restart');
    await processBeside(pid);
    await problems(document.uri);
  });

  it('is left alone where none of several answers, until it is asked for', async () => {
    const document = await open('checked', 'page.txt');
    const pid = await processBeside(undefined);
    const starts = await killed(Number.POSITIVE_INFINITY, async () => {
      kill(pid);
      await until('the server to stay off', async () => /Server: stopped, ended unexpectedly 10 times/.test(await report()));
    });
    equal(starts, 4, 'starts');
    await vscode.commands.executeCommand('corpusLint.restart');
    await processBeside(pid);
    await problems(document.uri);
  });

  it('leaves a report without a text of the pages', async () => {
    const text = await report();
    for (const part of ['Corpus Lint: 0.', `VS Code: ${vscode.version}`, 'boilerplate-line', 'ended unexpectedly'])
      ok(text.includes(part), `${part} in ${text}`);
    for (const secret of ['Hòa Lạc', vscode.workspace.workspaceFolders![0]!.uri.path]) ok(!text.includes(secret), `${secret} in ${text}`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
