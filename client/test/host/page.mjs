// The workbench's page: its address, and the way to know that it is ready.
import path from 'node:path';

/**
 * The address that opens a folder, with a development extension and its suite where they are named.
 * @param {{ authority: string, origin: string }} site
 * @param {{ folder: string, extension?: string, tests?: string, file?: string }} what absolute paths
 */
export function workbenchUrl(site, { folder, extension, tests, file }) {
  const remote = (target) => `vscode-remote://${site.authority}${path.resolve(target).split(path.sep).map(encodeURIComponent).join('/')}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${site.origin}/?${new URLSearchParams({ [kind]: path.resolve(folder), payload: JSON.stringify(payload) })}`;
}

/** Opens the address and waits until the workbench has restored itself. */
export async function openWorkbench(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => typeof globalThis.driver?.whenWorkbenchRestored === 'function', null, { timeout: 60_000 });
  await page.evaluate(() => globalThis.driver.whenWorkbenchRestored());
}
