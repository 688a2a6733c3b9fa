import { describe, expect, it } from 'vitest';
import { article, FIRST } from '../../../test-support/article';
import { applyEdits } from '../../core/edits';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const CAPTION = 'Bà con xã Bãi Dâu lên chuyến đò đầu tiên. (Ảnh: Trần Khê)';
const other = FIRST.replace('già', 'trẻ');
const LONG = `${other} Ông bảo nghề chèo đò truyền từ đời cụ, qua ba con nước lớn, chưa năm nào bến phải đóng lâu đến thế, nên hôm nay ông dậy từ ba giờ sáng, lau lại từng tấm ván rồi mới thắp hương cho bà thủy.`;

const fixed = (text: string, title: string, form?: string): string => {
  const [finding] = lintWith(rule, text, form === undefined ? undefined : { form });
  return applyEdits(text, finding!.fixes!.find((f) => f.title === title)!.edits);
};

describe('caption-in-body: a caption in the line of a paragraph', () => {
  it.each([
    ['glued', '', CAPTION],
    ['with a space', ' ', CAPTION],
    ['with a credit that a stop ends', ' ', 'Bà con xã Bãi Dâu lên chuyến đò đầu tiên. Ảnh: Trần Khê.'],
  ])('is split off the beginning, %s', (_how, gap, caption) => {
    check(rule, article({ text: [`⟦${caption}⟧${gap}${other}`] }), ['caption glued to the beginning of a paragraph: it belongs on a line of its own']);
    checkFix(rule, article({ text: [caption + gap + other] }), article({ text: [caption, '', other] }));
  });

  it('is split off the end', () => {
    check(rule, article({ text: [`${other}⟦${CAPTION}⟧`] }), ['caption glued to the end of a paragraph']);
    checkFix(rule, article({ text: [other + CAPTION] }), article({ text: [other, '', CAPTION] }));
  });

  it('has no blank line put in where the page has none, and the file’s line ends', () => {
    const dense = (text: readonly string[]): string => article({ text }).replace(/\n\n+/g, '\n').replaceAll('\n', '\r\n');
    checkFix(rule, dense([CAPTION + other]), dense([CAPTION, other]));
  });

  it('can be marked, moved or deleted instead; nothing happens by itself', () => {
    const page = article({ text: [CAPTION + other] });
    expect(lintWith(rule, page)[0]!.fixes!.map((f) => [f.title, f.safe])).toEqual([
      ['Put the caption on a line of its own', false],
      ['Mark as a caption', false],
      ['Move to the end of the article', false],
      ['Delete this caption', false],
    ]);
    const marked = fixed(page, 'Mark as a caption');
    expect(marked).toBe(article({ text: [`[Ảnh: ${CAPTION}]`, '', other] }));
    checkClean(rule, marked);
    expect(fixed(page, 'Mark as a caption', '<i>{caption}</i>')).toBe(article({ text: [`<i>${CAPTION}</i>`, '', other] }));
    expect(fixed(page, 'Delete this caption')).toBe(article({ text: [other] }));
    const moved = article({ text: [other] }).replace('\n\nMinh Khuê', `\n\n${CAPTION}\n\nMinh Khuê`);
    expect(fixed(page, 'Move to the end of the article')).toBe(moved);
  });

  it('can be marked behind its paragraph', () => {
    expect(fixed(article({ text: [other + CAPTION] }), 'Mark as a caption')).toBe(article({ text: [other, '', `[Ảnh: ${CAPTION}]`] }));
  });

  it.each([
    ['a caption on its own line', [CAPTION, '', other]],
    ['a sentence about a picture', [`Trong ảnh, bà con xã Bãi Dâu lên đò. ${other}`]],
    ['an influence', [`Ảnh hưởng của lũ: bến đò dừng chạy. ${other}`]],
    ['an exhibition', [`Triển lãm ảnh: Bến Xưa mở cửa. ${other}`]],
    ['a note on the pictures', [`Bài viết sử dụng ảnh: TTXVN, Sông Mây. ${other}`]],
    ['a bracket in the midst of a sentence', [`Tấm hình (Ảnh: Trần Khê) treo ở nhà chờ. ${other}`]],
    ['the last sentence of a paragraph with a credit', [`${other} Bà con chờ đò. Ảnh: Trần Khê`]],
    ['a sentence that resembles a caption', ['Ông Lê Văn Mộc, trưởng bến Cây Gạo, chủ trì buổi lễ.', '', other]],
  ])('leaves alone %s', (_what, text) => {
    checkClean(rule, article({ text }));
  });
});

describe('caption-in-body: a caption directly above a paragraph', () => {
  it('hints at the missing blank line', () => {
    check(rule, article({ text: [`⟦${CAPTION}⟧`, LONG] }), ['a blank line keeps them apart']);
    expect(lintWith(rule, article({ text: [CAPTION, LONG] })).map((f) => [f.severity, f.fixes!.some((x) => x.safe)])).toEqual([['hint', false]]);
    checkFix(rule, article({ text: [CAPTION, LONG] }), article({ text: [CAPTION, '', LONG] }));
  });

  it('puts in the file’s own line end', () => {
    const crlf = (text: readonly string[]): string => article({ text }).replaceAll('\n', '\r\n');
    expect(fixed(crlf([CAPTION, LONG]), 'Insert a blank line')).toBe(crlf([CAPTION, '', LONG]));
  });

  it('marks the whole line', () => {
    const marked = fixed(article({ text: [CAPTION, LONG] }), 'Mark as a caption');
    expect(marked).toBe(article({ text: [`[Ảnh: ${CAPTION}]`, LONG] }));
    checkClean(rule, marked);
    checkClean(rule, article({ text: [`<i>${CAPTION}</i>`, LONG] }), { form: '<i>{caption}</i>' });
  });

  it.each([
    ['a blank line between', [CAPTION, '', LONG]],
    ['a short line below', [CAPTION, 'Nước đã rút hẳn.']],
    ['another caption below', [CAPTION, 'Nhà chờ lợp ngói dành cho học sinh xã Cây Gạo. Ảnh: Trần Khê']],
  ])('leaves alone a caption with %s', (_what, text) => {
    checkClean(rule, article({ text }));
  });

  it('leaves alone a page that never has blank lines', () => {
    checkClean(rule, article({ text: [CAPTION, LONG, CAPTION.replace('đầu', 'thứ'), LONG.replace('đò', 'đò dọc')] }).replace(/\n\n+/g, '\n'));
  });
});

describe('caption-in-body: a caption on two lines', () => {
  it.each([
    ['a credit behind the second', 'Bà con xã Bãi Dâu lên chuyến đò đầu tiên, xách gà', 'và gánh lúa sang chợ. Ảnh: Trần Khê'],
    ['the opening words of a caption', 'Các đại biểu dự lễ mở bến, Cây Gạo', 'và bà con xã Bãi Dâu'],
  ])('is joined, known by %s', (_what, first, second) => {
    check(rule, article({ text: [`⟦${first}`, `${second}⟧`, '', other] }), ['caption broken over two lines: join them']);
    checkFix(rule, article({ text: [first, second, '', other] }), article({ text: [`${first} ${second}`, '', other] }));
    expect(lintWith(rule, article({ text: [first, second] }))[0]!.severity).toBe('hint');
  });

  it.each([
    ['a first line that ends', ['Các đại biểu dự lễ mở bến.', 'và bà con xã Bãi Dâu']],
    ['a second line that begins anew', ['Các đại biểu dự lễ mở bến', 'Bà con xã Bãi Dâu']],
    ['a blank line between', ['Các đại biểu dự lễ mở bến', '', 'và bà con xã Bãi Dâu']],
    ['lines of a list', ['Nhà chờ lợp ngói bên sông', 'Các đại biểu dự lễ mở bến, Cây Gạo', 'và bà con xã Bãi Dâu']],
    [
      'text broken at a fixed width',
      ['Các đại biểu dự lễ mở bến, Cây Gạo', 'và bà con xã Bãi Dâu cùng nhau', 'xuống đò sang chợ, xách gà và', 'gánh lúa, cười nói vang sông'],
    ],
    ['verse', ['Sông dài con nước lững lờ', 'đò đưa ai đó đứng chờ bên sông', 'gió đưa cây cải về đồng', 'rau răm ở lại nhớ mong một mình']],
    ['a credit on a line of its own', ['Các đại biểu dự lễ mở bến', 'Ảnh: Trần Khê']],
  ])('leaves alone %s', (_what, text) => {
    checkClean(rule, article({ text: [...text, '', other] }));
  });
});

describe('caption-in-body: where nothing is known', () => {
  it('is silent on a clean article and on a text that is no page', () => {
    checkClean(rule, article());
    checkClean(rule, 'bến đò\nẢnh: Trần Khê\ncây gạo\n');
  });
});
