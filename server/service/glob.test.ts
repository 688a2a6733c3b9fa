import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { globMatcher } from './glob';

const PATTERNS = [
  ...['**', '**/*.txt', '**/*.md', '*.txt', '**/*.{txt,md}', 'pages/**', 'pages/**/*.txt', 'pages/*/a.txt', 'pages/*', '**/pages/**', './pages/*.txt'],
  ...['{pages,drafts}/**', 'page-??.txt', 'page-[0-9]*.txt', 'page-[^0-9]*.txt', '**/.hidden/*', '.*', 'a.txt', '*', 'báo/*.txt', 'b*o/a.txt'],
  ...['a+b(c).txt', 'a\\*b.txt', '**/a.txt', '**/**/a.txt', 'pages/***', 'x,y.txt', '*.t?t'],
];
const PATHS = [
  ...['a.txt', 'b.md', 'pages/a.txt', 'pages/b/a.txt', 'pages/b/c/a.txt', 'pages/b/c.md', 'drafts/a.txt', 'old/a.txt', 'old/b/a.txt', 'x/pages/y/z.txt'],
  ...[
    'page-01.txt',
    'page-1x.txt',
    'page-ab.txt',
    '.hidden/a.txt',
    'x/.hidden/a.txt',
    '.a.txt',
    'pages/.a.txt',
    'báo/a.txt',
    'a+b(c).txt',
    'a*b.txt',
    'axb.txt',
  ],
  ...['A.TXT', 'a.txt.bak', 'x,y.txt', 'axtxt'],
];

describe('globMatcher', () => {
  it.each([true, false])('agrees with picomatch (dot: %s)', (dot) => {
    const decisions = (matcher: (glob: string) => (path: string) => boolean): string[] =>
      PATTERNS.flatMap((glob) => PATHS.filter(matcher(glob)).map((path) => `${glob} ${path}`));
    const ours = decisions((glob) => globMatcher([glob], { dot }));
    expect(ours.length).toBeGreaterThan(100);
    expect(ours).toEqual(decisions((glob) => (path) => picomatch.isMatch(path, glob, { dot })));
  });

  it('knows both signs of "none of these"', () => {
    expect(['page-a', 'page-1'].filter(globMatcher(['page-[!0-9]'], { dot: false }))).toEqual(['page-a']);
  });

  it('takes a path that any of the patterns matches, and none where there is no pattern', () => {
    expect(globMatcher(['a/*', 'b/*'], { dot: false })('b/c')).toBe(true);
    expect(globMatcher([], { dot: true })('b/c')).toBe(false);
  });

  it('takes a pattern that makes no sense by its letters', () => {
    for (const pattern of ['a{b.txt', 'a}b.txt', 'page-[z-a].txt', '[', ')(']) expect(globMatcher([pattern], { dot: false })(pattern)).toBe(true);
  });
});
