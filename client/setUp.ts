import * as vscode from 'vscode';

const NAME = 'corpus-lint.json';
const YAML_NAME = 'corpus-lint.yaml';

/** Writes a first configuration into the folder of the active page and opens it; an existing one is only opened. */
export async function setUp(): Promise<void> {
  const folder = await folderToSetUp();
  if (!folder) return;
  const yaml = vscode.Uri.joinPath(folder, YAML_NAME);
  const uri = (await exists(yaml)) ? yaml : vscode.Uri.joinPath(folder, NAME);
  try {
    if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(firstConfig()));
    await vscode.window.showTextDocument(uri);
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} cannot be written to {1}: {2}', NAME, folder.path, error instanceof Error ? error.message : String(error)),
    );
  }
}

/** The workspace folder of the active page, else the page's own folder, else the one that the user chooses. */
async function folderToSetUp(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && active.scheme !== 'untitled') return vscode.workspace.getWorkspaceFolder(active)?.uri ?? vscode.Uri.joinPath(active, '..');
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]!.uri;
  const chosen = await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Folder to check with Corpus Lint') });
  if (!chosen && folders.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder that holds your pages first.'));
  return chosen?.uri;
}

/** Without `$schema`: the extension brings the schema along, and VS Code would fetch one that is named from the network. */
const firstConfig = (): string => `${JSON.stringify({ include: ['**/*.txt', '**/*.md'], rules: {} }, null, 2)}\n`;

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
