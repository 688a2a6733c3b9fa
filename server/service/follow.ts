import type { CancellationToken } from '../core/cancellation';
import type { PageDocument } from '../core/document';
import type { TextEdit } from '../core/span';
import type { CorpusService } from './corpusService';
import { type Mention, mentionsOf } from './terms';

/** A file of the corpus that names what is looked for. */
export interface Followed {
  readonly uri: string;
  readonly page: PageDocument;
  readonly mentions: readonly Mention[];
}

/** Everywhere in the file's corpus that the same person or title is named: this file first, then the others by name. */
export async function* follow(service: CorpusService, uri: string, { term }: Mention, token: CancellationToken): AsyncGenerator<Followed> {
  const others = service.corpusOf(await service.configs.forFile(uri)).filesWith(term);
  for (const file of [uri, ...others.filter((other) => other !== uri).sort()]) {
    if (token.isCancellationRequested) return;
    const page = await service.read(file);
    const mentions = page ? mentionsOf(page, term) : [];
    if (page && mentions.length > 0) yield { uri: file, page, mentions };
  }
}

/** What a rename changes in a page: a title where it is spelled as it is here, a person where the whole name stands. */
export function renameIn({ page, mentions }: Followed, { term, spelling }: { term: Mention['term']; spelling: string }, to: string): TextEdit[] {
  const same = term.kind === 'person' ? mentions.filter(({ full }) => full) : mentions.filter((mention) => spellingOf(page, mention) === spelling);
  return same.map(({ start, end }) => ({ start, end, newText: term.kind === 'person' && isAllCaps(page.text.slice(start, end)) ? to.toUpperCase() : to }));
}

/** As it stands in the text, with plain spaces and in NFC. */
export const spellingOf = (page: PageDocument, { start, end }: Mention): string => page.text.slice(start, end).normalize('NFC').replace(/\s+/gu, ' ');

const isAllCaps = (text: string): boolean => text === text.toUpperCase();
