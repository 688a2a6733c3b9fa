import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asOne, byMarks, byMocha, byVitest, runSteps } from './steps.mjs';

const step = (name, script, count) => ({ name, command: process.execPath, args: ['-e', script], count });

describe('counting the tests of a step', () => {
  it("reads mocha's summary", () => {
    expect(byMocha({ output: '    ✔ one\n  12 passing (3s)\n  2 failing\n' })).toEqual({ passed: 12, failed: 2 });
    expect(byMocha({ output: 'nothing ran' })).toEqual({ passed: 0, failed: 0 });
  });

  it("counts the marks of the grammar's tests", () => {
    expect(byMarks({ output: '✓ a run successfuly.\n✖ b failed\n  ✓ not a mark of a file\n' })).toEqual({ passed: 1, failed: 1 });
  });

  it('takes a test that vitest left out for a failed one', () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-steps-'));
    const report = path.join(directory, 'report.json');
    expect(byVitest(report)()).toEqual({ passed: 0, failed: 0 });
    writeFileSync(report, JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTotalTests: 8 }));
    expect(byVitest(report)()).toEqual({ passed: 5, failed: 3 });
    rmSync(directory, { recursive: true });
  });
});

describe('running the steps', () => {
  afterEach(() => vi.restoreAllMocks());

  const lastLineOf = async (steps) => {
    const lines = [];
    vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line));
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    const passed = await runSteps(steps);
    return [passed, lines.at(-1)];
  };

  it('goes on after a failed step and sums everything in the last line', async () => {
    const steps = [step('bad', 'process.exit(3)', asOne), step('suite', 'console.log("  4 passing (1s)")', byMocha)];
    expect(await lastLineOf(steps)).toEqual([false, '4 passed, 1 failed']);
  });

  it('counts a step that broke off, or that ran no test, as one failure', async () => {
    const steps = [
      step('broken', 'console.log("  4 passing (1s)"); process.exit(1)', byMocha),
      step('empty', '', byMocha),
      step('missing', '', byVitest('/nowhere')),
    ];
    expect(await lastLineOf(steps)).toEqual([false, '4 passed, 3 failed']);
  });

  it('passes where every step does', async () => {
    expect(await lastLineOf([step('good', '', asOne)])).toEqual([true, '1 passed, 0 failed']);
  });
});
