// npm test: installs what is missing, then runs every check there is. The last line is "N passed, N failed".
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { endWithSignals } from './lib/processes.mjs';
import { inRoot } from './lib/root.mjs';
import { asOne, byMarks, byMocha, byVitest, runSteps } from './lib/steps.mjs';

const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-test-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
endWithSignals();

const ready = await ensureDependencies();
if (ready) process.exitCode = (await runSteps(await steps())) ? 0 : 1;
else fail();

async function steps() {
  const report = path.join(temporary, 'vitest.json');
  return [
    script('build and package', ['scripts/package.mjs'], asOne),
    tool('types', 'tsc', ['-b'], asOne),
    tool('types of the tests', 'tsc', ['--noEmit', '-p', '.'], asOne),
    tool('lint', 'biome', ['check', '--error-on-warnings', '.'], asOne),
    tool(
      'unit, fixture and language server tests',
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      byVitest(report),
    ),
    tool('grammar', 'vscode-tmgrammar-test', ['syntaxes/*.test.corpus'], byMarks),
    ...(await editorSteps()),
  ];
}

async function editorSteps() {
  const browser = await ensureBrowser();
  const suites = [
    script('newest VS Code, Node extension host', ['client/test/runTests.mjs'], byMocha),
    script('newest VS Code, web worker', ['client/test/runTests.mjs', '--web'], byMocha),
    script('oldest VS Code, Node extension host', ['client/test/runTests.mjs', '--oldest'], byMocha),
  ];
  if (!browser && process.env.VSCODE_PATH) {
    console.log('The test of the packaged extension drives a browser and is left out.');
    return suites;
  }
  return [...suites, script('packaged extension in VS Code', ['client/test/runUi.mjs'], byMocha)];
}

function script(name, args, count) {
  return { name, command: process.execPath, args, count };
}

function tool(name, bin, args, count) {
  return { name, command: inRoot('node_modules/.bin', process.platform === 'win32' ? `${bin}.cmd` : bin), args, count };
}

function fail() {
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
