import * as vscode from 'vscode';
import { type BaseLanguageClient, CodeActionRequest } from 'vscode-languageclient';
import {
  CARRIERS,
  CHOOSE_SPELLING,
  type ChosenSpelling,
  KEEP_TEXT,
  type KeptResult,
  type RangeInText,
  SPELLING_PLACE,
  type SpellingInPage,
} from '../server/lsp/protocol';
import type { CleanRequest } from './clean';
import { type CorpusNode, placeName, rangeOf } from './corpusItems';
import type { CorpusProgress } from './corpusProgress';
import { number } from './number';

/** What can be done with the items of the Corpus view. */
export function registerCorpusActions(client: BaseLanguageClient, progress: CorpusProgress): vscode.Disposable {
  const register = (name: string, run: (item: ItemOf) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`corpusLint.corpus.${name}`, (node?: CorpusNode) => (node?.kind === 'item' ? run(node.item) : tellRenewed()));
  return vscode.Disposable.from(
    register('deleteLine', (item) => deleteLine(client, progress, item)),
    register('keepLine', (item) => keepLine(client, item)),
    register('useSpelling', (item) => useSpelling(client, item)),
    register('fix', (item) => fixOne(client, item)),
    register('fixPage', fixPage),
    vscode.commands.registerCommand('corpusLint.corpus.openSpelling', (place: SpellingInPage) => openSpelling(client, place)),
  );
}

type ItemOf = Extract<CorpusNode, { kind: 'item' }>['item'];

async function deleteLine(client: BaseLanguageClient, { state }: CorpusProgress, item: ItemOf): Promise<void> {
  if (item.kind !== 'line') return;
  const uris = await client.sendRequest<string[]>(CARRIERS, { line: item.key });
  const yes = vscode.l10n.t('Delete');
  const question =
    uris.length === 1 ? vscode.l10n.t('Delete “{0}” from 1 page?', item.text) : vscode.l10n.t('Delete “{0}” from {1} pages?', item.text, number(uris.length));
  const only = vscode.l10n.t('Only where it was found not to belong to the article. Everything else stays as it is.');
  const unseen = state.left + (state.checking ? state.checking.total - state.checking.done : 0);
  const detail = unseen > 0 ? `${only} ${vscode.l10n.t('{0} pages have not been checked yet and keep it.', number(unseen))}` : only;
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) !== yes) return;
  const request: CleanRequest = { uris, line: item.key };
  await vscode.commands.executeCommand('corpusLint.cleanFiles', request);
}

async function keepLine(client: BaseLanguageClient, item: ItemOf): Promise<void> {
  if (item.kind !== 'line') return;
  try {
    const { pages, files } = await client.sendRequest<KeptResult>(KEEP_TEXT, { line: item.key });
    const where = files.map((file) => placeName(file)).join(', ');
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” stays in {1} pages; {2} says so.', item.text, number(pages), where));
  } catch (error) {
    tellFailure(error);
  }
}

async function useSpelling(client: BaseLanguageClient, item: ItemOf): Promise<void> {
  if (item.kind !== 'spelling') return;
  try {
    const { configs, pages, rule } = await client.sendRequest<ChosenSpelling>(CHOOSE_SPELLING, { cluster: item.cluster, spelling: item.key });
    const where = configs.map((file) => placeName(file)).join(', ');
    const fix = pages.length === 1 ? vscode.l10n.t('Fix in 1 Page') : vscode.l10n.t('Fix in {0} Pages', number(pages.length));
    const told = vscode.l10n.t('“{0}” is written “{1}” from now on; {2} says so.', item.cluster, item.key, where);
    const chosen = await vscode.window.showInformationMessage(told, ...(pages.length > 0 ? [fix] : []));
    const request: CleanRequest = { uris: pages, rule };
    if (chosen === fix) await vscode.commands.executeCommand('corpusLint.cleanFiles', request);
  } catch (error) {
    tellFailure(error);
  }
}

/** The light-bulb menu of a place, without going there first. */
async function fixOne(client: BaseLanguageClient, item: ItemOf): Promise<void> {
  if (item.kind !== 'finding' && item.kind !== 'carrier') return;
  const range = rangeOf(item);
  const { document } = await vscode.window.showTextDocument(vscode.Uri.parse(item.uri), { selection: range, preserveFocus: true, preview: true });
  const own = await actionsAt(client, document, range);
  if (own.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to fix here any more.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    own.map((action) => ({ label: action.title, action })),
    { placeHolder: own[0]?.diagnostics?.[0]?.message ?? '' },
  );
  if (chosen?.action.edit) await vscode.workspace.applyEdit(chosen.action.edit);
  const command = chosen?.action.command;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Asked of the server itself: VS Code's command for it mixes in what other extensions offer, and does not say whose each is. */
async function actionsAt(client: BaseLanguageClient, document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const { code2ProtocolConverter: toServer, protocol2CodeConverter: toEditor } = client;
  const context = { diagnostics: [], only: [vscode.CodeActionKind.QuickFix.value] };
  const params = { textDocument: toServer.asTextDocumentIdentifier(document), range: toServer.asRange(range), context };
  const found = await client.sendRequest(CodeActionRequest.type, params);
  const actions = await toEditor.asCodeActionResult(found ?? []);
  return actions.filter((action): action is vscode.CodeAction => action instanceof vscode.CodeAction);
}

async function fixPage(item: ItemOf): Promise<void> {
  if (item.kind !== 'page') return;
  const request: CleanRequest = { uris: [item.uri] };
  await vscode.commands.executeCommand('corpusLint.cleanFiles', request);
}

async function openSpelling(client: BaseLanguageClient, place: SpellingInPage): Promise<void> {
  const range = await client.sendRequest<RangeInText | null>(SPELLING_PLACE, place);
  const selection = range ? new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character) : undefined;
  await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { preserveFocus: true, preview: true, ...(selection ? { selection } : {}) });
}

/** VS Code no longer knows the item that was clicked while the view was being renewed. */
function tellRenewed(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('The list was just being renewed: choose that once more.'));
}

function tellFailure(error: unknown): void {
  void vscode.window.showErrorMessage(`Corpus Lint: ${error instanceof Error ? error.message : String(error)}`);
}
