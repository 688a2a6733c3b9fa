import type { Connection } from 'vscode-languageserver';
import { inEnglish, type Text } from '../core/message';
import type { Host } from '../service/host';
import { LIST_FILES, type ListFilesParams, READ_FILE, type TextResult, type UriParams, WRITE_FILE, type WriteFileParams } from './protocol';

/** Reads and writes files where the client does not do it for the server. */
export type Files = Pick<Host, 'readFile' | 'writeFile'>;

/** The service's host in the editor: through the client where it offers that, else through the given files. */
export class World implements Host {
  /** Set once the client has said that it answers requests for files. */
  throughClient = false;

  constructor(
    private readonly connection: Connection,
    private readonly files: Files | undefined,
  ) {}

  async readFile(uri: string): Promise<string | undefined> {
    const { text, problem } = await this.read(uri);
    if (problem !== undefined) this.log('error', `${uri} counts as absent: ${problem}`);
    return text ?? undefined;
  }

  /** As `readFile`, and says why a file that exists has no text. Never throws. */
  async read(uri: string): Promise<TextResult> {
    const params: UriParams = { uri };
    // Beside a document that was never saved there is no folder, and so no file.
    if (!HAS_SCHEME.test(uri)) return { text: null };
    try {
      if (!this.throughClient) return { text: (await this.files?.readFile(uri)) ?? null };
      return (await this.connection.sendRequest<TextResult | null>(READ_FILE, params)) ?? { text: null };
    } catch (error) {
      return { text: null, problem: `it cannot be read: ${words(error)}` };
    }
  }

  /** @throws Error where the file cannot be written. */
  async writeFile(uri: string, text: string): Promise<void> {
    const params: WriteFileParams = { uri, text };
    if (this.throughClient) await this.connection.sendRequest(WRITE_FILE, params);
    else if (this.files) await this.files.writeFile(uri, text);
    else throw new Error(`${uri} cannot be written: this editor gives no access to files`);
  }

  /** Nothing where the client does not list files. */
  async listFiles(params: ListFilesParams): Promise<readonly string[]> {
    if (!this.throughClient) return [];
    try {
      return (await this.connection.sendRequest<readonly string[] | null>(LIST_FILES, params)) ?? [];
    } catch (error) {
      this.log('error', `files below ${params.folder} cannot be listed, so only open ones are checked there: ${words(error)}`);
      return [];
    }
  }

  /** In English, for whoever reads a bug report. */
  log(level: 'error' | 'warn' | 'info', message: Text): void {
    this.connection.console[level](inEnglish(message));
  }
}

const HAS_SCHEME = /^[a-z][\w+.-]*:/i;

export const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
