import type { Message } from '../core/message';

/** What the service needs of the world. Three of them: through a language client, Node's file system, memory (tests). */
export interface Host {
  /** The text of a file, undefined where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** Writes a whole file, creating it where there is none. Only for configuration and suppressions, never for corpus text. */
  writeFile(uri: string, text: string): Promise<void>;
  log(level: 'error' | 'warn' | 'info', message: Message): void;
}

/** The folder part of a URI, without a trailing slash. */
export const parentOf = (uri: string): string => uri.slice(0, Math.max(0, uri.lastIndexOf('/')));

/** `uri` as a path relative to `folder` (URIs, slashes, percent-decoded); undefined where it lies elsewhere. */
export function relativeTo(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(`${folder}/`)) return undefined;
  const raw = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
