// A folder that the user does not trust, and then does.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { inRoot } from '../../../scripts/lib/root.mjs';
import { filterProblems, openFile, problems, runCommand, showProblems } from '../host/workbench.mjs';
import { opened } from './opened.mjs';

describe('in Restricted Mode', () => {
  const editor = opened('trust', (folder) => cpSync(inRoot('client/test/workspace/checked'), folder, { recursive: true }), { settings: {}, trust: true });
  const of = (rule) => problems(editor.page).filter({ hasText: rule });

  before(() => openFile(editor.page, 'own.txt'));

  it('checks pages without the patterns of the folder, and says so', async () => {
    await editor.page.locator('.part.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await editor.page.locator('[id*="corpusLint.status"]').first().waitFor();
    await openFile(editor.page, 'page.txt');
    await showProblems(editor.page);
    await of('boilerplate-line').first().waitFor();
    await openFile(editor.page, 'own.txt');
    await editor.page.locator('[id*="corpusLint.status"]').first().hover();
    await editor.page.locator('.monaco-hover:visible', { hasText: 'without its patterns, since this folder is not trusted' }).first().waitFor();
    await filterProblems(editor.page, 'own.txt');
    await of('boilerplate-line').first().waitFor();
    assert.equal(await of('listed-boilerplate').count(), 0);
  });

  it('takes the patterns up when the folder is trusted', async () => {
    await runCommand(editor.page, 'Workspaces: Manage Workspace Trust');
    await editor.page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
      .first()
      .click();
    await of('listed-boilerplate').first().waitFor();
    await editor.page.keyboard.press('Escape');
  });
});
