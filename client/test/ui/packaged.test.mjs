// What a user sees of the packaged extension.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { inRoot } from '../../../scripts/lib/root.mjs';
import {
  editorText,
  goTo,
  notifications,
  openFile,
  openQuickFixes,
  outline,
  problems,
  runCommand,
  showOutline,
  showProblems,
  statusBar,
  suppressed,
} from '../host/workbench.mjs';
import { opened } from './opened.mjs';

const TIME_CODE = '0:00 / 0:00';

describe('the packaged extension', () => {
  const settings = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' };
  const editor = opened('packaged', (folder) => cpSync(inRoot('client/test/workspace/checked'), folder, { recursive: true }), { settings });

  before(() => openFile(editor.page, 'page.txt'));

  /** Chooses a decision about the time code from the light bulb. */
  async function keepLine(title) {
    await goTo(editor.page, 5, 1);
    const offered = await openQuickFixes(editor.page);
    await editor.shoot('decisions');
    await offered.filter({ hasText: title }).first().click();
  }

  it('lists the problems', async () => {
    await showProblems(editor.page);
    await problems(editor.page).filter({ hasText: 'boilerplate-line' }).first().waitFor();
  });

  it('shows the outline', async () => {
    await showOutline(editor.page);
    await outline(editor.page).filter({ hasText: 'Xã Hòa Lạc mở lớp dạy bơi' }).first().waitFor();
  });

  it('keeps a line, says where that is written, and undoes it', async () => {
    await keepLine(/^keep this line/i);
    // The host shows no toasts; the list of notifications has what they would say.
    await runCommand(editor.page, 'Notifications: Show Notifications');
    const message = notifications(editor.page).filter({ hasText: 'Written to corpus-lint.suppressions.json' });
    await message.waitFor();
    await statusBar(editor.page).filter({ hasText: 'Corpus Lint: 3' }).waitFor();
    await editor.shoot('undo');
    await message.getByText('Undo', { exact: true }).click();
    await statusBar(editor.page).filter({ hasText: 'Corpus Lint: 4' }).waitFor();
  });

  it('lists what is suppressed, and takes it back by the keyboard', async () => {
    const { page } = editor;
    await keepLine(/^keep this text everywhere/i);
    await runCommand(page, 'Explorer: Focus on Folders View');
    await runCommand(page, 'Corpus Lint: Focus on Suppressed View');
    const rows = suppressed(page);
    await rows.filter({ hasText: TIME_CODE }).waitFor();
    await editor.shoot('suppressed');
    assert.match(await rows.filter({ hasText: TIME_CODE }).getAttribute('aria-label'), /suppressed under boilerplate-line/);
    await rows.filter({ hasText: TIME_CODE }).click();
    // The decision is for every file, so its entry is what opens; only then does the keyboard belong to the editor.
    await statusBar(page).filter({ hasText: 'Ln 6, Col 1' }).waitFor();
    await runCommand(page, 'Corpus Lint: Focus on Suppressed View');
    for (const key of ['Home', 'ArrowDown', 'Delete']) await page.keyboard.press(key);
    await rows.filter({ hasText: TIME_CODE }).waitFor({ state: 'detached' });
    await page.locator('.tab', { hasText: 'page.txt' }).click();
    await statusBar(page).filter({ hasText: 'Plain Text' }).waitFor();
  });

  it('says why a page is checked as it is', async () => {
    const { page } = editor;
    await page.keyboard.press('Control+1');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Why Is This Checked');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Why Is This Checked' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'corpus-lint.json:1' }).first().waitFor();
    await editor.shoot('why');
    await page.keyboard.press('Escape');
  });

  it('repairs from the light bulb', async () => {
    await goTo(editor.page, 5, 1);
    const fixes = await openQuickFixes(editor.page);
    const titles = await fixes.allInnerTexts();
    assert.match(titles.at(-1), /keep this line/i, titles.join(' | '));
    await editor.shoot('quick-fixes');
    await fixes
      .filter({ hasText: /delete this line/i })
      .first()
      .click();
    await editorText(editor.page).filter({ hasNotText: TIME_CODE }).waitFor();
  });

  it('cleans what stays ticked, and takes it back', async () => {
    const { page } = editor;
    await openFile(page, 'keep.txt');
    await runCommand(page, 'Corpus Lint: Clean This Page');
    const kinds = page.locator('.quick-input-list .monaco-list-row');
    await kinds.filter({ hasText: 'player control' }).waitFor();
    await page.locator('.monaco-diff-editor .line-delete').first().waitFor();
    await kinds.filter({ hasText: 'duplicate-caption' }).locator('.quick-input-list-checkbox, .monaco-checkbox, input').first().click();
    await editor.shoot('clean-page');
    await page
      .locator('.monaco-diff-editor .modified-in-monaco-diff-editor .view-lines, .monaco-diff-editor .editor.modified .view-lines')
      .filter({ hasText: /(Minh\sKhôi.*){2}/s })
      .first()
      .waitFor();
    await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
    await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await editorText(page).filter({ hasNotText: TIME_CODE }).waitFor();
    const captions = (await editorText(page).innerText()).match(/Minh\sKhôi/g);
    assert.equal(captions.length, 2, 'the kind that was not ticked stays');
    await runCommand(page, 'Corpus Lint: Undo Last Clean');
    await editorText(page).filter({ hasText: TIME_CODE }).waitFor();
  });
});
