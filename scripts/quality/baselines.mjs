// node scripts/quality/baselines.mjs GOLD: this project beside two simple ways to tell junk from text, counted alike in one run.
// Removal counts distinct lines of an outlet; metadata is left out (kept or removed, the editor's choice), captions are no false
// alarm, dummies of site templates are not counted.
import { isMain, options } from './arguments.mjs';
import { cli } from './commands.mjs';
import { fold, groupBy, isContent, pagesOf, readPage, REMOVAL } from './gold.mjs';
import { baselineTable } from './tables.mjs';

/** How the rule for C4 knows that a line is a sentence (Raffel et al. 2020). Closing quotation marks are those that pages print. */
const TERMINAL = /[.!?"”’»]$/u;

/**
 * The rule for lines of C4: what does not end like a sentence, is short, or speaks of JavaScript goes. Its rules for whole pages are left out.
 * @param {number} least words of a line that stays
 */
export const c4 = (least) => (page) => new Set(page.lines.filter(({ text }) => !isSentence(text.trim(), least)).map(({ number }) => number));
const isSentence = (text, least) => TERMINAL.test(text) && text.split(/\s+/u).length >= least && !/javascript/i.test(text);

/** A line that stands in two or more files of its outlet goes. */
export function repeated(pages) {
  const files = new Map();
  for (const page of pages) for (const key of keysOf(page)) files.set(key, (files.get(key) ?? 0) + 1);
  return (page) => new Set(page.lines.filter(({ text }) => files.get(keyOf(page, text)) > 1).map(({ number }) => number));
}

const keyOf = ({ outlet }, text) => `${outlet}\n${fold(text)}`;
const keysOf = (page) => new Set(page.lines.map(({ text }) => keyOf(page, text)));

/** What the project's rules would take away, safe or not. */
export function ours(files) {
  const { files: answers } = JSON.parse(cli('check', '--format', 'json', ...files));
  const lines = new Map(
    answers.map(({ path, findings }) => [path.split(/[\\/]/).at(-1), new Set(findings.filter(({ rule }) => REMOVAL.has(rule)).flatMap(linesOf))]),
  );
  return (page) => lines.get(page.name);
}

function linesOf({ range: { start, end } }) {
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  return Array.from({ length: last - start.line + 1 }, (_, more) => start.line + more);
}

/** @typedef {{ tp: number, fp: number, fn: number, lost: number, content: number }} Count */

/** @param {(page: ReturnType<typeof readPage>) => Set<number>} removed the lines that a method takes away @returns {Count} */
export function count(pages, removed) {
  const counts = { tp: 0, fp: 0, fn: 0, lost: 0, content: 0 };
  const seen = new Set();
  for (const page of pages) {
    const gone = removed(page);
    for (const line of page.lines) {
      if (isContent(line.label)) counts.content++;
      if (isContent(line.label) && gone.has(line.number)) counts.lost++;
      const key = keyOf(page, line.text);
      if (line.label === 'metadata' || seen.has(key)) continue;
      seen.add(key);
      if (line.label === 'boilerplate' || line.label === 'teaser') counts[gone.has(line.number) ? 'tp' : 'fn']++;
      else if (gone.has(line.number) && line.label !== 'caption') counts.fp++;
    }
  }
  return counts;
}

/** All methods on all pages, and on the outlets of which there are two files or more. @returns {{ name: string, all: Count, several: Count }[]} */
export function baselines(gold) {
  const files = pagesOf(gold);
  const pages = files.map(readPage);
  const outlets = groupBy(pages, ({ outlet }) => outlet);
  const several = pages.filter(({ outlet }) => outlets.get(outlet).length > 1);
  const methods = [
    ['this project', ours(files)],
    ['C4 rule for lines, at least 5 words', c4(5)],
    ['C4 rule for lines, at least 3 words', c4(3)],
    ['line repeated in two files of the outlet', repeated(pages)],
  ];
  return methods.map(([name, removed]) => ({ name, all: count(pages, removed), several: count(several, removed) }));
}

if (isMain(import.meta.url)) for (const folder of options().folders) console.log(baselineTable(baselines(folder)));
