// npm run package: builds, then packs dist/corpus-lint.vsix with nothing but what runs, and holds it to its size.
import { statSync } from 'node:fs';
import { endWithSignals, runNode } from './lib/processes.mjs';
import { inRoot } from './lib/root.mjs';
import { kilobytes, VSIX_LIMIT } from './lib/sizes.mjs';

const VSIX = 'dist/corpus-lint.vsix';
// Links of the README stay as they are: there is no repository address to point them to, and packing must work offline.
const VSCE = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', VSIX];

endWithSignals();
await step([inRoot('scripts/build.mjs')]);
await step([inRoot('node_modules/@vscode/vsce/vsce'), ...VSCE]);
const { size } = statSync(inRoot(VSIX));
console.log(`${VSIX.padEnd(26)}${kilobytes(size).padStart(10)}`);
if (size >= VSIX_LIMIT) {
  console.error(`Too big: ${VSIX} has ${kilobytes(size)}; the target is under ${kilobytes(VSIX_LIMIT)}.`);
  process.exitCode = 1;
}

async function step(args) {
  const { code } = await runNode(args);
  if (code !== 0) process.exit(code);
}
