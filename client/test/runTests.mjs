// Runs the suite in a real VS Code: the desktop one where there is one or it can be downloaded, else the npm host.
//   --web      the web extension in the web-worker extension host
//   --oldest   the oldest VS Code that engines.vscode allows
//   VSCODE_PATH=/path/to/code    this desktop VS Code
//   CORPUS_LINT_HOST=npm         the npm host, without looking for a desktop VS Code
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { inRoot } from '../../scripts/lib/root.mjs';
import { bundleSuite } from './bundleSuite.mjs';

const web = process.argv.includes('--web');
const oldest = process.argv.includes('--oldest');
const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-e2e-'));
// The host gets the signal too and ends the run; leaving before it would leave the folder behind.
process.on('SIGTERM', () => {});

try {
  const workspace = path.join(temporary, 'workspace');
  cpSync(inRoot('client/test/workspace'), workspace, { recursive: true });
  await bundleSuite();
  await runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: inRoot(),
    extensionTestsPath: inRoot('dist/test', web ? 'runInWorker' : 'runOnNode'),
    extensionTestsEnv: { CORPUS_LINT_HOST_VERSION: oldest ? 'oldest' : 'newest' },
    launchArgs: [workspace, ...profile(), ...(web ? ['--extensionDevelopmentKind=web'] : [])],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}

function profile() {
  return [`--user-data-dir=${path.join(temporary, 'user')}`, `--extensions-dir=${path.join(temporary, 'extensions')}`];
}

async function executable() {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  const npmHost = inRoot('client/test/host/code.mjs');
  if (process.env.CORPUS_LINT_HOST === 'npm' || !hasDesktop()) return npmHost;
  try {
    return await downloadAndUnzipVSCode({ version: oldest ? oldestVersion() : 'stable', timeout: 15_000, cachePath: inRoot('.vscode-test') });
  } catch (error) {
    if (process.platform === 'win32') throw error; // a script cannot stand in for an executable there
    console.log(`Desktop VS Code cannot be downloaded (${error.message ?? error}); using the npm host.`);
    return npmHost;
  }
}

/** A window needs a display; on Linux there may be none. */
function hasDesktop() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function oldestVersion() {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return engines.vscode.replace('^', '');
}
