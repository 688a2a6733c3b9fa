import { describe, expect, it } from 'vitest';
import { inEnglish } from '../core/message';
import { ConfigStore } from './configStore';
import { Scope } from './scope';

const ROOT = 'memory:///ws';

function scope(files: Record<string, string>, include: readonly string[] = []): Scope {
  const host = { readFile: async (uri: string) => files[uri.slice(ROOT.length + 1)], writeFile: async () => undefined, log: () => undefined };
  const made = new Scope(new ConfigStore(host, []));
  made.folders = [ROOT];
  made.setInclude(include);
  return made;
}

const checked = async (s: Scope, path: string): Promise<boolean> => (await s.of(`${ROOT}/${path}`)).checked;

describe('scope', () => {
  it('is nothing without a configuration, a setting or a wish', async () => {
    const coverage = await scope({}).of(`${ROOT}/a.txt`);
    expect({ ...coverage, reason: inEnglish(coverage.reason) }).toEqual({
      checked: false,
      configured: false,
      reason: 'not checked: no corpus-lint.json above it, and the setting corpusLint.include does not name its folder',
    });
  });

  it('follows include and exclude of the configuration and names it by its place in the workspace', async () => {
    const s = scope({ 'pages/corpus-lint.json': '{ "exclude": ["raw/**"] }' });
    const coverage = await s.of(`${ROOT}/pages/a.txt`);
    expect({ ...coverage, reason: inEnglish(coverage.reason) }).toEqual({ checked: true, configured: true, reason: 'checked by pages/corpus-lint.json' });
    expect(inEnglish((await s.of(`${ROOT}/pages/raw/a.txt`)).reason)).toBe('not checked: "include" and "exclude" of pages/corpus-lint.json leave it out');
    expect(await checked(s, 'a.txt')).toBe(false);
  });

  it('takes folder globs of the setting in their usual spellings', async () => {
    for (const glob of ['pages', 'pages/', './pages', 'p*', '.', '**'])
      expect([glob, await checked(scope({}, [glob]), 'pages/sub/a.txt')]).toEqual([glob, true]);
    const s = scope({}, ['pages']);
    expect([await checked(s, 'other/a.txt'), await checked(s, 'pages/a.csv'), await checked(s, 'pages/a.md')]).toEqual([false, false, true]);
  });

  it('decodes what a URI encodes', async () => {
    expect(await checked(scope({}, ['trang báo']), 'trang%20b%C3%A1o/a.txt')).toBe(true);
  });

  it('holds a file that the user named', async () => {
    const s = scope({});
    s.name(`${ROOT}/a.txt`);
    expect([await checked(s, 'a.txt'), await checked(s, 'b.txt')]).toEqual([true, false]);
  });
});
