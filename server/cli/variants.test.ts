import { describe, expect, it } from 'vitest';
import { bytesOf, diskError, diskWith, makeFolder, runIn } from '../../test-support/cli';
import { RULES } from '../rules/list';

const ONE = 'Phó Chủ tịch tỉnh Lê Thử họp. Theo Phó Chủ tịch tỉnh Lê Thử, đường sắp xong. Gặp GS Đỗ Thử, GS Hồ Thử.';
const TWO = 'Có Phó chủ tịch tỉnh Trần Thử dự. Theo Đại tá Phan Thử, cầu đã thông. Gặp GS. Bùi Thử.';
const FILES = { 'a.txt': ONE, 'b.txt': TWO };
const CONFIGURED = { ...FILES, 'corpus-lint.json': '{\n    // ours\n    "rules": { "inconsistent-title": "error" }\n}\n' };

const run = (folder: string, ...more: string[]) => runIn(folder, ['variants', ...more], { rules: RULES });

describe('variants', () => {
  it('lists each title that is spelled in several ways, with counts, slots, files, a proposal and why', async () => {
    const { stdout, code } = await run(makeFolder(FILES));
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Phó Chủ tịch\n {2}→ Phó Chủ tịch {2}2 {2}2 before an organisation; a\.txt\n {4}Phó chủ tịch {2}1 {2}1 before an organisation; b\.txt\n/m,
    );
    expect(stdout).toContain('proposed: 2 of 3 before a name or an organisation, and the usual form');
    expect(stdout).toContain('Giáo sư (abbr.)');
    expect(stdout).not.toContain('Đại tá');
    expect(stdout).toContain('2 ranks and titles are spelled in several ways in 2 files; 2 places differ from what is proposed.');
  });

  it('counts all mentions where none stands before a name or an organisation', async () => {
    const text = 'Sáng nay các chiến sĩ ra đồng gặt lúa giúp dân. Buổi chiều, các chiến sỹ dựng lại mái trường. Bà con cảm ơn các chiến sĩ.';
    expect((await run(makeFolder({ 'a.txt': text }))).stdout).toContain('proposed: 2 of 3 mentions, and the usual form\n');
  });

  it('says so where all is in order', async () => {
    expect((await run(makeFolder({ 'a.txt': ONE }))).stdout).toBe('Every rank and title is spelled in one way in 1 file.\n');
  });

  it('writes JSON and CSV', async () => {
    const folder = makeFolder(FILES);
    const { version, files, clusters } = JSON.parse((await run(folder, '--format', 'json')).stdout);
    expect([version, files]).toEqual([1, 2]);
    expect(clusters[1]).toEqual({
      cluster: 'Phó Chủ tịch',
      proposed: 'Phó Chủ tịch',
      why: '2 of 3 before a name or an organisation, and the usual form',
      spellings: [
        { spelling: 'Phó Chủ tịch', count: 2, slots: { organisation: 2 }, files: ['a.txt'] },
        { spelling: 'Phó chủ tịch', count: 1, slots: { organisation: 1 }, files: ['b.txt'] },
      ],
    });
    const rows = (await run(folder, '--format', 'csv')).stdout.split('\r\n');
    expect(rows[0]).toBe('cluster,spelling,slot,count,files,proposed,why');
    expect(rows).toContain('Phó Chủ tịch,Phó chủ tịch,organisation,1,b.txt,Phó Chủ tịch,"2 of 3 before a name or an organisation, and the usual form"');
  });

  it('writes a choice into the configuration, which keeps its comments and its severity', async () => {
    const folder = makeFolder(CONFIGURED);
    const { stdout, code } = await run(folder, '--apply', 'Phó Chủ tịch=Phó chủ tịch', '--apply', 'Giáo sư (abbr.)=GS.');
    expect(code).toBe(0);
    expect(stdout).toContain('corpus-lint.json: “Phó Chủ tịch” is written “Phó chủ tịch” from now on\n');
    const text = bytesOf(folder, 'corpus-lint.json').toString();
    expect(text).toContain('// ours');
    expect(JSON.parse(text.replace('// ours', ''))).toEqual({
      rules: { 'inconsistent-title': { severity: 'error', forms: { 'Phó Chủ tịch': 'Phó chủ tịch', 'Giáo sư (abbr.)': 'GS.' } } },
    });
  });

  it('says where the rule is off, and indents a configuration of one line', async () => {
    const folder = makeFolder({ ...FILES, 'corpus-lint.json': '{ "rules": { "inconsistent-title": "off" } }\n' });
    const { stdout } = await run(folder, '--apply', 'Phó Chủ tịch=Phó chủ tịch');
    expect(stdout).toContain('corpus-lint.json: the rule inconsistent-title is off there; switch it on');
    const text = bytesOf(folder, 'corpus-lint.json').toString();
    expect(text).toContain('\n        "Phó Chủ tịch": "Phó chủ tịch"\n      }\n');
    expect((await run(makeFolder(CONFIGURED), '--apply', 'Phó Chủ tịch=Phó chủ tịch')).stdout).not.toContain('is off');
  });

  it('refuses what it cannot do, and says what can be done', async () => {
    const folder = makeFolder(CONFIGURED);
    const refusals = [
      [['--apply', 'Đại tá=đại tá'], 'there is no cluster “Đại tá”'],
      [['--apply', 'Phó Chủ tịch'], 'choose one of the spellings “Phó Chủ tịch”, “Phó chủ tịch”'],
      [['--apply', 'Phó Chủ tịch=Chủ tịch'], 'choose one of the spellings'],
    ] as const;
    for (const [args, message] of refusals) {
      const { code, stderr } = await run(folder, ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    const bare = await run(makeFolder(FILES), '--apply', 'Phó Chủ tịch=Phó chủ tịch');
    expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('run `corpus-lint init` first')]);
    const disk = diskWith({
      write: () => {
        throw diskError('EACCES');
      },
    });
    const locked = await runIn(folder, ['variants', '--apply', 'Phó Chủ tịch=Phó chủ tịch'], { rules: RULES, disk });
    expect([locked.code, locked.stderr]).toEqual([2, expect.stringContaining('corpus-lint.json cannot be written')]);
  });
});
