import { applyEdits } from '../server/core/edits';
import type { CleanChange } from '../server/service/clean/batch';
import { type JournalFiles, uriBelow } from '../server/service/clean/journals';
import type { KindEdit } from '../server/service/clean/kinds';
import { CHANGED, type Page, type PageChange, type Pages, type Written } from '../server/service/clean/pages';

/** A disk in memory: bytes by URI. */
export class MemoryDisk implements JournalFiles, Pages {
  readonly files = new Map<string, Buffer>();
  /** Called before each write of a page or of a file; may throw. */
  beforeWrite: (uri: string) => void = () => undefined;

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.files.set(uri, Buffer.from(content));
  }

  async readFile(uri: string): Promise<string | undefined> {
    return this.files.get(uri)?.toString();
  }

  async writeFile(uri: string, text: string): Promise<void> {
    this.beforeWrite(uri);
    this.files.set(uri, Buffer.from(text));
  }

  async list(folder: string): Promise<string[]> {
    const inside = [...this.files.keys()].filter((uri) => uri.startsWith(`${folder}/`)).map((uri) => uri.slice(folder.length + 1).split('/')[0]!);
    return [...new Set(inside)];
  }

  async read(uri: string): Promise<Page | { problem: string }> {
    const bytes = this.files.get(uri);
    if (!bytes) return { problem: 'it does not exist (any more)' };
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? { text: text.slice(1), bom: true } : { text, bom: false };
  }

  async write(changes: readonly PageChange[]): Promise<Written[]> {
    const written: Written[] = [];
    for (const { uri, before, after } of changes) {
      this.beforeWrite(uri);
      const now = await this.read(uri);
      if ('problem' in now || now.text !== before.text || now.bom !== before.bom) written.push({ problem: CHANGED });
      else {
        this.files.set(uri, Buffer.from((before.bom ? '\uFEFF' : '') + after));
        written.push({});
      }
    }
    return written;
  }
}

/** A page to clean, as the planner hands it on. */
export async function changeOf(disk: MemoryDisk, folder: string, path: string, edits: readonly KindEdit[]): Promise<CleanChange> {
  const uri = uriBelow(folder, path);
  const before = await disk.read(uri);
  if ('problem' in before) throw new Error(before.problem);
  return { uri, folder, before, edits, after: applyEdits(before.text, edits) };
}
