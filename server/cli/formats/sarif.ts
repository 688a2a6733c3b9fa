import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import type { LineTable } from '../../core/lines';
import type { Fix, PlaceElsewhere, Rule, RuleFinding, SeveritySetting } from '../../core/rule';
import type { Span } from '../../core/span';
import { rulePage } from '../../service/rulePage';
import type { Failure } from '../failures';
import { type FileReport, type MakeReporter, placeElsewhere, rangeOf } from './reporter';

const LEVELS: Readonly<Record<SeveritySetting, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' };

/** SARIF 2.1.0, the results of one run. */
export const sarif: MakeReporter = (rules) => {
  const indexes = new Map(rules.map((rule, i) => [rule.meta.id, i]));
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(tool(rules))},"columnKind":"utf16CodeUnits","results":[`,
    separator: ',',
    file: (report) => report.findings.map((f) => `\n${JSON.stringify(result(report, f, indexes.get(f.rule)))}`).join(','),
    end: (_summary, failures) => `\n],"invocations":[${JSON.stringify(invocation(failures))}]}]}\n`,
  };
};

const tool = (rules: readonly Rule[]): object => ({ driver: { name: 'corpus-lint', version, rules: rules.map(descriptor) } });

const descriptor = ({ meta }: Rule): object => ({
  id: meta.id,
  shortDescription: { text: meta.summary },
  helpUri: rulePage(meta.id),
  defaultConfiguration: { enabled: meta.severity !== 'off', level: LEVELS[meta.severity] },
});

function result(report: FileReport, finding: RuleFinding, ruleIndex: number | undefined): object {
  const { table } = report.page;
  const related = (finding.related ?? []).map((r, id) => ({
    id,
    message: { text: r.message },
    ...(r.elsewhere ? locationElsewhere(r.elsewhere) : location(report.path, table, r)),
  }));
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(report.path, table, finding.span)],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(finding.fixes && finding.fixes.length > 0 && { fixes: finding.fixes.map((fix) => fixObject(report.path, fix)) }),
  };
}

function location(path: string, table: LineTable, span: Span): object {
  const { start, end } = rangeOf(table, span);
  return {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

function locationElsewhere(place: PlaceElsewhere): object {
  const { uri, range } = placeElsewhere(place);
  const region = { startLine: range.start.line, startColumn: range.start.column, endLine: range.end.line, endColumn: range.end.column };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

const fixObject = (path: string, fix: Fix): object => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation: artifact(path),
      replacements: fix.edits.map(({ start, end, newText }) => ({
        deletedRegion: { charOffset: start, charLength: end - start },
        insertedContent: { text: newText },
      })),
    },
  ],
});

const artifact = (path: string): object => ({ uri: isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/') });

const invocation = (failures: readonly Failure[]): object => ({
  executionSuccessful: failures.length === 0,
  toolExecutionNotifications: failures.map((f) => ({ level: 'error', message: { text: `${f.path}: ${f.message}` } })),
});
