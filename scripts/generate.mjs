// npm run generate: writes what follows from the rules' metadata (docs/rules, the configuration's schema, the README's table).
// With --check nothing is written, and the exit code tells whether something would be.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from './lib/root.mjs';

const read = (path) => (existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : undefined);

/** The TypeScript of rules and generator, as a module that Node can import. */
async function loadGenerator() {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-lint-'));
  try {
    const outfile = join(folder, 'generator.mjs');
    const contents = "export { generatedFiles } from './scripts/lib/generated'; export { RULES } from './server/rules/list';";
    await build({ stdin: { contents, resolveDir: inRoot('.') }, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function generateOrStop() {
  try {
    return generatedFiles(RULES, read);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

const { generatedFiles, RULES } = await loadGenerator();
const files = generateOrStop();
const pages = existsSync(inRoot('docs/rules')) ? readdirSync(inRoot('docs/rules')).map((name) => `docs/rules/${name}`) : [];
const orphans = pages.filter((path) => !files.some((file) => file.path === path));
const stale = files.filter((file) => read(file.path) !== file.text);

if (process.argv.includes('--check')) {
  for (const path of [...stale.map((file) => file.path), ...orphans]) console.error(`stale: ${path}`);
  if (stale.length + orphans.length > 0) {
    console.error('Run "npm run generate" and commit what it writes.');
    process.exitCode = 1;
  }
} else {
  for (const { path, text } of stale) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), text);
    console.log(`wrote ${path}`);
  }
  for (const path of orphans) {
    rmSync(inRoot(path));
    console.log(`removed ${path}`);
  }
}
