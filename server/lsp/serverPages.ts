import { say, type Text } from '../core/message';
import { LineTable } from '../core/lines';
import type { JournalFiles } from '../service/clean/journals';
import { CHANGED, type Page, type PageChange, type Pages, type Written } from '../service/clean/pages';
import {
  EDIT_PAGES,
  type EditPagesParams,
  LIST_FOLDER,
  OPEN_PAGES,
  type OpenPage,
  type OpenPagesParams,
  type PageText,
  type PageWritten,
  READ_PAGE,
  type UriParams,
  WRITE_PAGES,
  type WritePagesParams,
} from './protocol';
import type { Session } from './session';
import { toTextEdits } from './toLsp';
import { words } from './world';

export { CHANGED, say, type Text };

/** Pages and journals on this machine's disk, which the server writes itself, each in one step. */
export interface DiskFiles extends Pages, Pick<JournalFiles, 'list' | 'writeFile'> {
  /** Whether a URI is a file of this machine. */
  has(uri: string): boolean;
}

/** Open documents through the editor; other pages on the disk where the server has one, else through the client. */
export class ServerPages implements Pages, JournalFiles {
  constructor(
    private readonly session: Session,
    private readonly disk: DiskFiles | undefined,
    /** Whether open documents without unsaved changes are saved once they are changed. */
    private readonly save: boolean,
  ) {}

  async read(uri: string): Promise<Page | { readonly problem: Text }> {
    try {
      return this.session.documents.get(uri) ? await this.readOpen(uri) : await this.readClosed(uri);
    } catch (error) {
      return { problem: say('it cannot be read: {0}', words(error)) };
    }
  }

  async write(changes: readonly PageChange[]): Promise<readonly Written[]> {
    const written = new Map<PageChange, Written>();
    const into = async (some: readonly PageChange[], write: (some: readonly PageChange[]) => Promise<readonly Written[]>): Promise<void> => {
      const answers = some.length === 0 ? [] : await write(some).catch((error: unknown) => some.map(() => ({ problem: words(error) })));
      for (const [i, change] of some.entries()) written.set(change, answers[i]!);
    };
    const closed = changes.filter(({ before }) => before.version === undefined);
    const free = closed.filter(({ uri }) => !this.session.documents.get(uri));
    await into(
      changes.filter(({ before }) => before.version !== undefined),
      (some) => this.edit(some),
    );
    await into(
      closed.filter((change) => !free.includes(change)),
      async (some) => some.map(() => ({ problem: CHANGED })),
    );
    await into(
      free.filter(({ uri }) => this.disk?.has(uri)),
      (some) => this.disk!.write(some),
    );
    await into(
      free.filter(({ uri }) => !this.disk?.has(uri)),
      (some) => this.writeThroughClient(some),
    );
    return changes.map((change) => written.get(change)!);
  }

  async readFile(uri: string): Promise<string | undefined> {
    return this.session.world.readFile(uri);
  }

  async writeFile(uri: string, text: string): Promise<void> {
    await (this.disk?.has(uri) ? this.disk.writeFile(uri, text) : this.session.world.writeFile(uri, text));
  }

  async list(folder: string): Promise<readonly string[]> {
    const params: UriParams = { uri: folder };
    return this.disk?.has(folder) ? this.disk.list(folder) : this.session.connection.sendRequest<string[]>(LIST_FOLDER, params);
  }

  private async readOpen(uri: string): Promise<Page | { readonly problem: Text }> {
    const params: OpenPagesParams = { uris: [uri], save: this.save };
    const [open] = await this.session.connection.sendRequest<(OpenPage | null)[]>(OPEN_PAGES, params);
    const document = this.session.documents.get(uri)?.text;
    if (!open || !document || open.version !== document.version) return { problem: CHANGED };
    if (open.problem !== undefined) return { problem: open.problem };
    return { text: document.getText(), bom: open.bom, version: document.version };
  }

  private async readClosed(uri: string): Promise<Page | { readonly problem: Text }> {
    if (this.disk?.has(uri)) return this.disk.read(uri);
    const params: UriParams = { uri };
    const { problem, ...page } = await this.session.connection.sendRequest<PageText>(READ_PAGE, params);
    return problem === undefined ? page : { problem };
  }

  private edit(changes: readonly PageChange[]): Promise<readonly Written[]> {
    const pages = changes.map(({ uri, before, edits }) => ({ uri, version: before.version!, edits: toTextEdits(new LineTable(before.text), edits) }));
    const params: EditPagesParams = { pages, save: this.save };
    return this.session.connection.sendRequest<PageWritten[]>(EDIT_PAGES, params);
  }

  private writeThroughClient(changes: readonly PageChange[]): Promise<readonly Written[]> {
    const pages = changes.map(({ uri, before, after }) => ({ uri, before: before.text, after, bom: before.bom }));
    const params: WritePagesParams = { pages };
    return this.session.connection.sendRequest<PageWritten[]>(WRITE_PAGES, params);
  }
}
