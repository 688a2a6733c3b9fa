import type { CancellationToken } from '../core/cancellation';
import { type Config, DEFAULT_CONFIG, resolveRule } from '../core/config';
import type { PageDocument } from '../core/document';
import { RunMemory } from '../core/memory';
import { inEnglish, say, type Words } from '../core/message';
import { type Listed, NOTHING_LISTED, type Rule, type RuleFinding } from '../core/rule';
import { type RunOptions, runRules, sharing } from '../core/runner';
import { PageReader, type Version } from '../article/parse';
import { RULES } from '../rules/list';
import { CONFIG_NAME } from './configFile';
import { CorpusIndex } from './corpusIndex';
import { ConfigStore, type FileConfig, type FolderConfig } from './configStore';
import { factsOf } from './facts';
import type { Host } from './host';
import { keeping } from './keeping';
import type { CompiledPattern } from './patterns/compile';
import { nameOf } from './patterns/read';
import { TOO_SLOW } from './patterns/switchedOff';
import { SUPPRESSIONS_NAME } from './suppressions';

export interface LintResult {
  readonly version: number;
  readonly document: PageDocument;
  /** In the order of the text. */
  readonly findings: readonly RuleFinding[];
}

interface Entry {
  readonly version: number;
  readonly text: string;
  page?: PageDocument;
  /** The newest version that was read, from which the next one can take over what has not changed. */
  read: Version | undefined;
  lint: { readonly folder: FolderConfig; readonly result: LintResult } | undefined;
  /** Whether another version came before: only then is it worth while to keep what may come again. */
  readonly edited: boolean;
  /** What rules found in earlier versions, under one configuration. */
  found: { readonly folder: FolderConfig; readonly memory: RunMemory } | undefined;
}

/**
 * The one engine behind editor and command line: documents by URI, their pages and findings, cached until the text,
 * the configuration or the decisions change.
 */
export class CorpusService {
  readonly configs: ConfigStore;
  /** The language of findings and fixes. Set before the first text is checked: what was found is kept in words. */
  words: Words = inEnglish;
  /** Told, in words for the user, of a pattern of the configuration that was too slow; results do without it from here on. */
  patternSwitchedOff: (message: string) => void = () => undefined;
  /** Whether somebody looks up titles and persons, so that all of them are counted although no rule asks for them. */
  looksUp = true;
  /** Told of files whose findings may be different now, since others of their folder have changed. */
  corpusChanged: (uris: readonly string[]) => void = () => undefined;
  private readonly entries = new Map<string, Entry>();
  private readonly corpora = new Map<string, CorpusIndex>();
  /** The revision of spellings that corpora had which are given up. */
  private spellingsBefore = 0;
  private readonly reader = new PageReader();

  constructor(
    private readonly host: Host,
    readonly rules: readonly Rule[] = RULES,
  ) {
    this.configs = new ConfigStore(host, rules);
  }

  setText(uri: string, version: number, text: string): void {
    const earlier = this.entries.get(uri);
    this.entries.set(uri, { version, text, lint: undefined, read: earlier?.read, edited: earlier !== undefined, found: earlier?.found });
  }

  /** Drops the text; what the corpus knows of the file stays. */
  forget(uri: string): void {
    this.entries.delete(uri);
  }

  /**
   * To be called when decisions have changed, with the files that hold them. With a configuration other files may belong together;
   * what is suppressed, or who is trusted, says nothing of that.
   */
  decisionsChanged(uris: readonly string[]): void {
    this.configs.invalidate();
    if (uris.every((uri) => uri.endsWith(`/${SUPPRESSIONS_NAME}`))) return;
    this.spellingsBefore = this.spellingsRevision + 1;
    this.corpora.clear();
  }

  /** To be called when a file is no longer part of the corpus. */
  removed(uri: string): void {
    for (const corpus of this.corpora.values()) this.outdated(corpus.remove(uri));
  }

  /** All that is known of the files that one configuration holds for, or of one folder without any. */
  corpusOf({ folder }: FolderConfig): CorpusIndex {
    const corpus = this.corpora.get(folder) ?? new CorpusIndex();
    this.corpora.set(folder, corpus);
    return corpus;
  }

  has(uri: string): boolean {
    return this.entries.has(uri);
  }

  /** @throws Error where no text was set for the URI. */
  page(uri: string): PageDocument {
    const entry = this.entry(uri);
    if (!entry.page) {
      entry.read = this.reader.readVersion(entry.text, entry.read);
      entry.page = entry.read.page;
    }
    return entry.page;
  }

  /** Whether the findings and fixes of a folder rest on the spellings of all its files, which must then be known before one is changed. */
  fixesByCorpus(folder: FolderConfig): boolean {
    return this.rules.some((rule) => {
      const resolved = rule.scope === 'corpus' && resolveRule(rule, configOf(folder));
      return resolved && rule.scope === 'corpus' && rule.fixesByCorpus?.(resolved.options) === true;
    });
  }

  /** Takes the facts of a text into its corpus without checking it. */
  async learn(uri: string): Promise<void> {
    this.learnPage(uri, await this.configs.forFile(uri), this.page(uri));
  }

  /** The same for a text that is not to be held. */
  learnText(uri: string, folder: FolderConfig, text: string): void {
    this.learnPage(uri, folder, this.reader.readVersion(text, undefined).page);
  }

  /** The page of a file, open or not; undefined where it cannot be read. */
  async read(uri: string): Promise<PageDocument | undefined> {
    if (this.has(uri)) return this.page(uri);
    const text = await this.host.readFile(uri);
    return text === undefined ? undefined : this.reader.readVersion(text, undefined).page;
  }

  /** Rises with every change of the spellings in all corpora. */
  get spellingsRevision(): number {
    return this.spellingsBefore + this.corpusList().reduce((sum, { revision }) => sum + revision, 0);
  }

  /** All corpora of which files have been checked. */
  corpusList(): CorpusIndex[] {
    return [...this.corpora.values()];
  }

  /** Findings of the newest text; undefined where cancelled. The same object comes back while nothing changed. */
  async lint(uri: string, token?: CancellationToken): Promise<LintResult | undefined> {
    const folder = await this.configs.forFile(uri);
    if (token?.isCancellationRequested) return undefined;
    const entry = this.entry(uri);
    if (entry.lint?.folder === folder) return entry.lint.result;
    const result = this.run(uri, entry, folder, token);
    if (result) entry.lint = { folder, result };
    return result;
  }

  /**
   * Findings that another text would have in the place of a file; undefined where cancelled. Nothing is kept of them, and what the
   * corpus knows of the file stays; but the file itself is checked anew when it is asked for next.
   */
  async lintInstead(uri: string, text: string, token?: CancellationToken): Promise<LintResult | undefined> {
    const folder = await this.configs.forFile(uri);
    const { page: document } = this.reader.readVersion(text, undefined);
    // The corpus notes what was asked for a file: from here on that is not what its own text asks.
    const entry = this.entries.get(uri);
    if (entry) entry.lint = undefined;
    const findings = this.findingsIn(uri, document, folder, { token, share: sharing(document), memory: undefined });
    return findings && { version: 0, document, findings };
  }

  /** The findings of the last `lint`, without any work; undefined where the text has changed since. */
  cached(uri: string): LintResult | undefined {
    return this.entries.get(uri)?.lint?.result;
  }

  /** Findings of the newest text as if nothing had been decided about it. */
  async lintUndecided(uri: string): Promise<LintResult> {
    const folder = await this.configs.forFile(uri);
    const entry: Entry = { ...this.entry(uri), edited: false, found: undefined };
    return this.run(uri, entry, { ...folder, decisions: () => [] }, undefined)!;
  }

  private run(uri: string, entry: Entry, folder: FolderConfig, token: CancellationToken | undefined): LintResult | undefined {
    const document = this.page(uri);
    if (entry.edited && entry.found?.folder !== folder) entry.found = { folder, memory: new RunMemory() };
    const memory = entry.found?.memory;
    const share = sharing(document);
    const corpus = this.corpusOf(folder);
    this.outdated(corpus.set(uri, factsOf(document, share, { spellings: this.looksUp || this.fixesByCorpus(folder), everyone: this.looksUp }, memory)));
    const findings = this.findingsIn(uri, document, folder, { token, share, memory });
    return findings && { version: entry.version, document, findings };
  }

  private findingsIn(
    uri: string,
    document: PageDocument,
    folder: FolderConfig,
    how: Pick<RunOptions, 'token' | 'share' | 'memory'>,
  ): readonly RuleFinding[] | undefined {
    const own = folder.of(uri);
    const decisions = folder.decisions(uri);
    const silent = new Set(decisions.filter(({ line }) => line === undefined).map(({ rule }) => rule));
    const rules = silent.size === 0 ? this.rules : this.rules.filter(({ meta }) => !silent.has(meta.id));
    return runRules(document, rules, {
      ...how,
      config: configOf(own),
      index: this.corpusOf(folder).viewFor(uri),
      words: this.words,
      kept: keeping(document, decisions),
      listed: () => this.listed(document, own, uri),
      failed: (rule, error) => this.host.log('error', say('rule {0} failed on {1} and was left out: {2}', rule, uri, describe(error))),
    });
  }

  private learnPage(uri: string, folder: FolderConfig, page: PageDocument): void {
    this.outdated(this.corpusOf(folder).set(uri, factsOf(page, sharing(page), { spellings: true, everyone: false })));
  }

  private outdated(uris: readonly string[]): void {
    for (const uri of uris) {
      const entry = this.entries.get(uri);
      if (entry) entry.lint = undefined;
    }
    if (uris.length > 0) this.corpusChanged(uris);
  }

  private listed(document: PageDocument, { patterns, keep }: FileConfig, uri: string): Listed {
    const isOff = (pattern: CompiledPattern): boolean => this.configs.switchedOff.has(pattern);
    const tooSlow = (pattern: CompiledPattern): void => this.switchOff(pattern, uri);
    // Lines to keep are kept in a folder that is not trusted, too: they only ever hold a deletion back.
    const listed = this.configs.trusted ? patterns.listed(document, isOff, tooSlow) : NOTHING_LISTED;
    const never = keep.named(document, isOff, tooSlow);
    return never.size === 0 ? listed : { ...listed, never };
  }

  private switchOff(pattern: CompiledPattern, uri: string): void {
    this.configs.switchedOff.add(pattern);
    const message = say('the {0} in line {1} of {2} {3}', nameOf(pattern.setting), pattern.line, CONFIG_NAME, TOO_SLOW);
    this.host.log('error', say('{0}; it happened on {1}', message, uri));
    this.patternSwitchedOff(this.words(message));
  }

  private entry(uri: string): Entry {
    const entry = this.entries.get(uri);
    if (!entry) throw new Error(`no text was set for ${uri}`);
    return entry;
  }
}

const configOf = ({ config }: FileConfig): Config => config ?? DEFAULT_CONFIG;

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
