import * as vscode from 'vscode';

const SETTING = 'corpusLint.trace.server';
/** So many of the last lines go into a bug report. */
const REMEMBERED = 40;

/**
 * The log of the extension and its server: VS Code's channel with levels. What client and server say to each other is written
 * where the setting asks for it, whatever the level; nothing of that is remembered for bug reports.
 */
export class Log implements vscode.LogOutputChannel {
  private readonly levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
  readonly onDidChangeLogLevel = this.levelChanged.event;
  private readonly lines: string[] = [];
  private readonly listeners: vscode.Disposable;

  constructor(private readonly channel: vscode.LogOutputChannel) {
    const changed = (): void => this.levelChanged.fire(this.logLevel);
    this.listeners = vscode.Disposable.from(
      channel.onDidChangeLogLevel(changed),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SETTING) && changed()),
    );
  }

  get name(): string {
    return this.channel.name;
  }

  /** The protocol library passes messages on at level "trace" alone. */
  get logLevel(): vscode.LogLevel {
    return this.traces ? vscode.LogLevel.Trace : this.channel.logLevel;
  }

  /** The last lines from level "info" up, oldest first. */
  get last(): readonly string[] {
    return this.lines;
  }

  trace(message: string): void {
    if (this.traces) this.channel.info(message);
  }

  debug(message: string): void {
    this.channel.debug(message);
  }

  info(message: string): void {
    this.remember('info', message);
    this.channel.info(message);
  }

  warn(message: string): void {
    this.remember('warning', message);
    this.channel.warn(message);
  }

  error(error: string | Error): void {
    this.remember('error', error instanceof Error ? error.message : error);
    this.channel.error(error);
  }

  append(text: string): void {
    this.channel.append(text);
  }

  appendLine(text: string): void {
    this.remember('info', text);
    this.channel.appendLine(text);
  }

  replace(text: string): void {
    this.channel.replace(text);
  }

  clear(): void {
    this.channel.clear();
  }

  show(): void {
    this.channel.show(true);
  }

  hide(): void {
    this.channel.hide();
  }

  dispose(): void {
    this.listeners.dispose();
    this.levelChanged.dispose();
    this.channel.dispose();
  }

  private get traces(): boolean {
    return vscode.workspace.getConfiguration().get<string>(SETTING, 'off') !== 'off';
  }

  private remember(level: string, message: string): void {
    this.lines.push(`${new Date().toISOString()} [${level}] ${message}`);
    if (this.lines.length > REMEMBERED) this.lines.shift();
  }
}
