import type { Node } from 'jsonc-parser';
import type { RuleSetting } from '../core/config';
import { type Message, say } from '../core/message';
import type { Rule, SeveritySetting } from '../core/rule';

export const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'info', 'hint', 'off'];

type Report = (node: Node, message: Message) => void;
/** Told of each setting: `rules/ID`, `rules/ID/OPTION`, `rules/ID/OPTION/MEMBER`. */
type Located = (path: string, node: Node) => void;

/** Reads "rules" of a configuration; each mistake is reported at its place. */
export function readRules(node: Node | undefined, rules: readonly Rule[], report: Report, located: Located): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  if (!node) return settings;
  if (node.type !== 'object') {
    report(node, say('"rules" must be an object: {0}', '{ "boilerplate-line": "warning" }'));
    return settings;
  }
  const reader = new Reader(report, located);
  for (const [key, value] of members(node)) {
    const rule = rules.find((r) => r.meta.id === key.value);
    if (rule) settings[key.value] = reader.setting(rule, key, value);
    else
      report(
        key,
        say(
          'unknown rule "{0}"; known are {1}',
          key.value,
          rules.map((r) => r.meta.id),
        ),
      );
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
      this.report(node, say('a rule takes a severity ({0}) or an object with "severity" and its options', SEVERITIES));
      return 'off';
    }
    const setting: Record<string, unknown> = {};
    for (const [key, value] of members(node)) {
      this.located(`${path}/${key.value}`, key);
      if (key.value === 'severity') setting['severity'] = this.severity(value);
      else if (!(key.value in rule.meta.options)) this.report(key, unknown(rule, key.value));
      else setting[key.value] = this.option(rule, key.value, value);
    }
    return setting;
  }

  private severity(node: Node): SeveritySetting {
    if (!SEVERITIES.includes(node.value)) this.report(node, say('a severity is one of {0}', SEVERITIES));
    return node.value;
  }

  private option(rule: Rule, name: string, node: Node): unknown {
    for (const [key] of members(node)) this.located(`rules/${rule.meta.id}/${name}/${key.value}`, key);
    this.checkOption(node, rule.meta.options[name]!.schema, say('option "{0}" of {1}', name, rule.meta.id));
    return toValue(node);
  }

  /** An option that is an object is checked member by member, so that each problem stands at its place. */
  private checkOption(node: Node, schema: Schema, what: Message): void {
    const reason = mismatch(toValue(node), schema);
    if (reason) this.report(node, say('{0} must be {1}', what, reason));
    const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
    if (node.type !== 'object' || !properties) return;
    for (const [key, value] of members(node)) {
      const member = Object.hasOwn(properties, key.value) ? properties[key.value] : undefined;
      if (member) this.checkOption(value, member, say('"{0}" in {1}', key.value, what));
      else if (schema['additionalProperties'] === false) this.report(key, say('{0} has no "{1}"; it takes {2}', what, key.value, Object.keys(properties)));
    }
  }
}

/** Keys and values of an object; none of anything else. */
const members = (node: Node): [Node, Node][] =>
  node.type === 'object' ? (node.children ?? []).flatMap(({ children: [key, value] = [] }): [Node, Node][] => (key && value ? [[key, value]] : [])) : [];

const unknown = ({ meta: { id, options } }: Rule, name: string): Message => {
  const names = Object.keys(options);
  return names.length > 0 ? say('{0} has no option "{1}"; it has {2}', id, name, names) : say('{0} has no option "{1}"', id, name);
};

function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries((node.children ?? []).map((p) => [p.children?.[0]?.value, p.children?.[1] ? toValue(p.children[1]) : undefined]));
}

type Schema = Readonly<Record<string, unknown>>;

/** What a value must be and is not, after the part of JSON Schema that rule options use: type, enum, minimum, maximum, items; for properties see `checkOption`. */
function mismatch(value: unknown, schema: Schema): Message | undefined {
  const type = Array.isArray(value) ? 'array' : Number.isInteger(value) && schema['type'] === 'integer' ? 'integer' : value === null ? 'null' : typeof value;
  if (schema['type'] && schema['type'] !== type) return say('of type {0}', String(schema['type']));
  const choices = schema['enum'] as readonly unknown[] | undefined;
  if (choices && !choices.includes(value)) return say('one of {0}', choices.map(String));
  if (typeof value === 'number') {
    if (typeof schema['minimum'] === 'number' && value < schema['minimum']) return say('at least {0}', schema['minimum']);
    if (typeof schema['maximum'] === 'number' && value > schema['maximum']) return say('at most {0}', schema['maximum']);
  }
  const items = schema['items'] as Schema | undefined;
  if (Array.isArray(value) && items)
    for (const item of value) {
      const wrong = mismatch(item, items);
      if (wrong) return say('a list in which each item is {0}', wrong);
    }
  return undefined;
}
