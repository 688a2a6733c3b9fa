import { STATUS, type StatusParams } from './protocol';
import type { Checked, Session } from './session';

/** Tells the client what the status bar is to say, whenever that changes. */
export class Status {
  private readonly told = new Map<string, string>();
  /** Whether an unconfigured document reads like a crawled page, asked once per opening: nobody types one. */
  private readonly pages = new Map<number, boolean>();

  constructor(private readonly session: Session) {}

  tell(uri: string, { coverage, result }: Checked): void {
    const state = coverage.checked ? 'checked' : this.isOffer(uri, coverage.configured) ? 'offer' : 'notChecked';
    const status: StatusParams = { uri, state, findings: result?.findings.length ?? 0, reason: this.session.service.words(coverage.reason) };
    const key = `${status.state} ${status.findings} ${status.reason}`;
    if (this.told.get(uri) === key) return;
    this.told.set(uri, key);
    void this.session.connection.sendNotification(STATUS, status);
  }

  forget(uri: string): void {
    this.told.delete(uri);
  }

  private isOffer(uri: string, configured: boolean): boolean {
    const document = this.session.documents.get(uri);
    if (configured || !document || !uri.endsWith('.txt')) return false;
    const isPage = this.pages.get(document.serial) ?? this.session.service.page(uri).isPage;
    this.pages.set(document.serial, isPage);
    return isPage;
  }
}
