import { spawn } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';

/** NODE_EXTRA_CA_CERTS costs Node's start tens of milliseconds and says nothing about what is measured here. */
const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS' && !name.startsWith('npm_')));

/**
 * Runs a program to its end, its output thrown into a file. CPU (user and system seconds) and peak memory come from
 * /proc and are undefined elsewhere.
 * @throws Error with the end of its stderr where it could not start or ended with a code that is not in `codes`.
 */
export async function measured(command, args, { cwd, stdout, codes = [0] }) {
  const out = openSync(stdout, 'w');
  const before = cpuOfChildren();
  const started = process.hrtime.bigint();
  const child = spawn(command, args, { cwd, env: environment(), stdio: ['ignore', out, 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors = (errors + data).slice(-2000);
  });
  const memory = watchMemory(child.pid);
  const code = await ended(child).finally(() => closeSync(out));
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  if (!codes.includes(code)) throw new Error(`${command} ${args.slice(0, 3).join(' ')} … ended with ${code}: ${errors.trim()}`);
  const after = cpuOfChildren();
  return { wall, cpu: after === undefined ? undefined : after - before, peak: memory() };
}

const ended = (child) =>
  new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });

/** Seconds of all children that have ended and of theirs; the kernel counts in hundredths. */
function cpuOfChildren() {
  const stat = readProc('/proc/self/stat');
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Peak MiB of a process while it runs: the kernel keeps the peak, so the last look before the end is near enough. */
function watchMemory(pid) {
  let peak;
  const timer = setInterval(() => {
    peak = peakMemory(pid) ?? peak;
  }, 10);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Peak resident MiB of a living process, undefined where the system does not tell. */
export function peakMemory(pid) {
  const line = /VmHWM:\s*(\d+) kB/.exec(readProc(`/proc/${pid}/status`) ?? '');
  return line ? Number(line[1]) / 1024 : undefined;
}

function readProc(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The value at a share of the sorted list, 0.5 for the median. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);
