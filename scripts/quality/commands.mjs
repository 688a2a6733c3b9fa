// The programs that the figures are made with: the command line and the scorer.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from '../lib/root.mjs';

const MOST_OUTPUT = 1 << 30;
/** As a command line for the scorer, which runs in the project's folder. */
export const BUILT = 'node dist/cli.js';

/** Runs the built command line. @throws Error where something could not be done. */
export function cli(...args) {
  if (!existsSync(inRoot('dist/cli.js'))) throw new Error('dist/cli.js is missing: run `npm run build`');
  return answer('dist/cli.js', run([inRoot('dist/cli.js'), ...args]));
}

/** A scorer's figures of a folder. @param {string} scorer the path of a script that takes --gold DIR --cli COMMAND --json */
export function score(scorer, gold, command = BUILT, env = {}) {
  return JSON.parse(answer(scorer, run([scorer, '--gold', gold, '--cli', command, '--json'], env)));
}

const run = (args, env = {}) => spawnSync(process.execPath, args, { cwd: inRoot(), env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: MOST_OUTPUT });

function answer(what, { status, error, stdout, stderr }) {
  if (error || status === null || status > 1) throw new Error(`${what} failed: ${error?.message ?? stderr}`);
  return stdout;
}
