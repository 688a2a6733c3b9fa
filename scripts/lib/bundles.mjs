// What esbuild makes of the sources: one file per entry point.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { leanClient } from './leanClient.mjs';
import { leanServer } from './leanServer.mjs';
import { inRoot } from './root.mjs';

/** Data files hold lexicons and weights; all other JSON is bundled by esbuild as it comes. */
export const isData = (file) => /(^|[\\/])data[\\/][^\\/]+\.json$/.test(file);

/** V8 reads a long JSON string faster than the same data as an object literal. */
const dataAsJson = {
  name: 'data-as-json',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      if (!isData(path)) return undefined;
      const data = JSON.parse(await readFile(path, 'utf8'));
      return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`, loader: 'js' };
    });
  },
};

/** The server reads its data from a file beside it, which V8 reads faster than code; it is given to the bundle as this parameter. */
const DATA = 'CORPUS_LINT_DATA';
export const SERVER_FILE = 'dist/server.js';
export const DATA_FILE = 'dist/server.data.json';

const dataApart = {
  name: 'data-apart',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, ({ path }) => {
      return isData(path) ? { contents: `export default ${DATA}[${JSON.stringify(dataName(path))}];`, loader: 'js' } : undefined;
    });
  },
};

const dataName = (file) => path.relative(inRoot(), path.resolve(inRoot(), file)).split(path.sep).join('/');

/** The text of that file: the data of a bundle by their names. Where it comes from stands in the sources. */
export async function dataText({ inputs }) {
  const files = Object.keys(inputs).filter(isData);
  const parts = await Promise.all(
    files.sort().map(async (file) => {
      const { source: _, ...data } = JSON.parse(await readFile(inRoot(file), 'utf8'));
      return [dataName(file), data];
    }),
  );
  return JSON.stringify(Object.fromEntries(parts));
}

/**
 * One file serves on Node, where it reads its data, and in a worker, whose first message brings it. The parentheses around the bundle's
 * function tell V8 that it will run at once.
 */
const WITH_DATA = {
  banner: {
    js: `((begin) => {
  if (typeof importScripts === 'function') self.onmessage = ({ data }) => { self.onmessage = null; begin(JSON.parse(data)); };
  else begin(JSON.parse(require('node:fs').readFileSync(require('node:path').join(__dirname, '${path.basename(DATA_FILE)}'), 'utf8')));
})((function (${DATA}) {`,
  },
  footer: { js: '}));' },
};

/** The command line's entry answers the quick questions itself and loads the rest from a file of its own. */
const cliInTwo = {
  name: 'cli-in-two',
  setup(build) {
    build.onResolve({ filter: /^\.\/run$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './cli-run.js', external: true } : undefined));
  },
};

const shared = {
  absWorkingDir: inRoot(),
  bundle: true,
  minify: true,
  format: 'cjs',
  charset: 'utf8',
  // Some packages' CommonJS form cannot be bundled (its requires are hidden from esbuild); their ES modules can.
  mainFields: ['module', 'main'],
  // What yaml has for browsers runs everywhere, and unused parts of it fall away.
  alias: { yaml: inRoot('node_modules/yaml/browser/dist/index.js') },
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
  plugins: [dataAsJson],
};

export const onNode = { ...shared, platform: 'node', target: 'node20' };
/** What only tests need: the suite in VS Code's worker. */
export const inBrowser = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** One file for both: packages that say under which conditions their parts may be used know but one of them. */
const onNodeAndInWorkers = { ...onNode, conditions: ['node', 'browser', 'module'], supported: { 'dynamic-import': false } };

export const bundles = [
  { ...onNodeAndInWorkers, entryPoints: ['client/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'], plugins: [leanClient] },
  { ...onNodeAndInWorkers, ...WITH_DATA, entryPoints: ['server/main.ts'], outfile: SERVER_FILE, plugins: [dataApart, leanServer] },
  // Node's own import() would spend some 50 ms on finding out that a bundle is CommonJS; require() does not ask.
  {
    ...onNode,
    entryPoints: ['server/cli/main.ts'],
    outfile: 'dist/cli.js',
    plugins: [dataAsJson, cliInTwo],
    supported: { 'dynamic-import': false },
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...onNode, entryPoints: ['server/cli/run.ts'], outfile: 'dist/cli-run.js' },
];
