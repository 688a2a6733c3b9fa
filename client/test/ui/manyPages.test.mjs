// A clean of many pages of which the user has enough.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notifications, openFile, runCommand } from '../host/workbench.mjs';
import { opened } from './opened.mjs';

/** So many that cleaning them takes longer than looking for a button and pressing it. */
const PAGES = 2000;
const CHUNK = 32;
const SHOW = 'Notifications: Show Notifications';
const TIME_CODE = '0:00 / 0:00';
const ENDS = ['\n', '\r\n', '\r'];
const BODY = [
  'Lớp học kéo dài sáu tuần, do các giáo viên thể dục của xã trực tiếp đứng lớp. Mỗi buổi chỉ nhận hai mươi em để bảo đảm an toàn.',
  'Phụ huynh chỉ cần đăng ký với giáo viên chủ nhiệm trước thứ sáu hằng tuần; em nào chưa có áo phao thì được nhà trường cho mượn.',
];

const nameOf = (i) => `page-${String(i).padStart(4, '0')}.txt`;
/** Every third has other line ends, every fifth a byte order mark. */
const pageText = (i) =>
  (i % 5 === 0 ? '\uFEFF' : '') +
  [
    `Xã Hòa Lạc mở lớp dạy bơi thứ ${i} cho học sinh`,
    '',
    TIME_CODE,
    `(Hòa Lạc Online) - Sáng 3/6, xã Hòa Lạc khai giảng lớp dạy bơi thứ ${i} cho gần hai trăm học sinh tiểu học tại bể bơi của trường.`,
    ...BODY.flatMap((paragraph) => ['', paragraph]),
    '',
  ].join(ENDS[i % 3]);
const cleanedText = (i) => pageText(i).replace(TIME_CODE + ENDS[i % 3], '');

describe('a clean of many pages', () => {
  const numbers = Array.from({ length: PAGES }, (_, i) => i);
  const write = (folder) => {
    writeFileSync(path.join(folder, 'corpus-lint.json'), '{}\n');
    for (const i of numbers) writeFileSync(path.join(folder, nameOf(i)), pageText(i));
  };
  const editor = opened('many', write, { settings: {} });
  const textOf = (i) => readFileSync(path.join(editor.folder, nameOf(i)), 'utf8');
  const told = (text) => notifications(editor.page).filter({ hasText: text });

  /** Paths in the journal of the only clean there is. */
  function journal() {
    const cleans = path.join(editor.folder, '.corpus-lint/cleans');
    const [clean, ...others] = readdirSync(cleans);
    assert.deepEqual(others, []);
    const parts = readdirSync(path.join(cleans, clean)).filter((name) => /^\d+\.json$/.test(name));
    return parts.flatMap((part) => JSON.parse(readFileSync(path.join(cleans, clean, part), 'utf8')).files.map((file) => file.path));
  }

  it('stops where it is cancelled: whole pages are written, the journal tells of these, and undo puts them back', async () => {
    const { page } = editor;
    await openFile(page, nameOf(1));
    await runCommand(page, 'Corpus Lint: Clean the Workspace');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: `2,000 lines in 2,000 files` }).waitFor();
    await editor.shoot('kinds');
    await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
    // Where a comparison closes, the editor takes the keyboard, and the palette with it.
    await page.locator('.multiDiffEntry').first().waitFor({ state: 'detached' });
    await runCommand(page, SHOW);
    await told(/cleaning the workspace.* of 2,000/).waitFor();
    await editor.shoot('cleaning');
    await told('cleaning the workspace').locator('.monaco-button', { hasText: 'Cancel' }).click();
    // The list of notifications closes with the last one in it.
    await told('cleaning the workspace').waitFor({ state: 'detached' });
    await runCommand(page, SHOW);
    await told('before you cancelled').waitFor();
    await editor.shoot('cancelled');

    const [, files, lines] = /Cleaned ([\d,]+) files, ([\d,]+) lines, before you cancelled/.exec(await told('before you cancelled').innerText());
    const count = Number(files.replace(',', ''));
    assert.equal(lines, files);
    assert.ok(count >= CHUNK && count < PAGES, `${count} pages are cleaned`);
    const cleaned = numbers.filter((i) => textOf(i) !== pageText(i));
    assert.equal(cleaned.length, count);
    for (const i of cleaned) assert.equal(textOf(i), cleanedText(i), nameOf(i));
    assert.deepEqual(journal().sort(), cleaned.map(nameOf));

    await runCommand(page, 'Corpus Lint: Undo Last Clean');
    await told(`Took back the last clean in ${files} files`).waitFor();
    assert.deepEqual(
      numbers.filter((i) => textOf(i) !== pageText(i)),
      [],
    );
  });
});
