import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../server/lsp/protocol';

/** What the server last said of each document. */
export class StatusMemory {
  private readonly byUri = new Map<string, StatusParams>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {}

  listen(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changed,
      this.client.onNotification(STATUS, (status: StatusParams) => {
        this.byUri.set(status.uri, status);
        this.changed.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.byUri.delete(this.client.code2ProtocolConverter.asUri(uri))),
    );
  }

  of(document: vscode.TextDocument | undefined): StatusParams | undefined {
    return document && this.byUri.get(this.client.code2ProtocolConverter.asUri(document.uri));
  }
}

/** One short status bar item for the page in the active editor. */
export function showStatus(memory: StatusMemory): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('corpusLint.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Corpus Lint';
  const update = (): void => {
    const status = memory.of(vscode.window.activeTextEditor?.document);
    if (status) {
      Object.assign(item, appearance(status));
      item.show();
    } else item.hide();
  };
  update();
  return vscode.Disposable.from(item, memory.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function appearance({ state, findings, reason }: StatusParams): Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'command' | 'accessibilityInformation'> {
  const tooltip = `Corpus Lint: ${reason ?? state}`;
  if (state === 'offer') {
    const offer = vscode.l10n.t('This looks like a crawled page. Click to set up Corpus Lint for its folder.');
    return {
      text: `$(lightbulb) ${vscode.l10n.t('Set up Corpus Lint?')}`,
      tooltip: offer,
      command: 'corpusLint.setUp',
      accessibilityInformation: { label: offer },
    };
  }
  if (state === 'notChecked') {
    return {
      text: '$(circle-slash) Corpus Lint',
      tooltip: vscode.l10n.t('{0}. Click to check this file.', tooltip),
      command: 'corpusLint.checkFile',
      accessibilityInformation: { label: tooltip },
    };
  }
  const count = findings === 0 ? vscode.l10n.t('no problems') : findings === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', findings);
  const text = findings === 0 ? '$(check) Corpus Lint' : `$(warning) Corpus Lint: ${findings}`;
  return {
    text,
    tooltip: `${count}; ${reason ?? ''}`,
    command: 'workbench.actions.view.problems',
    accessibilityInformation: { label: `Corpus Lint: ${count}` },
  };
}
