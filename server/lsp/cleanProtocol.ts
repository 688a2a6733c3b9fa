import type { TextEdit } from 'vscode-languageserver';

/** Client → server: what cleaning these files and folders would do. Forgets what was shown before. */
export const CLEAN_PREVIEW = 'corpusLint/cleanPreview';
export interface CleanPreviewParams {
  /** All folders of the workspace where left out. */
  readonly targets?: readonly CleanTarget[];
  /** Only what this rule finds. */
  readonly rule?: string;
  /** Only the line with this fingerprint, wherever a finding says that it is to go, sure or not. */
  readonly line?: string;
}
export interface CleanTarget {
  readonly uri: string;
  readonly folder: boolean;
}
export interface CleanPreview {
  /** Names what was shown in the requests below. */
  readonly id: number;
  /** Pages that were looked at. */
  readonly checked: number;
  /** Pages that would change, with how many lines of each. */
  readonly pages: readonly { readonly uri: string; readonly lines: number }[];
  readonly kinds: readonly CleanKind[];
  readonly skipped: readonly Skipped[];
  readonly cancelled: boolean;
}
export interface CleanKind {
  /** `rule` or `rule/class`. */
  readonly id: string;
  readonly rule: string;
  /** What the class is called; left out for a kind without classes. */
  readonly name?: string;
  readonly files: number;
  readonly lines: number;
  /** The first ones of all that would go or change. */
  readonly removals: readonly CleanRemoval[];
  readonly removalCount: number;
}
export interface CleanRemoval {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  /** What stands there afterwards; empty where the text goes. */
  readonly newText: string;
}
export interface Skipped {
  readonly uri: string;
  readonly reason: string;
}

/** Client → server: the text that a page of a preview would have; null where that is not known any more. */
export const CLEAN_TEXT = 'corpusLint/cleanText';
export interface CleanTextParams extends ChosenKindsParams {
  readonly uri: string;
}
export interface ChosenKindsParams {
  readonly id: number;
  /** `rule/class`, or `rule` for all of it. */
  readonly kinds: readonly string[];
}

/** Client → server: do what the preview has shown, of the chosen kinds. Where cancelled, what is done stays done. */
export const CLEAN_APPLY = 'corpusLint/cleanApply';
export interface CleanApplyParams extends ChosenKindsParams {
  /** Whether open documents without unsaved changes are saved afterwards. */
  readonly save: boolean;
}
export interface CleanResult {
  /** The clean's name in the journal; null where nothing was done. */
  readonly name: string | null;
  readonly files: number;
  readonly lines: number;
  readonly skipped: readonly Skipped[];
  readonly cancelled: boolean;
  /** Why the clean ended early, in words for the user. */
  readonly problem?: string;
}

/** Client → server: take back the last clean, or the named one. */
export const UNDO_CLEAN = 'corpusLint/undoClean';
export interface UndoCleanParams {
  readonly name?: string;
}
export interface UndoCleanResult {
  /** Null where there is none. */
  readonly name: string | null;
  readonly files: number;
  readonly refused: readonly Skipped[];
  readonly cancelled: boolean;
}

/** Server → client: how far the request in hand is. `total` is 0 where that is not known. */
export const CLEAN_PROGRESS = 'corpusLint/cleanProgress';
export interface CleanProgress {
  readonly done: number;
  readonly total: number;
}

/** Server → client: what the editor has of documents that are open in it. One answer for each, in order. */
export const OPEN_PAGES = 'corpusLint/openPages';
export interface OpenPagesParams {
  readonly uris: readonly string[];
  /** Whether they are to be saved: then they must be what the files are. */
  readonly save: boolean;
}
export interface OpenPage {
  readonly version: number;
  readonly bom: boolean;
  /** Why it must not be cleaned, in words for the user. */
  readonly problem?: string;
}

/** Server → client: change open documents, each only while it has this version. One answer for each, in order. */
export const EDIT_PAGES = 'corpusLint/editPages';
export interface EditPagesParams {
  readonly pages: readonly { readonly uri: string; readonly version: number; readonly edits: readonly TextEdit[] }[];
  /** Whether documents without unsaved changes are saved afterwards. */
  readonly save: boolean;
}
export interface PageWritten {
  /** Why it was not changed. */
  readonly problem?: string;
  /** The text of a document that was saved, where saving has changed more than the edits did. */
  readonly text?: string;
}

/** Server → client: the text of a page and whether it has a byte order mark; a problem where it has no text. */
export const READ_PAGE = 'corpusLint/readPage';
export interface PageText {
  readonly text: string;
  readonly bom: boolean;
  readonly problem?: string;
}

/** Server → client: write files, each only where it still has this text. One answer for each, in order. */
export const WRITE_PAGES = 'corpusLint/writePages';
export interface WritePagesParams {
  readonly pages: readonly { readonly uri: string; readonly before: string; readonly after: string; readonly bom: boolean }[];
}

/** Server → client: the names in a folder; none where it is not there. */
export const LIST_FOLDER = 'corpusLint/listFolder';
