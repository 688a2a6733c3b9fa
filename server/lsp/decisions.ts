import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { fingerprint } from '../core/fingerprint';
import { LineTable } from '../core/lines';
import { type Message, say } from '../core/message';
import { parentOf } from '../service/host';
import { staleEntries, uriIn } from '../service/stale';
import { suppressedIn } from '../service/suppressed';
import { SUPPRESSIONS_NAME, type Suppression, Suppressions } from '../service/suppressions';
import { type StaleAt, readSuppressionsFile, withoutEntries } from '../service/suppressionsFile';
import { whyChecked } from '../service/whyChecked';
import { type LocateParams, type PlaceResult, type SuppressedResult, TAKE_BACK_COMMAND, type UriParams, type WhyResult } from './protocol';
import type { Session } from './session';
import { SOURCE, toConfigDiagnostic, toRange, toTextEdits } from './toLsp';

/** The text of a file as the user sees it: of the open document, else of the file. */
export async function readSeen({ documents, world }: Session, uri: string): Promise<string | undefined> {
  return documents.get(uri)?.text.getText() ?? (await world.readFile(uri));
}

/** Problems of a suppressions file: what cannot be read, and entries that nothing is left of. */
export async function suppressionsDiagnostics(session: Session, uri: string, text: string): Promise<Diagnostic[]> {
  const table = new LineTable(text);
  const { problems, stale } = await readSuppressionsFile(uri, text, session.service.rules, (file) => readSeen(session, file));
  return [...problems.map((problem) => toConfigDiagnostic(table, problem, session.service.words)), ...stale.map((one) => staleDiagnostic(session, table, one))];
}

const staleDiagnostic = ({ service: { words } }: Session, table: LineTable, { span, why }: StaleAt): Diagnostic => ({
  range: toRange(table, span),
  severity: DiagnosticSeverity.Warning,
  source: SOURCE,
  code: STALE,
  tags: [DiagnosticTag.Unnecessary],
  message: words(say('this decision is stale: {0}', why)),
});

const STALE = 'stale-suppression';

/** Stale entries can be taken out, one by one or all together. */
export async function suppressionsActions(session: Session, { textDocument: { uri }, range }: CodeActionParams): Promise<CodeAction[]> {
  const open = session.documents.get(uri);
  if (!open) return [];
  const text = open.text.getText();
  const table = new LineTable(text);
  const { stale } = await readSuppressionsFile(uri, text, session.service.rules, (file) => readSeen(session, file));
  const asked = { start: open.text.offsetAt(range.start), end: open.text.offsetAt(range.end) };
  const touched = stale.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
  if (touched.length === 0) return [];
  const action = (title: Message, gone: readonly StaleAt[], isPreferred: boolean): CodeAction => ({
    title: session.service.words(title),
    kind: CodeActionKind.QuickFix,
    isPreferred,
    diagnostics: touched.map((one) => staleDiagnostic(session, table, one)),
    edit: { changes: { [uri]: toTextEdits(table, withoutEntries(text, gone)) } },
  });
  const all = stale.length > touched.length ? [action(say('Remove all {0} stale decisions', stale.length), stale, false)] : [];
  return [action(touched.length === 1 ? say('Remove this stale decision') : say('Remove these stale decisions'), touched, true), ...all];
}

/** What decisions hold back in an open page, as hints. */
export async function suppressedHints(session: Session, uri: string): Promise<Diagnostic[]> {
  const { table } = session.service.page(uri);
  return (await suppressedIn(session.service, uri)).map(({ finding, span, entry, isOld }) => ({
    range: toRange(table, span),
    severity: DiagnosticSeverity.Hint,
    source: SOURCE,
    code: finding.rule,
    message: `${finding.message} (${session.service.words(isOld ? say('in the baseline') : suppressedBecause(entry))})`,
  }));
}

function suppressedBecause({ date, reason, files }: Suppression): Message {
  const where = files === undefined ? say('suppressed') : files === '**' ? say('suppressed everywhere') : say('suppressed in {0}', files);
  const when = date ? say('{0} on {1}', where, date) : where;
  return reason ? { text: '{0}: {1}', parts: [when, reason] } : when;
}

/** Of what is suppressed under the caret: to flag it again. */
export async function takeBackActions(session: Session, { textDocument: { uri }, range }: CodeActionParams): Promise<CodeAction[]> {
  const open = session.documents.get(uri);
  if (!open) return [];
  const asked = { start: open.text.offsetAt(range.start), end: open.text.offsetAt(range.end) };
  const folder = await session.service.configs.forFile(uri);
  const found = (await suppressedIn(session.service, uri)).filter(({ span, isOld }) => !isOld && span.start <= asked.end && asked.start <= span.end);
  const entries = new Map(found.map(({ entry }) => [entry, entry.rule]));
  return [...entries].map(([entry, rule]) => {
    const title = session.service.words(say(entry.line === undefined ? 'Flag this file again ({0})' : 'Flag this line again ({0})', rule));
    const argument = { file: `${folder.folder}/${SUPPRESSIONS_NAME}`, entries: [entry] };
    return { title, kind: CodeActionKind.QuickFix, command: { title, command: TAKE_BACK_COMMAND, arguments: [argument] } };
  });
}

/** Every suppressions file of the workspace that can be read, with what it holds. */
export async function suppressedList(session: Session): Promise<SuppressedResult[]> {
  const { world, scope, service } = session;
  const found = new Set<string>();
  for (const folder of scope.folders) {
    for (const uri of await world.listFiles({ folder, include: [`**/${SUPPRESSIONS_NAME}`], exclude: ['**/node_modules/**'] })) found.add(uri);
    found.add(`${(await service.configs.forFile(`${folder}/x`)).folder}/${SUPPRESSIONS_NAME}`);
  }
  const lists = await Promise.all([...found].sort().map((file) => listOf(session, file)));
  return lists.flatMap((list) => list ?? []);
}

async function listOf(session: Session, file: string): Promise<SuppressedResult | undefined> {
  const text = await session.world.readFile(file);
  if (text === undefined) return undefined;
  try {
    const { entries } = Suppressions.parse(text);
    const stale = await staleEntries(entries, parentOf(file), session.service.rules, (uri) => readSeen(session, uri));
    return { file, entries, stale: Object.fromEntries(stale.map(({ entry, why }) => [entries.indexOf(entry), session.service.words(why)])) };
  } catch {
    return undefined; // its diagnostics say what is wrong
  }
}

/** Where the line of a decision about one file stands now. */
export async function locate(session: Session, { file, entry }: LocateParams): Promise<PlaceResult | null> {
  if (entry.file === undefined) return null;
  const uri = uriIn(parentOf(file), entry.file);
  const text = await readSeen(session, uri);
  if (text === undefined) return null;
  const table = new LineTable(text);
  for (let line = 0; line < table.count; line++) {
    const { start, end } = table.content(line);
    if (fingerprint(text.slice(start, end)) === entry.line) return { uri, line };
  }
  return { uri, line: undefined };
}

export async function why({ service, scope, ready }: Session, { uri }: UriParams): Promise<WhyResult> {
  await ready;
  const folder = await service.configs.forFile(uri);
  return { reason: service.words((await scope.of(uri)).reason), settings: whyChecked(service.rules, folder, uri, service.words) };
}
