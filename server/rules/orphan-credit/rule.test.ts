import { describe, expect, it } from 'vitest';
import { article, FIRST } from '../../../test-support/article';
import { applyEdits } from '../../core/edits';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const CREDIT = 'Ảnh: Trần Khê';
const CAPTION = 'Toàn cảnh bến đò Cây Gạo mới xây';
const other = FIRST.replace('già', 'trẻ');
const fixesOf = (text: string): (readonly [string, boolean])[] => lintWith(rule, text).flatMap((f) => f.fixes!.map((x) => [x.title, x.safe] as const));

describe('orphan-credit: a credit with no caption above it', () => {
  it.each([CREDIT, '(Ảnh: Trần Khê)', 'Ảnh: TRẦN KHÊ/TTXVN.', 'Nguồn ảnh: Báo Sông Mây', 'Ảnh: Tư liệu', 'Ảnh: Gia đình cung cấp'])('flags %j', (credit) => {
    check(rule, article({ text: [`⟦${credit}⟧`, '', other] }), ['photo credit with no caption above or below it: put it where it belongs, or delete it']);
    checkFix(rule, article({ text: [credit, '', other] }), article({ text: ['', other] }));
  });

  it('is never safe to delete: it says whose the picture was', () => {
    expect(fixesOf(article({ text: [CREDIT] }))).toEqual([['Delete this credit', false]]);
  });

  it('joins it to the caption below, if that has none', () => {
    const page = article({ text: [CREDIT, `${CAPTION}.`, '', other] });
    check(rule, page.replace(CREDIT, `⟦${CREDIT}⟧`), ['one without a credit below (line 8): join them']);
    checkFix(rule, page, article({ text: [`${CAPTION}. ${CREDIT}`, '', other] }));
    expect(fixesOf(page)).toEqual([
      ['Join it to the caption in line 8', false],
      ['Delete this credit', false],
    ]);
  });

  it('leaves a credited caption below alone', () => {
    expect(fixesOf(article({ text: [CREDIT, `${CAPTION}. Ảnh: Lê Đăng`, '', other] }))).toEqual([['Delete this credit', false]]);
  });

  it('keeps the file’s line ends', () => {
    const page = article({ text: [CREDIT, CAPTION, '', other] }).replaceAll('\n', '\r\n');
    const fixed = applyEdits(page, lintWith(rule, page)[0]!.fixes![0]!.edits);
    expect(fixed).toBe(article({ text: [`${CAPTION}. ${CREDIT}`, '', other] }).replaceAll('\n', '\r\n'));
  });

  it('deletes it safely where the caption above has the same already', () => {
    const page = article({ text: [`${CAPTION}. ${CREDIT}`, CREDIT, '', other] });
    check(rule, article({ text: [`${CAPTION}. ${CREDIT}`, `⟦${CREDIT}⟧`, '', other] }), ['the caption in line 7 has this credit already']);
    checkFix(rule, page, article({ text: [`${CAPTION}. ${CREDIT}`, '', other] }));
    expect(fixesOf(page)).toEqual([['Delete this credit', true]]);
  });
});

describe('orphan-credit: what belongs to something', () => {
  it.each([
    ['a credit below its caption', [CAPTION, CREDIT, '', other]],
    ['one directly below a short line, which may be its caption', ['Người lái đò chống sào ra giữa dòng.', CREDIT, '', other]],
    ['one below its caption and a blank line', [`${CAPTION}.`, '', CREDIT, '', other]],
    ['two credits of one caption', [CAPTION, CREDIT, 'Đồ họa: Lê Đăng', '', other]],
    ['another credit below a credited caption', [`${CAPTION}. ${CREDIT}`, 'Đồ họa: Lê Đăng', '', other]],
    ['a credit below an image marker', ['![](a.jpg)', CREDIT, '', other]],
    ['a credit below an empty label', ['Chú thích ảnh', CREDIT, '', other]],
    ['a picture’s subject behind a label', ['Hình: Mặt cắt ngang của kè đá', '', other]],
    ['the title of a film', ['Video: Hội bơi chải làng Bãi Dâu', '', other]],
    ['a false friend', ['Ảnh hưởng: nước lớn', '', other]],
    ['a signature', ['Tin, ảnh: Trần Khê', '', other]],
    ['a note on the whole article', ['Bài viết sử dụng ảnh: TTXVN, Sông Mây.', '', other]],
  ])('leaves alone %s', (_what, text) => {
    checkClean(rule, article({ text }));
  });

  it.each([
    ['at the end of the article', article({ end: [CREDIT] })],
    ['below the title', article({ head: [CREDIT] })],
    ['with the author', article({ text: [] }).replace('Minh Khuê', `${CREDIT}\nMinh Khuê`)],
  ])('leaves alone a credit of the whole article, %s', (_where, text) => {
    checkClean(rule, text);
  });

  it('leaves alone the credit below the lead of a picture essay', () => {
    const scenes = ['Toàn cảnh bến đò lúc sáng sớm', 'Toàn cảnh chợ phiên bên sông', 'Toàn cảnh nhà chờ lợp ngói'];
    const essay = scenes.flatMap((scene) => [scene, '', other.replace('đàn', scene.slice(10, 16)), '']);
    checkClean(rule, article({ text: essay }).replace(`${FIRST}\n`, `${CREDIT}\n\n${FIRST}\n`));
  });

  it('is silent on a clean article and on a text that is no page', () => {
    checkClean(rule, article());
    checkClean(rule, 'bến đò\nẢnh: Trần Khê\ncây gạo\n');
  });
});
