import type { CancellationToken, DocumentSymbol, FoldingRange, Hover, HoverParams } from 'vscode-languageserver';
import type { PageDocument } from '../core/document';
import type { RuleFinding } from '../core/rule';
import { evidenceOf } from '../service/explain';
import { folds } from '../service/folding';
import { outline } from '../service/outline';
import { rulePage } from '../service/rulePage';
import { cancelled, check, isConfig, type Session } from './session';
import { toFoldingRange, toRange, toSymbol } from './toLsp';

export async function documentSymbols(session: Session, uri: string, token: CancellationToken): Promise<DocumentSymbol[]> {
  const page = await checkedPage(session, uri, token);
  return page ? outline(page).map((item) => toSymbol(page.table, item)) : [];
}

export async function foldingRanges(session: Session, uri: string, token: CancellationToken): Promise<FoldingRange[]> {
  const page = await checkedPage(session, uri, token);
  return page ? folds(page).map(toFoldingRange) : [];
}

/** What was found under the pointer, why it is a problem, and where to read on. */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const { uri } = params.textDocument;
  const document = session.documents.get(uri);
  if (!document) return null;
  const { result } = await check(session, uri, token);
  const offset = document.text.offsetAt(params.position);
  const found = result?.findings.filter((f) => f.span.start <= offset && offset <= f.span.end) ?? [];
  if (!result || found.length === 0) return null;
  const innermost = found.reduce((a, b) => (b.span.end - b.span.start < a.span.end - a.span.start ? b : a));
  return {
    contents: { kind: 'markdown', value: [...found.map((f) => explain(session, f)), ...reading(result.document, offset, found)].join('\n\n---\n\n') },
    range: toRange(result.document.table, innermost.span),
  };
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

async function checkedPage(session: Session, uri: string, token: CancellationToken): Promise<PageDocument | undefined> {
  if (!session.documents.get(uri) || isConfig(uri)) return undefined;
  await session.ready;
  const { checked } = await session.scope.of(uri);
  if (token.isCancellationRequested || !session.documents.get(uri)) throw cancelled();
  return checked ? session.service.page(uri) : undefined;
}
