// node scripts/quality/injected.mjs GOLD [--show N]: puts one known error at a time into a title that an article writes alike at
// least three times, and counts how often it is found, rightly mended, and what else is reported then.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../lib/root.mjs';
import { isMain, options } from './arguments.mjs';
import { groupBy, pagesOf } from './gold.mjs';
import { injectedTable } from './tables.mjs';

const TIMES = 1000;
const SEED = 20260101;
/** An article has to write a title so often in one way, in one slot, that one other spelling is plainly an error. */
const LEAST_MENTIONS = 3;

/** What the engine offers to make errors with and to look for them. */
async function loadEngine(folder) {
  const outfile = path.join(folder, 'engine.mjs');
  const contents = `export { parsePage } from './server/article/parse'; export { runRules } from './server/core/runner';
    export { DEFAULT_CONFIG } from './server/core/config'; export { RULES } from './server/rules/list';
    export { readOwnText } from './server/language/vi/ownText'; export { spellingsOf } from './server/language/vi/spellings';
    export { isSentenceInitial } from './server/language/vi/consistency/case';
    export { placeTone } from './server/language/vi/tone'; export { swapIY, foldKey } from './server/language/vi/fold';
    export { titleForms } from './server/language/vi/lexicon'; export { isSyllable } from './server/language/vi/syllable';`;
  await build({ stdin: { contents, resolveDir: inRoot() }, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}

/** The errors by kind; each gives another spelling of a title, or nothing where it has none of this kind. */
const errorsOf = (engine, known) => ({
  case: (words, pick) => one(words, pick, (word) => (/^\p{L}/u.test(word) && word !== word.toUpperCase() ? otherCase(word) : undefined)),
  'tone position': (words, pick) => one(words, pick, (word) => differing(word, [engine.placeTone(word, 'old'), engine.placeTone(word, 'new')])),
  'i/y': (words, pick) => one(words, pick, (word) => engine.swapIY(word)),
  abbreviation: (words, pick) => abbreviated(words, pick),
  diacritic: (words, pick) =>
    unlessTitle(
      one(words, pick, (word) => slipped(word, pick, engine)),
      known,
      engine,
    ),
  NFD: (words, pick) => one(words, pick, (word) => differing(word, [word.normalize('NFD')])),
  'look-alike': (words, pick) => one(words, pick, lookAlike),
});

/** Changes one of the words that can be changed. */
function one(words, pick, change) {
  const able = words.flatMap((word, i) => (change(word) ? [i] : []));
  if (able.length === 0) return undefined;
  const at = able[pick(able.length)];
  return words.map((word, i) => (i === at ? change(word) : word));
}

const differing = (word, others) => others.find((other) => other !== word);
const otherCase = (word) => {
  const first = word[0];
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + word.slice(1);
};

/** The same short form with or without its full stops. */
function abbreviated(words, pick) {
  const dotted = { GS: 'GS.', PGS: 'PGS.', TS: 'TS.', ThS: 'ThS.', BS: 'BS.', TW: 'T.Ư', 'GS.': 'GS', 'PGS.': 'PGS', 'TS.': 'TS' };
  return one(words, pick, (word) => dotted[word]);
}

const SLIPS = { ư: 'u', ơ: 'o', ă: 'a', â: 'a', ê: 'e', ô: 'o', đ: 'd' };

/** Loses the mark of one letter, or has hỏi for ngã; what comes out is a word that could be typed. */
function slipped(word, pick, engine) {
  const letters = [...word.normalize('NFC')];
  const changed = letters.flatMap((letter, i) => {
    const parts = letter.normalize('NFD');
    const lost = SLIPS[letter] ?? (parts.length > 1 ? parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '').normalize('NFC') : letter);
    return lost === letter ? [] : [letters.with(i, lost).join('')];
  });
  const typed = changed.filter((other) => engine.isSyllable(other));
  return typed.length > 0 ? typed[pick(typed.length)] : undefined;
}

/** What is another title, or an ordinary pair of words, nobody could call an error. */
const unlessTitle = (words, known, engine) => (words && !known.has(engine.foldKey(words.join(' '))) ? words : undefined);

const LOOK_ALIKES = { Đ: 'Ð', a: 'а', o: 'о', c: 'с', p: 'р', e: 'е' };
const lookAlike = (word) => {
  const at = [...word].findIndex((letter) => LOOK_ALIKES[letter]);
  return at < 0 ? undefined : [...word].with(at, LOOK_ALIKES[[...word][at]]).join('');
};

/** Every place where an error can be put. */
function sitesOf(engine, texts) {
  return texts.flatMap((text) => {
    const page = engine.parsePage(text);
    return page.articles.flatMap((article) => {
      const own = engine.readOwnText(page, article);
      if (own.text !== text) return [];
      const spellings = engine.spellingsOf(own).filter(({ slot }) => slot === 'name' || slot === 'organisation');
      const same = groupBy(spellings, ({ form, slot, spelling }) => `${form}\n${slot}\n${spelling}`);
      const rivals = groupBy(spellings, ({ form, slot }) => `${form}\n${slot}`);
      return [...same.values()]
        .filter((group) => group.length >= LEAST_MENTIONS && rivals.get(`${group[0].form}\n${group[0].slot}`).length === group.length)
        .flatMap((group) => group.map(({ start, end }) => ({ text, start, end, firstCounts: firstCounts(engine, own, group, start) })));
    });
  });
}

/** Whether the first letter's case says anything: neither here nor in most other places does a sentence begin with it. */
function firstCounts({ isSentenceInitial }, { text, titles }, group, at) {
  const line = (start) => titles.find(({ mention }) => mention.start <= start && start < mention.end)?.line;
  const sure = group.filter(({ start }) => !isSentenceInitial(text, start, line(start) ?? { start: 0, end: text.length }));
  return sure.some(({ start }) => start === at) && sure.length > 2;
}

export async function injected(gold, show = 0) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-injected-'));
  try {
    const engine = await loadEngine(folder);
    return measure(
      engine,
      [...pagesOf(gold), ...fixtures()].map((file) => readFileSync(file, 'utf8')),
      show,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fixtures = () =>
  readdirSync(inRoot('test-fixtures/cases'))
    .map((name) => inRoot('test-fixtures/cases', name, 'page.txt'))
    .filter(existsSync);

function measure(engine, texts, show) {
  const pick = picker(SEED);
  const known = new Set(engine.titleForms().map(({ text }) => engine.foldKey(text)));
  const errors = errorsOf(engine, known);
  const sites = sitesOf(engine, texts);
  const kinds = Object.keys(errors);
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { tries: 0, found: 0, mended: 0, others: 0 }]));
  const before = new Map();
  const lint = (text) => engine.runRules(engine.parsePage(text), engine.RULES, { config: engine.DEFAULT_CONFIG });
  for (let done = 0, tries = 0; done < TIMES && tries < TIMES * 100; tries++) {
    const kind = kinds[tries % kinds.length];
    const { text, start, end, firstCounts: sure } = sites[pick(sites.length)];
    const original = text.slice(start, end);
    const wrong = errors[kind](original.split(' '), pick)?.join(' ');
    if (wrong === undefined || wrong === original || (kind === 'case' && !sure && wrong[0] !== original[0])) continue;
    if (!before.has(text)) before.set(text, lint(text));
    if (before.get(text).some(({ span }) => span.start < end && start < span.end)) continue;
    done++;
    const changed = text.slice(0, start) + wrong + text.slice(end);
    const shift = wrong.length - original.length;
    const fresh = lint(changed).filter((finding) => !before.get(text).some((old) => keyOf(old) === keyOf(moved(finding, start, shift))));
    const here = fresh.filter(({ span }) => span.start < start + wrong.length && start < span.end);
    const mended = here.some(({ fixes }) => fixes?.[0] && apply(changed, fixes[0].edits).normalize('NFC') === text.normalize('NFC'));
    const row = counts[kind];
    row.tries++;
    if (here.length > 0) row.found++;
    if (mended) row.mended++;
    if (fresh.length > here.length) row.others++;
    if ((!mended || fresh.length > here.length) && show-- > 0) {
      console.log(`${kind}: “${original}” → “${wrong}” in “…${changed.slice(start - 30, start + 40).replaceAll('\n', '⏎')}…”`);
      for (const { rule, message, fixes } of fresh) console.log(`    ${rule}: ${message.slice(0, 160)} → ${fixes?.[0]?.title ?? 'no fix'}`);
    }
  }
  return { sites: sites.length, counts };
}

const keyOf = ({ rule, span }) => `${rule} ${span.start} ${span.end}`;
const moved = ({ rule, span }, from, by) => ({
  rule,
  span: { start: span.start > from ? span.start - by : span.start, end: span.end > from ? span.end - by : span.end },
});
const apply = (text, edits) =>
  [...edits].sort((a, b) => b.start - a.start).reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);

/** Whole numbers below a bound, the same ones for the same seed (mulberry32). */
function picker(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

if (isMain(import.meta.url)) {
  const { folders, named } = options();
  console.log(injectedTable(await injected(folders[0], Number(named.show ?? 0))));
}
