import { DEFAULT_CONFIG } from '../core/config';
import { inEnglish, type Message, say, type Words } from '../core/message';
import type { OptionSpec, Rule } from '../core/rule';
import { mergeRules, type Origin } from './configLayers';
import type { FileConfig, FolderConfig } from './configStore';
import { SUPPRESSIONS_NAME } from './suppressions';

/** One setting that holds for a file, and who set it. */
export interface Decided {
  /** `include`, `patterns`, a rule's name, or an option's behind it: `boilerplate-line classes`. */
  readonly name: string;
  readonly value: string;
  /** Undefined: nobody, so that it is the default. */
  readonly origin: Origin | undefined;
}

/** Every setting that holds for a file, in the order of the rules, with the file and line that have the last word. */
export function whyChecked(rules: readonly Rule[], folder: FolderConfig, uri: string, words: Words = inEnglish): Decided[] {
  const own = folder.of(uri);
  const { loaded } = folder;
  return [
    { name: 'include', value: listed(own.config?.include ?? DEFAULT_CONFIG.include, words), origin: loaded?.include },
    { name: 'exclude', value: listed(own.config?.exclude ?? [], words), origin: loaded?.exclude },
    ...patterns('patterns', own, words),
    ...patterns('keep', own, words),
    ...rules.flatMap((rule) => ruleSettings(rule, own)),
    ...decisions(folder, uri, words),
  ];
}

function patterns(name: 'patterns' | 'keep', { layers }: FileConfig, words: Words): Decided[] {
  const given = layers.filter((layer) => layer[name].length > 0);
  if (given.length === 0) return [{ name, value: words(say('none')), origin: undefined }];
  return given.map((layer) => ({ name, value: words(linesOf(layer[name].length)), origin: { uri: layer.uri, line: layer[name][0]!.line } }));
}

function ruleSettings({ meta }: Rule, { config, layers }: FileConfig): Decided[] {
  const { origins } = mergeRules(layers);
  const setting = config?.rules[meta.id];
  const given: Readonly<Record<string, unknown>> = typeof setting === 'string' ? { severity: setting } : (setting ?? {});
  const severity: Decided = {
    name: meta.id,
    value: String(given['severity'] ?? meta.severity),
    origin: origins.get(`rules/${meta.id}/severity`),
  };
  const options = Object.entries<OptionSpec<unknown>>(meta.options).flatMap(([name, { default: fallback }]) => {
    const path = `rules/${meta.id}/${name}`;
    const members = [...origins].filter(([key]) => key.startsWith(`${path}/`));
    const value = given[name] ?? fallback;
    // Members of an object may come from different files.
    if (members.length === 0) return [{ name: `${meta.id} ${name}`, value: JSON.stringify(value), origin: origins.get(path) }];
    return members.map(([key, origin]) => {
      const member = key.slice(path.length + 1);
      return { name: `${meta.id} ${name} ${member}`, value: JSON.stringify((value as Record<string, unknown>)[member]), origin };
    });
  });
  return [severity, ...options];
}

function decisions({ suppressions, baselineUri, folder, decisions: all }: FolderConfig, uri: string, words: Words): Decided[] {
  const both = all(uri);
  const kept = both.filter((entry) => suppressions.has(entry)).length;
  const old = both.length - kept;
  return [
    {
      name: 'suppressed',
      value: words(kept === 1 ? say('1 decision') : say('{0} decisions', kept)),
      origin: kept > 0 ? { uri: `${folder}/${SUPPRESSIONS_NAME}`, line: 1 } : undefined,
    },
    {
      name: 'baseline',
      value: words(baselineUri === undefined ? say('none') : linesOf(old)),
      origin: baselineUri === undefined ? undefined : { uri: baselineUri, line: 1 },
    },
  ];
}

const listed = (globs: readonly string[], words: Words): string => (globs.length === 0 ? words(say('nothing')) : globs.join(', '));
const linesOf = (count: number): Message => (count === 1 ? say('1 line') : say('{0} lines', count));
