import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

describe('what helps to write the configuration', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const json: { fileMatch: string[]; url: string }[] = contributes.jsonValidation;

  it.each([
    ['package.nls.json', './docs/corpus-lint.schema.json'],
    ['package.nls.vi.json', './docs/corpus-lint.schema.vi.json'],
  ])('is the one schema that %s names, which the package has', (words, schema) => {
    expect(json.map(({ url }) => url)).toEqual(['%schema%']);
    expect(JSON.parse(read(words)).schema).toBe(schema);
    const rules = Object.keys(JSON.parse(read(schema)).properties.rules.properties);
    expect(rules).toContain('boilerplate-line');
    expect(read('.vscodeignore').split('\n')).toContain(`!${schema.slice(2)}`);
  });

  // Extensions for YAML read `yamlValidation`; VS Code itself does not.
  it('is the same for YAML, for the same names', () => {
    const named = json.map(({ fileMatch, url }) => ({ fileMatch: fileMatch.map((name) => name.replace(/\.json$/, '.yaml')), url }));
    expect(named.flatMap(({ fileMatch }) => fileMatch)).toEqual(['corpus-lint.yaml', '*.corpus-lint.yaml']);
    expect(contributes.yamlValidation).toEqual(named);
  });
});
