import { describe, expect, it } from 'vitest';
import { FIRST, LAST, TITLE } from '../../test-support/article';
import { parsePage } from './parse';

const FOREIGN = 'Nắng nóng kéo dài, nhiều hồ nước miền núi cạn trơ đáy';
const BODY = `Bến đò Cây Gạo mở lại sau mùa lũ dài, ${FIRST}`;
const roles = (lines: readonly string[]): string[] => parsePage(lines.join('\n')).lines.map((line) => line.role);

describe('two title-like lines above a text', () => {
  it('are both titles where the text speaks of the second alone', () => {
    expect(roles([FOREIGN, '', TITLE, BODY, LAST]).slice(0, 2)).toEqual(['title', 'title']);
  });

  it('are a title and a link where the text speaks of the first', () => {
    expect(roles([TITLE, '', FOREIGN, BODY, LAST]).slice(0, 2)).toEqual(['title', 'teaser']);
  });

  it('are a title and a link where the text speaks of both', () => {
    const both = 'Bến đò Cây Gạo đón khách, nước dâng nhanh như năm nay';
    expect(roles([TITLE, '', both, BODY, LAST])[1]).not.toBe('title');
  });
});

describe('the title that a text speaks of', () => {
  const MENU = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa', 'Thể thao', 'Giáo dục', ''];
  const LINK = 'Bến đò Cây Gạo từng ngừng chạy vì nước dâng nhanh như năm nay';

  it('is no link above the line that stands between it and the text', () => {
    expect(roles([...MENU, TITLE, '', LINK, BODY, LAST]).slice(6, 8)).toEqual(['title', 'teaser']);
  });
});

describe('a button that nobody knows between title and lead', () => {
  it.each([['Bắt sóng'], ['Trạm điều phối'], ['Sửa bản thảo', 'Dời bản thảo', 'Quản đốc bài']])('is not the title (%s)', (...buttons) => {
    const lines = ['Đời sống', '', '08:15 11/03/2025', '', TITLE, '', ...buttons, '', BODY, '', LAST];
    const page = parsePage(lines.join('\n'));
    expect(page.lines.filter((line) => line.role === 'title').map((line) => line.line)).toEqual([4]);
  });
});
