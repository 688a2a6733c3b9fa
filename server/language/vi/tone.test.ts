import { describe, expect, it } from 'vitest';
import { TONE_MARKS } from './letters';
import { isSyllable, legalSyllables } from './syllable';
import { placeTone, toneIndex, toneStyle } from './tone';

const withMark = (letters: string, tone: number, style: 'old' | 'new'): string => markedAt(letters, tone, toneIndex(letters, style));

const markedAt = (letters: string, tone: number, at: number): string =>
  tone === 0 ? letters : (letters.slice(0, at + 1) + TONE_MARKS[tone - 1] + letters.slice(at + 1)).normalize('NFC');

/** Every legal syllable with every tone that it can have, in both styles. */
function* spelledSyllables(): Generator<{ letters: string; tone: number; spelled: { old: string; new: string } }> {
  for (const { letters, tones } of legalSyllables())
    for (const tone of tones) yield { letters, tone, spelled: { old: withMark(letters, tone, 'old'), new: withMark(letters, tone, 'new') } };
}

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

  it('goes from new to old and back without loss over every legal syllable, in both forms of Unicode and in capitals', () => {
    const lost: string[] = [];
    for (const { spelled, letters, tone } of spelledSyllables()) {
      for (const given of [spelled.new, spelled.new.normalize('NFD'), spelled.new.toUpperCase()]) {
        const there = placeTone(given, 'old');
        if (placeTone(there, 'new') !== given || there.normalize('NFC').toLowerCase() !== spelled.old) lost.push(given);
        const style = toneStyle(given);
        if (style !== (tone === 0 ? undefined : spelled.old === spelled.new ? 'both' : 'new')) lost.push(`${given} ${letters} ${style}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('knows every place where no style puts the mark, and repairs it to the same syllable', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const { letters, tone, spelled } of spelledSyllables()) {
      if (tone === 0) continue;
      const right = [toneIndex(letters, 'old'), toneIndex(letters, 'new')];
      for (let at = 0; at < letters.length; at++) {
        if (right.includes(at) || !'aăâeêioôơuưy'.includes(letters[at]!)) continue;
        checked++;
        for (const form of ['NFC', 'NFD'] as const) {
          const given = markedAt(letters, tone, at).normalize(form);
          const repaired = [placeTone(given, 'old'), placeTone(given, 'new')];
          if (toneStyle(given) !== 'neither' || repaired.join() !== [spelled.old.normalize(form), spelled.new.normalize(form)].join())
            wrong.push(`${given} → ${repaired}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(9_000);
  });
});
