// npm run quality -- SEEDS DEV [--score PATH]: builds, measures everything that docs/quality.md tells, prints it and writes it there.
// With one folder it only prints.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inRoot } from '../lib/root.mjs';
import { options, scorerOf } from './arguments.mjs';
import { baselines } from './baselines.mjs';
import { score } from './commands.mjs';
import { injected } from './injected.mjs';
import { leaveOneOutletOut } from './leaveOneOutletOut.mjs';
import { recombined } from './recombined.mjs';
import { safeFixes } from './safeFixes.mjs';
import {
  baselineTable,
  detailTable,
  figureTable,
  fixTable,
  injectedTable,
  recombinedTable,
  spellingTable,
  targetTable,
  withheldTable,
  writeTables,
} from './tables.mjs';

const PAGE = inRoot('docs/quality.md');

const { folders, named } = options();
const scorer = scorerOf(named);
const [first, last] = [folders[0], folders.at(-1)];
build();
const tables = await measure();
for (const [name, text] of Object.entries(tables)) console.log(`${name}\n\n${text}\n`);
if (folders.length === 2) writeTables(PAGE, tables);

function build() {
  const { status } = spawnSync(process.execPath, [inRoot('scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(2);
}

async function measure() {
  const [seeds, dev] = [score(scorer, first), score(scorer, last)];
  const alone = await leaveOneOutletOut(last, scorer);
  const two = await leaveOneOutletOut(last, scorer, 2);
  return {
    targets: targetTable([
      ['seeds', seeds],
      ['dev, leave one outlet out', alone.figures],
      ['dev', dev],
    ]),
    spellings: spellingTable([
      ['seeds', seeds],
      ['dev', dev],
    ]),
    injected: injectedTable(await injected(last)),
    details: detailTable(dev),
    fixes: fixTable(folders.map((folder) => [path.basename(folder), safeFixes(folder)])),
    outlets: figureTable([
      ['nothing withheld', dev],
      ['what one outlet alone witnesses', alone.figures],
      ['what at most two outlets witness', two.figures],
    ]),
    withheld: withheldTable(alone.withheld),
    recombined: recombinedTable(recombined(last)),
    baselines: baselineTable(baselines(last)),
  };
}
