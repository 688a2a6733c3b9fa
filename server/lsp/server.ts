import {
  CodeActionKind,
  type Connection,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import type { Rule } from '../core/rule';
import { isConfigName } from '../service/configFile';
import { CorpusService } from '../service/corpusService';
import { wordsFor } from '../service/language';
import { Overview } from '../service/overview';
import { Scope } from '../service/scope';
import { SUPPRESSIONS_NAME } from '../service/suppressions';
import { abilitiesOf } from './abilities';
import { Cleaner } from './clean';
import { codeActions } from './codeActions';
import { answerCorpusRequests } from './corpus';
import { CorpusState } from './corpusState';
import { Diagnostics } from './diagnostics';
import { Documents } from './documents';
import { executeCommand } from './keep';
import { prepareRename, rename } from './rename';
import { highlights, references, workspaceSymbols } from './terms';
import { complete } from './completion';
import { locate, suppressedList, why } from './decisions';
import {
  CHECK_FILE,
  CLEAN_APPLY,
  CLEAN_PREVIEW,
  CLEAN_TEXT,
  type ClientOptions,
  DECISIONS_CHANGED,
  FIX_ALL_KIND,
  KEEP_COMMAND,
  LOCATE,
  type LocateParams,
  type ServerProcess,
  SHOW_SUPPRESSED,
  type ShowSuppressedParams,
  SUPPRESSED,
  SWITCH_OFF_COMMAND,
  TAKE_BACK_COMMAND,
  TRUSTED,
  UNDO_CLEAN,
  type UriParams,
  WHY,
  ZONES,
} from './protocol';
import { Push } from './push';
import { documentSymbols, foldingRanges, hover, zones } from './reading';
import type { DiskFiles } from './serverPages';
import type { Session } from './session';
import { loadSettings, registerSettings } from './settings';
import { Status } from './status';
import { type Files, World, words } from './world';
import { WorkspacePull } from './workspacePull';

export interface ServerOptions {
  /** Access to files where the client does not answer requests for them. */
  readonly files?: Files;
  /** The pages and journals that the server writes itself when it cleans, rather than through the client. */
  readonly pages?: DiskFiles;
  /** The rules to run; all of them where nothing is given. */
  readonly rules?: readonly Rule[];
  /** Whether to use the editor's pauses to get up to speed; a server for one short test need not. */
  readonly practises?: boolean;
  /** The server's process, for a bug report. */
  readonly pid?: number;
  /** Resolves when the client has taken what was sent to it; undefined where it has, or where the transport does not tell. */
  readonly sent?: (() => Promise<void> | undefined) | undefined;
}

/** Serves one client. The caller has created the connection; this listens on it. */
export function createServer(connection: Connection, options: ServerOptions = {}): void {
  const world = new World(connection, options.files);
  const service = new CorpusService(world, options.rules);
  const session: Session = {
    connection,
    service,
    documents: new Documents(service),
    scope: new Scope(service.configs),
    overview: new Overview(),
    world,
    practises: options.practises === true,
    sent: options.sent ?? (() => undefined),
    abilities: abilitiesOf({ capabilities: {} } as InitializeParams),
    settings: { deletionsOnSave: false },
    ready: Promise.resolve(),
    revision: 0,
    showSuppressed: false,
  };
  new Server(session, options.pid, new Cleaner(session, options.pages)).listen();
}

/** Ties the features of one connection together. */
class Server {
  private readonly status: Status;
  private readonly diagnostics: Diagnostics;
  private readonly corpusState: CorpusState;
  private readonly workspacePull: WorkspacePull;
  private readonly push: Push;

  constructor(
    private readonly session: Session,
    private readonly pid: number | undefined,
    private readonly cleaner: Cleaner,
  ) {
    this.status = new Status(session);
    this.corpusState = new CorpusState(session);
    this.diagnostics = new Diagnostics(session, this.status);
    this.workspacePull = new WorkspacePull(session, this.diagnostics, this.corpusState);
    this.push = new Push(session, this.diagnostics);
    session.service.patternSwitchedOff = (message) => {
      void session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Corpus Lint: ${message}` });
      this.refresh();
    };
    session.service.corpusChanged = (uris) => this.outdated(uris);
  }

  listen(): void {
    this.lifecycle();
    this.texts();
    this.features();
    this.session.connection.listen();
  }

  private lifecycle(): void {
    const { connection, world, scope } = this.session;
    connection.onInitialize((params): InitializeResult => {
      this.session.abilities = abilitiesOf(params);
      world.throughClient = this.session.abilities.hostRequests;
      this.session.service.words = wordsFor(params.locale);
      this.session.service.configs.trusted = (params.initializationOptions as ClientOptions | null | undefined)?.corpusLint?.trusted !== false;
      scope.folders = (params.workspaceFolders ?? []).map((folder) => withoutSlash(folder.uri));
      const experimental: ServerProcess = { pid: this.pid };
      return { capabilities: { ...CAPABILITIES, experimental }, serverInfo: { name: 'corpus-lint' } };
    });
    connection.onInitialized(() => {
      this.session.ready = loadSettings(this.session);
      this.register().catch((error: unknown) => world.log('warn', `changes of files or settings will not be heard of: ${words(error)}`));
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.session.ready = loadSettings(this.session, settings);
      this.refresh();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes));
  }

  private async register(): Promise<void> {
    const { connection, abilities, scope } = this.session;
    if (abilities.folderEvents) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map((folder) => withoutSlash(folder.uri));
        scope.folders = [...scope.folders.filter((uri) => !gone.includes(uri)), ...added.map((folder) => withoutSlash(folder.uri))];
        this.refresh();
      });
    }
    if (abilities.registerConfiguration) await registerSettings(connection);
    if (abilities.registerWatchers)
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) });
  }

  private texts(): void {
    const { connection, documents } = this.session;
    documents.listen(connection, {
      opened: (uri) => this.pushing?.opened(uri),
      changed: (uri) => this.pushing?.changed(uri),
      closed: (uri) => {
        this.status.forget(uri);
        this.pushing?.closed(uri);
        this.workspacePull.changed(uri);
      },
      saved: (uri) => {
        if (this.isDecision(uri) && !this.session.abilities.registerWatchers) this.decisionsChanged([uri]);
        // Clients pull only documents that are in sight; one that was changed and saved behind the scenes has to be told of, too.
        this.workspacePull.changed(uri);
      },
    });
    connection.onNotification(TRUSTED, () => {
      this.session.service.configs.trusted = true;
      this.decisionsChanged([]);
    });
    connection.onNotification(CHECK_FILE, ({ uri }: UriParams) => {
      this.session.scope.name(uri);
      this.refresh();
    });
  }

  private features(): void {
    const { session } = this;
    const { connection } = session;
    connection.languages.diagnostics.on((params, token) => this.diagnostics.pull(params, token));
    connection.languages.diagnostics.onWorkspace((params, token, _work, progress) => this.workspacePull.pull(params, token, progress));
    connection.onCodeAction((params, token) => codeActions(session, params, token));
    connection.onDocumentSymbol(({ textDocument }, token) => documentSymbols(session, textDocument.uri, token));
    connection.onFoldingRanges(({ textDocument }, token) => foldingRanges(session, textDocument.uri, token));
    connection.onRequest(ZONES, ({ uri }: UriParams, token) => zones(session, uri, token));
    connection.onHover((params, token) => hover(session, params, token));
    connection.onDocumentHighlight((params, token) => highlights(session, params, token));
    connection.onReferences((params, token) => references(session, params, token));
    connection.onPrepareRename((params, token) => prepareRename(session, params, token));
    connection.onRenameRequest((params, token) => rename(session, params, token));
    connection.onWorkspaceSymbol((params) => workspaceSymbols(session, params));
    connection.onCompletion((params, token) => complete(session, params, token));
    answerCorpusRequests(session, { workspacePull: this.workspacePull, state: this.corpusState, decisionsChanged: (uris) => this.decisionsChanged(uris) });
    connection.onRequest(CLEAN_PREVIEW, (params, token) => this.cleaner.preview(params, token));
    connection.onRequest(CLEAN_TEXT, (params, token) => this.cleaner.text(params, token));
    connection.onRequest(CLEAN_APPLY, (params, token) => this.cleaner.apply(params, token));
    connection.onRequest(UNDO_CLEAN, (params, token) => this.cleaner.undo(params, token));
    connection.onExecuteCommand(async (params) => {
      const done = await executeCommand(session, params);
      this.decisionsChanged([done.file]);
      return done;
    });
    connection.onRequest(SUPPRESSED, () => suppressedList(session));
    connection.onRequest(LOCATE, (params: LocateParams) => locate(session, params));
    connection.onRequest(WHY, (params: UriParams) => why(session, params));
    connection.onNotification(SHOW_SUPPRESSED, ({ show }: ShowSuppressedParams) => {
      session.showSuppressed = show;
      this.refresh();
    });
  }

  private filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      if (this.session.documents.get(uri)) continue;
      if (type === FileChangeType.Deleted) this.session.service.removed(uri);
      this.workspacePull.changed(uri);
    }
    const decisions = changes.map(({ uri }) => uri).filter((uri) => this.isDecision(uri));
    if (decisions.length > 0) this.decisionsChanged(decisions);
  }

  private isDecision(uri: string): boolean {
    return isConfigName(uri) || uri.endsWith(`/${SUPPRESSIONS_NAME}`) || this.session.service.configs.dependsOn(uri);
  }

  private decisionsChanged(uris: readonly string[]): void {
    this.session.service.decisionsChanged(uris);
    void this.session.connection.sendNotification(DECISIONS_CHANGED);
    this.refresh();
  }

  /** Results may differ although no text has changed. */
  private refresh(): void {
    this.workspacePull.changedAll();
    this.pushing?.all();
    this.askAgain();
  }

  /** The same for files of which another one of the corpus has changed. */
  private outdated(uris: readonly string[]): void {
    const open = uris.filter((uri) => this.session.documents.get(uri));
    for (const uri of uris) if (!open.includes(uri)) this.workspacePull.changed(uri);
    for (const uri of open) this.pushing?.changed(uri);
    if (open.length > 0) this.askAgain();
  }

  private askAgain(): void {
    const { connection, abilities } = this.session;
    this.session.revision++;
    if (abilities.refresh)
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => this.session.world.log('warn', `the editor did not refresh its problems: ${words(error)}`));
  }

  private get pushing(): Push | undefined {
    return this.session.abilities.pull ? undefined : this.push;
  }
}

/** A configuration may extend files of any name. */
const WATCHED = ['**/*.{json,yaml}', '**/*.{txt,md,corpus}'];

const CAPABILITIES: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  diagnosticProvider: { identifier: 'corpus-lint', interFileDependencies: false, workspaceDiagnostics: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
  documentSymbolProvider: { label: 'Corpus Lint' },
  foldingRangeProvider: true,
  hoverProvider: true,
  documentHighlightProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  completionProvider: {},
  executeCommandProvider: { commands: [KEEP_COMMAND, SWITCH_OFF_COMMAND, TAKE_BACK_COMMAND] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

const withoutSlash = (uri: string): string => uri.replace(/\/$/, '');
