import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { article } from '../../test-support/article';
import { bytesOf, makeFolder, runIn } from '../../test-support/cli';
import { RULES } from '../rules/list';

const schema = (name: string): object => JSON.parse(readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8'));
const PAGE = 'Tiêu đề\nrác\nThân bài\nnghi\nlạ\n';

describe('check', () => {
  it('tells findings, their places and what can be fixed', async () => {
    const folder = makeFolder({ 'b.txt': 'Sạch\n', 'a.txt': PAGE });
    const ran = await runIn(folder, ['check']);
    expect(ran).toEqual({
      code: 1,
      stderr: '',
      stdout: `a.txt
  2:1  warning  "rác" is no part of the article  marked-line ✓
  4:1  warning  "nghi" is no part of the article  marked-line
  5:1  warning  "lạ" is no part of the article  marked-line

3 problems (3 warnings) in 1 of 2 files.
1 (✓) can be fixed with \`corpus-lint fix\`, 1 more with \`corpus-lint fix --unsafe\`: have a look first with --diff.
`,
    });
  });

  it('exits with 0 where all is well', async () => {
    expect(await runIn(makeFolder({ 'a.txt': 'Sạch\n' }), ['check', 'a.txt'])).toEqual({ code: 0, stdout: 'No problems in 1 file.\n', stderr: '' });
  });

  it('lists metadata but takes the page for clean, unless the configuration does not want it', async () => {
    const listed = '1 problem (1 info) in 1 of 1 file.';
    const page = { 'a.txt': article() };
    expect(await runIn(makeFolder(page), ['check'], { rules: RULES })).toMatchObject({ code: 0, stdout: expect.stringContaining(listed) });
    expect(await runIn(makeFolder(page), ['fix'], { rules: RULES })).toMatchObject({ code: 0 });
    const config = { rules: { 'boilerplate-line': { classes: { 'author-signature': 'warning' } } } };
    const folder = makeFolder({ ...page, 'corpus-lint.json': JSON.stringify(config) });
    expect(await runIn(folder, ['check'], { rules: RULES })).toMatchObject({ code: 1 });
    expect(await runIn(folder, ['fix'], { rules: RULES })).toMatchObject({ code: 1 });
  });

  it('speaks Vietnamese when asked to, in every format; ids and keys stay', async () => {
    const folder = makeFolder({ 'a.txt': article() });
    const { stdout } = await runIn(folder, ['check', '--lang', 'vi'], { rules: RULES });
    expect(stdout).toMatch(/thông tin {2}.*siêu dữ liệu, không phải văn bản của bài: giữ hoặc xóa {2}boilerplate-line/);
    expect(stdout).toContain('1 vấn đề (1 thông tin) trong 1 trên 1 tệp.');
    const [finding] = JSON.parse((await runIn(folder, ['check', '--lang', 'vi', '--format', 'json'], { rules: RULES })).stdout).files[0].findings;
    expect(finding).toMatchObject({ rule: 'boilerplate-line', severity: 'info', message: expect.stringContaining('không phải văn bản của bài') });
    expect((await runIn(folder, ['check', '--lang', 'fr'])).stderr).toContain('--lang fr is not known; choose one of en, vi');
    // The same command gives the same output on every machine.
    expect((await runIn(folder, ['check'], { rules: RULES, env: { LANG: 'vi_VN.UTF-8' } })).stdout).toContain('metadata, not text of the article');
  });

  it('colours only for a terminal, and not with NO_COLOR', async () => {
    const folder = makeFolder({ 'a.txt': PAGE });
    expect((await runIn(folder, ['check'], { isTTY: true })).stdout).toContain('\x1b[33mwarning\x1b[39m');
    expect((await runIn(folder, ['check'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\x1b');
  });

  it('writes JSON that its schema describes, with a file that is clean', async () => {
    const folder = makeFolder({ 'a.txt': `\uFEFFĐây 𝄞 là\r\nrác\r\n`, 'b.txt': 'Sạch', 'c.txt': 'a\0\0b' });
    const ran = await runIn(folder, ['check', '--format', 'json']);
    const output = JSON.parse(ran.stdout);
    const validate = new Ajv().compile(schema('check'));
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
    expect(ran.code).toBe(2);
    const range = { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } };
    const fixes = [{ title: 'Delete "rác"', safe: true, edits: [{ start: 11, end: 16, newText: '' }] }];
    const related = [{ message: 'where the text begins', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } }];
    expect(output.files).toEqual([
      { path: 'a.txt', findings: [{ rule: 'marked-line', severity: 'warning', message: '"rác" is no part of the article', range, fixes, related }] },
      { path: 'b.txt', findings: [] },
    ]);
    expect(output.errors).toEqual([{ path: 'c.txt', message: expect.stringContaining('NUL byte at line 1, byte 2') }]);
    expect(output.summary).toEqual({
      files: 2,
      filesWithFindings: 1,
      findings: 1,
      error: 0,
      warning: 1,
      info: 0,
      hint: 0,
      fixable: 1,
      fixableUnsafe: 0,
      notChecked: 1,
    });
  });

  it('writes one finding a line as jsonl', async () => {
    const { stdout } = await runIn(makeFolder({ 'a.txt': PAGE, 'b.txt': 'rác' }), ['check', '--format', 'jsonl']);
    const findings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(findings.map((f) => [f.path, f.rule, f.range.start.line])).toEqual([
      ['a.txt', 'marked-line', 2],
      ['a.txt', 'marked-line', 4],
      ['a.txt', 'marked-line', 5],
      ['b.txt', 'marked-line', 1],
    ]);
  });

  it('writes SARIF with rules, places, fixes and what was not checked', async () => {
    const { stdout } = await runIn(makeFolder({ 'thư mục/a 1.txt': PAGE, 'b.txt': new Uint8Array([0xff]), 'z.txt': 'rác' }), ['check', '--format', 'sarif']);
    const { version, runs } = JSON.parse(stdout);
    expect(version).toBe('2.1.0');
    const [{ tool, results, invocations }] = runs;
    expect(tool.driver.rules[0]).toMatchObject({
      id: 'marked-line',
      helpUri: expect.stringMatching(/^https:.*marked-line\.md$/),
      defaultConfiguration: { level: 'warning' },
    });
    expect(results).toHaveLength(4);
    expect(results[0]).toMatchObject({
      ruleId: 'marked-line',
      ruleIndex: 0,
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'th%C6%B0%20m%E1%BB%A5c/a%201.txt' },
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 },
          },
        },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: { charOffset: 8, charLength: 4 }, insertedContent: { text: '' } }] }] }],
    });
    expect(invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ message: { text: expect.stringContaining('b.txt') } }] }]);
  });

  it('writes workflow commands with what GitHub would misread escaped', async () => {
    const { stdout } = await runIn(makeFolder({ 'a,b:100%.txt': 'rác' }), ['check', '--format', 'github']);
    expect(stdout).toBe('::warning file=a%2Cb%3A100%25.txt,line=1,endLine=1,col=1,endColumn=4,title=marked-line::"rác" is no part of the article\n');
  });

  it('writes JUnit XML with markup escaped', async () => {
    const { stdout } = await runIn(makeFolder({ 'a&b.txt': 'rác', 'c.txt': 'Sạch', 'd.txt': 'a\0\0b' }), ['check', '--format', 'junit']);
    expect(stdout).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="corpus-lint">
  <testsuite name="a&amp;b.txt" tests="1" failures="1" errors="0">
    <testcase name="marked-line 1:1" classname="a&amp;b.txt"><failure type="warning" message="&quot;rác&quot; is no part of the article">a&amp;b.txt:1:1</failure></testcase>
  </testsuite>
  <testsuite name="c.txt" tests="1" failures="0" errors="0">
    <testcase name="clean" classname="c.txt"/>
  </testsuite>
  <testsuite name="d.txt" tests="1" failures="0" errors="1">
    <testcase name="could not be checked" classname="d.txt"><error message="not checked: NUL byte at line 1, byte 2 (byte 2 of the file): this is a binary file, not text; leave it out, for example with &quot;exclude&quot; in corpus-lint.json"/></testcase>
  </testsuite>
</testsuites>
`);
  });

  it('sets a severity for one run', async () => {
    const folder = makeFolder({ 'a.txt': 'rác' });
    expect((await runIn(folder, ['check', '--rule', 'marked-line=error'])).stdout).toContain('1:1  error ');
    expect((await runIn(folder, ['check', '--rule', 'marked-line=off'])).code).toBe(0);
  });

  it.each([
    [['--rule', 'no-such=error'], 'there is no rule "no-such"; the rules are marked-line, doubled-letter'],
    [['--rule', 'marked-line'], 'write --rule marked-line=SEVERITY with one of error, warning, info, hint, off'],
    [['--rule', 'marked-line=loud'], 'write --rule marked-line=SEVERITY'],
    [['--format', 'xml'], '--format xml is not known; choose one of pretty, json, jsonl, sarif, github, junit'],
    [['--verbose'], "Unknown option '--verbose'; the usage is: corpus-lint check"],
    [['-', 'a.txt'], '- (standard input) cannot be combined with other paths'],
    [['--stdin-path', 'x.txt'], 'give - as the path'],
  ])('refuses %j', async (args, message) => {
    const ran = await runIn(makeFolder({ 'a.txt': 'rác' }), ['check', ...args]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it('checks standard input under the name it is given', async () => {
    const folder = makeFolder({ 'raw/corpus-lint.json': '{ "rules": { "marked-line": "error" } }' });
    expect((await runIn(folder, ['check', '-'], { input: 'rác' })).stdout).toContain('stdin\n  1:1  warning');
    expect((await runIn(folder, ['check', '-', '--stdin-path', 'raw/x.txt'], { input: 'rác' })).stdout).toContain('raw/x.txt\n  1:1  error');
  });

  it('names a rule that fails, goes on with the others and ends with 2', async () => {
    const broken = {
      scope: 'document' as const,
      meta: { id: 'broken', summary: '', severity: 'error' as const, fixable: 'never' as const, since: '0', options: {} },
      check: () => JSON.parse('{'),
    };
    const { markedLines } = await import('../../test-support/cli');
    const ran = await runIn(makeFolder({ 'a.txt': 'rác' }), ['check'], { rules: [broken, markedLines] });
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('1:1  warning');
    expect(ran.stderr).toContain('a.txt: rule broken failed');
  });

  it('counts files on a terminal once it takes long, and clears the line', async () => {
    const folder = makeFolder({ 'a.txt': 'x', 'b.txt': 'x', 'c.txt': 'x' });
    let time = 0;
    const ran = await runIn(folder, ['check'], { isTTY: true, now: () => (time += 600) });
    expect(ran.stderr).toContain('\r\x1b[K1 of 3 files');
    expect(ran.stderr.endsWith('\r\x1b[K')).toBe(true);
    time = 0;
    expect((await runIn(folder, ['check'], { now: () => (time += 600) })).stderr).toBe('');
  });
});

describe('patterns of the configuration', () => {
  const SLOW = { regex: '.*.{0,900}x' };
  const page = (line: string): string => `${`x ${'a'.repeat(3000)}\n`.repeat(50)}${line}\n`;

  it('are found as in the editor', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{ "patterns": ["Mua sữa"] }', 'a.txt': 'Mua  SỮA\nMua cam\n' });
    expect(await runIn(folder, ['check'], { rules: RULES })).toMatchObject({
      code: 1,
      stderr: '',
      stdout: expect.stringContaining('1:1  warning  not part of the article (your pattern “Mua sữa”)  listed-boilerplate ✓'),
    });
    expect(await runIn(folder, ['fix'], { rules: RULES })).toMatchObject({ code: 0, stderr: '' });
    expect(bytesOf(folder, 'a.txt').toString()).toBe('Mua cam\n');
  });

  it('that are too slow are named once on standard error; the others go on', async () => {
    const config = JSON.stringify({ patterns: [SLOW, 'Mua sữa'] });
    const folder = makeFolder({ 'corpus-lint.json': config, 'a.txt': page('Mua sữa'), 'b.txt': page('Mua sữa') });
    const ran = await runIn(folder, ['check', '--format', 'json'], { rules: RULES });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^a\.txt: the regular expression “\.\*\.\{0,900\}x” in line 1 of corpus-lint\.json takes too long .*\n$/);
    const { files, errors } = JSON.parse(ran.stdout);
    expect(files.map((f: { findings: unknown[] }) => f.findings.length)).toEqual([1, 1]);
    expect(errors).toEqual([{ path: 'a.txt', message: expect.stringContaining('takes too long') }]);
  });

  it('that cannot be used are named at their place, and nothing is checked until they can', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{ "patterns": [\n  "Mua sữa", { "regex": "(?=cam)" }\n] }', 'a.txt': 'Mua sữa\n' });
    const ran = await runIn(folder, ['check'], { rules: RULES });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('corpus-lint.json:2:25: the regular expression “(?=cam)” looks ahead or behind');
  });
});
