import { say, type Text } from '../../core/message';
import type { TextEdit } from '../../core/span';

/** A text as it stood when it was read. */
export interface Page {
  readonly text: string;
  readonly bom: boolean;
  /** Version of the editor's document; undefined for a file that is open nowhere. */
  readonly version?: number | undefined;
}

export interface PageChange {
  readonly uri: string;
  readonly before: Page;
  readonly after: string;
  /** They lead from `before` to `after`. */
  readonly edits: readonly TextEdit[];
}

export interface Written {
  /** Why it was not written; undefined where it was. */
  readonly problem?: Text | undefined;
  /** What stands there now, where that is not the text asked for: an editor may tidy up what it saves. */
  readonly text?: string | undefined;
}

/** Pages as they are now, on a disk or in an editor. */
export interface Pages {
  /** Or why there is no text. */
  read(uri: string): Promise<Page | { readonly problem: Text }>;
  /** Writes each page whole or not at all, and not where it has changed since it was read. One answer for each, in order. */
  write(changes: readonly PageChange[]): Promise<readonly Written[]>;
}

export const CHANGED = say('it changed after it was read');
