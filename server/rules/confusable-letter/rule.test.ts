import { describe, expect, it } from 'vitest';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

describe('confusable-letter', () => {
  it('flags other letters that stand for Đ', () => {
    check(rule, '⟦Ðại⟧ tá Nguyễn Thử cùng ⟦Ɖảng⟧ ủy xã ⟦ðến⟧ thăm.', ['“Ð” (U+00D0)', '“Ɖ” (U+0189)', '“ð” (U+00F0)']);
  });

  it('flags a letter of another script among Latin ones', () => {
    check(rule, 'Bà Mơ làm ở ⟦Вộ⟧ Quốc ⟦phòпg⟧, gần ga ⟦Ноàng⟧ Mai.', ['“В” (U+0412)', '“п”', '“Н” (U+041D), “о” (U+043E)']);
  });

  it('flags foreign words only where every look-alike has the very shape', () => {
    check(rule, 'Dịch ⟦СOVID⟧ đã qua.', ['“COVID”']);
  });

  it('flags phonetic and Armenian letters where nobody speaks of sounds', () => {
    check(rule, 'Bà ⟦ɗi⟧ chợ, ⟦ɓán⟧ cá ⟦caռ⟧ nước.', ['“di”', '“bán”', '“can”']);
  });

  it('replaces the word, or all of them', () => {
    checkFix(rule, 'Ðội bóng của Ðồn về nhất.', 'Đội bóng của Đồn về nhất.');
    const [first] = lintWith(rule, 'Ðội bóng của Ðồn về nhất.');
    expect(first!.severity).toBe('error');
    expect(first!.fixes!.map((f) => [f.title, f.safe, f.edits.length])).toEqual([
      ['Replace “Ðội” with “Đội”', true, 1],
      ['Replace look-alike letters everywhere in this file (2 words)', true, 2],
    ]);
  });

  it('reports a disguised page once, for a person to repair', () => {
    const text = 'Тôi đi хa, вà đi тнeo.\n'.repeat(12);
    const findings = lintWith(rule, text);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.message).toMatch(/^48 words of this text/);
    expect(findings[0]!.fixes!.map((fix) => fix.safe)).toEqual([false]);
    checkFix(rule, text, 'Tôi đi xa, bà đi theo.\n'.repeat(12));
  });

  it('reports Ð throughout a page once, safe to repair, and a slip beside it apart', () => {
    const findings = lintWith(rule, `${'Ðội Ðồn Ðông về nhất.\n'.repeat(15)}Bà đi хa.\n`);
    expect(findings.map((f) => [f.message.slice(0, 8), f.fixes![0]!.safe])).toEqual([
      ['45 words', true],
      ['“хa” has', true],
    ]);
  });

  it('leaves alone Icelandic names, whole words of other scripts, symbols and addresses', () => {
    checkClean(rule, 'Ông Guðni và bà Sigríður Ðorsteins thăm Hà Nội.');
    checkClean(rule, 'Báo Правда và chữ Москва, tên Αθήνα, từ ТАСС.');
    checkClean(rule, 'Dày 5 µm, điện trở 3 kΩ, hằng số hν, α-synuclein, ΔE, Łódź, Tromsø, İzmir, Iğdır.');
    checkClean(rule, 'Vạch Hα rất sáng, sai số Nσ; xem /%C3%90%E1%BA%A1i và Hafþór Ðurić.');
    checkClean(rule, 'Thủ đô Երևան, ngôn ngữ հայերեն.');
    checkClean(rule, 'Âm /ɓa/ và [ɗi], [tʰɔːn]; tiếng Khmer có ɓa, ɗa và ɖa.');
    checkClean(rule, 'Thư gửi Ðan@example.vn hoặc https://example.vn/Ðan nhé.');
    checkClean(rule, 'Đảng ủy xã Đông Đô họp.');
    checkClean(rule, '');
  });
});
