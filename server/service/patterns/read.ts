import type { Node } from 'jsonc-parser';
import { type PatternSetting, quoted } from '../../core/config';
import type { LineTable } from '../../core/lines';
import { type Message, named, type Part, say } from '../../core/message';
import { type CompiledPattern, compilePattern } from './compile';
import { PatternProblem } from './problem';

/** Phrases are looked up; each of the others goes through every line at each change of a page. */
export const MOST_PATTERNS = 1000;
const MOST_SEARCHES = 300;

export const KINDS = ['phrase', 'glob', 'regex'] as const;
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export const KIND_NAMES = { phrase: 'phrase', glob: 'glob', regex: 'regular expression' } as const;
const FORMS = say('a pattern is a line of text, or an object with "phrase", "glob" or "regex"');

type Report = (node: Node, message: Message) => void;

/** What patterns are for: lines that always go, or lines that never do. */
type Use = 'patterns' | 'keep';

/** Reads "patterns" of the configuration; each mistake is reported at its place, and its pattern left out. */
export const readPatterns = (list: Node | undefined, table: LineTable, report: Report): CompiledPattern[] => readList('patterns', list, table, report);

/** The same for "keep". */
export const readKeep = (list: Node | undefined, table: LineTable, report: Report): CompiledPattern[] => readList('keep', list, table, report);

function readList(use: Use, list: Node | undefined, table: LineTable, report: Report): CompiledPattern[] {
  if (!list) return [];
  const items = list.type === 'array' ? (list.children ?? []) : [];
  if (list.type !== 'array') report(list, say('"{0}" must be a list; {1}', use, FORMS));
  if (items.length > MOST_PATTERNS)
    report(list, say('there are {0} patterns, and {1} is the most; one glob or regular expression can stand for many', items.length, MOST_PATTERNS));
  const patterns = items.slice(0, MOST_PATTERNS).flatMap((item) => readPattern(use, item, table, report) ?? []);
  const searches = patterns.filter(({ machine }) => machine).length;
  if (searches > MOST_SEARCHES)
    report(list, say('there are {0} globs and regular expressions, and {1} is the most; list whole lines as phrases', searches, MOST_SEARCHES));
  return patterns;
}

function readPattern(use: Use, item: Node, table: LineTable, report: Report): CompiledPattern | undefined {
  const read = item.type === 'string' ? { setting: settingOf('phrase', item.value, {}), node: item } : readObject(use, item, report);
  if (!read) return undefined;
  const { setting, node } = read;
  const span = { start: node.offset, end: node.offset + node.length };
  try {
    return compilePattern(setting, span, table.lineAt(span.start) + 1);
  } catch (error) {
    if (!(error instanceof PatternProblem)) throw error;
    report(node, say('the {0} {1}', nameOf(setting), error.said));
    return undefined;
  }
}

function readObject(use: Use, item: Node, report: Report): { setting: PatternSetting; node: Node } | undefined {
  const properties = new Map<string, Node>();
  for (const { children: [key, value] = [] } of item.children ?? []) if (key && value) properties.set(key.value, value);
  const kinds = KINDS.filter((kind) => properties.has(kind));
  const kind = kinds[0];
  if (item.type !== 'object' || kind === undefined || kinds.length > 1) {
    report(item, kinds.length > 1 ? say('{0}, and only one of them; this one has {1}', FORMS, bothOf(kinds)) : FORMS);
    return undefined;
  }
  const wrong = [...properties].flatMap(([name, value]) => mistake(use, kind, name, value) ?? []);
  for (const { node, message } of wrong) report(node, message);
  if (wrong.length > 0) return undefined;
  const node = properties.get(kind)!;
  const values = Object.fromEntries([...properties].map(([name, value]) => [name, value.value]));
  return { setting: settingOf(kind, node.value, values), node };
}

/** What each property of a pattern takes. */
const TYPES: Readonly<Record<string, 'string' | 'boolean'>> = {
  phrase: 'string',
  glob: 'string',
  regex: 'string',
  message: 'string',
  severity: 'string',
  safe: 'boolean',
};
const REGEX_TYPES: typeof TYPES = { ...TYPES, part: 'boolean', ignoreCase: 'boolean' };
/** What only makes sense of lines that are reported. */
const REPORTING = ['message', 'severity', 'safe', 'part'];

function mistake(use: Use, kind: PatternSetting['kind'], name: string, node: Node): { node: Node; message: Message } | undefined {
  const types = kind === 'regex' ? REGEX_TYPES : TYPES;
  if (use === 'keep' && REPORTING.includes(name))
    return {
      node: node.parent ?? node,
      message: say('"{0}" is for "patterns" only: what "keep" names are whole lines, and nothing is reported of them', name),
    };
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (!type) return { node: node.parent ?? node, message: unknown(kind, name, Object.keys(types)) };
  if (node.type !== type) return { node, message: type === 'boolean' ? say('"{0}" must be true or false', name) : say('"{0}" must be a text in quotes', name) };
  if (name === 'severity' && !SEVERITIES.includes(node.value))
    return { node, message: say('the severity of a pattern is one of {0}; to switch a pattern off, remove it', SEVERITIES) };
  return undefined;
}

function unknown(kind: PatternSetting['kind'], name: string, known: readonly string[]): Message {
  if (Object.hasOwn(REGEX_TYPES, name))
    return say('"{0}" is for a "regex" only: a {1} is compared with the whole line and takes no notice of capitals', name, named(KIND_NAMES[kind]));
  return say(
    'a pattern has no "{0}"; it has {1}',
    name,
    known.filter((k) => k === kind || !(KINDS as readonly string[]).includes(k)),
  );
}

/** A whole line was named to go; a part leaves a sentence behind that a person should see. */
function settingOf(kind: PatternSetting['kind'], text: string, given: Partial<PatternSetting>): PatternSetting {
  const { part = false, ignoreCase = kind !== 'regex', safe = !part, message, severity } = given;
  return { kind, text, part, ignoreCase, safe, ...(message === undefined ? {} : { message }), ...(severity === undefined ? {} : { severity }) };
}

const bothOf = ([first, ...others]: readonly string[]): Part => others.reduce<Part>((list, other) => say('{0} and {1}', list, other), first!);

/** How messages name a pattern. */
export const nameOf = (setting: PatternSetting): Message => say('{0} {1}', named(KIND_NAMES[setting.kind]), quoted(setting));
