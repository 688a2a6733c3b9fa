import { say } from '../core/message';
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
    throw new UsageError(
      say(
        '--rule {0}: there is no rule "{1}"; the rules are {2}',
        item,
        id,
        rules.map((r) => r.meta.id),
      ),
    );
  const severity = SEVERITIES.find((s) => s === item.slice(at + 1));
  if (at < 0 || !severity) throw new UsageError(say('--rule {0}: write --rule {1}=SEVERITY with one of {2}', item, id, SEVERITIES));
  return [id, severity];
}
