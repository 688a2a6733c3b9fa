import { describe, expect, it } from 'vitest';
import { article, AUTHOR, FIRST, LAST, LEAD, TITLE } from '../../test-support/article';
import { lineText, type PageDocument, type Section } from '../core/document';
import { PageReader, parsePage } from './parse';

const MARKET = [
  'Chợ nổi thưa khách giữa mùa nước',
  '09:20 02/03/2025',
  '(Sông Mây) - Ngày 2/3, chợ nổi Ngã Ba chỉ còn hơn chục ghe bán hàng, thương hồ chuyển dần lên bờ.',
];
const BRIDGE = [
  'Cầu phao Bãi Dâu thông xe',
  '07:45 21/02/2025',
  '(Sông Mây) - Sau hai tuần, cầu phao Bãi Dâu cho xe máy và xe đạp qua lại từ sáng sớm đến tối.',
];

/** A page with all of its parts, each line under the role that it has. */
const FULL: readonly (readonly [string, string])[] = [
  ['breadcrumb', 'Trang chủ > Đời sống'],
  ['date', 'Thứ ba, 11/03/2025, 08:15 (GMT+7)'],
  ['', ''],
  ['title', TITLE],
  ['boilerplate player-controls', '0:00 / 2:41'],
  ['', ''],
  ['lead', LEAD],
  ['', ''],
  ['caption with-credit', 'Bà con xã Bãi Dâu lên đò. Ảnh: Trần Khê'],
  ['', ''],
  ['body', FIRST],
  ['', ''],
  ['heading', 'Bà con mong có cầu'],
  ['', ''],
  ['body', LAST],
  ['', ''],
  ['byline', AUTHOR],
  ['source', 'Nguồn: Báo Sông Mây'],
  ['tags', 'Từ khóa: bến đò, sông Mây'],
  ['', ''],
  ['boilerplate share-like', 'Chia sẻ'],
  ['boilerplate share-like', 'Facebook'],
  ['', ''],
  ['boilerplate comments', 'Bình luận (2)'],
  ['boilerplate comments', 'Viết bình luận'],
  ['', ''],
  ['boilerplate related-label', 'Tin liên quan:'],
  ['teaser', MARKET[0]!],
  ['teaser', MARKET[1]!],
  ['teaser', MARKET[2]!],
  ['', ''],
  ['boilerplate imprint', 'Cơ quan chủ quản: Sở Văn hóa tỉnh Sông Mây'],
  ['boilerplate imprint', 'Tổng Biên tập: Trần Khê'],
  ['boilerplate copyright', '© Báo Sông Mây giữ bản quyền nội dung trên trang này.'],
];
const FULL_TEXT = FULL.map(([, line]) => line).join('\n');

/** Role and, where there is one, kind of each line that is not blank. */
const roles = (text: string): string[] => parsePage(text).lines.map((l) => `${l.role} ${l.kind ?? ''}`.trim());

/** The sections as an indented list, with 1-based first and last lines. */
const tree = (sections: readonly Section[], depth = 0): string[] =>
  sections.flatMap((s) => [`${'  '.repeat(depth)}${s.kind} ${s.firstLine + 1}–${s.lastLine + 1}`, ...tree(s.children, depth + 1)]);

const sectionsOf = (text: string): string[] => parsePage(text).articles.flatMap((a) => tree(a.sections));

describe('the lines of a page', () => {
  it('have their roles, in the order of the page', () => {
    expect(roles(FULL_TEXT)).toEqual(FULL.flatMap(([role]) => (role === '' ? [] : [role])));
  });

  it.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('have them with %s too', (_name, ending) => {
    expect(roles(FULL_TEXT.replaceAll('\n', ending))).toEqual(roles(FULL_TEXT));
  });

  it('have spans without the white space around them', () => {
    const text = `  ${TITLE}\u00a0\n\n\t${LEAD}  \n\n${FIRST}\n`;
    const document = parsePage(text);
    expect(document.lines.map((l) => lineText(document, l))).toEqual([TITLE, LEAD, FIRST]);
    expect(document.lines.map((l) => l.line)).toEqual([0, 2, 4]);
  });

  it('are read alike alone and after another page', () => {
    const reader = new PageReader();
    reader.read(article({ head: ['0:00 / 0:00'], end: ['Chia sẻ'] }));
    const strip = ({ lines, articles, isPage }: PageDocument): object => ({ lines, articles, isPage });
    expect(strip(reader.read(FULL_TEXT))).toEqual(strip(parsePage(FULL_TEXT)));
  });

  it('are one block where they would be deleted together', () => {
    const { lines } = parsePage(FULL_TEXT);
    const blockOf = (text: string): number => lines[FULL.filter(([role]) => role !== '').findIndex(([, line]) => line === text)]!.block;
    expect(blockOf('Chia sẻ')).toBe(blockOf('Facebook'));
    expect(blockOf('Tổng Biên tập: Trần Khê')).toBe(blockOf('© Báo Sông Mây giữ bản quyền nội dung trên trang này.'));
    expect(blockOf(MARKET[0]!)).toBe(blockOf(MARKET[2]!));
    expect(blockOf('Facebook')).not.toBe(blockOf('Bình luận (2)'));
  });
});

describe('the head of a page', () => {
  const rest = ['', LEAD, '', FIRST, '', LAST];

  it('knows a repeated title', () => {
    expect(roles([TITLE, 'Thứ ba, 11/03/2025, 08:15', TITLE, ...rest].join('\n'))).toEqual(['title', 'date', 'title copy-of-title', 'lead', 'body', 'body']);
  });

  it('takes the date next to the title, not the clock of the site', () => {
    const head = ['Thứ sáu, 22/11/2024, 16:08 (GMT+7)', 'Đời sống > Nông thôn', 'Thứ ba, 11/03/2025, 08:15 (GMT+7)', TITLE];
    expect(roles([...head, ...rest].join('\n')).slice(0, 4)).toEqual(['boilerplate widget', 'breadcrumb', 'date', 'title']);
  });

  it('knows a menu', () => {
    expect(roles(article({ top: ['Trang chủ', 'Thời sự', 'Kinh tế', 'Thể thao', 'Đăng nhập', ''] })).slice(0, 6)).toEqual([
      'boilerplate login-subscribe-cookie',
      'boilerplate navigation-menu',
      'boilerplate navigation-menu',
      'boilerplate navigation-menu',
      'boilerplate login-subscribe-cookie',
      'title',
    ]);
  });

  it('takes the author below the title for a byline', () => {
    expect(roles(article({ head: ['Trần Khê - 11/03/2025 08:15'] })).slice(0, 3)).toEqual(['title', 'byline', 'lead']);
  });
});

describe('the sections of an article', () => {
  it('nest, in the order of the page', () => {
    expect(sectionsOf(FULL_TEXT)).toEqual([
      'header 1–2',
      'title 4–4',
      'metadata 5–5',
      'lead 7–7',
      'body 9–15',
      '  captions 9–9',
      '  heading 13–15',
      'byline 17–19',
      'widgets 21–22',
      'comments 24–25',
      'related 27–30',
      '  teaser 28–30',
      'imprint 32–34',
    ]);
  });

  it('hold captions below their headings', () => {
    const text = ['1. Chuyến đò đầu tiên', '', 'Bà con xã Bãi Dâu lên đò. Ảnh: Trần Khê', '', FIRST.replace('già', 'trẻ'), '', '2. Mong một cây cầu'];
    expect(sectionsOf(article({ text })).slice(2)).toEqual(['body 5–15', '  heading 7–11', '    captions 9–9', '  heading 13–15', 'byline 17–17']);
  });

  it('are named by their first line where that says more than their kind', () => {
    const [full] = parsePage(FULL_TEXT).articles;
    expect(full!.sections.filter((s) => s.nameLine !== undefined).map((s) => [s.kind, s.nameLine])).toEqual([
      ['title', 3],
      ['lead', 6],
      ['byline', 16],
      ['comments', 23],
      ['related', 26],
    ]);
  });
});

describe('the articles of a file', () => {
  it('are two where a second date and title follow the end of the first', () => {
    const second = article().replace(TITLE, 'Hội làng Bãi Dâu vào mùa bơi chải');
    const { articles, lines, table } = parsePage(`${article()}\nThứ tư, 12/03/2025, 15:42 (GMT+7)\n\n${second}`);
    expect(lines.map((l) => l.role)).toEqual(['title', 'lead', 'body', 'body', 'byline', 'date', 'title', 'lead', 'body', 'body', 'byline']);
    expect(articles.map((a) => a.titleLine)).toEqual([0, 13]);
    expect(articles[0]!.firstLine).toBe(0);
    expect(articles[1]!.firstLine).toBe(articles[0]!.lastLine + 1);
    expect(articles[1]!.lastLine).toBe(table.count - 1);
  });

  it('may have no title', () => {
    const text = article().slice(article().indexOf(LEAD));
    expect(roles(text)).toEqual(['lead', 'body', 'body', 'byline']);
    expect(parsePage(text).articles.map((a) => a.titleLine)).toEqual([undefined]);
  });

  it('may begin inside the text', () => {
    expect(roles([LAST, '', FIRST, '', AUTHOR].join('\n'))).toEqual(['body', 'body', 'byline']);
  });

  it('may be nothing but teasers', () => {
    const { lines, articles } = parsePage(['Tin liên quan:', ...MARKET, ...BRIDGE].join('\n'));
    expect(lines.map((l) => l.role)).toEqual(['boilerplate', 'teaser', 'teaser', 'teaser', 'teaser', 'teaser', 'teaser']);
    expect(articles.map((a) => a.titleLine)).toEqual([undefined]);
  });

  it('may be in English', () => {
    const text = [
      'River ferry returns after the flood',
      '',
      'The ferry at Gao landing carried its first passengers on Tuesday after four months of high water, officials of the district said in a statement.',
      '',
      'Share',
      '',
      'The boatman said he had never seen the water rise so fast: in one night the maize fields were gone and the buffaloes had to be driven uphill.',
    ];
    expect(roles(text.join('\n'))).toEqual(['title', 'lead', 'boilerplate share-like', 'body']);
  });

  it('may be broken at a fixed width', () => {
    const text = [
      TITLE,
      '',
      'Người lái đò già kể rằng ông chưa từng thấy nước',
      'dâng nhanh như năm nay; chỉ một đêm, cả bãi ngô',
      'ngập trắng và đàn trâu phải lùa lên đồi để tránh',
      'nước, còn thóc giống thì treo trên xà nhà cho khô',
      'ráo suốt bốn tháng trời đằng đẵng mưa rơi.',
    ];
    expect(roles(text.join('\n'))).toEqual(['title', 'body', 'body', 'body', 'body', 'body']);
  });
});

describe('a text that is no page', () => {
  it.each([
    ['a word list', 'bến đò\ncây gạo\nmái chèo\n'],
    ['a table', '| Chuyến | Giờ |\n| --- | --- |\n| 1 | 05:00 |\n'],
    ['verse', 'Con đò cũ,\nBến sông xưa.\nChiều nghiêng nghiêng,\nMái chèo khua.\n'],
  ])('is all text: %s', (_what, text) => {
    const { isPage, lines, articles } = parsePage(text);
    expect(isPage).toBe(false);
    expect(new Set(lines.map((l) => `${l.role} ${l.strength}`))).toEqual(new Set(['body weak']));
    expect(articles.map((a) => a.sections.map((s) => s.kind))).toEqual([['body']]);
  });

  it.each([
    ['nothing', ''],
    ['white space', '\n \n\u00a0\r\n\t'],
  ])('is empty: %s', (_what, text) => {
    const { isPage, lines, articles } = parsePage(text);
    expect([isPage, lines, articles]).toEqual([false, [], []]);
  });
});

describe('a path through the site', () => {
  it.each(['Trang chủ » Tin tức » Đường thủy nội địa', 'Trang chủ / Đời sống ven sông', 'Kinh tế > Nông thôn > Chuyện ở bến'])('is no title: %s', (path) => {
    expect(roles([path, TITLE, LEAD, FIRST, LAST].join('\n')).slice(0, 2)).toEqual(['breadcrumb', 'title']);
  });

  it('is no title either where it is all that stands above the date', () => {
    expect(
      roles(['', 'Kinh tế > Xây dựng nông thôn mới', '', 'Thứ hai, 04/03/2024, 09:10 (GMT+7)', '', TITLE, '', LEAD, FIRST, LAST].join('\n')).slice(0, 3),
    ).toEqual(['breadcrumb', 'date', 'title']);
  });

  it('is not every stroke in a title', () => {
    expect(roles(['Bến đò Cây Gạo / Chợ nổi Ngã Ba: hai bờ một mùa lũ', LEAD, FIRST, LAST].join('\n'))[0]).toBe('title');
  });
});
