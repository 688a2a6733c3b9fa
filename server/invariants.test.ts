import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from './rules/list';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(`${root}/${path}`));
const sources = tracked.filter((path) => /^(server|client)\/.*\.ts$/.test(path) && !/\.test\.ts$|\.d\.ts$|^client\/test\//.test(path));

/** Room of a file → what it may import beside its own room: project paths and packages. The first pattern that fits decides. */
const ROOMS: readonly (readonly [RegExp, RegExp])[] = [
  [/^server\/core\//, /^$/],
  [/^server\/language\//, /^server\/core\//],
  [/^server\/article\//, /^server\/(core|language)\//],
  [/^server\/rules\/list$/, /^server\/(core\/|rules\/[^/]+\/rule$)/],
  [/^server\/rules\/[^/]+\//, /^server\/(core|language|article)\//],
  [/^server\/service\//, /^server\/((core|language|article)\/|rules\/list$)|^(jsonc-parser|yaml|d3-scale)$|^@noble\/hashes\//],
  [/^server\/lsp\//, /^server\/(service|core)\/|^vscode-languageserver(-textdocument)?(\/|$)/],
  [/^server\/cli\//, /^server\/(service|core)\/|^node:|^(?!server\/|client\/|vscode)/],
  // The entry points of the language server, and what only Node can do.
  [/^server\/main$/, /^server\/(lsp\/server$|main\.(node|browser)$)/],
  [
    /^server\/(main\.(node|browser)|node(Files|Output|Pages))$/,
    /^server\/(lsp\/|node(Files|Output|Pages)$)|^vscode-languageserver\/|^node:|^write-file-atomic$/,
  ],
  [/^client\/extension\.node$/, /^client\/|^server\/lsp\/protocol$|^vscode(-languageclient(\/|$)|$)|^node:/],
  [/^client\//, /^client\/|^server\/lsp\/protocol$|^vscode(-languageclient(\/|$)|$)/],
];

const IMPORT = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function forbiddenImports(path: string): string[] {
  const module = path.replace(/\.ts$/, '');
  const room = ROOMS.find(([rooms]) => rooms.test(module));
  if (!room) return [`${path} stands in no room`];
  const own = /^(?:server\/rules\/[^/]+\/|server\/[^/]+\/|client\/)/.exec(module)?.[0];
  const imports = [...read(path).matchAll(IMPORT)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
  const targets = imports.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
  return targets
    .filter((target) => !(own && own !== 'server/rules/' && target.startsWith(own)) && !room[1].test(target))
    .map((target) => `${path} → ${target}`);
}

describe('the house', () => {
  it('has rooms that import only what they may', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap(forbiddenImports)).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    const code = tracked.filter((path) => /^(server|client|scripts|bench)\/.*\.(ts|mjs)$/.test(path));
    expect(code.filter((path) => read(path).split('\n').length > 401)).toEqual([]);
  });

  it('writes nothing to the stream that carries the protocol', () => {
    const writers = sources.filter((path) => /^server\/(lsp|main)/.test(path) && /\bconsole\.log\b|process\.stdout/.test(read(path)));
    expect(writers).toEqual([]);
  });

  it('names no machine and no package registry', () => {
    const text = tracked.filter((path) => !/\.(png|svg|ico|vsix|woff2?)$/.test(path));
    const places = /(?:^|[\s"'`(=])\/(?:work|root|home|Users)\/|\bregistry\.[a-z-]+\.[a-z]+|"resolved": "https?:/m;
    expect(text.filter((path) => places.test(read(path)))).toEqual([]);
  });
});

describe('the rules', () => {
  const ids = RULES.map((rule) => rule.meta.id);

  it('are the folders', () => {
    const folders = readdirSync(`${root}/server/rules`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...ids].sort()).toEqual(folders.map((entry) => entry.name).sort());
  });

  it('have unique ids in kebab-case', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('have a page and tests', () => {
    const needed = ids.flatMap((id) => ['rule.ts', 'doc.md', 'rule.test.ts'].map((name) => `server/rules/${id}/${name}`));
    expect(needed.filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
  });
});
