// Markdown tables of the figures.
import { readFileSync, writeFileSync } from 'node:fs';

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const four = (value) => value.toFixed(4);
const percent = (share) => `${(100 * share).toFixed(2)} %`;

/** The figures that have a target. `get` reads one from a scorer's figures; `least` or `most` is to be reached on each of the three. */
const FIGURES = [
  { name: 'removal (boilerplate and teasers), distinct lines, F1', get: (f) => f.removalDistinct.f1, least: [1, 0.95, 0.97] },
  { name: 'content lost to removal, title, lead and body lines', get: (f) => f.contentLoss.rate, most: [0, 0.005, 0.002] },
  { name: 'roles, macro F1', get: (f) => f.rolesMacroF1, least: [0.97, 0.85, 0.9] },
  { name: 'captions, F1', get: (f) => f.roles.caption.f1, least: [1, 0.8, 0.88] },
  { name: 'duplicate captions, precision', get: (f) => f.duplicateCaptions.precision, least: [1, 0.9, 0.95] },
  { name: 'duplicate captions, recall', get: (f) => f.duplicateCaptions.recall, least: [1, 0.9, 0.95] },
];

/**
 * The figures with a target, each with its target and whether it is reached.
 * @param {readonly [string, object][]} columns seeds, leave one outlet out, dev: name and a scorer's figures
 */
export const targetTable = (columns) =>
  table(
    ['figure', ...columns.map(([name]) => name)],
    FIGURES.map((figure) => [figure.name, ...columns.map(([, figures], at) => withTarget(figure, figure.get(figures), at))]),
  );

function withTarget({ least, most }, value, at) {
  const target = least ? `≥ ${least[at].toFixed(2)}` : `≤ ${(100 * most[at]).toFixed(1)} %`;
  const reached = least ? value >= least[at] : value <= most[at];
  return `${least ? four(value) : percent(value)} (${target}${reached ? '' : ', missed'})`;
}

/** The same figures without targets. */
export const figureTable = (columns) =>
  table(
    ['figure', ...columns.map(([name]) => name)],
    FIGURES.map(({ name, get, most }) => [name, ...columns.map(([, figures]) => (most ? percent : four)(get(figures)))]),
  );

/** The figures about spelling, with what is to be reached on dev. */
const SPELLINGS = [
  { name: 'title spellings', get: (f) => f.titleSpellings, precision: 0.95, recall: 0.85 },
  { name: 'organisation spellings', get: (f) => f.organisationSpellings, precision: 0.85, recall: 0.6 },
  { name: 'documents with Unicode faults', get: (f) => f.unicodeDocuments, precision: 1, recall: 1 },
];

/** @param {readonly [string, object][]} columns seeds, dev: name and a scorer's figures; the targets are those of the last */
export function spellingTable(columns) {
  const cell = (value, least) => (least === undefined ? four(value) : `${four(value)} (≥ ${least.toFixed(2)}${value >= least ? '' : ', missed'})`);
  const rows = SPELLINGS.flatMap(({ name, get, precision, recall }) => [
    [`${name}, precision`, ...columns.map(([, figures], at) => cell(get(figures).precision, at === columns.length - 1 ? precision : undefined))],
    [`${name}, recall`, ...columns.map(([, figures], at) => cell(get(figures).recall, at === columns.length - 1 ? recall : undefined))],
  ]);
  return table(['figure', ...columns.map(([name]) => name)], rows);
}

/** Everything that a scorer counts on one folder. */
export function detailTable(figures) {
  const rows = [
    ['removal (boilerplate + teasers)', figures.removal],
    ['removal, distinct lines', figures.removalDistinct],
    ...Object.entries(figures.roles).map(([role, counts]) => [`role ${role}`, counts]),
    ['duplicate captions', figures.duplicateCaptions],
    ['title spellings', figures.titleSpellings],
    ['organisation spellings', figures.organisationSpellings],
    ['documents with Unicode faults', figures.unicodeDocuments],
  ];
  return table(
    ['figure', 'P', 'R', 'F1', 'found', 'false', 'missed'],
    rows.map(([name, { precision, recall, f1, tp, fp, fn }]) => [name, four(precision), four(recall), four(f1), tp, fp, fn]),
  );
}

/** How many entries of which table were withheld for each outlet. */
export function withheldTable(withheld) {
  const kinds = [
    ['phrases', ({ where }) => where[0] === 'exact'],
    ['patterns', ({ where }) => where[0] === 'patterns'],
    ['agencies', ({ where }) => where[0] === 'names'],
    ['words of captions', ({ file }) => file.endsWith('credits.json')],
  ];
  const rows = [...withheld].map(([outlet, entries]) => [outlet, ...kinds.map(([, is]) => entries.filter(is).length)]);
  const sums = kinds.map((_, at) => rows.reduce((sum, row) => sum + row[at + 1], 0));
  return table(['outlet', ...kinds.map(([name]) => name)], [...rows, ['all', ...sums]]);
}

/** The project beside other ways to clean a page. */
export const baselineTable = (methods) =>
  table(
    ['method', 'P', 'R', 'F1', 'content lost', 'F1 where an outlet has several files', 'content lost there'],
    methods.map(({ name, all, several }) => [name, ...prf(all).map(four), lossOf(all), four(prf(several)[2]), lossOf(several)]),
  );

const lossOf = ({ lost, content }) => `${lost} of ${content} (${percent(content > 0 ? lost / content : 0)})`;

function prf({ tp, fp, fn }) {
  const precision = tp + fp > 0 ? tp / (tp + fp) : 1;
  const recall = tp + fn > 0 ? tp / (tp + fn) : 1;
  return [precision, recall, precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0];
}

/** What is lost of texts between the head and the end of other outlets. */
export const recombinedTable = (layouts) =>
  table(
    ['lines', 'title, lead and body lines', 'named by removal rules', 'taken by safe fixes'],
    layouts.map(({ name, content, lost, taken }) => [name, content, `${lost} (${percent(content > 0 ? lost / content : 0)})`, taken]),
  );

/** What the safe fixes do to the content of each folder. @param {readonly [string, ReturnType<import('./safeFixes.mjs').safeFixes>][]} folders */
export const fixTable = (folders) =>
  table(
    ['pages', 'title, lead and body lines', 'changed by rules about structure and captions', 'lost by all rules', 'respelled'],
    folders.map(([name, { content, byStructure, lost, respelled }]) => [name, content, byStructure.length, lost.length, respelled.length]),
  );

/** Puts tables between the marks `<!-- begin: NAME -->` and `<!-- end: NAME -->` of a page. @param {Record<string, string>} tables */
export function writeTables(file, tables) {
  let page = readFileSync(file, 'utf8');
  for (const [name, text] of Object.entries(tables)) {
    const between = new RegExp(`(<!-- begin: ${name} -->\n)[^]*?(<!-- end: ${name} -->)`);
    if (!between.test(page)) throw new Error(`${file} has no marks for ${name}`);
    page = page.replace(between, (_all, begin, end) => `${begin}\n${text}\n\n${end}`);
  }
  writeFileSync(file, page);
}

/** What became of the errors that were put into titles, by kind. */
export function injectedTable({ counts }) {
  const sum = (name) => Object.values(counts).reduce((all, row) => all + row[name], 0);
  const row = (kind, { tries, found, mended, others }) => [kind, tries, percent(found / tries), percent(mended / tries), others];
  const all = { tries: sum('tries'), found: sum('found'), mended: sum('mended'), others: sum('others') };
  return table(
    ['error', 'times', 'found', 'rightly mended', 'with other findings'],
    [...Object.entries(counts).map(([kind, count]) => row(kind, count)), row('all', all)],
  );
}
