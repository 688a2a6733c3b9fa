// VS Code's own server with its workbench: what `code` is on a machine that has no desktop.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, signalGroup, start } from '../../../scripts/lib/processes.mjs';
import { ensureHost } from './install.mjs';

const START_LIMIT_MS = 60_000;

/** User settings of an editor that asks nothing, shows nothing but the work, and wants no network. */
export const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Built-in extensions that only cost time or want the network. */
const SKIPPED_EXTENSIONS = [
  'GitHub.copilot-chat',
  'vscode.github',
  'vscode.github-authentication',
  'vscode.microsoft-authentication',
  'vscode.git',
  'vscode.git-base',
  'vscode.tunnel-forwarding',
  'ms-vscode.js-debug-companion',
];

/**
 * Starts the server on a free loopback port. All it writes goes into the profile, which the caller removes.
 * @param {{ userDataDir: string, extensionsDir: string }} profile
 * @param {object} settings on top of SETTINGS
 * @param {{ trust?: boolean }} options whether folders have to be trusted
 * @throws Error with the server's log where it does not come up within a minute.
 */
export async function startServer(profile, settings = {}, { trust = false } = {}) {
  const host = await ensureHost();
  mkdirSync(profile.extensionsDir, { recursive: true });
  writeSettings(profile.userDataDir, settings);
  const program = start(host.node, [host.serverMain, ...serverFlags(profile, trust)], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    await program.stop();
    signalGroup(program.child, 'SIGKILL'); // what the server started and left
  };
  try {
    const authority = `127.0.0.1:${await listening(program)}`;
    return { host, authority, origin: `http://${authority}`, ended: program.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @throws Error with what the host printed where it refuses the extension. */
export async function installExtension(vsix, profile) {
  const host = await ensureHost();
  const args = [host.serverMain, '--install-extension', vsix, ...directories(profile)];
  const { code, output } = await run(host.node, args, { env: environment(), capture: true, quiet: true });
  if (code !== 0) throw new Error(`${vsix} cannot be installed:\n${output}`);
}

function writeSettings(userDataDir, settings) {
  mkdirSync(path.join(userDataDir, 'User'), { recursive: true });
  writeFileSync(path.join(userDataDir, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
}

function serverFlags(profile, trust) {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms', ...directories(profile)],
    ...['--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments', ...(trust ? [] : ['--disable-workspace-trust'])],
    // Without this one the built workbench ignores the extension and the suite that the page's address names.
    '--enable-smoke-test-driver',
  ];
}

const directories = ({ userDataDir, extensionsDir }) => [
  ...['--server-data-dir', path.join(userDataDir, 'server'), '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
];

/** A server started inside a VS Code terminal must not take itself for a part of that window. */
function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', VSCODE_SKIP_BUILTIN_EXTENSIONS: SKIPPED_EXTENSIONS.join(',') };
}

/** The port, once the server answers on it. */
function listening({ child, ended }) {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (what) => reject(new Error(`The VS Code server ${what}:\n${log}`));
    const timer = setTimeout(() => fail(`did not start within ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const read = (text) => {
      log += text;
      const port = /Web UI available at http:\/\/localhost:(\d+)/.exec(log)?.[1];
      if (port) {
        clearTimeout(timer);
        resolve(Number(port));
      }
      if (process.env.CORPUS_LINT_HOST_LOG) process.stderr.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    void ended.then((code) => fail(`ended with ${code}`)).finally(() => clearTimeout(timer));
  });
}
