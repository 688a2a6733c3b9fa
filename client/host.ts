import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FILES, type ListFilesParams, READ_FILE, type TextResult, type UriParams, WRITE_FILE, type WriteFileParams } from '../server/lsp/protocol';
import { writeText } from './writing';

/** Lets the server read, write and list files through VS Code: local, remote and virtual ones alike. */
export function answerHostRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(READ_FILE, ({ uri }: UriParams) => readFile(vscode.Uri.parse(uri, true))),
    client.onRequest(WRITE_FILE, async ({ uri, text }: WriteFileParams) => {
      await writeText(vscode.Uri.parse(uri, true), text);
      return null;
    }),
    client.onRequest(LIST_FILES, (params: ListFilesParams, token: vscode.CancellationToken) => listFiles(client, params, token)),
  );
}

/** As VS Code itself keeps larger files from extensions. */
const LARGEST = 50 << 20;

async function readFile(uri: vscode.Uri): Promise<TextResult> {
  let bytes: Uint8Array;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST) return { text: null, problem: vscode.l10n.t('it is larger than {0} MB; the command line checks it', LARGEST >> 20) };
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return {
      text: null,
      ...(isAbsent(error) ? {} : { problem: vscode.l10n.t('it cannot be read: {0}', error instanceof Error ? error.message : String(error)) }),
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: null, problem: vscode.l10n.t('it is not valid UTF-8; reopen it with its encoding and save it as UTF-8') };
  }
}

async function listFiles(client: BaseLanguageClient, { folder, include, exclude }: ListFilesParams, token: vscode.CancellationToken): Promise<string[]> {
  const base = vscode.Uri.parse(folder, true);
  const pattern = (glob: string): vscode.RelativePattern => new vscode.RelativePattern(base, glob);
  // An excluded folder that is listed all the same is left out by the server, which holds each file against the globs.
  const without = exclude.length > 0 ? pattern(`{${exclude.join(',')}}`) : undefined;
  const asUris = (uris: readonly vscode.Uri[]): string[] => [...new Set(uris.map((uri) => client.code2ProtocolConverter.asUri(uri)))];
  try {
    return asUris((await Promise.all(include.map((glob) => vscode.workspace.findFiles(pattern(glob), without, undefined, token)))).flat());
  } catch (error) {
    if (token.isCancellationRequested) throw error;
    // Where nothing can search this file system, it can still be walked through; the server holds each file against the globs.
    const names = include.map((glob) => /^\*\*\/([\w.-]+)$/.exec(glob)?.[1]);
    const files = await filesBelow(base, token);
    return asUris(files.filter(({ path }) => names.some((name) => name === undefined || path.endsWith(`/${name}`))));
  }
}

const NEVER_ENTERED = ['.git', 'node_modules', '.corpus-lint'];

/** All files below a folder; links are not followed. */
async function filesBelow(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (token.isCancellationRequested) return [];
  const files: vscode.Uri[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File) files.push(uri);
    else if (type === vscode.FileType.Directory && !NEVER_ENTERED.includes(name)) files.push(...(await filesBelow(uri, token)));
  }
  return files;
}

/** File systems without a code for it say only "cannot read": a file is absent for the server then. */
const isAbsent = (error: unknown): boolean =>
  !(error instanceof vscode.FileSystemError) || ['FileNotFound', 'FileIsADirectory', 'Unavailable', 'Unknown'].includes(error.code);
