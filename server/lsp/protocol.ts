import type { KeepScope } from '../service/decide';
import type { Suppression } from '../service/suppressions';
import type { Decided } from '../service/whyChecked';

export type { Changed, Kept } from '../service/decide';
export type { Suppression } from '../service/suppressions';
export type { Decided } from '../service/whyChecked';

/** What Corpus Lint adds to the protocol. Client and server both read this file and nothing else of each other. */

/** What a client says of itself in `initializationOptions`. */
export interface ClientOptions {
  readonly corpusLint?: {
    /** The client answers READ_FILE, WRITE_FILE and LIST_FILES. */
    readonly hostRequests?: boolean;
  };
}

/** Server → client: the text of a file, or null where there is none. */
export const READ_FILE = 'corpusLint/readFile';
export interface UriParams {
  readonly uri: string;
}
export interface TextResult {
  readonly text: string | null;
  /** Why a file that exists has no text, in words for the user: not UTF-8, no permission. */
  readonly problem?: string;
}

/** Server → client: write a configuration or suppressions file. */
export const WRITE_FILE = 'corpusLint/writeFile';
export interface WriteFileParams extends UriParams {
  readonly text: string;
}

/** Server → client: URIs of the files below a folder that match the globs. */
export const LIST_FILES = 'corpusLint/listFiles';
export interface ListFilesParams {
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Client → server: check this file from now on, whether or not a configuration names it. */
export const CHECK_FILE = 'corpusLint/checkFile';

/** Server → client: what the status bar is to say of a document. Sent when that changes. */
export const STATUS = 'corpusLint/status';
export interface StatusParams extends UriParams {
  /** 'offer': not checked, yet plainly a crawled page in a folder without configuration. */
  readonly state: 'checked' | 'notChecked' | 'offer';
  readonly findings: number;
  readonly reason: string | undefined;
}

/** Commands that the server runs (workspace/executeCommand). */
export const KEEP_COMMAND = 'corpusLint.keep';
export interface KeepArguments extends UriParams {
  readonly rule: string;
  /** Version of the document that the offsets belong to. */
  readonly version: number;
  readonly start: number;
  readonly end: number;
  /** Why the lines stay; written down with the decision. */
  readonly reason?: string;
  /** 'line' where it is left out. */
  readonly scope?: KeepScope;
}

/** Switches a rule off in the configuration that holds for a file. SwitchOffArguments → Changed. */
export const SWITCH_OFF_COMMAND = 'corpusLint.switchOff';
export interface SwitchOffArguments extends UriParams {
  readonly rule: string;
}

/** Takes decisions back. Kept → Kept, with those that were still there. */
export const TAKE_BACK_COMMAND = 'corpusLint.takeBack';

/** Client → server: every suppressions file of the workspace. → SuppressedResult[] */
export const SUPPRESSED = 'corpusLint/suppressed';
export interface SuppressedResult {
  readonly file: string;
  readonly entries: readonly Suppression[];
  /** Of each entry that nothing is left of, by its place in `entries`: why. */
  readonly stale: Readonly<Record<number, string>>;
}

/** Client → server: where the line of a decision stands now. LocateParams → PlaceResult, or null where nowhere. */
export const LOCATE = 'corpusLint/locate';
export interface LocateParams {
  /** URI of the suppressions file. */
  readonly file: string;
  readonly entry: Suppression;
}
export interface PlaceResult extends UriParams {
  /** 0-based; undefined for a decision about the whole file. */
  readonly line: number | undefined;
}

/** Client → server: whether what decisions hold back is shown as hints. */
export const SHOW_SUPPRESSED = 'corpusLint/showSuppressed';
export interface ShowSuppressedParams {
  readonly show: boolean;
}

/** Server → client: decisions have changed. */
export const DECISIONS_CHANGED = 'corpusLint/decisionsChanged';

/** Client → server: what holds for a file and who set it. UriParams → WhyResult */
export const WHY = 'corpusLint/why';
export interface WhyResult {
  /** Whether the file is checked and why. */
  readonly reason: string;
  readonly settings: readonly Decided[];
}

export const FIX_ALL_KIND = 'source.fixAll.corpusLint';
