import type { RuleSetting } from '../core/config';
import type { OwnLayer } from './configLoad';

/** Where a setting comes from: the file and its 1-based line. */
export interface Origin {
  readonly uri: string;
  readonly line: number;
}

/** What all layers together say of rules. */
export interface MergedRules {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** By the path of the setting, `rules/ID/severity`, `rules/ID/OPTION` or `rules/ID/OPTION/MEMBER`: who has the last word. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Later layers are stronger, setting by setting: a severity leaves the options alone, and members of an option that is an object add up. */
export function mergeRules(layers: readonly OwnLayer[]): MergedRules {
  const merged: Record<string, Record<string, unknown>> = {};
  const origins = new Map<string, Origin>();
  for (const layer of layers) {
    for (const [id, setting] of Object.entries(layer.rules)) {
      const before = merged[id] ?? {};
      const after: Record<string, unknown> = { ...before };
      merged[id] = after;
      for (const [name, value] of Object.entries(asObject(setting))) {
        const path = `rules/${id}/${name}`;
        const origin = { uri: layer.uri, line: layer.lines.get(path) ?? layer.lines.get(`rules/${id}`) ?? 1 };
        after[name] = isObject(value) && isObject(before[name]) ? { ...before[name], ...value } : value;
        origins.set(path, origin);
        if (isObject(value))
          for (const member of Object.keys(value)) origins.set(`${path}/${member}`, { ...origin, line: layer.lines.get(`${path}/${member}`) ?? origin.line });
      }
    }
  }
  return { rules: Object.fromEntries(Object.entries(merged).map(([id, setting]) => [id, setting as RuleSetting])), origins };
}

const asObject = (setting: RuleSetting): Readonly<Record<string, unknown>> => (typeof setting === 'string' ? { severity: setting } : setting);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
