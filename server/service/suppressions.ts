import { fingerprint } from '../core/fingerprint';

export const SUPPRESSIONS_NAME = 'corpus-lint.suppressions.json';

/** One decision: this line stays, whatever the rule says. Stands in a committed file, never in the corpus text. */
export interface Suppression {
  readonly rule: string;
  /** `fingerprint` of the line: stable when the line moves. */
  readonly line: string;
  /** Path relative to the suppressions file. */
  readonly file: string;
  /** The line's beginning, for the reader of the file. */
  readonly text: string;
  /** ISO date of the decision. */
  readonly date: string;
  /** Why the line stays, where the menu named a reason: "metadata (author-signature)". */
  readonly reason?: string;
}

export class Suppressions {
  private readonly keys: ReadonlySet<string>;

  constructor(readonly entries: readonly Suppression[]) {
    this.keys = new Set(entries.map((e) => key(e.rule, e.file, e.line)));
  }

  keeps(rule: string, file: string, line: () => string): boolean {
    return this.keys.size > 0 && this.keys.has(key(rule, file, fingerprint(line())));
  }

  with(added: readonly Suppression[]): Suppressions {
    const fresh = added.filter((e) => !this.keys.has(key(e.rule, e.file, e.line)));
    return new Suppressions([...this.entries, ...fresh].sort((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.text, b.text)));
  }

  serialize(): string {
    return `${JSON.stringify({ version: 1, entries: this.entries }, null, 2)}\n`;
  }

  /** @throws Error with a message for the user where the text is not a suppressions file of version 1. */
  static parse(text: string): Suppressions {
    const data: unknown = JSON.parse(text);
    const entries = (data as { version?: unknown; entries?: unknown })?.entries;
    if ((data as { version?: unknown })?.version !== 1 || !Array.isArray(entries)) throw new Error('expected { "version": 1, "entries": [ … ] }');
    for (const [i, e] of entries.entries()) if (!isEntry(e)) throw new Error(`entry ${i + 1} needs the strings rule, line and file`);
    return new Suppressions(entries);
  }
}

const isEntry = (e: unknown): boolean => ['rule', 'line', 'file'].every((k) => typeof (e as Record<string, unknown> | null)?.[k] === 'string');
const key = (rule: string, file: string, line: string): string => `${rule}\n${file}\n${line}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
