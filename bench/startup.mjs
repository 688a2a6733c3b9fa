import { join } from 'node:path';
import { measured, quantile } from './measure.mjs';
import { built, CLI } from './tools.mjs';

/** How much longer than an empty Node program the command line needs to say its version. */
export async function startup(folder, { starts }) {
  const times = { ours: [], node: [] };
  for (let round = 0; round < starts; round++) {
    for (const [name, args] of [
      ['ours', [built(CLI), '--version']],
      ['node', ['-e', '0']],
    ]) {
      times[name].push((await measured(process.execPath, args, { cwd: folder, stdout: join(folder, 'version.out') })).wall);
    }
  }
  // Other work on the machine only ever adds time, so a low quantile is nearest to the truth.
  const low = (name) => quantile(times[name], 0.25);
  return [{ what: 'start-up, --version', beside: 'node -e 0', value: low('ours') / low('node'), target: 1.5 }];
}
