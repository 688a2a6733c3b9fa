import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../core/message';
import type { JournalFiles } from '../service/clean/journals';
import type { Host } from '../service/host';
import type { Disk } from './disk';
import { decode } from './encoding';

/** The service's world on the command line: configuration, suppressions and journals are on the disk, the log goes to `log`. */
export class NodeHost implements Host, JournalFiles {
  constructor(
    private readonly disk: Disk,
    readonly log: Host['log'],
  ) {}

  async readFile(uri: string): Promise<string | undefined> {
    const path = fileURLToPath(uri);
    let bytes: Buffer;
    try {
      bytes = this.disk.read(path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.log('error', say('{0} cannot be read: {1}', path, (error as Error).message));
      return undefined;
    }
    const decoded = decode(bytes, path);
    if ('text' in decoded) return decoded.text;
    this.log('error', say('{0} cannot be read: {1}', path, decoded.problem));
    return undefined;
  }

  async writeFile(uri: string, text: string): Promise<void> {
    const path = fileURLToPath(uri);
    this.disk.makeFolder(dirname(path));
    this.disk.write(path, text);
  }

  async list(folder: string): Promise<string[]> {
    try {
      return this.disk.list(fileURLToPath(folder)).map(({ name }) => name);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.log('error', say('{0} cannot be read: {1}', fileURLToPath(folder), (error as Error).message));
      return [];
    }
  }
}
