import { fileURLToPath } from 'node:url';
import type { Host } from '../service/host';
import type { Disk } from './disk';
import { decode } from './encoding';

/** The service's world on the command line: configuration and suppressions come from the disk, the log goes to `log`. */
export class NodeHost implements Host {
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
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.log('error', `${path} cannot be read: ${(error as Error).message}`);
      return undefined;
    }
    const decoded = decode(bytes, path);
    if ('text' in decoded) return decoded.text;
    this.log('error', `${path} cannot be read: ${decoded.problem}`);
    return undefined;
  }

  async writeFile(uri: string, text: string): Promise<void> {
    this.disk.write(fileURLToPath(uri), text);
  }
}
