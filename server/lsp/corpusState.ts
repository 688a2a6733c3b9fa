import { type Disposable, RAL } from 'vscode-languageserver';
import { CORPUS_STATE, type CorpusStateParams } from './protocol';
import type { Session } from './session';

const PAUSE = 200;

/** Tells the client how far a check of many pages has come, and that the overview has changed. */
export class CorpusState {
  private progress: { done: number; total: number } | undefined;
  /** Pages that the check was stopped before. */
  left = 0;
  private told = '';
  private timer: Disposable | undefined;
  private waiting: (() => void)[] = [];

  constructor(private readonly session: Session) {
    session.overview.changed = () => this.soon();
  }

  get checking(): boolean {
    return this.progress !== undefined;
  }

  begin(total: number): void {
    this.progress = { done: 0, total };
    this.soon();
  }

  step(): void {
    if (this.progress) this.progress.done++;
    this.soon();
  }

  /** @param left files that were not checked. */
  end(left: number): void {
    this.progress = undefined;
    this.left = left;
    this.timer?.dispose();
    this.timer = undefined;
    this.tell();
    for (const done of this.waiting.splice(0)) done();
  }

  /** Resolves when no check of many pages is going on. */
  whenDone(): Promise<void> {
    return this.checking ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  private soon(): void {
    this.timer ??= RAL().timer.setTimeout(() => {
      this.timer = undefined;
      this.tell();
    }, PAUSE);
  }

  private tell(): void {
    const { overview, service } = this.session;
    const { pages, findings } = overview;
    const state: CorpusStateParams = {
      revision: overview.revision + service.spellingsRevision,
      pages,
      findings,
      checking: this.progress && { ...this.progress },
      left: this.left,
    };
    const key = JSON.stringify(state);
    if (key === this.told) return;
    this.told = key;
    void this.session.connection.sendNotification(CORPUS_STATE, state);
  }
}
