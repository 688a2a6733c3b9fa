// npm run bench [-- --quick] [--write] [batch] [servers] [startup] [engine]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { batch } from './batch.mjs';
import { engine } from './engine.mjs';
import { report, table } from './report.mjs';
import { servers } from './servers.mjs';
import { startup } from './startup.mjs';
import { fromRoot } from './tools.mjs';

const SECTIONS = { batch, servers, startup, engine };
const FULL = { files: 10_000, edits: 200, starts: 40, pages: 1000 };
const QUICK = { files: 1000, edits: 40, starts: 12, pages: 200 };

const args = process.argv.slice(2);
const unknown = args.filter((arg) => !['--quick', '--write', ...Object.keys(SECTIONS)].includes(arg));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}\nusage: npm run bench [-- --quick] [--write] [${Object.keys(SECTIONS).join('] [')}]`);
  process.exit(2);
}

/** A part that cannot run says why in the table and does not stop the others. */
async function rowsOf(name, folder, sizes) {
  try {
    console.error(`${name} …`);
    return await SECTIONS[name](folder, sizes);
  } catch (error) {
    console.error(error);
    return [{ what: name, beside: '', missing: error.message }];
  }
}

const chosen = Object.keys(SECTIONS).filter((name) => args.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'corpus-lint-bench-'));
const rows = [];
try {
  for (const name of chosen.length > 0 ? chosen : Object.keys(SECTIONS)) rows.push(...(await rowsOf(name, folder, args.includes('--quick') ? QUICK : FULL)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const written = args.includes('--write') ? 'docs/benchmarks.md' : 'bench/out/benchmarks.md';
const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args.filter((arg) => arg !== '--write')] : [])]
  .filter((part, i, all) => part !== '--' || i < all.length - 1)
  .join(' ');
mkdirSync(fromRoot('bench/out'), { recursive: true });
writeFileSync(
  fromRoot(written),
  report(rows, { command, machine: `${cpus().length} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}` }),
);
console.log(table(rows));
console.log(`\nwritten to ${written}`);
// A bench that misses a target or could not measure one must be noticed.
process.exitCode = rows.some((row) => row.missing !== undefined) ? 1 : 0;
