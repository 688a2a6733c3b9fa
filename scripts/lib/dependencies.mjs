// Uses nothing but Node, since it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { runNpm } from './processes.mjs';
import { inRoot } from './root.mjs';

/** Runs `npm ci` where node_modules is absent or differs from package-lock.json. @returns {Promise<boolean>} whether all is there now. */
export async function ensureDependencies() {
  if (areInstalled()) return true;
  console.log('Installing the npm packages (npm ci) …');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) console.error(`npm ci failed with exit code ${code}; is the npm registry reachable, and does package-lock.json fit package.json?`);
  return code === 0;
}

function areInstalled() {
  const record = inRoot('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  const wanted = packagesOf(inRoot('package-lock.json'));
  // Optional packages of other platforms are left out rightly.
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || (optional && !installed[place]) || installed[place]?.version === version,
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
