import * as vscode from 'vscode';

/**
 * Writes a configuration or a file of decisions. One that is open is changed in its editor; where it held unsaved work before,
 * saving it stays with the user.
 * @returns whether the file now waits to be saved.
 * @throws Error where it cannot be written.
 */
export async function writeText(uri: vscode.Uri, text: string): Promise<boolean> {
  const document = openDocument(uri);
  if (!document) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return false;
  }
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('{0} cannot be changed', vscode.workspace.asRelativePath(uri)));
  return wasDirty || !(await document.save());
}

/** The text of a file as the user sees it. @throws Error where it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return openDocument(uri)?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());
