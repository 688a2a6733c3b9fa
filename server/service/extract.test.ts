import { describe, expect, it } from 'vitest';
import { AUTHOR, article } from '../../test-support/article';
import { parsePage } from '../article/parse';
import type { PageDocument, PageLine, Role } from '../core/document';
import { LineTable } from '../core/lines';
import { extractArticles } from './extract';

/** A page of one article from rows of role (and kind behind a slash) and text. */
function pageOf(rows: readonly (readonly [string, string])[], articles?: PageDocument['articles']): PageDocument {
  const text = rows.map(([, content]) => content).join('\n');
  const table = new LineTable(text);
  const lines = rows.map(([name], line): PageLine => {
    const [role, kind] = name.split('/');
    return { line, ...table.content(line), role: role as Role, kind, block: line, strength: 'strong', island: undefined };
  });
  const titleLine = lines.find((l) => l.role === 'title')?.line;
  return { text, table, lines, articles: articles ?? [{ firstLine: 0, lastLine: rows.length - 1, titleLine, sections: [] }], isPage: true };
}

const extractOne = (...rows: readonly (readonly [string, string])[]): ReturnType<typeof extractArticles>[number] => extractArticles(pageOf(rows), 'a.txt')[0]!;

describe('extract', () => {
  it('gives the fields of an article and what was left out', () => {
    const record = extractOne(
      ['breadcrumb', 'Trong nước > Giao thông'],
      ['date', 'Thứ hai, 04/03/2024, 09:10 (GMT+7)'],
      ['title', 'Thông xe cầu Bến Lội'],
      ['lead', 'Cầu dài 300 mét.'],
      ['lead', 'Xe tải đã đi qua.'],
      ['heading', 'Hai năm thi công'],
      ['body', 'Công trình khởi công năm 2022.'],
      ['byline', 'Thu Lan'],
      ['byline', 'Văn Hòe'],
      ['source', 'Theo Báo Bến Lội'],
      ['tags', 'Từ khóa: cầu, Bến Lội'],
      ['boilerplate/comments', 'Bình luận'],
      ['teaser', 'Mưa lớn ở Bến Lội'],
    );
    expect(record).toEqual({
      path: 'a.txt',
      lines: { first: 1, last: 13 },
      site: null,
      breadcrumb: ['Trong nước', 'Giao thông'],
      date: { iso: '2024-03-04T09:10+07:00', text: 'Thứ hai, 04/03/2024, 09:10 (GMT+7)' },
      title: 'Thông xe cầu Bến Lội',
      lead: 'Cầu dài 300 mét.\nXe tải đã đi qua.',
      body: [
        { line: 6, text: 'Hai năm thi công', heading: true },
        { line: 7, text: 'Công trình khởi công năm 2022.', heading: false },
      ],
      captions: [],
      byline: 'Thu Lan, Văn Hòe',
      source: 'Theo Báo Bến Lội',
      tags: ['cầu', 'Bến Lội'],
      leftOut: [
        { line: 12, role: 'boilerplate', kind: 'comments', text: 'Bình luận' },
        { line: 13, role: 'teaser', kind: null, text: 'Mưa lớn ở Bến Lội' },
      ],
    });
  });

  it.each([
    ['Cầu nhìn từ phía bắc. Ảnh: TTXVN.', { text: 'Cầu nhìn từ phía bắc.', credit: 'TTXVN' }],
    ['Cầu nhìn từ phía bắc (Ảnh: Thu Lan/TTXVN)', { text: 'Cầu nhìn từ phía bắc', credit: 'Thu Lan/TTXVN' }],
    ['Cầu nhìn từ phía bắc - Ảnh: V.D.', { text: 'Cầu nhìn từ phía bắc', credit: 'V.D.' }],
    ['Cầu nhìn từ phía bắc. (Ảnh: Bá Đô).', { text: 'Cầu nhìn từ phía bắc.', credit: 'Bá Đô' }],
    ['Cầu nhìn từ phía bắc', { text: 'Cầu nhìn từ phía bắc', credit: null }],
  ])('splits the credit off %j', (text, caption) => {
    expect(extractOne(['caption', text]).captions).toEqual([{ line: 1, ...caption }]);
  });

  it('takes a caption once, with the credit of its twin, and a credit from a line of its own', () => {
    const record = extractOne(
      ['caption', 'Cầu nhìn từ phía bắc'],
      ['caption', 'Cầu nhìn từ phía bắc. Ảnh: TTXVN'],
      ['caption', 'Đoàn xe trên cầu'],
      ['caption/credit', 'Ảnh: Thu Lan'],
    );
    expect(record.captions).toEqual([
      { line: 1, text: 'Cầu nhìn từ phía bắc', credit: 'TTXVN' },
      { line: 3, text: 'Đoàn xe trên cầu', credit: 'Thu Lan' },
    ]);
    expect(record.leftOut).toMatchObject([{ line: 2, kind: 'same-caption-as-line-1' }]);
  });

  it('leaves out copies of the title, alternative texts and a second date, and says so', () => {
    const record = extractOne(
      ['title', 'Thông xe cầu'],
      ['title', 'Thông xe cầu'],
      ['caption/alt-text', 'Thông xe cầu - Ảnh 1'],
      ['date', '1/2/2024'],
      ['date', '2 giờ trước'],
    );
    expect(record.leftOut.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'copy-of-title'],
      [3, 'alt-text'],
      [5, 'second-date'],
    ]);
    expect(record.date).toEqual({ iso: '2024-02-01', text: '1/2/2024' });
  });

  it('reads the date in the line of the author, and names an author once', () => {
    const record = extractOne(['byline', 'Thu Lan - 07/03/2024 08:47'], ['byline', 'Thu Lan'], ['byline', 'Văn Hòe']);
    expect(record).toMatchObject({
      byline: 'Thu Lan, Văn Hòe',
      date: { iso: '2024-03-07T08:47', text: 'Thu Lan - 07/03/2024 08:47' },
      leftOut: [{ line: 2, kind: 'second-byline' }],
    });
    expect(extractOne(['byline', 'Tổ phóng viên 24 giờ'])).toMatchObject({ byline: 'Tổ phóng viên 24 giờ', date: null });
  });

  it('names the site by its address, else by the name that opens and closes the page', () => {
    const named = (...texts: readonly string[]): string | null => extractOne(...texts.map((text) => ['boilerplate', text] as const)).site;
    expect(named('Báo Bến Lội', 'Email: toasoan@benloi.vn', 'www.BenLoi.vn - Báo Bến Lội', 'xem thêm tại khac.com', 'benloi.vn')).toBe('benloi.vn');
    expect(named('Báo Bến Lội', 'Chia sẻ', 'Báo Bến Lội')).toBe('Báo Bến Lội');
    expect(named('Trang chủ', 'Chia sẻ', 'Trang chủ')).toBeNull();
    expect(named('Báo Bến Lội', 'Chia sẻ')).toBeNull();
  });

  it('gives one record for each article, and none for a page without', () => {
    const rows = [
      ['title', 'Một'],
      ['body', 'Thân một.'],
      ['title', 'Hai'],
      ['body', 'Thân hai.'],
    ] as const;
    const articles = [
      { firstLine: 0, lastLine: 1, titleLine: 0, sections: [] },
      { firstLine: 2, lastLine: 3, titleLine: 2, sections: [] },
    ];
    expect(extractArticles(pageOf(rows, articles), 'a.txt').map((r) => [r.title, r.body[0]?.text, r.lines.first])).toEqual([
      ['Một', 'Thân một.', 1],
      ['Hai', 'Thân hai.', 3],
    ]);
    expect(extractArticles(pageOf(rows, []), 'a.txt')).toEqual([]);
  });

  it('carries the metadata of a page that the rules point out, whether or not it is kept', () => {
    const page = parsePage(
      article({ top: ['Đời sống > Nông thôn', 'Thứ ba, 11/03/2025, 08:15 (GMT+7)'], end: ['Nguồn: Báo Sông Mây', 'Từ khóa: bến đò, sông Mây'] }),
    );
    expect(extractArticles(page, 'a.txt')).toMatchObject([
      {
        breadcrumb: ['Đời sống', 'Nông thôn'],
        date: { iso: '2025-03-11T08:15+07:00', text: 'Thứ ba, 11/03/2025, 08:15 (GMT+7)' },
        byline: AUTHOR,
        source: 'Nguồn: Báo Sông Mây',
        tags: ['bến đò', 'sông Mây'],
        leftOut: [],
      },
    ]);
  });

  it('reads a date with buttons behind it', () => {
    expect(extractOne(['date', '11/03/2025 08:15 | 345 lượt xem']).date).toEqual({ iso: '2025-03-11T08:15', text: '11/03/2025 08:15 | 345 lượt xem' });
  });

  it('puts every line into exactly one place', () => {
    const roles = ['title', 'lead', 'heading', 'body', 'caption', 'byline', 'date', 'breadcrumb', 'source', 'tags', 'boilerplate', 'teaser'];
    const rows = roles.flatMap((role, i) => [[role, `Dòng số ${i}.`] as const, [role, `Hàng thứ ${i}.`] as const]);
    const text = JSON.stringify(extractOne(...rows));
    for (const [, content] of rows) expect(text.split(content).length - 1, content).toBe(1);
  });
});
