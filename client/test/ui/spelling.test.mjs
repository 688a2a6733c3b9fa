// Choosing in the Corpus view how a title is written from now on.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../../scripts/lib/root.mjs';
import { openEditor } from '../host/session.mjs';
import { corpusRow, notifications, openFile, runCommand, showCorpus } from '../host/workbench.mjs';

const SHOTS = inRoot('dist/shots');
const SHOW = 'Notifications: Show Notifications';
const CONFIG = '{\n  // One folder of pages\n  "rules": { "irregular-space": "off" }\n}\n';
const DECIDED = `{
  // One folder of pages
  "rules": {
    "irregular-space": "off",
    "inconsistent-title": {
      "forms": {
        "Thượng tá": "thượng tá"
      }
    }
  }
}
`;
const page = (title) =>
  [
    'Xã Hòa Lạc đón đoàn bộ đội về giúp dân',
    '',
    `(Hòa Lạc Online) - Sáng 3/6, ${title} Lê Văn Mẫu dẫn đoàn bộ đội về xã Hòa Lạc giúp dân gặt lúa chạy lụt trên cánh đồng ven sông.`,
    '',
    `Buổi trưa, ${title} Lê Văn Mẫu ăn cơm với bà con ở nhà văn hóa thôn; buổi chiều cả đoàn đắp lại bờ kè bị nước xói suốt hai tuần qua.`,
    '',
  ].join('\r\n');
/** Three pages write the title in capitals, two do not. */
const PAGES = { 'a.txt': 'Thượng tá', 'b.txt': 'Thượng tá', 'c.txt': 'Thượng tá', 'd.txt': 'thượng tá', 'e.txt': 'thượng tá' };

describe('a spelling in the Corpus view', () => {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-spelling-'));
  const read = (name) => readFileSync(path.join(temporary, name), 'utf8');
  let editor;

  before(async () => {
    mkdirSync(SHOTS, { recursive: true });
    writeFileSync(path.join(temporary, 'corpus-lint.json'), CONFIG);
    for (const [name, title] of Object.entries(PAGES)) writeFileSync(path.join(temporary, name), page(title));
    editor = await openEditor(inRoot('dist/corpus-lint.vsix'), temporary, { settings: {} });
    await openFile(editor.page, 'a.txt');
    await showCorpus(editor.page);
  });

  after(async () => {
    await editor?.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  });

  afterEach(async function shoot() {
    await editor?.page.screenshot({ path: path.join(SHOTS, `${this.currentTest.state}-spelling.png`) });
  });

  it('is written into the configuration, and the pages that write it otherwise are fixed', async () => {
    const view = editor.page;
    // Until then the list is renewed.
    await view.locator('.pane', { hasText: '0 problems in 5 pages' }).waitFor();
    await corpusRow(view, 'By Rank or Title, 1').click();
    await corpusRow(view, 'Thượng tá, 2 spellings, 10 mentions').click();
    const chosen = corpusRow(view, 'thượng tá, 4 mentions, 2 pages');
    await chosen.hover();
    await chosen.locator('.codicon-check').click();
    await runCommand(view, SHOW);
    const told = notifications(view).filter({ hasText: '“Thượng tá” is written “thượng tá” from now on; corpus-lint.json says so.' });
    await told.locator('.monaco-button', { hasText: 'Fix in 3 Pages' }).click();
    // The list of notifications closes with the last one in it.
    await told.waitFor({ state: 'detached' });
    await runCommand(view, SHOW);
    await notifications(view).filter({ hasText: 'Cleaned 3 files' }).waitFor();
    for (const name of Object.keys(PAGES)) assert.equal(read(name), page('thượng tá'), name);
    assert.equal(read('corpus-lint.json'), DECIDED);
    await corpusRow(view, 'By Rank or Title, 0').waitFor();
  });
});
