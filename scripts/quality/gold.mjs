// Folders of labelled pages: DIR/NUMBER_OUTLET.txt with DIR/gold/NUMBER_OUTLET.json = [{line, label, sub?, note?}], lines 1-based.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CONTENT = new Set(['title', 'lead', 'body']);
/** Rules that take away what is not part of an article, as the scorer counts them. */
export const REMOVAL = new Set(['boilerplate-line', 'related-teaser', 'repeated-boilerplate']);
/** Rules whose fixes change words or the spaces between them; all others are about the structure of a page and its captions, and change no line of the text. */
export const SPELLING = new Set([
  ...['inconsistent-title', 'misspelled-title', 'conflicting-rank', 'inconsistent-name', 'inconsistent-organisation', 'misspelled-organisation'],
  ...['decomposed-unicode', 'confusable-letter', 'invisible-character', 'irregular-space'],
]);

/** `010_tuoitre.txt` → `tuoitre`. */
export const outletOf = (name) =>
  path
    .basename(name)
    .replace(/^\d+_/, '')
    .replace(/\.txt$/, '');
export const isContent = (label) => CONTENT.has(label);
/** One key for a line and its copies: Unicode form, white space and case do not count. */
export const fold = (text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Full paths of a folder's pages, in order. @throws Error where there is none. */
export function pagesOf(directory) {
  const names = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.txt')) : [];
  if (names.length === 0) throw new Error(`${directory} holds no labelled pages (NUMBER_OUTLET.txt with gold/NUMBER_OUTLET.json)`);
  return names.sort().map((name) => path.join(directory, name));
}

/** @typedef {{ number: number, text: string, label: string, sub?: string }} GoldLine */

/** A page's labelled lines, without the dummies of site templates. @returns {{ name: string, outlet: string, lines: GoldLine[] }} */
export function readPage(file) {
  const text = readFileSync(file, 'utf8').split('\n');
  const labels = JSON.parse(readFileSync(path.join(path.dirname(file), 'gold', path.basename(file).replace(/txt$/, 'json')), 'utf8'));
  const lines = labels
    .filter(({ note }) => !note?.includes('filler text'))
    .map(({ line, label, sub }) => ({ number: line, text: text[line - 1] ?? '', label, sub }));
  return { name: path.basename(file), outlet: outletOf(file), lines };
}

/** @template T @param {readonly T[]} all @param {(one: T) => string} key @returns {Map<string, T[]>} */
export function groupBy(all, key) {
  const groups = new Map();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
