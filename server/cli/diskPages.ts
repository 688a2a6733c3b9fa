import { fileURLToPath } from 'node:url';
import { say, type Text } from '../core/message';
import { CHANGED, type Page, type PageChange, type Pages, type Written } from '../service/clean/pages';
import type { Disk } from './disk';
import { decode, encodeUtf8 } from './encoding';
import { reasonOf } from './failures';

/** Pages as files of this machine. */
export class DiskPages implements Pages {
  constructor(private readonly disk: Disk) {}

  async read(uri: string): Promise<Page | { readonly problem: Text }> {
    const path = fileURLToPath(uri);
    try {
      const decoded = decode(this.disk.read(path), path);
      if ('problem' in decoded) return decoded;
      return decoded.encoding === 'UTF-8' ? decoded : { problem: say('this is {0}, and only UTF-8 is written', decoded.encoding) };
    } catch (error) {
      return { problem: reasonOf(error) };
    }
  }

  async write(changes: readonly PageChange[]): Promise<Written[]> {
    const written: Written[] = [];
    for (const change of changes) written.push({ problem: await this.writeOne(change) });
    return written;
  }

  private async writeOne({ uri, before, after }: PageChange): Promise<Text | undefined> {
    const now = await this.read(uri);
    if ('problem' in now) return now.problem;
    if (now.text !== before.text || now.bom !== before.bom) return CHANGED;
    try {
      this.disk.write(fileURLToPath(uri), encodeUtf8(after, before.bom));
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  }
}
