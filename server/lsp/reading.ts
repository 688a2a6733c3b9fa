import type { CancellationToken, DocumentSymbol, FoldingRange, Hover, HoverParams } from 'vscode-languageserver';
import type { PageDocument } from '../core/document';
import { named, say } from '../core/message';
import type { RuleFinding } from '../core/rule';
import { describe } from '../service/describe';
import { evidenceOf } from '../service/explain';
import { folds } from '../service/folding';
import { outline } from '../service/outline';
import { rulePage } from '../service/rulePage';
import { type Mention, mentionAt } from '../service/terms';
import { zonesOf } from '../service/zones';
import type { ZonesResult } from './protocol';
import { cancelled, check, isOwn, type Session } from './session';
import { toFoldingRange, toRange, toSymbol } from './toLsp';

export async function documentSymbols(session: Session, uri: string, token: CancellationToken): Promise<DocumentSymbol[]> {
  const page = await checkedPage(session, uri, token);
  return page ? outline(page).map((item) => toSymbol(page.table, item, session.service.words)) : [];
}

export async function foldingRanges(session: Session, uri: string, token: CancellationToken): Promise<FoldingRange[]> {
  const page = await checkedPage(session, uri, token);
  return page ? folds(page).map(toFoldingRange) : [];
}

export async function zones(session: Session, uri: string, token: CancellationToken): Promise<ZonesResult> {
  const page = await checkedPage(session, uri, token);
  return { version: session.documents.get(uri)?.text.version ?? null, zones: page ? zonesOf(page) : [] };
}

/** What was found under the pointer, why it is a problem, and where to read on; who or what a name or title is. */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const { uri } = params.textDocument;
  const document = session.documents.get(uri);
  if (!document) return null;
  const { result } = await check(session, uri, token);
  const offset = document.text.offsetAt(params.position);
  if (!result) return null;
  const found = result.findings.filter((f) => f.span.start <= offset && offset <= f.span.end);
  const mention = mentionAt(result.document, offset);
  const spans = [...found.map(({ span }) => span), ...(mention ? [mention] : [])];
  if (spans.length === 0) return null;
  const named = mention ? [await naming(session, uri, result.document, mention)] : [];
  const parts = [...found.map((f) => explain(session, f)), ...named, ...reading(session, result.document, offset, found)];
  const innermost = spans.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, range: toRange(result.document.table, innermost) };
}

/** What is known of the rank, title or person. */
async function naming({ service }: Session, uri: string, page: PageDocument, mention: Mention): Promise<string> {
  const [what, ...more] = describe(page, mention, service.corpusOf(await service.configs.forFile(uri))).map(service.words);
  return [`**${plain(what!)}**`, ...more.map(plain)].join('  \n');
}

function explain(session: Session, finding: RuleFinding): string {
  const rule = session.service.rules.find((r) => r.meta.id === finding.rule);
  return [plain(finding.message), plain(session.service.words(named(rule?.meta.summary ?? ''))), `[${finding.rule}](${rulePage(finding.rule)})`]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Why the line was taken for what it is, where that is what a finding rests on. */
function reading({ service: { words } }: Session, page: PageDocument, offset: number, found: readonly RuleFinding[]): string[] {
  if (!found.some((f) => f.tags?.includes('unnecessary'))) return [];
  const evidence = evidenceOf(page, page.table.lineAt(offset), words);
  if (!evidence) return [];
  const told = [
    say('Read as {0}', evidence.zone),
    ...evidence.for.slice(0, 1).map(() => say('for it: {0}', evidence.for)),
    ...evidence.against.slice(0, 1).map(() => say('against it: {0}', evidence.against)),
    ...evidence.others.slice(0, 1).map(() => say('next best: {0}', evidence.others)),
  ];
  return [`${told.map(words).map(plain).join('; ')}\\.`];
}

/** Messages quote the text at hand, whose characters must not become markup. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&');

/** The newest page of an open document that is checked. @throws ResponseError "request cancelled". */
export async function checkedPage(session: Session, uri: string, token: CancellationToken): Promise<PageDocument | undefined> {
  if (!session.documents.get(uri) || isOwn(uri)) return undefined;
  await session.ready;
  const { checked } = await session.scope.of(uri);
  if (token.isCancellationRequested || !session.documents.get(uri)) throw cancelled();
  return checked ? session.service.page(uri) : undefined;
}
