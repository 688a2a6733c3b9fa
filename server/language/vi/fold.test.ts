import { describe, expect, it } from 'vitest';
import { foldKey, foldSyllable, swapIY } from './fold';
import { parseSyllable } from './syllable';

describe('fold key', () => {
  it('is one for spellings of the same word', () => {
    for (const spelling of ['Đại uý', 'ĐẠI ÚY', 'đại\u00a0úy', 'Đại  uý', 'Đại úy'.normalize('NFD')]) expect(foldKey(spelling)).toBe(foldKey('Đại úy'));
    expect(foldKey('Bác sỹ')).toBe(foldKey('bác sĩ'));
    expect(foldKey('quí')).toBe(foldKey('quý'));
    expect(foldKey('Phòng không-Không quân')).toBe(foldKey('Phòng không – Không quân'));
  });

  it('keeps apart what differs in anything else', () => {
    const words = 'tá tạ tả tà tã ta tư tu tướng tương trung Trưng đại dại sĩ sì'.split(' ');
    expect(new Set(words.map(foldKey)).size).toBe(words.length);
  });

  it('never takes i for y where they are different sounds', () => {
    const pairs =
      'tai/tay mai/may hai/hay lại/lạy bài/bày sai/say ngài/ngày cai/cay vai/vay nai/nay túi/túy tủi/tủy thui/thuy lũi/lũy lụi/lụy sui/suy hủi/hủy húi/húy khui/khuy chùi/chùy'.split(
        ' ',
      );
    for (const pair of pairs) {
      const [a, b] = pair.split('/') as [string, string];
      expect([pair, foldSyllable(a) === foldSyllable(b)]).toEqual([pair, false]);
      expect(swapIY(a)).toBeUndefined();
      expect(swapIY(b)).toBeUndefined();
    }
    for (const fixed of ['y', 'ý', 'yêu', 'thi', 'vị', 'nghị', 'phi', 'chị']) expect([fixed, swapIY(fixed)]).toEqual([fixed, undefined]);
  });

  it('swaps the two spellings with case and tone kept', () => {
    for (const [i, y] of ['sĩ/sỹ', 'Sĩ/Sỹ', 'KĨ/KỸ', 'lí/lý', 'quí/quý', 'ti/ty', 'mĩ/mỹ'].map((p) => p.split('/') as [string, string])) {
      expect(swapIY(i)).toBe(y);
      expect(swapIY(y)).toBe(i);
    }
  });
});

describe('syllable grammar', () => {
  it('reads Vietnamese syllables', () => {
    expect(parseSyllable('Huyền')).toEqual({ onset: 'h', rime: 'uyên', tone: 1 });
    expect(parseSyllable('gì')).toEqual({ onset: 'g', rime: 'i', tone: 1 });
    expect(parseSyllable('giếng')).toEqual({ onset: 'gi', rime: 'iêng', tone: 2 });
    expect(parseSyllable('quốc')).toEqual({ onset: 'qu', rime: 'ôc', tone: 2 });
    for (const word of 'nghiêng khuỷu Đảng ủy ưỡn yên giữ quýt thuở xoong'.split(' ')) expect([word, parseSyllable(word) !== undefined]).toEqual([word, true]);
  });

  it('refuses what is none', () => {
    for (const word of 'web Lắkk ka nge ghà cê iêu bàc Thomas BQP tắt́ Ksor'.split(' ')) expect([word, parseSyllable(word)]).toEqual([word, undefined]);
  });
});
