import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { BASELINE_NAME, isConfigName } from '../service/configFile';
import type { CorpusService, LintResult } from '../service/corpusService';
import type { Overview } from '../service/overview';
import { SUPPRESSIONS_NAME } from '../service/suppressions';
import type { Coverage, Scope } from '../service/scope';
import type { Abilities } from './abilities';
import type { Documents } from './documents';
import type { World } from './world';

export interface Settings {
  /** Whether fix-all on save may take lines away. */
  readonly deletionsOnSave: boolean;
}

/** What the features of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly service: CorpusService;
  readonly documents: Documents;
  readonly scope: Scope;
  /** What was found in all pages that have been checked, open or not. */
  readonly overview: Overview;
  readonly world: World;
  /** Whether the server may use the editor's pauses to get up to speed. */
  readonly practises: boolean;
  /** Resolves when the client has taken what was sent to it; undefined where it has. */
  readonly sent: () => Promise<void> | undefined;
  abilities: Abilities;
  settings: Settings;
  /** Resolves once the client's settings are known. */
  ready: Promise<void>;
  /** Counts everything that changes results without a change of text: configuration, decisions, settings. */
  revision: number;
  /** Whether what decisions hold back is shown as hints. */
  showSuppressed: boolean;
}

/** A document with its findings; no result where it is not checked. */
export interface Checked {
  readonly coverage: Coverage;
  readonly result: LintResult | undefined;
}

/**
 * Findings of the newest text of an open document.
 * @throws ResponseError "request cancelled" where the token was cancelled or the document closed meanwhile.
 */
export async function check(session: Session, uri: string, token: CancellationToken): Promise<Checked> {
  await session.ready;
  const coverage = await session.scope.of(uri);
  if (!coverage.checked || isOwn(uri)) return { coverage, result: undefined };
  if (!session.service.has(uri)) throw cancelled();
  const result = await session.service.lint(uri, token);
  if (!result) throw cancelled();
  return { coverage, result };
}

/** Configurations, those that others extend among them. */
export const isConfig = isConfigName;

/** Files of decisions, which stand beside a configuration. */
export const isSuppressions = (uri: string): boolean => uri.endsWith(`/${SUPPRESSIONS_NAME}`);

/** Files that are never pages, whatever a configuration includes. */
export const isOwn = (uri: string): boolean => isConfig(uri) || isSuppressions(uri) || uri.endsWith(`/${BASELINE_NAME}`);

export const cancelled = (): ResponseError<void> => new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'cancelled');
