import { deleteLines, deletesLines, mergeFixes } from '../core/edits';
import type { LineTable } from '../core/lines';
import { inEnglish, type Message, say, type Words } from '../core/message';
import type { Fix, RuleFinding } from '../core/rule';
import type { Span, TextEdit } from '../core/span';
import type { LintResult } from './corpusService';
import type { KeepScope } from './decide';

/** One entry of the light-bulb menu: edits to make, or lines to keep under a rule from now on. */
export interface Action {
  readonly title: string;
  readonly finding: RuleFinding;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
  /** The lines that are never to be flagged again; undefined for an action that edits. */
  readonly keep: Span | undefined;
  /** How far that reaches; 'off': the rule is switched off in the configuration. */
  readonly scope?: KeepScope | 'off' | undefined;
  /** Why the lines are kept, where the finding names a reason. */
  readonly reason?: string | undefined;
}

export const BOILERPLATE = 'boilerplate-line';

/**
 * The menu for a caret or selection (offsets): fixes first, then decisions, the widest first and "keep this line" last.
 * @param config how the configuration is called in which a rule can be switched off; undefined where there is none.
 */
export function actionsAt(result: LintResult, range: Span, config?: string, words: Words = inEnglish): Action[] {
  const { table } = result.document;
  const found = findingsAt(result, range);
  const keeps = keepActions(result, range, found, words);
  const wider = keeps.flatMap((keep) => widerActions(table, keep, config, words));
  return [...fixActions(found), ...lineActions(table, range, found, words), ...boilerplateAction(result, found, words), ...wider, ...keeps];
}

/** The findings that a caret or selection touches; where it touches none, those on its lines. */
export function findingsAt(result: LintResult, range: Span): RuleFinding[] {
  const { table } = result.document;
  const touching = (asked: Span): RuleFinding[] => result.findings.filter((f) => touch(withoutTerminator(table, f.span), asked));
  const exact = touching(range);
  return exact.length > 0 ? exact : touching(wholeLines(table, range));
}

/**
 * Edits of all safe fixes together, one fix a finding.
 * Without `deletions` a finding whose fix takes whole lines away is left alone.
 */
export function fixAll(result: LintResult, options: { readonly deletions: boolean }): TextEdit[] {
  const fixes = result.findings.flatMap((f) => safeFix(f) ?? []);
  const wanted = options.deletions ? fixes : fixes.filter((fix) => !deletesLines(result.document.table, fix));
  return mergeFixes(wanted).edits;
}

function fixActions(findings: readonly RuleFinding[]): Action[] {
  const actions: Action[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    for (const [i, fix] of (finding.fixes ?? []).entries()) {
      const key = JSON.stringify([fix.title, fix.edits]);
      if (seen.has(key)) continue;
      seen.add(key);
      actions.push({ title: fix.title, finding, preferred: i === 0 && !finding.keepAs, edits: fix.edits, keep: undefined });
    }
  }
  return actions;
}

/** Of a finding whose fix deletes a block: the choice to delete only the lines that the caret or selection is on. */
function lineActions(table: LineTable, range: Span, findings: readonly RuleFinding[], words: Words): Action[] {
  const block = findings.find(
    (f) => table.lineAt(f.span.start) < table.lineAt(withoutTerminator(table, f.span).end) && f.fixes?.some((fix) => deletesLines(table, fix)),
  );
  if (!block) return [];
  const first = Math.max(table.lineAt(range.start), table.lineAt(block.span.start));
  const last = Math.min(table.lineAt(range.end), table.lineAt(withoutTerminator(table, block.span).end));
  if (first === table.lineAt(block.span.start) && last === table.lineAt(withoutTerminator(table, block.span).end)) return [];
  const title = words(first === last ? say('Delete only this line') : say('Delete only these lines'));
  return [{ title, finding: block, preferred: false, edits: [deleteLines(table, first, last)], keep: undefined }];
}

function boilerplateAction(result: LintResult, findings: readonly RuleFinding[], words: Words): Action[] {
  const finding = findings.find((f) => f.rule === BOILERPLATE);
  if (!finding) return [];
  const fixes = result.findings.flatMap((f) => (f.rule === BOILERPLATE ? (safeFix(f) ?? []) : []));
  if (fixes.length < 2) return [];
  return [{ title: words(say('Delete all boilerplate in this file')), finding, preferred: false, edits: mergeFixes(fixes).edits, keep: undefined }];
}

/** One a rule: of a finding over many lines only the lines that the caret or selection is on are kept. */
function keepActions(result: LintResult, range: Span, findings: readonly RuleFinding[], words: Words): Action[] {
  const byRule = new Map(findings.map((f) => [f.rule, f]));
  const lines = wholeLines(result.document.table, range);
  return [...byRule.values()].map((finding) => {
    const span = withoutTerminator(result.document.table, finding.span);
    const keep = { start: Math.max(span.start, lines.start), end: Math.min(span.end, lines.end) };
    const title = words(keepTitle(result.document.table, keep, finding, byRule.size > 1));
    return { title, finding, preferred: false, edits: [], keep, scope: 'line', reason: finding.keepAs?.reason };
  });
}

function widerActions(table: LineTable, action: Action, config: string | undefined, words: Words): Action[] {
  const { rule } = action.finding;
  const off: Action[] = config === undefined ? [] : [{ ...action, scope: 'off', title: words(say('Switch {0} off here (in {1})', rule, config)) }];
  const everywhere = isSeveral(table, action.keep!)
    ? say('Keep these texts everywhere (never flag them as {0})', rule)
    : say('Keep this text everywhere (never flag it as {0})', rule);
  return [
    ...off,
    { ...action, scope: 'file', title: words(say('Do not check this file with {0}', rule)) },
    { ...action, scope: 'everywhere', title: words(everywhere) },
  ];
}

const isSeveral = (table: LineTable, keep: Span): boolean => table.lineAt(keep.start) !== table.lineAt(Math.max(keep.start, keep.end - 1));

function keepTitle(table: LineTable, keep: Span, finding: RuleFinding, named: boolean): Message {
  const several = isSeveral(table, keep);
  const what = finding.keepAs?.title ?? (several ? say('Keep these lines') : say('Keep this line'));
  if (named) return several ? say('{0} (never flag them again as {1})', what, finding.rule) : say('{0} (never flag it again as {1})', what, finding.rule);
  return several ? say('{0} (never flag them again)', what) : say('{0} (never flag it again)', what);
}

const safeFix = (finding: RuleFinding): Fix | undefined => finding.fixes?.find((fix) => fix.safe);
const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** A finding over whole lines ends where the next line begins, which is not one of its own. */
function withoutTerminator(table: LineTable, span: Span): Span {
  const last = table.lineAt(Math.max(span.start, span.end - 1));
  return { start: span.start, end: Math.min(span.end, Math.max(span.start, table.ends[last]!)) };
}

const wholeLines = (table: LineTable, range: Span): Span => ({ start: table.starts[table.lineAt(range.start)]!, end: table.ends[table.lineAt(range.end)]! });
