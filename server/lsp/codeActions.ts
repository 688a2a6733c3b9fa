import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { say } from '../core/message';
import type { TextEdit } from '../core/span';
import { type Action, actionsAt, BOILERPLATE, findingsAt, fixAll } from '../service/actions';
import { type RuleAction, ruleActions } from '../service/clean/ruleActions';
import type { LintResult } from '../service/corpusService';
import { suppressionsActions, takeBackActions } from './decisions';
import {
  FIX_ALL_KIND,
  FIX_KIND_COMMAND,
  type FixKindArguments,
  KEEP_COMMAND,
  type KeepArguments,
  SWITCH_OFF_COMMAND,
  type SwitchOffArguments,
} from './protocol';
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
    const found = actionsAt(result, range, config, session.service.words);
    const keeps = found.findIndex(({ keep }) => keep !== undefined);
    const ofRules = ruleActions(result, findingsAt(result, range), BOILERPLATE, session.service.words).filter(
      ({ where }) => where === 'file' || session.abilities.cleans,
    );
    actions.push(...found.map((action) => toCodeAction(menu, action)));
    actions.splice(keeps < 0 ? actions.length : keeps, 0, ...ofRules.map((action) => ofRule(menu, action)));
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

function ofRule(menu: Menu, { title, finding, where, edits }: RuleAction): CodeAction {
  const common = { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(menu.uri, menu.result.document.table, finding)] };
  if (where === 'file') return { ...common, isPreferred: false, edit: workspaceEdit(menu, edits) };
  const argument: FixKindArguments = { uri: menu.uri, rule: finding.rule, where };
  return { ...common, command: { title, command: FIX_KIND_COMMAND, arguments: [argument] } };
}

function fixAllAction(menu: Menu, edits: readonly TextEdit[]): CodeAction[] {
  if (edits.length === 0) return [];
  return [{ title: menu.session.service.words(say('Fix all safe problems (Corpus Lint)')), kind: FIX_ALL_KIND, edit: workspaceEdit(menu, edits) }];
}

function workspaceEdit({ session, uri, result }: Menu, edits: readonly TextEdit[]): WorkspaceEdit {
  const changes = toTextEdits(result.document.table, edits);
  if (!session.abilities.versionedEdits) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version: result.version }, edits: changes }] };
}

/** A kind asked for stands for all kinds below it; nothing asked for means everything. */
const wants = (only: readonly string[] | undefined, kind: string): boolean => !only || only.some((o) => o === '' || kind === o || kind.startsWith(`${o}.`));
