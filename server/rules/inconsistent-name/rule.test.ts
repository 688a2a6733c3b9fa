import { describe, expect, it } from 'vitest';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const severities = (text: string): string[] => lintWith(rule, text).map(({ severity }) => severity);
const titlesOf = (text: string): string[] => lintWith(rule, text).flatMap(({ fixes }) => (fixes ?? []).map(({ title }) => title));

const MINISTER = 'Bộ trưởng Bộ Quốc phòng Phùng Quang';

describe('inconsistent-name: what it flags', () => {
  it('flags the rarer spelling of the bearer of a post', () => {
    const text = `${MINISTER} Mẫu thăm đảo.\nSau lễ, ${MINISTER} Mẫu trồng cây.\nCuối ngày, Bộ trưởng Bộ Quốc phòng ⟦Phùng Quang Mầu⟧ ra cảng.`;
    check(rule, text, [
      '“Phùng Quang Mầu” (once) differs in one mark or letter from “Phùng Quang Mẫu” (2 times, first in line 1), probably the same person; write “Phùng Quang Mẫu”',
    ]);
    expect(severities(text.replace(/[⟦⟧]/g, ''))).toEqual(['warning']);
  });

  it('flags a mark of the family name, a letter that makes no syllable, a mark of a letter', () => {
    const lead = 'Thiếu tướng Trương Văn Thử nói. Gặp Thiếu tướng Trương Văn Thử ở bến. Rồi Thiếu tướng ';
    for (const slip of ['Trường Văn Thử', 'Trương Văn Thửr', 'Trương Văn Thủ'])
      check(rule, `${lead}⟦${slip}⟧ về.`, [`“${slip}” (once) differs in one mark or letter from “Trương Văn Thử” (2 times`]);
  });

  it('flags the rarer spelling where it comes first', () => {
    check(rule, 'Thiếu tướng ⟦Lê Văn Mầu⟧ nói. Thiếu tướng Lê Văn Mẫu cười. Gặp Thiếu tướng Lê Văn Mẫu ở bến.', ['write “Lê Văn Mẫu”']);
  });

  it('does not count short forms for either', () => {
    check(rule, 'Thiếu tướng Lê Văn Mẫu nói. Thiếu tướng Mẫu cười. Gặp Thiếu tướng ⟦Lê Văn Mầu⟧ ở bến.', ['(once, first in line 1), perhaps']);
  });

  it('flags a title that stands after the name, and one with and without its organisation', () => {
    check(rule, 'Bà Lê Thị Mẫu, Giám đốc Sở Y tế, đến. Bà Lê Thị Mẫu, Giám đốc Sở Y tế, về. Còn Giám đốc Sở ⟦Lê Thị Mậu⟧ ở lại.', ['write “Lê Thị Mẫu”']);
  });

  it('flags a last word without its capital', () => {
    check(rule, 'Thứ trưởng Nguyễn Văn Thử nói. Theo ông Nguyễn Văn Thử, đúng. Hỏi ông ⟦Nguyễn Văn thử⟧, cũng vậy.', [
      'differs in a capital from “Nguyễn Văn Thử” (2 times',
    ]);
  });

  it('tells a tie as information without a fix', () => {
    const text = 'Thiếu tướng Lê Văn Hiển phát biểu tại lễ. Kết thúc, Thiếu tướng ⟦Lê Văn Hiến⟧ cảm ơn.';
    check(rule, text, ['perhaps the same person; check which one is right']);
    expect(severities(text.replace(/[⟦⟧]/g, ''))).toEqual(['info']);
    expect(titlesOf(text.replace(/[⟦⟧]/g, ''))).toEqual([]);
  });

  it('compares two syllables where title and organisation are the same', () => {
    const post = 'Giám đốc Công an tỉnh Sông Mây';
    check(rule, `${post} Lê Thử nói. Theo ${post} Lê Thử, xong. Gặp ${post} ⟦Lê Thứ⟧ ở cổng.`, ['write “Lê Thử”']);
    checkClean(rule, 'Đại tá Lê Thử nói. Theo Đại tá Lê Thử, xong. Gặp Đại tá Lê Thứ ở cổng.');
  });
});

describe('inconsistent-name: fixes', () => {
  it('replaces one place or all of the file, never by itself', () => {
    const text = `${MINISTER} Mẫu thăm đảo. Rồi ${MINISTER} Mẫu về.\nCuối ngày, ${MINISTER} Mầu ra cảng.`;
    checkFix(rule, text, text.replace('Mầu', 'Mẫu'));
    const twice = `${text}\nÔng Phùng Quang Mẫu cười. Ông Phùng Quang Mẫu vẫy tay. Bà con nói ông Phùng Quang Mầu rất vui.`;
    expect(titlesOf(twice)).toContain('Replace “Phùng Quang Mầu” with “Phùng Quang Mẫu” everywhere in this file');
    expect(
      lintWith(rule, twice)
        .flatMap(({ fixes }) => fixes ?? [])
        .some(({ safe }) => safe),
    ).toBe(false);
  });

  it('writes the capital of a last word', () => {
    const text = 'Ông Nguyễn Văn Thử nói. Ông Nguyễn Văn Thử cười. Theo ông Nguyễn Văn thử, đúng.';
    checkFix(rule, text, text.replace('thử', 'Thử'));
  });
});

describe('inconsistent-name: what it leaves alone', () => {
  it('leaves alone different posts and different organisations', () => {
    checkClean(rule, 'Bà Lê Thị Hiền, Giám đốc Sở Y tế, nói. Theo bà Lê Thị Hiền, xong. Ông Lê Thị Hiến, Chính ủy Trung đoàn, về.');
    checkClean(rule, 'Thiếu tướng Lê Văn Hiền, Tư lệnh Vùng, nói. Thiếu tướng Lê Văn Hiền, Tư lệnh Vùng, cười. Thiếu tướng Lê Văn Hiến, Chính ủy Vùng, về.');
    checkClean(rule, 'Giám đốc Sở Y tế Lê Thị Hiền nói. Giám đốc Sở Y tế Lê Thị Hiền cười. Giám đốc Sở Tài chính Lê Thị Hiến về.');
  });

  it('leaves alone names without a common title', () => {
    checkClean(rule, 'Ông Nguyễn Văn Hiền làm ruộng. Ông Nguyễn Văn Hiền nuôi cá. Ông Nguyễn Văn Hiến chạy đò.');
    checkClean(rule, 'Trung tá Nguyễn Văn Hiền nói. Trung tá Nguyễn Văn Hiền cười. Bác sĩ Nguyễn Văn Hiến khám bệnh.');
  });

  it('leaves alone relatives', () => {
    checkClean(rule, 'Đại tá Lê Văn Hiền kể chuyện. Đại tá Lê Văn Hiền cười. Cùng đi là em trai Đại tá Lê Văn Hiến, cũng ở đảo.');
  });

  it('leaves alone who is named side by side, in a sentence or a list', () => {
    checkClean(rule, 'Đại úy Lê Văn Hiền và Đại úy Lê Văn Hiến vượt sông. Đại úy Lê Văn Hiền bơi trước.');
    checkClean(rule, 'Danh sách khen thưởng của đơn vị:\n1. Đại úy Lê Văn Hiền\n2. Đại úy Lê Văn Hiến\nĐại úy Lê Văn Hiền thay mặt anh em cảm ơn.');
  });

  it('leaves alone the place of the tone mark, i and y, capitals, short forms', () => {
    checkClean(rule, 'Đại tá Lê Văn Hòa nói. Đại tá Lê Văn Hòa cười. Gặp Đại tá Lê Văn Hoà ở bến.');
    checkClean(rule, 'Đại tá Lê Thị Lý nói. Đại tá Lê Thị Lý cười. Gặp Đại tá Lê Thị Lí ở bến.');
    checkClean(rule, 'Đại tá Lê Văn Mẫu nói. Đại tá Lê Văn Mẫu cười.\nĐẠI TÁ LÊ VĂN MẦU');
    checkClean(rule, 'Đại tá Lê Văn Mẫu nói. Đại tá Lê Văn Mẫu cười. Gặp Đại tá Mầu ở bến. Đại tá Mẫu vẫy tay.');
  });

  it('leaves alone two names that differ in more, or in a letter that makes another name', () => {
    checkClean(rule, 'Đại tá Lê Thị Lan nói. Đại tá Lê Thị Lan cười. Gặp Đại tá Lê Thị Loan ở bến.');
    checkClean(rule, 'Đại tá Lê Văn Hùng nói. Đại tá Lê Văn Hùng cười. Gặp Đại tá Lê Văn Hưng ở bến.');
    checkClean(rule, 'Đại tá Lê Văn Hùng nói. Đại tá Lê Văn Hùng cười. Gặp Đại tá Lê Vân Hưng ở bến.');
  });

  it('leaves alone a table of names that are all alike', () => {
    const given = ['Ba', 'Bá', 'Bà', 'Bả', 'Bạ', 'Bã', 'Ta', 'Tá', 'Tà', 'Tả', 'Tạ', 'Tã', 'Ma'];
    checkClean(rule, given.map((name) => `Hôm nay có Đại úy Lê Văn ${name} đến nhận nhiệm vụ mới ở trạm.`).join('\n'));
  });

  it('leaves alone texts without names', () => {
    checkClean(rule, '');
    checkClean(rule, 'Trời mưa suốt đêm.\nSáng ra, nước đã rút.');
  });
});
