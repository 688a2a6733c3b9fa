// The Corpus view of the packaged extension, on a folder of many pages.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../../scripts/lib/root.mjs';
import { openEditor } from '../host/session.mjs';
import { corpusRow, editorText, openFile, runCommand, showCorpus } from '../host/workbench.mjs';

const VSIX = inRoot('dist/corpus-lint.vsix');
const SHOTS = inRoot('dist/shots');
const PAGES = 120;
const FOLLOW = 'Theo dõi Báo Hòa Lạc trên Google News';
const TIME_CODE = '0:00 / 0:00';

const PARAGRAPH = 'Lớp học kéo dài sáu tuần, do các giáo viên thể dục của xã trực tiếp đứng lớp. Mỗi buổi chỉ nhận hai mươi em để bảo đảm an toàn.';
/** A page that does not fit into the window. */
const LONG = 3;

const nameOf = (i) => `page-${String(i).padStart(3, '0')}.txt`;
const pageText = (i) =>
  [
    `Xã Hòa Lạc mở lớp dạy bơi thứ ${i} cho học sinh`,
    '',
    TIME_CODE,
    `(Hòa Lạc Online) - Sáng 3/6, xã Hòa Lạc khai giảng lớp dạy bơi thứ ${i} cho gần hai trăm học sinh tiểu học tại bể bơi của trường.`,
    '',
    ...new Array(i === LONG ? 60 : 1).fill(`${PARAGRAPH}\r\n`),
    'Lan Phương',
    ...(i % 2 === 0 ? ['', FOLLOW] : []),
    '',
  ].join('\r\n');

describe('the Corpus view', () => {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-corpus-'));
  const textOf = (i) => readFileSync(path.join(temporary, nameOf(i)), 'utf8');
  let editor;
  let page;

  before(async () => {
    mkdirSync(SHOTS, { recursive: true });
    writeFileSync(path.join(temporary, 'corpus-lint.json'), '{}\n');
    for (let i = 1; i <= PAGES; i++) writeFileSync(path.join(temporary, nameOf(i)), pageText(i));
    editor = await openEditor(VSIX, temporary, { settings: { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' } });
    page = editor.page;
    await openFile(page, nameOf(1));
    await showCorpus(page);
  });

  after(async () => {
    await editor?.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  });

  afterEach(async function shoot() {
    await page?.screenshot({ path: path.join(SHOTS, `${this.currentTest.state}-corpus-${this.currentTest.title.replace(/\W+/g, '-')}.png`) });
  });

  it('counts the pages and shows a part of a long list, and more of it when asked', async () => {
    await corpusRow(page, `By Page, ${PAGES}`).click();
    await corpusRow(page, nameOf(2)).waitFor();
    await page.keyboard.press('End');
    await corpusRow(page, `Showing 100 of ${PAGES}`).click();
    await corpusRow(page, `Showing 100 of ${PAGES}`).waitFor({ state: 'detached' });
    await page.keyboard.press('Home');
    await corpusRow(page, 'By Page').click(); // folded again
    await corpusRow(page, nameOf(2)).waitFor({ state: 'detached' });
  });

  it('finds a line without its tone marks', async () => {
    const header = page.locator('.pane-header', { hasText: 'Corpus' }).first();
    await header.hover();
    await header.locator('.codicon-filter').click();
    await page.locator('.quick-input-widget input').fill('theo doi bao');
    await page.keyboard.press('Enter');
    await corpusRow(page, 'By Boilerplate Line, 1').click();
    await corpusRow(page, `${FOLLOW}, ${PAGES / 2} pages · below the article`).waitFor();
    await corpusRow(page, `By Page, ${PAGES / 2}`).waitFor();
  });

  it('opens a page that carries it, at the line', async () => {
    await corpusRow(page, `${FOLLOW}, ${PAGES / 2}`).click();
    await corpusRow(page, `${nameOf(4)}:10`).click();
    await page.locator('.statusbar-item', { hasText: /Ln 10, Col/ }).waitFor();
    await editorText(page).filter({ hasText: 'bơi thứ 4' }).waitFor();
    await corpusRow(page, `${FOLLOW}, ${PAGES / 2}`).click(); // folded again
  });

  it('deletes a line from all pages that carry it, and nothing else', async () => {
    const before = Array.from({ length: PAGES }, (_, i) => textOf(i + 1));
    await corpusRow(page, `${FOLLOW}, ${PAGES / 2}`).hover();
    await corpusRow(page, `${FOLLOW}, ${PAGES / 2}`)
      .locator('.codicon-trash')
      .click();
    await page.locator('.monaco-dialog-box', { hasText: `from ${PAGES / 2} pages?` }).waitFor();
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Delete$/ }).click();
    await corpusRow(page, 'By Boilerplate Line, 0').waitFor();
    for (const [i, text] of before.entries()) assert.equal(textOf(i + 1), text.replace(`${FOLLOW}\r\n`, ''), nameOf(i + 1));
  });

  it('keeps a line on all pages that carry it', async () => {
    await runCommand(page, 'Corpus Lint: Clear the Filter of the Corpus View');
    await corpusRow(page, `${TIME_CODE}, ${PAGES} pages · inside the article`).hover();
    await corpusRow(page, `${TIME_CODE}, ${PAGES} pages`).locator('.codicon-pinned').click();
    await corpusRow(page, 'pages · inside the article').waitFor({ state: 'detached' });
    await corpusRow(page, `${TIME_CODE}, suppressed under boilerplate-line`).waitFor();
    const decisions = path.join(temporary, 'corpus-lint.suppressions.json');
    assert.ok(existsSync(decisions));
    assert.match(readFileSync(decisions, 'utf8'), /0:00 \/ 0:00/);
    assert.ok(textOf(1).includes(TIME_CODE), 'the page stays as it is');
  });

  it('makes the report of the corpus', async () => {
    await runCommand(page, 'Corpus Lint: Corpus Report');
    const report = page.frameLocator('iframe.webview').frameLocator('iframe');
    await report.locator('h2', { hasText: 'Problems by outlet' }).waitFor();
    await report.locator('.figures div', { hasText: `pages${PAGES}` }).waitFor();
  });

  it('has the title in breadcrumbs and in sticky scroll wherever one reads', async () => {
    await openFile(page, nameOf(LONG));
    await page.keyboard.press('Control+End');
    const title = `bơi thứ ${LONG} cho`;
    await page.locator('.editor-instance .sticky-widget', { hasText: title }).waitFor();
    await page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: title }).first().waitFor();
  });

  it('has soft backgrounds for what is not the article, which a setting switches off', async () => {
    await openFile(page, nameOf(7));
    const background = page.locator('.editor-instance .view-overlays .cdr[class*="ced-"]');
    await background.first().waitFor();
    mkdirSync(path.join(temporary, '.vscode'));
    writeFileSync(path.join(temporary, '.vscode/settings.json'), '{ "corpusLint.zones": false }\n');
    await background.first().waitFor({ state: 'detached' });
  });

  it('has a menu behind the status bar', async () => {
    await openFile(page, nameOf(9));
    await page.locator('.statusbar-item', { hasText: 'Corpus Lint' }).first().click();
    const entries = page.locator('.quick-input-list .monaco-list-row');
    await entries.filter({ hasText: 'Open Corpus View' }).waitFor();
    const labels = (await entries.allInnerTexts()).join('|');
    for (const label of ['Fold Everything But the Article', 'Why Is This Checked?', 'Open Configuration', 'Corpus Report'])
      assert.ok(labels.includes(label), labels);
    await page.keyboard.press('Escape');
  });
});
