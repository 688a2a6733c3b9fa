import { describe, expect, it } from 'vitest';
import { globMatcher } from './globs';

const matches = (glob: string, path: string, dot = false): boolean => globMatcher([glob], { dot })(path);

describe('globs of the configuration', () => {
  it.each([
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', 'x/y/a.txt', true],
    ['**/*.txt', 'x/a.md', false],
    ['*.txt', 'x/a.txt', false],
    ['./pages/*.txt', 'pages/a.txt', true],
    ['raw/**', 'raw/a/b.txt', true],
    ['raw/**', 'rawer/a.txt', false],
    ['{raw,old}/*.{txt,md}', 'old/a.md', true],
    ['trang [0-9]?.txt', 'trang 12.txt', true],
    ['bài*/ghi chú.txt', 'bài 1/ghi chú.txt', true],
    ['a/**/b.txt', 'a/b.txt', true],
    ['a/**/b.txt', 'a/x/y/b.txt', true],
    ['a/**/b.txt', 'ab.txt', false],
    ['a**b.txt', 'a/b.txt', false],
    ['*/**', 'a.txt', false],
    ['{a/**,*.md}', 'a/x/b.txt', true],
    ['{a/**,*.md}', 'b.md', true],
    ['{**,x}', 'a/b.txt', true],
    ['**', 'a/b.txt', true],
    ['{a,{b,c}}/x.txt', 'c/x.txt', true],
    ['[!a-c]?.txt', 'd1.txt', true],
    ['[!a-c]?.txt', 'b1.txt', false],
    ['[!a]b.txt', '/b.txt', false],
    ['[\\]^]b.txt', ']b.txt', true],
    ['\\*.txt', '*.txt', true],
    ['\\*.txt', 'a.txt', false],
    ['a.b+(c)$|^.txt', 'a.b+(c)$|^.txt', true],
    ['a,b}.txt', 'a,b}.txt', true],
    ['{a,b.txt', '{a,b.txt', true],
  ])('%s and %s', (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });

  it('reach hidden names only where they name one', () => {
    expect(matches('**/*.txt', '.git/a.txt')).toBe(false);
    expect(matches('**/*.txt', 'x/.a.txt')).toBe(false);
    expect(matches('.cache/*.txt', '.cache/a.txt')).toBe(true);
    expect(matches('**/*.txt', '.git/a.txt', true)).toBe(true);
  });

  it('take any of several, and none where there is none', () => {
    const either = globMatcher(['a/*', 'b/*'], { dot: false });
    expect([either('a/1'), either('b/1'), either('c/1'), globMatcher([], { dot: true })('a')]).toEqual([true, true, false, false]);
  });

  it('answer at once where other engines try out every way', () => {
    const path = `${'a'.repeat(5000)}.txt`;
    expect(matches('*a*a*a*a*a*a*a*a*b', path)).toBe(false);
    expect(matches('**/**/*a*/**/*a*/**/x', `${'a/'.repeat(500)}b`)).toBe(false);
  });

  it('read an unfinished pattern without throwing', () => {
    for (const glob of ['[', '{a', '**[', '\\', '(', 'a{b,', ']']) expect(() => matches(glob, 'a/b.txt')).not.toThrow();
  });
});
