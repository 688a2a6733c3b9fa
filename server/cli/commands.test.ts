import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { article } from '../../test-support/article';
import { bytesOf, diskError, diskWith, makeFolder, runIn } from '../../test-support/cli';
import { RULES } from '../rules/list';

const schema = (name: string): object => JSON.parse(readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8'));
const PAGE = `Trong nước > Giao thông

Thứ hai, 04/03/2024, 09:10 (GMT+7)

Thông xe cầu Bến Lội sau hai năm thi công

Sáng 4/3, tỉnh Tân Giang tổ chức lễ thông xe cầu Bến Lội, công trình nối hai bờ sông Trà sau hai năm thi công.

Cầu dài 300 mét, rộng 12 mét, tổng vốn 240 tỷ đồng. Ông Lê Văn Hòe, Giám đốc Sở Giao thông Vận tải tỉnh, cho biết xe tải được qua cầu từ hôm nay.

Đoàn xe đầu tiên qua cầu Bến Lội. Ảnh: Thu Lan

Theo ông Hòe, đường dẫn phía nam sẽ xong trong tháng 6. Người dân hai xã không còn phải đi đò ngang.

Thu Lan
`;

describe('outline', () => {
  it('writes JSON that its schema describes, with every line that is not blank', async () => {
    const ran = await runIn(makeFolder({ 'a.txt': PAGE, 'b.txt': '', 'c.txt': 'a\0\0' }), ['outline', '--format', 'json']);
    const output = JSON.parse(ran.stdout);
    const validate = new Ajv().compile(schema('outline'));
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
    const lines = PAGE.split('\n').flatMap((text, i) => (text === '' ? [] : [i + 1]));
    expect(output.files[0].lines.map((l: { line: number }) => l.line)).toEqual(lines);
    expect(output.files[0].lines).toContainEqual({ line: 5, role: 'title' });
    expect(output.files[0].articles).toMatchObject([{ title: 'Thông xe cầu Bến Lội sau hai năm thi công', range: { start: 1 } }]);
    expect(output.files[1]).toMatchObject({ path: 'b.txt', lines: [] });
    expect(output.errors).toMatchObject([{ path: 'c.txt' }]);
    expect(ran.code).toBe(2);
  });

  it('draws a tree with line numbers', async () => {
    const { stdout, code } = await runIn(makeFolder({ 'a.txt': PAGE, 'b.txt': '' }), ['outline']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.txt\n {2}Thông xe cầu Bến Lội sau hai năm thi công {2}1–\d+\n/);
    expect(stdout).toMatch(/\n {4}Title {2}Thông xe.* {2}5\n/);
    expect(stdout).toContain('b.txt\n  no article here\n');
  });
});

describe('extract', () => {
  it('writes one object a line that its schema describes', async () => {
    const ran = await runIn(makeFolder({ 'a.txt': PAGE, 'b.txt': '' }), ['extract']);
    const records = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema('extract'));
    for (const record of records) expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    expect(records).toMatchObject([
      { path: 'a.txt', title: 'Thông xe cầu Bến Lội sau hai năm thi công', date: { iso: '2024-03-04T09:10+07:00' }, captions: [{ credit: 'Thu Lan' }] },
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: 'b.txt: note: no article found, so there is no record of it\n' });
  });

  it('writes Markdown', async () => {
    const { stdout } = await runIn(makeFolder({ 'a.txt': PAGE.replace('Cầu dài', '1. *Cầu* dài') }), ['extract', '--format', 'markdown']);
    expect(stdout).toMatch(/^---\npath: "a\.txt"\nlines: "1-\d+"\n/);
    expect(stdout).toContain('date: "2024-03-04T09:10+07:00"\n');
    expect(stdout).toContain('\n# Thông xe cầu Bến Lội sau hai năm thi công\n');
    expect(stdout).toContain('\n1\\. \\*Cầu\\* dài 300 mét');
    expect(stdout).toContain('\n- Đoàn xe đầu tiên qua cầu Bến Lội. *Thu Lan*\n');
  });
});

describe('rules', () => {
  it('is a table, or JSON', async () => {
    const folder = makeFolder({});
    const { stdout, code } = await runIn(folder, ['rules']);
    expect(code).toBe(0);
    expect(stdout).toContain('Rule            Severity  Fixable    What it flags\nmarked-line     warning   sometimes  A line that says it is rubbish.\n');
    const { rules } = JSON.parse((await runIn(folder, ['rules', '--format', 'json'])).stdout);
    expect(rules[0]).toMatchObject({
      id: 'marked-line',
      severity: 'warning',
      options: { words: { default: ['rác'] } },
      page: expect.stringContaining('marked-line.md'),
    });
  });
});

describe('explain', () => {
  it('tells of a rule', async () => {
    const { stdout } = await runIn(makeFolder({}), ['explain', 'marked-line']);
    expect(stdout).toContain('marked-line\nA line that says it is rubbish.\n\nseverity warning, fixable sometimes, since 0.1.0\n');
    expect(stdout).toContain('  words = ["rác"]\n      Words that mark a line.\n');
  });

  it('tells of a line: role, configuration, findings', async () => {
    const folder = makeFolder({
      'pages/corpus-lint.json': '{ "exclude": ["old/**"] }',
      'pages/a.txt': 'Một\n\nrác\n',
      'pages/old/b.txt': 'Một',
      'c:1.txt': 'Một',
    });
    const marked = await runIn(folder, ['explain', 'pages/a.txt:3']);
    expect(marked.stdout).toMatch(/^pages\/a\.txt:3: rác\nrole: {6}\w+.* evidence\)\n/);
    expect(marked.stdout).toContain('\nconfig:    pages/corpus-lint.json\nwarning    "rác" is no part of the article (marked-line)\n');
    expect((await runIn(folder, ['explain', 'pages/a.txt:2'])).stdout).toContain('role:      none, the line is blank\n');
    expect((await runIn(folder, ['explain', 'pages/old/b.txt:1'])).stdout).toContain(
      'config:    pages/corpus-lint.json, whose "include" and "exclude" leave this file out\nfindings:  none\n',
    );
    expect((await runIn(folder, ['explain', 'c:1.txt:1'])).stdout).toContain('config:    defaults; there is no corpus-lint.json');
  });

  it('tells of a line of a page what spoke for and against its reading', async () => {
    const { stdout } = await runIn(makeFolder({ 'a.txt': article({ head: ['0:00 / 2:41'] }) }), ['explain', 'a.txt:2'], { rules: RULES });
    expect(stdout).toMatch(/\nread as: {3}.*below the title\nnext best: .+ \(\d+\.\d\), .*\nfor: {7}.*a phrase of the site.* \(\d+\.\d\).*\nagainst: {3}.+\n/);
  });

  it.each([
    ['no-such', '"no-such" is neither a rule nor a file nor FILE:LINE; the rules are marked-line, doubled-letter'],
    ['a.txt:9', 'a.txt has 2 lines, there is no line 9'],
    ['.:1', '. is a folder; explain takes one line of a file'],
    ['gone.txt:1', 'gone.txt: not checked: it does not exist'],
  ])('refuses %s', async (subject, message) => {
    expect(await runIn(makeFolder({ 'a.txt': 'x\n' }), ['explain', subject])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});

describe('init', () => {
  it('writes a configuration that checks what was checked before, and never over another', async () => {
    const folder = makeFolder({ 'a.txt': 'rác', 'pages/': '' });
    expect(await runIn(folder, ['init'])).toMatchObject({ code: 0, stdout: expect.stringContaining(join(folder, 'corpus-lint.json')) });
    expect(JSON.parse(bytesOf(folder, 'corpus-lint.json').toString())).toEqual({ include: ['**/*.txt', '**/*.md'], exclude: [], patterns: [], rules: {} });
    expect(await runIn(folder, ['check'])).toMatchObject({ code: 1, stderr: '' });
    const before = bytesOf(folder, 'corpus-lint.json');
    expect(await runIn(folder, ['init'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('exists already') });
    expect(bytesOf(folder, 'corpus-lint.json')).toEqual(before);
    expect((await runIn(folder, ['init', 'pages'])).code).toBe(0);
  });

  it('says why it cannot', async () => {
    const disk = diskWith({
      write: () => {
        throw diskError('EROFS');
      },
    });
    expect(await runIn(makeFolder({}), ['init'], { disk })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('corpus-lint.json cannot be written: the disk is mounted read-only'),
    });
  });
});

describe('without a command', () => {
  it('tells version and help', async () => {
    const folder = makeFolder({});
    expect(await runIn(folder, ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect((await runIn(folder, ['--help'])).stdout).toContain('corpus-lint COMMAND [paths, globs or -] [options]');
    expect(await runIn(folder, ['fix', '--help'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--dry-run') });
  });

  it.each([
    [[], 'a command is missing'],
    [
      ['chek'],
      'there is no command "chek"; the commands are check, fix, undo, outline, extract, variants, report, baseline, suppressions, rules, explain, init',
    ],
    [['toString'], 'there is no command "toString"'],
  ])('refuses %j', async (argv, message) => {
    expect(await runIn(makeFolder({}), argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});

describe('init', () => {
  it('does not put a configuration above one in YAML', async () => {
    const folder = makeFolder({ 'corpus-lint.yaml': '' });
    expect(await runIn(folder, ['init'])).toMatchObject({ code: 2, stderr: expect.stringContaining('corpus-lint.yaml exists already') });
  });
});

describe('explain FILE', () => {
  const FILES = {
    'shared/base.yaml': 'keep: [Chia sẻ]\nrules:\n  doubled-letter: hint\n  marked-line: { words: [a] }\n',
    'pages/corpus-lint.json':
      '{\n  "extends": "../shared/base.yaml",\n  "rules": { "doubled-letter": "error" },\n  "overrides": [\n    { "files": ["old.txt"], "rules": {\n      "marked-line": "off" } }]\n}\n',
    'pages/new.txt': 'x\n',
    'pages/old.txt': 'x\n',
  };
  const rowsOf = (text: string): string[] => text.split('\n').map((row) => row.replace(/ {2,}/g, ' | '));

  it('names the file and the line that set each setting', async () => {
    const { code, stdout } = await runIn(makeFolder(FILES), ['explain', 'pages/old.txt']);
    expect(code).toBe(0);
    expect(rowsOf(stdout)).toEqual([
      'file: | pages/old.txt',
      'config: | pages/corpus-lint.json, which extends shared/base.yaml',
      '',
      'include | **/*.txt, **/*.md | default',
      'exclude | nothing | default',
      'patterns | none | default',
      'keep | 1 line | shared/base.yaml:1',
      'marked-line | off | pages/corpus-lint.json:6',
      'marked-line words | ["a"] | shared/base.yaml:4',
      'doubled-letter | error | pages/corpus-lint.json:3',
      'suppressed | 0 decisions | default',
      'baseline | none | default',
      '',
    ]);
  });

  it('says nothing of an override for other files, and what is the default', async () => {
    const rows = rowsOf((await runIn(makeFolder(FILES), ['explain', 'pages/new.txt'])).stdout);
    expect(rows).toContain('marked-line | warning | default');
    const bare = rowsOf((await runIn(makeFolder({ 'a.txt': 'x\n' }), ['explain', 'a.txt'])).stdout);
    expect(bare[1]).toBe('config: | defaults; there is no corpus-lint.json in this folder or above it');
    expect(
      bare
        .filter((row) => row.includes('|'))
        .slice(2)
        .every((row) => row.endsWith('| default')),
    ).toBe(true);
  });

  it('of a broken configuration names the mistake', async () => {
    const { code, stderr } = await runIn(makeFolder({ 'corpus-lint.json': '{ "extends": "gone.json" }', 'a.txt': 'x\n' }), ['explain', 'a.txt']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('corpus-lint.json:1:14: "gone.json" cannot be read')]);
  });
});
