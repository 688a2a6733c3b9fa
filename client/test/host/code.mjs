#!/usr/bin/env node
// Stands in for desktop VS Code's executable: takes the arguments that @vscode/test-electron passes, runs the suite in the
// npm host with the workbench in a headless Chromium, and ends with the suite's exit code.
import { format } from 'node:util';
import { launchBrowser, openPage } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { workbenchUrl } from './page.mjs';
import { startServer } from './server.mjs';
import { webProxy } from './webProxy.mjs';

const LIMIT_MS = 240_000;
const EXIT = { timeLimit: 124, browserGone: 70, pageCrashed: 71, interrupted: 130 };

// The workbench's own log and the suite's console come through one channel. These entries are the workbench's.
const NOISE = [
  /Could not locate the bindings file[\s\S]*spdlog/, // modules with native code are not built, since no install script runs
  /native-watchdog/,
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|\[driver\]|\[AgentHost|\[AccountPolicyGate\]|\[Service Worker\])/,
  /additional builtin extensions/,
  /^Creation of workbench contribution/,
  /package\.nls\.json' failed with status code 404/,
  /Timed out waiting for authentication provider/,
];

const flags = readFlags(process.argv.slice(2));
await ensureHost(); // before the time limit of the suite begins to run
const { promise: finished, finish } = ending();
const server = await startServer({ userDataDir: flags['user-data-dir'], extensionsDir: flags['extensions-dir'] });
const browser = await launchBrowser();
browser.on('disconnected', () => finish(EXIT.browserGone, 'The browser went away.'));
await runSuite().catch((error) => finish(1, String(error)));
const code = await finished;
await browser.close().catch(() => {});
await server.stop();
process.exit(code);

async function runSuite() {
  const page = await openPage(browser);
  page.on('crash', () => finish(EXIT.pageCrashed, 'The workbench page crashed.'));
  if (process.env.CORPUS_LINT_HOST_LOG) {
    page.on('pageerror', (error) => console.error(`page: ${error.stack}`));
    page.on('console', (message) => console.error(`page: ${message.text()}`));
  }
  await page.exposeFunction('codeAutomationLog', (type, values) => show(type, format(...values)));
  await page.exposeFunction('codeAutomationExit', (suite) => finish(suite));
  const { folder, extensionDevelopmentPath: extension, extensionTestsPath: tests } = flags;
  if (flags.extensionDevelopmentKind === 'web') await page.goto(workbenchUrl(await webProxy(server, { extension, tests }), { folder }));
  else await page.goto(workbenchUrl(server, { folder, extension, tests }));
}

/** `--name=value` becomes a property; the one argument that is no flag is the folder. */
function readFlags(args) {
  const found = {};
  for (const arg of args) {
    const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(arg) ?? [];
    if (name) found[name] = value;
    else found.folder = arg;
  }
  return found;
}

/** The first reason to stop wins: the suite's end, the time limit, a signal, or a runner that was killed without a word. */
function ending() {
  let settle;
  const promise = new Promise((resolve) => {
    settle = resolve;
  });
  let ended = false;
  const finish = (status, why) => {
    if (why && !ended) console.error(`VS Code host: ${why}`);
    ended = true;
    settle(status);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => finish(EXIT.interrupted));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && finish(EXIT.interrupted), 1000).unref();
  setTimeout(() => finish(EXIT.timeLimit, `the suite did not end within ${LIMIT_MS / 1000} s.`), LIMIT_MS).unref();
  return { promise, finish };
}

function show(type, text) {
  if (!process.env.CORPUS_LINT_HOST_LOG && NOISE.some((noise) => noise.test(text))) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
}
