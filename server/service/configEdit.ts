import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import { isMap, isScalar, type Pair, parseDocument, type Scalar, stringify, type YAMLMap } from 'yaml';
import type { ConfigFormat } from './configTree';

/**
 * The text of a configuration with an option of a rule set, where the rule may have stood with its severity alone; comments, order
 * and indentation stay.
 */
export function withOption(text: string, rule: string, option: readonly string[], value: unknown, format: ConfigFormat): string {
  const path = ['rules', rule, ...option];
  if (format === 'yaml') return withYaml(text, path, value);
  const root = parseTree(text, [], { allowTrailingComma: true });
  const setting = root && findNodeAtLocation(root, ['rules', rule]);
  const base = setting?.type === 'string' ? withJson(text, ['rules', rule], { severity: setting.value }, indentOf(text)) : text;
  return withJson(base, path, value, indentOf(text));
}

/** The text of a configuration with a rule switched off; the rule's options, comments, order and indentation stay. */
export function withRuleOff(text: string, rule: string, format: ConfigFormat): string {
  if (format === 'yaml') {
    const setting = parseDocument(text).getIn(['rules', rule], true);
    return withYaml(text, ['rules', rule, ...(isMap(setting) ? ['severity'] : [])], 'off');
  }
  const root = parseTree(text, [], { allowTrailingComma: true });
  const setting = root && findNodeAtLocation(root, ['rules', rule]);
  return withJson(text, ['rules', rule, ...(setting?.type === 'object' ? ['severity'] : [])], 'off', indentOf(text));
}

const indentOf = (text: string): string => /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';

function withJson(text: string, path: string[], value: unknown, indent: string): string {
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: endOf(text) };
  const base = text.trim() === '' ? `{}${endOf(text)}` : text;
  return withMember(base, path, value, indent) ?? applyEdits(base, modify(base, path, value, { formattingOptions }));
}

/** A new member behind the last one of an object, in the same line or in one of its own, as the others; undefined for an empty object. */
function withMember(text: string, path: string[], value: unknown, indent: string): string | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  let depth = path.length - 1;
  while (root && depth > 0 && findNodeAtLocation(root, path.slice(0, depth))?.type !== 'object') depth--;
  const parent = root && findNodeAtLocation(root, path.slice(0, depth));
  const last = parent?.children?.at(-1);
  if (!parent || !last || findNodeAtLocation(parent, path.slice(depth, depth + 1))) return undefined;
  const at = last.offset + last.length;
  const set = nestedValue(path.slice(depth + 1), value);
  const name = JSON.stringify(path[depth]);
  if (!text.slice(parent.offset, at).includes('\n')) {
    return typeof set === 'object' ? undefined : `${text.slice(0, at)}, ${name}: ${JSON.stringify(set)}${text.slice(at)}`;
  }
  // A comment behind the last member stays with it.
  const rest = /^[^\r\n]*/.exec(text.slice(at))![0];
  const end = at + rest.length;
  if (/[}\]]/.test(rest.replace(/\/\/.*/, ''))) return undefined;
  const margin = /[^\n]*$/.exec(text.slice(0, last.offset))![0].match(/^\s*/)![0];
  const lines = JSON.stringify(set, null, indent).replaceAll('\n', endOf(text) + margin);
  const comma = rest.trimStart().startsWith(',');
  return `${text.slice(0, at)}${comma ? '' : ','}${rest}${endOf(text)}${margin}${name}: ${lines}${comma ? ',' : ''}${text.slice(end)}`;
}

/** Changes or inserts the lines that it takes and no others; only where that cannot be done are all lines written anew. */
function withYaml(text: string, path: readonly string[], value: unknown): string {
  const edited = yamlEdited(text, path, value);
  const reads = (candidate: string): boolean => {
    const { errors, ...document } = withErrors(candidate);
    return errors === 0 && JSON.stringify(document.get(path)) === JSON.stringify(value);
  };
  if (edited !== undefined && reads(edited)) return edited;
  const document = parseDocument(text);
  for (let i = 1; i < path.length; i++) {
    const node = document.getIn(path.slice(0, i), true);
    if (isScalar(node)) document.setIn(path.slice(0, i), document.createNode(typeof node.value === 'string' ? { severity: node.value } : {}));
  }
  document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}

function withErrors(text: string): { errors: number; get(path: readonly string[]): unknown } {
  const document = parseDocument(text);
  return { errors: document.errors.length, get: (path) => document.getIn(path) };
}

/** Undefined where more than a value or some new lines would have to be written. */
function yamlEdited(text: string, path: readonly string[], value: unknown): string | undefined {
  let node: unknown = parseDocument(text).contents;
  if (node === null && text.trim() === '') return `${nested(path, value, '', '  ')}\n`;
  for (const [depth, name] of path.entries()) {
    if (!isMap(node)) return undefined;
    const pair = (node.items as Pair<Scalar, unknown>[]).find(({ key }) => String(key.value) === name);
    if (!pair) return withPair(text, node as YAMLMap<Scalar, unknown>, path.slice(depth), value);
    node = pair.value;
  }
  if (!isScalar(node) || !node.range) return undefined;
  return text.slice(0, node.range[0]) + stringify(value, { lineWidth: 0 }).trimEnd() + text.slice(node.range[1]);
}

/** A new pair behind the last one of a map, in the map's own style. */
function withPair(text: string, map: YAMLMap<Scalar, unknown>, path: readonly string[], value: unknown): string | undefined {
  const first = map.items[0]?.key.range?.[0];
  const range = map.range;
  if (!range) return undefined;
  if (map.flow) {
    const inside = text.slice(range[0] + 1, range[1] - 1);
    const added = stringify(nestedValue(path, value), { collectionStyle: 'flow', lineWidth: 0 })
      .trim()
      .replace(/^\{\s*|\s*\}$/g, '');
    return `${text.slice(0, range[0])}{ ${[inside.trim().replace(/,$/, ''), added].filter((part) => part !== '').join(', ')} }${text.slice(range[1])}`;
  }
  if (first === undefined) return undefined;
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  const unit = indentOf(text);
  // The end of the last value; comments and blank lines behind it stay where they are.
  const lineEnd = /[\r\n]|$/g;
  lineEnd.lastIndex = Math.max(first, lastValueEnd(text, map));
  const at = lineEnd.exec(text)!.index;
  return `${text.slice(0, at)}${endOf(text)}${nested(path, value, indent, unit).replaceAll('\n', endOf(text))}${text.slice(at)}`;
}

function lastValueEnd(text: string, map: YAMLMap<Scalar, unknown>): number {
  const { key, value } = map.items.at(-1)!;
  const end = (value as { range?: [number, number, number] } | null)?.range?.[1] ?? key.range![1];
  return text.slice(0, end).trimEnd().length;
}

const nestedValue = (path: readonly string[], value: unknown): unknown => path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);

const nested = (path: readonly string[], value: unknown, indent: string, unit: string): string =>
  stringify(nestedValue(path, value), { lineWidth: 0, indent: Math.max(1, unit.length) })
    .trimEnd()
    .split('\n')
    .map((line) => indent + line)
    .join('\n');

const endOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
