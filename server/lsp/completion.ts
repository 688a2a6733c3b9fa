import { type CancellationToken, CompletionItemKind, type CompletionList, type TextDocumentPositionParams } from 'vscode-languageserver';
import { say } from '../core/message';
import { completions } from '../service/completion';
import { checkedPage } from './reading';
import type { Session } from './session';
import { toRange } from './toLsp';

/** Enough to choose from; the next letter asks again. */
const MOST_ITEMS = 100;

export async function complete(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const page = await checkedPage(session, textDocument.uri, token);
  if (!page) return null;
  const { text } = session.documents.get(textDocument.uri)!;
  const lineStart = text.offsetAt({ line: position.line, character: 0 });
  const caret = text.offsetAt(position);
  const typed = page.text.slice(lineStart, caret);
  const found = completions(typed);
  if (!found) return null;
  const range = toRange(page.table, { start: lineStart + found.start, end: caret });
  const filterText = typed.slice(found.start);
  const items = found.entries.slice(0, MOST_ITEMS).map(({ form, type, abbr }, i) => ({
    label: form,
    kind: CompletionItemKind.Constant,
    detail: [session.service.words(type === 'rank' ? say('rank') : say('office')), ...abbr].join(', '),
    // The editor would hold the letters against the label, marks and all.
    filterText,
    sortText: String(i).padStart(3, '0'),
    textEdit: { range, newText: form },
  }));
  return { isIncomplete: true, items };
}
