// Rules about words: spelling, letters and spaces.
import { type FixRow, page, WORK } from './fixRow';

const DECOMPOSED = 'Đại úy'.normalize('NFD');

export const WORDS: readonly FixRow[] = [
  {
    rule: 'inconsistent-title',
    page: page(
      'Theo Đại tá Trần Văn Thử, ghe đã về bến an toàn. Cùng với Đại tá Lê Văn Mẫu, đoàn kiểm tra rời cảng.',
      'Chiều, đại tá Đỗ Văn Tập ở lại. Tối, đại tá Đỗ Văn Tập mới về. Hôm sau Đại tá Vũ Thử và Đại tá Ngô Mẫu, Đại tá Hồ Tập, Đại tá Bùi Thử đến.',
    ),
    at: 'đại tá',
    fixes: [
      ['Replace “đại tá” with “Đại tá”', ['Chiều, đại', 'Chiều, Đại']],
      ['Replace “đại tá” with “Đại tá” everywhere in this file', ['Chiều, đại', 'Chiều, Đại'], ['Tối, đại', 'Tối, Đại']],
      ["Fix all of 'inconsistent-title' in this file", ['Chiều, đại', 'Chiều, Đại'], ['Tối, đại', 'Tối, Đại']],
    ],
  },
  {
    rule: 'inconsistent-title',
    page: page('Hôm nay nhạc sĩ Lê Văn Mẫu đàn cho bà con nghe.', 'Còn nhạc sỹ Đỗ Văn Tập vỗ tay theo từng câu hát cũ.'),
    at: 'nhạc sỹ',
    fixes: [
      ['Replace “nhạc sỹ” with “nhạc sĩ”', ['nhạc sỹ', 'nhạc sĩ']],
      ['Replace “nhạc sĩ” with “nhạc sỹ” everywhere in this file', ['nhạc sĩ', 'nhạc sỹ']],
    ],
  },
  {
    rule: 'inconsistent-organisation',
    page: page(
      'Theo Thanh tra Chính phủ, hồ sơ cầu cảng đã đủ và đúng hạn.',
      'Hôm qua, Thanh tra Chính phủ công bố kết luận tại trụ sở.',
      'Bà con đã gửi đơn đến Thanh tra chính phủ từ tháng trước.',
    ),
    at: 'Thanh tra chính phủ',
    fixes: [['Replace “Thanh tra chính phủ” with “Thanh tra Chính phủ”', ['Thanh tra chính phủ', 'Thanh tra Chính phủ']]],
  },
  {
    rule: 'inconsistent-name',
    page: page(
      'Sáng, Bộ trưởng Bộ Quốc phòng Phùng Quang Mẫu thăm làng.',
      'Sau đó Bộ trưởng Bộ Quốc phòng Phùng Quang Mẫu trồng cây.',
      'Trưa, Bộ trưởng Bộ Quốc phòng Phùng Quang Mẫu ăn cơm với ngư dân.',
      'Xế chiều, Bộ trưởng Bộ Quốc phòng Phùng Quang Mẫu lên tàu.',
      'Cuối ngày, Bộ trưởng Bộ Quốc phòng Phùng Quang Mầu ra đảo. Tối, Bộ trưởng Bộ Quốc phòng Phùng Quang Mầu nghỉ lại.',
    ),
    at: 'Phùng Quang Mầu',
    fixes: [
      ['Replace “Phùng Quang Mầu” with “Phùng Quang Mẫu”', ['Mầu ra đảo', 'Mẫu ra đảo']],
      ['Replace “Phùng Quang Mầu” with “Phùng Quang Mẫu” everywhere in this file', ['Mầu ra đảo', 'Mẫu ra đảo'], ['Mầu nghỉ lại', 'Mẫu nghỉ lại']],
    ],
  },
  {
    rule: 'misspelled-title',
    page: page('Thuợng tướng Lê Văn Mẫu đến thăm làng chài.', WORK),
    at: 'Thuợng',
    fixes: [['Replace “Thuợng tướng” with “Thượng tướng”', ['Thuợng', 'Thượng']]],
  },
  {
    rule: 'decomposed-unicode',
    page: page(`${DECOMPOSED} Lê Minh Thử ra cầu cảng từ sớm.`, WORK),
    at: DECOMPOSED,
    fixes: [['Write “Đại úy” in NFC', [DECOMPOSED, 'Đại úy']]],
  },
  {
    rule: 'decomposed-unicode',
    page: page(WORK).normalize('NFD'),
    at: 'Làng'.normalize('NFD'),
    fixes: [['Write all 60 words in NFC', [page(WORK).normalize('NFD'), page(WORK)]]],
  },
  {
    rule: 'confusable-letter',
    page: page('Lãnh đạo Вộ Quốc phòng ra thăm cầu cảng.', WORK),
    at: 'Вộ',
    fixes: [['Replace “Вộ” with “Bộ”', ['Вộ', 'Bộ']]],
  },
  {
    rule: 'confusable-letter',
    page: page('Ông Ðỗ Văn Tập ra thăm cầu cảng.', 'Cùng đi có bà Ðinh Thị Mẫu.', WORK),
    at: 'Ðỗ',
    fixes: [
      ['Replace “Ðỗ” with “Đỗ”', ['Ðỗ', 'Đỗ']],
      ['Replace look-alike letters everywhere in this file (2 words)', ['Ðỗ', 'Đỗ'], ['Ðinh', 'Đinh']],
      ["Fix all of 'confusable-letter' in this file", ['Ðỗ', 'Đỗ'], ['Ðinh', 'Đinh']],
    ],
  },
  {
    rule: 'invisible-character',
    page: page('Bà con chờ n\u00ADước ròng để đóng cọc.', WORK),
    at: 'n\u00ADước',
    fixes: [['Remove the invisible character', ['n\u00ADước', 'nước']]],
  },
  {
    rule: 'invisible-character',
    page: page('Bà con chờ n\u00ADước ròng từ s\u200Báng sớm.', WORK),
    at: 'n\u00ADước',
    fixes: [['Remove 2 invisible characters', ['n\u00ADước', 'nước'], ['s\u200Báng', 'sáng']]],
  },
  {
    rule: 'irregular-space',
    page: page('Theo ông Lê Văn Mẫu,gỗ do bà con đem cho.', WORK),
    at: 'Mẫu,gỗ',
    fixes: [['Write “Mẫu, gỗ”', ['Mẫu,gỗ', 'Mẫu, gỗ']]],
  },
  {
    rule: 'irregular-space',
    page: page('Cầu dài bốn mươi  mét, rộng hai mét , cao ba mét.', WORK),
    at: 'mươi  mét',
    fixes: [['Correct 2 spaces', ['mươi  mét', 'mươi mét'], ['mét ,', 'mét,']]],
  },
];
