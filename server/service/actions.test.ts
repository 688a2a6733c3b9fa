import { describe, expect, it } from 'vitest';
import { applyEdits, deleteLines } from '../core/edits';
import { LineTable } from '../core/lines';
import type { Fix, RuleFinding } from '../core/rule';
import { type Action, actionsAt, fixAll } from './actions';
import type { LintResult } from './corpusService';

const TEXT = 'Chia sẻ\nBác sỹ Hà và bác sỹ Lan\nMenu một\nMenu hai\nMenu ba\nNội dung\n';
const table = new LineTable(TEXT);

const finding = (rule: string, start: number, end: number, ...fixes: Fix<string>[]): RuleFinding => ({
  rule,
  severity: 'warning',
  span: { start, end },
  message: rule,
  fixes,
});
const remove = (first: number, last: number, safe = true): Fix<string> => ({
  title: first === last ? 'Delete this line' : 'Delete this whole block',
  safe,
  edits: [deleteLines(table, first, last)],
});
const replace = (start: number, safe = true): Fix<string> => ({ title: `Replace at ${start}`, safe, edits: [{ start, end: start + 2, newText: 'sĩ' }] });
const lines = (first: number, last: number): [number, number] => [table.starts[first]!, table.next(last)];

const SHARE = finding('boilerplate-line', ...lines(0, 0), remove(0, 0));
const FIRST = finding('inconsistent-title', 12, 14, replace(12));
const SECOND = finding('inconsistent-title', 25, 27, replace(25));
const MENU = finding('boilerplate-line', ...lines(2, 4), remove(2, 4));

const result = (...findings: RuleFinding[]): LintResult => ({ version: 1, findings, document: { text: TEXT, table, lines: [], articles: [], isPage: true } });
const ALL = result(SHARE, FIRST, SECOND, MENU);
const caret = (offset: number): { start: number; end: number } => ({ start: offset, end: offset });
/** What is offered but the decisions that reach further than the line. */
const offered = (r: LintResult, range: { start: number; end: number }): Action[] =>
  actionsAt(r, range).filter(({ scope }) => scope === undefined || scope === 'line');
const titles = (r: LintResult, offset: number): string[] => offered(r, caret(offset)).map((a) => a.title);

describe('the light-bulb menu', () => {
  it('has fixes first, all boilerplate next, "keep this line" last', () => {
    expect(titles(ALL, 0)).toEqual(['Delete this line', 'Delete all boilerplate in this file', 'Keep this line (never flag it again)']);
  });

  it('has decisions between them, the widest first', () => {
    const decided = (config?: string) => actionsAt(result(SHARE), caret(0), config).map(({ title, scope }) => [title, scope]);
    const decisions = [
      ['Do not check this file with boilerplate-line', 'file'],
      ['Keep this text everywhere (never flag it as boilerplate-line)', 'everywhere'],
      ['Keep this line (never flag it again)', 'line'],
    ];
    expect(decided('a/corpus-lint.json')).toEqual([
      ['Delete this line', undefined],
      ['Switch boilerplate-line off here (in a/corpus-lint.json)', 'off'],
      ...decisions,
    ]);
    expect(decided()).toEqual([['Delete this line', undefined], ...decisions]);
  });

  it('offers to delete all boilerplate only where there is more than one safe deletion', () => {
    expect(titles(result(SHARE), 0)).toEqual(['Delete this line', 'Keep this line (never flag it again)']);
    const unsafe = finding('boilerplate-line', ...lines(5, 5), remove(5, 5, false));
    expect(titles(result(SHARE, unsafe), 0)).toHaveLength(2);
    const both = actionsAt(result(SHARE, MENU, unsafe), caret(0))[1]!;
    expect(applyEdits(TEXT, both.edits)).toBe('Bác sỹ Hà và bác sỹ Lan\nNội dung\n');
  });

  it('offers to delete single lines of a block', () => {
    const [, line] = actionsAt(ALL, caret(table.starts[3]! + 1));
    expect(line!.title).toBe('Delete only this line');
    expect(applyEdits(TEXT, line!.edits)).toBe(TEXT.replace('Menu hai\n', ''));
    const [, two] = actionsAt(ALL, { start: table.starts[2]!, end: table.starts[3]! + 1 });
    expect(two!.title).toBe('Delete only these lines');
    expect(applyEdits(TEXT, two!.edits)).toBe(TEXT.replace('Menu một\nMenu hai\n', ''));
    expect(titles(ALL, 0)).not.toContain('Delete only this line');
  });

  it('speaks of the finding under the caret, else of those on its line', () => {
    expect(titles(ALL, 13)).toEqual(['Replace at 12', 'Keep this line (never flag it again)']);
    expect(titles(ALL, 20)).toEqual(['Replace at 12', 'Replace at 25', 'Keep this line (never flag it again)']);
    expect(titles(ALL, table.starts[5]! + 2)).toEqual([]);
  });

  it('does not speak of a block on the line after it', () => {
    expect(titles(ALL, table.starts[5]!)).toEqual([]);
  });

  it('keeps only the lines of a block that the caret or selection is on', () => {
    const keep = actionsAt(ALL, caret(table.starts[3]! + 1)).at(-1)!;
    expect(TEXT.slice(keep.keep!.start, keep.keep!.end)).toBe('Menu hai');
    const two = actionsAt(ALL, { start: table.starts[3]!, end: table.starts[4]! + 1 }).at(-1)!;
    expect(two.title).toBe('Keep these lines (never flag them again)');
    expect(TEXT.slice(two.keep!.start, two.keep!.end)).toBe('Menu hai\nMenu ba');
  });

  it('names the rule where several rules speak, and shows equal fixes once', () => {
    const other = finding('related-teaser', ...lines(0, 0), remove(0, 0));
    expect(titles(result(SHARE, other), 3)).toEqual([
      'Delete this line',
      'Keep this line (never flag it again as boilerplate-line)',
      'Keep this line (never flag it again as related-teaser)',
    ]);
  });

  it('prefers the first fix of each finding', () => {
    const two = finding('inconsistent-title', 12, 14, replace(12), { ...replace(12), title: 'Replace everywhere in this file' });
    expect(offered(result(two), caret(12)).map((a) => a.preferred)).toEqual([true, false, false]);
  });
});

describe('a finding that may as well be kept', () => {
  const keepAs = { title: 'Keep as metadata', reason: 'metadata (author-signature)' };
  const AUTHORS = { ...finding('boilerplate-line', ...lines(2, 4), remove(2, 4, false)), keepAs };

  it('prefers neither deleting nor keeping, and names its own reason to keep', () => {
    const actions = offered(result(AUTHORS), caret(table.starts[3]! + 1));
    expect(actions.map((a) => [a.title, a.preferred, a.reason])).toEqual([
      ['Delete this whole block', false, undefined],
      ['Delete only this line', false, undefined],
      ['Keep as metadata (never flag it again)', false, keepAs.reason],
    ]);
    expect(TEXT.slice(actions[2]!.keep!.start, actions[2]!.keep!.end)).toBe('Menu hai');
  });

  it('is left alone by fix-all', () => {
    expect(fixAll(result(AUTHORS), { deletions: true })).toEqual([]);
  });
});

describe('fix-all', () => {
  const fixed = (r: LintResult, deletions: boolean): string => applyEdits(TEXT, fixAll(r, { deletions }));

  it('takes the first safe fix of each finding, deletions included', () => {
    expect(fixed(ALL, true)).toBe('Bác sĩ Hà và bác sĩ Lan\nNội dung\n');
  });

  it('leaves whole lines where deletions are off', () => {
    expect(fixed(ALL, false)).toBe(TEXT.replaceAll('sỹ', 'sĩ'));
  });

  it('leaves unsafe fixes and takes only one of two that overlap', () => {
    expect(fixed(result(finding('a', 12, 14, replace(12, false))), true)).toBe(TEXT);
    expect(fixed(result(SHARE, finding('b', 0, 3, { title: 'x', safe: true, edits: [{ start: 0, end: 4, newText: 'y' }] })), true)).toBe(TEXT.slice(8));
  });
});
