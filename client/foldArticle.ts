import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Zone } from '../server/lsp/protocol';
import { zonesOf } from './zones';

/** Folds every part of the page that holds nothing of its articles, and opens the others. */
export function registerFoldArticle(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('corpusLint.foldAllButArticle', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const zones = document && (await zonesOf(client, document));
    if (!zones || zones.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This is not a page that is checked, so there are no parts to fold.'));
      return;
    }
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    await vscode.commands.executeCommand('editor.unfoldAll');
    const selectionLines = foreignRanges(ranges ?? [], zones).map(({ start }) => start);
    if (selectionLines.length > 0) await vscode.commands.executeCommand('editor.fold', { selectionLines });
  });
}

/** The outermost ranges without a line of an article's own text and captions. */
function foreignRanges(ranges: readonly vscode.FoldingRange[], zones: readonly Zone[]): vscode.FoldingRange[] {
  const own = zones.filter(({ kind }) => kind === 'article' || kind === 'caption');
  const foreign = ranges.filter(({ start, end }) => !own.some(({ firstLine, lastLine }) => start <= lastLine && firstLine <= end));
  return foreign.filter((range) => !foreign.some((other) => other !== range && other.start <= range.start && range.end <= other.end));
}
