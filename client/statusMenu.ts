import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONFIG_OF, type StatusParams, type UriParams } from '../server/lsp/protocol';
import type { CorpusProgress } from './corpusProgress';
import { number } from './number';
import type { StatusMemory } from './status';

interface Choice extends vscode.QuickPickItem {
  run?(): unknown;
}

/** The menu of the status bar item: what can be done with the page, then with the corpus. */
export function registerStatusMenu(client: BaseLanguageClient, memory: StatusMemory, progress: CorpusProgress): vscode.Disposable {
  return vscode.commands.registerCommand('corpusLint.statusMenu', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const status = memory.of(document);
    const config = document && (await client.sendRequest<string | null>(CONFIG_OF, uriOf(client, document)));
    const choices = [...ofPage(status), ...configuration(config ?? undefined), ...ofCorpus(progress)];
    const title = document ? vscode.workspace.asRelativePath(document.uri) : 'Corpus Lint';
    const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder: status?.reason ?? '' });
    await chosen?.run?.();
  });
}

const uriOf = (client: BaseLanguageClient, document: vscode.TextDocument): UriParams => ({ uri: client.code2ProtocolConverter.asUri(document.uri) });

const runs =
  (command: string, ...args: readonly unknown[]): (() => Thenable<unknown>) =>
  () =>
    vscode.commands.executeCommand(command, ...args);

function ofPage(status: StatusParams | undefined): Choice[] {
  if (!status) return [];
  if (status.state === 'checked') {
    const problems: Choice[] = [
      { label: `$(arrow-down) ${vscode.l10n.t('Go to Next Problem')}`, description: 'F8', run: runs('editor.action.marker.next') },
      { label: `$(wand) ${vscode.l10n.t('Fix All Safe Problems in This File')}`, run: runs('corpusLint.fixAll') },
      { label: `$(warning) ${vscode.l10n.t('Show Problems')}`, description: number(status.findings), run: runs('workbench.actions.view.problems') },
    ];
    const folds: Choice = { label: `$(fold) ${vscode.l10n.t('Fold Everything But the Article')}`, run: runs('corpusLint.foldAllButArticle') };
    const why: Choice = { label: `$(question) ${vscode.l10n.t('Why Is This Checked?')}`, run: () => explain(status) };
    return [...(status.findings > 0 ? problems : []), folds, why];
  }
  const check: Choice = { label: `$(play) ${vscode.l10n.t('Check This File')}`, run: runs('corpusLint.checkFile') };
  const why: Choice = { label: `$(question) ${vscode.l10n.t('Why Is This Not Checked?')}`, run: () => explain(status) };
  return [...(status.state === 'offer' ? [SET_UP] : []), check, why];
}

const SET_UP: Choice = { label: `$(gear) ${vscode.l10n.t('Set Up This Folder')}`, run: runs('corpusLint.setUp') };

const configuration = (uri: string | undefined): Choice[] =>
  uri === undefined
    ? []
    : [
        {
          label: `$(gear) ${vscode.l10n.t('Open Configuration')}`,
          description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
          run: runs('vscode.open', vscode.Uri.parse(uri)),
        },
      ];

function ofCorpus({ state, checking }: CorpusProgress): Choice[] {
  const check: Choice = checking
    ? {
        label: `$(debug-stop) ${vscode.l10n.t('Stop Checking the Corpus')}`,
        description: vscode.l10n.t('{0} of {1} pages', number(checking.done), number(checking.total)),
        run: runs('corpusLint.stopCheck'),
      }
    : {
        label: `$(refresh) ${state.left > 0 ? vscode.l10n.t('Check the Rest of the Corpus') : vscode.l10n.t('Check the Corpus')}`,
        ...(state.left > 0 ? { description: vscode.l10n.t('{0} pages are left', number(state.left)) } : {}),
        run: runs('corpusLint.checkCorpus'),
      };
  return [
    { label: vscode.l10n.t('Corpus'), kind: vscode.QuickPickItemKind.Separator },
    {
      label: `$(list-tree) ${vscode.l10n.t('Open Corpus View')}`,
      description: vscode.l10n.t('{0} problems', number(state.findings)),
      run: runs('corpusLint.corpus.focus'),
    },
    { label: `$(graph) ${vscode.l10n.t('Corpus Report')}`, run: runs('corpusLint.report') },
    check,
  ];
}

/** Why a page is checked, or is not, in full. */
async function explain({ reason, state }: StatusParams): Promise<void> {
  const actions = state === 'checked' ? [] : [vscode.l10n.t('Check This File'), vscode.l10n.t('Set Up This Folder')];
  const chosen = await vscode.window.showInformationMessage(`Corpus Lint: ${reason ?? state}`, ...actions);
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen === actions[0] ? 'corpusLint.checkFile' : 'corpusLint.setUp');
}
