import { fingerprint } from '../core/fingerprint';
import { LineTable } from '../core/lines';
import { type Message, say } from '../core/message';
import type { Rule } from '../core/rule';
import type { Suppression } from './suppressions';

/** A decision that nothing is left of, and why. */
export interface Stale {
  readonly entry: Suppression;
  readonly why: Message;
}

/**
 * The decisions of a suppressions file whose rule is unknown, whose file is gone or in which no line reads so any more. One whose
 * line still stands is not stale, even where no rule flags it at the moment: another version, or another neighbour, may. Of
 * decisions for many files only the rule is asked.
 * @param folder URI of the folder of the suppressions file.
 */
export async function staleEntries(
  entries: readonly Suppression[],
  folder: string,
  rules: readonly Rule[],
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<Stale[]> {
  const known = new Set(rules.map((rule) => rule.meta.id));
  const prints = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  const printsOf = (file: string): Promise<ReadonlySet<string> | undefined> => {
    const found = prints.get(file) ?? readFile(uriIn(folder, file)).then((text) => (text === undefined ? undefined : fingerprintsOf(text)));
    prints.set(file, found);
    return found;
  };
  const stale: Stale[] = [];
  for (const entry of entries) {
    const why = known.has(entry.rule) ? await reason(entry, printsOf) : say('there is no rule {0}', entry.rule);
    if (why !== undefined) stale.push({ entry, why });
  }
  return stale;
}

async function reason({ file, line }: Suppression, printsOf: (file: string) => Promise<ReadonlySet<string> | undefined>): Promise<Message | undefined> {
  if (file === undefined) return undefined;
  const prints = await printsOf(file);
  if (!prints) return say('{0} is gone', file);
  return line === undefined || prints.has(line) ? undefined : say('no line of {0} reads so any more', file);
}

/** The fingerprints of all lines of a text. */
export function fingerprintsOf(text: string): Set<string> {
  const table = new LineTable(text);
  const prints = new Set<string>();
  for (let line = 0; line < table.count; line++) {
    const { start, end } = table.content(line);
    prints.add(fingerprint(text.slice(start, end)));
  }
  return prints;
}

/** The URI of a file by its path relative to a folder; one that lies elsewhere is written as a URI. */
export const uriIn = (folder: string, file: string): string =>
  /^[a-z][\w+.-]+:/i.test(file) ? file : `${folder}/${file.split('/').map(encodeURIComponent).join('/')}`;
