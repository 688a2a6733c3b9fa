import * as vscode from 'vscode';
import type { CleanResult, Skipped, UndoCleanResult } from '../server/lsp/protocol';
import { number } from './number';

const MOST_REASONS = 2;

export const filesText = (n: number): string => (n === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', number(n)));
export const linesText = (n: number): string => (n === 1 ? vscode.l10n.t('1 line') : vscode.l10n.t('{0} lines', number(n)));

/** "Cleaned 298 files, 3210 lines; 2 skipped because …". */
export function cleanedText({ files, lines, skipped, cancelled, problem }: CleanResult): string {
  const done = vscode.l10n.t('Cleaned {0}, {1}', filesText(files), linesText(lines));
  const parts = [cancelled ? vscode.l10n.t('{0}, before you cancelled', done) : done];
  if (skipped.length > 0) parts.push(vscode.l10n.t('{0} skipped because {1}', number(skipped.length), reasonsText(skipped)));
  if (problem !== undefined) parts.push(problem);
  return `${parts.join('; ')}.`;
}

export function undoneText({ files, refused, cancelled }: UndoCleanResult): string {
  const done = vscode.l10n.t('Took back the last clean in {0}', filesText(files));
  const parts = [cancelled ? vscode.l10n.t('{0}, before you cancelled; the rest is taken back the next time', done) : done];
  if (refused.length > 0) parts.push(vscode.l10n.t('{0} left as they are because {1}', filesText(refused.length), reasonsText(refused)));
  return `${parts.join('; ')}.`;
}

/** The reason that all share, or the first files with theirs. */
function reasonsText(skipped: readonly Skipped[]): string {
  const reasons = new Set(skipped.map(({ reason }) => reason));
  const [only] = reasons;
  const names = skipped.slice(0, MOST_REASONS).map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)));
  const more = skipped.length - names.length;
  if (reasons.size === 1) return `${only} (${names.join(', ')}${more > 0 ? ` ${vscode.l10n.t('and {0} more', number(more))}` : ''})`;
  const named = names.map((name, i) => `${skipped[i]!.reason} (${name})`);
  return named.join(', ') + (more > 0 ? ` ${vscode.l10n.t('and {0} more', number(more))}` : '');
}
