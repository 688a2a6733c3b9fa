import * as vscode from 'vscode';
import type { CleanKind, CleanPreview, CleanRemoval } from '../server/lsp/protocol';
import { type CleanDiff, nameOf } from './cleanDiff';
import { filesText, linesText } from './cleanMessages';
import { number } from './number';

const NAMED_IN_DETAIL = 4;
const LONGEST = 60;

interface KindItem extends vscode.QuickPickItem {
  readonly of: CleanKind;
}

/**
 * Lists the kinds of what would go, each with its counts, all of them ticked. Unticking one puts its lines back into the page
 * after. Gives the kinds that are to go; undefined where everything stays.
 */
export async function pickKinds(title: string, preview: CleanPreview, diff: CleanDiff): Promise<readonly string[] | undefined> {
  let chosen: readonly string[] = preview.kinds.map(({ id }) => id);
  for (;;) {
    const answer = await askKinds(title, preview, chosen, diff, (kinds) => {
      chosen = kinds;
      diff.choose(kinds);
    });
    if (answer === 'leave') return undefined;
    if (answer === 'apply') return chosen;
    if ((await showRemovals(answer, preview.pages.length > 1, diff)) === 'leave') return undefined;
  }
}

function askKinds(
  title: string,
  { kinds, pages }: CleanPreview,
  chosen: readonly string[],
  diff: CleanDiff,
  choose: (kinds: readonly string[]) => void,
): Promise<'apply' | 'leave' | CleanKind> {
  const pick = vscode.window.createQuickPick<KindItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Untick what stays. Enter cleans, Escape leaves all as it is.');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = kinds.map((kind) => itemOf(kind, pages.length > 1));
  pick.selectedItems = pick.items.filter(({ of }) => chosen.includes(of.id));
  return answerOf(pick, (settle) => {
    pick.onDidChangeActive(([item]) => {
      const first = item?.of.removals[0];
      if (first) diff.reveal(first.uri, first.line);
    });
    pick.onDidChangeSelection((items) => choose(items.map(({ of }) => of.id)));
    pick.onDidTriggerItemButton(({ item }) => settle(item.of));
    pick.onDidAccept(() => settle('apply'));
  });
}

function itemOf(kind: CleanKind, several: boolean): KindItem {
  const counts = several ? vscode.l10n.t('{0} in {1}', linesText(kind.lines), filesText(kind.files)) : linesText(kind.lines);
  const named = kind.removals.slice(0, NAMED_IN_DETAIL).map((removal) => (several ? removalText(removal) : `${removal.line + 1}: ${removalText(removal)}`));
  const more = kind.removalCount - named.length;
  return {
    of: kind,
    label: kindLabel(kind),
    description: counts,
    detail: named.join('  ·  ') + (more > 0 ? `  ·  ${vscode.l10n.t('{0} more', number(more))}` : ''),
    buttons: [{ iconPath: new vscode.ThemeIcon('list-unordered'), tooltip: vscode.l10n.t('Show Every Line') }],
  };
}

/** Names every removal of a kind, as many as the server has named; the line under the cursor comes into view in the page. */
function showRemovals(kind: CleanKind, several: boolean, diff: CleanDiff): Promise<'back' | 'leave'> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { removal: CleanRemoval }>();
  pick.title =
    kind.removals.length < kind.removalCount
      ? vscode.l10n.t('{0}: showing {1} of {2}', kindLabel(kind), number(kind.removals.length), number(kind.removalCount))
      : vscode.l10n.t('{0}: all {1}', kindLabel(kind), number(kind.removalCount));
  pick.placeholder = vscode.l10n.t('Move through the list to see the lines in the page. Enter goes back to the kinds.');
  pick.buttons = [vscode.QuickInputButtons.Back];
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = kind.removals.map((removal) => {
    const place = vscode.l10n.t('line {0}', number(removal.line + 1));
    return { removal, label: removalText(removal, LONGEST * 3), description: several ? `${nameOf(vscode.Uri.parse(removal.uri, true))}, ${place}` : place };
  });
  return answerOf(pick, (settle) => {
    pick.onDidChangeActive(([item]) => item && diff.reveal(item.removal.uri, item.removal.line));
    pick.onDidTriggerButton(() => settle('back'));
    pick.onDidAccept(() => settle('back'));
  });
}

/** Shows a list until it is settled; hiding it leaves. */
function answerOf<T, I extends vscode.QuickPickItem>(pick: vscode.QuickPick<I>, listen: (settle: (answer: T) => void) => void): Promise<T | 'leave'> {
  return new Promise((resolve) => {
    const settle = (answer: T | 'leave'): void => {
      resolve(answer);
      pick.dispose();
    };
    listen(settle);
    pick.onDidHide(() => settle('leave'));
    pick.show();
  });
}

export const kindLabel = ({ rule, name }: CleanKind): string => (name === undefined ? rule : `${rule}: ${name}`);

const removalText = ({ text, newText }: CleanRemoval, longest = LONGEST): string =>
  newText === '' ? cut(text, longest) : `${cut(text, longest / 2)} → ${cut(newText, longest / 2)}`;

const cut = (text: string, longest: number): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};
