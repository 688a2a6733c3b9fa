import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EDIT_PAGES,
  type EditPagesParams,
  LIST_FOLDER,
  OPEN_PAGES,
  type OpenPage,
  type OpenPagesParams,
  type PageText,
  type PageWritten,
  READ_PAGE,
  type UriParams,
  WRITE_PAGES,
  type WritePagesParams,
} from '../server/lsp/protocol';

/** Lets the server clean open documents, and files where it has no disk of its own. */
export function answerCleanRequests(client: BaseLanguageClient): vscode.Disposable {
  const open = (uri: string) => vscode.workspace.textDocuments.find((document) => client.code2ProtocolConverter.asUri(document.uri) === uri);
  return vscode.Disposable.from(
    client.onRequest(OPEN_PAGES, ({ uris, save }: OpenPagesParams) => Promise.all(uris.map((uri) => describe(open(uri), save)))),
    client.onRequest(EDIT_PAGES, async ({ pages, save }: EditPagesParams) => {
      const written: PageWritten[] = [];
      for (const page of pages) written.push(await edit(open(page.uri), page, save));
      return written;
    }),
    client.onRequest(READ_PAGE, ({ uri }: UriParams) => read(vscode.Uri.parse(uri, true))),
    client.onRequest(WRITE_PAGES, ({ pages }: WritePagesParams) => Promise.all(pages.map(write))),
    client.onRequest(LIST_FOLDER, ({ uri }: UriParams) => list(vscode.Uri.parse(uri, true))),
  );
}

const changed = (): string => vscode.l10n.t('it changed after it was read');

async function describe(document: vscode.TextDocument | undefined, save: boolean): Promise<OpenPage | null> {
  if (!document) return null;
  const page = { version: document.version, bom: document.encoding === 'utf8bom' };
  if (document.encoding !== 'utf8' && document.encoding !== 'utf8bom')
    return { ...page, problem: vscode.l10n.t('it is open as {0}, and only UTF-8 is written', document.encoding) };
  if (!save || document.isDirty) return page;
  const file = await read(document.uri);
  if (file.problem !== undefined) return { ...page, problem: file.problem };
  if (file.text === document.getText()) return page;
  const sameLines = unified(file.text) === unified(document.getText());
  return { ...page, problem: sameLines ? vscode.l10n.t('its line ends are mixed, which an open editor cannot keep: close it first') : changed() };
}

async function edit(document: vscode.TextDocument | undefined, { version, edits }: EditPagesParams['pages'][number], save: boolean): Promise<PageWritten> {
  if (!document || document.version !== version) return { problem: changed() };
  const saves = save && !document.isDirty;
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    change.replace(document.uri, new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character), newText);
  }
  if (!(await vscode.workspace.applyEdit(change))) return { problem: vscode.l10n.t('the editor did not take the change') };
  const text = document.getText();
  // Where it cannot be saved it stays open with its changes, and VS Code has said why.
  if (saves) await document.save();
  return document.getText() === text ? {} : { text: document.getText() };
}

async function read(uri: vscode.Uri): Promise<PageText> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
    return text.startsWith('\uFEFF') ? { text: text.slice(1), bom: true } : { text, bom: false };
  } catch (error) {
    const problem = error instanceof TypeError ? vscode.l10n.t('it is not valid UTF-8, and only UTF-8 is written') : words(error);
    return { text: '', bom: false, problem };
  }
}

async function write({ uri, before, after, bom }: WritePagesParams['pages'][number]): Promise<PageWritten> {
  const file = vscode.Uri.parse(uri, true);
  const now = await read(file);
  if (now.problem !== undefined) return { problem: now.problem };
  if (now.text !== before || now.bom !== bom) return { problem: changed() };
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(bom ? `\uFEFF${after}` : after));
    return {};
  } catch (error) {
    return { problem: words(error) };
  }
}

async function list(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

const unified = (text: string): string => text.replace(/\r\n?/g, '\n');

function words(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return vscode.l10n.t('it does not exist (any more)');
  return error instanceof Error ? error.message : String(error);
}
