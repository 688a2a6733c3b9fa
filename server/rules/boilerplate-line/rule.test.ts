import { describe, expect, it } from 'vitest';
import { article, type Places } from '../../../test-support/article';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

type Place = keyof Places;

/** [kind of line as the message names it, its usual place, lines of that kind] */
const FURNITURE: readonly (readonly [string, Place, readonly string[]])[] = [
  [
    'player control',
    'head',
    ['0:00 / 0:00', '0:00', '0:00:00 / 0:03:12', 'Nghe đọc bài', 'Giọng nữ miền Bắc', 'Tốc độ đọc', 'Current Time 0:00', 'Remaining Time -0:00', 'Đang tải…'],
  ],
  ['view counter', 'head', ['1063 lượt xem', 'Đã xem:1733', 'Đã xem: 273 lượt xem', 'Lượt đọc: 523', '8827 reads']],
  ['share button', 'end', ['Chia sẻ', 'Chia sẻ:', 'Facebook', 'Sao chép liên kết', 'Thích 6 Chia sẻ', 'Lưu bài viết', 'Facebook Youtube Zalo Rss']],
  ['font-size button', 'head', ['A-', 'A- A A+', 'Aa', '+', 'Cỡ chữ:', 'Tăng cỡ chữ Cỡ chữ mặc định Giảm cỡ chữ', 'Chế độ ban đêm']],
  [
    'invitation to follow the site',
    'end',
    [
      'Theo dõi chúng tôi tại:',
      'Theo dõi Báo Sông Mây trên Google News',
      'Kết nối với chúng tôi',
      'Follow us',
      'Đăng ký kênh YouTube',
      'Quét mã QR để theo dõi',
    ],
  ],
  [
    'label of related articles',
    'end',
    ['Tin liên quan:', 'TIN CÙNG CHUYÊN MỤC', '>>> Xem thêm:', 'Có thể bạn quan tâm', 'Các bài viết khác', 'TIN XEM NHIỀU:', 'Đừng bỏ lỡ', 'Read more'],
  ],
  [
    'invitation to read elsewhere',
    'text',
    [
      '* Mời bạn đọc vào chuyên mục Đời sống xem các tin, bài khác.',
      '* Mời quý độc giả đón xem phóng sự về sông Mây trên kênh của Đài!',
      '(đọc thêm)',
      'Mời độc giả xem video:',
    ],
  ],
  [
    'comment box',
    'end',
    [
      'Bình luận',
      'Bình luận (0)',
      'Ý kiến của bạn',
      'Bạn cần đăng nhập để bình luận',
      'Bình luận của bạn đang chờ duyệt',
      'Gửi phản hồi',
      'Họ và tên',
      'Báo vi phạm',
    ],
  ],
  ['print or mail button', 'end', ['In bài viết', 'Gửi bài này In bài này', 'Bản in', 'Tải về', 'PDF']],
  [
    'account or site button',
    'top',
    ['Đăng nhập', 'ĐẶT MUA BÁO', 'Tìm kiếm', 'RSS', 'Quên mật khẩu', 'Liên hệ quảng cáo', 'Chúng tôi sử dụng cookie để phục vụ bạn tốt hơn'],
  ],
  ['advertisement', 'text', ['Quảng cáo', 'QUẢNG CÁO', '[Quảng cáo]', 'Advertisement', 'qc-top']],
  ['page number', 'end', ['1', '1 2 3 … Sau', 'Trang 2', 'Trang sau', 'Xem tiếp trang 2', 'Đầu Cuối']],
  ['weather or price widget', 'end', ['23°C / 22-25°C', 'Giá vàng SJC 120,5 - 122,5', 'Tỷ giá USD', 'VN-Index 1.650,12 +0,5%', 'Xổ số']],
  [
    'imprint',
    'end',
    [
      'Cơ quan chủ quản: Sở Văn hóa tỉnh Sông Mây',
      'Giấy phép số 77/GP-BTTTT ngày 02/04/2020',
      'Tổng Biên tập: Trần Khê',
      'Tòa soạn: 12 đường Bến Đò, phường Gạo, thành phố Sông Mây',
      'Điện thoại: (0299) 3 765 432',
      'Email: toasoan@songmay.example',
      'Chịu trách nhiệm nội dung: Trần Khê',
      'Powered by Mây CMS',
    ],
  ],
  [
    'copyright notice',
    'end',
    [
      '© Báo Sông Mây giữ bản quyền nội dung trên trang này.',
      '® Ghi rõ nguồn “Sông Mây” khi phát hành lại thông tin từ đây.',
      'Bản quyền thuộc về Báo Sông Mây',
      'Copyright © 2025',
    ],
  ],
  ['hidden mail address', 'end', ['Thư về [email\u00a0protected] trước ngày 20', 'Thư về [email protected] trước ngày 20']],
  [
    'leftover of an image tool',
    'text',
    ['leftcenterrightdel', 'Chú thích ảnh', 'W_ben-do-cay-gao.jpg', 'chuyen-do-dau-tien-sau-mua-lu-tren-song', '/portals/0/video/2015/05/ben-do.mp4', 'Ảnh 1.'],
  ],
  ['navigation menu', 'end', ['Thời sự Quốc tế Lao động Bạn đọc Kinh tế Sức khỏe Giáo dục Pháp luật Giải trí Thể thao', 'Đa phương tiện', 'Danh mục']],
];

/** [class whose words it borrows, a paragraph of the article] */
const LOOK_ALIKES: readonly (readonly [string, readonly string[]])[] = [
  [
    'player controls',
    ['Thứ ba, 09/01/2024, 13:15', '8:00 sáng 11/3, lễ mở bến bắt đầu.', 'Tỉ số 2:0 nghiêng về đội chủ nhà.', '9h30 - 10h: Rước nước từ giữa sông về đình'],
  ],
  ['view counter', ['Hội chợ ven sông thu hút hơn 10.000 lượt khách đến xem.', 'Đoạn phim về bến đò đạt 1 triệu lượt xem sau một ngày.']],
  [
    'share buttons',
    [
      'Chia sẻ tại lễ mở bến, ông Lê Văn Mộc xúc động nói:',
      'Facebook thông báo cắt giảm nhân sự ở vùng sông nước.',
      'Thích Minh Thử',
      'Hòa thượng Thích Tâm Thử',
    ],
  ],
  ['font size', ['Đội tuyển xã Cây Gạo thắng 3-0', 'A+ là điểm cao nhất của cuộc thi chèo thuyền.', 'Vitamin A']],
  [
    'follow us',
    [
      'Các đại biểu theo dõi phiên họp tại hội trường.',
      'Theo dõi diễn biến lũ trên sông, xã đã điều ba chiếc thuyền.',
      'Xã tổ chức cho bà con theo dõi trận đấu trên truyền hình',
    ],
  ],
  [
    'related labels',
    [
      'Đọc thêm sách giúp trẻ em miền sông mở rộng hiểu biết.',
      'Xem thêm Điều 10 Luật Giao thông đường thủy nội địa.',
      'Tin liên quan đến vụ lật thuyền đang được xác minh.',
      'Dư luận quan tâm đến việc mở bến trong nhiều tuần qua.',
    ],
  ],
  [
    'inline related',
    [
      '“[…] chúng tôi thà đi bộ còn hơn bỏ bến”',
      '* Cùng ngày, đoàn công tác đã đến thăm hai gia đình neo đơn.',
      '* Chiều 11/3, tại xã Bãi Dâu, ngư dân tổ chức lễ xuống thuyền.',
    ],
  ],
  ['keywords', ['Từ khóa của năm nay ở xã là “bến mới”.', 'Chủ đề của hội thảo là “Sông và người”.']],
  [
    'comments',
    [
      'Bình luận về chuyến đò đầu tiên, chủ tịch xã cho rằng bến mới rất cần.',
      'Ý kiến của bạn đọc được gửi về tòa soạn trong tuần qua.',
      'BÌNH LUẬN: Giữ lấy dòng sông',
      'Thông báo kết luận số 02-TB/ĐU',
    ],
  ],
  ['print and mail', ['In ấn tài liệu tuyên truyền cho bà con ven sông.', 'Lưu học sinh Lào chúc Tết']],
  ['login and subscription', ['Đăng ký nghĩa vụ quân sự cho công dân nam đủ 17 tuổi.', 'Đăng ký xét tuyển vào Trường Trung cấp Đường thủy.']],
  ['imprint', ['Đồng chí Tổng Biên tập Báo Sông Mây phát biểu tại buổi lễ.', 'Lời Tòa soạn: Loạt bài này ghi lại đời sống của người lái đò.']],
  ['copyright', ['Vi phạm bản quyền phần mềm bị phạt nặng.']],
  ['hidden mail addresses', ['toasoan@songmay.example']],
  ['advertisements', ['Quảng cáo thuốc phải được cấp phép.', 'Luật Quảng cáo (sửa đổi) được thông qua.']],
  ['menus', ['Kinh tế, văn hóa, xã hội phát triển; quốc phòng, an ninh được giữ vững.', 'Ảnh: Trần Khê']],
  ['pagination', ['1. Về công tác chuẩn bị', 'Trang 2 Báo Sông Mây số ra ngày 5/3 đăng bài về bến đò.']],
  ['weather and prices', ['Nhiệt độ trên bến lên tới 39°C.', 'Giá vàng hôm nay tăng mạnh']],
  ['image tools', ['Chú thích ảnh: Ông Mộc đón chuyến khách đầu tiên.']],
  ['end marks and sources', ['Đò đã ra giữa dòng./.', 'Theo đó, ông Mộc sẽ lái chuyến đầu.', 'Nguồn lực con người là quan trọng nhất.']],
];

describe.each(FURNITURE)('boilerplate-line: %s (%s)', (name, place, lines) => {
  it.each(lines)('flags %j', (line) => {
    check(rule, article({ [place]: [`⟦${line}⟧`] }), [`${name}: not part of the article`]);
  });

  it.each(lines)('deletes %j and nothing else', (line) => {
    const page = article({ [place]: [line] });
    checkFix(rule, page, page.replace(`${line}\n`, ''));
  });
});

describe.each(LOOK_ALIKES)('boilerplate-line: words of %s in the article', (_name, lines) => {
  it.each(lines)('leaves %j alone', (line) => {
    checkClean(rule, article({ text: [line] }));
  });
});

describe('boilerplate-line: blocks', () => {
  it('reports the buttons of one family as one block, named after most of them', () => {
    const buttons = ['⟦Chia sẻ', 'Facebook', 'Zalo', 'Sao chép liên kết⟧'];
    check(rule, article({ end: buttons }), ['share button, 4 lines: not part of the article']);
    checkFix(rule, article({ end: ['Chia sẻ', 'Facebook', 'Zalo', 'Sao chép liên kết'] }), article());
  });

  it('reports a menu and an imprint as one block each', () => {
    check(
      rule,
      article({
        top: ['⟦Trang chủ', 'Thời sự', 'Kinh tế', 'Thể thao', 'Giải trí', 'Đăng nhập⟧', ''],
        end: ['⟦Cơ quan chủ quản: Sở Văn hóa tỉnh Sông Mây', 'Tổng Biên tập: Trần Khê', '', 'Điện thoại: (0299) 3 765 432⟧'],
      }),
      ['navigation menu, 6 lines', 'imprint, 3 lines'],
    );
  });

  it('keeps a player above the lead apart from the counter beside it', () => {
    check(rule, article({ head: ['⟦1063 lượt xem⟧', '⟦0:00 / 2:41', '0:00⟧'] }), ['view counter', 'player control, 2 lines']);
  });
});

describe('boilerplate-line: thin evidence', () => {
  it.each([
    ['imprint', 'Tổng Biên tập: Trần Khê'],
    ['keyword label', 'Từ khóa:'],
    ['label of related articles', 'Xem thêm:'],
    ['page number', 'Trang 2'],
  ])('reports a line of the kind “%s” in the midst of the text as information, to be deleted only by hand', (name, line) => {
    const page = article({ text: [line] });
    check(rule, article({ text: [`⟦${line}⟧`] }), [`probably not part of the article (${name}): check before deleting`]);
    const [finding] = lintWith(rule, page);
    expect(finding!.severity).toBe('info');
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([['Delete this line', false]]);
  });

  it('fixes what is certain without asking', () => {
    const [finding] = lintWith(rule, article({ head: ['0:00 / 0:00'] }));
    expect(finding!.severity).toBe('warning');
    expect(finding!.tags).toEqual(['unnecessary']);
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([['Delete this line', true]]);
  });
});

describe('boilerplate-line: what is no boilerplate', () => {
  it('leaves a clean article and its metadata alone', () => {
    checkClean(rule, article());
    checkClean(
      rule,
      article({ top: ['Đời sống > Nông thôn', 'Thứ ba, 11/03/2025, 08:15 (GMT+7)'], end: ['Nguồn: Báo Sông Mây', 'Từ khóa: bến đò, sông Mây'] }),
    );
  });

  it('is silent on a text that is no page', () => {
    checkClean(rule, '');
    checkClean(
      rule,
      'Facebook\nZalo\nbến đò\ncây gạo\nmái chèo\ncon sào\nmạn thuyền\nkhoang lái\ndây neo\nbến nước\nbờ kè\nbãi bồi\nphù sa\nnước lũ\ntriều cường',
    );
  });

  it('keeps the line endings of the rest', () => {
    const page = article({ head: ['0:00 / 0:00'] }).replaceAll('\n', '\r\n');
    checkFix(rule, page, article().replaceAll('\n', '\r\n'));
  });
});
