import type { LintResult } from '../service/corpusService';
import { type OpenFile, readText } from './eachFile';
import { type Reporter, type Summary, count, emptySummary, isFault } from './formats/reporter';
import type { Session } from './session';
import { Spool, type Spooled } from './spool';

interface Told {
  readonly summary: Summary;
  readonly text: string;
  readonly clean: boolean;
}

interface Waiting {
  readonly file: Pick<OpenFile, 'uri' | 'path' | 'shown'>;
  readonly told: Omit<Told, 'text'>;
  readonly text: Spooled;
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
    const { text, ...told } = this.tell(shown, result);
    const { configs } = this.session.service;
    const asks = this.session.service.corpusOf(await configs.forFile(uri)).asks(uri);
    if (asks || this.waiting.length > 0) this.waiting.push({ file: { uri, path, shown }, told, text: this.spool.put(text) });
    else this.write({ ...told, text });
    await this.session.terminal.drain();
  }

  async finish(): Promise<void> {
    for (const waiting of this.waiting) {
      const again = this.changed.has(waiting.file.uri) ? await this.again(waiting.file) : undefined;
      this.write(again ?? { ...waiting.told, text: this.spool.get(waiting.text) });
      await this.session.terminal.drain();
    }
    this.spool.close();
  }

  private async again({ uri, path, shown }: Pick<OpenFile, 'uri' | 'path' | 'shown'>): Promise<Told | undefined> {
    const content = path === undefined ? undefined : readText(this.session, path, shown);
    if (!content) return undefined;
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
