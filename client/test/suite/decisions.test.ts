import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { action, fileText, inFolder, open, problemAt, problems, problemsOf, revert, ruleOf, run, until, writeText } from './support';

const TIME_CODE = '0:00 / 0:00';
const RULE = 'boilerplate-line';
const QUICK_FIX = vscode.CodeActionKind.QuickFix.value;
const DECISIONS = ['decided', 'corpus-lint.suppressions.json'];

interface Entry {
  readonly rule: string;
  readonly file?: string;
  readonly files?: string;
  readonly text?: string;
}

const entries = async (): Promise<Entry[]> => JSON.parse(await fileText(inFolder(...DECISIONS))).entries;
const isFlagged = (document: vscode.TextDocument): boolean =>
  problemsOf(document.uri).some(
    (d) => ruleOf(d) === RULE && d.severity !== vscode.DiagnosticSeverity.Hint && document.lineAt(d.range.start.line).text === TIME_CODE,
  );

/** Chooses a decision about the player's time code from the light bulb. */
async function decide(title: RegExp, file = 'page.txt'): Promise<vscode.TextDocument> {
  const document = await open('decided', file);
  const { range } = await problemAt(document, RULE, TIME_CODE);
  const decision = await action(document.uri, range, QUICK_FIX, title);
  await run(decision.command!);
  await until('the problem to go', () => !isFlagged(document));
  return document;
}

/** Takes back all decisions, as the view "Suppressed" does with what is selected in it. */
async function takeBackAll(): Promise<void> {
  const file = inFolder(...DECISIONS).toString();
  await vscode.commands.executeCommand('corpusLint.takeBack', { file, entries: await entries() });
  equal(await entries(), [], 'decisions left');
}

describe('decisions that last', () => {
  afterEach(revert);

  it('keep this line, and its undo', async () => {
    const document = await decide(/^keep this line/i);
    equal(
      (await entries()).map(({ rule, file, text }) => [rule, file, text]),
      [[RULE, 'page.txt', TIME_CODE]],
      'the decision',
    );
    await takeBackAll();
    await problemAt(document, RULE, TIME_CODE);
  });

  it('keep this text everywhere', async () => {
    const twin = await open('decided', 'twin.txt');
    await problemAt(twin, RULE, TIME_CODE);
    await decide(/^keep this text everywhere/i);
    equal(
      (await entries()).map(({ files }) => files),
      ['**'],
      'where it holds',
    );
    await vscode.window.showTextDocument(twin);
    await until('the problem in the other page to go', () => !isFlagged(twin));
    await takeBackAll();
    await problemAt(twin, RULE, TIME_CODE);
  });

  it('do not check this file with this rule', async () => {
    const document = await decide(/^do not check this file with boilerplate-line/i);
    equal(problemsOf(document.uri).filter((d) => ruleOf(d) === RULE).length, 0, 'findings of the rule');
    ok(problemsOf(document.uri).length > 0, 'other rules go on');
    await takeBackAll();
    await problemAt(document, RULE, TIME_CODE);
  });

  it('switch this rule off here, which keeps the comments of the configuration', async () => {
    const config = inFolder('decided', 'corpus-lint.json');
    const before = await fileText(config);
    const document = await decide(/^switch boilerplate-line off here \(in decided\/corpus-lint\.json\)/i);
    equal(await fileText(config), before.replace('"off" }', '"off", "boilerplate-line": "off" }'), 'the configuration');
    await writeText(config, before);
    await problemAt(document, RULE, TIME_CODE);
  });

  it('what is suppressed is shown as hints, and can be flagged again from there', async () => {
    const document = await decide(/^keep this line/i);
    await vscode.commands.executeCommand('corpusLint.showSuppressed');
    const hint = await until('a hint', () =>
      problemsOf(document.uri).find((d) => d.severity === vscode.DiagnosticSeverity.Hint && d.message.includes('suppressed on')),
    );
    const back = await action(document.uri, hint.range, QUICK_FIX, /^flag this line again/i);
    await run(back.command!);
    await problemAt(document, RULE, TIME_CODE);
    equal(await entries(), [], 'decisions left');
    await vscode.commands.executeCommand('corpusLint.hideSuppressed');
  });

  it('a stale decision is flagged in its file and removed by a quick fix', async () => {
    const uri = inFolder(...DECISIONS);
    const stale = { version: 1, entries: [{ rule: RULE, line: '00', file: 'gone.txt', text: 'x' }] };
    await writeText(uri, JSON.stringify(stale, null, 2));
    const document = await open(...DECISIONS);
    const [problem] = await problems(uri);
    equal(problem!.message, 'this decision is stale: gone.txt is gone', 'the message');
    const fix = await action(uri, problem!.range, QUICK_FIX, /^remove this stale decision/i);
    ok(await vscode.workspace.applyEdit(fix.edit!), 'the edit is applied');
    equal(JSON.parse(document.getText()).entries, [], 'entries left');
    ok(await document.save(), 'saved');
  });
});

describe('the configuration', () => {
  it('completes and explains rules, their severities and options', async () => {
    const document = await open('decided', 'corpus-lint.json');
    /** What is offered behind a piece of the text. */
    const labels = async (text: string): Promise<string[]> => {
      const at = document.positionAt(document.getText().indexOf(text) + text.length);
      const found = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
      return found.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    let offered: string[] = [];
    const rules = await until('rules to choose from', async () => {
      offered = await labels('"rules": { ');
      return offered.includes('boilerplate-line') && offered;
    }).catch((error: Error) => {
      throw new Error(`${error.message}; ${document.languageId}, offered: ${offered.join()}`);
    });
    ok(rules.includes('misspelled-title'), rules.join());
    const settings = await labels('made and taken back here.\n  ');
    for (const name of ['extends', 'overrides', 'keep', 'baseline']) ok(settings.includes(name), `${name} is offered among ${settings.join()}`);
    const severities = await labels('"irregular-space": ');
    ok(severities.includes('"hint"'), severities.join());
  });
});
