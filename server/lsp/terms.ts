import {
  type CancellationToken,
  type DocumentHighlight,
  type Location,
  SymbolKind,
  type TextDocumentPositionParams,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { PageDocument } from '../core/document';
import { say } from '../core/message';
import { follow } from '../service/follow';
import { personsLike } from '../service/persons';
import { type Mention, mentionAt, mentionsOf } from '../service/terms';
import { checkedPage } from './reading';
import type { Session } from './session';
import { toRange, toRangeInLine } from './toLsp';

/** A person, rank or title under the caret. */
export interface Asked {
  readonly page: PageDocument;
  readonly mention: Mention;
}

export async function asked(
  session: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Asked | undefined> {
  const page = await checkedPage(session, uri, token);
  const mention = page && mentionAt(page, session.documents.get(uri)!.text.offsetAt(position));
  return page && mention && { page, mention };
}

export async function highlights(session: Session, params: TextDocumentPositionParams, token: CancellationToken): Promise<DocumentHighlight[] | null> {
  const found = await asked(session, params, token);
  return found ? mentionsOf(found.page, found.mention.term).map((mention) => ({ range: toRange(found.page.table, mention) })) : null;
}

export async function references(session: Session, params: TextDocumentPositionParams, token: CancellationToken): Promise<Location[] | null> {
  const { uri } = params.textDocument;
  const found = await asked(session, params, token);
  if (!found) return null;
  const places: Location[] = [];
  for await (const { uri: file, page, mentions } of follow(session.service, uri, found.mention, token))
    for (const mention of mentions) places.push({ uri: file, range: toRange(page.table, mention) });
  return places;
}

/**
 * The persons of the corpus; each stands once for each article that names them in full. Editors hold the answer against the query
 * once more, letter by letter, so that a name which was found without its marks also stands there without them.
 */
export function workspaceSymbols(session: Session, { query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
  return personsLike(session.service.corpusList(), query).map(({ uri, line, plain, person: { name, character, length, ranks, posts, count } }) => ({
    name: plain === undefined ? name : `${name} (${plain})`,
    kind: SymbolKind.Object,
    containerName: [...ranks.map(({ rank }) => rank), ...posts, session.service.words(count === 1 ? say('named once') : say('named {0} times', count))].join(
      ', ',
    ),
    location: { uri, range: toRangeInLine({ line, character, length }) },
  }));
}
