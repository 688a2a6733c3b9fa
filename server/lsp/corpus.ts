import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { errorText, say } from '../core/message';
import { chooseSpelling } from '../service/chooseSpelling';
import { spellingOf } from '../service/follow';
import { relativeTo } from '../service/host';
import type { CorpusService } from '../service/corpusService';
import { keepText } from '../service/keepText';
import { type ItemsAsked, OverviewItems } from '../service/overviewItems';
import { reportData } from '../service/report/data';
import { reportHtml } from '../service/report/html';
import { mentionsOf } from '../service/terms';
import { clusters } from '../service/variants';
import type { CorpusState } from './corpusState';
import {
  CARRIERS,
  CHECK_CORPUS,
  CHOOSE_SPELLING,
  type ChosenSpelling,
  CONFIG_OF,
  CORPUS_ITEMS,
  KEEP_TEXT,
  type KeptResult,
  type LineParams,
  type RangeInText,
  REPORT,
  type Spelling,
  SPELLING_PLACE,
  type SpellingInPage,
  STOP_CHECK,
  type UriParams,
} from './protocol';
import { cancelled, type Session } from './session';
import { toRange } from './toLsp';
import type { WorkspacePull } from './workspacePull';

/** What the requests about the whole corpus set going. */
interface Parts {
  readonly workspacePull: WorkspacePull;
  readonly state: CorpusState;
  /** Told of the files that were written. */
  decisionsChanged(uris: readonly string[]): void;
}

/** Answers the requests about all pages: the parts of the overview, and what is decided there once for many pages. */
export function answerCorpusRequests(session: Session, { workspacePull, state, decisionsChanged }: Parts): void {
  const { connection, overview, service } = session;
  const items = new OverviewItems(
    overview,
    () => clusters(service.corpusList()),
    () => service.spellingsRevision,
    (uri) => shown(session, uri),
  );
  connection.onRequest(CORPUS_ITEMS, (asked: ItemsAsked) => items.part(asked));
  connection.onNotification(STOP_CHECK, () => workspacePull.stop());
  connection.onNotification(CHECK_CORPUS, () => workspacePull.goOn());
  connection.onRequest(CARRIERS, ({ line }: LineParams) => [...new Set(overview.carriers(line).map(({ uri }) => uri))]);
  connection.onRequest(SPELLING_PLACE, (params: SpellingInPage) => spellingPlace(session, params));
  connection.onRequest(CONFIG_OF, async ({ uri }: UriParams) => (await service.configs.forFile(uri)).configUri ?? null);
  connection.onRequest(REPORT, (_: null, token: CancellationToken) => report(session, state, token));
  connection.onRequest(KEEP_TEXT, async ({ line }: LineParams): Promise<KeptResult> => {
    const carriers = overview.carriers(line);
    const files = await orFailed(service, () => keepText(service.configs, carriers, { line, text: overview.lineText(line) ?? '' }));
    decisionsChanged(files);
    return { pages: new Set(carriers.map(({ uri }) => uri)).size, files };
  });
  connection.onRequest(CHOOSE_SPELLING, async ({ cluster, spelling }: Spelling): Promise<ChosenSpelling> => {
    const chosen = await orFailed(service, () => chooseSpelling(service, session.world, cluster, spelling));
    decisionsChanged(chosen.configs);
    return chosen;
  });
}

/** The first mention of a title that is spelled so; null where the page has changed since. */
async function spellingPlace({ service }: Session, { uri, cluster, spelling }: SpellingInPage): Promise<RangeInText | null> {
  const titles = new Set(service.corpusList().flatMap((corpus) => corpus.spellingsOf(cluster).map(({ title }) => title)));
  const page = await service.read(uri);
  const found = page && [...titles].flatMap((title) => mentionsOf(page, { kind: 'title', title })).find((mention) => spellingOf(page, mention) === spelling);
  return found ? toRange(page.table, found) : null;
}

/** @throws ResponseError "request cancelled". */
async function report(session: Session, state: CorpusState, token: CancellationToken): Promise<string> {
  const stop = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
  if (!token.isCancellationRequested) await Promise.race([state.whenDone(), stop]);
  if (token.isCancellationRequested) throw cancelled();
  const { overview, service, scope } = session;
  const source = { overview, clusters: clusters(service.corpusList()), rules: service.rules, shown: (uri: string) => shown(session, uri) };
  const missing =
    state.left === 0 ? [] : [service.words(say('{0} of {1} pages: the check was stopped before it came to them', state.left, overview.pages + state.left))];
  const name = scope.folders.map(nameOf).join(', ') || 'Corpus';
  return reportHtml(reportData(source, { name, date: new Date().toISOString().slice(0, 10), missing }), service.words);
}

const nameOf = (folder: string): string => relativeTo(folder.slice(0, folder.lastIndexOf('/')), folder) ?? folder;

/** The path below its workspace folder, with the folder's name where there are several. */
export function shown({ scope: { folders } }: Session, uri: string): string {
  for (const folder of folders) {
    const path = relativeTo(folder, uri);
    if (path !== undefined) return folders.length > 1 ? `${nameOf(folder)}/${path}` : path;
  }
  return uri;
}

/** @throws ResponseError with the words of what went wrong. */
async function orFailed<T>({ words }: CorpusService, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, words(errorText(error)));
  }
}
