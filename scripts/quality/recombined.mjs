// node scripts/quality/recombined.mjs GOLD: how much the reading leans on what one outlet puts around its texts. The text of each page
// gets the head of a second outlet's page and the end of a third's, and the title, lead and body lines are counted that removal
// rules name and that safe fixes take.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isMain, options } from './arguments.mjs';
import { count, ours } from './baselines.mjs';
import { pagesOf, readPage } from './gold.mjs';
import { safeFixes } from './safeFixes.mjs';
import { recombinedTable } from './tables.mjs';

/** Each text gets so many other heads and ends. */
const TIMES = 6;
/** A head or end of fewer lines says little of its outlet. */
const LEAST_LINES = 5;

/** @typedef {{ text: string, label?: string }} Row a line as it stands in the file; blank ones and dummies have no label */
/** @typedef {{ name: string, outlet: string, head: Row[], text: Row[], end: Row[] }} Parts */

const isBlank = ({ text }) => text.trim() === '';
const spread = (rows) => rows.filter((row) => !isBlank(row)).flatMap((row) => [row, { text: '' }]);

/** What is done to the recombined lines. @type {Record<string, (rows: Row[]) => Row[]>} */
const LAYOUTS = {
  'as they are': (rows) => rows,
  'without blank lines': (rows) => rows.filter((row) => !isBlank(row)),
  'a blank line everywhere': spread,
  'without titles': (rows) => rows.filter(({ label }) => label !== 'title'),
};

/** For each layout, the content lines and those that are lost. */
export function recombined(gold) {
  const pages = pagesOf(gold).map(partsOf);
  return Object.entries(LAYOUTS).map(([name, layout]) => ({ name, ...measure(pages, layout) }));
}

/** A page divided where its first line that is no furniture stands, and behind its last. @returns {Parts} */
function partsOf(file) {
  const { name, outlet, lines } = readPage(file);
  const labels = new Map(lines.map(({ number, label }) => [number, label]));
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((text, i) => ({ text, label: labels.get(i + 1) }));
  const own = rows.map(({ label }) => label !== undefined && label !== 'boilerplate' && label !== 'teaser');
  const [first, last] = [own.indexOf(true), own.lastIndexOf(true)];
  return { name, outlet, head: rows.slice(0, first), text: rows.slice(first, last + 1), end: rows.slice(last + 1) };
}

/** Parts that hold enough lines, all of them labelled: no dummies of a template. */
const usable = (rows) => rows.filter((row) => !isBlank(row)).length >= LEAST_LINES && rows.every((row) => isBlank(row) || row.label !== undefined);

function measure(pages, layout) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-recombined-'));
  try {
    mkdirSync(path.join(folder, 'gold'));
    for (const [i, { outlet, rows }] of mixed(pages).entries()) write(folder, `${i}_${outlet}`, layout(rows));
    const files = pagesOf(folder);
    const { content, lost } = count(files.map(readPage), ours(files));
    return { content, lost, taken: safeFixes(folder).byStructure.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mixed(pages) {
  const texts = pages.filter(({ text }) => text.every((row) => isBlank(row) || row.label !== undefined));
  return texts.flatMap(({ outlet, text }, i) => {
    const heads = pages.filter((page) => page.outlet !== outlet && usable(page.head));
    const ends = pages.filter((page) => page.outlet !== outlet && usable(page.end));
    return Array.from({ length: TIMES }, (_, more) => {
      const head = heads[(i + more) % heads.length];
      const others = ends.filter((page) => page.outlet !== head?.outlet);
      return { outlet, rows: [...(head?.head ?? []), ...text, ...(others[(i + more) % others.length]?.end ?? [])] };
    });
  });
}

function write(folder, name, rows) {
  writeFileSync(path.join(folder, `${name}.txt`), rows.map(({ text }) => text).join('\n'));
  const labels = rows.flatMap(({ label }, i) => (label === undefined ? [] : [{ line: i + 1, label }]));
  writeFileSync(path.join(folder, 'gold', `${name}.json`), JSON.stringify(labels));
}

if (isMain(import.meta.url)) for (const folder of options().folders) console.log(recombinedTable(recombined(folder)));
