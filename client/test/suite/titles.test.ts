import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { open, problemAt, problems, revert, until } from './support';

const RANK = 'Thượng tướng';

/** A place in the page where these words begin, for the n-th time. */
function placeOf(document: vscode.TextDocument, words: string, time = 1): vscode.Position {
  let at = -1;
  for (let i = 0; i < time; i++) at = document.getText().indexOf(words, at + 1);
  ok(at >= 0, `the page has "${words}"`);
  return document.positionAt(at);
}

const provided = <T>(what: string, command: string, ...args: unknown[]): Promise<T[]> =>
  until(what, async () => {
    const found = await vscode.commands.executeCommand<T[]>(command, ...args);
    return found?.length > 0 && found;
  });

describe('ranks and titles', () => {
  afterEach(revert);

  before(async () => {
    // Checked once, the other page is known to the corpus.
    await problems((await open('checked', 'page.txt')).uri);
    await open('checked', 'general.txt');
  });

  it('one spelling among others is a problem', async () => {
    const document = await open('checked', 'generals.txt');
    const place = placeOf(document, 'thượng tướng');
    const { message } = await problemAt(document, 'inconsistent-title', document.lineAt(place.line).text);
    ok(message.includes('write “Thượng tướng”'), message);
  });

  it('a hover tells how a rank is spelled and where the norm comes from', async () => {
    const document = await open('checked', 'generals.txt');
    const hovers = await provided<vscode.Hover>('a hover', 'vscode.executeHoverProvider', document.uri, placeOf(document, RANK));
    const text = hovers.flatMap(({ contents }) => contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
    ok(text.includes('“Thượng tướng” 3 times, “thượng tướng” once'), text);
    ok(text.includes('Nghị định 30/2020'), text);
  });

  it('all spellings of a rank are highlighted, and found in the other pages', async () => {
    const document = await open('checked', 'generals.txt');
    const place = placeOf(document, RANK);
    const found = await provided<vscode.DocumentHighlight>('highlights', 'vscode.executeDocumentHighlights', document.uri, place);
    equal(
      found.map(({ range }) => document.getText(range).toLowerCase()),
      Array(4).fill('thượng tướng'),
      'what is highlighted',
    );
    const places = await until('references in the other page', async () => {
      const all = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, place);
      return all.some(({ uri }) => uri.path.endsWith('/general.txt')) && all;
    });
    equal(places.filter(({ uri }) => uri.path.endsWith('/generals.txt')).length, 4, 'references in this page');
  });

  it('a spelling is renamed where it stands', async () => {
    const document = await open('checked', 'generals.txt');
    const edit = await until(
      'a rename',
      async () =>
        await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          placeOf(document, 'thượng tướng'),
          RANK,
        ),
    );
    const edits = edit.get(document.uri);
    equal(
      edits.map(({ newText, range }) => [document.getText(range), newText]),
      [['thượng tướng', RANK]],
      'the edits',
    );
  });

  it('ranks are offered when asked for by the key, and not while typing', async () => {
    const document = await open('checked', 'generals.txt');
    const end = document.lineAt(document.lineCount - 1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, 'thieu t');
    ok(await vscode.workspace.applyEdit(edit), 'the letters are typed');
    const at = document.lineAt(document.lineCount - 1).range.end;
    const ask = () => vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
    const names = ({ items }: vscode.CompletionList): string[] => items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(!names(await ask()).includes('Thiếu tướng'), 'nothing is offered unasked');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('corpusLint.completeTitle');
    await until('the first rank to be taken', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().endsWith('Thiếu tá');
    });
  });
});
