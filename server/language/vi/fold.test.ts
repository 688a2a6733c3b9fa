import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, foldSyllable, swapIY } from './fold';
import { foldText } from './foldText';
import { TONE_MARKS } from './letters';
import { legalSyllables, parseSyllable } from './syllable';
import { placeTone, toneIndex } from './tone';

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

/** The open syllables with two spellings, i and y (domain notes 1.4). */
const TWO_SPELLINGS = new Set('hi ki li mi si ti qui'.split(' '));

interface Spelled {
  /** What the word is, whatever its spelling. */
  readonly word: string;
  /** The same but for i and y. */
  readonly written: string;
  readonly old: string;
}

/** Every legal syllable with every tone, in the old style. */
const ALL: readonly Spelled[] = [...legalSyllables()].flatMap(({ letters, tones }) => {
  const base = letters.endsWith('y') && TWO_SPELLINGS.has(`${letters.slice(0, -1)}i`) ? `${letters.slice(0, -1)}i` : letters;
  const at = toneIndex(letters, 'old');
  return tones.map((tone) => {
    const old = tone === 0 ? letters : (letters.slice(0, at + 1) + TONE_MARKS[tone - 1] + letters.slice(at + 1)).normalize('NFC');
    return { word: `${base} ${tone}`, written: `${letters} ${tone}`, old };
  });
});

/** Which keys stand for more than one word, and which words have more than one key. */
function confused(keyOf: (text: string) => string, nameOf: (spelled: Spelled) => string, spellings: (old: string) => readonly string[]): string[] {
  const byKey = new Map<string, string>();
  const byWord = new Map<string, string>();
  const wrong: string[] = [];
  for (const spelled of ALL) {
    for (const text of spellings(spelled.old)) {
      const key = keyOf(text);
      const word = nameOf(spelled);
      if ((byKey.get(key) ?? word) !== word || (byWord.get(word) ?? key) !== key) wrong.push(`${text}: ${key}, ${byKey.get(key)}`);
      byKey.set(key, word);
      byWord.set(word, key);
    }
  }
  return wrong;
}

const everySpelling = (old: string): readonly string[] => {
  const fresh = placeTone(old, 'new');
  const titled = fresh[0]!.toUpperCase() + fresh.slice(1);
  return [old, fresh, old.toUpperCase(), fresh.toUpperCase(), titled, old.normalize('NFD'), fresh.normalize('NFD'), fresh.toUpperCase().normalize('NFD')];
};

describe('over all syllables', () => {
  it('has enough of them, and swaps exactly those with two spellings', () => {
    expect(ALL.length).toBeGreaterThan(14_000);
    const swapped = ALL.filter(({ old }) => swapIY(old) !== undefined);
    expect(new Set(swapped.map(({ word }) => word.split(' ')[0]))).toEqual(TWO_SPELLINGS);
    expect(swapped.filter(({ old }) => swapIY(swapIY(old)!) !== old)).toEqual([]);
  });

  it('gives one key to the spellings of a syllable and to nothing else', () => {
    expect(confused(foldKey, ({ word }) => word, everySpelling)).toEqual([]);
  });

  it('folds a text blind to the place of the tone mark, to case and form, and to nothing else', () => {
    expect(confused(foldText, ({ written }) => written, everySpelling)).toEqual([]);
  });

  it('sees neither the kind nor the number of spaces and hyphens, and sees all else', () => {
    const gaps = [
      ' ',
      '  ',
      '\t',
      ' - ',
      '-',
      '–',
      ' – ',
      '—',
      '‐',
      '‑',
      ...'\u00a0\u0085\u1680\u2000\u2003\u2007\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
      '\u00a0 ',
    ];
    const word = fc.tuple(fc.constantFrom(...ALL), fc.nat(7), fc.constantFrom(...gaps));
    const join = (words: readonly (readonly [Spelled, number, string])[]): string => words.map(([{ old }, way, gap]) => everySpelling(old)[way] + gap).join('');
    const meant = (words: readonly (readonly [Spelled, number, string])[]): string => words.map(([{ word }]) => word).join('|');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...gaps)), { minLength: 4 }), word, (words, others, odd) => {
        const again = words.map(([spelled], i) => [spelled, ...others[i]!] as const);
        expect(foldKey(join(again))).toBe(foldKey(join(words)));
        const changed = [...words.slice(1), odd];
        expect(foldKey(join(changed)) === foldKey(join(words))).toBe(meant(changed) === meant(words));
      }),
      { numRuns: 500, seed: 7 },
    );
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
