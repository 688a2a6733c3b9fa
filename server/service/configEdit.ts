import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser';

/** The text of a configuration with one value set; its comments, its order and its indentation stay. */
export function withSetting(text: string, path: JSONPath, value: unknown): string {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

/** The same for an option of a rule, which may have stood there with its severity alone. */
export function withOption(text: string, rule: string, option: readonly string[], value: unknown): string {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const setting = root && findNodeAtLocation(root, ['rules', rule]);
  const base = setting?.type === 'string' ? withSetting(text, ['rules', rule], { severity: setting.value }) : text;
  return withSetting(base, ['rules', rule, ...option], value);
}
