import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type UriParams, type Zone, type ZoneKind, ZONES, type ZonesResult } from '../server/lsp/protocol';
import { LANGUAGES } from './documents';

const SETTING = 'corpusLint.zones';
/** After an edit the colours wait for the typing to pause. */
const PAUSE_MS = 300;

const KINDS: readonly ZoneKind[] = ['article', 'caption', 'related', 'furniture'];

/** Soft backgrounds and the overview ruler tell what the lines of a page are. The colours are the theme's; a setting switches them off. */
export function showZones(client: BaseLanguageClient): vscode.Disposable {
  const types = Object.fromEntries(KINDS.map((kind) => [kind, decoration(kind)])) as Record<ZoneKind, vscode.TextEditorDecorationType>;
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const on = (): boolean => vscode.workspace.getConfiguration().get(SETTING) === true;
  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const zones = on() && LANGUAGES.includes(document.languageId) ? await zonesOf(client, document) : [];
    if (!zones) return;
    for (const kind of KINDS) editor.setDecorations(types[kind], zones.filter((zone) => zone.kind === kind).map(rangeOf));
  };
  const drawAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void draw(editor);
  };
  const later = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document));
    const run = (): void => {
      timers.delete(document);
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) void draw(editor);
    };
    timers.set(document, setTimeout(run, PAUSE_MS));
  };
  drawAll();
  return vscode.Disposable.from(
    ...Object.values(types),
    { dispose: () => [...timers.values()].map(clearTimeout) },
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.workspace.onDidChangeTextDocument(({ document }) => later(document)),
    // A configuration, or the command that checks one file, may decide otherwise of a page.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const { document } of vscode.window.visibleTextEditors) if (uris.some((uri) => uri.toString() === document.uri.toString())) later(document);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SETTING) && drawAll()),
  );
}

/** Undefined where they cannot be told of the text as it is now: another answer comes then. */
export async function zonesOf(client: BaseLanguageClient, document: vscode.TextDocument): Promise<readonly Zone[] | undefined> {
  const params: UriParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  try {
    const { version, zones } = await client.sendRequest<ZonesResult>(ZONES, params);
    return version === null || version === document.version ? zones : undefined;
  } catch {
    return undefined;
  }
}

const decoration = (kind: ZoneKind): vscode.TextEditorDecorationType =>
  vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor(`corpusLint.${kind}Background`),
    overviewRulerColor: new vscode.ThemeColor(`corpusLint.${kind}Ruler`),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });

const rangeOf = ({ firstLine, lastLine }: Zone): vscode.Range => new vscode.Range(firstLine, 0, lastLine, 0);
