import type { RuleFinding, Severity } from '../../core/rule';
import type { Style, Terminal } from '../terminal';
import { type FileReport, type MakeReporter, SEVERITIES, type Summary, chosenFix, placeOf } from './reporter';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' };

/** For people: findings under the name of their file, and what to do next. */
export const pretty: MakeReporter = (_rules, terminal) => ({
  begin: () => '',
  separator: '',
  file: (report) => (report.findings.length > 0 ? fileText(report, terminal) : ''),
  end: (summary) => `${summaryText(summary, terminal)}\n`,
});

function fileText({ path, page, findings }: FileReport, terminal: Terminal): string {
  const places = findings.map((f) => placeOf(page.table, f.span.start)).map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map((p) => p.length));
  const lines = findings.map((f, i) => `  ${terminal.style('dim', places[i]!.padStart(width))}  ${findingText(f, terminal)}`);
  return `${terminal.style(['bold', 'underline'], path)}\n${lines.join('\n')}\n\n`;
}

function findingText(finding: RuleFinding, terminal: Terminal): string {
  const severity = terminal.style(STYLES[finding.severity], finding.severity.padEnd(7));
  return `${severity}  ${finding.message}  ${terminal.style('dim', finding.rule)}${chosenFix(finding, false) ? terminal.style('green', ' ✓') : ''}`;
}

function summaryText(summary: Summary, terminal: Terminal): string {
  const unchecked =
    summary.notChecked > 0 ? `\n${terminal.style('red', `${counted(summary.notChecked, 'place')} could not be checked; see the messages.`)}` : '';
  if (summary.files === 0) return `${terminal.style('red', 'Nothing was checked; see the messages.')}`;
  if (summary.findings === 0) return `${terminal.style('green', `No problems in ${counted(summary.files, 'file')}.`)}${unchecked}`;
  const kinds = SEVERITIES.filter((s) => summary[s] > 0).map((s) => (s === 'info' ? `${summary[s]} info` : counted(summary[s], s)));
  const total = terminal.style('bold', counted(summary.findings, 'problem'));
  return `${total} (${kinds.join(', ')}) in ${summary.filesWithFindings} of ${counted(summary.files, 'file')}.${fixesText(summary)}${unchecked}`;
}

function fixesText({ fixable, fixableUnsafe }: Summary): string {
  if (fixable > 0)
    return `\n${fixable} (✓) can be fixed with \`corpus-lint fix\`${fixableUnsafe > 0 ? `, ${fixableUnsafe} more with \`corpus-lint fix --unsafe\`: have a look first with --diff` : ''}.`;
  return fixableUnsafe > 0 ? `\n${fixableUnsafe} can be fixed with \`corpus-lint fix --unsafe\`: have a look first with --diff.` : '';
}

/** "1 file", "2 files". */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
