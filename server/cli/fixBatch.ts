import { join } from 'node:path';
import { say } from '../core/message';
import { type CleanChange, writeCleaned } from '../service/clean/batch';
import { JOURNAL_FOLDER } from '../service/clean/journal';
import { cleanName, Journal } from '../service/clean/journals';
import type { CleanPlan } from '../service/clean/plan';
import { CHANGED } from '../service/clean/pages';
import { parentOf, relativeTo } from '../service/host';
import { DiskPages } from './diskPages';
import type { OpenFile } from './eachFile';
import { reasonOf } from './failures';
import type { Session } from './session';

/** A journal is written once for as many files: it must be on the disk before they are. */
const MOST_FILES = 64;
const MOST_CHARACTERS = 4_000_000;

interface Waiting<P> {
  readonly file: OpenFile;
  readonly plan: P;
  readonly change: CleanChange;
}

/** Fixed files on their way to the disk. A file that could not be written is reported; `done` is told of the others, in order. */
export class FixBatch<P extends CleanPlan> {
  private readonly journal: Journal;
  private readonly pages: DiskPages;
  private waiting: Waiting<P>[] = [];
  private characters = 0;

  constructor(
    private readonly session: Session,
    private readonly done: (file: OpenFile, plan: P) => void,
  ) {
    this.journal = new Journal(session.host, cleanName(new Date(), Math.random()));
    this.pages = new DiskPages(session.world.disk);
  }

  async add(file: OpenFile, plan: P): Promise<void> {
    const change = { uri: file.uri, folder: await this.folderOf(file.uri), before: file.content, after: plan.after, edits: plan.edits };
    this.waiting.push({ file, plan, change });
    this.characters += plan.before.length;
    if (this.waiting.length >= MOST_FILES || this.characters >= MOST_CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    this.characters = 0;
    if (waiting.length > 0) await this.write(waiting);
  }

  private async write(waiting: readonly Waiting<P>[]): Promise<void> {
    try {
      const changes = waiting.map(({ change }) => change);
      const written = await writeCleaned(this.journal, this.pages, changes, new Date());
      for (const [i, { file, plan }] of waiting.entries()) {
        const { problem } = written[i]!;
        if (problem === undefined) this.done(file, plan);
        else this.session.fail(file.shown, say('not fixed: {0}', problem === CHANGED ? say('it changed after it was checked; run fix again') : problem));
      }
    } catch (error) {
      for (const { file } of waiting)
        this.session.fail(file.shown, say('not fixed: the journal that could take it back cannot be written to {0}: {1}', JOURNAL_FOLDER, reasonOf(error)));
    }
  }

  /** The configuration's folder; where there is none the working directory, or else the file's own folder. */
  private async folderOf(uri: string): Promise<string> {
    const { configUri, folder } = await this.session.service.configs.forFile(uri);
    if (configUri !== undefined) return folder;
    const here = parentOf(this.session.uriOf(join(this.session.world.cwd, 'x')));
    return relativeTo(here, uri) === undefined ? parentOf(uri) : here;
  }
}
