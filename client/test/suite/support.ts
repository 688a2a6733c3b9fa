import * as vscode from 'vscode';

const LIMIT_MS = 10_000;
const LONG_MS = 100_000;

/**
 * Asks again until there is an answer; a throw is "not yet". VS Code itself drops a request (an empty answer, or a Canceled
 * error) when another extension registers a provider meanwhile, as built-in ones do while the window starts.
 */
export async function until<T>(what: string, get: () => T | undefined | false | Promise<T | undefined | false>, limitMs = LIMIT_MS): Promise<T> {
  const end = Date.now() + limitMs;
  let problem: unknown;
  while (Date.now() < end) {
    try {
      const value = await get();
      if (value) return value;
    } catch (error) {
      problem = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${limitMs / 1000} s for ${what}${problem ? `; the last try said: ${problem}` : ''}`);
}

export const inFolder = (...parts: string[]): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...parts);

export async function open(...parts: string[]): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inFolder(...parts));
  await vscode.window.showTextDocument(document);
  return document;
}

export const problemsOf = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'corpus-lint');

export const problems = (uri: vscode.Uri): Promise<vscode.Diagnostic[]> =>
  until(`problems in ${uri.path}`, () => {
    const found = problemsOf(uri);
    return found.length > 0 && found;
  });

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The finding of this rule whose range begins in the line that reads so. */
export const problemAt = (document: vscode.TextDocument, rule: string, line: string): Promise<vscode.Diagnostic> =>
  until(`${rule} on "${line}"`, () => problemsOf(document.uri).find((d) => ruleOf(d) === rule && document.lineAt(d.range.start.line).text === line));

export const actions = (uri: vscode.Uri, range: vscode.Range, kind: string): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind);

export const action = (uri: vscode.Uri, range: vscode.Range, kind: string, title: RegExp): Promise<vscode.CodeAction> =>
  until(`the action ${title}`, async () => (await actions(uri, range, kind)).find((a) => title.test(a.title)));

export const wholeOf = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

export async function run(command: vscode.Command): Promise<void> {
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Presses Enter in the list of kinds until the command ends. */
export const accept = (command: Thenable<unknown>): Promise<void> => press('workbench.action.acceptSelectedQuickOpenItem', command);

/** Runs a command of the list again and again until ours has ended. */
export async function press(key: string, command: Thenable<unknown>): Promise<void> {
  let ended = false;
  const end = Promise.resolve(command).finally(() => {
    ended = true;
  });
  const pressed = until(
    'the command to end',
    async () => {
      if (!ended) await vscode.commands.executeCommand(key);
      return ended;
    },
    LONG_MS,
  );
  await Promise.all([end, pressed]);
}

/** VS Code in a browser saves by itself, unless it is told not to. */
export const autoSave = (mode: 'off' | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('files').update('autoSave', mode, vscode.ConfigurationTarget.Global);

export const writeText = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** Takes back what a test changed in the editor and never saved. */
export const revert = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.files.revert');

export const fileText = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

export const extension = (): vscode.Extension<unknown> => vscode.extensions.getExtension('corpus-lint.corpus-lint')!;
