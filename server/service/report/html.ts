import { inEnglish, named, say, type Words } from '../../core/message';
import { type OutletCount, type PageCount, type ReportData, TOP_FOLDER } from './data';
import { escapeHtml } from './escape';
import { bars, histogram } from './plots';
import { STYLE } from './style';

/** Of each list the page shows so many. */
const MOST = { outlets: 40, lines: 100, clusters: 100, pages: 200, bars: 20 };

/** A language as the report uses it; its tag says how it writes numbers. */
class Tongue {
  readonly tag: string;

  constructor(readonly words: Words) {
    this.tag = words(say('en'));
  }

  number = (value: number): string => value.toLocaleString(this.tag);
  num = (value: number): string => `<td class="num${value === 0 ? ' none' : ''}">${this.number(value)}</td>`;
  percent = (share: number): string => {
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false };
    return `<td class="num">${(100 * share).toLocaleString(this.tag, digits)}%</td>`;
  };
}

/** The report as one page that needs nothing else: no script, no font, no address. */
export function reportHtml(data: ReportData, words: Words = inEnglish): string {
  const tongue = new Tongue(words);
  const sections = [overviewOf, byRule, byOutlet, repeated, titles, pages].map((part) => part(data, tongue));
  return `<!doctype html>
<html lang="${tongue.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(words(say('Corpus report: {0}', data.name)))}</title>
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

function overviewOf({ name, date, pages: all, findings, missing, byJunk, lines }: ReportData, { words, number }: Tongue): string {
  const clean = byJunk.filter((page) => page.faults === 0).length;
  const repeatedLines = lines.filter((line) => line.pages > 1).length;
  const figures: [string, string][] = [
    [number(all), words(all === 1 ? say('page') : say('pages'))],
    [number(clean), words(say('clean'))],
    [number(findings), words(findings === 1 ? say('problem') : say('problems'))],
    [number(repeatedLines), words(repeatedLines === 1 ? say('line on several pages') : say('lines on several pages'))],
  ];
  const notes = missing.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return `<header><h1>${escapeHtml(name)}</h1><p>${words(say('Corpus report of Corpus Lint'))}, <time>${escapeHtml(date)}</time></p></header>
<dl class="figures">${figures.map(([value, what]) => `<div><dt>${what}</dt><dd>${value}</dd></div>`).join('')}</dl>${
    notes === '' ? '' : `\n<section class="missing"><h2>${words(say('Not in this report'))}</h2><ul>${notes}</ul></section>`
  }`;
}

function byRule({ rules }: ReportData, { words, number, num }: Tongue): string {
  const title = words(say('Problems by rule'));
  if (rules.length === 0) return section(title, `<p>${words(say('No rule found anything.'))}</p>`);
  const plot = bars(
    rules.slice(0, MOST.bars).map(({ rule, findings }) => ({ label: rule, value: findings })),
    title,
    number,
  );
  const rows = rules.map(({ rule, findings, pages: on, summary }) =>
    row([`<td class="name">${code(rule)}</td>`, escapeHtml(words(named(summary))), num(findings), num(on)]),
  );
  const head = [words(say('Rule')), words(say('What it finds')), `#${words(say('Problems'))}`, `#${words(say('Pages'))}`];
  return section(title, plot + table(head, rows));
}

/** Outlets by rules; the more of an outlet's problems a rule has, the fuller its cell. */
function byOutlet({ outlets, rules }: ReportData, tongue: Tongue): string {
  const { words, number, num, percent } = tongue;
  const shown = outlets.slice(0, MOST.outlets);
  const columns = [say('Pages'), say('Problems'), say('To delete')].map((text) => `#${words(text)}`);
  const head = [words(say('Outlet')), ...columns, ...rules.map(({ rule }) => `#${rule}`)];
  const rows = shown.map((outlet) =>
    row([
      escapeHtml(outlet.outlet === TOP_FOLDER ? words(named(TOP_FOLDER)) : outlet.outlet),
      num(outlet.pages),
      num(outlet.findings),
      percent(outlet.junk),
      ...rules.map(({ rule }) => cell(outlet, rule, number)),
    ]),
  );
  const note = words(say('An outlet is the site that a page names, else its folder. “To delete” is the mean share of a page’s text.'));
  const part = shownOf(shown.length, outlets.length, words(say('Showing {0} of {1} outlets.', number(shown.length), number(outlets.length))));
  return section(words(say('Problems by outlet')), `<p>${note}</p>${part}<div class="wide">${table(head, rows, 'matrix')}</div>`);
}

const cell = ({ byRule: counts, findings }: OutletCount, rule: string, number: Tongue['number']): string => {
  const count = counts.get(rule) ?? 0;
  return count === 0 ? '<td class="num none">0</td>' : `<td class="num heat" style="--share:${Math.round((100 * count) / findings)}%">${number(count)}</td>`;
};

function repeated({ lines }: ReportData, { words, number, num }: Tongue): string {
  const title = words(say('The most repeated lines'));
  const several = lines.filter((line) => line.pages > 1);
  const shown = several.slice(0, MOST.lines);
  if (shown.length === 0) return section(title, `<p>${words(say('No line that is to be deleted stands on more than one page.'))}</p>`);
  const rows = shown.map(({ text, pages: on, places }) => row([line(text), num(on), num(places.header), num(places.inside), num(places.end)]));
  const columns = [say('Pages'), say('Above the article'), say('Inside'), say('Below')].map((text) => `#${words(text)}`);
  const part = say('Showing {0} of {1} lines that stand on several pages.', number(shown.length), number(several.length));
  return section(title, shownOf(shown.length, several.length, words(part)) + table([words(say('Line')), ...columns], rows));
}

function titles({ clusters }: ReportData, { words, number, num }: Tongue): string {
  const title = words(say('Ranks and titles in several spellings'));
  const shown = clusters.slice(0, MOST.clusters);
  if (shown.length === 0) return section(title, `<p>${words(say('Every rank and title is spelled in one way.'))}</p>`);
  const rows = shown.flatMap(({ form, variants, proposed }) =>
    variants.map(({ spelling, count, files }, i) =>
      row([
        i === 0 ? `<b>${escapeHtml(form)}</b>` : '',
        `${escapeHtml(spelling)}${spelling === proposed ? ` <span class="mark">${words(say('proposed'))}</span>` : ''}`,
        num(count),
        num(files.length),
      ]),
    ),
  );
  const part = say('Showing {0} of {1} ranks and titles.', number(shown.length), number(clusters.length));
  const head = [words(say('Rank or title')), words(say('Spelling')), `#${words(say('Mentions'))}`, `#${words(say('Pages'))}`];
  return section(title, shownOf(shown.length, clusters.length, words(part)) + table(head, rows));
}

function pages({ byJunk }: ReportData, { words, number, num, percent }: Tongue): string {
  const dirty = byJunk.filter((page) => page.faults > 0);
  const shown = dirty.slice(0, MOST.pages);
  const plot = histogram(
    byJunk.map(({ junk }) => junk),
    words(say('Number of pages by the share of their text that is to be deleted')),
  );
  const rows = shown.map((page: PageCount) => row([code(page.shown), escapeHtml(page.site ?? ''), num(page.findings), percent(page.junk)]));
  const part = say('Showing {0} of {1} pages with problems.', number(shown.length), number(dirty.length));
  const head = [words(say('Page')), words(say('Site')), `#${words(say('Problems'))}`, `#${words(say('To delete'))}`];
  const list = shown.length === 0 ? '' : shownOf(shown.length, dirty.length, words(part)) + table(head, rows);
  return section(words(say('Pages by share of text to delete')), `<p>${words(say('Number of pages by share:'))}</p>${plot}${list}`);
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

const shownOf = (shown: number, all: number, told: string): string => (shown < all ? `<p class="part">${told}</p>` : '');
const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;
const line = (text: string): string => `<q>${escapeHtml(text)}</q>`;
