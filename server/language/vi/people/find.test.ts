import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../core/span';
import { collect } from '../consistency/items';
import { readWords } from '../lexer';
import { type PersonMention, findPeople } from './find';

const linesOf = (text: string): Span[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
};

const peopleIn = (text: string): PersonMention[] => {
  const lines = linesOf(text);
  return findPeople({ text, words: readWords(text, lines), titles: collect(readWords(text, lines)) });
};
const namesIn = (text: string): string[] => peopleIn(text).map(({ name }) => text.slice(name.start, name.end));
/** Each name with its titles. */
const withTitles = (text: string): string[] =>
  peopleIn(text).map(({ name, titles }) => [text.slice(name.start, name.end), ...titles.map(({ span }) => text.slice(span.start, span.end))].join(' | '));

describe('people: where a name begins and ends', () => {
  it.each([
    ['Thượng tướng Đỗ Văn Mẫu nhấn mạnh nhiệm vụ.', ['Đỗ Văn Mẫu']],
    ['Dự có Chính ủy Quân khu 7 Nguyễn Trường Thử.', ['Nguyễn Trường Thử']],
    ['Chủ tịch UBND tỉnh Hà Giang Nguyễn Văn Thử nói.', ['Nguyễn Văn Thử']],
    ['Theo Nguyễn Văn Thử, nước đã rút.', ['Nguyễn Văn Thử']],
    ['Ông Trần Mẫu và bà Lê Thị Tập cùng đến.', ['Trần Mẫu', 'Lê Thị Tập']],
    ['Giám đốc Bệnh viện Nguyễn Tri Phương Võ Đức Thử nói.', ['Võ Đức Thử']],
    ['Tổng thống Mỹ John E. Sample gặp Thủ tướng Hà Lan Jan van Muster.', ['John E. Sample', 'Jan van Muster']],
    ['Chủ tịch Kim Jong-mau thị sát.', ['Kim Jong-mau']],
    ["Chị H'Mẫu Niê, anh K'Thử Sa và già làng Y Mẫu.", ["H'Mẫu Niê", "K'Thử Sa", 'Y Mẫu']],
    ['Ông Giàng A Thử và Hòa thượng Thích Minh Thử dự lễ.', ['Giàng A Thử', 'Thích Minh Thử']],
    ['Giám đốc Công ty Kinh Lúa Trần Văn Thử ký.', ['Trần Văn Thử']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    'Mưa lớn ở Đồng Nai, Hà Nội, Hà Giang, Cao Bằng, Thái Nguyên, Lâm Đồng và Mai Châu.',
    'Đường Nguyễn Mẫu, Lê Thử (quận 9), Trần Tập ngập sâu; Trường THPT Nguyễn Bỉnh Mẫu nghỉ học.',
    'Căn nhà số 12 Lê Thử đã bán, khu đất 8-12 Trần Mẫu cũng vậy.',
    'Đoàn đại biểu Quốc hội và Đội Tuyển Việt Nam về nước.',
    'Gió thổi quanh Hồ Hoàn Kiếm và Hồ Tây.',
    'Giám đốc Sở Tài nguyên và Môi trường trả lời.',
    'Người dân Quảng Trị và Thái Bình Dương xanh.',
    'CÔNG TY CỔ PHẦN LÊ GIA THÔNG BÁO',
  ])('finds nobody: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('knows short forms of the only full name that ends so', () => {
    const text = 'Đại tướng Võ Nguyên Thử đến. Tướng Thử vui. Ông Mẫu không đến. Thiếu tướng Thử là ai.';
    const found = peopleIn(text).map(({ key, full }) => [key, full]);
    const key = found[0]![0];
    expect(found).toEqual([
      [key, true],
      [key, false],
      [key, false],
    ]);
    expect(peopleIn('Ông Trần Văn Thử và ông Lê Văn Thử. Ông Thử nói.')).toHaveLength(2);
  });

  it('reads names in capitals as those in small letters', () => {
    const text = 'ĐẠI TÁ NGUYỄN VĂN MẪU NHẬN NHIỆM VỤ\nĐại tá Nguyễn Văn Mẫu phát biểu.\nLÊ VĂN TẬP';
    expect(namesIn(text)).toEqual(['NGUYỄN VĂN MẪU', 'Nguyễn Văn Mẫu', 'LÊ VĂN TẬP']);
    const [first, second] = peopleIn(text);
    expect(first!.key).toBe(second!.key);
  });

  it('follows a name whose last word has lost its capital', () => {
    expect(namesIn('Thứ trưởng Nguyễn Văn Thử nói. Theo ông Nguyễn Văn thử, đúng vậy.')).toEqual(['Nguyễn Văn Thử', 'Nguyễn Văn thử']);
    expect(namesIn('Ông Lê Hữu Chi đến. Ông Lê Hữu chi tiền. Ông Lê Hữu về.')).toEqual(['Lê Hữu Chi', 'Lê Hữu', 'Lê Hữu']);
  });
});

describe('people: titles', () => {
  it.each([
    ['Đại tá, PGS, TS Lê Văn Thử viết.', ['Lê Văn Thử | Đại tá | PGS | TS']],
    ['Bộ trưởng Bộ Quốc phòng, Đại tướng Đỗ Văn Mẫu dự.', ['Đỗ Văn Mẫu | Bộ trưởng Bộ Quốc phòng | Đại tướng']],
    [
      'Thượng tướng Đỗ Văn Mẫu, Ủy viên Trung ương Đảng, Thứ trưởng Bộ Quốc phòng; Trung tướng Lê Thử, Tư lệnh Quân khu 9 dự.',
      ['Đỗ Văn Mẫu | Thượng tướng | Ủy viên Trung ương Đảng | Thứ trưởng Bộ Quốc phòng', 'Lê Thử | Trung tướng | Tư lệnh Quân khu'],
    ],
    ['Đồng chí Lê Mẫu, Bí thư Tỉnh ủy, Đại tá Trần Tập đi cùng.', ['Lê Mẫu | Bí thư Tỉnh ủy', 'Trần Tập | Đại tá']],
    ['Ông Lê Mẫu (nguyên Phó Giám đốc Sở Y tế) nói.', ['Lê Mẫu | nguyên Phó Giám đốc Sở']],
    ['Có các đồng chí Thượng tướng: Lê Mẫu, Trần Thử và Đỗ Tập.', ['Lê Mẫu | Thượng tướng', 'Trần Thử | Thượng tướng', 'Đỗ Tập | Thượng tướng']],
    ['Hai Thiếu tướng Lê Văn Mẫu và Trần Văn Thử, Đại tá Đỗ Tập.', ['Lê Văn Mẫu | Thiếu tướng', 'Trần Văn Thử | Thiếu tướng', 'Đỗ Tập | Đại tá']],
    ['Đại tá Lê Mẫu, Trần Văn Thử và Đỗ Văn Tập.', ['Lê Mẫu | Đại tá', 'Trần Văn Thử', 'Đỗ Văn Tập']],
    ['Thượng tướng Ba, Đại tá Lê Văn Thử cùng đi.', ['Lê Văn Thử | Đại tá']],
    ['Chủ tịch nước gặp Nguyễn Văn Mẫu.', ['Nguyễn Văn Mẫu']],
    ['Ông Lê Văn Mẫu, Đại tá Xuân Mai và mọi người.', ['Lê Văn Mẫu', 'Xuân Mai | Đại tá']],
  ])('%s', (text, expected) => {
    expect(withTitles(text)).toEqual(expected);
  });

  it('tells the rank among them', () => {
    const [person] = peopleIn('Đại tá, Tiến sĩ Lê Văn Thử, Cục trưởng.');
    expect(person!.rank?.mention.form.entry.form).toBe('Đại tá');
    expect(peopleIn('Giáo sư Lê Văn Thử.')[0]!.rank).toBeUndefined();
    expect(peopleIn('Chuẩn Đô đốc, Đại tá Lê Văn Thử.')[0]!.rank?.mention.form.entry.form).toBe('Đại tá');
  });
});

const PIECES = [
  'Đại tá',
  'Thiếu tướng',
  'Phó Tư lệnh',
  'GS.',
  'các đồng chí',
  'ông',
  'Ông',
  'Nguyễn',
  'Văn',
  'Thử',
  'LÊ',
  'MẪU',
  'Hà Nội',
  'Quân khu 7',
  'John',
  'E.',
  'van',
  "H'",
  'Jong-un',
];
const SIGNS = [',', ':', ';', ' - ', '(', ')', '.', '\n', ' ', '\u00a0', 'nói', 'thử', 'và', '\ud800'];

describe('people: any text', () => {
  const holds = (text: string): void => {
    const found = peopleIn(text);
    found.forEach(({ name, line, titles }, i) => {
      expect(name.start).toBeGreaterThanOrEqual(Math.max(line.start, found[i - 1]?.name.end ?? 0));
      expect(name.end).toBeGreaterThan(name.start);
      expect(name.end).toBeLessThanOrEqual(line.end);
      expect(titles.map(({ span }) => span.start)).toEqual(titles.map(({ span }) => span.start).sort((a, b) => a - b));
    });
  };

  it('gives names in order, without overlap, inside their lines, with titles in order', () => {
    const words = fc.array(fc.constantFrom(...PIECES, ...SIGNS), { maxLength: 40 });
    fc.assert(
      fc.property(words, (parts) => holds(parts.join(' '))),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => holds(text.normalize('NFC'))),
      { numRuns: 300 },
    );
  });

  it.each(['Nguyễn Văn Thử, ', 'Nguyễn ', 'A-', 'Đại tá, ', 'Đại tá Lê Thử, ', "H'", 'các ', 'ông Lê '])(
    'comes to an end: “%s” a hundred thousand times',
    (piece) => {
      expect(() => peopleIn(piece.repeat(100_000))).not.toThrow();
    },
  );
});
