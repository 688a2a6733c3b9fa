import { describe, expect, it } from 'vitest';
import { article, FIRST, LAST, TITLE } from '../../test-support/article';
import type { RuleFinding } from '../core/rule';
import { RULES } from '../rules/list';
import { Kinds } from './clean/kinds';
import { planLine } from './clean/planLine';
import { CorpusService, type LintResult } from './corpusService';
import { Overview } from './overview';
import { type Grouping, type OverviewItem, OverviewItems } from './overviewItems';
import { carriedLines, type PageSummary, pageSummary } from './overviewPage';

const FOLLOW = 'Theo dõi Báo Sông Mây trên Google News';
const LIKE = 'Thích 6 Chia sẻ';
const uriOf = (name: string): string => `memory:///pages/${name}.txt`;

async function lint(text: string): Promise<LintResult> {
  const service = new CorpusService({ readFile: async () => undefined, writeFile: async () => undefined, log: () => undefined });
  service.setText(uriOf('a'), 1, text);
  return (await service.lint(uriOf('a')))!;
}

const overviewOf = async (pages: Readonly<Record<string, string>>): Promise<Overview> => {
  const overview = new Overview();
  for (const [name, text] of Object.entries(pages)) overview.set(uriOf(name), pageSummary(await lint(text)));
  return overview;
};

const itemsOf = (overview: Overview): OverviewItems =>
  new OverviewItems(
    overview,
    () => [],
    () => 0,
    (uri) => uri.replace('memory:///pages/', ''),
  );

const keysOf = (overview: Overview, grouping: Grouping, path: string[] = [], filter = ''): string[] =>
  itemsOf(overview)
    .part({ grouping, path, filter, offset: 0, limit: 100 })
    .items.map((item) => (item.kind === 'finding' || item.kind === 'line' ? item.text : item.key));

describe('what is kept of a page', () => {
  it('are its findings, the lines that go, where they stand, and how much of it they are', async () => {
    const result = await lint(article({ top: ['Trang chủ', 'Thời sự'], text: ['Quảng cáo'], end: [FOLLOW] }));
    const { lines, junk, characters, findings } = pageSummary(result);
    expect(lines.map(({ text, place }) => [text, place])).toEqual([
      ['Trang chủ', 'header'],
      ['Quảng cáo', 'inside'],
      [FOLLOW, 'end'],
    ]);
    expect(junk).toBe('Trang chủ'.length + 'Quảng cáo'.length + FOLLOW.length);
    expect(characters).toBeGreaterThan(junk + FIRST.length + LAST.length);
    expect(findings.find(({ text }) => text === FOLLOW)).toMatchObject({ rule: 'boilerplate-line', character: 0, length: FOLLOW.length, safe: true });
  });

  it('is no line that a fix moves or only marks', async () => {
    const { document } = await lint(article());
    const { table } = document;
    const span = table.content(0);
    const finding = (fix: { edits: { start: number; end: number; newText: string }[] }): RuleFinding => ({
      rule: 'r',
      severity: 'warning',
      span,
      message: '',
      tags: ['unnecessary'],
      fixes: [{ title: '', safe: false, ...fix }],
    });
    const line = { start: 0, end: table.next(0), newText: '' };
    expect(carriedLines(document, [finding({ edits: [line, { start: table.next(0), end: table.next(0), newText: `${TITLE}\n` }] })])).toEqual([]);
    expect(carriedLines(document, [finding({ edits: [line] })])).toHaveLength(1);
  });

  it('is a short text even where the finding covers a long one', async () => {
    const { findings } = pageSummary(await lint(article({ end: [FOLLOW] })));
    expect(Math.max(...findings.map(({ text }) => text.length))).toBeLessThanOrEqual(160);
  });
});

describe('the overview', () => {
  it('counts by rule, line and page, the cleanest page last', async () => {
    const overview = await overviewOf({ a: article({ end: [FOLLOW] }), b: article(), c: article({ head: [LIKE], end: [FOLLOW, LIKE] }) });
    expect(overview.lines()).toMatchObject([
      { text: FOLLOW, pages: 2, places: { header: 0, inside: 0, end: 2 } },
      { text: LIKE, pages: 1, places: { header: 0, inside: 1, end: 0 } },
    ]);
    const pages = overview.allPages();
    expect(pages.map(({ uri }) => uri)).toEqual([uriOf('c'), uriOf('a'), uriOf('b')]);
    // Of the clean page only the author is information.
    expect(pages.at(-1)).toMatchObject({ junk: 0, findings: 1, faults: 0 });
    expect(pages[0]!.faults).toBeLessThan(pages[0]!.findings);
    const rules = overview.ruleCounts();
    expect(rules.reduce((sum, { findings }) => sum + findings, 0)).toBe(overview.findings);
    expect(rules.find(({ rule }) => rule === 'boilerplate-line')).toMatchObject({ pages: pages.filter(({ findings }) => findings > 0).length });
  });

  it('after changes is what it would be if it had begun with them', async () => {
    const changed = await overviewOf({ a: article({ end: [LIKE] }), b: article({ head: [LIKE] }), c: article({ top: ['Trang chủ'] }) });
    changed.set(uriOf('a'), pageSummary(await lint(article({ end: [FOLLOW] }))));
    changed.remove(uriOf('c'));
    const fresh = await overviewOf({ a: article({ end: [FOLLOW] }), b: article({ head: [LIKE] }) });
    const told = (overview: Overview): unknown => [
      overview.lines(),
      overview.allPages(),
      overview.ruleCounts(),
      [...overview.each()].map(({ textId: _, ...finding }) => finding),
      overview.findings,
    ];
    expect(told(changed)).toEqual(told(fresh));
  });

  it('has a new revision only where something has changed', async () => {
    const overview = await overviewOf({ a: article({ end: [FOLLOW] }) });
    const { revision } = overview;
    const same = pageSummary(await lint(article({ end: [FOLLOW] })));
    overview.set(uriOf('a'), same);
    overview.later(uriOf('a'), () => same);
    expect(overview.revision).toBe(revision);
    overview.set(uriOf('a'), pageSummary(await lint(article())));
    expect(overview.revision).toBeGreaterThan(revision);
  });

  it('makes a summary that can wait when it is looked at, once', async () => {
    const overview = await overviewOf({ a: article({ end: [FOLLOW] }) });
    let [made, told] = [0, 0];
    overview.changed = () => told++;
    const summary = pageSummary(await lint(article()));
    for (let edit = 0; edit < 3; edit++)
      overview.later(uriOf('a'), () => {
        made++;
        return summary;
      });
    expect([made, told]).toEqual([0, 3]);
    expect([overview.lines(), overview.pages, made]).toEqual([[], 1, 1]);
    overview.later(uriOf('a'), () => summary);
    overview.remove(uriOf('a'));
    expect(overview.pages).toBe(0);
  });

  it('keeps no text of a page that has changed', async () => {
    const overview = await overviewOf({ a: article({ end: [FOLLOW] }) });
    overview.set(uriOf('a'), pageSummary(await lint(article())));
    expect(JSON.stringify(overview, (_, value) => (value instanceof Map ? [...value] : value))).not.toContain(FOLLOW);
  });
});

describe('the overview in parts', () => {
  it('goes from a rule over its texts to the places', async () => {
    const overview = await overviewOf({ a: article({ end: [FOLLOW] }), b: article({ end: [FOLLOW] }), c: article({ head: [LIKE] }) });
    expect(keysOf(overview, 'rule')[0]).toBe('boilerplate-line');
    const [text, ...single] = itemsOf(overview).part({ grouping: 'rule', path: ['boilerplate-line'], filter: FOLLOW, offset: 0, limit: 9 }).items;
    expect(text).toMatchObject({ kind: 'text', text: FOLLOW, findings: 2 });
    expect(single).toEqual([]);
    const places = itemsOf(overview).part({ grouping: 'rule', path: ['boilerplate-line', text!.key], filter: '', offset: 0, limit: 9 }).items;
    expect(places).toMatchObject([
      { kind: 'finding', uri: uriOf('a') },
      { kind: 'finding', uri: uriOf('b') },
    ]);
  });

  it('goes from a line to the pages that carry it', async () => {
    const overview = await overviewOf({ a: article({ end: [FOLLOW] }), b: article({ head: [FOLLOW] }) });
    const [line] = itemsOf(overview).part({ grouping: 'line', path: [], filter: '', offset: 0, limit: 9 }).items as [OverviewItem];
    expect(itemsOf(overview).part({ grouping: 'line', path: [line.key], filter: '', offset: 0, limit: 9 }).items).toMatchObject([
      { uri: uriOf('a'), place: 'end' },
      { uri: uriOf('b'), place: 'inside' },
    ]);
  });

  it('has a key of its own for each item, also where a rule finds two things at one place', () => {
    const overview = new Overview();
    const { findings, ...rest } = madeUp(1);
    overview.set(uriOf('a'), { ...rest, findings: [findings[0]!, findings[0]!] });
    for (const [grouping, path] of [
      ['page', [uriOf('a')]],
      ['rule', ['rule-0', FOLLOW]],
    ] as const) {
      const keys = itemsOf(overview)
        .part({ grouping, path, filter: '', offset: 0, limit: 9 })
        .items.map(({ key }) => key);
      expect([keys.length, new Set(keys).size]).toEqual([2, 2]);
    }
  });

  it('finds texts, rules and pages without their marks', async () => {
    const overview = await overviewOf({ 'cầu-mây': article({ end: [FOLLOW] }), b: article({ head: [LIKE] }) });
    expect(keysOf(overview, 'line', [], 'theo doi')).toEqual([FOLLOW]);
    expect(keysOf(overview, 'line', [], 'THÍCH')).toEqual([LIKE]);
    expect(keysOf(overview, 'page', [], 'cau-may')).toEqual([uriOf('cầu-mây')]);
    expect(keysOf(overview, 'rule', [], 'theo doi')).toEqual(['boilerplate-line']);
    expect(keysOf(overview, 'page', [], 'nothing like this')).toEqual([]);
    expect(keysOf(overview, 'page', [], 'memory')).toEqual([]);
  });

  it('of a hundred thousand findings are no more than what is asked for', () => {
    const overview = new Overview();
    for (let page = 0; page < 5000; page++) overview.set(uriOf(String(page).padStart(4, '0')), madeUp(page));
    expect(overview.findings).toBe(100_000);
    const items = itemsOf(overview);
    for (const grouping of ['rule', 'line', 'page'] as const) {
      const { items: shown, total } = items.part({ grouping, path: [], filter: '', offset: 0, limit: 50 });
      expect(shown.length).toBe(Math.min(50, total));
      const below = items.part({ grouping, path: [shown[0]!.key], filter: '', offset: 0, limit: 50 });
      expect(below.items.length).toBe(Math.min(50, below.total));
    }
    expect(items.part({ grouping: 'page', path: [], filter: '', offset: 4990, limit: 50 })).toMatchObject({ total: 5000, items: { length: 10 } });
    expect(items.part({ grouping: 'line', path: [], filter: '', offset: 0, limit: 1 }).items[0]).toMatchObject({ pages: 5000 });
  });
});

/** A page of twenty findings: one line that all pages carry, and lines of its own. */
function madeUp(page: number): PageSummary {
  const lines = Array.from({ length: 20 }, (_, i) => (i === 0 ? FOLLOW : `dòng ${page}-${i}`));
  return {
    site: 'songmay.example',
    characters: 8000,
    junk: 400,
    findings: lines.map((text, line) => ({
      rule: `rule-${line % 5}`,
      severity: 'warning',
      text,
      line,
      character: 0,
      length: text.length,
      safe: true,
      fault: true,
    })),
    lines: lines.map((text, line) => ({ rule: 'rule-0', fingerprint: text, text, line, place: 'end' })),
  };
}

describe('cleaning a page from the overview', () => {
  const TEXT = article({ head: [LIKE], end: [FOLLOW, 'Chia sẻ', 'Bình luận (0)'] });

  it('takes one line, also out of a block, and nothing else', async () => {
    const result = await lint(TEXT);
    const kinds = new Kinds(RULES);
    const { fingerprint } = carriedLines(result.document, result.findings).find(({ text }) => text === 'Chia sẻ')!;
    const plan = planLine(result, fingerprint, kinds);
    expect(plan.after).toBe(TEXT.replace('\nChia sẻ\n', '\n'));
    expect(plan.edits.map(({ kind }) => kind)).toEqual(['boilerplate-line/share-like']);
    expect(planLine(result, 'unknown', kinds).edits).toEqual([]);
  });
});
