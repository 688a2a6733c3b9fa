import * as vscode from 'vscode';
import { ok } from './assert';

describe('in the browser', () => {
  it('the log and the bug report say what is done there, and what is not', async () => {
    await vscode.commands.executeCommand('corpusLint.copyDiagnostics');
    const report = await vscode.env.clipboard.readText();
    for (const part of [
      'Extension host: web worker',
      'Server: running, ended unexpectedly 0 times',
      'In the browser pages are checked and fixed through VS Code, one by one',
    ])
      ok(report.includes(part), `${part} in ${report}`);
  });
});
