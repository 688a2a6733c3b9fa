/** What Corpus Lint adds to the protocol. Client and server both read this file and nothing else of each other. */

/** Server → client: the text of a file that is not open, or null where there is none. */
export const READ_FILE = 'corpusLint/readFile';
export interface UriParams {
  readonly uri: string;
}
export interface TextResult {
  readonly text: string | null;
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

/** Server → client: what the status bar is to say of a document. */
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
  readonly start: number;
  readonly end: number;
}
