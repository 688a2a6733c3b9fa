import * as path from 'node:path';
import Mocha from 'mocha';

const FILES = ['activation', 'diagnostics', 'structure', 'titles', 'files', 'clean', 'corpus', 'decisions', 'fixes', 'server'];

/** Runs the suite in the Node extension host. @throws Error where a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, forbidOnly: true, forbidPending: true });
  for (const file of FILES) mocha.addFile(path.join(__dirname, `${file}.test.js`));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
