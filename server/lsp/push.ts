import { CancellationTokenSource, type Disposable, RAL } from 'vscode-languageserver';
import type { Diagnostics } from './diagnostics';
import type { Session } from './session';
import { words } from './world';

const PAUSE = 100;

/** Diagnostics for clients that do not pull: sent once the typing pauses. */
export class Push {
  private readonly timers = new Map<string, Disposable>();
  private readonly configs = new Set<string>();

  constructor(
    private readonly session: Session,
    private readonly diagnostics: Diagnostics,
  ) {}

  opened(uri: string): void {
    this.schedule(uri, 0);
  }

  changed(uri: string): void {
    this.schedule(uri, PAUSE);
  }

  closed(uri: string): void {
    this.timers.get(uri)?.dispose();
    this.timers.delete(uri);
    void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** After a change of configuration or decisions. */
  all(): void {
    for (const uri of [...this.session.documents.uris(), ...this.configs]) this.schedule(uri, 0);
  }

  private schedule(uri: string, pause: number): void {
    this.timers.get(uri)?.dispose();
    const run = (): void => {
      this.timers.delete(uri);
      this.send(uri).catch((error: unknown) => this.session.world.log('error', `${uri} could not be checked: ${words(error)}`));
    };
    this.timers.set(uri, RAL().timer.setTimeout(run, pause));
  }

  private async send(uri: string): Promise<void> {
    const { token } = new CancellationTokenSource();
    const version = this.session.documents.get(uri)?.text.version;
    const diagnostics = version === undefined ? await this.diagnostics.ofClosed(uri, token) : await this.diagnostics.ofOpen(uri, token);
    // A newer text has its own turn; what was found in the older one would stand at the wrong places.
    if (this.session.documents.get(uri)?.text.version !== version) return;
    void this.session.connection.sendDiagnostics({ uri, ...(version === undefined ? {} : { version }), diagnostics });
    await this.watchConfig(uri);
  }

  private async watchConfig(uri: string): Promise<void> {
    const { configUri } = await this.session.service.configs.forFile(uri);
    if (configUri === undefined || this.configs.has(configUri)) return;
    this.configs.add(configUri);
    if (!this.session.documents.get(configUri)) this.schedule(configUri, 0);
  }
}
