import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path));
const places = (text: string): string => [...new Set(text.match(/\{\d\}/g))].sort().join();

describe('the texts of the client', () => {
  const sources = readdirSync(`${root}/client`).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const text = sources.map((file) => read(`client/${file}`)).join('\n');
  const calls = [...text.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")?/g)];
  const used = calls.map((call) => (call[1] ?? call[2] ?? '').replace(/\\(.)/g, '$1'));
  const vietnamese = json('l10n/bundle.l10n.vi.json');

  it('are literals, so that this test sees them', () => {
    expect(used.length).toBeGreaterThan(15);
    expect(used).not.toContain('');
  });

  it('all have a Vietnamese one with the same places', () => {
    expect(used.filter((english) => !Object.hasOwn(vietnamese, english)).join('\n')).toBe('');
    expect(Object.entries(vietnamese).filter(([english, translated]) => places(english) !== places(translated))).toEqual([]);
  });

  it('have no Vietnamese one that nobody uses', () => {
    expect(Object.keys(vietnamese).filter((english) => !used.includes(english))).toEqual([]);
  });
});

describe('the texts of package.json', () => {
  const manifest = JSON.parse(read('package.json'));
  const english = json('package.nls.json');
  const vietnamese = json('package.nls.vi.json');
  /** What VS Code shows of an extension. */
  const SHOWN = ['title', 'description', 'markdownDescription', 'deprecationMessage', 'altText', 'contents', 'label', 'shortTitle'];
  const LISTS = ['enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels'];
  /** The product's name is the same everywhere. */
  const isKey = (text: string): boolean => /^%[\w.]+%$/.test(text) || text === 'Corpus Lint';

  function untranslated(value: unknown, name = ''): string[] {
    if (Array.isArray(value))
      return value.flatMap((item) => (LISTS.includes(name) && typeof item === 'string' && !isKey(item) ? [item] : untranslated(item, name)));
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, item]) => {
      if (typeof item !== 'string') return untranslated(item, key);
      const shown = SHOWN.includes(key) || (key === 'name' && 'id' in value);
      return shown && !isKey(item) ? [item] : [];
    });
  }

  it('are all keys', () => {
    const { description, capabilities, contributes } = manifest;
    expect(untranslated({ description, capabilities, contributes }).join('\n')).toBe('');
  });

  it('are all there, in both languages, and no others', () => {
    const keys = [...new Set([...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map((match) => match[1]))].sort();
    expect(Object.keys(english).sort()).toEqual(keys);
    expect(Object.keys(vietnamese).sort()).toEqual(keys);
  });
});
