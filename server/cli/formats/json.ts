import type { RuleFinding } from '../../core/rule';
import type { LineTable } from '../../core/lines';
import { type FileReport, type MakeReporter, placeElsewhere, rangeOf } from './reporter';

/** One object over all files, a line each. */
export const json: MakeReporter = () => ({
  begin: () => '{"version":1,"files":[',
  separator: ',',
  file: (report) => `\n${JSON.stringify(fileObject(report))}`,
  end: (summary, failures) => `\n],"errors":${JSON.stringify(failures)},"summary":${JSON.stringify(summary)}}\n`,
});

/** One object per finding, a line each, complete in itself. */
export const jsonl: MakeReporter = () => ({
  begin: () => '',
  separator: '',
  file: (report) => report.findings.map((f) => `${JSON.stringify({ path: report.path, ...findingObject(f, report.page.table) })}\n`).join(''),
  end: () => '',
});

const fileObject = ({ path, page, findings }: FileReport): object => ({ path, findings: findings.map((f) => findingObject(f, page.table)) });

function findingObject(finding: RuleFinding, table: LineTable): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: rangeOf(table, finding.span),
    fixes: (finding.fixes ?? []).map(({ title, safe, edits }) => ({ title, safe, edits: edits.map(({ start, end, newText }) => ({ start, end, newText })) })),
    related: (finding.related ?? []).map((r) =>
      r.elsewhere ? { message: r.message, ...placeElsewhere(r.elsewhere) } : { message: r.message, range: rangeOf(table, r) },
    ),
  };
}
