import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser';

/**
 * The text of a configuration with an option of a rule set, where the rule may have stood with its severity alone; comments, order
 * and indentation stay.
 */
export function withOption(text: string, rule: string, option: readonly string[], value: unknown): string {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const set = (before: string, path: JSONPath, to: unknown): string => applyEdits(before, modify(before, path, to, { formattingOptions }));
  const root = parseTree(text, [], { allowTrailingComma: true });
  const setting = root && findNodeAtLocation(root, ['rules', rule]);
  const base = setting?.type === 'string' ? set(text, ['rules', rule], { severity: setting.value }) : text;
  return set(base, ['rules', rule, ...option], value);
}
