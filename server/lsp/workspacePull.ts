import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { CorpusState } from './corpusState';
import type { Diagnostics } from './diagnostics';
import { listCorpus } from './listCorpus';
import { turn } from './newest';
import type { Session } from './session';
import { words } from './world';

const AT_ONCE = 8;
const BATCH = 64;

/**
 * Diagnostics of all files of the workspace, open or not. Each text is read, checked and forgotten.
 *
 * Clients ask again as soon as they have an answer. So once everything has been told and the client reports changes of
 * files, a request waits until something has changed, and only that is told.
 */
export class WorkspacePull {
  private stale: Set<string> | 'everything' = 'everything';
  /** Files whose last report named problems: where such a file goes, its problems must be taken back. */
  private readonly reported = new Set<string>();
  private wake: () => void = () => undefined;
  private serial = 0;
  /** Files that were left out when the user stopped the check. */
  private left: string[] = [];
  private stopping = false;

  constructor(
    private readonly session: Session,
    private readonly diagnostics: Diagnostics,
    private readonly state: CorpusState,
  ) {}

  /** To be called when a file that is not open has changed, appeared or gone, or a document was closed. */
  changed(uri: string): void {
    if (this.stale !== 'everything') this.stale.add(uri);
    this.wake();
  }

  /** To be called when configuration, decisions, settings or folders have changed. */
  changedAll(): void {
    this.stale = 'everything';
    this.left = [];
    this.wake();
  }

  /** Stops the check that is going on; what has been found is told, the rest waits for `goOn`. */
  stop(): void {
    this.stopping = this.state.checking;
  }

  /** Checks what was left out; everything where nothing was. */
  goOn(): void {
    if (this.left.length === 0) this.stale = 'everything';
    else for (const uri of this.left) this.changed(uri);
    this.left = [];
    this.wake();
  }

  /** Never throws: where the request is cancelled all of it is told on the next one. */
  async pull(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
  ): Promise<WorkspaceDiagnosticReport> {
    if (params.previousResultIds.length === 0 && this.reported.size > 0) this.stale = 'everything';
    await this.somethingStale(token);
    if (token.isCancellationRequested) return { items: [] };
    const stale = this.stale;
    this.stale = new Set();
    try {
      const files = stale === 'everything' ? await this.everything(params) : [...stale];
      const items = await this.report(files, token, progress);
      if (!token.isCancellationRequested) return { items };
    } catch (error) {
      this.session.world.log('error', `the workspace could not be checked: ${words(error)}`);
    }
    // Clients drop the answer to a request that they have cancelled.
    this.leave(stale);
    return { items: [] };
  }

  private async somethingStale(token: CancellationToken): Promise<void> {
    const nothing = (): boolean => this.stale !== 'everything' && this.stale.size === 0;
    if (!this.session.abilities.registerWatchers) this.stale = 'everything';
    while (nothing() && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        token.onCancellationRequested(() => resolve());
      });
    }
  }

  private async everything(params: WorkspaceDiagnosticParams): Promise<string[]> {
    await this.session.ready;
    for (const { uri } of params.previousResultIds) this.reported.add(uri);
    const files = new Set([...(await listCorpus(this.session)), ...this.session.documents.uris(), ...this.reported]);
    this.session.overview.retain(files);
    return [...files];
  }

  /** Works on a few files at once, in their order, until all are done or the request is cancelled. */
  private async report(
    files: readonly string[],
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const queue = [...files].reverse();
    this.state.begin(files.length);
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    const work = async (): Promise<void> => {
      while (queue.length > 0 && !token.isCancellationRequested && !this.stopping) {
        const uri = queue.pop()!;
        const item = await this.reportOne(uri, token);
        this.state.step();
        if (item) items.push(item);
        if (progress && items.length >= BATCH) {
          progress.report({ items });
          items = [];
        }
        await turn();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (this.stopping) this.left.push(...queue.reverse());
    this.stopping = false;
    this.state.end(this.left.length);
    return items;
  }

  /** Undefined where there is nothing to tell: a file without problems that had none before. */
  private async reportOne(uri: string, token: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    try {
      const open = this.session.documents.get(uri);
      const version = open?.text.version ?? null;
      const resultId = this.diagnostics.key(uri) ?? `closed.${++this.serial}`;
      const items = open ? await this.diagnostics.ofOpen(uri, token) : await this.diagnostics.ofClosed(uri, token);
      const known = this.reported.has(uri);
      if (items.length > 0) this.reported.add(uri);
      else this.reported.delete(uri);
      return items.length > 0 || known || open ? { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items } : undefined;
    } catch (error) {
      if (!token.isCancellationRequested) this.session.world.log('error', `${uri} could not be checked: ${words(error)}`);
      return undefined;
    }
  }

  private leave(rest: ReadonlySet<string> | 'everything'): void {
    if (rest === 'everything' || this.stale === 'everything') this.stale = 'everything';
    else for (const uri of rest) this.stale.add(uri);
  }
}
