// Builds of the command line that know less than the real one.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../lib/bundles.mjs';

/** Bundles the command line into a folder, with other data in place of some data files. @param {Map<string, unknown>} data by full path */
export async function buildVariant(directory, data) {
  const instead = {
    name: 'other-data',
    setup: (building) =>
      building.onLoad({ filter: /\.json$/ }, async (args) => {
        const contents = data.has(args.path) ? JSON.stringify(data.get(args.path)) : await readFile(args.path, 'utf8');
        return { contents, loader: 'json' };
      }),
  };
  const parts = bundles.filter(({ outfile }) => path.basename(outfile).startsWith('cli'));
  const into = (bundle) => ({ ...bundle, outfile: path.join(directory, path.basename(bundle.outfile)), plugins: [instead, ...(bundle.plugins ?? [])] });
  await Promise.all(parts.map((bundle) => build({ ...into(bundle), minify: false, metafile: false })));
}
