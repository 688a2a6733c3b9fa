import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Range,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { LineTable } from '../core/lines';
import type { Words } from '../core/message';
import type { PlaceElsewhere, Related, RuleFinding, Severity } from '../core/rule';
import type { TextEdit as CoreEdit, Span } from '../core/span';
import type { ConfigProblem } from '../service/configFile';
import type { Fold } from '../service/folding';
import type { OutlineItem } from '../service/outline';
import { rulePage } from '../service/rulePage';

// The only file where offsets become positions.

export const SOURCE = 'corpus-lint';

export const toRange = (table: LineTable, span: Span): Range => ({ start: table.positionAt(span.start), end: table.positionAt(span.end) });

export const toRangeInLine = ({ line, character, length }: Pick<PlaceElsewhere, 'line' | 'character' | 'length'>): Range => ({
  start: { line, character },
  end: { line, character: character + length },
});

export function toDiagnostic(uri: string, table: LineTable, finding: RuleFinding): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(table, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: SOURCE,
    message: finding.message,
  };
  if (finding.tags?.includes('unnecessary')) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (finding.related?.length) diagnostic.relatedInformation = finding.related.map((r) => toRelated(uri, table, r));
  return diagnostic;
}

export const toConfigDiagnostic = (table: LineTable, problem: ConfigProblem, words: Words): Diagnostic => ({
  range: toRange(table, problem.span),
  severity: SEVERITIES[problem.severity ?? 'error'],
  source: SOURCE,
  message: words(problem.message),
});

/** A file that could not be read as text has no lines to point at: its problem stands at its start. */
export const toFileDiagnostic = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Warning,
  source: SOURCE,
  message,
});

export const toTextEdits = (table: LineTable, edits: readonly CoreEdit[]): TextEdit[] => edits.map((e) => ({ range: toRange(table, e), newText: e.newText }));

export const toSymbol = (table: LineTable, item: OutlineItem, words: Words): DocumentSymbol => ({
  name: words(item.name),
  ...(item.detail === undefined ? {} : { detail: words(item.detail) }),
  kind: SYMBOL_KINDS[item.kind],
  range: toRange(table, item.range),
  selectionRange: toRange(table, item.selection),
  children: item.children.map((child) => toSymbol(table, child, words)),
});

export const toFoldingRange = (fold: Fold): FoldingRange => ({ startLine: fold.firstLine, endLine: fold.lastLine, kind: FoldingRangeKind.Region });

const toRelated = (uri: string, table: LineTable, { message, elsewhere, ...span }: Related<string>): DiagnosticRelatedInformation => ({
  location: elsewhere ? { uri: elsewhere.uri, range: toRangeInLine(elsewhere) } : { uri, range: toRange(table, span) },
  message,
});

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SYMBOL_KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  article: SymbolKind.File,
  header: SymbolKind.Namespace,
  title: SymbolKind.Key,
  lead: SymbolKind.String,
  body: SymbolKind.Module,
  heading: SymbolKind.String,
  captions: SymbolKind.Array,
  byline: SymbolKind.Field,
  comments: SymbolKind.Event,
  related: SymbolKind.Package,
  teaser: SymbolKind.Object,
  widgets: SymbolKind.Interface,
  imprint: SymbolKind.Constant,
  metadata: SymbolKind.Property,
};
