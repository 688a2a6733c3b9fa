import { expect } from 'vitest';
import { parsePage } from '../server/article/parse';
import { DEFAULT_CONFIG, type RuleSetting } from '../server/core/config';
import { applyEdits, mergeFixes } from '../server/core/edits';
import type { Rule, RuleFinding } from '../server/core/rule';
import { runRules } from '../server/core/runner';
import { parseConfig } from '../server/service/configFile';
import { PatternSet } from '../server/service/patterns/patternSet';

const OPEN = '⟦';
const CLOSE = '⟧';

/** The user's own patterns, as they stand in "patterns" of a configuration; a mistake in one fails the test. */
export function patternSet(patterns: readonly unknown[]): PatternSet {
  const parsed = parseConfig(JSON.stringify({ patterns }), []);
  expect(parsed.problems).toEqual([]);
  return new PatternSet(parsed.patterns);
}

const never = (): never => {
  throw new Error('no pattern is slow here');
};

/** Runs one rule over a text; a rule that throws fails the test. */
export function lintWith(rule: Rule, text: string, setting?: RuleSetting, patterns: readonly unknown[] = []): RuleFinding[] {
  const rules = setting === undefined ? {} : { [rule.meta.id]: setting };
  const page = parsePage(text);
  return (
    runRules(page, [rule], {
      config: { ...DEFAULT_CONFIG, rules },
      listed: () => patternSet(patterns).listed(page, () => false, never),
      failed: (_rule, error) => {
        throw error;
      },
    }) ?? []
  );
}

/** What one rule finds where the user keeps the lines that say this. */
export function lintKeeping(rule: Rule, text: string, keptLine: string): RuleFinding[] {
  const page = parsePage(text);
  return runRules(page, [rule], { config: DEFAULT_CONFIG, kept: (_rule, line) => text.slice(line.start, line.end) === keptLine }) ?? [];
}

/** Expects findings exactly at the ⟦bracketed⟧ places (which may nest), with these messages (parts of them) in the order of the text. */
export function check(rule: Rule, marked: string, messages: readonly string[], setting?: RuleSetting, patterns?: readonly unknown[]): void {
  const text = marked.replaceAll(OPEN, '').replaceAll(CLOSE, '');
  const findings = lintWith(rule, text, setting, patterns);
  expect(withBrackets(text, findings)).toBe(marked);
  expect(findings.map((f) => f.message)).toHaveLength(messages.length);
  findings.forEach((f, i) => {
    expect(f.message).toContain(messages[i]);
  });
}

/** Expects no finding at all. */
export function checkClean(rule: Rule, text: string, setting?: RuleSetting, patterns?: readonly unknown[]): void {
  expect(withBrackets(text, lintWith(rule, text, setting, patterns))).toBe(text);
}

/**
 * Applies the first fix of every finding and expects this text; lints the result again, which must bring no fixable finding,
 * and holds the rule to its `fixable`.
 */
export function checkFix(rule: Rule, text: string, expected: string, setting?: RuleSetting, patterns?: readonly unknown[]): void {
  const findings = lintWith(rule, text, setting, patterns);
  const first = findings.flatMap((f) => f.fixes?.slice(0, 1) ?? []);
  if (rule.meta.fixable === 'always') expect(first).toHaveLength(findings.length);
  if (rule.meta.fixable === 'never') expect(first).toHaveLength(0);
  const fixed = applyEdits(text, mergeFixes(first).edits);
  expect(fixed).toBe(expected);
  expect(lintWith(rule, fixed, setting, patterns).flatMap((f) => f.fixes?.slice(0, 1) ?? [])).toEqual([]);
}

function withBrackets(text: string, findings: readonly RuleFinding[]): string {
  const marks = findings.flatMap((f) => [
    { at: f.span.end, mark: CLOSE, order: -f.span.start },
    { at: f.span.start, mark: OPEN, order: Number.MAX_SAFE_INTEGER - f.span.end },
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let at = 0;
  for (const m of marks) {
    result += text.slice(at, m.at) + m.mark;
    at = m.at;
  }
  return result + text.slice(at);
}
