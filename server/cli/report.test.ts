import { describe, expect, it } from 'vitest';
import { bytesOf, diskError, diskWith, makeFolder, runIn } from '../../test-support/cli';
import { RULES } from '../rules/list';

const FOLDER = { 'corpus-lint.json': '{}', 'a.txt': 'rác\nNội dung\nrác\n', 'sub/b.txt': 'rác\n', 'c.txt': 'Nội dung\n' };

describe('report', () => {
  it('is written in the language that was asked for', async () => {
    const folder = makeFolder({ 'a.txt': 'x\n' });
    expect((await runIn(folder, ['report', '--lang', 'vi'])).stdout).toMatch(/<html lang="vi">.*<h2>Vấn đề theo quy tắc<\/h2>/s);
    expect((await runIn(folder, ['report'])).stdout).toMatch(/<html lang="en">.*<h2>Problems by rule<\/h2>/s);
  });

  it('writes one page to standard output', async () => {
    const { code, stdout, stderr } = await runIn(makeFolder(FOLDER), ['report']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<!doctype html>[\s\S]+<\/html>\n$/);
    expect(stdout).toContain(
      '<td class="name"><code>marked-line</code></td><td>A line that says it is rubbish.</td><td class="num">3</td><td class="num">2</td>',
    );
    expect(stdout).toContain('<code>sub/b.txt</code>');
  });

  it('writes it to a file', async () => {
    const folder = makeFolder(FOLDER);
    const { code, stdout } = await runIn(folder, ['report', '.', '--out', 'report.html']);
    expect([code, stdout]).toEqual([0, '']);
    expect(bytesOf(folder, 'report.html').toString()).toContain('<!doctype html>');
  });

  it('names what could not be checked, on the page too', async () => {
    const folder = makeFolder({ ...FOLDER, 'bad.txt': new Uint8Array([0x4e, 0xd3, 0x4e]) });
    const { code, stdout, stderr } = await runIn(folder, ['report']);
    expect(code).toBe(2);
    expect(stderr).toContain('bad.txt');
    expect(stdout).toMatch(/Not in this report[\s\S]+bad\.txt/);
  });

  it('says so where the file cannot be written', async () => {
    const disk = diskWith({
      write: () => {
        throw diskError('ENOSPC');
      },
    });
    const { code, stderr } = await runIn(makeFolder(FOLDER), ['report', '--out', 'report.html'], { disk });
    expect(code).toBe(2);
    expect(stderr).toContain('report.html cannot be written');
  });

  it('counts what check counts where files change the findings of others', async () => {
    const general = (rank: string, day: string): string =>
      `Hội nghị tổng kết năm\n${day}\n\nSáng nay, ${rank} Lê Thử, Tư lệnh Quân khu 9, dự hội nghị tổng kết và phát biểu chỉ đạo các đơn vị trong toàn quân khu.\n`;
    const folder = makeFolder({
      'corpus-lint.json': '{}',
      'a.txt': general('Đại tá', '12/05/2025, 08:00'),
      'b.txt': general('Thiếu tướng', '12/05/2024, 08:00'),
    });
    const check = JSON.parse((await runIn(folder, ['check', '--format', 'json'], { rules: RULES })).stdout);
    const rules = check.files.flatMap(({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule));
    expect(rules).toContain('conflicting-rank');
    const { stdout } = await runIn(folder, ['report'], { rules: RULES });
    expect(stdout).toContain('<code>conflicting-rank</code>');
    expect(stdout).toContain(`<dt>problems</dt><dd>${rules.length}</dd>`);
  });
});
