import { describe, expect, it } from 'vitest';
import { foldText, foldWords, phraseKey, sameTextKey, withoutMarkup } from './foldText';

describe('folding a text', () => {
  it.each([
    ['Bến  Đò\u00a0CŨ ', 'bến đò cũ'],
    ['Hoà Thuỷ', 'hòa thủy'],
    ['khoẻ', 'khỏe'],
    ['chia\u200b sẻ\ufeff', 'chia sẻ'],
    ['Chia sẻ'.normalize('NFD'), 'chia sẻ'],
    ['quý, quỳ', 'quý, quỳ'],
    ['toàn, hoạch', 'toàn, hoạch'],
    ['tá tạ tả', 'tá tạ tả'],
    ['bác sĩ, bác sỹ', 'bác sĩ, bác sỹ'],
  ])('%j → %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('the words of a text', () => {
  it.each([
    ['Bến “Hoà”, thuỷ…', 'bến hòa thủy'],
    [' Chợ: 12 quầy; mở\u200b cửa.', ' chợ 12 quầy mở cửa'],
  ])('%j → %j', (text, words) => {
    expect(foldWords(text)).toBe(words);
  });
});

describe('the key of an interface phrase', () => {
  it.each([
    ['Chia sẻ:', 'chia sẻ'],
    ['>>> Xem thêm:', 'xem thêm'],
    ['Bình luận (12)', 'bình luận'],
    ['1063 lượt xem', '0 lượt xem'],
    ['0:00 / 2:41', '0:0 / 0:0'],
    ['• Tin khác …', 'tin khác'],
    ['Từ khoá', 'từ khóa'],
    ['…', '…'],
    ['»', '»'],
    ['', ''],
  ])('%j → %j', (text, key) => {
    expect(phraseKey(text)).toBe(key);
  });

  it('does not take words for one another', () => {
    expect(phraseKey('Chia sẻ')).not.toBe(phraseKey('Chia sẽ'));
    expect(phraseKey('Xem thêm')).not.toBe(phraseKey('Xem them'));
  });
});

describe('the key of a repeated line', () => {
  it.each([
    ['Bến đò mở lại', '“Bến đò” mở lại.'],
    ['Bến đò mở lại', 'BẾN ĐÒ MỞ LẠI'],
    ['Bến đò mở lại', '<b>Bến đò</b> mở lại'],
    ['Bến đò “mở lại”', 'Bến đò &quot;mở lại&quot;'],
    ['Bến đò mở lại', 'Bến đò mở lại 107'],
    ['Hoà Thuỷ', '- Hòa Thủy'],
  ])('%j is %j', (a, b) => {
    expect(sameTextKey(a)).toBe(sameTextKey(b));
  });

  it.each([
    ['Bến đò mở lại', 'Bến đỗ mở lại'],
    ['Chuyến 1', 'Chuyến 1 và 2'],
    ['Bến đò', 'Bến đò mở lại'],
  ])('%j is not %j', (a, b) => {
    expect(sameTextKey(a)).not.toBe(sameTextKey(b));
  });

  it('is empty for a line without words', () => {
    expect(sameTextKey('***')).toBe('');
  });
});

describe('leftovers of HTML', () => {
  it.each([
    ['<b class="x">Bến đò</b>', 'Bến đò'],
    ['&lt;i&gt;Bến đò&lt;/i&gt;', 'Bến đò'],
    ['gạo &amp; muối', 'gạo & muối'],
    ['3 < 5 và 7 > 2', '3 < 5 và 7 > 2'],
    ['&#8217;', '&#8217;'],
  ])('%j → %j', (text, bare) => {
    expect(withoutMarkup(text)).toBe(bare);
  });
});
