import { mergeFixes } from '../../core/edits';
import { inEnglish, say, type Words } from '../../core/message';
import type { RuleFinding } from '../../core/rule';
import type { TextEdit } from '../../core/span';
import type { LintResult } from '../corpusService';
import { safeFixOf } from './plan';

/** Fixes everything that a rule can fix safely: by edits in this file, elsewhere by a clean that shows first what it does. */
export interface RuleAction {
  readonly title: string;
  readonly finding: RuleFinding;
  readonly where: 'file' | 'folder' | 'workspace';
  /** Empty where it reaches beyond the file. */
  readonly edits: readonly TextEdit[];
}

/** For each rule that has a safe fix for one of the findings, what it can do beyond that one. `named` is a rule that has its own word for it in the file. */
export function ruleActions(result: LintResult, findings: readonly RuleFinding[], named: string, words: Words = inEnglish): RuleAction[] {
  const byRule = new Map(findings.flatMap((finding) => (safeFixOf(finding) ? [[finding.rule, finding] as const] : [])));
  return [...byRule].flatMap(([rule, finding]) => {
    const fixes = result.findings.flatMap((f) => (f.rule === rule ? (safeFixOf(f) ?? []) : []));
    const here: RuleAction = { finding, where: 'file', edits: mergeFixes(fixes).edits, title: words(say('Fix all of {0} in this file', `'${rule}'`)) };
    const beyond = (['folder', 'workspace'] as const).map(
      (where): RuleAction => ({
        finding,
        where,
        edits: [],
        title: words(where === 'folder' ? say('Fix all of {0} in this folder…', `'${rule}'`) : say('Fix all of {0} in the workspace…', `'${rule}'`)),
      }),
    );
    return fixes.length > 1 && rule !== named ? [here, ...beyond] : beyond;
  });
}
