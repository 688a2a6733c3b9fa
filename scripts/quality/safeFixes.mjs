// node scripts/quality/safeFixes.mjs GOLD …: runs all safe fixes on a copy of labelled pages and counts the title, lead and body
// lines that are not there byte for byte afterwards: first of the rules about structure and captions alone, of which none may
// change such a line; then of all rules, where a line that is still there with other spellings is counted apart.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isMain, options } from './arguments.mjs';
import { cli } from './commands.mjs';
import { isContent, pagesOf, readPage, SPELLING } from './gold.mjs';

/** From this share of common words on, two lines are one in two spellings. */
const SAME_LINE = 2 / 3;

/** @typedef {{ page: string, number: number, label: string, text: string }} Changed */

/** @returns {{ content: number, byStructure: Changed[], lost: Changed[], respelled: Changed[] }} */
export function safeFixes(gold) {
  const files = pagesOf(gold);
  const rules = JSON.parse(cli('rules', '--format', 'json')).rules.map(({ id }) => id);
  const withoutSpelling = rules.filter((id) => SPELLING.has(id)).flatMap((id) => ['--rule', `${id}=off`]);
  const byStructure = changedBy(files, withoutSpelling);
  const changed = changedBy(files, []);
  return {
    content: files.flatMap(contentOf).length,
    byStructure,
    lost: changed.filter(({ respelled }) => !respelled),
    respelled: changed.filter(({ respelled }) => respelled),
  };
}

/** The content lines that `fix` with these options changes. */
function changedBy(files, args) {
  const copies = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-fixes-'));
  try {
    for (const file of files) cpSync(file, path.join(copies, path.basename(file)));
    cli('fix', ...args, copies);
    return files.flatMap((file) => changesIn(file, readFileSync(path.join(copies, path.basename(file)), 'utf8').split('\n')));
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

const contentOf = (file) => readPage(file).lines.filter(({ label }) => isContent(label));

function changesIn(file, after) {
  const left = new Set(after);
  const gone = contentOf(file).filter(({ text }) => !left.has(text));
  if (gone.length === 0) return [];
  const words = after.map(wordsOf);
  return gone.map(({ number, label, text }) => ({
    page: path.basename(file),
    number,
    label,
    text,
    respelled: words.some((other) => alike(wordsOf(text), other)),
  }));
}

/** A line's words without tone marks and case, i and y as one letter: what a change of spelling hardly changes. */
const wordsOf = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[đð]/gu, 'd')
    .replaceAll('y', 'i')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

function alike(words, others) {
  const left = new Set(others);
  return words.filter((word) => left.has(word)).length >= SAME_LINE * Math.max(words.length, others.length);
}

if (isMain(import.meta.url)) {
  for (const folder of options().folders) {
    const { content, byStructure, lost, respelled } = safeFixes(folder);
    for (const { page, number, label, text } of [...byStructure, ...lost]) console.log(`${page}:${number} ${label} lost: ${text.trim().slice(0, 80)}`);
    console.log(`${path.basename(folder)}: of ${content} title, lead and body lines`);
    console.log(`  rules about structure and captions change ${byStructure.length}; all rules lose ${lost.length} and respell ${respelled.length}`);
  }
}
