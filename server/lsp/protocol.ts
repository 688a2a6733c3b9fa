/** What Corpus Lint adds to the protocol. Client and server both read this file and nothing else of each other. */

export * from './cleanProtocol';

/** What a client says of itself in `initializationOptions`. */
export interface ClientOptions {
  readonly corpusLint?: {
    /** The client answers READ_FILE, WRITE_FILE and LIST_FILES. */
    readonly hostRequests?: boolean;
    /** The client has FIX_KIND_COMMAND and answers what cleaning asks of it. */
    readonly cleans?: boolean;
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
}

/** A command of the client, named by code actions: fix everything of a rule in more than one file. */
export const FIX_KIND_COMMAND = 'corpusLint.fixKind';
export interface FixKindArguments extends UriParams {
  readonly rule: string;
  readonly where: 'folder' | 'workspace';
}

export const FIX_ALL_KIND = 'source.fixAll.corpusLint';
