import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, FIRST } from '../test-support/article';
import { anyFile, anyPage, anyText } from '../test-support/pages';
import { parsePage } from './article/parse';
import { inEnglish } from './core/message';
import type { Section } from './core/document';
import { applyEdits, mergeFixes } from './core/edits';
import type { RuleFinding } from './core/rule';
import type { TextEdit } from './core/span';
import { CorpusService } from './service/corpusService';
import type { Host } from './service/host';

const URI = 'memory:/pages/page.txt';
// The same texts in each run: a failure is somebody's change, not chance.
const RUNS = { numRuns: 150, seed: 31 };

/** Nothing but the page; a rule that throws fails the test. */
const silentHost: Host = {
  readFile: async () => undefined,
  writeFile: async () => {},
  log: (_level, message) => {
    throw new Error(inEnglish(message));
  },
};

async function lint(...texts: readonly string[]): Promise<readonly RuleFinding[]> {
  const service = new CorpusService(silentHost);
  let findings: readonly RuleFinding[] = [];
  for (const [version, text] of texts.entries()) {
    service.setText(URI, version, text);
    findings = (await service.lint(URI))?.findings ?? [];
  }
  return findings;
}

const safeEdits = (findings: readonly RuleFinding[]): readonly TextEdit[] =>
  mergeFixes(findings.flatMap((finding) => finding.fixes?.find((fix) => fix.safe) ?? [])).edits;

const fixed = async (text: string): Promise<string> => applyEdits(text, safeEdits(await lint(text)));

/** The text after as many rounds of safe fixes as the command line makes: one fix may bring the next into reach. */
async function fixedInRounds(text: string): Promise<string> {
  let result = text;
  for (let round = 0; round < 10; round++) result = await fixed(result);
  return result;
}

/** The parts that no edit touches, and what stands between them, in the order of the text. */
const outside = (text: string, edits: readonly TextEdit[]): string[] =>
  edits.map((edit, i) => text.slice(edits[i - 1]?.end ?? 0, edit.start)).concat(text.slice(edits.at(-1)?.end ?? 0));

const apart = (ranges: readonly { firstLine: number; lastLine: number }[]): boolean =>
  ranges.every((range, i) => range.firstLine <= range.lastLine && (i === 0 || ranges[i - 1]!.lastLine < range.firstLine));

function nests(section: Section): boolean {
  const inside = section.children.every((child) => section.firstLine <= child.firstLine && child.lastLine <= section.lastLine);
  return inside && apart(section.children) && section.children.every(nests);
}

describe('any text', () => {
  it('gives each line that is not blank one role, in the order of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { table, lines } = parsePage(text);
        const contents = Array.from({ length: table.count }, (_, i) => text.slice(table.starts[i], table.ends[i]));
        expect(lines.map((l) => l.line)).toEqual(contents.flatMap((content, i) => (content.trim() === '' ? [] : [i])));
        expect(lines.map((l) => text.slice(l.start, l.end))).toEqual(contents.map((content) => content.trim()).filter(Boolean));
      }),
      RUNS,
    );
  });

  it('has articles and sections that nest and cover', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines, articles } = parsePage(text);
        expect(apart(articles)).toBe(true);
        for (const article of articles) {
          expect(nests({ ...article, kind: 'body', nameLine: undefined, children: article.sections })).toBe(true);
        }
        const covered = (line: number): boolean =>
          articles.some((article) => article.sections.some((section) => section.firstLine <= line && line <= section.lastLine));
        if (articles.length > 0) expect(lines.filter((l) => !covered(l.line))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has findings whose edits lie inside it and change nothing outside themselves', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const findings = await lint(text);
        const edits = safeEdits(findings);
        const spans = findings.flatMap((f) => [f.span, ...(f.related ?? []), ...(f.fixes ?? []).flatMap((fix) => fix.edits)]);
        expect(spans.filter((s) => !(0 <= s.start && s.start <= s.end && s.end <= text.length))).toEqual([]);
        const inserted = edits.map((edit) => edit.newText);
        const kept = outside(text, edits);
        expect(applyEdits(text, edits)).toBe(kept.map((part, i) => part + (inserted[i] ?? '')).join(''));
      }),
      RUNS,
    );
  });
});

describe('a crawled page', () => {
  it('comes to rest under safe fixes', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, async (text) => {
        const rested = await fixedInRounds(text);
        expect(await fixed(rested)).toBe(rested);
      }),
      RUNS,
    );
  });

  it.each([
    ['a page', anyPage],
    ['a file of several pages', anyFile],
  ])('has the same findings after edits as when it is opened: %s', async (_what, texts) => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(80),
      newText: fc.oneof(fc.constantFrom('', '\n', '\r\n', ' ', 'Chia sẻ\n', '![x](x.jpg)', ' khơng thơng tin ', ' ᴛɪɴ '), fc.string({ maxLength: 20 })),
    });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(edit, { minLength: 1, maxLength: 4 }), async (text, edits) => {
        const versions = [text];
        for (const { at, length, newText } of edits) {
          const last = versions.at(-1)!;
          const start = Math.floor(at * last.length);
          versions.push(applyEdits(last, [{ start, end: Math.min(last.length, start + length), newText }]));
        }
        expect(await lint(...versions)).toEqual(await lint(versions.at(-1)!));
      }),
      RUNS,
    );
  });
});

it('fixes write the line ends that the first line of the file has, after an edit of it too', async () => {
  const glued = `Bà con xã Bãi Dâu lên chuyến đò đầu tiên. (Ảnh: Trần Khê)${FIRST}`;
  const top = (day: number): string[] => ['Trang chủ > Đời sống', '', `Thứ ba, ${day}/03/2025, 08:15`, ''];
  const before = article({ top: top(11) }) + article({ top: top(12), text: [glued] });
  expect(parsePage(before).articles).toHaveLength(2);
  const after = before.replace('\n', '\r\n');
  const findings = await lint(before, before.replace('08:15', '09:15'), after);
  expect(findings).toEqual(await lint(after));
  expect(findings.find((f) => f.rule === 'caption-in-body')?.fixes?.[0]?.edits[0]?.newText).toContain('\r\n');
});

// A pattern that tries again from each place of a run needs the square of its length: longer than a test may take.
describe('a long line of one thing', () => {
  it.each(['-', ' ', '\u00a0', '.', '"', '(', '<', '&', 'a', 'ạ', '1', '\u0301', '| ', 'a. ', '&amp;', 'Ảnh: ', 'Chia sẻ ', '1/1/2020 ', 'Đại tá Lê Mộc, '])(
    '%j is read in time',
    async (unit) => {
      const run = unit.repeat(25_000 / unit.length);
      await lint(`Bến đò mở lại\n\na${run}a\n${run}.\n`);
    },
  );
});
