import type { Node } from 'jsonc-parser';
import type { RuleSetting } from '../core/config';
import type { Rule, SeveritySetting } from '../core/rule';

export const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'info', 'hint', 'off'];

type Report = (node: Node, message: string) => void;
/** Told of each setting: `rules/ID`, `rules/ID/OPTION`, `rules/ID/OPTION/MEMBER`. */
type Located = (path: string, node: Node) => void;

/** Reads "rules" of a configuration; each mistake is reported at its place. */
export function readRules(node: Node | undefined, rules: readonly Rule[], report: Report, located: Located): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  if (!node) return settings;
  if (node.type !== 'object') {
    report(node, '"rules" must be an object: { "boilerplate-line": "warning" }');
    return settings;
  }
  const reader = new Reader(report, located);
  for (const [key, value] of members(node)) {
    const rule = rules.find((r) => r.meta.id === key.value);
    if (rule) settings[key.value] = reader.setting(rule, key, value);
    else report(key, `unknown rule "${key.value}"; known are ${rules.map((r) => r.meta.id).join(', ')}`);
  }
  return settings;
}

class Reader {
  constructor(
    private readonly report: Report,
    private readonly located: Located,
  ) {}

  setting(rule: Rule, name: Node, node: Node): RuleSetting {
    const path = `rules/${rule.meta.id}`;
    this.located(path, name);
    if (node.type === 'string') return this.severity(node);
    if (node.type !== 'object') {
      this.report(node, `a rule takes a severity (${SEVERITIES.join(', ')}) or an object with "severity" and its options`);
      return 'off';
    }
    const setting: Record<string, unknown> = {};
    for (const [key, value] of members(node)) {
      this.located(`${path}/${key.value}`, key);
      if (key.value === 'severity') setting['severity'] = this.severity(value);
      else if (!(key.value in rule.meta.options)) this.report(key, `${rule.meta.id} has no option "${key.value}"${known(rule)}`);
      else setting[key.value] = this.option(rule, key.value, value);
    }
    return setting;
  }

  private severity(node: Node): SeveritySetting {
    if (!SEVERITIES.includes(node.value)) this.report(node, `a severity is one of ${SEVERITIES.join(', ')}`);
    return node.value;
  }

  private option(rule: Rule, name: string, node: Node): unknown {
    for (const [key] of members(node)) this.located(`rules/${rule.meta.id}/${name}/${key.value}`, key);
    this.checkOption(node, rule.meta.options[name]!.schema, `option "${name}" of ${rule.meta.id}`);
    return toValue(node);
  }

  /** An option that is an object is checked member by member, so that each problem stands at its place. */
  private checkOption(node: Node, schema: Schema, what: string): void {
    const reason = mismatch(toValue(node), schema);
    if (reason) this.report(node, `${what} ${reason}`);
    const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
    if (node.type !== 'object' || !properties) return;
    for (const [key, value] of members(node)) {
      const member = Object.hasOwn(properties, key.value) ? properties[key.value] : undefined;
      if (member) this.checkOption(value, member, `"${key.value}" in ${what}`);
      else if (schema['additionalProperties'] === false) this.report(key, `${what} has no "${key.value}"; it takes ${Object.keys(properties).join(', ')}`);
    }
  }
}

/** Keys and values of an object; none of anything else. */
const members = (node: Node): [Node, Node][] =>
  node.type === 'object' ? (node.children ?? []).flatMap(({ children: [key, value] = [] }): [Node, Node][] => (key && value ? [[key, value]] : [])) : [];

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
