import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { LineTable } from '../core/lines';
import { say } from '../core/message';
import { parseConfig } from '../service/configFile';
import { pageSummary } from '../service/overviewPage';
import { Newest } from './newest';
import { type Checked, check, isConfig, type Session } from './session';
import type { Status } from './status';
import { toConfigDiagnostic, toDiagnostic, toFileDiagnostic } from './toLsp';
import { WarmUp } from './warmUp';
import { words } from './world';

/** Answers for one document: pulled by the client, part of a workspace pull, or pushed. */
export class Diagnostics {
  private readonly newest: Newest;
  private readonly warmUp: WarmUp | undefined;
  private pulls = 0;

  constructor(
    private readonly session: Session,
    private readonly status: Status,
  ) {
    const activity = (): number => this.pulls + session.documents.edits;
    this.newest = new Newest(activity, session.sent);
    this.warmUp = session.practises ? new WarmUp(activity) : undefined;
  }

  /**
   * Answers for the newest text of the document, whatever text the request was made for.
   * @throws ResponseError where the request was cancelled or a newer one has come in.
   */
  async pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const { uri } = params.textDocument;
    this.pulls++;
    await this.newest.wait(uri, token);
    if (!this.session.documents.get(uri)) return full(await this.ofClosed(uri, token));
    await this.session.ready;
    const key = this.key(uri);
    if (key !== undefined && key === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: key };
    const items = await this.ofOpen(uri, token);
    this.warmUp?.begin();
    return full(items, key);
  }

  /** Names the state that an open document's diagnostics belong to; undefined where it is not open. */
  key(uri: string): string | undefined {
    const document = this.session.documents.get(uri);
    return document && `${document.serial}.${document.text.version}.${this.session.revision}`;
  }

  /** @throws ResponseError "request cancelled". */
  async ofOpen(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    const open = this.session.documents.get(uri);
    if (isConfig(uri)) return this.ofConfigText(open?.text.getText() ?? '');
    const checked = await check(this.session, uri, token);
    this.status.tell(uri, checked);
    const { result } = checked;
    this.summarise(uri, result);
    return result ? result.findings.map((f) => toDiagnostic(uri, result.document.table, f)) : [];
  }

  /**
   * Reads, checks and forgets a file that is not open; nothing where there is none or where it is not to be checked.
   * @throws ResponseError "request cancelled".
   */
  async ofClosed(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    const { world, service, documents, scope } = this.session;
    if (!isConfig(uri) && !(await scope.of(uri)).checked) {
      this.summarise(uri, undefined);
      return [];
    }
    const { text, problem } = await world.read(uri);
    if (text === null) this.summarise(uri, undefined);
    if (problem !== undefined) return [toFileDiagnostic(service.words(say('not checked: {0}', problem)))];
    if (text === null) service.removed(uri);
    if (text === null) return [];
    if (isConfig(uri)) return this.ofConfigText(text);
    if (!documents.get(uri)) service.setText(uri, 0, text);
    try {
      const { result } = await check(this.session, uri, token);
      this.summarise(uri, result);
      return result ? result.findings.map((f) => toDiagnostic(uri, result.document.table, f)) : [];
    } finally {
      if (!documents.get(uri)) service.forget(uri);
    }
  }

  /** Keeps the overview of the corpus up with what has just been found. */
  private summarise(uri: string, result: Checked['result']): void {
    // Someone types in an open document: nothing that is not asked for may stand in the way of the answer.
    if (result && this.session.documents.get(uri)) this.session.overview.later(uri, () => pageSummary(result));
    else if (result) this.session.overview.set(uri, pageSummary(result));
    else this.session.overview.remove(uri);
  }

  private ofConfigText(text: string): Diagnostic[] {
    try {
      const { rules, configs } = this.session.service;
      const { problems, patterns } = parseConfig(text, rules);
      const table = new LineTable(text);
      return [...problems, ...configs.switchedOff.problems(patterns)].map((p) => toConfigDiagnostic(table, p));
    } catch (error) {
      return [toFileDiagnostic(this.session.service.words(say('this configuration cannot be read: {0}', words(error))))];
    }
  }
}

const full = (items: Diagnostic[], resultId?: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items,
  ...(resultId === undefined ? {} : { resultId }),
});
