import { describe, expect, it } from 'vitest';
import { english } from '../../test-support/english';
import { inFolder } from '../../test-support/languageClient';
import { PAGE, start } from '../../test-support/session';
import { RULES } from '../rules/list';
import { CHOOSE_SPELLING, SWITCH_OFF_COMMAND } from './protocol';

const long = 'a'.repeat(1001);
const patterns = (list: unknown): string => JSON.stringify({ patterns: list });
const many = (count: number, of: (i: number) => unknown): string => patterns(Array.from({ length: count }, (_, i) => of(i)));
const rules = (setting: unknown): string => JSON.stringify({ rules: setting });

/** Every kind of mistake in a configuration. */
const MISTAKES: readonly (readonly [name: string, text: string])[] = [
  ['no object', '[]'],
  ['no JSON', '{ "rules" }'],
  ['an unknown setting', '{ "rule": {} }'],
  ['no list of globs', '{ "include": "a" }'],
  ['a glob that is no text', '{ "include": [1] }'],
  ['no list of overrides', '{ "overrides": {} }'],
  ['no override', '{ "overrides": [1] }'],
  ['an override with too much', '{ "overrides": [{ "files": ["a"], "include": [] }] }'],
  ['a base that is no path', '{ "extends": 1 }'],
  ['a base with a scheme', '{ "extends": "file:///a.json" }'],
  ['a base that is no configuration', '{ "extends": "a.txt" }'],
  ['a base above everything', `{ "extends": "${'../'.repeat(30)}a.json" }`],
  ['a base that is not there', '{ "extends": "a.json" }'],
  ['a base that leads back', '{ "extends": "corpus-lint.json" }'],
  ['a base with a mistake', '{ "extends": "base.json" }'],
  ['no baseline', '{ "baseline": 1 }'],
  ['no object of rules', '{ "rules": [] }'],
  ['an unknown rule', rules({ x: 'off' })],
  ['no setting of a rule', rules({ 'orphan-credit': 1 })],
  ['no severity', rules({ 'orphan-credit': 'loud' })],
  ['an unknown option', rules({ 'boilerplate-line': { x: 1 } })],
  ['an option of another type', rules({ 'boilerplate-line': { classes: 1 } })],
  ['an unknown member of an option', rules({ 'boilerplate-line': { classes: { x: 'off' } } })],
  ['a wrong member of an option', rules({ 'boilerplate-line': { classes: { ads: 1 } } })],
  ['a wrong item of a list', rules({ 'unmatched-caption': { evidence: ['x'] } })],
  ['no list of patterns', patterns({})],
  ['no pattern', patterns([1])],
  ['a pattern of two kinds', patterns([{ phrase: 'a', glob: 'b' }])],
  ['an unknown property', patterns([{ phrase: 'a', x: 1 }])],
  ['a property of another kind', patterns([{ phrase: 'a', part: true }])],
  ['a property for patterns', '{ "keep": [{ "phrase": "a", "safe": true }] }'],
  ['a property that is no text', patterns([{ phrase: 1 }])],
  ['a property that is no truth value', patterns([{ phrase: 'a', safe: 1 }])],
  ['a severity of a pattern', patterns([{ phrase: 'a', severity: 'off' }])],
  ['a long pattern', patterns([long])],
  ['an empty pattern', patterns([' '])],
  ['a pattern for everything', patterns([{ glob: '*' }])],
  ['lookahead', patterns([{ regex: '(?=a)' }])],
  ['a reference back', patterns([{ regex: '(a)\\1' }])],
  ['\\W in brackets', patterns([{ regex: '[\\W]a' }])],
  ['a large pattern', patterns([{ regex: '(?:a{1,900}){1,900}' }])],
  ['too many patterns', many(1001, (i) => `a ${i}`)],
  ['too many globs', many(301, (i) => ({ glob: `a ${i}*` }))],
];

describe('mistakes in a configuration, in Vietnamese', () => {
  it.each(MISTAKES)('%s', async (_name, text) => {
    const files = { 'corpus-lint.json': text, 'base.json': '{ "rules": { "orphan-credit": "loud" }, "x": 1 }' };
    const messages = async (locale: string): Promise<string[]> => {
      const client = await start(files, { rules: RULES, locale });
      return (await client.items(await client.open('corpus-lint.json', undefined, 'jsonc'))).map(({ message }) => String(message));
    };
    const [vietnamese, inEnglish] = [await messages('vi'), await messages('en')];
    expect(vietnamese.length).toBe(inEnglish.length);
    expect(vietnamese.length).toBeGreaterThan(0);
    expect(vietnamese.filter((message) => english(message).length > 0 || inEnglish.includes(message) || message.includes('[object'))).toEqual([]);
  });

  it.each([
    [
      'settings inside an expression',
      { regex: '(?i)a' },
      'biểu thức chính quy “(?i)a” không phải biểu thức chính quy: không hỗ trợ cài đặt bên trong như (?i); ',
    ],
    ['no expression', { regex: '(a' }, 'biểu thức chính quy “(a” không phải biểu thức chính quy: unterminated group; ký tự chỉ có nghĩa là chính nó'],
  ])('%s', async (_name, pattern, message) => {
    const client = await start({ 'corpus-lint.json': patterns([pattern]) }, { rules: RULES, locale: 'vi' });
    const [item] = await client.items(await client.open('corpus-lint.json', undefined, 'jsonc'));
    expect(item!.message).toContain(message);
  });

  it('in YAML', async () => {
    const client = await start({ 'corpus-lint.yaml': 'include: &a [b]\nexclude: *a\n' }, { rules: RULES, locale: 'vi' });
    const [item] = await client.items(await client.open('corpus-lint.yaml', undefined, 'yaml'));
    expect(item!.message).toBe('hãy ghi hẳn giá trị ra: *a trỏ đến giá trị ở chỗ khác');
  });

  it.each([
    ['{ "version": 2 }', 'không có gì được bỏ qua, vì không đọc được tệp này: cần có dạng { "version": 1, "entries": [ … ] }'],
    [
      '{ "version": 1, "entries": [{ "rule": "a" }] }',
      'không có gì được bỏ qua, vì không đọc được tệp này: mục 1 cần có "file", một đường dẫn, hoặc "files", một mẫu glob',
    ],
  ])('in what is suppressed: %s', async (text, message) => {
    const client = await start({ 'corpus-lint.json': '{}', 'corpus-lint.suppressions.json': text }, { rules: RULES, locale: 'vi' });
    const items = await client.items(await client.open('corpus-lint.suppressions.json', undefined, 'json'));
    expect(items.map((item) => item.message)).toEqual([message]);
  });
});

describe('what cannot be done, in Vietnamese', () => {
  const refused = async (files: Record<string, string>, ask: (client: Awaited<ReturnType<typeof start>>, uri: string) => Promise<unknown>): Promise<string> => {
    const client = await start(files, { rules: RULES, locale: 'vi' });
    const uri = await client.open('a.txt', PAGE);
    return ask(client, uri).then(
      () => 'done',
      (error: Error) => error.message,
    );
  };
  const switchOff = (files: Record<string, string>): Promise<string> =>
    refused(files, (client, uri) =>
      client.connection.sendRequest('workspace/executeCommand', { command: SWITCH_OFF_COMMAND, arguments: [{ uri, rule: 'orphan-credit' }] }),
    );

  it('is told where a rule cannot be switched off', async () => {
    expect(await switchOff({})).toBe('phía trên tệp này không có corpus-lint.json');
    expect(await switchOff({ 'corpus-lint.json': '[]' })).toBe('tệp cấu hình có lỗi; hãy sửa lỗi đó trước');
    const overrides = [{ files: ['*.txt'], rules: { 'orphan-credit': 'error' } }];
    expect(await switchOff({ 'corpus-lint.json': JSON.stringify({ overrides }) })).toBe(
      `ở đây một mục "overrides" của ${inFolder('corpus-lint.json')} quyết định về orphan-credit, ở dòng 1; hãy đổi tại đó`,
    );
  });

  it('is told of commands and spellings', async () => {
    const files = { 'corpus-lint.json': '{}' };
    expect(await refused(files, (client) => client.connection.sendRequest('workspace/executeCommand', { command: SWITCH_OFF_COMMAND, arguments: [] }))).toBe(
      `không chạy được ${SWITCH_OFF_COMMAND} với các đối số này`,
    );
    expect(await refused(files, (client) => client.connection.sendRequest(CHOOSE_SPELLING, { cluster: 'Đại tá', spelling: 'đại tá' }))).toBe(
      '“Đại tá” nay chỉ còn một cách viết',
    );
  });
});
