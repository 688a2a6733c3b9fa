import { lineText, type PageDocument, type PageLine } from '../core/document';
import { fingerprint } from '../core/fingerprint';
import type { Suppression } from './suppressions';

/** Whether a line stays under a rule. */
export type Keeps = (rule: string, line: PageLine) => boolean;

/** Holds decisions about a file against its text: where a decision is for so many lines, the first ones that read so are meant. */
export function keeping(document: PageDocument, decisions: readonly Suppression[]): Keeps {
  if (decisions.length === 0) return () => false;
  const byRule = new Map<string, Map<string, number>>();
  for (const { rule, line = WHOLE_FILE, count = Number.POSITIVE_INFINITY } of decisions) {
    const lines = byRule.get(rule) ?? new Map<string, number>();
    byRule.set(rule, lines.set(line, (lines.get(line) ?? 0) + count));
  }
  const places = new Places(document);
  return (rule, line) => {
    const lines = byRule.get(rule);
    if (!lines) return false;
    const most = lines.get(WHOLE_FILE) ?? lines.get(places.fingerprint(line)) ?? 0;
    return most === Number.POSITIVE_INFINITY || (most > 0 && places.ordinal(line) <= most);
  };
}

/** No fingerprint reads so. */
const WHOLE_FILE = '';

class Places {
  private readonly prints = new Map<number, string>();
  private ordinals: Map<number, number> | undefined;

  constructor(private readonly document: PageDocument) {}

  fingerprint(line: PageLine): string {
    const known = this.prints.get(line.line) ?? fingerprint(lineText(this.document, line));
    this.prints.set(line.line, known);
    return known;
  }

  /** 1 for the first line of the document that reads so, 2 for the second … */
  ordinal(line: PageLine): number {
    this.ordinals ??= this.count();
    return this.ordinals.get(line.line) ?? 1;
  }

  private count(): Map<number, number> {
    const seen = new Map<string, number>();
    const ordinals = new Map<number, number>();
    for (const line of this.document.lines) {
      const print = this.fingerprint(line);
      const ordinal = (seen.get(print) ?? 0) + 1;
      seen.set(print, ordinal);
      ordinals.set(line.line, ordinal);
    }
    return ordinals;
  }
}
