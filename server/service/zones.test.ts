import { expect, it } from 'vitest';
import { parsePage } from '../article/parse';
import { article, FIRST, LAST, TITLE } from '../../test-support/article';
import { zonesOf } from './zones';

const CAPTION = 'Chuyến đò đầu tiên sau mùa lũ cập bến Cây Gạo. Ảnh: Minh Khuê';

function zones(text: string): string[] {
  const lines = text.split('\n');
  return zonesOf(parsePage(text)).map(({ kind, firstLine, lastLine }) => `${kind}: ${lines[firstLine]} … ${lines[lastLine]}`);
}

it('the zones of a page are its own text, captions, related articles and furniture', () => {
  const related = ['Tin liên quan:', 'Chợ nổi Ngã Ba thưa khách giữa mùa nước lớn', 'Xã vùng cao mở lớp học bơi cho trẻ em'];
  const text = article({ top: ['Đăng nhập', 'Tìm kiếm', 'Quên mật khẩu'], text: [CAPTION], end: [...related, '', 'Giấy phép số 77/GP-BTTTT ngày 02/04/2020'] });
  expect(zones(text)).toEqual([
    'furniture: Đăng nhập … Quên mật khẩu',
    `article: ${TITLE} … ${FIRST}`,
    `caption: ${CAPTION} … ${CAPTION}`,
    `article: ${LAST} … ${LAST}`,
    'related: Tin liên quan: … Xã vùng cao mở lớp học bơi cho trẻ em',
    'furniture: Giấy phép số 77/GP-BTTTT ngày 02/04/2020 … Giấy phép số 77/GP-BTTTT ngày 02/04/2020',
  ]);
});

it('what an article tells of itself is in no zone, and a text that is no page has none', () => {
  expect(zones(article())).toEqual([`article: ${TITLE} … ${LAST}`]);
  expect(zones('sữa\nbánh mì\ntrứng')).toEqual([]);
});
