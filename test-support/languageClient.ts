import { globMatcher } from '../server/service/globs';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Rule } from '../server/core/rule';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  STATUS,
  type StatusParams,
  type UriParams,
  WRITE_FILE,
  type WriteFileParams,
} from '../server/lsp/protocol';
import { createServer } from '../server/lsp/server';

export const FOLDER = 'memory:///corpus';
export const inFolder = (path: string): string => `${FOLDER}/${path}`;

/** What VS Code says of itself, as far as the server acts on it. */
export const MODERN: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

/** `items` is missing in an "unchanged" answer. */
export interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items: Diagnostic[];
}

export interface ClientSetup {
  readonly files?: Readonly<Record<string, string>>;
  readonly rules: readonly Rule[];
  readonly capabilities?: ClientCapabilities;
  readonly hostRequests?: boolean;
  /** Whether the client says that it has the commands for cleaning. */
  readonly cleans?: boolean;
  readonly settings?: unknown;
  /** The display language. */
  readonly locale?: string;
  readonly trusted?: boolean;
}

/** A client and a server joined in memory; the client's files are a map from paths below FOLDER to texts. */
export class LanguageClient {
  readonly files: Map<string, string>;
  readonly log: string[] = [];
  readonly statuses: StatusParams[] = [];
  /** URIs that the server asked for. */
  readonly reads: string[] = [];
  /** Where a test writes bytes past the connection. */
  readonly toServer = new PassThrough();
  settings: unknown;
  refreshes = 0;
  private readonly toClient = new PassThrough();
  readonly connection: ProtocolConnection;
  private readonly published = new Map<string, Diagnostic[]>();
  private listeners: (() => void)[] = [];

  private constructor(private readonly setup: ClientSetup) {
    this.files = new Map(Object.entries(setup.files ?? {}).map(([path, text]) => [inFolder(path), text]));
    this.settings = setup.settings ?? null;
    createServer(createConnection(ProposedFeatures.all, new StreamMessageReader(this.toServer), new StreamMessageWriter(this.toClient)), {
      rules: setup.rules,
    });
    this.connection = createProtocolConnection(new StreamMessageReader(this.toClient), new StreamMessageWriter(this.toServer));
    this.answer();
    this.connection.listen();
  }

  static async start(setup: ClientSetup): Promise<LanguageClient> {
    const client = new LanguageClient(setup);
    await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: setup.capabilities ?? MODERN,
      workspaceFolders: [{ uri: FOLDER, name: 'corpus' }],
      ...(setup.locale === undefined ? {} : { locale: setup.locale }),
      initializationOptions: { corpusLint: { hostRequests: setup.hostRequests ?? true, cleans: setup.cleans ?? false, trusted: setup.trusted ?? true } },
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  async open(path: string, text = this.files.get(inFolder(path)) ?? '', languageId = 'plaintext'): Promise<string> {
    const uri = inFolder(path);
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<Report> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
  }

  async items(uri: string): Promise<Diagnostic[]> {
    return (await this.pull(uri)).items;
  }

  pullWorkspace(previous: readonly { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest('workspace/diagnostic', { previousResultIds: previous });
  }

  codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
  }

  ask<T>(method: string, uri: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...more });
  }

  /** Writes a file behind the server's back and reports the change. */
  async writeFile(path: string, text: string | undefined): Promise<void> {
    const uri = inFolder(path);
    if (text === undefined) this.files.delete(uri);
    else this.files.set(uri, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: text === undefined ? 3 : 2 }] });
  }

  /** Waits until `get` has a value; asked again after every message of the server. */
  async until<T>(get: () => T | undefined | false): Promise<T> {
    for (;;) {
      const value = get();
      if (value) return value;
      await new Promise<void>((resolve) => this.listeners.push(resolve));
    }
  }

  publishedFor = (uri: string): Diagnostic[] | undefined => this.published.get(uri);

  statusOf = (uri: string): StatusParams | undefined => this.statuses.filter((s) => s.uri === uri).at(-1);

  private answer(): void {
    const { connection } = this;
    const heard = (): void => {
      for (const listener of this.listeners.splice(0)) listener();
    };
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.published.set(uri, diagnostics);
      heard();
    });
    connection.onNotification(STATUS, (status: StatusParams) => {
      this.statuses.push(status);
      heard();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
      heard();
    });
    connection.onRequest('workspace/configuration', () => [this.settings]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      heard();
      return null;
    });
    if (this.setup.hostRequests ?? true) this.answerHost();
  }

  private answerHost(): void {
    this.connection.onRequest(READ_FILE, ({ uri }: UriParams) => {
      this.reads.push(uri);
      return { text: this.files.get(uri) ?? null };
    });
    this.connection.onRequest(WRITE_FILE, ({ uri, text }: WriteFileParams) => {
      this.files.set(uri, text);
      return null;
    });
    this.connection.onRequest(LIST_FILES, ({ folder, include, exclude }: ListFilesParams) => {
      const included = globMatcher(include, { dot: false });
      const excluded = globMatcher(exclude, { dot: false });
      return [...this.files.keys()].filter((uri) => {
        const path = uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : '';
        return path !== '' && included(path) && !excluded(path);
      });
    });
  }
}
