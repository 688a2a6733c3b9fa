import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GeneratedPage, type Label, orderedPage, shuffledPage } from '../test-support/generatedPages';
import { parsePage } from './article/parse';
import { DEFAULT_CONFIG } from './core/config';
import type { PageDocument, PageLine, Section } from './core/document';
import { applyEdits, deletesLines, mergeFixes } from './core/edits';
import type { Fix } from './core/rule';
import { runRules } from './core/runner';
import { RULES } from './rules/list';

/** The same pages in each run: a failure is somebody's change, not chance. */
const RUNS = { numRuns: 500, seed: 31 };
const FEWER_RUNS = { numRuns: 250, seed: 31 };
/** For a machine that is busy with other things; alone they take some two seconds each. */
const TIMEOUT_MS = 30_000;
/** As many rounds of safe fixes as the command line makes. */
const ROUNDS = 10;

/** The safe fixes that take lines away; those that respell a word are no matter here. */
function safeDeletions(page: PageDocument): Fix[] {
  const failed = (_rule: string, error: unknown): void => {
    throw error;
  };
  const findings = runRules(page, RULES, { config: DEFAULT_CONFIG, failed })!;
  return findings.flatMap((finding) => finding.fixes?.find((fix) => fix.safe && deletesLines(page.table, fix)) ?? []);
}

function afterDeletions(text: string): string {
  let result = text;
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = safeDeletions(parsePage(result));
    if (fixes.length === 0) break;
    result = applyEdits(result, mergeFixes(fixes).edits);
  }
  return result;
}

const written = (page: GeneratedPage, label: Label): string[] => page.lines.filter((line) => line.label === label).map((line) => line.text);

/** The lines that stand in the text less often than they are asked for. */
function missing(lines: readonly string[], text: string): string[] {
  const left = text.split('\n');
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const apart = (ranges: readonly { firstLine: number; lastLine: number }[]): boolean =>
  ranges.every((range, i) => range.firstLine <= range.lastLine && (i === 0 || ranges[i - 1]!.lastLine < range.firstLine));

const nests = ({ firstLine, lastLine, children }: Pick<Section, 'firstLine' | 'lastLine' | 'children'>): boolean =>
  children.every((child) => firstLine <= child.firstLine && child.lastLine <= lastLine) && apart(children) && children.every(nests);

const inSection = (page: PageDocument, { line }: PageLine): boolean =>
  page.articles.some(({ sections }) => sections.some(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine));

function checkReading({ text, lines }: GeneratedPage): void {
  const page = parsePage(text);
  expect(page.lines.map((line) => text.slice(line.start, line.end))).toEqual(lines.map((line) => line.text));
  expect(apart(page.articles)).toBe(true);
  for (const { firstLine, lastLine, sections } of page.articles) expect(nests({ firstLine, lastLine, children: sections })).toBe(true);
  expect(page.lines.filter((line) => !inSection(page, line))).toEqual([]);
  expect(parsePage(text)).toEqual(page);
}

function checkParagraphs(generated: GeneratedPage): void {
  const paragraphs = written(generated, 'paragraph');
  const deleted = safeDeletions(parsePage(generated.text)).flatMap((fix) => fix.edits.map((edit) => generated.text.slice(edit.start, edit.end)));
  expect(paragraphs.filter((paragraph) => deleted.some((text) => text.includes(paragraph)))).toEqual([]);
  expect(missing(paragraphs, afterDeletions(generated.text))).toEqual([]);
}

describe('a generated page', { timeout: TIMEOUT_MS }, () => {
  it('with blocks out of place, dropped and doubled is read, and safe fixes leave every paragraph', () => {
    fc.assert(
      fc.property(shuffledPage, (page) => {
        checkReading(page);
        checkParagraphs(page);
      }),
      RUNS,
    );
  });

  it('with dropped and doubled blocks is read, and safe fixes leave every title, lead and paragraph', () => {
    fc.assert(
      fc.property(orderedPage, (page) => {
        checkReading(page);
        checkParagraphs(page);
        // Of a title that is printed twice, one may go.
        const once = new Set([...written(page, 'title'), ...written(page, 'lead')]);
        expect(missing([...once], afterDeletions(page.text))).toEqual([]);
      }),
      FEWER_RUNS,
    );
  });
});
