import { describe, expect, it } from 'vitest';
import { AUTHOR, article } from '../../../test-support/article';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const QUIET = { classes: { 'author-signature': 'off', datetime: 'off' } } as const;
const SENTENCE = 'Bến đò đón chuyến khách đầu tiên sau bốn tháng ngừng chạy vì nước lớn, bà con hai bên bờ ra xem rất đông.';

describe('boilerplate-line: a piece of the site glued to a sentence', () => {
  it.each([
    [`${SENTENCE}⟦Chia sẻ Facebook Zalo⟧`, 'share button', SENTENCE],
    [`${SENTENCE} ⟦Thích 6 Chia sẻ⟧`, 'share button', SENTENCE],
    [`${SENTENCE} ⟦1063 lượt xem⟧`, 'view counter', SENTENCE],
    [`${SENTENCE} ⟦Lượt xem: 1.234⟧`, 'view counter', SENTENCE],
    [`${SENTENCE} ⟦In bài viết Gửi email⟧`, 'print or mail button', SENTENCE],
    [`${SENTENCE} ⟦A- A A+⟧`, 'font-size button', SENTENCE],
    [`${SENTENCE} ⟦0:00 / 2:41⟧`, 'player control', SENTENCE],
    [`⟦0:00 / 2:41⟧ ${SENTENCE}`, 'player control', SENTENCE],
    [`⟦Nghe bài viết 0:00 / 2:41⟧ ${SENTENCE}`, 'player control', SENTENCE],
    [`⟦Thích 6 Chia sẻ⟧ ${SENTENCE}`, 'share button', SENTENCE],
    [`${SENTENCE} ⟦[email\u00a0protected]⟧`, 'hidden mail address', SENTENCE],
  ])('flags exactly it in %j and deletes it with the space before it', (marked, name, left) => {
    check(rule, article({ text: [marked] }), [`${name} glued to the line: not part of the article`], QUIET);
    const page = article({ text: [marked.replace(/[⟦⟧]/g, '')] });
    checkFix(rule, page, article({ text: [left] }), QUIET);
    expect(lintWith(rule, page, QUIET)[0]!.fixes![0]!.safe).toBe(true);
  });

  it('flags the buttons and counters behind a date, and the date by itself', () => {
    check(rule, article({ top: ['Thứ ba, 11/03/2025, 08:15 ⟦Gửi bài này In bài này⟧'] }), ['print or mail button'], QUIET);
    check(rule, article({ top: ['11/03/2025 08:15 | ⟦345 lượt xem⟧'] }), ['view counter'], QUIET);
    checkFix(rule, article({ top: ['11/03/2025 08:15 | 345 lượt xem'] }), article({ top: ['11/03/2025 08:15'] }), QUIET);
  });

  it('leaves the hidden address of a sentence to a person', () => {
    const page = article({
      text: [`${SENTENCE} Thư gửi về hộp thư của ban quản lý bến ⟦[email protected]⟧ trước ngày hai mươi tháng ba năm nay hoặc gọi cho ông Lê Văn Mộc.`],
    });
    check(rule, page, ['hidden mail address'], QUIET);
    const text = page.replace(/[⟦⟧]/g, '');
    expect(lintWith(rule, text, QUIET)[0]!.fixes).toMatchObject([{ safe: false }]);
    checkFix(rule, text, text.replace('[email protected] ', ''), QUIET);
  });

  it.each([
    'Video đạt 1 triệu lượt xem sau một ngày.',
    'Đoạn phim được xem nhiều nhất tuần qua. 12.000 lượt xem là con số ông Mộc không ngờ tới.',
    'Đoạn phim về bến đò lan rất nhanh… 12.000 lượt xem',
    'Chia sẻ tại buổi lễ, ông Lê Văn Mộc nói bến mới là công của cả làng.',
    'Người trẻ kể chuyện sông theo cách của mình. Chia sẻ Facebook xong, họ lại xuống bến.',
    'Ông dùng ba mạng để bán cá. Facebook, Zalo, TikTok',
    'Ông Mộc quý nhất một điều. Thích',
    'Hai vị sư cùng xuống bến làm lễ. Thích Nhật Từ',
    'Đội xã Cây Gạo thắng 3-0. Trận sau bắt đầu lúc 14:30',
    'Đò chạy theo giờ mới. 5:00/19:00 là chuyến đầu và chuyến cuối.',
    'Chị đọc lại thư cho mẹ nghe. Gửi bài này cho tòa soạn giúp tôi, bà cụ nói.',
    'Ông đạt loại A+',
    'Tỉ lệ bản đồ mới là 1/1.000./.',
  ])('leaves %j alone', (text) => {
    checkClean(rule, article({ text: [text] }), QUIET);
  });
});

describe('boilerplate-line: end mark', () => {
  const page = article({ text: [`${SENTENCE.slice(0, -1)}./.`] });

  it('stays unless it is asked for, and then gives way to a full stop', () => {
    checkClean(rule, page, QUIET);
    const asked = { classes: { ...QUIET.classes, 'end-marker': 'hint' } };
    check(rule, page.replace('./.', '⟦./.⟧'), ['end mark “./.” of official style'], asked);
    checkFix(rule, page, article({ text: [SENTENCE] }), asked);
    expect(lintWith(rule, page, asked)[0]!.severity).toBe('hint');
  });
});

describe('boilerplate-line: a title in square brackets', () => {
  it('is probable, and only a person deletes it', () => {
    const page = article({ text: ['[Chợ nổi Ngã Ba thưa khách giữa mùa nước lớn]'] });
    const [finding, author] = lintWith(rule, page);
    expect(finding).toMatchObject({ severity: 'info', fixes: [{ title: 'Delete this line', safe: false }] });
    expect(page.slice(author!.span.start, author!.span.end)).toBe(AUTHOR);
  });
});
