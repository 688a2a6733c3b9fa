// Bundles the suite for both extension hosts into dist/test.
import { build } from 'esbuild';
import { inBrowser, onNode } from '../../scripts/lib/bundles.mjs';

const DIRECTORY = 'client/test/suite';
const plain = { minify: false, metafile: false, outdir: 'dist/test' };

export async function bundleSuite() {
  const files = [
    'activation.test',
    'diagnostics.test',
    'structure.test',
    'titles.test',
    'files.test',
    'clean.test',
    'corpus.test',
    'decisions.test',
    'fixes.test',
    'server.test',
    'runOnNode',
  ].map((name) => `${DIRECTORY}/${name}.ts`);
  await Promise.all([
    // mocha loads its parts by name, which a bundle does not have.
    build({ ...onNode, ...plain, entryPoints: files, external: ['vscode', 'mocha'] }),
    build({ ...inBrowser, ...plain, entryPoints: [`${DIRECTORY}/runInWorker.ts`], external: ['vscode'], define: { 'process.env.NODE_ENV': '"test"' } }),
  ]);
}
