import { applyEdits, deleteLines } from '../../core/edits';
import type { LintResult } from '../corpusService';
import { carriedLines } from '../overviewPage';
import type { Kinds } from './kinds';
import type { CleanPlan } from './plan';

/**
 * Takes one line of the site, known by its fingerprint, out of a page. It goes only where a finding of this page says so, and of a
 * finding over several lines only that one; whether it is sure the user has said, for all pages at once.
 */
export function planLine({ document, findings }: LintResult, line: string, kinds: Kinds): CleanPlan {
  const carried = carriedLines(document, findings).filter(({ fingerprint }) => fingerprint === line);
  const edits = carried.flatMap((found) => kinds.split(document, found, [deleteLines(document.table, found.line, found.line)]));
  const taken = new Map<string, number>();
  for (const { rule } of carried) taken.set(rule, (taken.get(rule) ?? 0) + 1);
  return { before: document.text, after: applyEdits(document.text, edits), edits, taken, left: findings, settled: true };
}
