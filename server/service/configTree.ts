import { type Node, type ParseError, type ParseErrorCode, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Range } from 'yaml';
import { type Message, named, say } from '../core/message';
import type { Span } from '../core/span';

export type ConfigFormat = 'json' | 'yaml';

/** A mistake in the text itself: what is wrong, and where. */
export interface SyntaxProblem {
  readonly span: Span;
  readonly message: Message;
}

/** By the ending of a path or URI. */
export const formatOf = (path: string): ConfigFormat => (/\.ya?ml$/i.test(path) ? 'yaml' : 'json');

/**
 * The text of a configuration as one kind of tree, whether it is JSON (comments and trailing commas allowed) or YAML, so that
 * everything behind it is the same for both. Undefined where the text is empty or cannot be read.
 */
export function readTree(text: string, format: ConfigFormat): { readonly root: Node | undefined; readonly problems: readonly SyntaxProblem[] } {
  return format === 'yaml' ? yamlTree(text) : jsonTree(text);
}

function jsonTree(text: string): ReturnType<typeof readTree> {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.map((error) => ({
    span: { start: error.offset, end: Math.min(text.length, error.offset + Math.max(1, error.length)) },
    message: say('not valid JSON: {0}', named(syntaxError(error.error))),
  }));
  return { root, problems };
}

function yamlTree(text: string): ReturnType<typeof readTree> {
  const document = parseDocument(text, { prettyErrors: false });
  const problems: SyntaxProblem[] = document.errors.map(({ pos, message }) => ({
    span: { start: pos[0], end: Math.min(text.length, Math.max(pos[1], pos[0] + 1)) },
    message: say('not valid YAML: {0}', message.split('\n')[0]!),
  }));
  const root = document.contents ? new YamlTree(problems).node(document.contents, undefined) : undefined;
  return { root, problems };
}

/** YAML nodes as those of JSON. */
class YamlTree {
  constructor(private readonly problems: SyntaxProblem[]) {}

  node(from: unknown, parent: Node | undefined): Node {
    const [start, end] = (from as { range?: Range | null } | null)?.range ?? [parent?.offset ?? 0, parent?.offset ?? 0];
    const place = { offset: start, length: end - start, ...(parent ? { parent } : {}) };
    if (isMap(from)) {
      const map: Node = { ...place, type: 'object', children: [] };
      // A name at the top without a value sets nothing: its lines may all be comments.
      for (const { key, value } of from.items) if (parent || !isNothing(value)) map.children!.push(this.property(key, value, map));
      return map;
    }
    if (isSeq(from)) {
      const list: Node = { ...place, type: 'array', children: [] };
      for (const item of from.items) list.children!.push(this.node(item, list));
      return list;
    }
    // One text in many places could grow without bounds; nothing in a configuration needs it.
    if (isAlias(from)) this.problems.push({ span: { start, end }, message: say('write the value out: *{0} stands for one from elsewhere', from.source) });
    return { ...place, ...scalar(isScalar(from) ? from.value : null) };
  }

  private property(key: unknown, value: unknown, parent: Node): Node {
    const property: Node = { type: 'property', offset: 0, length: 0, parent, children: [] };
    const name = this.node(key, parent);
    const set = value === null ? { ...name, type: 'null' as const, value: null } : this.node(value, property);
    property.children!.push({ ...name, type: 'string', value: String(name.value), parent: property }, { ...set, parent: property });
    return Object.assign(property, { offset: name.offset, length: Math.max(name.length, set.offset + set.length - name.offset) });
  }
}

const isNothing = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null);

function scalar(value: unknown): Pick<Node, 'type' | 'value'> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { type: typeof value as 'string', value };
  return { type: 'null', value: null };
}

/** By its code: "value expected". */
export const syntaxError = (code: ParseErrorCode): string =>
  printParseErrorCode(code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
