// node scripts/quality/leaveOneOutletOut.mjs GOLD [--score PATH] [--outlets N]
// Scores the pages of each outlet with an engine that never saw a phrase only this outlet prints: every entry of the tables of
// phrases, agencies and credits that within GOLD no other outlet's page matches (with --outlets N: that at most N outlets match,
// this one among them) is taken out of the engine. The weights stay: they were set by hand while looking at pages.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { scorerOf, isMain, options } from './arguments.mjs';
import { score } from './commands.mjs';
import { groupBy, outletOf, pagesOf } from './gold.mjs';
import { items, linesOf, without } from './knowledge.mjs';
import { figureTable, withheldTable } from './tables.mjs';
import { buildVariant } from './variants.mjs';

const COMMAND = 'node scripts/quality/perOutlet.mjs';

/**
 * What each outlet's pages alone witness.
 * @param {number} most so many outlets may witness an entry that is withheld
 * @returns {Map<string, import('./knowledge.mjs').Item[]>} by outlet
 */
export function witnessedAlone(gold, most) {
  const outlets = groupBy(pagesOf(gold), outletOf);
  const lines = new Map([...outlets].map(([outlet, files]) => [outlet, files.flatMap((file) => linesOf(readFileSync(file, 'utf8')))]));
  const alone = new Map([...outlets.keys()].map((outlet) => [outlet, []]));
  for (const item of items()) {
    const witnesses = [...lines].filter(([, all]) => all.some(item.matches)).map(([outlet]) => outlet);
    if (witnesses.length <= most) for (const outlet of witnesses) alone.get(outlet).push(item);
  }
  return alone;
}

/** A scorer's figures with each outlet's own knowledge withheld, and what was. */
export async function leaveOneOutletOut(gold, scorer, most = 1) {
  const withheld = witnessedAlone(gold, most);
  const variants = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-outlets-'));
  try {
    for (const [outlet, entries] of withheld) await buildVariant(path.join(variants, outlet), without(entries));
    return { figures: score(scorer, gold, COMMAND, { CORPUS_LINT_VARIANTS: variants }), withheld };
  } finally {
    rmSync(variants, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  const { folders, named } = options();
  const gold = folders[0];
  const scorer = scorerOf(named);
  const { figures, withheld } = await leaveOneOutletOut(gold, scorer, Number(named.outlets ?? 1));
  console.log(
    figureTable([
      ['all that it knows', score(scorer, gold)],
      ['without the outlet’s own', figures],
    ]),
  );
  console.log(withheldTable(withheld));
}
