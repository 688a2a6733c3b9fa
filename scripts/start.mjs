// npm start: shows Corpus Lint at work in a real VS Code.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installExtension, startServer } from '../client/test/host/server.mjs';
import { workbenchUrl } from '../client/test/host/page.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { desktopCode, openDesktop } from './lib/desktop.mjs';
import { endWithSignals, isEnding, run, runNode } from './lib/processes.mjs';
import { inRoot } from './lib/root.mjs';

const HELP = `npm start                 builds Corpus Lint and opens VS Code with it on the sample corpus in test-fixtures/sample
npm start -- FOLDER       opens your own folder instead
npm start -- --help       prints this

Installs what is missing, builds, packages dist/corpus-lint.vsix, prints what the command line finds in the sample corpus,
and opens VS Code with the extension installed: the desktop "code" in PATH, else VS Code from npm in the browser, at a
loopback address that is printed. Your own VS Code settings and extensions stay untouched: the editor uses a temporary
profile. Ctrl+C ends everything that was started.`;

const SAMPLE = inRoot('test-fixtures/sample');
const VSIX = inRoot('dist/corpus-lint.vsix');

const [argument] = process.argv.slice(2);
if (argument === '--help' || argument === '-h') console.log(HELP);
else await main(argument).catch((error) => failWith(error.message));

async function main(given) {
  const folder = path.resolve(given ?? SAMPLE);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return failWith(`${folder} is not a folder. Name one: npm start -- FOLDER`);
  endWithSignals();
  if (!(await ensureDependencies())) return failWith('The npm packages are not installed.');
  const { code } = await runNode([inRoot('scripts/package.mjs')]);
  if (code !== 0) return failWith('The extension could not be built.');
  await showCommandLine();
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-start-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  const profile = { userDataDir: path.join(temporary, 'user'), extensionsDir: path.join(temporary, 'extensions') };
  const desktop = desktopCode();
  await (desktop ? openDesktop(desktop, folder, VSIX, profile) : openInBrowser(folder, profile));
}

/** Prints the last paragraph of what the command line says of the sample corpus: its summary. */
async function showCommandLine() {
  const sample = path.relative(inRoot(), SAMPLE);
  const { output } = await runNode([inRoot('dist/cli.js'), 'check', sample], { capture: true, quiet: true });
  console.log(`\n$ node dist/cli.js check ${sample}\n${output.trimEnd().split('\n\n').at(-1)}`);
}

/** Serves until Ctrl+C or until the server ends by itself. */
async function openInBrowser(folder, profile) {
  console.log('\nNo desktop "code" in PATH; starting VS Code from npm …');
  await installExtension(VSIX, profile);
  const server = await startServer(profile, { 'editor.wordWrap': 'on' });
  const url = workbenchUrl(server, { folder, file: firstPage(folder) });
  await answers(server.origin);
  console.log(`\nVS Code with Corpus Lint on ${folder}:\n\n  ${url}\n\nOpen this address in a browser. Ctrl+C ends it.`);
  await showInBrowser(url);
  const code = await server.ended;
  if (!isEnding()) failWith(`The VS Code server ended by itself with exit code ${code}.`);
}

async function answers(origin) {
  const { ok, status } = await fetch(origin);
  if (!ok) throw new Error(`the VS Code server answers with status ${status}`);
}

/** The first page in the folder itself, opened so that the editor has something to say at once. */
function firstPage(folder) {
  const pages = readdirSync(folder).filter((file) => /\.(txt|md)$/i.test(file) && !/^readme\b/i.test(file));
  return pages.length > 0 ? path.join(folder, pages.sort()[0]) : undefined;
}

/** Opens the user's browser where there is a desktop; the printed address serves everywhere else. */
async function showInBrowser(url) {
  if (process.platform === 'darwin') await run('open', [url]);
  else if (process.platform === 'win32') await run('rundll32', ['url.dll,FileProtocolHandler', url]);
  else if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) await run('xdg-open', [url]);
}

function failWith(message) {
  console.error(message);
  process.exitCode = 1;
}
