import { accessSync, constants } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sync as writeAtomically } from 'write-file-atomic';
import { CHANGED, type DiskFiles, say, type Text } from './lsp/serverPages';

/** Pages and journals on the disk of this machine. A file is replaced in one step; its mode and owner stay. */
export const nodePages: DiskFiles = {
  has: (uri) => uri.startsWith('file:'),

  async read(uri) {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(fileURLToPath(uri));
    } catch (error) {
      return { problem: reasonOf(error) };
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      if (text.includes('\0')) return { problem: say('it is no text') };
      return text.startsWith('\uFEFF') ? { text: text.slice(1), bom: true } : { text, bom: false };
    } catch {
      return { problem: say('it is not valid UTF-8, and only UTF-8 is written') };
    }
  },

  async write(changes) {
    return Promise.all(
      changes.map(async ({ uri, before, after }) => {
        const now = await nodePages.read(uri);
        if ('problem' in now) return now;
        if (now.text !== before.text || now.bom !== before.bom) return { problem: CHANGED };
        try {
          const path = fileURLToPath(uri);
          // Renaming over a write-protected file would succeed, against its owner's will.
          accessSync(path, constants.W_OK);
          writeAtomically(path, (before.bom ? '\uFEFF' : '') + after);
          return {};
        } catch (error) {
          return { problem: reasonOf(error) };
        }
      }),
    );
  },

  async list(folder) {
    try {
      return await readdir(fileURLToPath(folder));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
      throw error;
    }
  },

  async writeFile(uri, text) {
    const path = fileURLToPath(uri);
    await mkdir(dirname(path), { recursive: true });
    writeAtomically(path, text);
  },
};

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: say('it does not exist (any more)'),
  EACCES: say('permission denied; check its mode and owner'),
  EPERM: say('permission denied; check its mode and owner'),
  EROFS: say('the disk is mounted read-only'),
  ENOSPC: say('the disk is full'),
};

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';
const reasonOf = (error: unknown): Text => REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
