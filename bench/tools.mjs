import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

export const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
export const CLI = fromRoot('dist/cli.js');
export const SERVER = fromRoot('dist/server.js');
export const JSON_SERVER = require.resolve('vscode-json-languageserver/bin/vscode-json-languageserver');

/** rumdl's own binary: its npm wrapper is a Node program whose start would be counted too. */
export function rumdl() {
  const wrapper = createRequire(require.resolve('rumdl/package.json'));
  const libc = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime ? '-musl' : '';
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  return join(dirname(wrapper.resolve(`@rumdl/cli-${process.platform}-${process.arch}${libc}/package.json`)), name);
}

/** Path of ripgrep, installed through apt where this is root on Debian. @throws Error that says what to install. */
export function ripgrep() {
  const found = () => spawnSync('rg', ['--version']).status === 0;
  if (!found() && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    console.error('installing ripgrep with apt-get (once) …');
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'ripgrep');
  }
  if (!found()) throw new Error('ripgrep (rg) is not installed: install it to measure this row (Debian: apt-get install ripgrep)');
  return 'rg';
}

/** @throws Error where the project has not been built. */
export function built(path) {
  if (!existsSync(path)) throw new Error(`${path.slice(fromRoot('').length)} is missing: run "npm run build" first`);
  return path;
}
