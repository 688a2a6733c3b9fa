import { describe, expect, it } from 'vitest';
import { article, FIRST, LAST } from '../../../test-support/article';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { applyEdits } from '../../core/edits';
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
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([
      ['Delete this caption', false],
      ['Mark as a caption', false],
      ['Move to the end of the article', false],
    ]);
  });

  it.each([
    ['a place of the article', 'Một góc Cây Gạo. Ảnh: Lê Đăng'],
    ['an organisation of the article', 'Trụ sở Ủy ban nhân dân mới xây. Ảnh: Lê Đăng'],
    ['a number with its unit', 'Kè mới dài 300 mét trong nắng. Ảnh: Lê Đăng'],
    ['two neighbouring words of the title', 'Chợ nổi mùa lũ. Ảnh: Lê Đăng'],
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

describe('unmatched-caption: one caption for one marker', () => {
  const other = FIRST.replace('già', 'trẻ');
  const SECOND = 'Đạo diễn Hồ Thử về thăm quê. Ảnh: Lê Đăng';

  it('flags the second caption below one marker', () => {
    check(rule, article({ text: [MARKDOWN, STRANGE, `⟦${SECOND}⟧`] }), ['no image marker stands beside it']);
  });

  it('leaves alone as many captions as markers stand together', () => {
    checkClean(rule, article({ text: [MARKDOWN, MARKDOWN.replace('do', 'o'), STRANGE, SECOND] }));
  });

  it('leaves alone several pictures with one caption', () => {
    checkClean(rule, article({ text: ['![](a.jpg)', '![](b.jpg)', '![](c.jpg)', STRANGE] }));
  });

  it('leaves alone the credited caption below an alternative text', () => {
    checkClean(rule, article({ text: ['![](a.jpg)', 'Toàn cảnh một sân cỏ ở thành phố khác', STRANGE] }));
  });

  it('asks the text where most captions have lost their markers', () => {
    const own = (n: string): string => `Nhà chờ bên bến đò Cây Gạo ${n}. Ảnh: Lê Đăng`;
    const text = [MARKDOWN, own('sáng sớm'), '', other, '', own('lúc trưa'), '', other.replace('đàn', 'bầy'), '', own('khi chiều xuống')];
    checkClean(rule, article({ text }));
    check(rule, article({ text: [...text, '', FIRST.replace('già', 'cả'), '', `⟦${STRANGE}⟧`] }), ['no name, place or event of it occurs']);
  });

  it('does not take a picture of the site for one of the article', () => {
    const text = ['[Ảnh]', 'Khách ở bến đò Cây Gạo. Ảnh: Lê Đăng', '', other, '', 'Nhà chờ bên bến đò Cây Gạo. Ảnh: Lê Đăng'];
    checkClean(rule, article({ top: ['Trang chủ', '![](logo.png)', 'Thời sự', 'Đời sống', 'Thể thao'], text }));
  });
});

describe('unmatched-caption: pictures without a caption', () => {
  const other = FIRST.replace('già', 'trẻ');
  const message = 'picture without a caption';

  it.each([['![](a.jpg)'], ['![bến đò](a.jpg)'], ['<img src="a.jpg">'], ['[image: 1]']])('hints at %j', (marker) => {
    check(rule, article({ text: [`⟦${marker}⟧`, '', other] }), [message]);
    expect(lintWith(rule, article({ text: [marker, '', other] }))[0]!.severity).toBe('hint');
    checkFix(rule, article({ text: [marker, '', other] }), article({ text: ['', other] }));
  });

  it.each([
    ['a caption without a credit', ['![](a.jpg)', 'Toàn cảnh bến đò mới xây']],
    ['a caption above', ['Bà con lên chuyến đò. Ảnh: Lê Đăng', '![](a.jpg)']],
    ['a text in its line', ['![](a.jpg) Bà con lên chuyến đò đầu tiên']],
    ['an alternative text of its own', ['![Bà con lên đò](a.jpg)']],
    ['a credit below', ['![](a.jpg)', 'Ảnh: Lê Đăng']],
    ['buttons of the site around it', ['Chia sẻ', '![](f.png)', 'Thích']],
  ])('leaves alone one with %s', (_what, text) => {
    checkClean(rule, article({ text: [...text, '', other] }));
  });

  it('leaves alone pictures outside of the text', () => {
    checkClean(rule, article({ top: ['![](logo.png)'], head: ['![](avatar.png)'], end: ['![](qr.png)'] }));
  });
});

describe('unmatched-caption: what counts as a match', () => {
  const spoken = 'Nhà chờ bên bến đò Cây Gạo. Ảnh: Lê Đăng';
  const twins = [STRANGE, STRANGE];

  it('asks the text beside markers too, without "marker"', () => {
    const text = [MARKDOWN, STRANGE, '', FIRST.replace('già', 'trẻ'), '', spoken];
    check(rule, article({ text: text.map((l) => (l === STRANGE ? `⟦${l}⟧` : l)) }), ['no name, place or event'], { match: ['twin', 'anchor'] });
  });

  it('asks for a twin only, without "anchor"', () => {
    check(rule, article({ text: [`⟦${spoken}⟧`] }), ['stands here only once'], { match: ['marker', 'twin'] });
    checkClean(rule, article({ text: twins }), { match: ['marker', 'twin'] });
  });

  it('does not count a twin, without "twin"', () => {
    check(rule, article({ text: twins.map((l) => `⟦${l}⟧`) }), ['no name', 'no name'], { match: ['marker', 'anchor'] });
  });

  it('says nothing of a text without markers, with "marker" alone or with nothing', () => {
    checkClean(rule, article({ text: [STRANGE] }), { match: ['marker'] });
    checkClean(rule, article({ text: [STRANGE] }), { match: [] });
  });
});

describe('unmatched-caption: other fixes', () => {
  const fixed = (text: string, title: string, form?: string): string => {
    const [finding] = lintWith(rule, text, form === undefined ? undefined : { form });
    return applyEdits(text, finding!.fixes!.find((f) => f.title === title)!.edits);
  };
  const page = article({ text: [STRANGE] });

  it('marks the caption, after which it is left alone', () => {
    const marked = fixed(page, 'Mark as a caption');
    expect(marked).toBe(page.replace(STRANGE, `[Ảnh: ${STRANGE}]`));
    checkClean(rule, marked);
  });

  it('marks it in the form of the configuration', () => {
    const marked = fixed(page, 'Mark as a caption', '<figcaption>{caption}</figcaption>');
    expect(marked).toBe(page.replace(STRANGE, `<figcaption>${STRANGE}</figcaption>`));
    checkClean(rule, marked, { form: '<figcaption>{caption}</figcaption>' });
  });

  it.each(['chú thích', '{caption}', 'a\n{caption}'.replace('\\n', '\n')])('offers no mark in the form %j, which would lose or split the caption', (form) => {
    expect(lintWith(rule, page, { form })[0]!.fixes!.map((f) => f.title)).toEqual(['Delete this caption', 'Move to the end of the article']);
  });

  it('a marked caption does not make a page one with markers', () => {
    checkClean(rule, article({ text: [`[Ảnh: ${STRANGE}]`, '', FIRST.replace('già', 'trẻ'), '', 'Nhà chờ bên bến đò Cây Gạo. Ảnh: Lê Đăng'] }));
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
  ])('moves it behind the last paragraph, letter by letter, with %s', (_name, eol) => {
    const text = article({ text: [`  ${STRANGE}\u00a0`] }).replaceAll('\n', eol);
    const expected = article().replace(`${LAST}\n`, `${LAST}\n\n  ${STRANGE}\u00a0\n`).replace(`${FIRST}\n\n`, `${FIRST}\n\n\n`);
    expect(fixed(text, 'Move to the end of the article')).toBe(expected.replaceAll('\n', eol));
  });

  it('moves it to the end of a file without a last line end', () => {
    const text = page.slice(0, page.indexOf(LAST) + LAST.length);
    expect(fixed(text, 'Move to the end of the article')).toBe(`${text.replace(`${STRANGE}\n`, '')}\n\n${STRANGE}`);
  });

  it('does not move what stands at the end', () => {
    const text = `${article().slice(0, article().indexOf(LAST) + LAST.length)}\n\n${STRANGE}\n`;
    expect(lintWith(rule, text)[0]!.fixes!.map((f) => f.title)).toEqual(['Delete this caption', 'Mark as a caption']);
  });
});

describe('unmatched-caption: a picture story', () => {
  const SCENES = ['đò rời bến', 'đò cập bến', 'khách xuống đò', 'khách lên đò', 'chờ đò', 'gọi đò', 'lái đò', 'đò trưa', 'đò chiều', 'đò đêm'];
  const story = SCENES.map((scene) => `Bà con Cây Gạo ${scene}, gánh xôi nếp trên vai - Ảnh: Trần Khê`);

  it('leaves alone one caption of many that shares but two words with the others', () => {
    checkClean(rule, article({ text: [...story, 'Cô bé ăn xôi nếp - Ảnh: Trần Khê'] }));
  });

  it('flags the one that shares nothing', () => {
    check(rule, article({ text: [...story, `⟦${STRANGE}⟧`] }), ['caption without a picture']);
  });
});

describe('unmatched-caption: where nothing is known', () => {
  it('is silent on a clean article and on a text that is no page', () => {
    checkClean(rule, article());
    checkClean(rule, 'Ảnh: Lê Đăng\nbến đò\ncây gạo\n');
  });
});
