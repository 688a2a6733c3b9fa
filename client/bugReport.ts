import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { ServerProcess } from '../server/lsp/protocol';
import type { Log } from './log';
import type { Restarts } from './restarts';

/** What the report tells of. */
export interface Subject {
  readonly client: BaseLanguageClient;
  readonly extension: vscode.Extension<unknown>;
  readonly log: Log;
  readonly restarts: Restarts;
}

export function registerBugReport(subject: Subject): vscode.Disposable {
  return vscode.commands.registerCommand('corpusLint.copyDiagnostics', async () => {
    await vscode.env.clipboard.writeText(bugReport(subject));
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Copied: versions, settings, counts and the last log lines, without any text of your pages. Look through it before you send it.'),
    );
  });
}

/** Markdown in English, whatever the display language: it is read by those who look after the extension. */
function bugReport({ client, extension, log, restarts }: Subject): string {
  const { packageJSON, extensionKind } = extension as vscode.Extension<unknown> & { packageJSON: { version: string } };
  const server = client.isRunning() ? (client.initializeResult?.capabilities.experimental as ServerProcess | undefined) : undefined;
  const facts = [
    ['Corpus Lint', packageJSON.version],
    ['VS Code', `${vscode.version} (${vscode.env.appName}, ${vscode.env.appHost})`],
    ['Window', `${vscode.env.uiKind === vscode.UIKind.Web ? 'browser' : 'desktop'}${vscode.env.remoteName ? ', remote' : ''}`],
    ['Extension host', `${'importScripts' in globalThis ? 'web worker' : 'Node'}, ${extensionKind === vscode.ExtensionKind.Workspace ? 'workspace' : 'UI'}`],
    ['Display language', vscode.env.language],
    ['Server', `${STATES[client.state]}${server?.pid === undefined ? '' : `, process ${server.pid}`}, ended unexpectedly ${restarts.count} times`],
    ['Workspace', `${folders()}, ${vscode.workspace.isTrusted ? 'trusted' : 'not trusted'}`],
    ['Settings', JSON.stringify(settings(extension))],
    ['Open documents', tally(vscode.workspace.textDocuments.map(({ languageId, uri }) => `${languageId} (${uri.scheme})`))],
    ['Problems', tally(problems()) || 'none'],
  ];
  const lines = log.last.map(withoutTexts);
  return `${facts.map(([name, value]) => `- ${name}: ${value}`).join('\n')}\n\nLast log lines:\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
}

const STATES: Readonly<Record<State, string>> = {
  [State.Running]: 'running',
  [State.Starting]: 'starting',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'could not be started',
};

function folders(): string {
  const all = vscode.workspace.workspaceFolders ?? [];
  return all.length === 0 ? 'no folder' : `folders: ${tally(all.map(({ uri }) => uri.scheme))}`;
}

/** Settings that somebody has set. */
function settings(extension: vscode.Extension<unknown>): Record<string, unknown> {
  const { properties } = extension.packageJSON.contributes.configuration as { properties: Record<string, { default: unknown }> };
  const configuration = vscode.workspace.getConfiguration();
  const values = Object.entries(properties).map(([name, { default: preset }]) => [name, configuration.get(name), preset] as const);
  return Object.fromEntries(values.filter(([, value, preset]) => JSON.stringify(value) !== JSON.stringify(preset)).map(([name, value]) => [name, value]));
}

const problems = (): string[] =>
  vscode.languages
    .getDiagnostics()
    .flatMap(([, found]) =>
      found.filter(({ source }) => source === 'corpus-lint').map(({ code }) => String((typeof code === 'object' ? code.value : code) ?? 'configuration')),
    );

function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
}

/** What stands in quotes may come from a page or a configuration, and an address or a path tells names of folders. */
const withoutTexts = (line: string): string =>
  line.replace(/“[^”]*”|"[^"]*"/g, '“…”').replace(/(?<![^\s()])(?:[a-z][\w+.-]*:)?[/\\](?:[^\s()?#]*[/\\])?([^\s()/\\?#]+)(?:[?#][^\s()]*)?/gi, '…/$1');
