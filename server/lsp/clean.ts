import type { CancellationToken } from 'vscode-languageserver';
import { say, type Text } from '../core/message';
import { sha256 } from '../service/clean/sha256';
import { isUndone, listCleans } from '../service/clean/journals';
import { type ChosenKinds, Kinds } from '../service/clean/kinds';
import { CHANGED, type Page } from '../service/clean/pages';
import { planClean, safeFixOf } from '../service/clean/plan';
import { planLine } from '../service/clean/planLine';
import { undoClean } from '../service/clean/undo';
import { parentOf, relativeTo } from '../service/host';
import { CleanSums } from './cleanSums';
import { CleanWork, type Planned } from './cleanWork';
import { listCorpus } from './listCorpus';
import { turn } from './newest';
import {
  CLEAN_PROGRESS,
  type CleanApplyParams,
  type CleanPreview,
  type CleanPreviewParams,
  type CleanProgress,
  type CleanResult,
  type CleanTextParams,
  type Skipped,
  type UndoCleanParams,
  type UndoCleanResult,
} from './protocol';
import { type DiskFiles, ServerPages } from './serverPages';
import { isConfig, type Session } from './session';
import { words } from './world';

/** What a preview has shown: only pages with exactly these texts are cleaned. */
interface Shown {
  readonly id: number;
  readonly pages: ReadonlyMap<string, string>;
  /** The fingerprint of the one line that goes; undefined where everything safe does. */
  readonly line?: string | undefined;
}

/** What of a page is to go: safe fixes of these kinds, or one line. */
interface Wanted {
  readonly kinds: ChosenKinds;
  readonly line: string | undefined;
}

/** Cleans many pages: shows first, then writes what was shown, and takes it back. */
export class Cleaner {
  private readonly kinds: Kinds;
  private shown: Shown = { id: 0, pages: new Map() };
  /** Folders with journals that no configuration tells of. */
  private readonly folders = new Set<string>();

  constructor(
    private readonly session: Session,
    private readonly disk: DiskFiles | undefined,
  ) {
    this.kinds = new Kinds(session.service.rules);
  }

  async preview({ targets, rule, line }: CleanPreviewParams, token: CancellationToken): Promise<CleanPreview> {
    await this.session.ready;
    const uris = await this.list(targets);
    await this.learn(uris, token);
    const sums = new CleanSums(this.kinds);
    const skipped: Skipped[] = [];
    const hashes = new Map<string, string>();
    for (const [done, uri] of uris.entries()) {
      if (token.isCancellationRequested) break;
      await this.progress(done, uris.length);
      const planned = await this.planFor(uri, { kinds: rule === undefined ? undefined : new Set([rule]), line }, token);
      if (!planned) continue;
      if ('problem' in planned) skipped.push({ uri, reason: this.session.service.words(planned.problem) });
      else if (sums.add(uri, planned.plan)) hashes.set(uri, hashOf(planned.page));
    }
    this.shown = { id: this.shown.id + 1, pages: hashes, line };
    return { id: this.shown.id, ...sums.all(), skipped, cancelled: token.isCancellationRequested };
  }

  async text({ id, uri, kinds }: CleanTextParams, token: CancellationToken): Promise<string | null> {
    if (id !== this.shown.id) return null;
    const planned = await this.planFor(uri, { kinds: new Set(kinds), line: this.shown.line }, token);
    return planned && 'plan' in planned ? planned.plan.after : null;
  }

  /** Never throws: what cannot be written is said in the result. */
  async apply({ id, kinds, save }: CleanApplyParams, token: CancellationToken): Promise<CleanResult> {
    if (id !== this.shown.id)
      return {
        name: null,
        files: 0,
        lines: 0,
        skipped: [],
        cancelled: false,
        problem: this.session.service.words(say('what was shown is out of date: start again')),
      };
    const work = new CleanWork(this.session, new ServerPages(this.session, this.disk, save));
    const uris = [...this.shown.pages.keys()];
    try {
      for (const [done, uri] of uris.entries()) {
        if (token.isCancellationRequested) break;
        await this.progress(done, uris.length);
        const planned = await this.planFor(uri, { kinds: new Set(kinds), line: this.shown.line }, token, work.pages);
        if (!planned) continue;
        if ('problem' in planned) work.skip(uri, planned.problem);
        else if (hashOf(planned.page) !== this.shown.pages.get(uri)) work.skip(uri, say('it changed after it was shown'));
        else await work.add(uri, await this.folderOf(uri), planned);
      }
      await work.flush();
    } catch (error) {
      return {
        ...work.result(),
        cancelled: false,
        problem: this.session.service.words(say('the journal that could take it back cannot be written: {0}', words(error))),
      };
    } finally {
      for (const folder of work.journal.folders) this.folders.add(folder);
    }
    return { ...work.result(), cancelled: token.isCancellationRequested };
  }

  async undo({ name }: UndoCleanParams, token: CancellationToken): Promise<UndoCleanResult> {
    const pages = new ServerPages(this.session, this.disk, true);
    const cleans = await listCleans(pages, await this.journalFolders());
    const clean = cleans.find((found) => (name === undefined ? !isUndone(found) : found.name === name));
    if (!clean) return { name: null, files: 0, refused: [], cancelled: false };
    const progress = (done: number): void => void this.progress(done, 0);
    const isCancelled = (): boolean => token.isCancellationRequested;
    const { files, refused, cancelled } = await undoClean(clean, { files: pages, pages, now: () => new Date(), isCancelled, progress });
    return {
      name: clean.name,
      files: files.length,
      refused: refused.map(({ uri, reason }) => ({ uri, reason: this.session.service.words(reason) })),
      cancelled,
    };
  }

  private async list(targets: CleanPreviewParams['targets']): Promise<string[]> {
    const files = targets?.filter(({ folder }) => !folder).map(({ uri }) => uri) ?? [];
    const folders = targets?.filter(({ folder }) => folder).map(({ uri }) => uri.replace(/\/$/, ''));
    if (folders?.length === 0) return [...new Set(files)];
    const inFolders = (uri: string): boolean => folders === undefined || folders.some((folder) => uri.startsWith(`${folder}/`));
    const corpus = (await listCorpus(this.session)).filter((uri) => !isConfig(uri) && inFolders(uri));
    const checked: string[] = [];
    for (const uri of corpus) if ((await this.session.scope.of(uri)).checked) checked.push(uri);
    return [...new Set([...files, ...checked])];
  }

  /** Where fixes rest on all files of a folder, they must be known before one is planned. */
  private async learn(uris: readonly string[], token: CancellationToken): Promise<void> {
    const { service, documents } = this.session;
    const pages = new ServerPages(this.session, this.disk, false);
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      const folder = await service.configs.forFile(uri);
      if (documents.get(uri) || !service.fixesByCorpus(folder)) continue;
      const page = await pages.read(uri);
      if ('problem' in page || documents.get(uri)) continue;
      service.learnText(uri, folder, page.text);
      await turn();
    }
  }

  /** Undefined where cancelled. */
  private async planFor(
    uri: string,
    { kinds: chosen, line }: Wanted,
    token: CancellationToken,
    pages = new ServerPages(this.session, this.disk, false),
  ): Promise<Planned | { problem: Text } | undefined> {
    const { service, scope } = this.session;
    if (isConfig(uri)) return { problem: say('it is no page') };
    const coverage = await scope.of(uri);
    if (!coverage.checked) return { problem: coverage.reason };
    const page = await pages.read(uri);
    if ('problem' in page) return page;
    try {
      const again = (text: string) => service.lintInstead(uri, text, token);
      const first = page.version === undefined ? await again(page.text) : await service.lint(uri, token);
      if (!first) return undefined;
      if (first.document.text !== page.text) return { problem: CHANGED };
      if (line !== undefined) return { page, plan: planLine(first, line, this.kinds) };
      const plan = await planClean(first, { kinds: this.kinds, chosen, choose: safeFixOf, again });
      return plan && { page, plan };
    } catch (error) {
      return { problem: say('it could not be checked: {0}', words(error)) };
    }
  }

  /** The folder beside whose configuration the journal is kept; where there is none, the workspace's. */
  private async folderOf(uri: string): Promise<string> {
    const { configUri, folder } = await this.session.service.configs.forFile(uri);
    if (configUri !== undefined) return folder;
    return this.session.scope.folders.find((open) => relativeTo(open, uri) !== undefined) ?? parentOf(uri);
  }

  private async journalFolders(): Promise<string[]> {
    const { scope, service } = this.session;
    const configs = (await listCorpus(this.session)).filter(isConfig);
    const above = await Promise.all(scope.folders.map(async (folder) => (await service.configs.forFile(`${folder}/x`)).folder));
    return [...new Set([...configs.map(parentOf), ...above, ...scope.folders, ...this.folders])];
  }

  /** Also lets messages in: someone may want to cancel. */
  private async progress(done: number, total: number): Promise<void> {
    const params: CleanProgress = { done, total };
    if (done % 8 === 0) await this.session.connection.sendNotification(CLEAN_PROGRESS, params);
    await turn();
  }
}

const hashOf = ({ text, bom }: Page): string => sha256(text, bom);
