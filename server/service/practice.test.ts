import { describe, expect, it } from 'vitest';
import { RULES } from '../rules/list';
import { Practice } from './practice';

describe('the practice page', () => {
  it('gives rules something to find, edit after edit', async () => {
    const practice = new Practice();
    const first = await practice.edit();
    const second = await practice.edit();
    expect(second.document.isPage).toBe(true);
    expect(second.document.text).not.toBe(first.document.text);
    expect(new Set(second.findings.map((f) => f.rule)).size).toBeGreaterThan(RULES.length / 2);
  });
});
