import type { OverviewLine } from '../overview';
import type { Cluster } from '../variants';
import type { OutletCount, PageCount, ReportData } from './data';
import { escapeHtml } from './escape';
import { bars, histogram } from './plots';
import { STYLE } from './style';

/** Of each list the page shows so many. */
const MOST = { outlets: 40, lines: 100, clusters: 100, pages: 200, bars: 20 };

/** The report as one page that needs nothing else: no script, no font, no address. */
export function reportHtml(data: ReportData): string {
  const sections = [overviewOf(data), byRule(data), byOutlet(data), repeated(data.lines), titles(data.clusters), pages(data)];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>Corpus report: ${escapeHtml(data.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function overviewOf({ name, date, pages: all, findings, missing, byJunk, lines }: ReportData): string {
  const clean = byJunk.filter((page) => page.faults === 0).length;
  const repeatedLines = lines.filter((line) => line.pages > 1).length;
  const figures: [string, string][] = [
    [number(all), plural(all, 'page', 'pages')],
    [number(clean), 'clean'],
    [number(findings), plural(findings, 'problem', 'problems')],
    [number(repeatedLines), plural(repeatedLines, 'line on several pages', 'lines on several pages')],
  ];
  const notes = missing.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return `<header><h1>${escapeHtml(name)}</h1><p>Corpus report of Corpus Lint, <time>${escapeHtml(date)}</time></p></header>
<dl class="figures">${figures.map(([value, what]) => `<div><dt>${what}</dt><dd>${value}</dd></div>`).join('')}</dl>${
    notes === '' ? '' : `\n<section class="missing"><h2>Not in this report</h2><ul>${notes}</ul></section>`
  }`;
}

function byRule({ rules }: ReportData): string {
  if (rules.length === 0) return section('Problems by rule', '<p>No rule found anything.</p>');
  const plot = bars(
    rules.slice(0, MOST.bars).map(({ rule, findings }) => ({ label: rule, value: findings })),
    'Problems by rule',
  );
  const rows = rules.map(({ rule, findings, pages: on, summary }) => row([`<td class="name">${code(rule)}</td>`, escapeHtml(summary), num(findings), num(on)]));
  return section('Problems by rule', plot + table(['Rule', 'What it finds', '#Problems', '#Pages'], rows));
}

/** Outlets by rules; the more of an outlet's problems a rule has, the fuller its cell. */
function byOutlet({ outlets, rules }: ReportData): string {
  const shown = outlets.slice(0, MOST.outlets);
  const head = ['Outlet', '#Pages', '#Problems', '#To delete', ...rules.map(({ rule }) => `#${rule}`)];
  const rows = shown.map((outlet) =>
    row([escapeHtml(outlet.outlet), num(outlet.pages), num(outlet.findings), percent(outlet.junk), ...rules.map(({ rule }) => cell(outlet, rule))]),
  );
  const note = 'An outlet is the site that a page names, else its folder. “To delete” is the mean share of a page’s text.';
  return section(
    'Problems by outlet',
    `<p>${note}</p>${shownOf(shown.length, outlets.length, 'outlets')}<div class="wide">${table(head, rows, 'matrix')}</div>`,
  );
}

const cell = ({ byRule: counts, findings }: OutletCount, rule: string): string => {
  const count = counts.get(rule) ?? 0;
  return count === 0 ? '<td class="num none">0</td>' : `<td class="num heat" style="--share:${Math.round((100 * count) / findings)}%">${number(count)}</td>`;
};

function repeated(lines: readonly OverviewLine[]): string {
  const several = lines.filter((line) => line.pages > 1);
  const shown = several.slice(0, MOST.lines);
  if (shown.length === 0) return section('The most repeated lines', '<p>No line that is to be deleted stands on more than one page.</p>');
  const rows = shown.map(({ text, pages: on, places }) => row([line(text), num(on), num(places.header), num(places.inside), num(places.end)]));
  const head = ['Line', '#Pages', '#Above the article', '#Inside', '#Below'];
  return section('The most repeated lines', `${shownOf(shown.length, several.length, 'lines that stand on several pages')}${table(head, rows)}`);
}

function titles(clusters: readonly Cluster[]): string {
  const shown = clusters.slice(0, MOST.clusters);
  if (shown.length === 0) return section('Ranks and titles in several spellings', '<p>Every rank and title is spelled in one way.</p>');
  const rows = shown.flatMap(({ form, variants, proposed }) =>
    variants.map(({ spelling, count, files }, i) =>
      row([
        i === 0 ? `<b>${escapeHtml(form)}</b>` : '',
        `${escapeHtml(spelling)}${spelling === proposed ? ' <span class="mark">proposed</span>' : ''}`,
        num(count),
        num(files.length),
      ]),
    ),
  );
  return section(
    'Ranks and titles in several spellings',
    `${shownOf(shown.length, clusters.length, 'ranks and titles')}${table(['Rank or title', 'Spelling', '#Mentions', '#Pages'], rows)}`,
  );
}

function pages({ byJunk }: ReportData): string {
  const dirty = byJunk.filter((page) => page.faults > 0);
  const shown = dirty.slice(0, MOST.pages);
  const plot = histogram(
    byJunk.map(({ junk }) => junk),
    'Number of pages by the share of their text that is to be deleted',
  );
  const rows = shown.map((page: PageCount) => row([code(page.shown), escapeHtml(page.site ?? ''), num(page.findings), percent(page.junk)]));
  const list = shown.length === 0 ? '' : shownOf(shown.length, dirty.length, 'pages with problems') + table(['Page', 'Site', '#Problems', '#To delete'], rows);
  return section('Pages by share of text to delete', `<p>Number of pages by share:</p>${plot}${list}`);
}

const section = (title: string, content: string): string => `<section><h2>${title}</h2>${content}</section>`;

/** Columns of numbers have a head that begins with #. */
function table(head: readonly string[], rows: readonly string[], name = ''): string {
  const heads = head.map((text) =>
    text.startsWith('#') ? `<th scope="col" class="num">${escapeHtml(text.slice(1))}</th>` : `<th scope="col">${escapeHtml(text)}</th>`,
  );
  return `<table${name === '' ? '' : ` class="${name}"`}><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** Cells that are no `td` yet become one. */
const row = (cells: readonly string[]): string => `<tr>${cells.map((content) => (content.startsWith('<td') ? content : `<td>${content}</td>`)).join('')}</tr>`;

const shownOf = (shown: number, all: number, what: string): string =>
  shown < all ? `<p class="part">Showing ${number(shown)} of ${number(all)} ${what}.</p>` : '';
const num = (value: number): string => `<td class="num${value === 0 ? ' none' : ''}">${number(value)}</td>`;
const percent = (share: number): string => `<td class="num">${(100 * share).toFixed(1)}%</td>`;
const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;
const line = (text: string): string => `<q>${escapeHtml(text)}</q>`;
const number = (value: number): string => value.toLocaleString('en');
const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
