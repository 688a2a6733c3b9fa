// The steps of `npm test`: each runs to its end whatever the others did, and each tells how many of its tests passed.
import { existsSync, readFileSync } from 'node:fs';
import { isEnding, run } from './processes.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, command: string, args: string[], count: (result: { code: number, output: string }) => Count }} Step
 */

/** A step that passes or fails as a whole. */
export const asOne = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** Mocha's summary, in the last one that was printed. */
export const byMocha = ({ output }) => ({ passed: lastNumber(output, /^\s*(\d+) passing\b/gm), failed: lastNumber(output, /^\s*(\d+) failing\b/gm) });

/** Vitest's JSON report. A test that did not run counts as failed: nothing passes by not running. */
export const byVitest = (report) => () => {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
};

/** One for each test file, by the marks that vscode-tmgrammar-test prints. */
export const byMarks = ({ output }) => ({ passed: output.match(/^✓/gm)?.length ?? 0, failed: output.match(/^✖/gm)?.length ?? 0 });

/** Runs the steps one after the other and prints the sum as the last line. @param {readonly Step[]} steps @returns {Promise<boolean>} whether all passed. */
export async function runSteps(steps) {
  const results = [];
  for (const step of steps) if (!isEnding()) results.push(await runStep(step));
  console.log('\nSummary');
  for (const { name, seconds, passed, failed } of results) console.log(`  ${failed > 0 ? '✖' : '✓'} ${name}: ${counted({ passed, failed })} (${seconds} s)`);
  const total = { passed: sum(results, 'passed'), failed: sum(results, 'failed') };
  console.log(counted(total));
  return total.failed === 0;
}

async function runStep({ name, command, args, count }) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const result = await run(command, args, { capture: true });
  const { passed, failed } = count(result);
  // A step that broke off has failed even where each test that it got to passed; one that ran no test has proved nothing.
  const broken = failed === 0 && (result.code !== 0 || passed === 0);
  if (broken) console.log(`${name}: ended with exit code ${result.code} after ${passed} passed tests; counted as one failure`);
  return { name, seconds: ((Date.now() - started) / 1000).toFixed(1), passed, failed: broken ? 1 : failed };
}

const counted = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);
const lastNumber = (text, pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
