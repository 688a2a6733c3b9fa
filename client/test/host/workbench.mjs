// What a user does in the workbench, for the test of the packaged extension and for the screenshots.
// Selectors hold for the newest host.

/** @typedef {import('playwright-core').Page} Page */

const ASK_AGAIN_MS = 3000;
const MOST_TRIES = 8;

export const problems = (page) => page.locator('.markers-panel .monaco-list-row');
export const notifications = (page) => page.locator('.notifications-center .notification-list-item');
export const statusBar = (page) => page.locator('.statusbar-item');
export const suppressed = (page) => page.locator('.pane', { hasText: 'Suppressed' }).locator('.monaco-list-row');
export const outline = (page) => page.locator('.outline-pane .monaco-list-row');
/** Rows of the Corpus view, known by what a screen reader says of them. */
export const corpusRow = (page, label) => page.locator(`.monaco-list-row[aria-label*="${label}"]`).first();
export const editorText = (page) => page.locator('.editor-instance .view-lines').first();
/** The light bulb beside the line or in the gutter. */
export const lightBulb = (page) =>
  page
    .locator('.monaco-editor [class*="codicon-light-bulb"], .monaco-editor [class*="lightbulb"], .monaco-editor .lightBulbWidget')
    .filter({ visible: true })
    .first();

/** Opens a file of the workspace by its name. @param {Page} page */
export async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await pick(page, name, name);
  await editorText(page).waitFor();
}

/** Runs a command by its title. @param {Page} page */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await pick(page, `>${title}`, title);
}

/** @param {Page} page */
export async function showProblems(page) {
  await runCommand(page, 'Problems: Focus on Problems View');
  await problems(page).first().waitFor();
}

/** Leaves only the problems of one file in the panel. @param {Page} page */
export async function filterProblems(page, file) {
  await page.locator('.viewpane-filter input, .viewpane-filter textarea').first().fill(file);
  await problems(page).first().filter({ hasText: file }).waitFor(); // the panel takes its time to filter
}

/** @param {Page} page */
export async function showOutline(page) {
  await runCommand(page, 'Explorer: Focus on Outline View');
  await outline(page).first().waitFor();
}

/** Opens the Corpus view from the activity bar, where it is once the extension has started. @param {Page} page */
export async function showCorpus(page) {
  await page.locator('.activitybar .action-label[aria-label^="Corpus Lint"]').click();
  await corpusRow(page, 'By Rule').waitFor();
}

/** Puts the cursor at a place (1-based). @param {Page} page */
export async function goTo(page, line, column) {
  await page.keyboard.press('Control+1'); // the editor has the keyboard
  await page.keyboard.press('Control+G');
  await input(page).fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Opens the quick fix menu at the cursor, once the light bulb is there, and gives its entries. VS Code drops a request for
 * code actions while its own extensions start, and asks again only when the cursor moves: so it is moved.
 * @param {Page} page
 */
export async function openQuickFixes(page) {
  const entries = page.locator('.action-widget .monaco-list-row.action');
  for (let tries = 1; ; tries++) {
    try {
      await lightBulb(page).waitFor({ timeout: ASK_AGAIN_MS });
      await page.keyboard.press('Control+.');
      await entries.first().waitFor({ timeout: ASK_AGAIN_MS });
      return entries;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      for (const key of ['Escape', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    }
  }
}

/** Opens a walkthrough by its title. @param {Page} page */
export async function openWalkthrough(page, title) {
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await page.keyboard.press('F1');
  await input(page).fill('>Welcome: Open Walkthrough');
  await rows.filter({ hasText: 'Welcome: Open Walkthrough' }).first().waitFor();
  await page.keyboard.press('Enter');
  await rows.filter({ hasText: title }).first().click();
  await page.locator('.getting-started-step').first().waitFor();
}

/** Asks for completion until this is offered. @param {Page} page */
export const offered = (page, label) =>
  asked(page.locator('.suggest-widget .monaco-list-row', { hasText: label }).first(), async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
  });

/** Asks again until this is seen: the servers of VS Code's own languages take their time. */
export async function asked(wanted, ask) {
  for (let tries = 1; ; tries++) {
    await ask();
    try {
      return await wanted.first().waitFor({ timeout: ASK_AGAIN_MS });
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

const input = (page) => page.locator('.quick-input-widget input');

async function pick(page, typed, wanted) {
  await input(page).fill(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: wanted }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
