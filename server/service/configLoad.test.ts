import { describe, expect, it } from 'vitest';
import { inEnglish } from '../core/message';
import { RULES } from '../rules/list';
import { configured, ROOT } from '../../test-support/configured';
import { loadConfig } from './configLoad';

/** The problems of a configuration: the text that each stands at, and its message. */
async function problems(files: Record<string, string>, name = 'corpus-lint.json'): Promise<string[][]> {
  const text = files[name]!;
  const loaded = await loadConfig(`${ROOT}/${name}`, text, RULES, async (uri) => files[decodeURIComponent(uri.slice(ROOT.length + 1))]);
  return loaded.problems.map(({ span, message }) => [text.slice(span.start, span.end), inEnglish(message)]);
}

describe('a configuration in YAML', () => {
  it('says the same as in JSON, comments included', async () => {
    const { folder } = configured({
      'corpus-lint.yaml': '# our paper\nexclude: [raw/**]\nrules:\n  orphan-credit: off # too many\n  boilerplate-line:\n    classes: { ads: hint }\n',
    });
    const { config, configUri } = await folder();
    expect(configUri).toBe(`${ROOT}/corpus-lint.yaml`);
    expect(config).toMatchObject({
      include: ['**/*.txt', '**/*.md'],
      exclude: ['raw/**'],
      rules: { 'orphan-credit': { severity: 'off' }, 'boilerplate-line': { classes: { ads: 'hint' } } },
    });
  });

  it('may be empty, or have names whose lines are all comments', async () => {
    expect(await problems({ 'corpus-lint.yaml': '' }, 'corpus-lint.yaml')).toEqual([]);
    expect(await problems({ 'corpus-lint.yaml': 'rules:\n#  orphan-credit: off\n' }, 'corpus-lint.yaml')).toEqual([]);
  });

  it('has its mistakes at their places', async () => {
    const found = (text: string) => problems({ 'corpus-lint.yaml': text }, 'corpus-lint.yaml');
    expect(await found('rules:\n  no-such-rule: off\n')).toEqual([['no-such-rule', expect.stringContaining('unknown rule "no-such-rule"')]]);
    expect(await found('patterns:\n  - regex: "("\n')).toEqual([['"("', expect.stringContaining('regular expression')]]);
    expect(await found('rules: {\n')).toEqual([[expect.anything(), expect.stringContaining('not valid YAML')]]);
    expect(await found('rules: &a\n  orphan-credit: off\noverrides:\n  - files: [x]\n    rules: *a\n')).toEqual(
      expect.arrayContaining([['*a', expect.stringContaining('write the value out')]]),
    );
    expect(await found('- a\n')).toEqual([['-', expect.stringContaining('must be an object')]]);
  });

  it('yields to the JSON beside it', async () => {
    const { folder } = configured({ 'corpus-lint.yaml': 'exclude: [a]', 'corpus-lint.json': '{ "exclude": ["b"] }' });
    expect((await folder()).config?.exclude).toEqual(['b']);
  });
});

describe('"extends"', () => {
  it('builds on other files: settings add up, the file itself is stronger, and each base is read once', async () => {
    const { folder } = configured({
      'shared/words.json': '{ "keep": ["Chia sẻ"], "rules": { "orphan-credit": "hint" } }',
      'shared/base.yaml':
        'extends: ./words.json\nexclude: [raw/**]\nrules:\n  orphan-credit: error\n  boilerplate-line: { severity: hint, classes: { ads: off } }\n',
      'pages/corpus-lint.json':
        '{ "extends": ["../shared/words.json", "../shared/base.yaml"], "rules": { "boilerplate-line": { "classes": { "comments": "off" } } } }',
    });
    const { config, keep, problems, loaded } = await folder('pages/a.txt');
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      exclude: ['raw/**'],
      rules: { 'orphan-credit': { severity: 'error' }, 'boilerplate-line': { severity: 'hint', classes: { ads: 'off', comments: 'off' } } },
    });
    expect(keep.patterns.map(({ setting }) => setting.text)).toEqual(['Chia sẻ']);
    expect(loaded!.sources).toEqual([`${ROOT}/shared/words.json`, `${ROOT}/shared/base.yaml`]);
  });

  it('says at its place what cannot be read, is a circle, or has a mistake', async () => {
    const from = (path: string, more: Record<string, string> = {}) => problems({ 'corpus-lint.json': `{ "extends": "${path}" }`, ...more });
    expect(await from('gone.json')).toEqual([['"gone.json"', expect.stringContaining('"gone.json" cannot be read')]]);
    expect(await from('./corpus-lint.json')).toEqual([['"./corpus-lint.json"', expect.stringContaining('corpus-lint.json → corpus-lint.json')]]);
    expect(await from('b.json', { 'b.json': '{ "extends": "corpus-lint.json" }' })).toEqual([
      ['"b.json"', expect.stringMatching(/"b\.json" has a mistake in line 1: .*corpus-lint\.json → b\.json → corpus-lint\.json/)],
    ]);
    expect(await from('b.json', { 'b.json': '{\n "rules": { "x": "off" } }' })).toEqual([['"b.json"', expect.stringContaining('in line 2: unknown rule "x"')]]);
    expect(await from('/etc/b.json')).toEqual([['"/etc/b.json"', expect.stringContaining('must be a path relative to this file')]]);
    expect(await from('b.txt')).toEqual([['"b.txt"', expect.stringContaining('.json or .yaml')]]);
    expect(await problems({ 'corpus-lint.json': '{ "extends": 3 }' })).toEqual([['3', expect.stringContaining('takes the path')]]);
  });

  it('keeps to the last good configuration while a base is missing', async () => {
    const { service, texts, folder } = configured({ 'corpus-lint.json': '{ "extends": "b.json" }', 'b.json': '{ "exclude": ["raw/**"] }' });
    expect((await folder()).config?.exclude).toEqual(['raw/**']);
    expect(service.configs.dependsOn(`${ROOT}/b.json`)).toBe(true);
    expect(service.configs.dependsOn(`${ROOT}/c.json`)).toBe(false);
    texts.delete(`${ROOT}/b.json`);
    service.configs.invalidate();
    const { problems, config } = await folder();
    expect(problems).toHaveLength(1);
    expect(config?.exclude).toEqual(['raw/**']);
  });
});

describe('"overrides"', () => {
  const FILES = {
    'corpus-lint.json': JSON.stringify({
      patterns: ['Mua sữa'],
      overrides: [
        { files: ['old/**'], rules: { 'listed-boilerplate': 'error' }, patterns: ['Mua cam'] },
        { files: ['old/b.txt'], rules: { 'listed-boilerplate': 'off' } },
      ],
    }),
  };

  it('hold for the files that they name, later ones above earlier ones', async () => {
    const { found, lint } = configured(FILES);
    expect(await found('old/a.txt', 'Mua sữa\nMua cam')).toEqual(['listed-boilerplate: Mua sữa\nMua cam']);
    expect((await lint('old/a.txt', 'Mua sữa')).findings[0]!.severity).toBe('error');
    expect(await found('old/b.txt', 'Mua sữa')).toEqual([]);
  });

  it('leave other files alone', async () => {
    const { found, lint, folder } = configured(FILES);
    expect(await found('a.txt', 'Mua sữa\nMua cam')).toEqual(['listed-boilerplate: Mua sữa']);
    expect((await lint('a.txt', 'Mua sữa')).findings[0]!.severity).toBe('warning');
    const config = await folder();
    expect(config.of(`${ROOT}/a.txt`)).toBe(config.of(`${ROOT}/new/c.txt`));
    expect(config.of(`${ROOT}/old/a.txt`)).toBe(config.of(`${ROOT}/old/c.txt`));
  });

  it('need "files", and have no include of their own', async () => {
    expect(await problems({ 'corpus-lint.json': '{ "overrides": [{ "rules": {} }] }' })).toEqual([['{ "rules": {} }', expect.stringContaining('"files"')]]);
    expect(await problems({ 'corpus-lint.json': '{ "overrides": [{ "files": ["a"], "include": [] }] }' })).toEqual([
      ['"include"', expect.stringContaining('an override has no "include"')],
    ]);
  });
});

describe('"keep"', () => {
  const PAGE = 'Chia sẻ yêu thương\nMua sữa\n';

  it('is stronger than "patterns": such a line is never deleted', async () => {
    const { found } = configured({ 'corpus-lint.json': '{ "patterns": [{ "glob": "Chia sẻ *" }, "Mua sữa"], "keep": ["chia sẻ  yêu thương"] }' });
    expect(await found('a.txt', PAGE)).toEqual(['listed-boilerplate: Mua sữa']);
  });

  it('holds although listed-boilerplate is off, and for parts of lines', async () => {
    const page = 'Chia sẻ\nBình luận (0)\nĐăng nhập';
    const config = (keep: string, rules = '') => `{ "patterns": [{ "regex": "luận", "part": true }], "keep": [${keep}], "rules": { ${rules} } }`;
    const found = (text: string) => configured({ 'corpus-lint.json': text }).found('a.txt', page);
    expect(await found(config(''))).toContainEqual('listed-boilerplate: luận');
    expect(await found(config('{ "regex": "bình.*", "ignoreCase": true }'))).toEqual(['boilerplate-line: Chia sẻ', 'boilerplate-line: Đăng nhập']);
    const off = '"listed-boilerplate": "off"';
    expect(await found(config('', off))).toEqual([`boilerplate-line: ${page}`]);
    expect(await found(config('"Đăng nhập"', off))).toEqual(['boilerplate-line: Chia sẻ\nBình luận (0)']);
  });

  it('leaves a line to the rules about its letters', async () => {
    const line = 'Chia sẻ Ðồng';
    const { found } = configured({ 'corpus-lint.json': JSON.stringify({ keep: [line] }) });
    expect(await found('a.txt', line)).toEqual([expect.stringContaining('confusable-letter')]);
  });

  it('takes whole lines and nothing that is said of findings', async () => {
    expect(await problems({ 'corpus-lint.json': '{ "keep": [{ "regex": "a", "part": true }] }' })).toEqual([
      ['"part": true', expect.stringContaining('"part" is for "patterns" only')],
    ]);
    expect(await problems({ 'corpus-lint.json': '{ "keep": "a" }' })).toEqual([['"a"', expect.stringContaining('"keep" must be a list')]]);
  });
});
