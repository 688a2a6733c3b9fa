import { describe, expect, it } from 'vitest';
import { article } from '../../test-support/article';
import { makeFolder, runIn } from '../../test-support/cli';
import { english } from '../../test-support/english';
import { RULES } from '../rules/list';
import vietnamese from '../service/data/vi.json';

const COMMANDS = ['check', 'fix', 'undo', 'outline', 'extract', 'variants', 'report', 'baseline', 'suppressions', 'rules', 'explain', 'init'];
const TITLES = 'Sáng 11/3, Thượng tướng Lê Văn Hòe đến thăm bến. Chiều cùng ngày, Thượng Tướng Lê Văn Hòe và Thượng tướng Trần Đình Bính gặp bà con.';

describe('the command line in Vietnamese', () => {
  it.each(COMMANDS)('explains %s', async (command) => {
    const { stdout, code } = await runIn(makeFolder({}), [command, '--help', '--lang', 'vi'], { rules: RULES });
    expect(code).toBe(0);
    expect(english(stdout)).toEqual([]);
    expect(stdout).not.toBe((await runIn(makeFolder({}), [command, '--help'], { rules: RULES })).stdout);
  });

  it('takes --lang wherever it stands', async () => {
    const folder = makeFolder({});
    const { stdout } = await runIn(folder, ['--lang', 'vi', '--help']);
    expect(english(stdout)).toEqual([]);
    for (const argv of [
      ['--help', '--lang', 'vi'],
      ['--lang=vi', '--help'],
    ])
      expect((await runIn(folder, argv)).stdout).toBe(stdout);
    expect((await runIn(folder, ['--lang', 'vi', 'rules', '--lang=en'])).stdout).toBe((await runIn(folder, ['rules'])).stdout);
    expect((await runIn(folder, ['--lang=', 'rules'])).stderr).toBe('corpus-lint: --lang  is not known; choose one of en, vi\n');
    expect((await runIn(folder, ['check', '--', '--lang', 'vi'])).stderr).toContain('--lang: not checked: it does not exist');
    expect((await runIn(folder, ['--lang', 'fr', '--help'])).stderr).toBe('corpus-lint: --lang fr is not known; choose one of en, vi\n');
    expect((await runIn(folder, ['check', '--lang'])).stderr).toMatch(/--lang.*; the usage is: corpus-lint check/);
  });

  it.each([
    [['chck'], 'không có lệnh "chck"; các lệnh là check, '],
    [['check', '--format', 'xml'], 'không có --format xml; hãy chọn một trong: pretty, '],
    [['check', '--nope'], "Unknown option '--nope'; cách dùng: corpus-lint check [đường dẫn, mẫu glob hoặc -] [tùy chọn]"],
    [['check', '--rule', 'x=off'], '--rule x=off: không có quy tắc "x"; các quy tắc là '],
    [['check', 'none.txt'], 'none.txt: chưa kiểm tra: không tồn tại (hoặc không còn nữa)'],
    [['check', '*.md'], '*.md: không tệp nào khớp mẫu glob này'],
    [['check', '-', 'a.txt'], '- (đầu vào chuẩn) không dùng chung với đường dẫn khác được'],
    [['check', 'legacy.txt'], 'legacy.txt: chưa kiểm tra: không phải UTF-8: byte 0xE1 ở dòng 1, byte 1 (byte 1 của tệp)'],
    [['explain', 'x'], '"x" không phải quy tắc, tệp hay FILE:LINE; các quy tắc là '],
    [['undo'], 'không có lần làm sạch nào để hoàn tác: '],
    [['init', 'a', 'b'], 'init nhận một thư mục'],
    [['variants', 'a.txt', '--apply', 'x=y'], '--apply x=y: trong các tệp này không có cụm “x”; `corpus-lint variants` liệt kê các cụm'],
  ])('says what is wrong with %j', async (argv, message) => {
    const folder = makeFolder({ 'a.txt': article(), 'legacy.txt': new Uint8Array([0xe1, 0x20, 0x61]) });
    const { stderr, code } = await runIn(folder, [...argv, '--lang', 'vi'], { rules: RULES });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says what is wrong with a configuration, in English otherwise', async () => {
    const folder = makeFolder({ 'a.txt': article(), 'corpus-lint.json': '{ "rules": { "orphan-credit": "loud" } }' });
    const { stderr } = await runIn(folder, ['check', '--lang', 'vi'], { rules: RULES });
    expect(stderr).toBe(
      'corpus-lint.json:1:31: mức phải là một trong: error, warning, info, hint, off; chừng nào chưa sửa xong, không tệp nào trong thư mục này được kiểm tra\n',
    );
    expect((await runIn(folder, ['check'], { rules: RULES })).stderr).toBe(
      'corpus-lint.json:1:31: a severity is one of error, warning, info, hint, off; until this is put right, no file below this folder is checked\n',
    );
  });

  it('lists rules, and explains one, a line and a file', async () => {
    const folder = makeFolder({ 'a.txt': article() });
    for (const argv of [['rules'], ['explain', 'a.txt:1'], ['explain', 'a.txt'], ...RULES.map(({ meta }) => ['explain', meta.id])]) {
      const { stdout } = await runIn(folder, [...argv, '--lang', 'vi'], { rules: RULES });
      expect(english(stdout.replaceAll(article().split('\n')[0]!, '')), argv.join(' ')).toEqual([]);
    }
    expect((await runIn(folder, ['explain', 'a.txt:1', '--lang', 'vi'], { rules: RULES })).stdout).toMatch(
      /\nvai trò: +title \(căn cứ mạnh\)\nđược hiểu là: +/,
    );
  });

  it('lists variants with why one is proposed', async () => {
    const { stdout } = await runIn(makeFolder({ 'a.txt': article({ text: [TITLES] }) }), ['variants', '--lang', 'vi'], { rules: RULES });
    expect(stdout).toMatch(/→ Thượng tướng +2 {2}2 trước tên người; a\.txt/);
    expect(stdout).toContain('đề xuất: 2 trên 3 lần trước tên người hoặc tên tổ chức, và là dạng thường dùng\n');
    expect(stdout).toContain('\nMột cấp bậc hoặc chức danh có nhiều cách viết trong 1 tệp; một chỗ khác với dạng đề xuất.\nChọn một dạng bằng --apply "');
  });

  it('tells the lines of the original', async () => {
    const folder = makeFolder({ 'a.txt': article({ end: ['Theo dõi Báo Bến Tre trên Google News'] }), 'corpus-lint.json': '{}' });
    await runIn(folder, ['fix'], { rules: RULES });
    expect((await runIn(folder, ['undo', '--lines', 'a.txt', '--lang', 'vi'])).stdout).toMatch(/^1–\d+ {2}trước là 1–\d+\n/);
  });

  it('translates every sentence into something else', () => {
    const same = Object.entries(vietnamese.texts).filter(([source, text]) => source === text && english(source).length > 0);
    expect(same).toEqual([]);
  });
});
