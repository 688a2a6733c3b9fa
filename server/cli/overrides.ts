import type { Rule, SeveritySetting } from '../core/rule';
import { UsageError } from './world';

const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Reads `--rule id=severity`. @throws UsageError that lists what there is. */
export function readOverrides(given: readonly string[], rules: readonly Rule[]): Record<string, SeveritySetting> {
  return Object.fromEntries(given.map((item) => readOverride(item, rules)));
}

function readOverride(item: string, rules: readonly Rule[]): [string, SeveritySetting] {
  const at = item.indexOf('=');
  const id = at < 0 ? item : item.slice(0, at);
  if (!rules.some((rule) => rule.meta.id === id))
    throw new UsageError(`--rule ${item}: there is no rule "${id}"; the rules are ${rules.map((r) => r.meta.id).join(', ')}`);
  const severity = SEVERITIES.find((s) => s === item.slice(at + 1));
  if (at < 0 || !severity) throw new UsageError(`--rule ${item}: write --rule ${id}=SEVERITY with one of ${SEVERITIES.join(', ')}`);
  return [id, severity];
}
