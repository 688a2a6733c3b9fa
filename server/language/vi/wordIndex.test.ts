import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from './foldText';
import { WordIndex } from './wordIndex';

describe('an index of words', () => {
  it('says of every word and pair what the text says', () => {
    const word = fc.constantFrom('đò', 'đ', 'o', 'ò', 'bến', 'bế', 'n', '12', '1');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), word, word, (words, a, b) => {
        const index = new WordIndex(words.join(' '));
        expect(index.count).toBe(words.length);
        expect(index.timesOf(a)).toBe(words.filter((w) => w === a).length);
        expect(index.hasPair(a, b)).toBe(words.some((w, i) => w === a && words[i + 1] === b));
      }),
      { seed: 3 },
    );
  });

  it('folds the words as they are folded elsewhere', () => {
    const part = fc.constantFrom('Hoà', 'THUỶ', 'quý', 'toàn', ' ', ', ', '\u200b', '12', 'Đò'.normalize('NFD'), 'uý');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const words = foldWords(text).split(' ').filter(Boolean);
        const index = new WordIndex(text);
        expect(index.count).toBe(words.length);
        for (const word of words) expect(index.timesOf(word), word).toBe(words.filter((w) => w === word).length);
      }),
      { seed: 3 },
    );
  });

  it('has letters beyond the first plane, and no signs from there', () => {
    const index = new WordIndex('\u{1f441} đò \u{1d400}1');
    expect([index.count, index.hasPair('đò', '\u{1d400}1')]).toEqual([2, true]);
  });

  it('tells words apart that have one hash in common', () => {
    const [one, other] = ['ưũd', 'ẫởắ'];
    expect(new WordIndex(one).timesOf(other)).toBe(0);
  });
});
