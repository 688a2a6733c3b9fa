import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Machine } from './machine';
import { parseExpression } from './parse';
import { PatternProblem, TooSlow } from './problem';
import { program } from './program';

const machine = (source: string, ignoreCase = false): Machine => new Machine(program(parseExpression(source, ignoreCase)));
const whole = (source: string, text: string, ignoreCase = false): boolean => machine(source, ignoreCase).matchesWhole(text, { left: 1e9 });
const all = (source: string, text: string): string[] =>
  machine(source)
    .findAll(text, { left: 1e9 })
    .map(({ start, end }) => text.slice(start, end));
const problem = (source: string): string => {
  try {
    machine(source);
  } catch (error) {
    if (error instanceof PatternProblem) return error.message;
    throw error;
  }
  return 'none';
};

describe('an expression and a whole line', () => {
  it.each([
    ['Hotline: \\d+', 'Hotline: 0123', true],
    ['Hotline: \\d+', 'Gọi Hotline: 0123', false],
    ['Hotline: \\d+', 'Hotline: 0123 ngay', false],
    ['^Hotline.*$', 'Hotline: 0123 ngay', true],
    ['(?:Theo dõi|Quan tâm) .+', 'Quan tâm chúng tôi', true],
    ['(?<tên>Zalo|Viber)+', 'ZaloViberZalo', true],
    ['a|', 'a', true],
    ['[^0-9]{3,5}', 'đường', true],
    ['[^0-9]{3,5}', 'đường đi', false],
    ['\\w+', 'đường', true],
    ['[\\w ]+', 'Sông Mây', true],
    ['[^\\w]', 'ư', false],
    ['\\W', 'ư', false],
    ['.', '😀', true],
    ['\\u{1F600}', '😀', true],
    ['\\uD83D\\uDE00', '😀', true],
    ['\\p{Lu}+', 'ĐẶT MUA'.replace(' ', ''), true],
    ['\\x41\\cJ?\\0?', 'A', true],
    ['[\\]\\\\x]+', ']\\x', true],
    ['x{0}y', 'y', true],
    ['x{2}', 'xxx', false],
    ['x{2,}', 'xxxxx', true],
    ['(?:){1,1000000000}a', 'a', true],
  ])('%s and %j', (source, text, expected) => {
    expect(whole(source, text)).toBe(expected);
  });

  it('knows capitals from small letters unless told otherwise', () => {
    expect([whole('ĐẶT MUA', 'Đặt mua'), whole('ĐẶT MUA', 'Đặt mua', true), whole('[A-Z]+', 'abc', true)]).toEqual([false, true, true]);
  });
});

describe('an expression inside a line', () => {
  it.each([
    ['\\d+', 'a 12 b 345', ['12', '345']],
    ['x*', 'axxbx', ['xx', 'x']],
    ['a+?', 'aaa', ['a', 'a', 'a']],
    ['(?:Xem|Xem thêm)', 'Xem thêm', ['Xem']],
    ['\\s*\\(Xem thêm: .+?\\)', 'Đò ra khơi (Xem thêm: Chợ nổi) (Xem thêm: Cầu)', [' (Xem thêm: Chợ nổi)', ' (Xem thêm: Cầu)']],
    ['\\bđò\\b', 'đò, đòn, chuyến đò', ['đò', 'đò']],
    ['\\Bn', 'đòn n', ['n']],
    ['😀.', '😀😀😀a', ['😀😀', '😀a']],
    ['^a', 'aaa', ['a']],
  ])('%s in %j', (source, text, expected) => {
    expect(all(source, text)).toEqual(expected);
  });
});

const letter = fc.constantFrom('a', 'b', 'đ', '.', '[ab]', '[^a]', '\\d', '\\.', '😀');
const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '*?', '+?', '??', '{1,3}?');
const { any } = fc.letrec<{ any: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(letter, quantifier).map((p) => p.join('')),
    fc.tuple(tie('any'), quantifier).map(([inside, often]) => `(?:${inside})${often}`),
    fc.constantFrom('^', '$'),
  ),
  any: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((p) => p.join('')),
    fc.tuple(tie('any'), tie('any')).map((p) => p.join('|')),
  ),
}));
const text = fc.array(fc.constantFrom('a', 'b', 'đ', '7', '.', '😀'), { maxLength: 8 }).map((t) => t.join(''));
/** A loop around what may be empty: JavaScript drops its empty rounds, which can make a match inside a line longer or shorter. */
const hasEmptyLoop = (source: string): boolean => /\)[*+?{]/.test(source);

describe('the machine and V8', () => {
  it('agree on whole lines', () => {
    fc.assert(
      fc.property(any, text, (source, line) => {
        expect(whole(source, line), `${source} on ${line}`).toBe(new RegExp(`^(?:${source})$`, 'su').test(line));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('agree on the places inside a line', () => {
    fc.assert(
      fc.property(any, text, (source, line) => {
        fc.pre(!hasEmptyLoop(source));
        const expected = [...line.matchAll(new RegExp(source, 'gsu'))].map(([m]) => m).filter((m) => m !== '');
        expect(all(source, line), `${source} on ${line}`).toEqual(expected);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});

describe('expressions that stop other engines', () => {
  const As = 'a'.repeat(100_000);

  it.each([
    ['(a+)+$', `${As}!`],
    ['(a*)*', `${As}!`],
    ['(.*)*x', As],
    ['(a|aa)+', `${As}!`],
    ['((a+)+)+b', As],
    ['(a|a|a|a)*b', As],
    ['(?:a?){50}a{50}', As],
  ])('%s needs few steps for each character', (source, line) => {
    const steps = { left: 400 * line.length };
    expect(machine(source).matchesWhole(line, steps)).toBe(false);
    expect(steps.left).toBeGreaterThan(0);
  });

  it('end where the steps are used up', () => {
    const large = machine('(?:.*.{0,900}x)?y');
    expect(() => large.matchesWhole(As, { left: 1_000_000 })).toThrow(TooSlow);
    expect(() => machine('a.*?b|a').findAll(As, { left: 1_000_000 })).toThrow(TooSlow);
    expect(large.matchesWhole('xy', { left: 1_000_000 })).toBe(true);
  });
});

describe('an expression that cannot be used', () => {
  it.each([
    ['(', 'is no regular expression: unterminated group; a character that is to stand for itself'],
    ['a**', 'nothing to repeat'],
    ['[b-a]', 'range out of order'],
    ['a{', 'incomplete quantifier'],
    ['\\y', 'invalid escape'],
    ['(?=a)b', 'looks ahead or behind'],
    ['(?<!a)b', 'looks ahead or behind'],
    ['(a)\\1', 'refers back with \\1'],
    ['(?<tên>a)\\k<tên>', 'refers back with \\k'],
    ['(?i)a', '"ignoreCase": true'],
    ['(?i:a)', '"ignoreCase": true'],
    ['[\\W]', 'write [^\\w…]'],
    ['(a{1,1000}){1,1000}', 'is too large'],
    ['.{5000}', 'is too large'],
    ['((((('.repeat(90), 'unterminated group'],
  ])('%.30s is told why', (source, reason) => {
    expect(problem(source)).not.toBe('none');
    expect(problem(source)).toContain(reason);
  });
});
