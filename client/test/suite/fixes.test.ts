import * as vscode from 'vscode';
import { RULES } from '../../../server/rules/list';
import { equal, ok } from './assert';
import { BOATS, type FixRow, page } from './fixRow';
import { CONFIG, LINES } from './fixRowsOfLines';
import { WORDS } from './fixRowsOfWords';
import { accept, action, actions, autoSave, fileText, inFolder, open, problemsOf, revert, ruleOf, run, until, writeText } from './support';

const ROWS: readonly FixRow[] = [...LINES, ...WORDS];
const QUICK_FIX = vscode.CodeActionKind.QuickFix.value;
const FOLDER = 'fixes';
const nameOf = (row: number): string => `${row}.txt`;

const textAfter = (text: string, changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((changed, [from, to]) => {
    const parts = changed.split(from);
    equal(parts.length - 1, 1, `how often ${JSON.stringify(from)} stands in the page`);
    return parts.join(to);
  }, text);

const findingOf = (document: vscode.TextDocument, { rule, at }: FixRow): Promise<vscode.Diagnostic> =>
  until(`${rule} at "${at}"`, () => problemsOf(document.uri).find((found) => ruleOf(found) === rule && document.getText(found.range).startsWith(at)));

/** The choices that edit, once the page is as the row has it. */
async function choices(document: vscode.TextDocument, row: FixRow): Promise<vscode.CodeAction[]> {
  const { range } = await findingOf(document, row);
  const cursor = row.cursor === undefined ? undefined : document.positionAt(row.page.indexOf(row.cursor));
  const asked = cursor ? new vscode.Range(cursor, cursor) : range;
  return until(`choices of ${row.rule}`, async () => {
    const editing = (await actions(document.uri, asked, QUICK_FIX)).filter(({ edit }) => edit);
    return editing.length > 0 && editing;
  });
}

describe('quick fixes', () => {
  before(async () => {
    await autoSave('off');
    await writeText(inFolder(FOLDER, 'corpus-lint.json'), JSON.stringify(CONFIG));
    for (const [i, row] of ROWS.entries()) await writeText(inFolder(FOLDER, nameOf(i)), row.page);
  });

  afterEach(revert);

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inFolder(FOLDER), { recursive: true });
    await autoSave(undefined);
  });

  it('have a row below for every rule that has any', () => {
    const fixing = RULES.filter(({ meta }) => meta.fixable !== 'never').map(({ meta }) => meta.id);
    equal(
      fixing.filter((id) => !ROWS.some(({ rule }) => rule === id)),
      [],
      'rules without a row',
    );
  });

  for (const [i, row] of ROWS.entries())
    it(`${row.rule}: ${row.fixes.map(([title]) => title).join(' | ')}`, async () => {
      const document = await open(FOLDER, nameOf(i));
      const titles = (await choices(document, row)).map(({ title }) => title);
      equal(
        titles,
        row.fixes.map(([title]) => title),
        'the choices',
      );
      for (const [title, ...changes] of row.fixes) {
        const { edit } = (await choices(document, row)).find((choice) => choice.title === title)!;
        ok(await vscode.workspace.applyEdit(edit!), `"${title}" is applied`);
        equal(document.getText(), textAfter(row.page, changes), `the page after "${title}"`);
        await revert();
        equal(document.getText(), row.page, 'the page once more');
      }
    });

  describe('of one rule beyond the file', () => {
    const WRONG = page('Lãnh đạo Вộ Quốc phòng ra thăm cầu cảng.', BOATS);
    const RIGHT = WRONG.replace('Вộ', 'Bộ');
    const PLACES = [
      ['near', 'a.txt'],
      ['near', 'b.txt'],
      ['near', 'deep', 'c.txt'],
      ['far', 'd.txt'],
    ].map((parts) => inFolder(FOLDER, ...parts));

    before(async () => {
      for (const uri of PLACES) await writeText(uri, WRONG);
    });

    const fixed = async (): Promise<boolean[]> => {
      const texts = await Promise.all(PLACES.map(fileText));
      for (const text of texts) ok(text === WRONG || text === RIGHT, `a page is as it was or fixed, not ${text}`);
      return texts.map((text) => text === RIGHT);
    };

    for (const [where, title, expected] of [
      ['in its folder and below', /^Fix all of 'confusable-letter' in this folder/, [true, true, true, false]],
      ['in the workspace', /^Fix all of 'confusable-letter' in the workspace/, [true, true, true, true]],
    ] as const)
      it(`reach the pages ${where}, and are taken back`, async () => {
        const document = await open(FOLDER, 'near', 'a.txt');
        const { range } = await findingOf(document, { rule: 'confusable-letter', page: WRONG, at: 'Вộ', fixes: [] });
        const choice = await action(document.uri, range, QUICK_FIX, title);
        await accept(run(choice.command!));
        equal(await fixed(), expected, 'pages that are fixed');
        await vscode.commands.executeCommand('corpusLint.undoClean');
        equal(await fixed(), [false, false, false, false], 'pages that are still fixed');
      });
  });
});
