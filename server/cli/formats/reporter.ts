import type { PageDocument } from '../../core/document';
import type { LineTable } from '../../core/lines';
import type { Fix, PlaceElsewhere, Rule, RuleFinding, Severity } from '../../core/rule';
import type { Span } from '../../core/span';
import type { Failure } from '../failures';
import type { Terminal } from '../terminal';

/** What `check` found in one file. */
export interface FileReport {
  readonly path: string;
  readonly page: PageDocument;
  readonly findings: readonly RuleFinding[];
}

/** Counts over all files of a run. */
export interface Summary {
  /** Files that were checked. */
  files: number;
  filesWithFindings: number;
  findings: number;
  error: number;
  warning: number;
  info: number;
  hint: number;
  /** Findings with a safe fix, which `fix` takes. */
  fixable: number;
  /** Findings that have only other fixes, which `fix --unsafe` takes. */
  fixableUnsafe: number;
  /** Files and folders that could not be checked. */
  notChecked: number;
}

/** Writes one format piece by piece, so that no findings have to be kept. Each method returns text for stdout. */
export interface Reporter {
  begin(): string;
  /** What stands between the texts of two files that are not empty. */
  readonly separator: string;
  /** The text of one file, whatever came before it. */
  file(report: FileReport): string;
  end(summary: Summary, failures: readonly Failure[]): string;
}

export type MakeReporter = (rules: readonly Rule[], terminal: Terminal) => Reporter;

/** 1-based; columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export function placeOf(table: LineTable, offset: number): Place {
  const { line, character } = table.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

export const rangeOf = (table: LineTable, span: Span): { start: Place; end: Place } => ({ start: placeOf(table, span.start), end: placeOf(table, span.end) });

/** A place in another file, its columns and lines 1-based like all others. */
export const placeElsewhere = ({ uri, line, character, length }: PlaceElsewhere): { uri: string; range: { start: Place; end: Place } } => ({
  uri,
  range: { start: { line: line + 1, column: character + 1 }, end: { line: line + 1, column: character + 1 + length } },
});

/** Whether a finding makes a file less than clean: metadata does not, unless the configuration calls it more than information. */
export const isFault = (finding: RuleFinding): boolean => finding.keepAs === undefined || finding.severity === 'warning' || finding.severity === 'error';

/** The fix that `fix` would take for a finding; where keeping is as good an answer, only a person takes one. */
export const chosenFix = (finding: RuleFinding, unsafe: boolean): Fix | undefined =>
  finding.fixes?.find((fix) => fix.safe) ?? (unsafe && !finding.keepAs ? finding.fixes?.[0] : undefined);

export const emptySummary = (): Summary => ({
  files: 0,
  filesWithFindings: 0,
  findings: 0,
  error: 0,
  warning: 0,
  info: 0,
  hint: 0,
  fixable: 0,
  fixableUnsafe: 0,
  notChecked: 0,
});

export function count(summary: Summary, findings: readonly RuleFinding[]): void {
  summary.files++;
  if (findings.length > 0) summary.filesWithFindings++;
  summary.findings += findings.length;
  for (const finding of findings) {
    summary[finding.severity]++;
    if (chosenFix(finding, false)) summary.fixable++;
    else if (chosenFix(finding, true)) summary.fixableUnsafe++;
  }
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
