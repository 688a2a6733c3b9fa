import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../server/lsp/protocol';
import { registerCommands } from './commands';
import { decisionMiddleware } from './decisions';
import { answerHostRequests } from './host';
import { showStatus, StatusMemory } from './status';
import { showSuppressed } from './suppressedView';
import { TitleKey } from './titleKey';
import { registerWhy } from './why';

export const ID = 'corpusLint';
export const NAME = 'Corpus Lint';

/** Schemes that show another state of a file or no file at all: what is found there could not be fixed there. */
const READ_ONLY_SCHEMES = ['git', 'gitlens', 'output', 'vscode-local-history', 'chat-editing-text-model'];

const initializationOptions: ClientOptions = { corpusLint: { hostRequests: true } };

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

/** Starts a client that was made for desktop or web, with everything that VS Code shows of it. */
export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const memory = new StatusMemory(client);
  context.subscriptions.push(client, answerHostRequests(client), memory.listen(), showStatus(memory), registerCommands(client), titleKey.register());
  context.subscriptions.push(showSuppressed(client), registerWhy(client));
  await client.start();
}
