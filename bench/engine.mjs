import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { quantile } from './measure.mjs';
import { page } from './pages.mjs';
import { fromRoot } from './tools.mjs';

/** The rules about spelling, which read the words of an article and nothing of the page's structure. */
const LANGUAGE_RULES = [
  ...['inconsistent-title', 'misspelled-title', 'conflicting-rank', 'inconsistent-name', 'inconsistent-organisation'],
  ...['decomposed-unicode', 'confusable-letter', 'invisible-character', 'irregular-space'],
];
/** The compiler is busy for some 40 MB; what comes then is how a corpus is read. */
const WARM = 5;
const ROUNDS = 5;

/** The engine as a module of its own, without transport and files around it. */
async function loadEngine(folder) {
  const outfile = join(folder, 'engine.mjs');
  const contents = `export { parsePage } from './server/article/parse'; export { runRules } from './server/core/runner';
    export { DEFAULT_CONFIG } from './server/core/config'; export { RULES } from './server/rules/list';`;
  await build({ stdin: { contents, resolveDir: fromRoot('') }, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}

/** Rows of the engine in one process: structure pass and rules, beside the bare decoding and splitting of the same bytes. */
export async function engine(folder, { pages }) {
  const { parsePage, runRules, DEFAULT_CONFIG, RULES } = await loadEngine(folder);
  const bytes = Array.from({ length: pages }, (_, seed) => Buffer.from(page(seed)));
  const texts = bytes.map((data) => data.toString('utf8'));
  const documents = texts.map((text) => parsePage(text));
  const run = (rules) => () => documents.map((document) => runRules(document, rules, { config: DEFAULT_CONFIG, failed: rethrow }));
  const language = LANGUAGE_RULES.map((id) => RULES.find((rule) => rule.meta.id === id) ?? missing(id));
  const passes = {
    bare: () => bytes.map((data) => decoder.decode(data).split('\n')),
    structure: () => texts.map((text) => parsePage(text)),
    language: run(language),
    rest: run(RULES.filter((rule) => !language.includes(rule))),
  };
  const { first, speed } = speeds(
    passes,
    bytes.reduce((sum, data) => sum + data.length, 0),
  );
  const row = (what, name) => ({
    what: `${what}: ${(speed.bare / speed[name]).toFixed(1)} times decode + split`,
    beside: '',
    value: speed[name],
    unit: 'MB/s',
  });
  return [
    { what: 'bare decode + split', beside: '', value: speed.bare, unit: 'MB/s' },
    { ...row('structure pass', 'structure'), target: 40, atLeast: true },
    { ...row(`${language.length} language rules together`, 'language'), target: 20, atLeast: true },
    row('other rules', 'rest'),
    { what: `language rules, the first ${pages.toLocaleString('en')} pages, while they are compiled`, beside: '', value: first.language, unit: 'MB/s' },
  ];
}

const missing = (id) => {
  throw new Error(`${id} is missing in the list of rules`);
};

const decoder = new TextDecoder();

const rethrow = (_rule, error) => {
  throw error;
};

/** MB of UTF-8 a second of each pass, at first and compiled; the passes take turns so that other work on the machine meets all of them. */
function speeds(passes, size) {
  const times = Object.fromEntries(Object.keys(passes).map((name) => [name, []]));
  for (let round = 0; round < WARM + ROUNDS; round++) {
    for (const [name, pass] of Object.entries(passes)) {
      const started = process.cpuUsage();
      pass();
      const { user, system } = process.cpuUsage(started);
      times[name].push(user + system);
    }
  }
  const of = (time) => Object.fromEntries(Object.entries(times).map(([name, list]) => [name, size / time(list)]));
  return { first: of((list) => list[0]), speed: of((list) => quantile(list.slice(WARM), 0.25)) };
}
