import { deleteLines, mergeFixes } from '../core/edits';
import type { TextEdit } from '../core/span';
import type { LintResult } from './corpusService';
import { carriedLines } from './overviewPage';

/** What of a page is to be cleaned: one line of the site, by its fingerprint; else all that can be fixed safely, of one rule where that is named. */
export interface CleanChoice {
  readonly rule?: string | undefined;
  readonly line?: string | undefined;
}

/** The edits that clean a page. A line goes only where a finding of this page says so, and of a finding over several lines only that one. */
export function cleanEdits({ document, findings }: LintResult, { rule, line }: CleanChoice): TextEdit[] {
  if (line !== undefined)
    return carriedLines(document, findings)
      .filter((carried) => carried.fingerprint === line && (rule === undefined || carried.rule === rule))
      .map((carried) => deleteLines(document.table, carried.line, carried.line));
  const wanted = findings.filter((finding) => rule === undefined || finding.rule === rule);
  return mergeFixes(wanted.flatMap(({ fixes }) => fixes?.find((fix) => fix.safe) ?? [])).edits;
}
