import { describe, expect, it } from 'vitest';
import { article } from '../../../test-support/article';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { parsePage } from '../../article/parse';
import { lineText } from '../../core/document';
import { rule } from './rule';

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

/** The lines as one bracketed block. */
const block = (lines: readonly string[]): string[] => `⟦${lines.join('\n')}⟧`.split('\n');

describe('related-teaser: below a label', () => {
  const teasers = [...MARKET, ...BRIDGE];

  it.each(['Tin liên quan:', 'TIN CÙNG CHUYÊN MỤC', 'Có thể bạn quan tâm', 'Đọc thêm'])('flags the block that “%s” announces', (label) => {
    check(rule, article({ end: [label, ...block(teasers)] }), [`teasers of other articles, 6 lines, announced by “${label}”: not part of this article`]);
  });

  it('goes across blank lines', () => {
    const spaced = ['Tin liên quan:', '', ...block([MARKET[0]!, '', MARKET[1]!, '', MARKET[2]!])];
    check(rule, article({ end: spaced }), ['teasers of other articles, 3 lines, announced by “Tin liên quan:”']);
  });

  it('deletes the block, which is safe, and points at the label', () => {
    const page = article({ end: ['Tin liên quan:', ...teasers] });
    checkFix(rule, page, article({ end: ['Tin liên quan:'] }));
    const [finding] = lintWith(rule, page);
    expect(finding!.severity).toBe('warning');
    expect(finding!.tags).toEqual(['unnecessary']);
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([['Delete this block of teasers (6 lines)', true]]);
    expect(finding!.related!.map((r) => [page.slice(r.start, r.end), r.message])).toEqual([['Tin liên quan:', 'announced here: “Tin liên quan:”']]);
  });

  it('flags a single title', () => {
    check(rule, article({ end: ['Tin liên quan:', `⟦${MARKET[0]}⟧`] }), ['teaser of another article, announced by “Tin liên quan:”']);
  });

  it('flags a page of nothing but teasers', () => {
    check(rule, ['Tin liên quan:', ...block(teasers), ''].join('\n'), ['teasers of other articles, 6 lines, announced by “Tin liên quan:”']);
  });
});

describe('related-teaser: without a label', () => {
  it.each([
    ['with dates', MARKET],
    ['with nothing but titles and leads', [MARKET[0]!, MARKET[2]!, BRIDGE[0]!, BRIDGE[2]!]],
    ['with nothing but titles', [MARKET[0]!, 'Cầu phao Bãi Dâu thông xe sau hai tuần', 'Học sinh xã Cây Gạo đi đò đến trường']],
  ])('reports a block %s as information', (_how, lines) => {
    check(rule, article({ end: block(lines) }), [`probably teasers of other articles, ${lines.length} lines (nothing announces them): check before deleting`]);
  });

  it('deletes it only by hand', () => {
    const page = article({ end: MARKET });
    checkFix(rule, page, article());
    const [finding] = lintWith(rule, page);
    expect(finding!.severity).toBe('info');
    expect(finding!.related).toEqual([]);
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([['Delete this block of teasers (3 lines)', false]]);
  });
});

describe('related-teaser: furniture in the midst', () => {
  it('takes a short line that only its place shows for part of the block', () => {
    const lines = [...MARKET, 'Bán mật ong', ...BRIDGE];
    const page = article({ end: ['Tin liên quan:', ...lines] });
    expect(parsePage(page).lines.find((l) => lineText(parsePage(page), l) === 'Bán mật ong')).toMatchObject({ role: 'boilerplate', strength: 'weak' });
    check(rule, article({ end: ['Tin liên quan:', ...block(lines)] }), [
      'teasers of other articles, 7 lines, announced by “Tin liên quan:”: not part of this article (',
    ]);
    const [finding] = lintWith(rule, page);
    expect(finding!.fixes!.map((f) => f.safe)).toEqual([true, false]);
  });
});

describe('related-teaser: inside the text', () => {
  it.each([
    '>> Cầu phao Bãi Dâu thông xe sau hai tuần',
    '>>> Cầu phao Bãi Dâu thông xe sau hai tuần',
    '» Chợ nổi thưa khách giữa mùa nước lớn',
    '&gt;&gt; Chợ nổi thưa khách giữa mùa nước lớn',
  ])('flags and deletes %j', (line) => {
    check(rule, article({ text: [`⟦${line}⟧`] }), ['teaser of another article: not part of this article']);
    checkFix(rule, article({ text: [line] }), article({ text: [line] }).replace(`${line}\n`, ''));
    expect(lintWith(rule, article({ text: [line] }))[0]!.fixes!.map((f) => [f.title, f.safe])).toEqual([['Delete this teaser', true]]);
  });

  it('is silent where only the shape of the lines speaks for teasers', () => {
    checkClean(rule, article({ text: ['Cầu phao Bãi Dâu thông xe sau hai tuần thi công', 'Chợ nổi Ngã Ba thưa khách giữa mùa nước lớn'] }));
  });
});

describe('related-teaser: what belongs to the article', () => {
  it.each([
    ['a heading', ['Bà con mong có cầu']],
    ['a heading in capitals', ['CHUYẾN ĐÒ ĐẦU TIÊN']],
    ['a second item of news', ['* Cùng ngày, đoàn công tác đã đến thăm hai gia đình neo đơn ở xóm Bãi.']],
    ['a quotation', ['“[…] chúng tôi thà đi bộ còn hơn bỏ bến”']],
    ['a quoted line of a letter', ['>> Ông viết như thế trong thư.']],
    ['a list', ['- Chuyến sáng: năm giờ', '- Chuyến trưa: mười một giờ', '- Chuyến tối: bảy giờ']],
    ['a caption', ['Bà con xã Bãi Dâu lên chuyến đò đầu tiên. Ảnh: Trần Khê']],
    ['words of a label', ['Tin liên quan đến vụ lật thuyền đang được xác minh.']],
    ['a short paragraph', ['Đò đã chạy.']],
  ])('leaves alone %s', (_what, text) => {
    checkClean(rule, article({ text }));
  });

  it('leaves alone the source and the keywords below the text', () => {
    checkClean(rule, article({ end: ['Nguồn: Báo Sông Mây', 'Từ khóa: bến đò, sông Mây'] }));
  });

  it('leaves alone a second article with its own date and text', () => {
    const second = article().replace('Bến đò Cây Gạo mở lại sau mùa lũ', 'Hội làng Bãi Dâu vào mùa bơi chải');
    checkClean(rule, `${article()}\nThứ tư, 12/03/2025, 15:42 (GMT+7)\n\n${second}`);
  });

  it('is silent on a text that is no page', () => {
    checkClean(rule, 'Con đò cũ\nđưa tôi sang bến vắng\nchiều nghiêng\nmái chèo khua\ntrăng lên đầu ngõ\n');
  });
});
