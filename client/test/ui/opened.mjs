// What every test of the packaged extension needs: a folder of its own, open in an editor, and pictures of what one sees.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../../scripts/lib/root.mjs';
import { openEditor } from '../host/session.mjs';

const VSIX = inRoot('dist/corpus-lint.vsix');
const SHOTS = inRoot('dist/shots');

/**
 * Opens a folder before the tests of a `describe` block and closes it behind them; takes a picture after each of them.
 * @param {string} name what pictures and the folder are called after
 * @param {(folder: string) => void} fill puts the pages into the folder
 * @param {Parameters<typeof openEditor>[2]} options
 */
export function opened(name, fill, options) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `corpus-lint-${name}-`));
  let editor;

  before(async () => {
    assert.ok(existsSync(VSIX), 'dist/corpus-lint.vsix is missing; make it with: npm run package');
    mkdirSync(SHOTS, { recursive: true });
    fill(folder);
    editor = await openEditor(VSIX, folder, options);
  });

  after(async () => {
    await editor?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const shoot = (picture) => editor?.page.screenshot({ path: path.join(SHOTS, `${name}-${picture}.png`) });
  afterEach(async function shootEnd() {
    await shoot(`${this.currentTest.state}-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  return {
    folder,
    shoot,
    get page() {
      return editor.page;
    },
  };
}
