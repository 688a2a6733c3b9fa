import { describe, expect, it } from 'vitest';
import type { PageDocument } from '../../core/document';
import { LineTable } from '../../core/lines';
import type { RuleFinding } from '../../core/rule';
import { wordsFor } from '../language';
import { ruleActions } from './ruleActions';

const TEXT = 'một\nhai\nba\n';
const document = { text: TEXT, table: new LineTable(TEXT), lines: [], articles: [], isPage: true } as PageDocument;
const finding = (rule: string, start: number, safe: boolean | undefined): RuleFinding => ({
  rule,
  severity: 'warning',
  message: '',
  span: { start, end: start + 3 },
  fixes: safe === undefined ? [] : [{ title: 'Fix', safe, edits: [{ start, end: start + 3, newText: 'x' }] }],
});

const titles = (findings: readonly RuleFinding[], at = findings): string[] =>
  ruleActions({ version: 1, document, findings }, at, 'boilerplate-line').map(({ title }) => title);

const BEYOND = ["Fix all of 'a' in this folder…", "Fix all of 'a' in the workspace…"];

describe('everything of a rule', () => {
  it('is fixed in the file, the folder and the workspace', () => {
    const findings = [finding('a', 0, true), finding('a', 4, true), finding('b', 8, true)];
    expect(titles(findings, [findings[0]!])).toEqual(["Fix all of 'a' in this file", ...BEYOND]);
    const [here] = ruleActions({ version: 1, document, findings }, [findings[1]!], 'boilerplate-line');
    expect(here!.edits.map(({ start }) => start)).toEqual([0, 4]);
  });

  it('is told in Vietnamese', () => {
    const findings = [finding('a', 0, true), finding('a', 4, true)];
    const actions = ruleActions({ version: 1, document, findings }, findings, 'boilerplate-line', wordsFor('vi'));
    expect(actions.map(({ title }) => title)).toEqual([
      "Sửa tất cả 'a' trong tệp này",
      "Sửa tất cả 'a' trong thư mục này…",
      "Sửa tất cả 'a' trong không gian làm việc…",
    ]);
  });

  it('takes no fix that is not safe, and is not offered where this finding has none', () => {
    expect(titles([finding('a', 0, false), finding('a', 4, undefined)])).toEqual([]);
    const findings = [finding('a', 0, true), finding('a', 4, false)];
    expect(titles(findings, [findings[0]!])).toEqual(BEYOND);
    expect(titles(findings, [findings[1]!])).toEqual([]);
  });

  it('is not said twice of a rule with a word of its own', () => {
    const findings = [finding('boilerplate-line', 0, true), finding('boilerplate-line', 4, true)];
    expect(titles(findings)).toEqual(["Fix all of 'boilerplate-line' in this folder…", "Fix all of 'boilerplate-line' in the workspace…"]);
  });
});
