import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../server/article/parse';
import { DEFAULT_CONFIG } from '../server/core/config';
import type { PageDocument } from '../server/core/document';
import type { RuleFinding } from '../server/core/rule';
import { runRules } from '../server/core/runner';
import { RULES } from '../server/rules/list';

/*
 * Each folder of `cases/` is a small page and what a careful editor would say of it. `expected.txt` has one line per
 * non-blank line of the page, `LINE ROLE[/KIND]  FIRST WORDS`, and below `findings:` the lines (1-based) that each
 * structural rule is to report, or `none`. A kind counts only where it is written down.
 * How neighbours are grouped into findings is left open for deletions: their lines count, not their number. A doubled
 * caption is reported together with the caption that it repeats.
 */

const CASES = new URL('./cases/', import.meta.url);
const DELETIONS = ['boilerplate-line', 'related-teaser'];
const CAPTIONS = ['duplicate-caption', 'unmatched-caption', 'orphan-credit', 'caption-in-body'];
/** Whether these go or stay is the editor's own choice, so a finding on them is neither asked for nor held against a rule. */
const METADATA = ['byline', 'date', 'breadcrumb', 'source', 'tags'];

interface Expectation {
  readonly line: number;
  readonly role: string;
  readonly kind: string | undefined;
  readonly words: string;
}

describe('cases', () => {
  for (const name of readdirSync(CASES)) {
    test(name, () => {
      const page = parsePage(readFileSync(new URL(`${name}/page.txt`, CASES), 'utf8'));
      const expected = readExpectation(readFileSync(new URL(`${name}/expected.txt`, CASES), 'utf8'));
      expect(render(rolesOf(page, expected.lines), findingsOf(page, expected.lines))).toBe(render(expected.lines, expected.findings));
    });
  }
});

function readExpectation(text: string): { lines: Expectation[]; findings: string[] } {
  const [roles = '', findings] = text.split('\nfindings:\n');
  if (findings === undefined) throw new Error('expected.txt has no section "findings:"');
  const lines = roles
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l): Expectation => {
      const match = /^ *(\d+) ([a-z]+)(?:\/([a-z-]+))? +(.+)$/.exec(l);
      if (!match) throw new Error(`expected.txt: not "LINE ROLE  WORDS": ${l}`);
      return { line: Number(match[1]), role: match[2]!, kind: match[3], words: match[4]! };
    });
  return { lines, findings: findings.split('\n').filter((l) => l !== '' && l !== 'none') };
}

function rolesOf(page: PageDocument, expected: readonly Expectation[]): Expectation[] {
  const withKind = new Set(expected.filter((e) => e.kind !== undefined).map((e) => e.line));
  return page.lines.map((l) => ({
    line: l.line + 1,
    role: l.role,
    kind: withKind.has(l.line + 1) ? l.kind : undefined,
    words: firstWords(page.text.slice(l.start, l.end)),
  }));
}

function findingsOf(page: PageDocument, expected: readonly Expectation[]): string[] {
  const metadata = new Set(expected.filter((e) => METADATA.includes(e.role)).map((e) => e.line));
  const findings = runRules(page, RULES, {
    config: DEFAULT_CONFIG,
    failed: (_rule, error) => {
      throw error;
    },
  })!;
  const ranges = [
    ...DELETIONS.flatMap((rule) => runs(page, linesOf(page, findings.filter((f) => f.rule === rule)).filter((l) => !metadata.has(l))).map((r) => ({ ...r, rule }))),
    ...findings.filter((f) => CAPTIONS.includes(f.rule)).map((f) => ({ ...captionRange(page, f), rule: f.rule })),
  ];
  ranges.sort((a, b) => a.first - b.first || (a.rule < b.rule ? -1 : 1));
  return ranges.map((r) => `${r.first === r.last ? r.first : `${r.first}-${r.last}`} ${r.rule}`);
}

const linesOf = (page: PageDocument, findings: readonly RuleFinding[]): number[] =>
  page.lines.filter((l) => findings.some((f) => f.span.start < l.end && l.start < f.span.end)).map((l) => l.line + 1);

/** Runs of lines between which the page has nothing but blank lines. */
function runs(page: PageDocument, lines: readonly number[]): { first: number; last: number }[] {
  const place = new Map(page.lines.map((l, i) => [l.line + 1, i]));
  const result: { first: number; last: number }[] = [];
  for (const line of lines) {
    const open = result.at(-1);
    if (open && place.get(line) === place.get(open.last)! + 1) open.last = line;
    else result.push({ first: line, last: line });
  }
  return result;
}

function captionRange(page: PageDocument, finding: RuleFinding): { first: number; last: number } {
  const own = page.table.lineAt(finding.span.start) + 1;
  const twins = (finding.related ?? []).map((r) => page.table.lineAt(r.start)).filter((line) => page.lines.some((l) => l.line === line && l.role === 'caption'));
  const lines = [own, ...twins.map((line) => line + 1)];
  return { first: Math.min(...lines), last: Math.max(...lines) };
}

const firstWords = (text: string): string => {
  const words = text.split(/\s+/);
  return words.slice(0, 8).join(' ') + (words.length > 8 ? '…' : '');
};

const render = (lines: readonly Expectation[], findings: readonly string[]): string =>
  [...lines.map((l) => `${l.line} ${l.role}${l.kind ? `/${l.kind}` : ''}  ${l.words}`), 'findings:', ...(findings.length > 0 ? findings : ['none'])].join('\n');
