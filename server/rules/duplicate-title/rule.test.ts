import { describe, expect, it } from 'vitest';
import { FIRST, LAST, LEAD, TITLE, article } from '../../../test-support/article';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const SECOND = 'Chợ nổi Ngã Ba thưa khách giữa mùa nước';

describe('duplicate-title', () => {
  it('reports a copy below the title', () => {
    const page = article({ head: [TITLE] });
    check(rule, page.replace(`${TITLE}\n${TITLE}`, `${TITLE}\n⟦${TITLE}⟧`), ['same title as line 1: keep one']);
    checkFix(rule, page, article());
    expect(lintWith(rule, page)[0]).toMatchObject({ severity: 'info', fixes: [{ title: 'Delete this title, keep line 1', safe: false }] });
  });

  it('reports copies on both sides of the date, each by itself, and keeps one title', () => {
    const page = article({ top: ['Thứ ba, 11/03/2025, 08:15'], head: [TITLE, '11/03/2025 08:20', TITLE] });
    expect(lintWith(rule, page)).toHaveLength(2);
    checkFix(rule, page, article({ top: ['Thứ ba, 11/03/2025, 08:15'], head: ['11/03/2025 08:20'] }));
  });

  it.each([
    ['a clean page', article()],
    [
      'the words of the title in the lead',
      article().replace(LEAD, `(Sông Mây) - ${TITLE}, đông người dân hai bên bờ ra xem chuyến đò đầu tiên sau bốn tháng ngừng chạy.`),
    ],
    ['the words of the title in the text', article({ text: [`${TITLE}, ông Mộc kể, là ngày vui nhất của làng từ Tết đến giờ.`] })],
    ['a title that differs', article({ head: ['Bến đò Cây Gạo đóng cửa vì mùa lũ'] })],
    ['a title quoted in a caption', article({ text: [`${TITLE} - Ảnh 1`] })],
    ['no page', `${TITLE}\n${TITLE}\n`],
  ])('leaves %s alone', (_name, page) => {
    checkClean(rule, page);
  });

  it('leaves the second article of a file its title', () => {
    const two = [TITLE, '', LEAD, '', FIRST, '', LAST, '', 'Minh Khuê', '', SECOND, '', LEAD, '', FIRST, '', LAST, ''].join('\n');
    checkClean(rule, two);
    checkClean(rule, two.replace(SECOND, TITLE));
  });
});
