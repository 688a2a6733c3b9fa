import { type Node, findNodeAtLocation } from 'jsonc-parser';
import { type Config, DEFAULT_CONFIG, type RuleSetting } from '../core/config';
import { LineTable } from '../core/lines';
import { type Message, say } from '../core/message';
import type { Rule } from '../core/rule';
import type { Span } from '../core/span';
import { type ConfigFormat, readTree } from './configTree';
import type { CompiledPattern } from './patterns/compile';
import { readKeep, readPatterns } from './patterns/read';
import { readRules } from './ruleSettings';

export const CONFIG_NAME = 'corpus-lint.json';
/** The same in YAML, read where there is no CONFIG_NAME beside it. */
export const YAML_CONFIG_NAME = 'corpus-lint.yaml';

/** Whether a URI or path names a configuration: one that holds for its folder, or one for others to extend. */
export const isConfigName = (path: string): boolean => /(?:^|[/.])corpus-lint\.(?:json|yaml)$/.test(path);

export interface ConfigProblem {
  readonly span: Span;
  readonly message: Message;
  /** 'warning': the configuration is in force all the same. */
  readonly severity?: 'warning';
}

/** What one part of a configuration sets: the file itself, or one of its overrides. */
export interface Layer {
  /** Globs of the files that it is for, relative to the folder of the configuration that holds; undefined for all files. */
  readonly files: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly patterns: readonly CompiledPattern[];
  /** Lines that are never boilerplate. */
  readonly keep: readonly CompiledPattern[];
  /** 1-based line of each setting, by its path: `rules/ID`, `rules/ID/OPTION`, `rules/ID/OPTION/MEMBER`. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Another configuration whose settings this one builds on, as it is written. */
export interface Extended {
  readonly path: string;
  readonly span: Span;
}

export interface ParsedConfig {
  /** Undefined with any problem: the last good configuration is to stay in force. */
  readonly config: Config | undefined;
  /** The patterns of the configuration, those with problems left out. */
  readonly patterns: readonly CompiledPattern[];
  readonly problems: ConfigProblem[];
  readonly extends: readonly Extended[];
  /** Weakest first. */
  readonly layers: readonly Layer[];
  /** Globs as far as the file itself has them, and the 1-based line of each setting of them. */
  readonly include: Placed<readonly string[]> | undefined;
  readonly exclude: Placed<readonly string[]> | undefined;
  /** Name of the baseline that holds, beside the file. */
  readonly baseline: Placed<string> | undefined;
}

/** A value with the 1-based line that sets it. */
export interface Placed<T> {
  readonly value: T;
  readonly line: number;
}

/** Reads the text of a configuration file. */
export function parseConfig(text: string, rules: readonly Rule[], format: ConfigFormat = 'json'): ParsedConfig {
  const { root, problems: syntax } = readTree(text, format);
  const problems: ConfigProblem[] = [...syntax];
  const isEmptyYaml = format === 'yaml' && (root === undefined || root.type === 'null') && problems.length === 0;
  if (root?.type === 'object' || isEmptyYaml) return new Reader(root?.type === 'object' ? root : EMPTY, new LineTable(text), rules, problems).read();
  if (problems.length === 0) {
    const example = format === 'yaml' ? 'rules: …' : '{ "rules": { … } }';
    problems.push({ span: { start: 0, end: Math.min(1, text.length) }, message: say('the configuration must be an object: {0}', example) });
  }
  return { config: undefined, patterns: [], problems, extends: [], layers: [], include: undefined, exclude: undefined, baseline: undefined };
}

const EMPTY: Node = { type: 'object', offset: 0, length: 0, children: [] };

export const BASELINE_NAME = 'corpus-lint.baseline.json';

const KEYS = ['$schema', 'extends', 'include', 'exclude', 'patterns', 'keep', 'rules', 'overrides', 'baseline'];
const OVERRIDE_KEYS = ['files', 'patterns', 'keep', 'rules'];

class Reader {
  constructor(
    private readonly root: Node,
    private readonly table: LineTable,
    private readonly rules: readonly Rule[],
    private readonly problems: ConfigProblem[],
  ) {}

  read(): ParsedConfig {
    this.knownKeys(this.root, KEYS, (key, known) => say('unknown setting "{0}"; known are {1}', key, known));
    const layers = [this.layer(this.root, undefined), ...this.overrides()];
    const include = this.globs(this.root, 'include');
    const exclude = this.globs(this.root, 'exclude');
    const read = { extends: this.extended(), include, exclude, baseline: this.baseline(), layers, patterns: layers.flatMap(({ patterns }) => patterns) };
    const { patterns, rules } = layers[0]!;
    const config: Config = {
      include: include?.value ?? DEFAULT_CONFIG.include,
      exclude: exclude?.value ?? DEFAULT_CONFIG.exclude,
      patterns: patterns.map(({ setting }) => setting),
      rules,
    };
    return { ...read, config: this.problems.length === 0 ? config : undefined, problems: this.problems };
  }

  private layer(node: Node, files: readonly string[] | undefined): Layer {
    const report = (at: Node, message: Message): void => this.problem(at, message);
    const lines = new Map<string, number>();
    return {
      files,
      patterns: readPatterns(findNodeAtLocation(node, ['patterns']), this.table, report),
      keep: readKeep(findNodeAtLocation(node, ['keep']), this.table, report),
      rules: readRules(findNodeAtLocation(node, ['rules']), this.rules, report, (path, at) => lines.set(path, this.lineOf(at))),
      lines,
    };
  }

  private overrides(): Layer[] {
    const node = findNodeAtLocation(this.root, ['overrides']);
    if (!node) return [];
    const form = say('an object with "files" and what holds for them: {0}', '{ "files": ["old/**"], "rules": { … } }');
    if (node.type !== 'array') this.problem(node, say('"overrides" must be a list; each item is {0}', form));
    return (node.type === 'array' ? (node.children ?? []) : []).flatMap((item) => {
      const files = item.type === 'object' ? this.globs(item, 'files')?.value : undefined;
      if (files === undefined) {
        this.problem(item, say('an override is {0}', form));
        return [];
      }
      this.knownKeys(item, OVERRIDE_KEYS, (key, known) => say('an override has no "{0}"; known are {1}', key, known));
      return [this.layer(item, files)];
    });
  }

  private extended(): Extended[] {
    const node = findNodeAtLocation(this.root, ['extends']);
    if (!node) return [];
    return (node.type === 'array' ? (node.children ?? []) : [node]).flatMap((item) => {
      if (item.type === 'string' && item.value !== '') return [{ path: item.value as string, span: spanOf(item) }];
      this.problem(item, say('"extends" takes the path of another configuration, relative to this one, or a list of such paths'));
      return [];
    });
  }

  private baseline(): ParsedConfig['baseline'] {
    const node = findNodeAtLocation(this.root, ['baseline']);
    if (!node || node.value === false) return undefined;
    const line = this.lineOf(node);
    if (node.value === true) return { value: BASELINE_NAME, line };
    if (node.type === 'string' && /^[^/\\:]+\.json$/.test(node.value)) return { value: node.value, line };
    this.problem(node, say('"baseline" is true, for {0}, or the name of another .json file beside this one', BASELINE_NAME));
    return undefined;
  }

  private globs(parent: Node, name: string): Placed<readonly string[]> | undefined {
    const node = findNodeAtLocation(parent, [name]);
    if (!node) return undefined;
    if (node.type !== 'array') {
      this.problem(node, say('"{0}" must be a list of glob patterns, such as {1}', name, '["pages/**/*.txt"]'));
      return { value: [], line: this.lineOf(node) };
    }
    const globs: string[] = [];
    for (const item of node.children ?? []) {
      if (item.type === 'string') globs.push(item.value);
      else this.problem(item, say('a glob pattern must be a string'));
    }
    return { value: globs, line: this.lineOf(node) };
  }

  private knownKeys(node: Node, known: readonly string[], problem: (key: string, known: readonly string[]) => Message): void {
    const names = known.filter((key) => key !== '$schema');
    for (const property of node.children ?? []) {
      const key = property.children?.[0];
      if (key && !known.includes(key.value)) this.problem(key, problem(key.value, names));
    }
  }

  private lineOf = (node: Node): number => this.table.lineAt(node.offset) + 1;

  private problem(node: Node, message: Message): void {
    this.problems.push({ span: spanOf(node), message });
  }
}

const spanOf = (node: Node): Span => ({ start: node.offset, end: node.offset + node.length });
