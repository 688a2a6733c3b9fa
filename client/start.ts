import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../server/lsp/protocol';
import { registerCleaning } from './clean';
import { registerCommands } from './commands';
import { registerCorpusActions } from './corpusActions';
import { CorpusProgress } from './corpusProgress';
import { showCorpus } from './corpusView';
import { READ_ONLY_SCHEMES } from './documents';
import { registerFoldArticle } from './foldArticle';
import { answerHostRequests } from './host';
import { showStatus, StatusMemory } from './status';
import { registerReport } from './report';
import { registerStatusMenu } from './statusMenu';
import { TitleKey } from './titleKey';
import { showZones } from './zones';
import { decisionMiddleware } from './decisions';
import { showSuppressed } from './suppressedView';
import { registerWhy } from './why';

export const ID = 'corpusLint';
export const NAME = 'Corpus Lint';

/** Asked for each time that a server starts. */
const initializationOptions = (): ClientOptions => ({ corpusLint: { hostRequests: true, cleans: true, trusted: vscode.workspace.isTrusted } });

/** Those that hold for a folder, and those for others to extend. */
const CONFIGURATIONS = '**/{corpus-lint,*.corpus-lint}.json';

const titleKey = new TitleKey();

export const clientOptions: LanguageClientOptions = {
  documentSelector: [
    { language: 'corpus' },
    { language: 'plaintext' },
    { language: 'markdown' },
    { language: 'json', pattern: CONFIGURATIONS },
    { language: 'jsonc', pattern: CONFIGURATIONS },
    { language: 'yaml', pattern: '**/{corpus-lint,*.corpus-lint}.yaml' },
    { pattern: '**/corpus-lint.suppressions.json' },
  ],
  initializationOptions,
  diagnosticPullOptions: { onChange: true },
  middleware: {
    didOpen: async (document, next) => {
      if (!READ_ONLY_SCHEMES.includes(document.uri.scheme)) await next(document);
    },
    ...titleKey.middleware,
    ...decisionMiddleware,
  },
};

/** Registers everything that VS Code shows of the server. */
export function showAll(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const memory = new StatusMemory(client);
  const progress = new CorpusProgress(client);
  context.subscriptions.push(client, answerHostRequests(client), memory.listen(), registerCommands(client), registerCleaning(client), titleKey.register());
  context.subscriptions.push(progress.listen(), showStatus(client, memory, progress), registerStatusMenu(client, memory, progress));
  context.subscriptions.push(showCorpus(client, progress), registerCorpusActions(client, progress));
  context.subscriptions.push(showZones(client), registerFoldArticle(client), registerReport(client));
  context.subscriptions.push(showSuppressed(client), registerWhy(client));
}
