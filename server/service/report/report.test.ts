import { describe, expect, it } from 'vitest';
import { Overview } from '../overview';
import type { PageSummary } from '../overviewPage';
import { type ReportSource, reportData } from './data';
import { wordsFor } from '../language';
import { escapeHtml } from './escape';
import { reportHtml } from './html';
import { bars, histogram } from './plots';

const EVIL = '</q><script>alert("x")</script>&';

const page = (over: Partial<PageSummary> & { texts?: readonly string[] }): PageSummary => {
  const { texts = [], ...rest } = over;
  return {
    site: null,
    characters: 1000,
    junk: 10 * texts.length,
    findings: texts.map((text, line) => ({ rule: 'some-rule', severity: 'warning', text, line, character: 0, length: text.length, safe: true, fault: true })),
    lines: texts.map((text, line) => ({ rule: 'some-rule', fingerprint: text, text, line, place: 'end' })),
    ...rest,
  };
};

const ABOUT = { name: 'pages', date: '2025-05-12', missing: [] };

function dataOf(pages: Readonly<Record<string, PageSummary>>, more: Partial<ReportSource> = {}): ReturnType<typeof reportData> {
  const overview = new Overview();
  for (const [name, summary] of Object.entries(pages)) overview.set(name, summary);
  return reportData({ overview, clusters: [], rules: [], shown: (uri) => uri, ...more }, ABOUT);
}

describe('the data of a report', () => {
  it('counts by outlet: the site that a page names, else its folder', () => {
    const { outlets } = dataOf({
      'x/a.txt': page({ site: 'songmay.example', texts: ['1', '2'] }),
      'y/b.txt': page({ site: 'songmay.example' }),
      'y/c.txt': page({ texts: ['1'] }),
      'd.txt': page({}),
    });
    expect(outlets.map(({ outlet, pages, findings, junk, byRule }) => [outlet, pages, findings, junk, byRule.get('some-rule') ?? 0])).toEqual([
      ['songmay.example', 2, 2, 0.01, 2],
      ['y/', 1, 1, 0.01, 1],
      ['(top folder)', 1, 0, 0, 0],
    ]);
  });

  it('has the pages with the largest share of junk first', () => {
    const { byJunk } = dataOf({ a: page({}), b: page({ texts: ['1'], junk: 500 }), c: page({ texts: ['1', '2', '3'] }) });
    expect(byJunk.map(({ shown, junk }) => [shown, junk])).toEqual([
      ['b', 0.5],
      ['c', 0.03],
      ['a', 0],
    ]);
  });
});

describe('the page of a report', () => {
  it('holds nothing that is fetched or run', () => {
    const html = reportHtml(dataOf({ a: page({ texts: [EVIL, 'x'] }), b: page({ texts: [EVIL] }) }));
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\ssrc=|\shref=|\son\w+=/i);
    expect(html).toContain("default-src 'none'");
  });

  it('shows texts as texts, whatever they are', () => {
    const clusters = [
      { form: EVIL, count: 2, proposed: EVIL, why: '', variants: [{ spelling: EVIL, count: 2, slots: {}, files: ['a'] }] },
    ] as unknown as ReportSource['clusters'];
    const data = dataOf({ [EVIL]: page({ site: EVIL, texts: [EVIL] }), b: page({ texts: [EVIL] }) }, { clusters });
    const html = reportHtml({ ...data, name: EVIL, missing: [EVIL] });
    expect(html.split(escapeHtml(EVIL)).length).toBeGreaterThan(6);
    expect(html).not.toContain('alert("x")');
    expect(escapeHtml('a\u0000\ud800<')).toBe('a\ufffd\ufffd&lt;');
  });

  it('says how much of a long list it shows', () => {
    const texts = Array.from({ length: 150 }, (_, i) => `dòng ${i}`);
    const html = reportHtml(dataOf({ a: page({ texts }), b: page({ texts }) }));
    expect(html).toContain('Showing 100 of 150 lines that stand on several pages.');
    expect(reportHtml(dataOf({ a: page({ texts: ['1'] }) }))).not.toContain('Showing');
  });

  it('of a clean corpus, and of none, says so', () => {
    for (const data of [dataOf({ a: page({}) }), dataOf({})]) {
      const html = reportHtml(data);
      expect(html).toContain('No rule found anything.');
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('is told in Vietnamese, with its numbers', () => {
    const texts = Array.from({ length: 1063 }, (_, i) => `dòng ${i}`);
    const html = reportHtml(dataOf({ a: page({ texts, junk: 25 }), b: page({ texts, junk: 25 }) }), wordsFor('vi'));
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('Hiển thị 100 trên 1.063 dòng có ở nhiều trang.');
    expect(html).toContain('>2,5%<');
    expect(html).toContain('(thư mục gốc)');
    expect(html.replace(/<style>.*<\/style>/s, '')).not.toMatch(/\b(?:Problems|Pages|Showing|outlet|folder|lines?|delete)\b/);
  });

  it('names what is not in it', () => {
    expect(reportHtml({ ...dataOf({}), missing: ['a.txt: not UTF-8'] })).toContain('<li>a.txt: not UTF-8</li>');
  });
});

describe('plots', () => {
  const widths = (svg: string): number[] => [...svg.matchAll(/ width="([\d.]+)"/g)].map((m) => Number(m[1]));
  const heights = (svg: string): number[] => [...svg.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map((m) => Number(m[1]));

  it('have bars as long as their numbers, each named', () => {
    const svg = bars(
      [
        { label: 'one', value: 10 },
        { label: '<two>', value: 5 },
      ],
      'what & why',
      String,
    );
    const [first, second] = widths(svg);
    expect(second! * 2).toBeCloseTo(first!, 0);
    expect(svg).toContain('&lt;two&gt;');
    expect(svg).toContain('<title>what &amp; why</title>');
  });

  it('put each share into its tenth, the ends too', () => {
    const columns = heights(histogram([0, 0, 0.05, 0.999, 1, 1], ''));
    expect(columns.length).toBe(11);
    expect(columns.map((height) => height > 0)).toEqual([true, true, ...new Array(8).fill(false), true]);
    expect(columns.at(-1)! / columns[1]!).toBeCloseTo(3, 0);
  });
});
