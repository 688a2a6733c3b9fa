// Pictures of cleaning: a page before and after, all pages of a folder, and what is said afterwards.
import { openFile, runCommand } from '../../client/test/host/workbench.mjs';

const kinds = (page) => page.locator('.quick-input-list .monaco-list-row');

/** @param {import('playwright-core').Page} page */
export async function takeCleaning(page, file, save) {
  await openFile(page, file);
  await page.locator('.squiggly-warning').first().waitFor();
  await runCommand(page, 'Corpus Lint: Clean This Page');
  await kinds(page).first().waitFor();
  await page.locator('.monaco-diff-editor .line-delete').first().waitFor();
  await save(page, 'clean-page');
  await page.keyboard.press('Escape');
  // Where a comparison closes, the editor takes the keyboard, and the next palette with it.
  await page.locator('.monaco-diff-editor').first().waitFor({ state: 'detached' });
  await runCommand(page, 'Corpus Lint: Clean the Workspace');
  await kinds(page).first().waitFor();
  await page.locator('.multiDiffEntry .line-delete').first().waitFor();
  await save(page, 'clean-workspace');
  await page.keyboard.press('Enter');
  // An editor that is driven shows no toasts; the list of notifications has the same.
  await page.locator('.multiDiffEntry').first().waitFor({ state: 'detached' });
  await runCommand(page, 'Notifications: Show Notifications');
  await page.locator('.notifications-center', { hasText: 'Cleaned' }).waitFor();
  await save(page, 'cleaned');
}
