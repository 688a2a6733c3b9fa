import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../server/lsp/protocol';
import type { CorpusProgress } from './corpusProgress';
import { LANGUAGES, READ_ONLY_SCHEMES } from './documents';
import { number } from './number';

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

/** One short status bar item for the page in the active editor; a click opens its menu. */
export function showStatus(client: BaseLanguageClient, memory: StatusMemory, progress: CorpusProgress): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('corpusLint.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Corpus Lint';
  item.command = 'corpusLint.statusMenu';
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const shown = appearance(memory.of(document), isAwaited(client, document), progress);
    if (shown) {
      Object.assign(item, shown, { accessibilityInformation: { label: shown.tooltip } });
      item.show();
    } else item.hide();
  };
  update();
  return vscode.Disposable.from(
    item,
    memory.onDidChange(update),
    progress.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    client.onDidChangeState(update),
  );
}

/** Whether the server is going to say something of a document. */
const isAwaited = (client: BaseLanguageClient, document: vscode.TextDocument | undefined): boolean =>
  client.isRunning() && document !== undefined && LANGUAGES.includes(document.languageId) && !READ_ONLY_SCHEMES.includes(document.uri.scheme);

interface Appearance {
  readonly text: string;
  readonly tooltip: string;
}

function appearance(status: StatusParams | undefined, awaited: boolean, { checking }: CorpusProgress): Appearance | undefined {
  const page = status ? ofPage(status) : awaited ? { text: '$(sync~spin) Corpus Lint', tooltip: vscode.l10n.t('Corpus Lint: checking this page') } : undefined;
  if (!checking) return page;
  const corpus = vscode.l10n.t('checking the corpus, {0} of {1} pages', number(checking.done), number(checking.total));
  if (!page) return { text: '$(sync~spin) Corpus Lint', tooltip: `Corpus Lint: ${corpus}` };
  return { text: `${page.text} $(sync~spin)`, tooltip: `${page.tooltip}; ${corpus}` };
}

function ofPage({ state, findings, reason }: StatusParams): Appearance {
  if (state === 'offer') {
    return {
      text: `$(lightbulb) ${vscode.l10n.t('Set up Corpus Lint?')}`,
      tooltip: vscode.l10n.t('This looks like a crawled page. Corpus Lint can be set up for its folder.'),
    };
  }
  if (state === 'notChecked') return { text: '$(circle-slash) Corpus Lint', tooltip: `Corpus Lint: ${reason ?? state}` };
  const count = findings === 0 ? vscode.l10n.t('no problems') : findings === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', number(findings));
  const text = findings === 0 ? '$(check) Corpus Lint' : `$(warning) Corpus Lint: ${number(findings)}`;
  return { text, tooltip: `Corpus Lint: ${[count, reason].filter(Boolean).join('; ')}` };
}
