import { describe, expect, it } from 'vitest';
import { article, FIRST } from '../../../test-support/article';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

/** Nothing in the article on the ferry speaks of it. */
const STRANGE = 'Thủ môn Trần Thử bắt quả phạt đền ở phút cuối. Ảnh: Lê Đăng';
const OWN = 'Bà con lên chuyến đò đầu tiên. Ảnh: Lê Đăng';
const MARKDOWN = '![bến đò](ben-do.jpg)';

describe('unmatched-caption: a text without pictures', () => {
  const message = 'caption without a picture: no name, place or event of it occurs in the article';

  it('leaves alone a picture story whose captions speak of each other, but for the stranger among them', () => {
    const story = [
      'Chuyến đò đầu tiên rời bến Cây Gạo chở theo gánh xôi nếp nương - Ảnh: Trần Khê',
      'Đàn trâu được lùa lên đồi trong đêm nước dâng - Ảnh: Trần Khê',
      'Đèn báo và phao cứu sinh ở nhà chờ lợp ngói - Ảnh: Trần Khê',
    ];
    checkClean(rule, article({ text: [...story, 'Người bán xôi nếp nương lau mồ hôi - Ảnh: Trần Khê'] }));
    check(rule, article({ text: [...story.slice(0, 3), `⟦${STRANGE}⟧`] }), [message]);
  });

  it('flags a caption of which nothing in the article speaks', () => {
    check(rule, article({ text: [`⟦${STRANGE}⟧`] }), [message]);
    check(rule, article({ text: ['⟦Lính cứu hỏa dập đám cháy rừng thông ở Đà Lạt. (Ảnh: Lê Đăng/TTXVN)⟧'] }), [message]);
  });

  it('deletes it only by hand', () => {
    checkFix(rule, article({ text: [STRANGE] }), article({ text: [STRANGE] }).replace(`${STRANGE}\n`, ''));
    const [finding] = lintWith(rule, article({ text: [STRANGE] }));
    expect(finding!.severity).toBe('warning');
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([['Delete this caption', false]]);
  });

  it.each([
    ['a place of the article', 'Một góc Cây Gạo. Ảnh: Lê Đăng'],
    ['an organisation of the article', 'Trụ sở Ủy ban nhân dân mới xây. Ảnh: Lê Đăng'],
    ['a number with its unit', 'Kè mới dài 300 mét trong nắng. Ảnh: Lê Đăng'],
    ['the words of the article', 'Khách qua sông, người lái đò già chống sào. Ảnh: Lê Đăng'],
  ])('leaves alone a caption that shares %s', (_what, caption) => {
    checkClean(
      rule,
      article({
        text: ['Kè đá dài 300 mét, lấy đá từ mỏ cách bến chừng hai cây số, chở bằng thuyền trong suốt mùa khô nên phải làm ba tháng mới xong.', '', caption],
      }),
    );
  });

  it('leaves alone a caption with a twin, which is a matter of duplicates', () => {
    checkClean(rule, article({ text: [STRANGE.replace('. Ảnh: Lê Đăng', ''), STRANGE] }));
  });

  it('leaves alone what has no credit, or nothing but a credit', () => {
    checkClean(rule, article({ text: ['Thủ môn Trần Thử bắt quả phạt đền ở phút cuối.'] }));
    checkClean(rule, article({ text: ['Ảnh: Lê Đăng'] }));
    checkClean(rule, article({ end: ['Tin, ảnh: LÊ ĐĂNG'] }));
  });
});

describe('unmatched-caption: a text with image markers', () => {
  const other = FIRST.replace('già', 'trẻ');

  it.each([
    ['Markdown', [MARKDOWN]],
    ['Markdown with blank lines', [MARKDOWN, '']],
    ['HTML', ['<img src="ben-do.jpg" alt="bến đò">']],
    ['a figure', ['<figure>', '<img src="ben-do.jpg">']],
    ['a marker in brackets', ['[Ảnh: bến đò]']],
  ])('leaves alone the caption below %s, whatever it speaks of', (_what, marker) => {
    checkClean(rule, article({ text: [...marker, STRANGE] }));
  });

  it('leaves alone the caption above a marker', () => {
    checkClean(rule, article({ text: [STRANGE, MARKDOWN] }));
  });

  it('flags a caption without a marker beside it, though the article speaks of it', () => {
    const caption = 'Nhà chờ bên bến đò Cây Gạo. Ảnh: Lê Đăng';
    check(rule, article({ text: [MARKDOWN, OWN, '', other, '', `⟦${caption}⟧`] }), ['caption without a picture: no image marker stands beside it']);
    const page = article({ text: [MARKDOWN, OWN, '', other, '', caption] });
    checkFix(rule, page, page.replace(`${caption}\n`, ''));
  });
});

describe('unmatched-caption: where nothing is known', () => {
  it('is silent on a clean article and on a text that is no page', () => {
    checkClean(rule, article());
    checkClean(rule, 'Ảnh: Lê Đăng\nbến đò\ncây gạo\n');
  });
});
