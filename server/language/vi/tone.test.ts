import { describe, expect, it } from 'vitest';
import { TONE_MARKS } from './letters';
import { isSyllable, legalSyllables } from './syllable';
import { placeTone, toneIndex, toneStyle } from './tone';

const withMark = (letters: string, tone: number, style: 'old' | 'new'): string => {
  const at = toneIndex(letters, style);
  return tone === 0 ? letters : (letters.slice(0, at + 1) + TONE_MARKS[tone - 1] + letters.slice(at + 1)).normalize('NFC');
};

describe('tone marks', () => {
  it('moves between the styles where they differ', () => {
    const pairs = [
      ['hòa', 'hoà'],
      ['tọa', 'toạ'],
      ['khỏe', 'khoẻ'],
      ['hòe', 'hoè'],
      ['thủy', 'thuỷ'],
      ['ủy', 'uỷ'],
      ['úy', 'uý'],
      ['Ủy', 'Uỷ'],
      ['HÓA', 'HOÁ'],
      ['lũy', 'luỹ'],
    ] as const;
    for (const [old, fresh] of pairs) {
      expect(placeTone(old, 'new')).toBe(fresh);
      expect(placeTone(fresh, 'old')).toBe(old);
      expect(toneStyle(old)).toBe('old');
      expect(toneStyle(fresh)).toBe('new');
    }
  });

  it('leaves alone what both styles write alike', () => {
    const words = 'hoàn toàn khoản thoại loét huýt huỳnh quý quỳ quà quả quẻ già giỏ giữ gìn giếng thuở Huế thuế khuỷu quyết quốc ngoài tướng trưởng'.split(
      ' ',
    );
    for (const word of words) {
      expect([word, placeTone(word, 'new')]).toEqual([word, word]);
      expect([word, placeTone(word, 'old')]).toEqual([word, word]);
      expect([word, toneStyle(word)]).toEqual([word, 'both']);
    }
  });

  it('knows a mark that no style puts there, and repairs it', () => {
    const slips = {
      hòan: 'hoàn',
      tòan: 'toàn',
      khỏan: 'khoản',
      lọai: 'loại',
      ngòai: 'ngoài',
      họach: 'hoạch',
      qúy: 'quý',
      qủa: 'quả',
      gìa: 'già',
      thủơ: 'thuở',
      hứơng: 'hướng',
      ngừơi: 'người',
      tíên: 'tiến',
    };
    for (const [wrong, right] of Object.entries(slips)) {
      expect([wrong, toneStyle(wrong)]).toEqual([wrong, 'neither']);
      expect(placeTone(wrong, 'old')).toBe(right);
      expect(placeTone(wrong, 'new')).toBe(right);
    }
  });

  it('says nothing of words without one tone mark', () => {
    for (const word of ['hoa', 'BQP', 'web', 'xyz', 'tắt́']) expect(placeTone(word, 'new')).toBe(word);
    expect(toneStyle('hoa')).toBeUndefined();
  });

  it('goes from old to new and back without loss over every legal syllable, in both forms of Unicode', () => {
    let checked = 0;
    let differing = 0;
    for (const { letters, tones } of legalSyllables()) {
      for (const tone of tones) {
        const old = withMark(letters, tone, 'old');
        const fresh = withMark(letters, tone, 'new');
        checked++;
        if (old !== fresh) differing++;
        for (const form of ['NFC', 'NFD'] as const) {
          const given = old.normalize(form);
          const there = placeTone(given, 'new');
          if (there !== fresh.normalize(form) || placeTone(there, 'old') !== given || !isSyllable(given)) expect([given, there]).toBe('a lossless round trip');
        }
      }
    }
    expect(checked).toBeGreaterThan(14_000);
    expect(differing).toBeGreaterThan(200);
  });
});
