import { describe, expect, it } from 'vitest';
import { article, AUTHOR, FIRST, LAST, LEAD, TITLE } from '../../test-support/article';
import { lineText } from '../core/document';
import { parsePage } from './parse';

/** Roles of the lines that say the same as these. */
function rolesOf(text: string, wanted: readonly string[]): string[] {
  const page = parsePage(text);
  return page.lines.filter((line) => wanted.includes(lineText(page, line))).map((line) => line.role);
}
const all = (role: string, lines: readonly string[]): string[] => lines.map(() => role);

describe('lines between two parts of one text', () => {
  const GUESTS = [
    'Đồng chí Trần Khê',
    'Tổ tự quản số 2, hợp tác xã vận tải đường sông Bãi Dâu',
    'Đồng chí Lê Sương',
    'Tổ tự quản số 2, hợp tác xã vận tải đường sông Bãi Dâu',
    'Người chèo đò trẻ Võ Lành',
    'Tổ tự quản số 2, hợp tác xã vận tải đường sông Bãi Dâu',
  ];
  const BUTTONS = ['Chia sẻ', 'Facebook', 'In trang', 'Tự động cập nhật sau 30 giây'];
  const QUESTIONS = ['09:15 ngày 11/03/2025', 'Bạn đọc Minh Thư hỏi:', FIRST, 'Trần Khê', LAST];
  const talk = [TITLE, LEAD, 'Thời gian 2025-03-11 09:00', 'Khách mời', ...GUESTS, ...BUTTONS, ...QUESTIONS, ''].join('\n\n');

  it('are text although they are short and stand more than once', () => {
    expect(rolesOf(talk, GUESTS)).toEqual(all('body', GUESTS));
  });

  it('are furniture where their own words say so', () => {
    expect(rolesOf(talk, BUTTONS)).toEqual(all('boilerplate', BUTTONS));
  });

  it('do not make the text below them comments of readers', () => {
    expect(rolesOf(talk, [FIRST, LAST])).toEqual(['body', 'body']);
  });
});

describe('rows of advertisements', () => {
  const ADS = [
    'Cần bán gấp ghe máy hai mươi tấn, còn mới',
    'Cho thuê mặt bằng sát chợ nổi Ngã Ba',
    'Tuyển thợ hàn biết sửa máy tàu, bao ăn ở',
    'Lưới cá Út Mười Bãi Dâu chất lượng hàng đầu',
    'Xưởng đóng xuồng Sáu Lành nhận sửa chữa các loại',
    'Thu mua phế liệu tận nơi giá cao',
  ];
  const TEASERS = [
    'Chợ nổi Ngã Ba thưa khách giữa mùa nước lớn',
    'Hợp tác xã rau Bãi Dâu bán hàng qua mạng',
    'Công ty nước Sông Mây đổi giờ cấp nước mùa khô',
    'Cầu phao Bãi Dâu thông xe trước mùa tựu trường',
    'Học sinh vùng lũ có thêm hai xuồng đưa đón',
    'Làng dệt chiếu ven sông vào vụ làm hàng Tết',
  ];

  it('are advertisements, also the lines that offer nothing themselves', () => {
    expect(rolesOf(article({ end: ['Chia sẻ', '', ...ADS] }), ADS)).toEqual(all('boilerplate', ADS));
  });

  it('are not seen in news of which one or two are about trade', () => {
    expect(rolesOf(article({ end: ['Chia sẻ', '', ...TEASERS] }), TEASERS)).toEqual(all('teaser', TEASERS));
  });

  it('are not seen below a label of related articles', () => {
    expect(rolesOf(article({ end: ['Tin liên quan', ...ADS] }), ADS)).toEqual(all('teaser', ADS));
  });
});

describe('a line of a title’s length', () => {
  it('is an entry of the menu that it stands in', () => {
    const entry = 'Quy định chung về tiếp dân và giải quyết đơn thư';
    const menu = ['Trang chủ', 'Giới thiệu', 'Văn bản pháp luật', entry, 'Lịch tiếp công dân', 'Thủ tục hành chính', 'Liên hệ', ''];
    expect(rolesOf(article({ top: menu }), [entry])).toEqual(['boilerplate']);
  });

  it('is a teaser below its label', () => {
    const teaser = 'Chợ nổi Ngã Ba thưa khách giữa mùa nước lớn';
    expect(rolesOf(article({ end: ['Chia sẻ', 'Tin liên quan', teaser, 'Gửi bình luận'] }), [teaser])).toEqual(['teaser']);
  });

  it('leaves the author above it alone', () => {
    expect(rolesOf(article({ end: ['Chia sẻ', 'Đặt lịch đi đò cho đoàn trên hai mươi người', 'Facebook'] }), [AUTHOR])).toEqual(['byline']);
  });
});

describe('a line above an article that could be its title', () => {
  const MENU = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa', 'Tin nóng', ''];
  const strengths = (lines: readonly string[], wanted: readonly string[]): string[] => {
    const page = parsePage(lines.join('\n'));
    return page.lines.filter((line) => wanted.includes(lineText(page, line)) && line.role !== 'title').map((line) => line.strength);
  };
  const LINKS = ['Chợ nổi Ngã Ba thưa khách giữa mùa nước lớn', 'Làng dệt chiếu ven sông vào vụ làm hàng Tết'];

  it('is never removed for sure, though a label announces links above it', () => {
    expect(strengths([...MENU, ...LINKS, TITLE, '', LEAD, '', FIRST, '', LAST], LINKS)).toEqual(['weak', 'weak']);
  });

  it('is a link for sure where the name of a section divides it from the title', () => {
    expect(strengths([...MENU, ...LINKS, '', 'Thời sự', TITLE, '', LEAD, '', FIRST, '', LAST], LINKS)).toEqual(['strong', 'strong']);
  });

  it('is never removed for sure where the text has no title', () => {
    expect(strengths([...MENU, LINKS[0]!, '', 'Thời sự', '', LEAD, '', FIRST, '', LAST], LINKS)).not.toContain('strong');
  });
});

describe('a text broken into lines with a blank line below each', () => {
  it('is text', () => {
    const words = `${LEAD} ${FIRST} ${LAST} ${FIRST}`.split(' ');
    const lines = Array.from({ length: Math.ceil(words.length / 12) }, (_, i) => words.slice(i * 12, i * 12 + 12).join(' '));
    const page = parsePage([TITLE, '', ...lines.flatMap((line) => [line, '']), 'Chia sẻ', '', 'Bình luận', ''].join('\n'));
    expect(new Set(page.lines.slice(1, -3).map((line) => line.role))).toEqual(new Set(['lead', 'body']));
  });
});

describe('a text behind the furniture of another page', () => {
  const END = ['Chia sẻ', 'Facebook', 'In trang', '1', '2', '3', 'Previous', 'Next'];
  const TEXT = [
    FIRST.replace('Người lái đò già', 'Cô giáo trẻ'),
    LAST.replace('xã', 'phường'),
    FIRST.replace('Người lái đò già', 'Bà Sáu Lành'),
    LAST.replace('bến', 'chợ'),
    FIRST,
  ];

  it('is text from its first paragraph on, which is no source and no author', () => {
    expect(rolesOf(`${article({ end: END })}\n${TEXT.join('\n\n')}\n`, TEXT.slice(0, 4))).toEqual(['lead', 'body', 'body', 'body']);
  });
});
