import { describe, expect, it } from 'vitest';
import { phraseKey } from '../language/vi/foldText';
import { lexicon } from './lexicon';

const classify = (line: string): string | undefined => lexicon().classify(line, phraseKey(line));

describe('the class of an interface phrase', () => {
  it.each([
    ['player-controls', ['0:00', '0:00 / 2:41', '1:02:03 / 2:00:00', 'Nghe đọc bài', 'Giọng nữ miền Nam', 'Your browser does not support the audio element.']],
    ['view-counter', ['1063 lượt xem', 'Đã xem: 273 lượt xem', 'Lượt truy cập: 12', '8827 reads']],
    ['share-like', ['Chia sẻ', 'CHIA SẺ:', 'Thích 6 Chia sẻ', 'Facebook | Zalo', 'Sao chép liên kết', 'Chia sẻ bài viết qua email']],
    ['font-size', ['A- A A+', 'Cỡ chữ:', 'Chế độ ban đêm']],
    ['follow-us', ['Theo dõi chúng tôi tại:', 'Theo dõi Báo Sông Mây trên Google News', 'Quét mã QR để tải ứng dụng']],
    ['related-label', ['Tin liên quan', '>>> Xem thêm:', 'CÁC TIN KHÁC', 'Bài viết cùng chuyên mục', 'Read more']],
    ['inline-related', ['* Mời bạn đọc xem phóng sự ảnh về sông Mây.', 'Mời quý độc giả đón đọc']],
    ['tags-keywords', ['Từ khóa:', 'Tags:', 'Từ khóa: bến đò, sông Mây']],
    ['comments', ['Bình luận (12)', '0 Bình luận', 'Vui lòng nhập tiếng Việt có dấu', 'Hãy là người đầu tiên bình luận', 'Trả lời']],
    ['print-email', ['In bài viết', 'Gửi bài này In bài này', 'Về đầu trang', 'Tải file đính kèm']],
    ['login-subscribe-cookie', ['Đăng nhập / Đăng ký', 'Quên mật khẩu?', 'Website này sử dụng cookies', 'Tìm kiếm', 'RSS']],
    ['ads', ['Quảng cáo', '[Quảng cáo]', 'qc-left', 'Sponsored']],
    ['pagination', ['1', '1 2 3 … Sau', 'Trang 2/5', '‹ ›']],
    ['weather-gold-widgets', ['23°C / 22-25°C', 'VN-Index 1.650,12 +0,5%', 'Lịch vạn niên']],
    ['imprint', ['Giấy phép số 77/GP-BTTTT ngày 02/04/2020', 'Phó Tổng Biên tập: Lê Mộc', 'Tòa soạn: 12 đường Bến Đò', 'Fax: (0299) 3 765 433']],
    ['copyright', ['© 2025 Báo Sông Mây', 'Copyright © 2025', 'Cấm sao chép dưới mọi hình thức']],
    ['email-obfuscation', ['Thư về [email\u00a0protected] trước ngày 20', 'Thư về [email protected] trước ngày 20']],
    ['image-residue', ['leftcenterrightdel', 'ben-do-cay-gao.jpg', '![]()', 'Ảnh 1.', 'ben-do-cay-gao-mo-lai-sau-lu']],
    ['navigation-menu', ['Kinh tế', 'THỂ THAO', 'Văn hoá - Xã hội', 'Quốc phòng - An ninh']],
  ])('%s', (name, lines) => {
    expect(lines.map((line) => [line, classify(line)])).toEqual(lines.map((line) => [line, name]));
  });

  it('is that of the first where several phrases cover the line', () => {
    expect(classify('In bài viết Gửi email Chia sẻ')).toBe('print-email');
    expect(classify('Facebook Zalo In bài viết')).toBe('share-like');
  });

  it('is that of a menu where a line says all of it twice', () => {
    expect(classify('Chợ Nổi OnlineChợ Nổi Online')).toBe('navigation-menu');
  });
});

describe('a line without a class', () => {
  it.each([
    'Chia sẻ tại lễ mở bến, ông Mộc xúc động nói:',
    'Theo dõi diễn biến lũ trên sông, xã đã điều ba chiếc thuyền.',
    'Facebook thông báo cắt giảm nhân sự.',
    'Đọc thêm sách giúp trẻ em mở rộng hiểu biết.',
    'Tin liên quan đến vụ lật thuyền đang được xác minh.',
    'Từ khóa của năm nay là “bến mới”.',
    'Bình luận về chuyến đò đầu tiên, chủ tịch xã cho rằng bến mới rất cần.',
    'In ấn tài liệu tuyên truyền cho bà con.',
    'Đăng ký nghĩa vụ quân sự cho công dân nam đủ 17 tuổi.',
    'Quảng cáo thuốc phải được cấp phép.',
    'Vi phạm bản quyền phần mềm bị phạt nặng.',
    'Trang 2 Báo Sông Mây số ra ngày 5/3 đăng bài về bến đò.',
    'Nhiệt độ trên bến lên tới 39°C.',
    'Đoạn phim đạt 1 triệu lượt xem sau một ngày.',
    'Chú thích ảnh: Ông Mộc đón khách.',
    'Tỉ số 2:0 nghiêng về đội chủ nhà.',
    'Vitamin A',
    'Thích Minh Thử',
    '* Cùng ngày, đoàn đã đến thăm hai gia đình.',
    '“Chia sẻ”',
    'Bến đò',
  ])('%j', (line) => {
    expect(classify(line)).toBeUndefined();
  });
});

describe('the share of section names in a line', () => {
  it('is whole for a glued menu', () => {
    expect(lexicon().sectionCover(phraseKey('Thời sự Quốc tế Kinh tế Giáo dục Pháp luật Thể thao'))).toBe(1);
    expect(lexicon().sectionCover(phraseKey('Thời sự Quốc tế Kinh tế Ẩm thực miền Tây'))).toBeCloseTo(0.8);
  });

  it('is nothing for a line that does not begin with one', () => {
    expect(lexicon().sectionCover(phraseKey('Bến đò cũ mở lại cho người làm kinh tế, giáo dục'))).toBe(0);
  });
});
