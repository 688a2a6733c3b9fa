// node scripts/quality/perOutlet.mjs check|outline --format json FILE …: answers like the command line, but each outlet's pages are
// read by the build in CORPUS_LINT_VARIANTS/OUTLET. A scorer can be given it in place of the command line.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { groupBy, outletOf } from './gold.mjs';

const [command, ...rest] = process.argv.slice(2);
const variants = process.env.CORPUS_LINT_VARIANTS ?? '';
const outlets = groupBy(
  rest.filter((argument) => argument.endsWith('.txt')),
  outletOf,
);
const answers = [...outlets].map(([outlet, files]) => ask(outlet, files));
process.stdout.write(JSON.stringify({ version: 1, files: answers.flatMap(({ files }) => files), errors: answers.flatMap(({ errors }) => errors ?? []) }));

function ask(outlet, files) {
  const cli = path.join(variants, outlet, 'cli.js');
  const { stdout, stderr } = spawnSync(process.execPath, [cli, command, '--format', 'json', ...files], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (!stdout) throw new Error(`${cli}: ${stderr}`);
  return JSON.parse(stdout);
}
