import { inEnglish, type Text } from '../core/message';
import { type CleanChange, writeCleaned } from '../service/clean/batch';
import { cleanName, Journal } from '../service/clean/journals';
import type { Page } from '../service/clean/pages';
import type { CleanPlan } from '../service/clean/plan';
import { linesByKind } from '../service/clean/removals';
import type { CleanResult, Skipped } from './protocol';
import type { ServerPages } from './serverPages';
import type { Session } from './session';

/** Pages are written in chunks: the journal first, then they. Whoever cancels waits for one of these at most. */
const MOST_FILES = 32;
const MOST_CHARACTERS = 4_000_000;

/** A page with what cleaning it would do. */
export interface Planned {
  readonly page: Page;
  readonly plan: CleanPlan;
}

/** One clean while it is written, chunk by chunk. */
export class CleanWork {
  readonly journal: Journal;
  private readonly skipped: Skipped[] = [];
  private readonly waiting: (CleanChange & { readonly lines: number })[] = [];
  private characters = 0;
  private files = 0;
  private lines = 0;

  constructor(
    private readonly session: Session,
    readonly pages: ServerPages,
  ) {
    this.journal = new Journal(pages, cleanName(new Date(), Math.random()));
  }

  async add(uri: string, folder: string, { page, plan }: Planned): Promise<void> {
    if (plan.edits.length === 0) return;
    const lines = [...linesByKind(plan).values()].reduce((a, b) => a + b, 0);
    this.waiting.push({ uri, folder, before: page, after: plan.after, edits: plan.edits, lines });
    this.characters += page.text.length;
    if (this.waiting.length >= MOST_FILES || this.characters >= MOST_CHARACTERS) await this.flush();
  }

  /** @throws Error where the journal cannot be written; then nothing of the chunk has been. */
  async flush(): Promise<void> {
    const chunk = this.waiting.splice(0);
    this.characters = 0;
    if (chunk.length === 0) return;
    const written = await writeCleaned(this.journal, this.pages, chunk, new Date());
    for (const [i, { uri, lines }] of chunk.entries()) {
      const { problem } = written[i]!;
      if (problem !== undefined) this.skip(uri, problem);
      else {
        this.files++;
        this.lines += lines;
      }
    }
  }

  skip(uri: string, reason: Text): void {
    this.skipped.push({ uri, reason: this.session.service.words(reason) });
    this.session.world.log('warn', `${uri} was not cleaned: ${inEnglish(reason)}`);
  }

  result(): Omit<CleanResult, 'cancelled'> {
    return { name: this.files > 0 ? this.journal.name : null, files: this.files, lines: this.lines, skipped: this.skipped };
  }
}
