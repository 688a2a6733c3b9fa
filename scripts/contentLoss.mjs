// node scripts/contentLoss.mjs DIR …: runs all safe fixes on a copy of labelled pages (DIR/NAME.txt with DIR/gold/NAME.json =
// [{line, label}]) and counts the title, lead and body lines that are not there byte for byte afterwards.
// Lines whose only change is a spelling (their letters are the same, tone marks and capitals aside) are counted apart.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './lib/root.mjs';

const CONTENT = new Set(['title', 'lead', 'body']);
const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-loss-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
for (const directory of process.argv.slice(2)) report(directory);

function report(directory) {
  const names = readdirSync(directory).filter((file) => file.endsWith('.txt'));
  const copies = path.join(temporary, path.basename(directory));
  mkdirSync(copies);
  for (const name of names) cpSync(path.join(directory, name), path.join(copies, name));
  const { status, stderr } = spawnSync(process.execPath, [inRoot('dist/cli.js'), 'fix', copies], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === 2) throw new Error(stderr);
  const counts = { content: 0, respelled: 0, lost: 0 };
  for (const name of names) count(directory, copies, name, counts);
  console.log(`${directory}: of ${counts.content} title, lead and body lines ${counts.lost} lost, ${counts.respelled} respelled`);
}

function count(directory, copies, name, counts) {
  const before = readFileSync(path.join(directory, name), 'utf8').split('\n');
  const after = readFileSync(path.join(copies, name), 'utf8').split('\n');
  const exact = new Set(after);
  const skeletons = new Set(after.map(skeleton));
  for (const { line, label, note } of JSON.parse(readFileSync(path.join(directory, 'gold', name.replace(/txt$/, 'json')), 'utf8'))) {
    if (!CONTENT.has(label) || note?.includes('filler text')) continue;
    const text = before[line - 1];
    counts.content++;
    if (exact.has(text)) continue;
    if (skeletons.has(skeleton(text))) counts.respelled++;
    else {
      counts.lost++;
      console.log(`${name}:${line} ${label} lost: ${text.trim().slice(0, 80)}`);
    }
  }
}

/** A line without tone marks, case and white space, i and y as one letter: what no change of spelling changes. */
function skeleton(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ð', 'd')
    .replaceAll('y', 'i');
}
