import { describe, expect, it } from 'vitest';
import { foldSyllable, swapIY } from './fold';
import { TONE_MARKS } from './letters';
import { legalSyllables } from './syllable';
import { placeTone, toneStyle } from './tone';

const pairs = (list: string): [string, string][] => list.split(' ').map((pair) => pair.split('/') as [string, string]);

/** Spellings of one sound: the whole rime is i or y, behind h k l m s t or qu (Quyết định 1989/QĐ-BGDĐT, Điều 9). */
const ALTERNATING = 'sĩ/sỹ kĩ/kỹ kỉ/kỷ kí/ký kì/kỳ kị/kỵ lí/lý li/ly mĩ/mỹ mì/mỳ tỉ/tỷ ti/ty hi/hy quí/quý qui/quy quĩ/quỹ quỉ/quỷ';
/** Different words: i and y close the rime with another vowel. */
const FALSE_FRIENDS =
  'tai/tay mai/may hai/hay lại/lạy bài/bày sai/say ngài/ngày cai/cay vai/vay nai/nay chài/chày trai/tray đai/đay phai/phay túi/túy tủi/tủy thui/thuy lũi/lũy lụi/lụy sui/suy hủi/hủy húi/húy khui/khuy chùi/chùy rủi/rủy nguội/nguộy';
/** Behind other letters, and alone, only one of them is a word. */
const FIXED = 'thi chi nghị trị vị phi bí di nhì xí rì gì ý y yêu tiến kiểm lính minh tỉnh quyết uyển';

describe('i and y', () => {
  it.each(pairs(ALTERNATING))('%s and %s are one word', (i, y) => {
    expect(swapIY(i)).toBe(y);
    expect(swapIY(y)).toBe(i);
    expect(foldSyllable(i)).toBe(foldSyllable(y));
    expect(swapIY(i.toUpperCase())).toBe(y.toUpperCase());
  });

  it.each(pairs(FALSE_FRIENDS))('%s and %s are two words', (i, y) => {
    expect(foldSyllable(i)).not.toBe(foldSyllable(y));
    expect([swapIY(i), swapIY(y)]).toEqual([undefined, undefined]);
  });

  it.each(FIXED.split(' '))('%s is spelled in one way', (word) => {
    expect(swapIY(word)).toBeUndefined();
  });
});

/** Marks as hasty fingers put them: wrong in both styles. */
const MISPLACED =
  'hòan/hoàn tòan/toàn đòan/đoàn khỏan/khoản lọai/loại ngòai/ngoài họach/hoạch hòang/hoàng thọai/thoại xóay/xoáy qúy/quý qúa/quá qủa/quả qùa/quà qụy/quỵ gìa/già gỉa/giả giừơng/giường ngừơi/người đừơng/đường nứơc/nước trứơc/trước tứơng/tướng trửơng/trưởng hùynh/huỳnh thùyên/thuyền chùyên/chuyền qúôc/quốc víêt/viết tíên/tiến bíêt/biết bủôi/buổi mùôn/muồn';

describe('misplaced tone marks', () => {
  it.each(pairs(MISPLACED))('%s is %s', (wrong, right) => {
    expect(toneStyle(wrong)).toBe('neither');
    expect([placeTone(wrong, 'old'), placeTone(wrong, 'new')]).toEqual([right, right]);
    expect(foldSyllable(wrong)).toBe(foldSyllable(right));
  });

  it('are told in every syllable, wherever the mark has gone, and only there', () => {
    for (const { letters, tones } of legalSyllables()) {
      const tone = tones.at(-1)!;
      const all = [...letters].map((_, at) => marked(letters, at, tone));
      const one = all.find((word) => VOWEL.test(word.normalize('NFD')))!;
      const right = [placeTone(one, 'old'), placeTone(one, 'new')];
      for (const word of all.filter((one) => VOWEL.test(one.normalize('NFD')))) {
        expect(toneStyle(word) === 'neither').toBe(!right.includes(word));
        expect([placeTone(word, 'old'), placeTone(word, 'new')]).toEqual(right);
      }
    }
  });
});

/** A mark on a vowel. */
const VOWEL = /[aeiouy][\u0302\u0306\u031b]*[\u0300\u0301\u0303\u0309\u0323]|[aeiouy]\u0323[\u0302\u0306]/u;

const marked = (letters: string, at: number, tone: number): string => {
  const chars = [...letters];
  chars[at] = (chars[at]! + TONE_MARKS[tone - 1]!).normalize('NFC');
  return chars.join('');
};
