import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LintResult } from '../service/corpusService';
import { type OpenFile, readText } from './eachFile';
import { type Reporter, type Summary, count, emptySummary, isFault } from './formats/reporter';
import type { Session } from './session';

interface Told {
  readonly summary: Summary;
  readonly text: string;
  readonly clean: boolean;
}

/** Reports of ten thousand pages take a hundred megabytes; the fastest level makes a tenth of that. */
const FASTEST = { level: 1 };

interface Waiting {
  readonly file: Pick<OpenFile, 'uri' | 'path' | 'shown'>;
  readonly told: Omit<Told, 'text'>;
  /** The text, deflated. */
  readonly packed: Buffer;
}

/**
 * Writes what was found in each file in their order. A file of which the findings may change with those that come after it holds
 * back its own text and all that follows, until every file has been read; where they did change, it is checked once more.
 */
export class HeldBack {
  readonly summary = emptySummary();
  clean = true;
  private readonly waiting: Waiting[] = [];
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
    const told = this.tell(shown, result);
    const { configs } = this.session.service;
    const asks = this.session.service.corpusOf(await configs.forFile(uri)).asks(uri);
    if (asks || this.waiting.length > 0) this.waiting.push(pack({ uri, path, shown }, told));
    else this.write(told);
    await this.session.terminal.drain();
  }

  async finish(): Promise<void> {
    for (const waiting of this.waiting) {
      const again = this.changed.has(waiting.file.uri) ? await this.again(waiting.file) : undefined;
      this.write(again ?? unpack(waiting));
      await this.session.terminal.drain();
    }
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

const pack = (file: Waiting['file'], { summary, clean, text }: Told): Waiting => ({ file, told: { summary, clean }, packed: deflateRawSync(text, FASTEST) });

const unpack = ({ told, packed }: Waiting): Told => ({ ...told, text: inflateRawSync(packed).toString() });
