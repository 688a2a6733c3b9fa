import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../core/message';
import { parseConfig } from '../configFile';
import { PATTERNS_SCHEMA } from './schema';

/** The problems of a configuration with this "patterns": the text at the place of each, and its message. */
function problems(patterns: string): string[][] {
  const text = `{\n  // của tòa soạn\n  "patterns": ${patterns},\n}`;
  const parsed = parseConfig(text, []);
  expect(parsed.config === undefined).toBe(parsed.problems.length > 0);
  return parsed.problems.map(({ span, message }) => [text.slice(span.start, span.end), inEnglish(message)]);
}

const settings = (patterns: unknown[]): unknown[] => [...parseConfig(JSON.stringify({ patterns }), []).config!.patterns];
const inSchema = new Ajv().compile(PATTERNS_SCHEMA);

describe('patterns of a configuration', () => {
  it('are phrases, globs and regular expressions with what they have by default', () => {
    const patterns = [
      'Xem thêm',
      { phrase: 'Xem', safe: false },
      { glob: 'Mã *', severity: 'info' },
      { regex: 'a+', message: 'm' },
      { regex: 'b', part: true },
    ];
    expect(inSchema(patterns)).toBe(true);
    const common = { part: false, ignoreCase: true, safe: true };
    expect(settings(patterns)).toEqual([
      { ...common, kind: 'phrase', text: 'Xem thêm' },
      { ...common, kind: 'phrase', text: 'Xem', safe: false },
      { ...common, kind: 'glob', text: 'Mã *', severity: 'info' },
      { ...common, kind: 'regex', text: 'a+', ignoreCase: false, message: 'm' },
      { kind: 'regex', text: 'b', part: true, ignoreCase: false, safe: false },
    ]);
  });

  it('are none where nothing is said', () => {
    expect(parseConfig('{}', []).config!.patterns).toEqual([]);
    expect(problems('[]')).toEqual([]);
  });

  it.each([
    ['"Xem"', '"Xem"', '"patterns" must be a list; a pattern is a line of text, or an object with "phrase", "glob" or "regex"'],
    ['["Xem", 7]', '7', 'a pattern is a line of text, or an object'],
    ['[null]', 'null', 'a pattern is a line of text, or an object'],
    ['[["Xem"]]', '["Xem"]', 'a pattern is a line of text, or an object'],
    ['[{}]', '{}', 'a pattern is a line of text, or an object'],
    ['[{ "phrase": "a", "glob": "b" }]', '{ "phrase": "a", "glob": "b" }', 'only one of them; this one has phrase and glob'],
    ['[{ "regex": 7 }]', '7', '"regex" must be a text in quotes'],
    ['[{ "regex": "a", "part": "yes" }]', '"yes"', '"part" must be true or false'],
    ['[{ "phrase": "a", "severity": "off" }]', '"off"', 'one of error, warning, info, hint; to switch a pattern off, remove it'],
    ['[{ "phrase": "a", "part": true }]', '"part": true', '"part" is for a "regex" only'],
    ['[{ "glob": "a", "level": 1 }]', '"level": 1', 'a pattern has no "level"; it has glob, message, severity, safe'],
    ['[{ "glob": "a", "toString": 1 }]', '"toString": 1', 'a pattern has no "toString"'],
  ])('%s: the mistake stands at its place', (patterns, place, message) => {
    expect(problems(patterns)).toEqual([[place, expect.stringContaining(message)]]);
    expect(inSchema(JSON.parse(patterns))).toBe(false);
  });

  it.each([
    ['{ "regex": "(Xem" }', '"(Xem"', 'the regular expression “(Xem” is no regular expression: unterminated group; a character that is to stand for itself'],
    ['{ "regex": "(?<!a)b" }', '"(?<!a)b"', 'looks ahead or behind'],
    ['{ "regex": "(a)\\\\1" }', '"(a)\\\\1"', 'refers back'],
    ['{ "regex": "(a{1,1000}){1,1000}" }', '"(a{1,1000}){1,1000}"', 'is too large'],
    ['{ "regex": ".*" }', '".*"', 'matches every line'],
    ['{ "regex": "[^]+", "part": true }', '"[^]+"', 'matches every line'],
    ['{ "glob": "**" }', '"**"', 'the glob “**” matches every line'],
    ['{ "glob": "?*" }', '"?*"', 'matches every line'],
    ['{ "regex": ".{1,}", "ignoreCase": true }', '".{1,}"', 'matches every line'],
    ['""', '""', 'the phrase “” is empty'],
    ['" \\u00a0"', '" \\u00a0"', 'is empty'],
    [`"${'a'.repeat(1001)}"`, `"${'a'.repeat(1001)}"`, 'is longer than 1000 characters'],
  ])('%s cannot be used, and is told why', (pattern, place, message) => {
    expect(problems(`["Xem thêm", ${pattern}]`)).toEqual([[place, expect.stringContaining(message)]]);
  });

  it.each([
    '{ "regex": ".{1,80}" }',
    '{ "regex": "[A-ZĐ ]+" }',
    '{ "regex": "\\\\d+" }',
    '{ "glob": "?" }',
    '{ "glob": "\\\\*" }',
    '"*"',
    '{ "regex": "\\\\W+" }',
  ])('%s is a pattern for some lines only', (pattern) => {
    expect(problems(`[${pattern}]`)).toEqual([]);
  });

  it('are all looked at, and at most a thousand', () => {
    expect(problems('[7, "", { "regex": "(" }]').map(([place]) => place)).toEqual(['7', '""', '"("']);
    expect(problems(JSON.stringify(Array(1001).fill('Xem')))[0]![1]).toContain('there are 1001 patterns, and 1000 is the most');
    expect(problems(JSON.stringify(Array(1000).fill('Xem')))).toEqual([]);
    expect(problems(JSON.stringify(Array(301).fill({ glob: 'Xem *' })))[0]![1]).toContain('there are 301 globs and regular expressions, and 300 is the most');
    expect(problems(JSON.stringify(Array(300).fill({ glob: 'Xem *' })))).toEqual([]);
  });
});
