import { type Message, SaidError, say } from '../core/message';
import { globMatcher } from './globs';

export const SUPPRESSIONS_NAME = 'corpus-lint.suppressions.json';

/** One decision: this line, or this file, stays as it is, whatever the rule says. Stands in a committed file, never in the corpus text. */
export interface Suppression {
  readonly rule: string;
  /** `fingerprint` of the line: stable when the line moves. Undefined: the rule says nothing of the file at all. */
  readonly line?: string;
  /** Path relative to the suppressions file. */
  readonly file?: string;
  /** In place of `file`: a glob for many files, `**` for everywhere. */
  readonly files?: string;
  /** The line's beginning, for the reader of the file. */
  readonly text?: string;
  /** ISO date of the decision. */
  readonly date?: string;
  /** Why the line stays, where the menu named a reason: "metadata (author-signature)". */
  readonly reason?: string;
  /** In a file, so many lines that read so; any number where it is left out. */
  readonly count?: number;
}

export const EVERYWHERE = '**';

export class Suppressions {
  private readonly keys: ReadonlySet<string>;
  private readonly byFile = new Map<string, Suppression[]>();
  private readonly wide = new Map<string, { readonly matches: (path: string) => boolean; readonly entries: Suppression[] }>();

  constructor(readonly entries: readonly Suppression[]) {
    this.keys = new Set(entries.map(keyOf));
    for (const entry of entries) {
      if (entry.files !== undefined) this.widely(entry.files, entry);
      else if (entry.file !== undefined) this.byFile.set(entry.file, [...(this.byFile.get(entry.file) ?? []), entry]);
    }
  }

  /** What was decided of a file, by its path relative to the suppressions file. */
  of(file: string): readonly Suppression[] {
    const own = this.byFile.get(file) ?? [];
    const wide = [...this.wide.values()].filter(({ matches }) => matches(file)).flatMap(({ entries }) => entries);
    return wide.length > 0 ? [...own, ...wide] : own;
  }

  with(added: readonly Suppression[]): Suppressions {
    return new Suppressions([...this.entries, ...added.filter((e) => !this.keys.has(keyOf(e)))].sort(byPlace));
  }

  without(removed: readonly Suppression[]): Suppressions {
    const gone = new Set(removed.map(keyOf));
    return new Suppressions(this.entries.filter((e) => !gone.has(keyOf(e))));
  }

  has(entry: Suppression): boolean {
    return this.keys.has(keyOf(entry));
  }

  private widely(glob: string, entry: Suppression): void {
    const known = this.wide.get(glob) ?? { matches: globMatcher([glob], { dot: true }), entries: [] };
    known.entries.push(entry);
    this.wide.set(glob, known);
  }

  serialize(): string {
    return `${JSON.stringify({ version: 1, entries: this.entries }, null, 2)}\n`;
  }

  /** @throws SaidError, or what JSON.parse throws, where the text is not a suppressions file of version 1. */
  static parse(text: string): Suppressions {
    const data: unknown = JSON.parse(text);
    const entries = (data as { version?: unknown; entries?: unknown })?.entries;
    if ((data as { version?: unknown })?.version !== 1 || !Array.isArray(entries))
      throw new SaidError(say('expected {0}', '{ "version": 1, "entries": [ … ] }'));
    for (const [i, e] of entries.entries()) {
      const mistake = mistakeIn(e as Suppression | null);
      if (mistake) throw new SaidError(say('entry {0} {1}', i + 1, mistake));
    }
    return new Suppressions(entries);
  }
}

function mistakeIn(entry: Suppression | null): Message | undefined {
  const isText = (value: unknown): boolean => typeof value === 'string';
  if (!isText(entry?.rule)) return say('needs the string "rule"');
  if (isText(entry?.file) === isText(entry?.files)) return say('needs either "file", a path, or "files", a glob');
  if (entry?.line !== undefined && !isText(entry.line)) return say('has a "line" that is no string');
  if (entry?.count !== undefined && !(Number.isInteger(entry.count) && entry.count > 0)) return say('has a "count" that is no whole number above 0');
  return undefined;
}

/** What makes two entries the same decision. */
export const keyOf = ({ rule, file, files, line }: Suppression): string => JSON.stringify([rule, file ?? null, files ?? null, line ?? null]);

/** Wide ones first; then so that what two people decide in different files stands in different places. */
const byPlace = (a: Suppression, b: Suppression): number =>
  compare(a.file ?? '', b.file ?? '') ||
  compare(a.files ?? '', b.files ?? '') ||
  compare(a.rule, b.rule) ||
  compare(a.text ?? '', b.text ?? '') ||
  compare(a.line ?? '', b.line ?? '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
