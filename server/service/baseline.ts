import { lineText, type PageDocument } from '../core/document';
import { fingerprint } from '../core/fingerprint';
import { SaidError, say } from '../core/message';
import type { RuleFinding } from '../core/rule';
import type { Suppression } from './suppressions';

/** Rule → fingerprint of a line → how many lines of the file read so. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The findings that were there at one time, so that only new ones are shown. Stands in a committed file. */
export class Baseline {
  private constructor(private readonly files: ReadonlyMap<string, Counts>) {}

  static readonly EMPTY = new Baseline(new Map());

  get paths(): string[] {
    return [...this.files.keys()];
  }

  /** How many lines are recorded. */
  get size(): number {
    return [...this.files.values()].flatMap((rules) => Object.values(rules).flatMap((lines) => Object.values(lines))).reduce((sum, count) => sum + count, 0);
  }

  /** What is recorded of a file, as decisions. */
  of(file: string): Suppression[] {
    const rules = Object.entries(this.files.get(file) ?? {});
    return rules.flatMap(([rule, lines]) => Object.entries(lines).map(([line, count]) => ({ rule, file, line, count })));
  }

  /** The same with other files in place of what is recorded of them; undefined takes a file out. */
  with(changes: ReadonlyMap<string, Counts | undefined>): Baseline {
    const files = new Map(this.files);
    for (const [file, counts] of changes) {
      if (counts && Object.keys(counts).length > 0) files.set(file, counts);
      else files.delete(file);
    }
    return new Baseline(files);
  }

  /** Sorted, one line for each fingerprint: the same findings give the same text, and two branches merge where they differ. */
  serialize(): string {
    const files = sorted(Object.fromEntries([...this.files].map(([file, rules]) => [file, sorted(mapped(rules, sorted))])));
    return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
  }

  /** @throws SaidError, or what JSON.parse throws, where the text is not a baseline of version 1. */
  static parse(text: string): Baseline {
    const data = JSON.parse(text) as { version?: unknown; files?: unknown } | null;
    if (data?.version !== 1 || !isRecord(data.files)) throw new SaidError(say('expected {0}', '{ "version": 1, "files": { … } }'));
    for (const [file, rules] of Object.entries(data.files)) {
      const sound = isRecord(rules) && Object.values(rules).every((lines) => isRecord(lines) && Object.values(lines).every((n) => Number.isInteger(n)));
      if (!sound) throw new SaidError(say('"{0}" must have rules with fingerprints and counts: {1}', file, '{ "RULE": { "FINGERPRINT": 1 } }'));
    }
    return new Baseline(new Map(Object.entries(data.files as Record<string, Counts>)));
  }
}

/** The findings of a page as a baseline records them: each line that a finding covers, counted by what it says. */
export function countsOf(document: PageDocument, findings: readonly RuleFinding[]): Counts {
  const counts: Record<string, Record<string, number>> = {};
  const seen = new Set<string>();
  for (const { rule, span } of findings) {
    for (const line of document.lines) {
      if (line.start > Math.max(span.start, span.end - 1) || line.end < span.start || seen.has(`${rule} ${line.line}`)) continue;
      seen.add(`${rule} ${line.line}`);
      const print = fingerprint(lineText(document, line));
      counts[rule] ??= {};
      const lines = counts[rule];
      lines[print] = (lines[print] ?? 0) + 1;
    }
  }
  return counts;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapped = <T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
