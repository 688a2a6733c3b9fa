// npm run screenshots [-- FOLDER [PAGE …]]: takes pictures of the packaged extension in a real VS Code.
// Without a folder: the sample corpus, into docs/images, where the README shows them. With one: its pages (all, or the named
// ones), into dist/shots.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEditor } from '../client/test/host/session.mjs';
import {
  corpusRow,
  filterProblems,
  goTo,
  offered,
  openFile,
  openQuickFixes,
  openWalkthrough,
  outline,
  problems,
  runCommand,
  showCorpus,
  showOutline,
  showProblems,
  suppressed,
} from '../client/test/host/workbench.mjs';
import { takeCleaning } from './lib/cleanPictures.mjs';
import { endWithSignals, runNode } from './lib/processes.mjs';
import { inRoot } from './lib/root.mjs';

/** A page of the sample with many generals, and the place of one of them. */
const GENERAL = ['07-ranks-and-titles.txt', 7, 14];

const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontFamily': 'Liberation Mono',
  'editor.fontSize': 13,
  'editor.stickyScroll.enabled': false,
  'explorer.openEditors.visible': 0,
  'outline.problems.colors': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.editor.enablePreview': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};

const SAMPLE = inRoot('test-fixtures/sample');
const VIEWPORT_MIDDLE = 330;
const PLACE = /\[Ln (\d+), Col (\d+)\]$/;

endWithSignals();
const [folder, ...named] = process.argv.slice(2);
const target = folder ? inRoot('dist/shots') : inRoot('docs/images');
const { code } = await runNode([inRoot('scripts/package.mjs')]);
if (code !== 0) process.exit(code);
mkdirSync(target, { recursive: true });
const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-pictures-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
await takePictures(copyOf(folder ?? SAMPLE));

/** A copy under a plain name, so that pictures tell nothing of this machine and the pages stay as they are. */
function copyOf(source) {
  const copy = path.join(temporary, folder ? 'pages' : 'sample');
  rmSync(copy, { recursive: true, force: true });
  cpSync(path.resolve(source), copy, { recursive: true, dereference: true });
  if (!existsSync(path.join(copy, 'corpus-lint.json'))) writeFileSync(path.join(copy, 'corpus-lint.json'), '{}\n');
  return copy;
}

async function takePictures(workspace) {
  const pages = named.length > 0 ? named : readdirSync(workspace).filter((file) => file.endsWith('.txt'));
  if (folder) for (const page of pages) await takeOne(workspace, page, path.basename(page, '.txt'));
  else {
    await takeOne(workspace, pages[0], 'editor', 'quick-fix');
    await takeHover(workspace, ...GENERAL);
    await takeVietnamese(workspace, pages[0]);
    await takeCorpus(workspace, pages[0]);
    await takeConfiguration(workspace);
    // These two leave something behind, so each has a copy of its own.
    await withEditor(copyOf(SAMPLE), (page) => takeCleaning(page, pages[0], save));
    await takeSuppressed(copyOf(SAMPLE), pages[0]);
  }
}

async function withEditor(workspace, take, language = {}) {
  const editor = await openEditor(inRoot('dist/corpus-lint.vsix'), workspace, { settings: SETTINGS, deviceScaleFactor: 2, ...language });
  try {
    await take(editor.page);
  } finally {
    await editor.close();
  }
}

/** What the editor tells of a person: every mention highlighted, and the hover. */
async function takeHover(workspace, file, line, column) {
  await withEditor(workspace, async (page) => {
    await openFile(page, file);
    await listProblems(page, file);
    await goTo(page, line, column);
    await runCommand(page, 'Show or Focus Hover');
    await page.locator('.monaco-hover:visible', { hasText: 'In this file' }).first().waitFor();
    await save(page, 'hover');
  });
}

/** The same editor for someone whose display language is Vietnamese, and the first steps. */
async function takeVietnamese(workspace, file) {
  const take = async (page) => {
    await openFile(page, file);
    await openMenu(page, file);
    await save(page, 'vietnamese');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+J'); // the panel makes room
    await openWalkthrough(page, 'Bắt đầu với Corpus Lint');
    await save(page, 'walkthrough');
  };
  await withEditor(workspace, take, { vietnamese: true });
}

/** The Corpus view beside a page with its zones, the menu of the status bar, and the report. */
async function takeCorpus(workspace, file) {
  await withEditor(workspace, async (page) => {
    await openFile(page, file);
    await showCorpus(page);
    await widenSideBar(page);
    const pages = readdirSync(workspace).filter((name) => /\.(?:txt|md)$/.test(name));
    await corpusRow(page, `By Page, ${pages.length}`).waitFor();
    await corpusRow(page, 'By Boilerplate Line').click();
    await corpusRow(page, 'inside the article').hover();
    await save(page, 'corpus');
    await page.locator('.statusbar-item', { hasText: 'Corpus Lint' }).first().click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Corpus Report' }).waitFor();
    await save(page, 'status-menu');
    await page.keyboard.press('Escape');
    await runCommand(page, 'Corpus Lint: Corpus Report');
    await page.frameLocator('iframe.webview').frameLocator('iframe').locator('h2').first().waitFor();
    await save(page, 'report');
  });
}

/** Makes room for what the view says of each line. */
async function widenSideBar(page) {
  const { x, width, y } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width, y + 300);
  await page.mouse.down();
  await page.mouse.move(x + width + 120, y + 300, { steps: 5 });
  await page.mouse.up();
}

/** What the configuration offers while it is written. */
async function takeConfiguration(workspace) {
  const config = path.join(workspace, 'corpus-lint.json');
  const before = readFileSync(config);
  writeFileSync(config, '{\n  // Nothing of our own yet\n  "rules": {\n    \n  }\n}\n');
  await withEditor(workspace, async (page) => {
    await openFile(page, 'corpus-lint.json');
    await goTo(page, 4, 5);
    await offered(page, 'boilerplate-line');
    await save(page, 'configuration');
  });
  writeFileSync(config, before);
}

/** A line that was kept, in the view that takes it back. Last, since it leaves a decision in the folder. */
async function takeSuppressed(workspace, file) {
  await withEditor(workspace, async (page) => {
    await openFile(page, file);
    const choices = await openMenu(page, file);
    await choices
      .filter({ hasText: /^keep this line/i })
      .first()
      .click();
    await runCommand(page, 'Corpus Lint: Focus on Suppressed View');
    await suppressed(page).first().waitFor();
    await save(page, 'suppressed');
  });
}

/** Each page in an editor of its own, so that none shows what was done to another. */
function takeOne(workspace, file, name, menu) {
  return withEditor(workspace, (page) => takeBoth(page, file, name, menu));
}

async function takeBoth(page, file, name, menu = `${name}-quick-fix`) {
  await openFile(page, file);
  await showOutline(page);
  await enlargeOutline(page);
  await listProblems(page, file);
  await save(page, name);
  await goTo(page, ...(await typicalProblem(page)));
  await openQuickFixes(page);
  await save(page, menu);
  await page.keyboard.press('Escape');
}

/** The panel with the problems of this file alone. */
async function listProblems(page, file) {
  await showProblems(page);
  await filterProblems(page, path.basename(file));
}

/** The light-bulb menu at a problem of the file. */
async function openMenu(page, file) {
  await listProblems(page, file);
  await goTo(page, ...(await typicalProblem(page)));
  return openQuickFixes(page);
}

/** Line and column of a problem in the list: one within the text, where there is one, so that the menu covers no header. */
async function typicalProblem(page) {
  const rows = await problems(page).allTextContents();
  const places = rows.filter((row) => PLACE.test(row));
  const row = places.find((place) => place.includes('duplicate-caption')) ?? places[0];
  if (!row) throw new Error(`no problem is listed: ${rows.join(' | ')}`);
  return PLACE.exec(row).slice(1);
}

/** Gives the outline half of the side bar. */
async function enlargeOutline(page) {
  const { x, y } = await page.locator('.pane', { has: outline(page) }).boundingBox();
  await page.mouse.move(x + 100, y);
  await page.mouse.down();
  await page.mouse.move(x + 100, VIEWPORT_MIDDLE, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(x + 600, VIEWPORT_MIDDLE);
}

async function save(page, name) {
  const file = path.join(target, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(path.relative(inRoot(), file));
}
