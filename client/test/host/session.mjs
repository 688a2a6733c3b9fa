// A whole editor with the packaged extension in it: profile, server, browser and page, and one way to end them all.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEnd } from '../../../scripts/lib/processes.mjs';
import { launchBrowser, openPage } from './browser.mjs';
import { openWorkbench, workbenchUrl } from './page.mjs';
import { installExtension, startServer } from './server.mjs';

const STEP_LIMIT_MS = 30_000;

/**
 * Installs the .vsix into an empty profile and opens a folder.
 * @returns {Promise<{ page: import('playwright-core').Page, close(): Promise<void> }>}
 */
export async function openEditor(vsix, folder, { settings, deviceScaleFactor }) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-editor-'));
  const endings = [async () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  };
  beforeEnd(close);
  try {
    const profile = { userDataDir: path.join(temporary, 'user'), extensionsDir: path.join(temporary, 'extensions') };
    await installExtension(vsix, profile);
    const server = await startServer(profile, settings);
    endings.push(server.stop);
    const browser = await launchBrowser();
    endings.push(() => browser.close());
    const page = await openPage(browser, { deviceScaleFactor });
    page.setDefaultTimeout(STEP_LIMIT_MS);
    await openWorkbench(page, workbenchUrl(server, { folder }));
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
