import type { Zone } from '../service/zones';
import type { KeepScope } from '../service/decide';
import type { Suppression } from '../service/suppressions';
import type { Decided } from '../service/whyChecked';

export type { Changed, Kept } from '../service/decide';
export type { Suppression } from '../service/suppressions';
export type { Decided } from '../service/whyChecked';

/** What Corpus Lint adds to the protocol. Client and server both read this file and nothing else of each other. */

export type { Zone, ZoneKind } from '../service/zones';
export type { Grouping, Items, ItemsAsked, OverviewItem } from '../service/overviewItems';
export * from './cleanProtocol';

/** What a client says of itself in `initializationOptions`. */
export interface ClientOptions {
  readonly corpusLint?: {
    /** The client answers READ_FILE, WRITE_FILE and LIST_FILES. */
    readonly hostRequests?: boolean;
    /** False where the user does not trust the workspace: patterns of its configurations stay off until TRUSTED. */
    readonly trusted?: boolean;
    /** The client has FIX_KIND_COMMAND and answers what cleaning asks of it. */
    readonly cleans?: boolean;
  };
}

/** What a server says of itself under `experimental` of its capabilities. */
export interface ServerProcess {
  /** Of the operating system; none in a web worker. */
  readonly pid?: number | undefined;
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

/** Client → server: the user trusts the workspace from now on. */
export const TRUSTED = 'corpusLint/trusted';

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

/** A command of the client, named by code actions: fix everything of a rule in more than one file. */
export const FIX_KIND_COMMAND = 'corpusLint.fixKind';
export interface FixKindArguments extends UriParams {
  readonly rule: string;
  readonly where: 'folder' | 'workspace';
}

export const FIX_ALL_KIND = 'source.fixAll.corpusLint';

/** Client → server: a part of the overview of all pages that have been checked. ItemsAsked → Items. */
export const CORPUS_ITEMS = 'corpusLint/corpusItems';

/** Server → client: the overview, or how far the check of all pages has come. Sent at most a few times a second. */
export const CORPUS_STATE = 'corpusLint/corpusState';
export interface CorpusStateParams {
  /** Rises when what CORPUS_ITEMS answers has changed. */
  readonly revision: number;
  readonly pages: number;
  readonly findings: number;
  /** A check of many pages that is going on. */
  readonly checking: { readonly done: number; readonly total: number } | undefined;
  /** Pages that were left out since the user stopped the check. */
  readonly left: number;
}

/** Client → server: stop the check of all pages; go on with the pages that were left, or begin anew where none were. */
export const STOP_CHECK = 'corpusLint/stopCheck';
export const CHECK_CORPUS = 'corpusLint/checkCorpus';

/** Client → server: everywhere that a line stands which is to go. LineParams → URIs, each once. */
export const CARRIERS = 'corpusLint/carriers';
export interface LineParams {
  /** Its fingerprint. */
  readonly line: string;
}

/** Client → server: never flag this line again in any page that carries it. LineParams → KeptResult. */
export const KEEP_TEXT = 'corpusLint/keepText';
export interface KeptResult {
  readonly pages: number;
  /** URIs of the files that now say so. */
  readonly files: readonly string[];
}

export interface RangeInText {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client → server: a spelling of a title cluster; where a page writes it first (SpellingInPage → RangeInText or null), and to write it so everywhere (Spelling → ChosenSpelling). */
export const SPELLING_PLACE = 'corpusLint/spellingPlace';
export const CHOOSE_SPELLING = 'corpusLint/chooseSpelling';
export interface Spelling {
  readonly cluster: string;
  readonly spelling: string;
}
export interface ChosenSpelling {
  /** URIs of the configurations that say so now. */
  readonly configs: readonly string[];
  /** URIs of the pages that write it otherwise. */
  readonly pages: readonly string[];
  /** The rule that holds them to it. */
  readonly rule: string;
}
export interface SpellingInPage extends Spelling, UriParams {}

/** Client → server: the configuration that holds for a page. UriParams → its URI, or null where there is none. */
export const CONFIG_OF = 'corpusLint/configOf';

/** Client → server: which lines of an open page are what. UriParams → ZonesResult, without zones where it is not checked. */
export const ZONES = 'corpusLint/zones';
export interface ZonesResult {
  /** Of the document; null where it is not open. */
  readonly version: number | null;
  readonly zones: readonly Zone[];
}

/** Client → server: a report of the whole corpus, once a check that is going on has come to its end: null → the HTML of one page. */
export const REPORT = 'corpusLint/report';
