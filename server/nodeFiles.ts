import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from './lsp/world';

/** Files of this machine, for clients that do not read and write files for the server. */
export const nodeFiles: Files = {
  async readFile(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return new TextDecoder().decode(await readFile(path));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  async writeFile(uri, text) {
    const path = pathOf(uri);
    if (path === undefined) throw new Error(`${uri} is not a file of this machine`);
    await writeFile(path, text);
  },
};

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as { code?: string }).code ?? '');
