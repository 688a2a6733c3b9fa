import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CLEAN_APPLY,
  CLEAN_PREVIEW,
  type CleanApplyParams,
  type CleanPreview,
  type CleanPreviewParams,
  type CleanResult,
  type CleanTarget,
  type FixKindArguments,
  FIX_KIND_COMMAND,
  UNDO_CLEAN,
  type UndoCleanParams,
  type UndoCleanResult,
} from '../server/lsp/protocol';
import { CleanDiff, nameOf } from './cleanDiff';
import { answerCleanRequests } from './cleanHost';
import { cleanedText, linesText, filesText, undoneText } from './cleanMessages';
import { pickKinds } from './cleanPick';
import { LongWork } from './longWork';
import { number } from './number';

/** Commands that clean one page, a selection, a folder or the workspace, and take that back. */
export function registerCleaning(client: BaseLanguageClient): vscode.Disposable {
  const work = new LongWork(client);
  const diff = new CleanDiff(client);
  const cleaning = new Cleaning(client, work, diff);
  const register = (name: string, run: (...args: never[]) => Promise<void>) => vscode.commands.registerCommand(name, run);
  return vscode.Disposable.from(
    answerCleanRequests(client),
    work.listen(),
    diff.register(),
    register('corpusLint.cleanPage', () => cleaning.page()),
    register('corpusLint.clean', (uri?: vscode.Uri, uris?: vscode.Uri[]) => cleaning.selection(uris ?? (uri ? [uri] : []))),
    register('corpusLint.cleanFolder', () => cleaning.folder()),
    register('corpusLint.cleanWorkspace', () => cleaning.workspace()),
    register('corpusLint.fixKindInFile', () => cleaning.page(ASK)),
    register('corpusLint.fixKindInFolder', () => cleaning.folder(ASK)),
    register('corpusLint.fixKindInWorkspace', () => cleaning.workspace(ASK)),
    register(FIX_KIND_COMMAND, (args: FixKindArguments) => cleaning.everywhere(args)),
    register('corpusLint.cleanFiles', (request: CleanRequest) => cleaning.files(request)),
    register('corpusLint.undoClean', (name?: string) => cleaning.undo(name)),
  );
}

/** The argument of `corpusLint.cleanFiles`: pages whose cleaning was agreed to where they are listed. */
export interface CleanRequest {
  readonly uris: readonly string[];
  /** Only what this rule finds. */
  readonly rule?: string;
  /** Only the line with this fingerprint. */
  readonly line?: string;
}

interface RunOptions {
  /** What it is called in messages. */
  readonly what: string;
  /** All folders of the workspace where left out. */
  readonly targets?: readonly CleanTarget[];
  /** Only what this rule finds; ASK lets the user choose one. */
  readonly rule?: string | undefined;
  /** Whether open documents without unsaved changes are saved afterwards. */
  readonly save?: boolean;
}

const ASK = 'ask';

class Cleaning {
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly work: LongWork,
    private readonly diff: CleanDiff,
  ) {}

  async page(rule?: string): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return tell(vscode.l10n.t('Open a page first: this command cleans the file in the active editor.'));
    if (document.isUntitled) return tell(vscode.l10n.t('Save the page first: what is cleaned is recorded beside it.'));
    await this.run({ targets: [this.target(document.uri, false)], what: nameOf(document.uri), rule, save: false });
  }

  async selection(uris: readonly vscode.Uri[]): Promise<void> {
    const targets = await Promise.all(uris.map(async (uri) => this.target(uri, await isFolder(uri))));
    const [first] = uris;
    if (first) await this.run({ targets, what: uris.length === 1 ? nameOf(first) : vscode.l10n.t('{0} selected items', number(uris.length)) });
  }

  /** The folder of the active page; without one, a folder of the workspace. */
  async folder(rule?: string): Promise<void> {
    const active = vscode.window.activeTextEditor?.document;
    const folder = active && !active.isUntitled ? vscode.Uri.joinPath(active.uri, '..') : await workspaceFolder();
    if (folder) await this.run({ targets: [this.target(folder, true)], what: nameOf(folder), rule });
  }

  workspace(rule?: string): Promise<void> {
    return this.run({ what: vscode.l10n.t('the workspace'), rule });
  }

  everywhere({ uri, rule, where }: FixKindArguments): Promise<void> {
    if (where === 'workspace') return this.workspace(rule);
    const folder = vscode.Uri.joinPath(vscode.Uri.parse(uri, true), '..');
    return this.run({ targets: [this.target(folder, true)], what: nameOf(folder), rule });
  }

  /** Cleans without showing first: the user has said yes to a line or a rule already. */
  async files({ uris, rule, line }: CleanRequest): Promise<void> {
    const params: CleanPreviewParams = {
      targets: uris.map((uri) => ({ uri, folder: false })),
      ...(rule === undefined ? {} : { rule }),
      ...(line === undefined ? {} : { line }),
    };
    const what = uris.length === 1 ? nameOf(vscode.Uri.parse(uris[0]!, true)) : filesText(uris.length);
    const preview = await this.work.ask<CleanPreview>(vscode.l10n.t('Corpus Lint: looking at {0}', what), CLEAN_PREVIEW, params);
    if (preview.cancelled) return;
    if (preview.pages.length === 0) return tell(nothingText(preview, what, rule));
    await this.apply({ id: preview.id, kinds: preview.kinds.map(({ id }) => id), save: true }, what);
  }

  /** Shows what would be done, lets the user choose, does it. */
  private async run(options: RunOptions): Promise<void> {
    const { what, rule, targets, save = true } = options;
    const params: CleanPreviewParams = { ...(targets && { targets }), ...(rule === undefined || rule === ASK ? {} : { rule }) };
    const preview = await this.work.ask<CleanPreview>(vscode.l10n.t('Corpus Lint: looking at {0}', what), CLEAN_PREVIEW, params);
    if (preview.cancelled) return;
    if (preview.pages.length === 0) return tell(nothingText(preview, what, params.rule));
    if (rule === ASK) {
      const chosen = await pickRule(preview);
      return chosen === undefined ? undefined : this.run({ ...options, rule: chosen });
    }
    await this.diff.open(
      preview,
      preview.kinds.map(({ id }) => id),
    );
    const kinds = await pickKinds(titleOf(preview, what), preview, this.diff);
    await this.diff.close();
    if (kinds && kinds.length > 0) await this.apply({ id: preview.id, kinds, save }, what);
  }

  async undo(name?: string): Promise<void> {
    const params: UndoCleanParams = typeof name === 'string' ? { name } : {};
    const result = await this.work.ask<UndoCleanResult>(vscode.l10n.t('Corpus Lint: taking back the last clean'), UNDO_CLEAN, params);
    if (result.name === null) return tell(vscode.l10n.t('There is no clean to take back.'));
    if (result.refused.length === 0) return tell(undoneText(result));
    void vscode.window.showWarningMessage(undoneText(result));
  }

  private async apply(params: CleanApplyParams, what: string): Promise<void> {
    const result = await this.work.ask<CleanResult>(vscode.l10n.t('Corpus Lint: cleaning {0}', what), CLEAN_APPLY, params);
    void this.tellResult(result);
  }

  private async tellResult(result: CleanResult): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    const details = vscode.l10n.t('Show Skipped');
    const buttons = [...(result.name === null ? [] : [undo]), ...(result.skipped.length > 0 ? [details] : [])];
    const show = result.skipped.length > 0 || result.problem !== undefined ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    const chosen = await show(cleanedText(result), ...buttons);
    if (chosen === undo && result.name !== null) await this.undo(result.name);
    if (chosen === details) this.client.outputChannel.show();
  }

  private target(uri: vscode.Uri, folder: boolean): CleanTarget {
    return { uri: this.client.code2ProtocolConverter.asUri(uri), folder };
  }
}

async function pickRule({ kinds }: CleanPreview): Promise<string | undefined> {
  const rules = [...new Set(kinds.map(({ rule }) => rule))].map((rule) => {
    const lines = kinds.reduce((sum, kind) => sum + (kind.rule === rule ? kind.lines : 0), 0);
    return { label: rule, description: linesText(lines) };
  });
  const title = vscode.l10n.t('Fix all of which kind?');
  return (await vscode.window.showQuickPick(rules, { title, ignoreFocusOut: true }))?.label;
}

function titleOf({ kinds, pages }: CleanPreview, what: string): string {
  const lines = linesText(kinds.reduce((sum, kind) => sum + kind.lines, 0));
  return pages.length === 1 ? vscode.l10n.t('Clean {0}: {1}', what, lines) : vscode.l10n.t('Clean {0}: {1} in {2}', what, lines, filesText(pages.length));
}

function nothingText({ checked, skipped }: CleanPreview, what: string, rule: string | undefined): string {
  const [first] = skipped;
  if (checked === 0 && first) return vscode.l10n.t('{0} is left alone: {1}.', what, first.reason);
  if (rule !== undefined) return vscode.l10n.t("Corpus Lint finds nothing of '{0}' in {1} that can be fixed safely.", rule, what);
  return vscode.l10n.t('Corpus Lint finds nothing in {0} that can be cleaned safely.', what);
}

async function workspaceFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Folder to clean') }))?.uri;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
