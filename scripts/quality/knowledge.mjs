// What the engine knows word by word of furniture, agencies and captions, and which outlets' pages witness it.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot } from '../lib/root.mjs';

/** The engine's own way to fold lines and to read them. */
const { foldText, phraseKeyOf, lexicon } = await engine();

const PHRASES = 'server/article/data/phrases.json';
const AGENCIES = 'server/language/vi/data/agencies.json';
const CREDITS = 'server/language/vi/data/credits.json';
/** So many words a phrase of a glued line can have; the engine joins no longer ones. */
const GLUED_WORDS = 5;

/**
 * One entry of a list in a data file (`where` is the way to the list), and whether a line shows it.
 * @typedef {{ file: string, where: readonly string[], entry: string, matches: (line: Line) => boolean }} Item
 * @typedef {{ text: string, key: string, bracketed: string, parts: Set<string> }} Line
 */

/** Every entry of the tables that decide roles. @returns {Item[]} */
export function items() {
  const phrases = read(PHRASES);
  return [
    ...entries(PHRASES, phrases, 'exact', (phrase) => (line) => line.key === phrase || line.parts.has(phrase)),
    ...entries(PHRASES, phrases, 'patterns', byPattern),
    ...listed(AGENCIES, 'names', (name) => pattern(`^\\(?${literally(name)}\\)?\\s*[-–—:.]`, 'u')),
    ...listed(CREDITS, 'labels', (label) => pattern(`(?:^|[^\\p{L}])${literally(label)}\\s*:`, 'iu')),
    ...listed(CREDITS, 'openers', (opener) => pattern(`^${literally(opener)}(?=[\\s:,])`, 'u')),
    ...listed(CREDITS, 'directions', (direction) => pattern(literally(direction), 'i')),
  ];
}

/** The data files without these entries. @param {readonly Item[]} withheld @returns {Map<string, unknown>} by full path */
export function without(withheld) {
  const files = new Map();
  for (const { file, where, entry } of withheld) {
    const full = inRoot(file);
    if (!files.has(full)) files.set(full, read(file));
    const last = where.at(-1);
    const table = where.slice(0, -1).reduce((data, name) => data[name], files.get(full));
    table[last] = table[last].filter((other) => other !== entry);
  }
  return files;
}

/** The lines of a page as the tables are compared with them. @returns {Line[]} */
export function linesOf(text) {
  const wholes = items().filter(({ file }) => file === PHRASES);
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim().normalize('NFC'))
    .filter(Boolean)
    .map((text) => {
      const folded = foldText(text);
      const line = { text, key: phraseKeyOf(folded), bracketed: folded.replace(/\d+/g, '0'), parts: new Set() };
      return wholes.some(({ matches }) => matches(line)) ? line : { ...line, parts: partsOf(line) };
    });
}

/** The phrases that a line glued together of several may be made of; none where the engine sees no such line. */
function partsOf({ text, key }) {
  const words = key.replace(/ [-–|>»] /g, ' ').split(' ');
  if (words.length > 120 || (lexicon().classify(text, key) === undefined && lexicon().sectionCover(key) < 0.6)) return new Set();
  return new Set(words.flatMap((_, at) => Array.from({ length: GLUED_WORDS }, (_, more) => words.slice(at, at + more + 1).join(' '))));
}

function byPattern(source) {
  const whole = new RegExp(`^(?:${source})$`, 'u');
  return ({ key, bracketed }) => whole.test(key) || whole.test(bracketed);
}

function pattern(source, flags) {
  const regExp = new RegExp(source, flags);
  return ({ text }) => regExp.test(text);
}

const entries = (file, data, part, matcher) =>
  Object.entries(data[part]).flatMap(([name, list]) => list.map((entry) => ({ file, where: [part, name], entry, matches: matcher(entry) })));
const listed = (file, part, matcher) => read(file)[part].map((entry) => ({ file, where: [part], entry, matches: matcher(entry) }));
const read = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8'));
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function engine() {
  const contents = "export { foldText, phraseKeyOf } from './server/language/vi/foldText'; export { lexicon } from './server/article/lexicon';";
  const { outputFiles } = await build({ stdin: { contents, resolveDir: inRoot() }, bundle: true, write: false, format: 'esm', platform: 'node' });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
