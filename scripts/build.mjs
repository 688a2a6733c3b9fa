// npm run build: bundles every entry point into dist/ and prints their sizes beside their targets.
import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles, DATA_FILE, dataText, SERVER_FILE } from './lib/bundles.mjs';
import { inRoot } from './lib/root.mjs';
import { measure, overTarget, sizeLine } from './lib/sizes.mjs';

// esbuild has told what is wrong; a stack trace would only hide it.
const results = await Promise.all(bundles.map(build)).catch(() => process.exit(1));
chmodSync(inRoot('dist/cli.js'), 0o755);
writeFileSync(inRoot(DATA_FILE), await dataText(results.map(({ metafile }) => metafile).find(({ outputs }) => SERVER_FILE in outputs)));
const sizes = results.map(({ metafile }) => measure(metafile));
for (const size of sizes) console.log(sizeLine(size));
console.log(sizeLine({ file: DATA_FILE, bytes: statSync(inRoot(DATA_FILE)).size, data: 0 }));
for (const miss of overTarget(sizes)) console.log(`Over its target: ${miss}.`);
