// The browser that shows the workbench in tests. Users of `npm start` take their own.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_HELP, findBrowser } from '../../../scripts/lib/browser.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Nothing but this machine can be reached: what wants the network fails at once instead of hanging.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

// Whoever starts the browser closes it together with the server; playwright would end the script before that.
const LEAVE_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** A headless Chromium with an empty profile. Closing it removes all it wrote. */
export async function launchBrowser() {
  const home = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-browser-'));
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  try {
    // Chromium leaves crash data under its config home, profile or not.
    const env = { ...process.env, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
    const browser = await chromium.launch({ executablePath: executable(), args: ARGUMENTS, env, ...LEAVE_SIGNALS });
    browser.on('disconnected', remove);
    return browser;
  } catch (error) {
    remove();
    throw error;
  }
}

/** @param {import('playwright-core').Browser} browser @param {import('playwright-core').BrowserContextOptions} options */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1280, height: 800 }, ...options });
  return context.newPage();
}

function executable() {
  const found = findBrowser();
  if (!found) throw new Error(BROWSER_HELP);
  return found;
}
