// What a user sees whose display language is Vietnamese.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../../scripts/lib/root.mjs';
import { openEditor } from '../host/session.mjs';
import { asked, goTo, openFile, openQuickFixes, openWalkthrough, outline, problems, showOutline, showProblems } from '../host/workbench.mjs';

const SHOTS = inRoot('dist/shots');

describe('in Vietnamese', () => {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-vi-'));
  let editor;

  before(async () => {
    mkdirSync(SHOTS, { recursive: true });
    cpSync(inRoot('client/test/workspace/checked'), temporary, { recursive: true });
    const settings = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' };
    editor = await openEditor(inRoot('dist/corpus-lint.vsix'), temporary, { settings, vietnamese: true });
    await openFile(editor.page, 'page.txt');
  });

  after(async () => {
    await editor?.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  });

  afterEach(async function shoot() {
    await editor?.page.screenshot({ path: path.join(SHOTS, `vi-${this.currentTest.title.replace(/\W+/g, '-')}.png`) });
  });

  it('findings say what they are', async () => {
    await showProblems(editor.page);
    await problems(editor.page).filter({ hasText: 'thanh phát: không thuộc bài' }).first().waitFor();
    const all = (await problems(editor.page).allInnerTexts()).join('\n');
    assert.doesNotMatch(all, /not part of|same caption|keep one|metadata/);
  });

  it('the status bar counts', async () => {
    await editor.page.locator('#corpus-lint\\.corpus-lint\\.corpusLint\\.status, [id*="corpusLint.status"]').first().waitFor();
    const label = await editor.page.locator('[id*="corpusLint.status"] [aria-label], [id*="corpusLint.status"][aria-label]').first().getAttribute('aria-label');
    assert.match(label, /vấn đề/);
  });

  it('the outline names the parts', async () => {
    await showOutline(editor.page);
    await outline(editor.page).filter({ hasText: 'Sa pô' }).first().waitFor();
  });

  it('the light bulb offers', async () => {
    await goTo(editor.page, 5, 1);
    const titles = await (await openQuickFixes(editor.page)).allInnerTexts();
    assert.match(titles[0], /Xóa dòng này/);
    assert.match(titles.at(-1), /Giữ dòng này \(không báo dòng này nữa\)/, titles.join(' | '));
    await editor.page.keyboard.press('Escape');
  });

  it('commands have their names', async () => {
    await editor.page.keyboard.press('F1');
    await editor.page.locator('.quick-input-widget input').fill('>Corpus Lint: Sửa mọi');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Sửa mọi vấn đề an toàn trong tệp này' }).first().waitFor();
    await editor.page.keyboard.press('Escape');
  });

  it('the configuration explains itself', async () => {
    await openFile(editor.page, 'corpus-lint.json');
    const hover = editor.page.locator('.monaco-hover', { hasText: 'Từng quy tắc: một mức, hoặc một đối tượng' }).filter({ visible: true });
    await asked(hover, async () => {
      await goTo(editor.page, 1, 5);
      await editor.page.keyboard.press('Control+K');
      await editor.page.keyboard.press('Control+I');
    });
  });

  it('the walkthrough leads from the folder to clean text', async () => {
    await openWalkthrough(editor.page, 'Bắt đầu với Corpus Lint');
    await editor.page.locator('.getting-started-step', { hasText: 'Giữ lại những gì cần giữ' }).waitFor();
  });
});
