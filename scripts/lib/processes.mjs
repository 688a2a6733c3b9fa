// Programs the scripts start. Each has its own process group, and all of them end with the script, however it ends.
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const windows = process.platform === 'win32';
const GRACE_MS = 10_000;
const running = new Set();
const lastActions = [];
let ending = false;

/**
 * Starts a program and hears of its end.
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number>, stop(): Promise<void> }}
 *   `ended` gives the exit code (128 plus the signal's place for a program that was killed: 130 or 143) and never rejects;
 *   a program that cannot be started ends with 127 and says why on stderr.
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: !windows, ...options });
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command} cannot be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
  const program = { child, ended, stop: () => stop(child, ended) };
  running.add(program);
  void ended.then(() => running.delete(program));
  return program;
}

/** Runs a program to its end and gives its exit code and, where `capture` is set, what it printed (which is also shown). */
export async function run(command, args, { capture = false, quiet = false, ...options } = {}) {
  const { child, ended } = start(command, args, capture ? { stdio: ['ignore', 'pipe', 'pipe'], ...options } : options);
  let output = '';
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (!quiet) shown.write(text);
    });
  }
  return { code: await ended, output };
}

export const runNode = (args, options) => run(process.execPath, args, options);

/** npm is a shell script on Windows, which only a shell can start. */
export const runNpm = (args, options) => run(windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...options });

/** Lets Ctrl+C and a closed terminal end everything that was started before the script itself ends with 130. */
export function endWithSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (ending) return; // npm passes on the signal that the terminal has sent already
      ending = true;
      await stopAll();
      process.exit(130);
    });
  }
}

async function stopAll() {
  await Promise.all([...running].map((program) => program.stop()));
  for (const action of lastActions) await action();
}

/** Whether a signal is ending the script, so that the end of what it started is no news. */
export const isEnding = () => ending;

/** Has `action` run before a signal ends the script: for what is not in the group of a program started here. */
export const beforeEnd = (action) => lastActions.push(action);

async function stop(child, ended) {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
}

/** Signals a program and all it started in its group; a group that is gone is no error. */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended by itself.
  }
}

process.on('exit', () => {
  for (const { child } of running) signalGroup(child, 'SIGKILL');
});
