import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParseErrorCode } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { named, say } from '../core/message';
import { RULES } from '../rules/list';
import invisible from '../language/vi/data/invisible.json';
import classes from '../rules/boilerplate-line/data/classes.json';
import vietnamese from './data/vi.json';
import { syntaxError } from './configTree';
import { ZONES } from './explain';
import { wordsFor } from './language';
import { KIND_NAMES } from './patterns/read';
import { TOP_FOLDER } from './report/data';

const server = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(`${server}/${file}`, 'utf8') }));

/** Whatever stands between the parentheses of `say(` up to the texts of its parts: literals, also by a condition. */
const SAID =
  /(?<![.\w])say\(\s*((?:[^'()`]|\([^()]*\))*?\?\s*)?'((?:[^'\\]|\\.)*)'(?:\s*:\s*'((?:[^'\\]|\\.)*)')?(?:\s*:\s*[^'()]*\?\s*'((?:[^'\\]|\\.)*)'\s*:\s*'((?:[^'\\]|\\.)*)')?/g;
const unescaped = (literal: string): string => literal.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
const literals = (text: string): string[] => [...text.matchAll(SAID)].flatMap((match) => match.slice(2).filter((found) => found !== undefined)).map(unescaped);

/** All of jsonc-parser, by their numbers. */
const SYNTAX_ERRORS: readonly ParseErrorCode[] = Array.from({ length: 16 }, (_, i) => i + 1);

/** What the schema of the configuration says to people; all options of the rules are part of it. */
const schemaTexts: string[] = [];
JSON.parse(readFileSync(`${server}/../docs/corpus-lint.schema.json`, 'utf8'), (key, value) => {
  if ((key === 'title' || key === 'description') && typeof value === 'string') schemaTexts.push(value);
  return value;
});

/** Texts in tables: each of them is said somewhere by `named`. */
const tables = [
  ...schemaTexts,
  ...RULES.map(({ meta }) => meta.summary),
  ...Object.values(classes.classes).map(({ name }) => name),
  ...Object.keys(invisible.kinds),
  ...Object.values(ZONES),
  ...Object.values(KIND_NAMES),
  ...SYNTAX_ERRORS.map(syntaxError),
  'keyword label',
  TOP_FOLDER,
  'site furniture',
  ...sources
    .filter(({ file }) => /inconsistent-name.rule\.ts$/.test(file))
    .flatMap(({ text }) => [...text.matchAll(/(?:mark|case): '([^']+)'/g)].map((match) => match[1]!)),
];
/** What speaks for and against the reading of a line: of these files every literal of several words. */
const cues = sources
  .filter(({ file }) => /^article.(score|scoreText|scoreEnd|explain)\.ts$/.test(file))
  .flatMap(({ text }) => [...text.matchAll(/'([a-z]+,? [^'\n]+)'/g)].map((match) => match[1]!));

const used = new Set([...sources.flatMap(({ text }) => literals(text)), ...tables, ...cues]);
const texts: Readonly<Record<string, string>> = vietnamese.texts;
const places = (text: string): string => [...new Set(text.match(/\{\d\}/g))].sort().join();

describe('Vietnamese', () => {
  it('has a text for everything that is said', () => {
    expect(used.size).toBeGreaterThan(150);
    expect([...used].filter((text) => !Object.hasOwn(texts, text)).join('\n')).toBe('');
  });

  it('has the same places for parts', () => {
    expect(Object.entries(texts).filter(([english, translated]) => places(english) !== places(translated))).toEqual([]);
  });

  it('has no text that nobody says', () => {
    expect(Object.keys(texts).filter((text) => !used.has(text))).toEqual([]);
  });

  it('says nothing but literals, so that this test sees them', () => {
    const calls = sources.flatMap(({ file, text }) =>
      (text.match(/(?<![.\w])say\((?!text: string|shown: string|message: Text)/g) ?? []).map(() => file),
    ).length;
    const seen = sources.flatMap(({ text }) => [...text.matchAll(SAID)]).length;
    const byTable = sources.flatMap(({ text }) => text.match(/\bsay\(DIFFERENCES\[/g) ?? []).length;
    expect(seen + byTable).toBe(calls);
  });

  it('is not passed over by a rule that says something in plain English', () => {
    const rooms = sources.filter(({ file }) => /^(core|language|article|rules)\b/.test(file));
    const plain = /\b(?:message|title): (?!'title')(?:['"`]|[^,\n]*\? *['"`])/;
    expect(rooms.filter(({ text }) => plain.test(text.replace(/\/\*[\s\S]*?\*\/|\bsay\([^\n]*/g, ''))).map(({ file }) => file)).toEqual([]);
  });

  it('is not passed over by a clean, a decision or the report that says something in plain English', () => {
    const files = sources.filter(({ file }) => /^(nodePages|lsp\/(clean|codeActions|decisions|serverPages)|service\/(clean\/|report\/|stale))/.test(file));
    const plain = /\b(?:message|title|problem|reason|why)(?: =|:) (?:['"]|`(?!\$)|[^,\n]*\? *['"`])|<(?:h2|p|dt|th)[^>$]*>[A-Za-z]/;
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter(({ text }) => plain.test(text.replace(/\/\*[\s\S]*?\*\/|\bsay\([^\n]*/g, ''))).map(({ file }) => file)).toEqual([]);
  });

  it('is not passed over by a command that prints plain English', () => {
    const files = sources.filter(({ file }) => /^cli\b/.test(file));
    const plain = /\b(?:terminal\.(?:write|say)|print)\((?:terminal, )?\s*(?:'[^'\n]*[a-z]{2,} [a-z]{2,}|`[^`$]*[a-z]{2,} [a-z]{2,})/;
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter(({ text }) => plain.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('writes thousands with full stops, and speaks by the tag of the language', () => {
    const lines = say('{0}, {1} lines', named('imprint'), 1063);
    expect(wordsFor('vi-VN')(lines)).toBe('thông tin tòa soạn, 1.063 dòng');
    expect(wordsFor('vi_VN.UTF-8')(lines)).toBe('thông tin tòa soạn, 1.063 dòng');
    for (const other of ['en', 'fr', 'vie', undefined]) expect(wordsFor(other)(lines)).toBe('imprint, 1063 lines');
  });
});
