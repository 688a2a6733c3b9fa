import type { Fix, Related, RuleFinding } from '../../core/rule';
import type { LineTable } from '../../core/lines';
import type { Span, TextEdit } from '../../core/span';
import { type FileReport, type MakeReporter, placeElsewhere } from './reporter';

/** One object over all files, a line each. */
export const json: MakeReporter = () => ({
  begin: () => '{"version":1,"files":[',
  separator: ',',
  file: ({ path, page, findings }) => `\n{"path":${quoted(path)},"findings":[${findings.map((f) => `{${fieldsOf(f, page.table)}}`).join(',')}]}`,
  end: (summary, failures) => `\n],"errors":${JSON.stringify(failures)},"summary":${JSON.stringify(summary)}}\n`,
});

/** One object per finding, a line each, complete in itself. */
export const jsonl: MakeReporter = () => ({
  begin: () => '',
  separator: '',
  file: ({ path, page, findings }: FileReport) => findings.map((f) => `{"path":${quoted(path)},${fieldsOf(f, page.table)}}\n`).join(''),
  end: () => '',
});

// Written out: making the objects only to have them turned into text takes twice as long, and there are millions of them.

const quoted = (text: string): string => JSON.stringify(text);

const fieldsOf = (finding: RuleFinding, table: LineTable): string =>
  `"rule":${quoted(finding.rule)},"severity":"${finding.severity}","message":${quoted(finding.message)},"range":${rangeText(table, finding.span)},"fixes":[${listOf(finding.fixes, fixText)}],"related":[${listOf(finding.related, (related) => relatedText(related, table))}]`;

const listOf = <T>(items: readonly T[] | undefined, textOf: (item: T) => string): string => (items ? items.map(textOf).join(',') : '');

const fixText = ({ title, safe, edits }: Fix<string>): string => `{"title":${quoted(title)},"safe":${safe},"edits":[${listOf(edits, editText)}]}`;

const editText = ({ start, end, newText }: TextEdit): string => `{"start":${start},"end":${end},"newText":${quoted(newText)}}`;

const relatedText = (related: Related<string>, table: LineTable): string =>
  related.elsewhere
    ? JSON.stringify({ message: related.message, ...placeElsewhere(related.elsewhere) })
    : `{"message":${quoted(related.message)},"range":${rangeText(table, related)}}`;

const rangeText = (table: LineTable, { start, end }: Span): string => `{"start":${placeText(table, start)},"end":${placeText(table, end)}}`;

function placeText(table: LineTable, offset: number): string {
  const { line, character } = table.positionAt(offset);
  return `{"line":${line + 1},"column":${character + 1}}`;
}
