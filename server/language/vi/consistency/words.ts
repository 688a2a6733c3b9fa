import type { Span } from '../../../core/span';
import { CAPITAL, unitTable } from '../letters';

/** The words of a span: runs of letters and digits. */
export function wordsOf(text: string, span: Span): Span[] {
  const units = unitTable();
  const words: Span[] = [];
  let from = -1;
  for (let at = span.start; at <= span.end; at++) {
    const inside = at < span.end && units[text.charCodeAt(at)] !== 0;
    if (inside && from < 0) from = at;
    if (inside || from < 0) continue;
    words.push({ start: from, end: at });
    from = -1;
  }
  return words;
}

/** Groups in the order of their first members; members without a key are left out. */
export function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Whether every letter of a span is a capital. */
export function isAllCaps(text: string, span: Span): boolean {
  if (!(unitTable()[text.charCodeAt(span.end - 1)]! & CAPITAL)) return false;
  const found = text.slice(span.start, span.end);
  return found === found.toUpperCase();
}
