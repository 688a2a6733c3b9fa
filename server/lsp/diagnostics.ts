import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { LineTable } from '../core/lines';
import { errorText, say } from '../core/message';
import { pageSummary } from '../service/overviewPage';
import { CONFIG_NAME, type ConfigProblem, YAML_CONFIG_NAME } from '../service/configFile';
import { loadConfig } from '../service/configLoad';
import { Newest } from './newest';
import { suppressedHints, suppressionsDiagnostics } from './decisions';
import { type Checked, check, isConfig, isSuppressions, type Session } from './session';
import type { Status } from './status';
import { toConfigDiagnostic, toDiagnostic, toFileDiagnostic } from './toLsp';
import { WarmUp } from './warmUp';

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
    if (isConfig(uri)) return this.ofConfigText(uri, open?.text.getText() ?? '');
    if (isSuppressions(uri)) return suppressionsDiagnostics(this.session, uri, open?.text.getText() ?? '');
    const checked = await check(this.session, uri, token);
    this.status.tell(uri, checked);
    const { result } = checked;
    this.summarise(uri, result);
    if (!result) return [];
    const hints = this.session.showSuppressed ? await suppressedHints(this.session, uri) : [];
    return [...result.findings.map((f) => toDiagnostic(uri, result.document.table, f)), ...hints];
  }

  /**
   * Reads, checks and forgets a file that is not open; nothing where there is none or where it is not to be checked.
   * @throws ResponseError "request cancelled".
   */
  async ofClosed(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    const { world, service, documents, scope } = this.session;
    if (!isConfig(uri) && !isSuppressions(uri) && !(await scope.of(uri)).checked) {
      this.summarise(uri, undefined);
      return [];
    }
    const { text, problem } = await world.read(uri);
    if (text === null) this.summarise(uri, undefined);
    if (problem !== undefined) return [toFileDiagnostic(service.words(say('not checked: {0}', problem)))];
    if (text === null) service.removed(uri);
    if (text === null) return [];
    if (isConfig(uri)) return this.ofConfigText(uri, text);
    if (isSuppressions(uri)) return suppressionsDiagnostics(this.session, uri, text);
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

  private async ofConfigText(uri: string, text: string): Promise<Diagnostic[]> {
    try {
      const { service, world } = this.session;
      const { problems, own } = await loadConfig(uri, text, service.rules, (source) => world.readFile(source));
      const patterns = own.layers.flatMap((layer) => [...layer.patterns, ...layer.keep]);
      const table = new LineTable(text);
      const all = [...problems, ...service.configs.switchedOff.problems(patterns), ...(await this.shadowed(uri))];
      return all.map((p) => toConfigDiagnostic(table, p, service.words));
    } catch (error) {
      return [toFileDiagnostic(this.session.service.words(say('this configuration cannot be read: {0}', errorText(error))))];
    }
  }

  /** Of two configurations in one folder only one is read. */
  private async shadowed(uri: string): Promise<ConfigProblem[]> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    if (uri !== `${folder}/${YAML_CONFIG_NAME}` || (await this.session.world.readFile(`${folder}/${CONFIG_NAME}`)) === undefined) return [];
    return [
      {
        span: { start: 0, end: 0 },
        severity: 'warning',
        message: say('this file is not read, since there is a {0} beside it; remove one of them', CONFIG_NAME),
      },
    ];
  }
}

const full = (items: Diagnostic[], resultId?: string): DocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items,
  ...(resultId === undefined ? {} : { resultId }),
});
