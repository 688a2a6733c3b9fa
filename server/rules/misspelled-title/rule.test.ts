import { describe, expect, it } from 'vitest';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

describe('misspelled-title: letters and marks', () => {
  it('flags a word that is none, wherever the title stands', () => {
    check(rule, '⟦Thuợng tướng⟧ Lê Thử đến thăm.', ['“Thuợng tướng” is no rank or title; write “Thượng tướng”']);
    check(rule, 'Ông là ⟦Bộ truởng⟧, sau đó làm ⟦Thủ tuớng Chính phủ⟧.', ['“Bộ trưởng”', '“Thủ tướng Chính phủ”']);
    check(rule, 'Theo ⟦Giám đôc Sở⟧ Y tế, dịch đã lui.', ['“Giám đốc Sở”']);
  });

  it('flags another word before a name', () => {
    check(rule, 'Gặp ⟦Thương tướng⟧ Đỗ Thử và ⟦giảm đốc⟧ Lê Thử.', ['“Thượng tướng”', '“giám đốc”']);
    check(rule, '⟦Bí thư Tỉnh úy⟧ Lê Thử nói, ⟦Thượng úy quân nhân chuyện nghiệp⟧ Hồ Thử nghe.', ['“Bí thư Tỉnh ủy”', 'chuyên nghiệp']);
  });

  it('flags it before a body where the article has the title', () => {
    check(rule, 'Giám đốc Lê Thử nói. Theo ⟦Giảm đốc Công an tỉnh⟧, việc đã xong. Hỏi ⟦giảm đốc⟧ Bệnh viện tỉnh.', ['“Giám đốc Công an tỉnh”', '“giám đốc”']);
    checkClean(rule, 'Theo quyết định giảm đốc thúc, nhà bảo tàng mở cửa.');
  });

  it('flags a letter too many, too few or other, in the first word too', () => {
    check(rule, '⟦Đạii tá⟧ Lê Thử, ⟦Phó Chủ tịchh UBND tỉnh⟧ Đỗ Thử và ⟦Bộ trưởng Bộ Quốc phịng⟧ Hồ Thử.', [
      '“Đại tá”',
      '“Phó Chủ tịch UBND tỉnh”',
      'Quốc phòng',
    ]);
  });

  it('flags units with their number', () => {
    check(rule, 'Cán bộ ⟦Sự đoàn⟧ 346 và ⟦Trung đòan⟧ 31 diễn tập.', ['“Sư đoàn”', 'the tone mark of “Trung đòan” stands wrong']);
    checkClean(rule, 'Sự đoàn kết của 346 hộ dân, sự đoàn viên của gia đình.');
  });

  it('is an error before a name, a warning elsewhere; safe only where the word means nothing', () => {
    const told = (text: string): unknown[] => lintWith(rule, text).map((f) => [f.severity, f.fixes![0]!.safe]);
    expect(told('Thuợng tướng Lê Thử đến.')).toEqual([['error', true]]);
    expect(told('Thương tướng Lê Thử đến.')).toEqual([['error', false]]);
    expect(told('Cựu Bộ truởng nói.')).toEqual([['warning', true]]);
    expect(told('Ông là ủy viên trung Đảng.')).toEqual([['warning', false]]);
  });

  it('keeps the case of the text and the spelling of the article', () => {
    checkFix(rule, 'THUỢNG TƯỚNG LÊ THỬ ĐẾN THĂM', 'THƯỢNG TƯỚNG LÊ THỬ ĐẾN THĂM');
    checkFix(rule, 'Theo đại ta Lê Thử, trời mưa.', 'Theo đại tá Lê Thử, trời mưa.');
    checkFix(rule, 'Bí thư Tỉnh uỷ Đỗ Thử và Bí thư Tỉnh ùy Lê Thử.', 'Bí thư Tỉnh uỷ Đỗ Thử và Bí thư Tỉnh uỷ Lê Thử.');
  });

  it('takes the title that the article has where two are as near', () => {
    check(rule, 'Thủ trưởng Đỗ Thử gọi. ⟦Thử trưởng⟧ Lê Thử đi.', ['write “Thủ trưởng”']);
  });

  it('leaves alone other titles, ordinary words and names', () => {
    checkClean(rule, 'Trung tá Lê Thử, Trung tướng Đỗ Thử, Thiếu tá Hồ Thử, Thiếu úy Bùi Thử, Phó Chính trị viên Phan Thử, Chính trị viên phó Mai Thử.');
    checkClean(rule, 'Thủ tướng Chính quyền lâm thời Lê Thử gặp Đại sư Thích Minh Thử và học viện Quốc phòng.');
    checkClean(rule, 'Tại hội trường Thống Nhất, thị trường Việt Nam, nhà thờ Đức Bà, Trường Đoàn Lý Thử, Trường Công an tỉnh và kế toán trường Lê Thử.');
    checkClean(rule, 'Anh Đoàn Sư và chị Đỗ Nữ Tư về quê cùng anh Lê Công Sự Hồ Thử. Công nhân đóng phí công đoàn. Đây là sự cố của nhà vua.');
    checkClean(rule, 'Phó Chủ tịch tỉnh, Chủ tịch Hội, Ủy viên Ban Chấp hành Đảng bộ, Bộ Giáo dục và Đào tạo, Ủy ban Thường vụ Quốc hội.');
  });

  it('leaves alone every house style and text without marks', () => {
    checkClean(rule, 'Đại uý Lê Thử, bác sỹ Đỗ Thử, Phó chủ tịch UBND tỉnh Hồ Thử, tổng bí thư Bùi Thử, Uỷ viên Bộ Chính trị.');
    checkClean(rule, 'Phi công Lê Thử bay. Tin: thu bang lai cua hai phi cong VietJet sau su co bay trong dem');
    checkClean(rule, '');
  });
});

describe('misspelled-title: syllables', () => {
  it('flags one too few that cuts a word in two', () => {
    check(rule, 'Ông là ⟦ủy viên trung Đảng⟧, đã nghỉ hưu.', ['“ủy viên trung Đảng” lacks “ương”; write “ủy viên trung ương Đảng”']);
    checkFix(rule, 'Gặp Phó Chủ tịch Ủy Thành phố Hồ Chí Minh.', 'Gặp Phó Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh.');
  });

  it('flags one that stands twice', () => {
    checkFix(rule, 'Gặp Phó Phó Chủ tịch UBND tỉnh Lê Thử và Chủ tịch tịch Đỗ Thử.', 'Gặp Phó Chủ tịch UBND tỉnh Lê Thử và Chủ tịch Đỗ Thử.');
    checkClean(rule, 'Hiệu trưởng trưởng thành từ nhà trường. Giám đốc đốc thúc anh em. Viện trưởng, trưởng khoa Lê Thử.');
  });
});

describe('misspelled-title: tone marks that stand wrong', () => {
  it('flags them in titles and in the body behind one', () => {
    check(
      rule,
      '⟦Bí thư Thành ủỵ⟧ và Bí thư ⟦Đòan⟧ phường đến. Gặp Giám đốc Ban qủan lý.'.replace('⟦Bí thư Thành ủỵ⟧', 'Bí thư Thành ủy').replace('qủan', '⟦qủan⟧'),
      ['the tone mark of “Đòan”', 'the tone mark of “qủan”'],
    );
    checkFix(rule, 'Theo Tưóng lĩnh, Thiếu tưóng Lê Thử đến.', 'Theo Tưóng lĩnh, Thiếu tướng Lê Thử đến.');
  });

  it('leaves alone both styles and names', () => {
    checkClean(rule, 'Bí thư Tỉnh uỷ Hoà Bình Lê Hòai Thử, Bí thư Tỉnh ủy Hòa Bình, Đại tá Lê Qúy Thử, quý vị.');
  });
});

describe('misspelled-title: capitals', () => {
  it('flags those that no style has, before a name', () => {
    check(rule, 'Theo ⟦Đại Tướng⟧ Lê Thử thì trời đã mưa suốt cả đêm qua.', ['no style writes the capitals of “Đại Tướng”; write “Đại tướng”']);
    check(rule, 'Nhà toán học và bác sĩ, ⟦Đại biểu quốc hội⟧ Lê Thử.', ['write “Đại biểu Quốc hội”']);
  });

  it('leaves them to the comparison where the article has the title again, and headlines alone', () => {
    checkClean(rule, 'Theo Đại Tướng Lê Thử thì trời đã mưa. Hôm sau, Đại Tướng Lê Thử lên đường cùng đoàn.');
    checkClean(rule, 'Theo Đại Tướng Lê Thử, mưa suốt đêm qua ở vùng cao. Trong khi đó Bộ Trưởng Đỗ Thử bận họp.');
    checkClean(rule, 'Đại Tướng Lê Thử Và Chuyến Thăm Đầu Năm');
    checkClean(rule, 'Tôi gặp đại biểu quốc hội Lê Thử và Tổng bí thư Đỗ Thử ở cuộc họp.');
  });
});
