import type { RuleFinding, Severity } from '../../core/rule';
import { type FileReport, type MakeReporter, rangeOf } from './reporter';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Workflow commands, which GitHub shows beside the changed lines. */
export const github: MakeReporter = () => ({
  begin: () => '',
  separator: '',
  file: (report) => report.findings.map((f) => `${annotation(report, f)}\n`).join(''),
  end: (_summary, failures) => failures.map((f) => `::error file=${property(f.path)}::${data(f.message)}\n`).join(''),
});

function annotation({ path, page }: FileReport, finding: RuleFinding): string {
  const { start, end } = rangeOf(page.table, finding.span);
  // GitHub refuses columns where the lines differ.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
  return `::${COMMANDS[finding.severity]} file=${property(path)},line=${start.line},endLine=${end.line}${columns},title=${property(finding.rule)}::${data(finding.message)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
