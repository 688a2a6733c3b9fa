import { describe, expect, it } from 'vitest';
import type { PageDocument } from '../core/document';
import { lastingArticles } from './lasting';
import { parsePage } from './parse';

const article = (n: number): string => `Trang chủ > Đời sống

Thứ ba, 1${n}/03/2025, 08:15

Bến đò số ${n} trên sông Mây mở lại sau mùa lũ lớn

(SM Online) - Sáng 1${n}/3, bến đò Cây Gạo đón chuyến khách đầu tiên sau bốn tháng ngừng chạy vì nước lớn và sạt lở ở cả hai bờ sông.

Người lái đò già kể rằng ông chưa từng thấy nước dâng nhanh như năm nay; chỉ một đêm, cả bãi ngô ngập trắng và đàn trâu phải lùa lên đồi.

Tin, ảnh: MINH KHUÊ
`;
const TEXT = `${article(1)}\n${article(2)}\n${article(3)}`;
const BEFORE = parsePage(TEXT);

/** For each article of the new version whether it is the object of the version before. */
function lasting(page: PageDocument): boolean[] {
  return lastingArticles(page, BEFORE).map((found, i) => found === BEFORE.articles[i]);
}

describe('an article that lasts from one version to the next', () => {
  it('is the one that was not edited, wherever it stands', () => {
    expect(BEFORE.articles).toHaveLength(3);
    expect(lasting(parsePage(TEXT))).toEqual([true, true, true]);
    expect(lasting(parsePage(TEXT.replace('số 2', 'số 22')))).toEqual([true, false, true]);
  });

  it('is none whose lines have other numbers', () => {
    expect(lasting(parsePage(`\n${TEXT}`))).toEqual([false, false, false]);
  });

  it('is none whose blank lines or line ends are others', () => {
    expect(lasting(parsePage(TEXT.replace('lớn\n\n', 'lớn\n \n')))).toEqual([false, true, true]);
    expect(lasting(parsePage(TEXT.replace('lớn\n\n', 'lớn\r\n\n')))).toEqual([false, true, true]);
  });

  it.each([
    ['role', { role: 'caption' }],
    ['kind', { kind: 'widget' }],
    ['strength', { strength: 'weak' }],
    ['block', { block: 99 }],
    ['island', { island: 'teaser' }],
  ] as const)('is none with a line of another %s', (_what, change) => {
    const page = parsePage(TEXT);
    expect(lasting({ ...page, lines: page.lines.map((line, i) => (i === 1 ? { ...line, ...change } : line)) })).toEqual([false, true, true]);
  });

  it('is none with other sections', () => {
    const page = parsePage(TEXT);
    expect(lasting({ ...page, articles: page.articles.map((a, i) => (i === 2 ? { ...a, sections: a.sections.slice(1) } : a)) })).toEqual([true, true, false]);
  });
});
