// A real VS Code from the npm registry alone: code-server (VS Code's own server and workbench) and, for the newest one,
// the Node it asks for. No install script runs, so nothing is compiled and nothing is fetched from elsewhere.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from '../../../scripts/lib/processes.mjs';
import { inRoot } from '../../../scripts/lib/root.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Names of the pinned hosts: the folders beside this file. */
const HOSTS = ['newest', 'oldest'];

/**
 * The host of that name, installed under `.vscode-test/` on first use.
 * @param {'newest' | 'oldest'} name
 * @returns {Promise<{ name: string, version: string, node: string, serverMain: string }>} `version` is VS Code's own.
 * @throws Error where npm cannot install it.
 */
export async function ensureHost(name = process.env.CORPUS_LINT_HOST_VERSION ?? 'newest') {
  if (!HOSTS.includes(name)) throw new Error(`CORPUS_LINT_HOST_VERSION is "${name}"; known hosts are ${HOSTS.join(', ')}`);
  const wanted = readJson(path.join(here, name, 'package.json'));
  const directory = inRoot('.vscode-test', `host-${wanted.dependencies['code-server']}`);
  const stamp = readFileSync(path.join(here, name, 'package-lock.json'), 'utf8');
  if (!isInstalled(directory, stamp)) await install(name, directory, stamp);
  const server = serverRoot(directory);
  const ownNode = path.join(directory, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  return {
    name,
    version: readJson(path.join(server, 'package.json')).version,
    node: existsSync(ownNode) ? ownNode : process.execPath,
    serverMain: path.join(server, 'out/server-main.js'),
  };
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const serverRoot = (directory) => path.join(directory, 'node_modules/code-server/lib/vscode');
const stampFile = (directory) => path.join(directory, 'installed-from.json');
const isInstalled = (directory, stamp) => existsSync(stampFile(directory)) && readFileSync(stampFile(directory), 'utf8') === stamp;

/** Installs beside the place and moves it there when it is whole, so that a broken-off install is never taken for a host. */
async function install(name, directory, stamp) {
  console.log(`Installing the ${name} VS Code host into ${path.relative(inRoot(), directory)} (once, about a minute) …`);
  const draft = `${directory}.draft-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(here, name, file), path.join(draft, file));
  try {
    await npm(['ci'], draft);
    // What code-server's own install script does before it compiles; its shrinkwrap pins the versions, but lacks one
    // package, so that `npm ci` refuses it.
    await npm(['install', '--omit=dev', '--legacy-peer-deps'], serverRoot(draft));
    writeFileSync(stampFile(draft), stamp);
    rmSync(directory, { recursive: true, force: true });
    renameSync(draft, directory);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function npm(args, cwd) {
  const { code } = await runNpm([...args, ...FLAGS], { cwd });
  if (code !== 0) throw new Error(`npm ${args[0]} of the VS Code host failed with exit code ${code}; is the npm registry reachable?`);
}
