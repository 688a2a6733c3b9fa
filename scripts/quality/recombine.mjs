// node scripts/quality/recombine.mjs GOLD_DIR OUT_DIR [--pages N]
// Writes labelled pages that no outlet ever printed: the head of one labelled page, the text of a second, the end of a third, all
// of different outlets; half of them with their blank lines taken out or put in everywhere, or without a title. What a reader
// learned from one outlet's layout does not help there. OUT_DIR can be scored like any folder of labelled pages.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONTENT = new Set(['title', 'lead', 'body']);

/** Repeatable numbers from 0 up to, not including, 1 (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The lines of a labelled page, blank ones too, in three parts: above the title, from there to the end of the text, below it. */
function partsOf(gold, name) {
  const labels = new Map(JSON.parse(readFileSync(join(gold, 'gold', `${name}.json`), 'utf8')).map((entry) => [entry.line, entry]));
  const lines = readFileSync(join(gold, `${name}.txt`), 'utf8')
    .split('\n')
    .map((text, i) => ({ text, label: labels.get(i + 1) }));
  const own = lines.map(({ label }) => label !== undefined && CONTENT.has(label.label));
  const first = own.indexOf(true);
  const last = own.lastIndexOf(true);
  return { outlet: name.replace(/^\d+_/, ''), head: lines.slice(0, first), text: lines.slice(first, last + 1), end: lines.slice(last + 1) };
}

const isBlank = ({ text }) => text.trim() === '';
const LAYOUTS = [
  (lines) => lines,
  (lines) => lines,
  (lines) => lines,
  (lines) => lines.filter((line) => !isBlank(line)),
  (lines) => lines.filter((line) => !isBlank(line)).flatMap((line) => [line, { text: '' }]),
  (lines) => lines.filter(({ label }) => label?.label !== 'title'),
];

const [gold, out, flag, count] = process.argv.slice(2);
if (!gold || !out || (flag !== undefined && flag !== '--pages')) {
  console.error('usage: node scripts/quality/recombine.mjs GOLD_DIR OUT_DIR [--pages N]');
  process.exit(2);
}
const pages = readdirSync(gold)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => partsOf(gold, name.slice(0, -4)));
const random = randomNumbers(7);
const pick = (list) => list[Math.floor(random() * list.length)];
const other = (wanted, ...taken) => pick(pages.filter((page) => wanted(page) && taken.every((t) => t.outlet !== page.outlet)));
mkdirSync(join(out, 'gold'), { recursive: true });
for (let n = 0; n < Number(count ?? 300); n++) {
  const text = other((page) => page.text.length > 3);
  const head = other(({ head: lines }) => lines.length > 3, text);
  const end = other(({ end: lines }) => lines.length > 3, text, head);
  const lines = pick(LAYOUTS)([...head.head, ...text.text, ...end.end]);
  const name = `${String(n).padStart(3, '0')}_${head.outlet}-${text.outlet}-${end.outlet}`;
  const labels = lines.flatMap(({ label }, i) =>
    label ? [{ ...label, sub: label.sub?.startsWith('duplicate-of') ? 'no-credit' : label.sub, line: i + 1 }] : [],
  );
  writeFileSync(join(out, `${name}.txt`), lines.map((line) => line.text).join('\n'));
  writeFileSync(join(out, 'gold', `${name}.json`), JSON.stringify(labels));
  writeFileSync(join(out, 'gold', `${name}.titles.json`), '{"items":[]}');
}
