import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../server/article/parse';
import { DEFAULT_CONFIG } from '../server/core/config';
import { applyEdits, mergeFixes } from '../server/core/edits';
import type { RuleFinding } from '../server/core/rule';
import { runRules } from '../server/core/runner';
import { RULES } from '../server/rules/list';

const SAMPLE = new URL('./sample/', import.meta.url);

/** Rules that each page is there to show, and the lines (1-based) that belong to its article and survive every safe fix. */
const PAGES: Readonly<Record<string, { readonly shows: readonly string[]; readonly article: readonly (readonly [number, number])[] }>> = {
  '01-full-page.txt': { shows: ['boilerplate-line', 'related-teaser', 'duplicate-caption'], article: [[8, 8], [12, 12], [16, 22], [27, 31], [35, 35]] },
  '02-menus.txt': { shows: ['boilerplate-line'], article: [[58, 78]] },
  '03-unlabelled-teasers.txt': { shows: ['boilerplate-line', 'related-teaser', 'duplicate-caption'], article: [[1, 1], [4, 4], [8, 20]] },
  '04-body-only.txt': { shows: [], article: [[1, 7]] },
  '05-title-lead-captions.txt': { shows: [], article: [[1, 23]] },
  '06-alt-captions.txt': { shows: ['boilerplate-line', 'duplicate-caption'], article: [[2, 2], [5, 5], [11, 15], [21, 25], [31, 31]] },
  '07-ranks-and-titles.txt': { shows: ['inconsistent-title'], article: [] },
  '08-unicode.txt': { shows: ['decomposed-unicode', 'confusable-letter'], article: [] },
  '09-markdown.md': { shows: ['boilerplate-line', 'related-teaser'], article: [[3, 3], [7, 7], [13, 19], [25, 33]] },
  '10-word-list.txt': { shows: [], article: [[1, 26]] },
};

const read = (name: string): string => readFileSync(new URL(name, SAMPLE), 'utf8');

function lint(text: string): RuleFinding[] {
  return runRules(parsePage(text), RULES, {
    config: DEFAULT_CONFIG,
    failed: (_rule, error) => {
      throw error;
    },
  })!;
}

describe('the sample corpus', () => {
  test('is the pages named here', () => {
    expect(readdirSync(SAMPLE).filter((name) => name !== 'corpus-lint.json')).toEqual(Object.keys(PAGES));
  });

  test('keeps its bytes: CR LF, letters that are not composed, U+00D0, U+00A0', () => {
    expect(read('04-body-only.txt').match(/\r\n/g)).toHaveLength(7);
    expect(read('08-unicode.txt').normalize('NFC')).not.toBe(read('08-unicode.txt'));
    expect(read('08-unicode.txt')).toContain('\u00d0');
    expect(read('01-full-page.txt')).toContain('email\u00a0protected');
  });

  for (const [name, { shows, article }] of Object.entries(PAGES)) {
    test(`${name} shows ${shows.join(', ') || 'nothing'}`, () => {
      const rules = new Set(lint(read(name)).map((f) => f.rule));
      expect(shows.filter((rule) => !rules.has(rule))).toEqual([]);
      if (shows.length === 0) expect([...rules]).toEqual([]);
    });

    if (article.length > 0)
      test(`${name} keeps its article under all safe fixes`, () => {
        const text = read(name);
        const { edits } = mergeFixes(lint(text).flatMap((f) => f.fixes?.find((fix) => fix.safe) ?? []));
        const left = new Set(applyEdits(text, edits).split('\n'));
        const lines = text.split('\n');
        const own = article.flatMap(([first, last]) => lines.slice(first - 1, last));
        expect(own.filter((line) => !left.has(line))).toEqual([]);
      });
  }
});
