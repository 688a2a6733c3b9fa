import { describe, expect, it } from 'vitest';
import { article, FIRST, LAST, TITLE } from '../../../test-support/article';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const CAPTION = 'Bà con xã Bãi Dâu lên chuyến đò đầu tiên';
const CREDITED = `${CAPTION}. Ảnh: Trần Khê`;
const SHED = 'Nhà chờ lợp ngói dành cho học sinh xã Cây Gạo. Ảnh: Trần Khê';

const fixesOf = (text: string): (readonly [string, boolean])[] => lintWith(rule, text).flatMap((f) => f.fixes!.map((x) => [x.title, x.safe] as const));

describe('duplicate-caption: the same caption twice', () => {
  it.each([
    ['glued', [CREDITED, CREDITED]],
    ['divided by a blank line', [CREDITED, '', CREDITED]],
    ['without a credit', [CAPTION, CAPTION]],
  ])('flags and deletes the second one, %s', (_how, [first, ...rest]) => {
    const marked = [first!, ...rest.slice(0, -1), `⟦${rest.at(-1)}⟧`];
    check(rule, article({ text: marked }), ['same caption as line 7: keep one']);
    const page = article({ text: [first!, ...rest] });
    const second = page.lastIndexOf(first!);
    checkFix(rule, page, page.slice(0, second) + page.slice(second + first!.length + 1));
  });

  it('offers the other one too, but not by itself', () => {
    expect(fixesOf(article({ text: [CREDITED, CREDITED] }))).toEqual([
      ['Delete this caption, keep line 7', true],
      ['Keep this caption, delete line 7', false],
    ]);
  });

  it('points at the caption that stays', () => {
    const page = article({ text: [CREDITED, CREDITED] });
    const [finding] = lintWith(rule, page);
    expect(finding!.related!.map((r) => [r.start, r.message])).toEqual([[page.indexOf(CREDITED), 'the caption that stays']]);
    expect(finding!.tags).toEqual(['unnecessary']);
  });

  it('leaves it to a person where pages of text lie between', () => {
    const between = [FIRST.replace('già', 'trẻ'), '', FIRST.replace('già', 'cả'), '', LAST.replace('xã', 'huyện')];
    const page = article({ text: [CREDITED, '', ...between, '', CREDITED] });
    expect(fixesOf(page).map(([, safe]) => safe)).toEqual([false, false]);
    expect(lintWith(rule, page).map((f) => f.severity)).toEqual(['info']);
  });
});

describe('duplicate-caption: the credit on one only', () => {
  it('flags the one without, before the other', () => {
    check(rule, article({ text: [`⟦${CAPTION}⟧`, CREDITED] }), ['same caption as line 8, which also has the credit: keep one']);
    checkFix(rule, article({ text: [CAPTION, CREDITED] }), article({ text: [CREDITED] }));
  });

  it('flags the one without, behind the other', () => {
    check(rule, article({ text: [`${CAPTION}. (Ảnh: Trần Khê)`, `⟦${CAPTION}.⟧`] }), ['same caption as line 7, which also has the credit: keep one']);
    checkFix(rule, article({ text: [`${CAPTION}. (Ảnh: Trần Khê)`, `${CAPTION}.`] }), article({ text: [`${CAPTION}. (Ảnh: Trần Khê)`] }));
  });
});

describe('duplicate-caption: nearly the same', () => {
  it('flags captions that differ in tone style or quotes only', () => {
    const difference = ['same caption as line 7, differing in letters or punctuation only: keep one'];
    check(rule, article({ text: ['Thuyền của thôn Hoà Thuỷ cập bến. Ảnh: Trần Khê', '⟦Thuyền của thôn Hòa Thủy cập bến. Ảnh: Trần Khê⟧'] }), difference);
    check(rule, article({ text: ['Con đò “Mẹ Mốc” cập bến xã Bãi Dâu. Ảnh: Trần Khê', '⟦Con đò Mẹ Mốc cập bến xã Bãi Dâu. Ảnh: Trần Khê⟧'] }), difference);
  });
});

describe('duplicate-caption: nearly the same, for a person to decide', () => {
  const LONG = 'Bà con xã Bãi Dâu lên chuyến đò đầu tiên sau mùa lũ';

  it.each([
    ['tone style', 'Thuyền của thôn Hoà Thuỷ cập bến. Ảnh: Trần Khê', 'Thuyền của thôn Hòa Thủy cập bến. Ảnh: Trần Khê'],
    ['i and y', 'Bác sỹ Lê Văn Mộc khám cho bà con. Ảnh: Trần Khê', 'Bác sĩ Lê Văn Mộc khám cho bà con. Ảnh: Trần Khê'],
    ['commas', 'Bà con, khách lạ lên chuyến đò sớm. Ảnh: Trần Khê', 'Bà con khách lạ lên chuyến đò sớm. Ảnh: Trần Khê'],
    ['case', 'BÀ CON LÊN CHUYẾN ĐÒ SỚM. Ảnh: Trần Khê', 'Bà con lên chuyến đò sớm. Ảnh: Trần Khê'],
  ])('speaks low of captions that differ in %s, and deletes nothing by itself', (_what, first, second) => {
    const [finding, ...more] = lintWith(rule, article({ text: [first, second] }));
    expect(more).toEqual([]);
    expect([finding!.severity, finding!.fixes!.map((f) => f.safe)]).toEqual(['info', [false, false]]);
  });

  it('flags the caption with which another one begins', () => {
    check(rule, article({ text: [`⟦${CREDITED}⟧`, `${LONG}. Ảnh: Trần Khê`] }), ['line 8 begins with this caption and goes on']);
    check(rule, article({ text: [`${LONG}. Ảnh: Trần Khê`, `⟦${CREDITED}⟧`] }), ['line 7 begins with this caption and goes on']);
    checkFix(rule, article({ text: [CREDITED, `${LONG}. Ảnh: Trần Khê`] }), article({ text: [`${LONG}. Ảnh: Trần Khê`] }));
  });

  it.each([
    ['fewer than eight syllables', ['Bà con lên đò. Ảnh: Trần Khê', 'Bà con lên đò sang chợ. Ảnh: Trần Khê']],
    ['another word at its end', [CREDITED, `${CAPTION.replace('tiên', 'xuân')} sau mùa lũ. Ảnh: Trần Khê`]],
    [
      'paragraphs between',
      [CREDITED, '', FIRST.replace('già', 'trẻ'), '', FIRST.replace('già', 'cả'), '', FIRST.replace('già', 'hai'), '', `${LONG}. Ảnh: Trần Khê`],
    ],
    ['i and y that are two sounds', ['Cụ Mộc có đôi tay rất khỏe. Ảnh: Trần Khê', 'Cụ Mộc có đôi tai rất khỏe. Ảnh: Trần Khê']],
  ])('leaves alone such captions with %s', (_what, text) => {
    checkClean(rule, article({ text }));
  });

  it('reports each of three copies once', () => {
    check(rule, article({ text: [CREDITED, `⟦${CAPTION}⟧`, `⟦${CREDITED}⟧`] }), ['same caption as line 7', 'same caption as line 7']);
  });
});

describe('duplicate-caption: a caption that is a sentence of the text', () => {
  const sentence = `${CAPTION}.`;
  const message = ['line 9 of the text says the same as this caption: keep the sentence of the text'];

  it('speaks low of the caption and keeps the sentence', () => {
    const page = article({ text: [CREDITED, '', sentence, '', FIRST.replace('già', 'trẻ')] });
    check(rule, page.replace(CREDITED, `⟦${CREDITED}⟧`), message);
    expect(lintWith(rule, page).map((f) => [f.severity, f.fixes!.map((x) => x.safe)])).toEqual([['info', [false]]]);
    checkFix(rule, page, page.replace(`${CREDITED}\n`, ''));
  });

  it('does so where the sentence is a paragraph', () => {
    const long = `${FIRST.replace('già', 'trẻ').slice(0, -1)}`;
    check(rule, article({ text: [`⟦${long}. Ảnh: Trần Khê⟧`, '', `${long}.`] }), message);
  });

  it('leaves alone a caption that is one sentence of a longer paragraph', () => {
    checkClean(rule, article({ text: [CREDITED, '', `${sentence} ${FIRST.replace('già', 'trẻ')}`] }));
  });
});

describe('duplicate-caption: the same caption twice in one line', () => {
  it.each([
    ['without a break', `${CREDITED}`, `⟦${CREDITED}⟧`],
    ['with a space', `${CAPTION}. `, `⟦${CREDITED}⟧`],
  ])('%s', (_what, first, second) => {
    const creditFirst = first === CREDITED;
    const marked = creditFirst ? first + second : `⟦${first}⟧${second.slice(1, -1)}`;
    check(rule, article({ text: [marked] }), ['the same caption twice in one line']);
    const page = article({ text: [marked.replace(/[⟦⟧]/g, '')] });
    checkFix(rule, page, article({ text: [CREDITED] }));
    expect(fixesOf(page)).toEqual([['Delete this copy', true]]);
  });

  it('is seen without a credit, glued', () => {
    check(rule, article({ text: [`${CAPTION}⟦${CAPTION}⟧`] }), ['the same caption twice in one line']);
  });

  it.each([
    ['a cry', 'Đò ơi về bến! Đò ơi về bến!'],
    ['a sentence said twice', `${CAPTION}. ${CAPTION}.`],
  ])('leaves alone %s in the text', (_what, line) => {
    checkClean(rule, article({ text: [`${line} ${FIRST.replace('già', 'trẻ')}`] }));
  });
});

describe('duplicate-caption: alternative text of a picture', () => {
  it('flags the title with a running number, each time', () => {
    const alts = [`⟦${TITLE} - Ảnh 1.⟧`, `${CAPTION} - Ảnh: Trần Khê`, '', FIRST.replace('già', 'trẻ'), '', `⟦${TITLE} - Ảnh 2.⟧`, SHED];
    const page = article({ text: alts }).replace(/[⟦⟧]/g, '');
    check(rule, article({ text: alts }), ['the title with a running number', 'the title with a running number']);
    checkFix(rule, page, page.replace(`${TITLE} - Ảnh 1.\n`, '').replace(`${TITLE} - Ảnh 2.\n`, ''));
    expect(fixesOf(page)).toEqual([
      ['Delete this line', true],
      ['Delete this line', true],
    ]);
    expect(lintWith(rule, page)[0]!.related!.map((r) => [r.start, r.message])).toEqual([[0, 'the title that it repeats']]);
  });

  it('leaves it to a person where the text is another than the title', () => {
    check(rule, article({ text: ['⟦Đường về làng bên sông - Ảnh 1.⟧', CREDITED] }), [
      'text with a running number: alternative text of a picture, not a caption',
    ]);
    expect(fixesOf(article({ text: ['Đường về làng bên sông - Ảnh 1.', CREDITED] }))).toEqual([['Delete this line', false]]);
  });

  it('flags the bare title above a caption, not elsewhere', () => {
    const text = [`⟦${TITLE}⟧`, CREDITED, '', FIRST.replace('già', 'trẻ'), '', `⟦${TITLE}⟧`, SHED];
    check(rule, article({ text }), ['the title again, above a caption', 'the title again, above a caption']);
    const page = article({ text }).replace(/[⟦⟧]/g, '');
    checkFix(rule, page, page.replaceAll(`${TITLE}\n${CREDITED}`, CREDITED).replaceAll(`${TITLE}\n${SHED}`, SHED));
    checkClean(rule, article({ text: [`${TITLE}. Ảnh: Trần Khê`] }));
    checkClean(rule, article({ head: [TITLE] }));
  });

  it('knows the title of a teaser too', () => {
    const teaser = 'Hội làng Bãi Dâu vào mùa bơi chải năm nay có mười hai thuyền';
    const page = article({ text: [`${teaser} - Ảnh 1.`, CREDITED], end: ['Tin liên quan', teaser, 'Chợ phiên Cây Gạo dời về bến mới'] });
    check(rule, page.replace(`${teaser} - Ảnh 1.`, `⟦${teaser} - Ảnh 1.⟧`), ['the title with a running number']);
    expect(lintWith(rule, page)[0]!.related!.map((r) => page.slice(r.start, r.end))).toEqual([teaser]);
    expect(fixesOf(page)).toEqual([['Delete this line', true]]);
  });

  it('flags a glued text that no title repeats, for a person', () => {
    const page = article({ text: [`Đường về làng bên sông ảnh 1${CAPTION}. (Ảnh: Trần Khê)`] });
    check(rule, page.replace('Đường về làng bên sông ảnh 1', '⟦Đường về làng bên sông ảnh 1⟧'), ['a text with a running number is glued to this caption']);
    checkFix(rule, page, article({ text: [`${CAPTION}. (Ảnh: Trần Khê)`] }));
    expect(fixesOf(page)).toEqual([['Delete the glued part', false]]);
  });

  it('leaves empty labels to the rule of site furniture', () => {
    checkClean(rule, article({ text: ['Chú thích ảnh', CREDITED, '', FIRST.replace('già', 'trẻ'), '', 'Ảnh 1.', SHED] }));
  });

  it('flags exactly the part that is glued to a caption', () => {
    check(rule, article({ text: [`⟦${TITLE} ảnh 1⟧${CAPTION}. (Ảnh: Trần Khê)`] }), ['the title with a running number is glued to this caption']);
    checkFix(rule, article({ text: [`${TITLE} ảnh 1${CAPTION}. (Ảnh: Trần Khê)`] }), article({ text: [`${CAPTION}. (Ảnh: Trần Khê)`] }));
  });
});

describe('duplicate-caption: what is no duplicate', () => {
  it.each([
    ['a caption that equals nothing', [CREDITED]],
    ['two captions that differ in a verb', ['Ông Lê Văn Mộc phát biểu tại lễ mở bến. Ảnh: Trần Khê', 'Ông Lê Văn Mộc cắt băng tại lễ mở bến. Ảnh: Trần Khê']],
    ['two captions that differ in a name', ['Ông Lê Văn Mộc lên đò. Ảnh: Trần Khê', 'Ông Lê Văn Mạc lên đò. Ảnh: Trần Khê']],
    ['two captions that differ in a tone', ['Bà con giữ mạ trên đồng. Ảnh: Trần Khê', 'Bà con giữ mả trên đồng. Ảnh: Trần Khê']],
    [
      'a sentence of the text that resembles a caption',
      ['Ông Lê Văn Mộc phát biểu khai mạc lễ mở bến. Ảnh: Trần Khê', '', 'Ông Lê Văn Mộc chủ trì khai mạc lễ mở bến.'],
    ],
    [
      'a caption that a paragraph takes up',
      [CREDITED, '', `${CAPTION}, tay xách nách mang, tiếng cười nói vang cả khúc sông mà bốn tháng nay chỉ nghe tiếng nước chảy.`],
    ],
    ['different pictures of one photographer', [CREDITED, SHED]],
    ['credits on lines of their own', ['Ảnh: Trần Khê', '', FIRST.replace('già', 'trẻ'), '', 'Ảnh: Trần Khê']],
  ])('leaves alone %s', (_what, text) => {
    checkClean(rule, article({ text }));
  });

  it('never compares two articles of one file', () => {
    const second = article({ text: [CREDITED] }).replace(TITLE, 'Hội làng Bãi Dâu vào mùa bơi chải');
    checkClean(rule, `${article({ text: [CREDITED] })}\nThứ tư, 12/03/2025, 15:42 (GMT+7)\n\n${second}`);
  });

  it('is silent on a text that is no page', () => {
    checkClean(rule, 'bến đò\nbến đò\ncây gạo\ncây gạo\n');
  });
});
