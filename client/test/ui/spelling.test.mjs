// Choosing in the Corpus view how a title is written from now on.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { corpusRow, notifications, openFile, runCommand, showCorpus } from '../host/workbench.mjs';
import { opened } from './opened.mjs';

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
  const write = (folder) => {
    writeFileSync(path.join(folder, 'corpus-lint.json'), CONFIG);
    for (const [name, title] of Object.entries(PAGES)) writeFileSync(path.join(folder, name), page(title));
  };
  const editor = opened('spelling', write, { settings: {} });
  const read = (name) => readFileSync(path.join(editor.folder, name), 'utf8');

  it('is written into the configuration, and the pages that write it otherwise are fixed', async () => {
    const view = editor.page;
    await openFile(view, 'a.txt');
    await showCorpus(view);
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
