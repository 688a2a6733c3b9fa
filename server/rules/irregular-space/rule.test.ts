import { describe, expect, it } from 'vitest';
import { article } from '../../../test-support/article';
import { check, checkClean, checkFix, lintKeeping, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const safeOf = (text: string): (boolean | undefined)[] => lintWith(rule, text).map((f) => f.fixes?.[0]?.safe);

describe('irregular-space: between words', () => {
  it('flags a space of another kind in a title or name', () => {
    check(rule, 'Theo ⟦Phó\u00a0Tư⟧ lệnh Lê Thử, đò đã về.', ['“Phó\u00a0Tư” has an unusual space (U+00A0); write “Phó Tư”']);
    for (const space of '\u2002\u2003\u2009\u202f\u205f\u3000') checkFix(rule, `Gặp ông Lê${space}Thử ở bến.`, 'Gặp ông Lê Thử ở bến.');
  });

  it('flags more than one space', () => {
    check(rule, 'Đoàn đến thăm, làm ⟦việc \u00a0bảo⟧ đảm chu đáo. Bà con vui.  Đò về.', [
      '“việc \u00a0bảo” has more than one space (the first of 2 slips in this line)',
    ]);
    checkFix(rule, 'Đoàn đến  bến,   rồi về lúc  5 giờ.', 'Đoàn đến bến, rồi về lúc 5 giờ.');
    expect(safeOf('Đoàn đến  bến,   rồi về.')).toEqual([true]);
  });

  it('makes one finding of an article that has unusual spaces throughout', () => {
    const text = 'Bà con\u00a0vui. Đò đã\u00a0về.\n'.repeat(3);
    check(rule, text.replace('con\u00a0vui.', '⟦con\u00a0vui.⟧'), ['(the first of 6 slips in this article)']);
    checkFix(rule, text, text.replaceAll('\u00a0', ' '));
  });

  it('makes one finding of an article that has other slips throughout', () => {
    expect(lintWith(rule, 'Bà con vui , đò về.\n'.repeat(7))).toHaveLength(7);
    const text = 'Bà con vui , đò về.\n'.repeat(8);
    expect(lintWith(rule, text).map((f) => f.fixes![0]!.title)).toEqual(['Correct 8 spaces']);
    checkFix(rule, text, text.replaceAll(' ,', ','));
  });

  it('finds its way in a text that needs repair', () => {
    const nfd = 'Đại tá'.normalize('NFD');
    checkFix(rule, `Theo ${nfd}  Lê\u200b Thử,phi công, đò về.`, `Theo ${nfd} Lê\u200b Thử, phi công, đò về.`);
  });

  it('leaves alone what typography wants', () => {
    checkClean(rule, 'Gần 2.000\u00a0lượt khách, tháng\u00a05, 10\u202f%, Hà Nội\u00a0– Huế, «\u00a0đò\u00a0», ngày 9\u00a0/\u00a01.');
    checkClean(rule, 'Đò về bến.\u2028Bà con vui.');
    checkClean(rule, ' \u00a0Đò về bến.\u00a0 ');
  });

  it('leaves alone tables, columns and marks of lists', () => {
    checkClean(rule, 'Bãi Dâu  25  30  12');
    checkClean(rule, 'Tuyến      Giá vé      Giờ chạy');
    checkClean(rule, 'Tuyến\tGiá  vé');
    checkClean(rule, '| Tuyến  | Giá vé |');
    checkClean(rule, '•  Bến đò mở lại');
  });
});

describe('irregular-space: punctuation', () => {
  it('flags a space before a comma or full stop', () => {
    check(rule, 'Đò về ⟦bến ,⟧ bà con vui.', ['“bến ,” has a space too many; write “bến,”']);
    checkFix(rule, 'Đò về bến ,bà con vui . Trời nắng .', 'Đò về bến, bà con vui. Trời nắng.');
  });

  it('flags a comma or full stop without a space behind it', () => {
    check(rule, 'Theo ⟦tá,phi⟧ công Lê Thử, đó là lũ.Lần này đò về.', ['“tá,phi” lacks a space (the first of 2 slips in this line); write “tá, phi”']);
    checkFix(rule, 'Đó là lũ.Lần này đò về.', 'Đó là lũ. Lần này đò về.');
  });

  it('flags a word without a space before a bracket', () => {
    check(rule, 'Ông là Tổng tham mưu ⟦trưởng(sinh⟧ năm 1954).', ['“trưởng(sinh” lacks a space; write “trưởng (sinh”']);
  });

  it('leaves alone short forms, numbers, addresses, signs and code', () => {
    for (const text of [
      'PGS.TS Lê Thử, GS,TS Đỗ Thử và TP.HCM, TT.Huế, Tp.Huế, T.Ư, Th.S, Đ/c.Nam họp.',
      'Tăng 1.000,5 tấn, 2,5 triệu, lúc 9:30, ngày 9.1, tỉ số 2-1, mã A,B,C và câu a,b.',
      'Phòng không-Không quân, Hậu cần – Kỹ thuật, kinh tế - xã hội.',
      'Xem https://thu.vn/bai,viet hoặc thu@thu.vn, Zing.vn, Báo.Thử.vn, www.thu,tin.',
      'Vui quá :) , rồi … và ... thôi ... Hết.',
      '#BếnĐò,vui và @bạn,nhé; <b>đò,về</b>; x = f(ab); var a,b; {đò,về}',
      'Hàm f(x), kg(s), Fe(OH)3, năm(2020), log(ab).',
      'Thời sự . Kinh tế . Văn hóa . Thể thao',
      'XÃ HỘI . BẾN ĐÒ MỞ LẠI',
      'Đợt 2 ,5 tháng .net',
    ])
      checkClean(rule, text);
  });
});

describe('irregular-space: two words in one', () => {
  it('flags the end of a title, a capital, a frequent word', () => {
    check(rule, 'Gia đình đại ⟦táphi⟧ công Lê Thử.', ['“táphi” is two words without a space; write “tá phi”']);
    check(rule, 'Đọc ⟦theoKết⟧ luận số 5.', ['write “theo Kết”']);
    check(rule, 'Anh ⟦Trườnghỏi⟧: bao giờ đò về?', ['write “Trường hỏi”']);
    expect(safeOf('Đọc theoKết luận số 5.')).toEqual([false]);
    checkFix(rule, 'Đọc theoKết luận.', 'Đọc theo Kết luận.');
  });

  it('leaves alone names, loans, brands and what can be read in two ways', () => {
    for (const text of [
      'Báo TuổiTrẻ, người Êđê, Sàigòn, Hànội, Pêtécbua, Matxcơva, Xôviết, Đắklắk, Cờlông, ápphích, càphê.',
      'Hãng VietJet, iPhone, YouTube, eBay, ThS, PGS, kWh, baoMới, theGioi.',
      'Tôi thấy táphi công.',
      'Ông là đại táo gan, đại tápan.',
      '#theoKết và @theoKết',
    ])
      checkClean(rule, text);
  });
});

describe('irregular-space: scope', () => {
  it('reads an article’s own text only', () => {
    const page = article({ top: ['Trang  chủ', '', 'Thứ  ba, 11/03/2025, 08:15', ''] });
    expect(lintWith(rule, page)).toEqual([]);
    expect(lintWith(rule, page.replace('bến đò', 'bến  đò'))).toHaveLength(1);
  });

  it('leaves alone a line that the user keeps', () => {
    const text = 'Bà con\u00a0vui.\nĐò đã\u00a0về.\nTrời\u00a0nắng.\n';
    const [finding] = lintKeeping(rule, text, 'Đò đã\u00a0về.');
    expect(finding!.fixes![0]!.edits).toHaveLength(1);
  });

  it.each([
    ['commas without a space', 'a,b '.repeat(100_000)],
    ['a line to be repaired', 'đò\u0301  về\u00a0bến '.repeat(50_000)],
    ['many lines to be repaired', 'đò\u0301  về\u00a0bến\n'.repeat(50_000)],
    ['double spaces and half a pair', `${'đò  về '.repeat(100_000)}\ud800`],
    ['words glued by commas', 'đò,về'.repeat(100_000)],
    ['spaces alone', ' '.repeat(500_000)],
  ])('takes a line without an end: %s', (_, text) => {
    expect(() => lintWith(rule, text)).not.toThrow();
  });

  it('makes one finding of half a million spaces', () => {
    expect(lintWith(rule, `a${'\u00a0'.repeat(500_000)}b`)).toHaveLength(1);
  });
});
