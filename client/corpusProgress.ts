import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECK_CORPUS, CORPUS_STATE, type CorpusStateParams, STOP_CHECK } from '../server/lsp/protocol';

/** A check that is over sooner is not worth a word. */
const SOON_MS = 1000;

/** What the server last said of the check of all pages; the two commands that stop it and let it go on. */
export class CorpusProgress {
  state: CorpusStateParams = { revision: 0, pages: 0, findings: 0, checking: undefined, left: 0 };
  private since: number | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {}

  /** How far a check has come that takes its time; undefined where none does. */
  get checking(): CorpusStateParams['checking'] {
    return this.since !== undefined && Date.now() - this.since >= SOON_MS ? this.state.checking : undefined;
  }

  listen(): vscode.Disposable {
    return vscode.Disposable.from(
      this.changed,
      this.client.onNotification(CORPUS_STATE, (state: CorpusStateParams) => {
        this.since = state.checking ? (this.since ?? Date.now()) : undefined;
        this.state = state;
        this.changed.fire();
      }),
      vscode.commands.registerCommand('corpusLint.stopCheck', () => this.client.sendNotification(STOP_CHECK)),
      vscode.commands.registerCommand('corpusLint.checkCorpus', () => this.client.sendNotification(CHECK_CORPUS)),
    );
  }
}
