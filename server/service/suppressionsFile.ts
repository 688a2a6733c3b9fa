import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { errorText, say } from '../core/message';
import type { Rule } from '../core/rule';
import type { Span, TextEdit } from '../core/span';
import type { ConfigProblem } from './configFile';
import { parentOf } from './host';
import { type Stale, staleEntries } from './stale';
import { Suppressions } from './suppressions';

/** A stale entry and where it stands in the text of the suppressions file. */
export interface StaleAt extends Stale {
  readonly span: Span;
}

/** What is wrong with the text of a suppressions file, and which of its entries are stale. */
export async function readSuppressionsFile(
  uri: string,
  text: string,
  rules: readonly Rule[],
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<{ readonly problems: readonly ConfigProblem[]; readonly stale: readonly StaleAt[] }> {
  let read: Suppressions;
  try {
    read = Suppressions.parse(text);
  } catch (error) {
    const message = say('nothing is suppressed, since this file cannot be read: {0}', errorText(error));
    return { problems: [{ span: { start: 0, end: Math.min(1, text.length) }, message }], stale: [] };
  }
  const root = parseTree(text);
  const stale = await staleEntries(read.entries, parentOf(uri), rules, readFile);
  return {
    problems: [],
    stale: stale.flatMap((one) => {
      const node = root && findNodeAtLocation(root, ['entries', read.entries.indexOf(one.entry)]);
      return node ? [{ ...one, span: { start: node.offset, end: node.offset + node.length } }] : [];
    }),
  };
}

/** Takes entries out of the text of a suppressions file that can be read. */
export function withoutEntries(text: string, stale: readonly Stale[]): TextEdit[] {
  const after = Suppressions.parse(text)
    .without(stale.map(({ entry }) => entry))
    .serialize();
  return [{ start: 0, end: text.length, newText: text.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after }];
}
