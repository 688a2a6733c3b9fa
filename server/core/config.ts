import type { OptionSpecs, Rule, Severity, SeveritySetting } from './rule';

export type RuleSetting = SeveritySetting | { readonly severity?: SeveritySetting; readonly [option: string]: unknown };

/** One of the user's own patterns: lines, or parts of lines, that are to be reported. */
export interface PatternSetting {
  /** Words of the whole line; the whole line with `*` and `?`; a regular expression. */
  readonly kind: 'phrase' | 'glob' | 'regex';
  readonly text: string;
  /** Only of a regular expression: reports exactly what it covers, not the line. */
  readonly part: boolean;
  /** Only of a regular expression, since the others always do. */
  readonly ignoreCase: boolean;
  /** Whether what it finds may be deleted without a person's looking at it. */
  readonly safe: boolean;
  readonly message?: string;
  readonly severity?: Severity;
}

/** How messages quote a pattern: on one line, and not all of a long one. */
export function quoted({ text }: PatternSetting): string {
  const plain = text.replace(/\s+/g, ' ');
  return `“${plain.length > 60 ? `${plain.slice(0, 59)}…` : plain}”`;
}

/** The content of `corpus-lint.json` once it has been read and found sound. */
export interface Config {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly patterns: readonly PatternSetting[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

export const DEFAULT_CONFIG: Config = { include: ['**/*.txt', '**/*.md'], exclude: [], patterns: [], rules: {} };

/** Severity and option values that hold for one rule under a configuration; undefined where the rule is off. */
export function resolveRule(rule: Rule, config: Config): { severity: Severity; options: Record<string, unknown> } | undefined {
  const setting = config.rules[rule.meta.id];
  const given = typeof setting === 'object' ? setting : undefined;
  const severity = (typeof setting === 'string' ? setting : given?.severity) ?? rule.meta.severity;
  if (severity === 'off') return undefined;
  return { severity, options: optionValues(rule.meta.options, given) };
}

function optionValues(specs: OptionSpecs, given: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(specs)) values[name] = given?.[name] ?? specs[name]!.default;
  return values;
}
