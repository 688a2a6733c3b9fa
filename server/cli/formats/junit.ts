import type { RuleFinding } from '../../core/rule';
import { type FileReport, type MakeReporter, placeOf } from './reporter';

/** JUnit XML: a file is a suite, a finding a failed test; a clean file has one test that passed. */
export const junit: MakeReporter = () => ({
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="corpus-lint">\n',
  separator: '',
  file: suite,
  end: (_summary, failures) =>
    `${failures.map((f) => `  <testsuite name="${escaped(f.path)}" tests="1" failures="0" errors="1">\n    <testcase name="could not be checked" classname="${escaped(f.path)}"><error message="${escaped(f.message)}"/></testcase>\n  </testsuite>\n`).join('')}</testsuites>\n`,
});

function suite(report: FileReport): string {
  const { path, findings } = report;
  const head = `  <testsuite name="${escaped(path)}" tests="${Math.max(1, findings.length)}" failures="${findings.length}" errors="0">\n`;
  const cases = findings.length > 0 ? findings.map((f) => failedTest(report, f)).join('') : `    <testcase name="clean" classname="${escaped(path)}"/>\n`;
  return `${head}${cases}  </testsuite>\n`;
}

function failedTest({ path, page }: FileReport, finding: RuleFinding): string {
  const { line, column } = placeOf(page.table, finding.span.start);
  const place = `${path}:${line}:${column}`;
  return `    <testcase name="${escaped(`${finding.rule} ${line}:${column}`)}" classname="${escaped(path)}"><failure type="${finding.severity}" message="${escaped(finding.message)}">${escaped(place)}</failure></testcase>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** For attributes and text; characters that XML cannot hold become U+FFFD. */
const escaped = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"\n\r\t]/g, (c) => ENTITIES[c]!);
