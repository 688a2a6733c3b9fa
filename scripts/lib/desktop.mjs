// The desktop VS Code, where the user has one.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEnd, run, start } from './processes.mjs';

const windows = process.platform === 'win32';
const END_LIMIT_MS = 5000;

/** The `code` command in PATH; undefined where there is none. */
export function desktopCode() {
  const names = windows ? ['code.cmd'] : ['code'];
  const places = (process.env.PATH ?? '').split(path.delimiter).flatMap((directory) => names.map((name) => path.join(directory, name)));
  return places.find((place) => existsSync(place));
}

/**
 * Opens the folder with the extension in a profile of its own and waits until the window is closed.
 * Whatever ends this script ends the window too.
 */
export async function openDesktop(code, folder, vsix, { userDataDir, extensionsDir }) {
  const profile = ['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir];
  const installed = await run(code, [...profile, '--install-extension', vsix], { shell: windows });
  if (installed.code !== 0) throw new Error(`${code} cannot install ${vsix}; it needs VS Code 1.100 or newer`);
  // `code` leaves its window to a process outside its group; that one writes its id into the profile.
  beforeEnd(() => endWindow(path.join(userDataDir, 'code.lock')));
  console.log(`\nOpening ${folder} in ${code}. Close the window or press Ctrl+C to end.`);
  const { ended } = start(code, [...profile, '--new-window', '--wait', '--disable-workspace-trust', folder], { shell: windows });
  process.exitCode = await ended;
}

/** Ends the window and waits until it is gone, so that its profile can be removed. */
async function endWindow(lock) {
  if (!existsSync(lock)) return;
  const window = Number(readFileSync(lock, 'utf8'));
  const end = Date.now() + END_LIMIT_MS;
  for (let signal = 'SIGTERM'; sent(window, signal) && Date.now() < end; signal = 0) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Whether the process was there to be signalled; signal 0 only asks. */
function sent(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
