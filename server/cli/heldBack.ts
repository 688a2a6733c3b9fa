import type { LintResult } from '../service/corpusService';
import { type OpenFile, readText } from './eachFile';
import { type Reporter, type Summary, count, emptySummary, isFault } from './formats/reporter';
import type { Session } from './session';
import { Spool } from './spool';

interface Told {
  readonly summary: Summary;
  readonly text: string;
  readonly clean: boolean;
}

/** Flat, and without names that follow from the path: there may be a hundred thousand. */
interface Waiting {
  /** Undefined for standard input, which no other file changes. */
  readonly path: string | undefined;
  readonly summary: Summary;
  readonly clean: boolean;
  readonly at: number;
  readonly length: number;
}

/**
 * Writes what was found in each file in their order. A file of which the findings may change with those that come after it holds
 * back its own text and all that follows, until every file has been read; where they did change, it is checked once more.
 */
export class HeldBack {
  readonly summary = emptySummary();
  clean = true;
  private readonly waiting: Waiting[] = [];
  private readonly spool = new Spool();
  private readonly changed = new Set<string>();
  private separator = '';

  constructor(
    private readonly session: Session,
    private readonly reporter: Reporter,
  ) {
    session.service.looksUp = false;
    session.service.corpusChanged = (uris) => {
      for (const uri of uris) this.changed.add(uri);
    };
  }

  async add({ uri, path, shown }: OpenFile, result: LintResult): Promise<void> {
    this.changed.delete(uri);
    const { summary, clean, text } = this.tell(shown, result);
    const { configs } = this.session.service;
    const asks = this.session.service.corpusOf(await configs.forFile(uri)).asks(uri);
    if (asks || this.waiting.length > 0) {
      const { at, length } = this.spool.put(text);
      this.waiting.push({ path, summary, clean, at, length });
    } else this.write({ summary, clean, text });
    await this.session.terminal.drain();
  }

  async finish(): Promise<void> {
    for (const { path, summary, clean, at, length } of this.waiting) {
      const again = path !== undefined && this.changed.has(this.session.uriOf(path)) ? await this.again(path) : undefined;
      this.write(again ?? { summary, clean, text: this.spool.get({ at, length }) });
      await this.session.terminal.drain();
    }
    this.spool.close();
  }

  private async again(path: string): Promise<Told | undefined> {
    const shown = this.session.shown(path);
    const content = readText(this.session, path, shown);
    if (!content) return undefined;
    const uri = this.session.uriOf(path);
    this.session.service.setText(uri, 1, content.text);
    const result = await this.session.service.lint(uri);
    this.session.service.forget(uri);
    return result && this.tell(shown, result);
  }

  private tell(shown: string, { document, findings }: LintResult): Told {
    const summary = emptySummary();
    count(summary, findings);
    return { summary, clean: !findings.some(isFault), text: this.reporter.file({ path: shown, page: document, findings }) };
  }

  private write({ summary, text, clean }: Told): void {
    for (const key of Object.keys(summary) as (keyof Summary)[]) this.summary[key] += summary[key];
    this.clean &&= clean;
    if (text === '') return;
    this.session.terminal.write(this.separator + text);
    this.separator = this.reporter.separator;
  }
}
