import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Decided, type UriParams, WHY, type WhyResult } from '../server/lsp/protocol';

interface Choice extends vscode.QuickPickItem {
  readonly decided?: Decided;
}

/** "Why Is This Checked Like This?": every setting that holds for the page, with who set it; choosing one goes there. */
export function registerWhy(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('corpusLint.why', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a page first: this command explains the file in the active editor.'));
    const params: UriParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const { reason, settings } = await client.sendRequest<WhyResult>(WHY, params);
    const set = settings.filter(({ origin }) => origin !== undefined);
    const rest = settings.filter(({ origin }) => origin === undefined);
    const chosen = await vscode.window.showQuickPick<Choice>(
      [separator(vscode.l10n.t('Set')), ...set.map(choice), separator(vscode.l10n.t('Default')), ...rest.map(choice)],
      {
        title: `${vscode.workspace.asRelativePath(document.uri)}: ${reason}`,
        placeHolder: vscode.l10n.t('Go to where a setting is made'),
        matchOnDescription: true,
      },
    );
    if (chosen?.decided) await goTo(chosen.decided);
  });
}

const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });

function choice(decided: Decided): Choice {
  const { name, value, origin } = decided;
  const where = origin ? `${vscode.workspace.asRelativePath(vscode.Uri.parse(origin.uri))}:${origin.line}` : vscode.l10n.t('default');
  return { label: `${name}: ${value}`, description: where, decided };
}

async function goTo({ origin }: Decided): Promise<void> {
  if (!origin) return;
  const place = new vscode.Range(origin.line - 1, 0, origin.line - 1, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(origin.uri), { selection: place });
}
