import { describe, expect, it } from 'vitest';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const nfd = (text: string): string => text.normalize('NFD');

describe('decomposed-unicode', () => {
  it('flags a decomposed word', () => {
    check(rule, `Bà Ly gặp ⟦${nfd('Đại úy')}⟧ Tâm ở bến tàu.`, ['“Đại úy” is written with combining marks']);
  });

  it('flags the mixed form that old keyboards type: whole vowel, tone apart', () => {
    check(rule, 'Ông Sinh là ⟦Thươ\u0323ng⟧ úy, không phải ⟦nghê\u0323⟧ sĩ.', ['“Thượng”', '“nghệ”']);
  });

  it('flags the old tone marks of Unicode and two marks on one vowel', () => {
    check(rule, 'Ở ⟦Đa\u0340i⟧ và ⟦ti\u0302\u0309nh⟧.', ['“Đài”', 'is written with combining marks']);
  });

  it('makes one finding of the decomposed words of a line up to the next composed one', () => {
    check(rule, `Bộ đội ⟦${nfd('về làng, Lan và mẹ')}⟧ đã ⟦${nfd('gặp')}⟧\n⟦${nfd('chị')}⟧ của họ. Dân quân ở lại đồn.`, [
      '“về làng, Lan và mẹ” is',
      '“gặp” is',
      '“chị” is',
    ]);
  });

  it('shortens a long run', () => {
    const long = nfd('đến từng sạp, hướng dẫn tiểu thương mở tài khoản');
    check(rule, `Đoàn đã đi chợ và ⟦${long}⟧ ở chợ ấy, được bà con quý mến và mời ở lại.`, ['“đến từng sạp, hướng dẫn tiểu thương mở t…” (10 words) is']);
  });

  it('edits only the words concerned', () => {
    checkFix(rule, `Chị\u00a0Hạ đến ${nfd('cùng lúc')} với ông\u200b Đỗ.`, 'Chị\u00a0Hạ đến cùng lúc với ông\u200b Đỗ.');
  });

  it('reports a text that is decomposed throughout once, with one safe fix', () => {
    const text = nfd('Sáng mồng ba, dân làng kéo về đình dự hội.\nĐội tuyển của xã thắng trận đầu, ai nấy đều mừng.');
    const findings = lintWith(rule, text);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.message).toMatch(/throughout \(\d+ words; this is the first\)/);
    expect(findings[0]!.fixes![0]!.safe).toBe(true);
    checkFix(rule, text, text.normalize('NFC'));
  });

  it('leaves alone composed text, foreign names with other marks, highland names and encoded addresses', () => {
    checkClean(rule, 'Víctor Petőfi đến Buôn Ê-đê, gặp người Kơ-ho ở Đắk Lắk.');
    checkClean(rule, 'Xem https://vi.example/tag/th%C6%B0%CC%A3ng và trang sau.');
    checkClean(rule, 'Âm [bɔ̃] và /œ̃/ trong tiếng Pháp; chữ µ, Ω.');
    checkClean(rule, 'Dấu \u0301 đứng một mình, chữ x\u0323 không có dạng ghép.');
    checkClean(rule, '');
  });
});
