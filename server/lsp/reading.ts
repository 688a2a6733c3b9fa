import type { CancellationToken, DocumentSymbol, FoldingRange, Hover, HoverParams } from 'vscode-languageserver';
import type { PageDocument } from '../core/document';
import type { RuleFinding } from '../core/rule';
import { describe } from '../service/describe';
import { evidenceOf } from '../service/explain';
import { folds } from '../service/folding';
import { outline } from '../service/outline';
import { rulePage } from '../service/rulePage';
import { type Mention, mentionAt } from '../service/terms';
import { cancelled, check, isOwn, type Session } from './session';
import { toFoldingRange, toRange, toSymbol } from './toLsp';

export async function documentSymbols(session: Session, uri: string, token: CancellationToken): Promise<DocumentSymbol[]> {
  const page = await checkedPage(session, uri, token);
  return page ? outline(page).map((item) => toSymbol(page.table, item)) : [];
}

export async function foldingRanges(session: Session, uri: string, token: CancellationToken): Promise<FoldingRange[]> {
  const page = await checkedPage(session, uri, token);
  return page ? folds(page).map(toFoldingRange) : [];
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
  const parts = [...found.map((f) => explain(session, f)), ...named, ...reading(result.document, offset, found)];
  const innermost = spans.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, range: toRange(result.document.table, innermost) };
}

/** What is known of the rank, title or person. */
async function naming({ service }: Session, uri: string, page: PageDocument, mention: Mention): Promise<string> {
  const [what, ...more] = describe(page, mention, service.corpusOf(await service.configs.forFile(uri)));
  return [`**${plain(what!)}**`, ...more.map(plain)].join('  \n');
}

function explain(session: Session, finding: RuleFinding): string {
  const rule = session.service.rules.find((r) => r.meta.id === finding.rule);
  return [plain(finding.message), plain(rule?.meta.summary ?? ''), `[${finding.rule}](${rulePage(finding.rule)})`].filter((part) => part !== '').join('\n\n');
}

/** Why the line was taken for what it is, where that is what a finding rests on. */
function reading(page: PageDocument, offset: number, found: readonly RuleFinding[]): string[] {
  if (!found.some((f) => f.tags?.includes('unnecessary'))) return [];
  const evidence = evidenceOf(page, page.table.lineAt(offset));
  if (!evidence) return [];
  const told = [`Read as ${evidence.zone}`, ...list('for it', evidence.for), ...list('against it', evidence.against), ...list('next best', evidence.others)];
  return [`${told.map(plain).join('; ')}\\.`];
}

const list = (name: string, pieces: readonly string[]): string[] => (pieces.length > 0 ? [`${name}: ${pieces.join(', ')}`] : []);

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
