import { existsSync } from 'node:fs';
import { run } from './processes.mjs';

const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
};

export const BROWSER_HELP =
  'The tests in VS Code need a Chromium. Install one (Debian: apt-get install chromium), name one with CORPUS_LINT_BROWSER=/path/to/chromium, ' +
  'or name a desktop VS Code with VSCODE_PATH=/path/to/code.';

/**
 * The Chromium to drive: the one CORPUS_LINT_BROWSER names, else the first one in the usual places; undefined where there is none.
 * @throws Error where CORPUS_LINT_BROWSER names a file that is not there.
 */
export function findBrowser() {
  const named = process.env.CORPUS_LINT_BROWSER;
  if (named && !existsSync(named)) throw new Error(`CORPUS_LINT_BROWSER names ${named}, which does not exist.`);
  return named || (PLACES[process.platform] ?? []).find((place) => existsSync(place));
}

/** Finds a Chromium or installs Debian's, where this is root on Debian. @returns {Promise<boolean>} whether there is one now. */
export async function ensureBrowser() {
  if (findBrowser()) return true;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) await installDebianChromium();
  if (findBrowser()) return true;
  console.error(BROWSER_HELP);
  return false;
}

async function installDebianChromium() {
  console.log('Installing Chromium with apt-get (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env, capture: true, quiet: true });
  let result = await install();
  if (result.code !== 0) {
    // A fresh machine has no package lists, or old ones.
    await run('apt-get', ['update', '-qq'], { env, capture: true, quiet: true });
    result = await install();
  }
  if (result.code !== 0) console.error(result.output);
}
