import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../core/span';
import { type Action, actionsAt, fixAll } from '../service/actions';
import type { LintResult } from '../service/corpusService';
import { suppressionsActions, takeBackActions } from './decisions';
import { FIX_ALL_KIND, KEEP_COMMAND, type KeepArguments, SWITCH_OFF_COMMAND, type SwitchOffArguments } from './protocol';
import { check, isConfig, isSuppressions, type Session } from './session';
import { toDiagnostic, toTextEdits } from './toLsp';

/** The light-bulb menu, or fix-all where only that is asked for. */
export async function codeActions(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  const { only, triggerKind } = params.context;
  const document = session.documents.get(uri);
  if (!document || isConfig(uri)) return [];
  if (isSuppressions(uri)) return wants(only, CodeActionKind.QuickFix) ? suppressionsActions(session, params) : [];
  const { result } = await check(session, uri, token);
  // The offsets of the request belong to the text as it is; a result for another one would edit the wrong places.
  if (!result || result.version !== document.text.version) return [];
  const menu = { session, uri, result };
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const range = { start: document.text.offsetAt(params.range.start), end: document.text.offsetAt(params.range.end) };
    const { configUri } = await session.service.configs.forFile(uri);
    const config = configUri === undefined ? undefined : session.scope.readable(configUri);
    actions.push(...actionsAt(result, range, config).map((action) => toCodeAction(menu, action)));
    if (session.showSuppressed) actions.push(...(await takeBackActions(session, params)));
  }
  if (only && wants(only, FIX_ALL_KIND)) {
    const deletions = triggerKind !== CodeActionTriggerKind.Automatic || session.settings.deletionsOnSave;
    actions.push(...fixAllAction(menu, fixAll(result, { deletions })));
  }
  return actions;
}

interface Menu {
  readonly session: Session;
  readonly uri: string;
  readonly result: LintResult;
}

function toCodeAction(menu: Menu, action: Action): CodeAction {
  const { uri, result } = menu;
  const { title, keep, reason, finding } = action;
  const common = { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(uri, result.document.table, finding)] };
  if (!keep) return { ...common, isPreferred: action.preferred, edit: workspaceEdit(menu, action.edits) };
  if (action.scope === 'off') {
    const argument: SwitchOffArguments = { uri, rule: finding.rule };
    return { ...common, command: { title, command: SWITCH_OFF_COMMAND, arguments: [argument] } };
  }
  const argument: KeepArguments = {
    uri,
    rule: finding.rule,
    version: result.version,
    start: keep.start,
    end: keep.end,
    ...(reason === undefined ? {} : { reason }),
    ...(action.scope === undefined || action.scope === 'line' ? {} : { scope: action.scope }),
  };
  return { ...common, command: { title, command: KEEP_COMMAND, arguments: [argument] } };
}

function fixAllAction(menu: Menu, edits: readonly TextEdit[]): CodeAction[] {
  if (edits.length === 0) return [];
  return [{ title: 'Fix all safe problems (Corpus Lint)', kind: FIX_ALL_KIND, edit: workspaceEdit(menu, edits) }];
}

function workspaceEdit({ session, uri, result }: Menu, edits: readonly TextEdit[]): WorkspaceEdit {
  const changes = toTextEdits(result.document.table, edits);
  if (!session.abilities.versionedEdits) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version: result.version }, edits: changes }] };
}

/** A kind asked for stands for all kinds below it; nothing asked for means everything. */
const wants = (only: readonly string[] | undefined, kind: string): boolean => !only || only.some((o) => o === '' || kind === o || kind.startsWith(`${o}.`));
