import { describe, expect, it } from 'vitest';
import phrases from './data/phrases.json';
import { openingOf } from './opening';

const needs = (pattern: string): string[] => [...openingOf(pattern).needs].sort();

describe('how a pattern begins', () => {
  it.each([
    ['trang 0', ['t']],
    ['(hãy )?(xem|đọc)', ['h', 'x', 'đ']],
    ['[\\p{L}\\d]{0,20}-?0 ?°c', ['[\\p{L}\\d]', '-', '0']],
    ['(?!.*0/0)[0 /-]{1,80}', ['[0 /-]']],
    ['\\(adsbygoogle', ['\\(']],
    ['a|b+c', ['a', 'b']],
  ])('%s', (pattern, first) => {
    expect(openingOf(pattern).first).toEqual(first);
  });

  it('is anything where the pattern may match nothing', () => {
    expect(openingOf('(xem )?0*').first).toBeUndefined();
  });
});

describe('what a pattern cannot be without', () => {
  it('is the letters outside of what may be left out, and in each of several ways', () => {
    expect(needs('trang 0( ?/ ?0)?')).toEqual([...' 0agnrt']);
    expect(needs('(ab|cb)x*')).toEqual(['b']);
    expect(needs('\\p{L}{2,}(-\\d){4,}')).toEqual(['-']);
    expect(needs('.{0,60}\\[a\\]')).toEqual(['[', ']', 'a']);
  });
});

describe('the patterns of interface phrases', () => {
  it('match nothing that begins otherwise or lacks what they need', () => {
    const keys = Object.values(phrases.exact).flat();
    for (const pattern of Object.values(phrases.patterns).flat()) {
      const opening = openingOf(pattern);
      const whole = new RegExp(`^(?:${pattern})$`, 'u');
      const first = opening.first && new RegExp(`^(?:${opening.first.join('|')})`, 'u');
      for (const key of keys.filter((k) => whole.test(k))) {
        expect(first?.test(key) ?? true, `${pattern} begins like ${key}`).toBe(true);
        for (const char of opening.needs) expect(key, pattern).toContain(char);
      }
    }
  });
});
