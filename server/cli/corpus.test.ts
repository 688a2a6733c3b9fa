import { describe, expect, it } from 'vitest';
import { bytesOf, makeFolder, runIn } from '../../test-support/cli';
import { RULES } from '../rules/list';

/** A dated page in which a general is named with his post. */
const page = (date: string, rank: string, title = 'Hội nghị tổng kết năm của đơn vị'): string => `Thứ hai, ${date}, 09:10 (GMT+7)

${title}

Sáng nay, ${rank} Lê Văn Mẫu, Phó Tư lệnh Quân khu 9, dự hội nghị tổng kết và trao thưởng cho bộ đội đã giúp dân gặt lúa chạy lũ.

Hội nghị nghe báo cáo của mười hai đơn vị và bàn cách giữ nước ngọt cho các xã ven biển trong mùa khô sắp tới.

Theo ${rank} Lê Văn Mẫu, việc đắp đập phải xong trước tháng 12 để bà con kịp xuống giống vụ mới.
`;

const check = (folder: string, ...more: string[]) => runIn(folder, ['check', ...more], { rules: RULES });

describe('ranks over files', () => {
  it('a lower rank at a later date is reported, whichever file comes first', async () => {
    for (const [later, earlier] of [
      ['a.txt', 'b.txt'],
      ['b.txt', 'a.txt'],
    ] as const) {
      const folder = makeFolder({ [later]: page('06/05/2024', 'Thiếu tướng'), [earlier]: page('03/04/2023', 'Trung tướng') });
      const output = JSON.parse((await check(folder, '--format', 'json')).stdout);
      expect(output.files.map(({ path }: { path: string }) => path)).toEqual(['a.txt', 'b.txt']);
      const found = output.files.flatMap(({ path, findings }: { path: string; findings: { rule: string }[] }) =>
        findings.filter(({ rule }) => rule === 'conflicting-rank').map((finding) => ({ path, ...finding })),
      );
      expect(found).toMatchObject([
        {
          path: later,
          severity: 'info',
          message: expect.stringContaining(`“Thiếu tướng” here (2024-05-06), but “Trung tướng” before (2023-04-03, line 5 of ${earlier})`),
          related: [{ uri: expect.stringMatching(new RegExp(`/${earlier}$`)), range: { start: { line: 5, column: 11 }, end: { line: 5, column: 22 } } }],
        },
      ]);
    }
  });

  it('files are listed in their order, also where those that come later have nothing to ask', async () => {
    const plain = '© Báo Hồng Sa. All rights reserved.\nMưa suốt đêm ở bến.\n';
    const folder = makeFolder({ 'a.txt': page('06/05/2024', 'Thiếu tướng'), 'b.txt': plain, 'c.txt': page('03/04/2023', 'Trung tướng') });
    const output = JSON.parse((await check(folder, '--format', 'json')).stdout);
    expect(output.files.map(({ path }: { path: string }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('a rank that rises, one at another post and one without a date are left alone', async () => {
    const rising = { 'a.txt': page('03/04/2023', 'Thiếu tướng'), 'b.txt': page('06/05/2024', 'Trung tướng') };
    const other = { 'a.txt': page('03/04/2023', 'Trung tướng').replace('Phó Tư lệnh', 'Tham mưu trưởng'), 'b.txt': page('06/05/2024', 'Thiếu tướng') };
    const undated = { 'a.txt': page('03/04/2023', 'Trung tướng').replace(/^.*\n\n/, ''), 'b.txt': page('06/05/2024', 'Thiếu tướng') };
    for (const files of [rising, other, undated]) expect((await check(makeFolder(files))).stdout).not.toContain('conflicting-rank');
  });
});

describe('the style of the folder', () => {
  const CORPUS = { 'corpus-lint.json': '{ "rules": { "inconsistent-title": { "style": "corpus" } } }' };
  const files = {
    'a.txt': page('06/05/2024', 'thiếu tướng'),
    'b.txt': page('06/05/2024', 'Thiếu tướng'),
    'c.txt': page('07/05/2024', 'Thiếu tướng', 'Bộ đội giúp dân đắp đập ngăn mặn'),
  };

  it('holds a file to what most of the others write, also one that comes before them', async () => {
    const { stdout } = await check(makeFolder({ ...CORPUS, ...files }));
    expect(stdout).toMatch(/^a\.txt\n(?: .*\n)*? .*“thiếu tướng” differs in capitals from most files of this folder; write “Thiếu tướng”/m);
    expect(stdout).not.toMatch(/^b\.txt\n(?: .*\n)*? .*inconsistent-title/m);
  });

  it('fix writes it, knowing all files before it changes one', async () => {
    const folder = makeFolder({ ...CORPUS, ...files });
    await runIn(folder, ['fix'], { rules: RULES });
    expect(bytesOf(folder, 'a.txt').toString()).toContain('Theo Thiếu tướng Lê Văn Mẫu');
    expect(bytesOf(folder, 'b.txt').toString()).toContain('Theo Thiếu tướng Lê Văn Mẫu');
  });
});

describe('a chosen form', () => {
  it('is written by variants, asked for by check and applied by fix', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{}', 'a.txt': page('06/05/2024', 'thiếu tướng'), 'b.txt': page('06/05/2024', 'Thiếu tướng') });
    expect((await runIn(folder, ['variants', '--apply', 'Thiếu tướng=thiếu tướng'], { rules: RULES })).code).toBe(0);
    expect((await check(folder)).stdout).toMatch(/^b\.txt\n(?: .*\n)*? .*differs in capitals from what the configuration asks for; write “thiếu tướng”/m);
    await runIn(folder, ['fix'], { rules: RULES });
    expect(bytesOf(folder, 'b.txt').toString()).toContain('Theo thiếu tướng Lê Văn Mẫu');
    expect((await check(folder)).stdout).not.toContain('inconsistent-title');
  });
});
