import { type Node, type ParseError, findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Config, DEFAULT_CONFIG, type RuleSetting } from '../core/config';
import { LineTable } from '../core/lines';
import type { Rule } from '../core/rule';
import type { Span } from '../core/span';
import type { CompiledPattern } from './patterns/compile';
import { readPatterns } from './patterns/read';

export const CONFIG_NAME = 'corpus-lint.json';

export interface ConfigProblem {
  readonly span: Span;
  readonly message: string;
  /** 'warning': the configuration is in force all the same. */
  readonly severity?: 'warning';
}

export interface ParsedConfig {
  /** Undefined with any problem: the last good configuration is to stay in force. */
  readonly config: Config | undefined;
  /** The patterns of the configuration, those with problems left out. */
  readonly patterns: readonly CompiledPattern[];
  readonly problems: ConfigProblem[];
}

/** Reads the text of a `corpus-lint.json` (comments and trailing commas allowed). */
export function parseConfig(text: string, rules: readonly Rule[]): ParsedConfig {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems: ConfigProblem[] = errors.map((error) => ({
    span: { start: error.offset, end: Math.min(text.length, error.offset + Math.max(1, error.length)) },
    message: `not valid JSON: ${words(printParseErrorCode(error.error))}`,
  }));
  if (root?.type !== 'object') {
    if (problems.length === 0)
      problems.push({ span: { start: 0, end: Math.min(1, text.length) }, message: 'the configuration must be an object: { "rules": { … } }' });
    return { config: undefined, patterns: [], problems };
  }
  const reader = new Reader(root, rules, problems);
  const patterns = reader.patterns(text);
  const config = reader.read(patterns);
  return { config: problems.length === 0 ? config : undefined, patterns, problems };
}

const KEYS = ['$schema', 'include', 'exclude', 'patterns', 'rules'];
const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'];

class Reader {
  constructor(
    private readonly root: Node,
    private readonly rules: readonly Rule[],
    private readonly problems: ConfigProblem[],
  ) {}

  patterns(text: string): CompiledPattern[] {
    return readPatterns(findNodeAtLocation(this.root, ['patterns']), new LineTable(text), (node, message) => this.problem(node, message));
  }

  read(patterns: readonly CompiledPattern[]): Config {
    for (const property of this.root.children ?? []) {
      const key = property.children?.[0];
      if (key && !KEYS.includes(key.value)) this.problem(key, `unknown setting "${key.value}"; known are ${KEYS.slice(1).join(', ')}`);
    }
    return {
      include: this.globs('include', DEFAULT_CONFIG.include),
      exclude: this.globs('exclude', DEFAULT_CONFIG.exclude),
      patterns: patterns.map(({ setting }) => setting),
      rules: this.ruleSettings(),
    };
  }

  private globs(name: string, fallback: readonly string[]): readonly string[] {
    const node = findNodeAtLocation(this.root, [name]);
    if (!node) return fallback;
    if (node.type !== 'array') {
      this.problem(node, `"${name}" must be a list of glob patterns, such as ["pages/**/*.txt"]`);
      return fallback;
    }
    const globs: string[] = [];
    for (const item of node.children ?? []) {
      if (item.type === 'string') globs.push(item.value);
      else this.problem(item, `a glob pattern must be a string`);
    }
    return globs;
  }

  private ruleSettings(): Record<string, RuleSetting> {
    const node = findNodeAtLocation(this.root, ['rules']);
    const settings: Record<string, RuleSetting> = {};
    if (!node) return settings;
    if (node.type !== 'object') {
      this.problem(node, '"rules" must be an object: { "boilerplate-line": "warning" }');
      return settings;
    }
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      const rule = this.rules.find((r) => r.meta.id === key.value);
      if (!rule) this.problem(key, `unknown rule "${key.value}"; known are ${this.rules.map((r) => r.meta.id).join(', ')}`);
      else settings[key.value] = this.setting(rule, value);
    }
    return settings;
  }

  private setting(rule: Rule, node: Node): RuleSetting {
    if (node.type === 'string') return this.severity(node);
    if (node.type !== 'object') {
      this.problem(node, `a rule takes a severity (${SEVERITIES.join(', ')}) or an object with "severity" and its options`);
      return 'off';
    }
    const setting: Record<string, unknown> = {};
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      if (key.value === 'severity') setting['severity'] = this.severity(value);
      else if (!(key.value in rule.meta.options)) this.problem(key, `${rule.meta.id} has no option "${key.value}"${known(rule)}`);
      else setting[key.value] = this.option(rule, key.value, value);
    }
    return setting;
  }

  private severity(node: Node): 'error' | 'warning' | 'info' | 'hint' | 'off' {
    if (!SEVERITIES.includes(node.value)) this.problem(node, `a severity is one of ${SEVERITIES.join(', ')}`);
    return node.value;
  }

  private option(rule: Rule, name: string, node: Node): unknown {
    this.checkOption(node, rule.meta.options[name]!.schema, `option "${name}" of ${rule.meta.id}`);
    return toValue(node);
  }

  /** An option that is an object is checked member by member, so that each problem stands at its place. */
  private checkOption(node: Node, schema: Schema, what: string): void {
    const reason = mismatch(toValue(node), schema);
    if (reason) this.problem(node, `${what} ${reason}`);
    const members = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
    if (node.type !== 'object' || !members) return;
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      const member = Object.hasOwn(members, key.value) ? members[key.value] : undefined;
      if (member) this.checkOption(value, member, `"${key.value}" in ${what}`);
      else if (schema['additionalProperties'] === false) this.problem(key, `${what} has no "${key.value}"; it takes ${Object.keys(members).join(', ')}`);
    }
  }

  private problem(node: Node, message: string): void {
    this.problems.push({ span: { start: node.offset, end: node.offset + node.length }, message });
  }
}

const known = (rule: Rule): string => {
  const names = Object.keys(rule.meta.options);
  return names.length > 0 ? `; it has ${names.join(', ')}` : '';
};

function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries((node.children ?? []).map((p) => [p.children?.[0]?.value, p.children?.[1] ? toValue(p.children[1]) : undefined]));
}

type Schema = Readonly<Record<string, unknown>>;

/** Checks the part of JSON Schema that rule options use: type, enum, minimum, maximum, items; for properties see `checkOption`. */
function mismatch(value: unknown, schema: Schema): string | undefined {
  const type = Array.isArray(value) ? 'array' : Number.isInteger(value) && schema['type'] === 'integer' ? 'integer' : value === null ? 'null' : typeof value;
  if (schema['type'] && schema['type'] !== type) return `must be of type ${schema['type']}`;
  const choices = schema['enum'] as readonly unknown[] | undefined;
  if (choices && !choices.includes(value)) return `must be one of ${choices.join(', ')}`;
  if (typeof value === 'number') {
    if (typeof schema['minimum'] === 'number' && value < schema['minimum']) return `must be at least ${schema['minimum']}`;
    if (typeof schema['maximum'] === 'number' && value > schema['maximum']) return `must be at most ${schema['maximum']}`;
  }
  const items = schema['items'] as Schema | undefined;
  if (Array.isArray(value) && items)
    for (const item of value) if (mismatch(item, items)) return `must be a list in which each item ${mismatch(item, items)!.replace(/^must be/, 'is')}`;
  return undefined;
}

const words = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
