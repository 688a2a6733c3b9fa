import fc from 'fast-check';

/** Lines as crawled pages have them: chrome, metadata, title, text, captions, teasers, imprint. */
const LINES = [
  'Sông Mây Online',
  'Trang chủ > Đời sống > Nông thôn',
  'Thứ ba, 11/03/2025, 08:15 (GMT+7)',
  '1.204 lượt xem',
  '0:00 / 2:41',
  '0:00',
  'Chia sẻ',
  'A- A A+',
  'Bến đò cũ trên sông Mây mở lại sau mùa lũ',
  '(SM Online) - Sáng 11/3, bến đò Cây Gạo đón chuyến khách đầu tiên sau bốn tháng ngừng chạy vì nước lớn. Dự lễ có Đại tá Lê Văn Mộc, Phó Tư lệnh Quân khu.',
  'Đại tá Lê Văn Mộc, Phó Tư lệnh Quân khu, bắt tay người lái đò. Ảnh: Trần Khê',
  'Đại tá Lê Văn Mộc, Phó Tư lệnh Quân khu, bắt tay người lái đò.',
  'Theo Đại tá Lê Văn Mộc, đơn vị đã cử hai trung đội giúp bà con dựng lại cầu phao, đóng mười hai chiếc thuyền mới và gia cố kè đá dài gần hai cây số dọc bờ hữu.',
  'Người lái đò già kể rằng ông chưa từng thấy nước dâng nhanh như năm nay; chỉ một đêm, cả bãi ngô ngập trắng và đàn trâu phải lùa lên đồi.',
  'Bà con mong có cầu',
  'Phó tư lệnh Lê Văn Mộc hứa sẽ trở lại. Phó Tư lệnh cũng tặng quà mười hộ nghèo.',
  'Chú thích ảnh',
  'Minh Khuê',
  'Tin, ảnh: MINH KHUÊ',
  'Từ khóa: bến đò, sông Mây',
  'Bình luận',
  'Tin liên quan:',
  'Chợ nổi thưa khách giữa mùa nước',
  '09:20 02/03/2025',
  '(SM Online) - Ngày 2/3, chợ nổi Ngã Ba chỉ còn hơn chục ghe bán hàng, thương hồ chuyển dần lên bờ.',
  'TIN XEM NHIỀU:',
  'Cơ quan chủ quản: Sở Văn hóa tỉnh Sông Mây',
  'Giấy phép số 77/GP-BTTTT ngày 02/04/2020',
  'Tổng Biên tập: Trần Khê',
  'Email: [email\u00a0protected]',
  '© Báo Sông Mây giữ bản quyền nội dung trên trang này.',
  'Thủ tươ\u0301ng tiếp Ðại sứ',
  'The council approved the new ferry timetable on Monday, officials said.',
  '| Tuyến | Giá vé |',
  '![bến đò](ben-do.jpg)',
  '\u00a0',
];

const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.constantFrom(...LINES).map((text) => text.normalize('NFD')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const ending = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '');

/** Pages of shuffled, dropped, doubled and broken lines with any line endings. */
export const anyPage = fc.array(fc.tuple(line, ending), { maxLength: 60 }).map((parts) => parts.flat().join(''));

const inOrder = fc.subarray(LINES, { minLength: 15 }).chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n').map((end) => lines.join(end) + end));

/** Files of several pages, whose lines stand in the order of a page: most give as many articles. */
export const anyFile = fc
  .array(fc.oneof({ weight: 4, arbitrary: inOrder }, { weight: 1, arbitrary: inOrder.map((page) => page.normalize('NFD')) }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((pages) => pages.join(''));

/** Any UTF-16 at all, lone surrogates and control characters among it; now and then with line ends. */
export const anyText = fc.oneof(
  anyPage,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.nat(0xffff), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
);
