import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/lib/generated';
import type { Rule } from '../core/rule';
import { lintWith } from '../../test-support/rules';
import { RULES } from './list';

const root = new URL('../../', import.meta.url);
const read = (path: string): string | undefined => (existsSync(new URL(path, root)) ? readFileSync(new URL(path, root), 'utf8') : undefined);

/** The fenced blocks ```text bad and ```text good of a rule's doc.md. */
const examples = (rule: Rule, kind: 'bad' | 'good'): string[] =>
  [...(read(`server/rules/${rule.meta.id}/doc.md`) ?? '').matchAll(/^(`{3,})text (\w+)\n([\s\S]*?)^\1$/gm)].filter((m) => m[2] === kind).map((m) => m[3]!);

/** The patterns of the configuration that the examples run with: a block ```json of doc.md. */
const patterns = (rule: Rule): unknown[] =>
  JSON.parse(/^```json\n([\s\S]*?)^```$/m.exec(read(`server/rules/${rule.meta.id}/doc.md`) ?? '')?.[1] ?? '{}').patterns ?? [];

describe('what is generated from the rules', () => {
  it('is fresh: npm run generate', () => {
    const files = generatedFiles(RULES, read);
    for (const { path, text } of files) expect(read(path), `${path} is stale; run npm run generate`).toBe(text);
  });

  it('has no page of a rule that is gone', () => {
    const pages = existsSync(new URL('docs/rules', root)) ? readdirSync(new URL('docs/rules', root)) : [];
    expect(pages.sort()).toEqual(RULES.map((r) => `${r.meta.id}.md`).sort());
  });
});

describe('the changelog', () => {
  it.each(RULES.map(({ meta: { id, since } }) => ({ id, since })))('names $id as new in $since', ({ id, since }) => {
    const version = read('CHANGELOG.md')!
      .split(/^## /m)
      .find((section) => section.startsWith(`${since}\n`));
    expect(version?.match(/^- (?:New rules|Rules): .*$/m)?.[0]).toContain(`\`${id}\``);
  });
});

describe.each(RULES.map((rule) => ({ id: rule.meta.id, rule })))('examples of $id', ({ rule }) => {
  it('shows both sides', () => {
    expect(examples(rule, 'bad').length).toBeGreaterThan(0);
    expect(examples(rule, 'good').length).toBeGreaterThan(0);
  });

  it.each(examples(rule, 'bad'))('is found: %s', (text) => {
    expect(lintWith(rule, text, undefined, patterns(rule))).not.toEqual([]);
  });

  it.each(examples(rule, 'good'))('is left alone: %s', (text) => {
    expect(lintWith(rule, text, undefined, patterns(rule))).toEqual([]);
  });
});
