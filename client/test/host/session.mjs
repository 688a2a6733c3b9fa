// A whole editor with the packaged extension in it: profile, server, browser and page, and one way to end them all.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEnd } from '../../../scripts/lib/processes.mjs';
import { launchBrowser, openPage } from './browser.mjs';
import { openWorkbench, workbenchUrl } from './page.mjs';
import { installExtension, startServer } from './server.mjs';

const STEP_LIMIT_MS = 30_000;
const ASK_FOR_TRUST = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * Installs the .vsix into an empty profile and opens a folder. `vietnamese`: with that display language; `trust`: in Restricted Mode
 * until the user trusts the folder.
 * @returns {Promise<{ page: import('playwright-core').Page, close(): Promise<void> }>}
 */
export async function openEditor(vsix, folder, { settings, deviceScaleFactor, vietnamese = false, trust = false }) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-editor-'));
  const endings = [async () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  };
  beforeEnd(close);
  try {
    const profile = { userDataDir: path.join(temporary, 'user'), extensionsDir: path.join(temporary, 'extensions') };
    await installExtension(vsix, profile);
    if (vietnamese) addVietnamese(profile.userDataDir);
    const server = await startServer(profile, trust ? { ...settings, ...ASK_FOR_TRUST } : settings, { trust });
    endings.push(server.stop);
    const browser = await launchBrowser();
    endings.push(() => browser.close());
    const page = await openPage(browser, { deviceScaleFactor });
    page.setDefaultTimeout(STEP_LIMIT_MS);
    await openWorkbench(page, workbenchUrl(server, { folder }));
    // The server has the language at hand from the second time on.
    if (vietnamese) await openWorkbench(page, workbenchUrl(server, { folder }));
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The chosen display language, and what VS Code notes of its language pack; this one leaves VS Code's own texts English. */
function addVietnamese(userDataDir) {
  const texts = path.join(userDataDir, 'vi.i18n.json');
  mkdirSync(path.join(userDataDir, 'User'), { recursive: true });
  writeFileSync(path.join(userDataDir, 'User/argv.json'), JSON.stringify({ locale: 'vi' }));
  writeFileSync(texts, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'vi',
    extensions: [{ extensionIdentifier: { id: 'tests.vi' }, version: '1.0.0' }],
    translations: { vscode: texts },
    label: 'Tiếng Việt',
  };
  writeFileSync(path.join(userDataDir, 'languagepacks.json'), JSON.stringify({ vi: pack }));
}
