import { errorText, SaidError, say } from '../../core/message';
import { type FileRecord, JOURNAL_FOLDER, type JournalPart, parsePart, serializePart } from './journal';

/** Where journals are kept: the configuration's host, which also lists a folder. */
export interface JournalFiles {
  readFile(uri: string): Promise<string | undefined>;
  /** Creates what is missing of the folders above. @throws Error */
  writeFile(uri: string, text: string): Promise<void>;
  /** Names in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** What became of a clean that was taken back. */
export interface UndoneNote {
  readonly version: 1;
  readonly time: string;
  /** Files that were left as they are, each with the reason. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** A clean of which journals tell, in one folder or several. */
export interface Clean {
  /** When it began: such names sort by time. */
  readonly name: string;
  /** URIs of the folders that hold its journals. */
  readonly folders: readonly string[];
  /** By folder: how it was taken back. */
  readonly undone: ReadonlyMap<string, UndoneNote>;
}

const UNDONE = 'undone.json';
const PART = /^\d{4,}\.json$/;

/**
 * A name that sorts by time, without characters that a file system refuses. `chance` (0 to 1) tells cleans apart that begin in the
 * same millisecond.
 */
export const cleanName = (time: Date, chance: number): string => `${time.toISOString().replaceAll(':', '-')}-${chance.toString(36).slice(2, 6).padEnd(4, '0')}`;

/** When a clean began, from its name, as people read it: 2026-03-04 05:06:07 UTC. */
export const timeOf = (name: string): string => name.replace(/^(.{10})T(\d\d)-(\d\d)-(\d\d).*$/, '$1 $2:$3:$4 UTC');

const cleansIn = (folder: string): string => `${folder}/${JOURNAL_FOLDER}/cleans`;

/** The journal of one clean, part by part, in as many folders as it has files in. */
export class Journal {
  private readonly parts = new Map<string, number>();

  constructor(
    private readonly files: JournalFiles,
    readonly name: string,
  ) {}

  /** Folders that it has written to. */
  get folders(): string[] {
    return [...this.parts.keys()];
  }

  /** Writes down what is about to be done, and returns where. @throws Error where that cannot be written: then nothing may be done. */
  async note(folder: string, records: readonly FileRecord[]): Promise<string> {
    const number = (this.parts.get(folder) ?? 0) + 1;
    if (number === 1) await this.keepOutOfGit(folder);
    const uri = `${cleansIn(folder)}/${this.name}/${String(number).padStart(4, '0')}.json`;
    await this.files.writeFile(uri, serializePart(records));
    this.parts.set(folder, number);
    return uri;
  }

  /** Writes down what was done where that is not what was about to be. @throws Error */
  correct(part: string, records: readonly FileRecord[]): Promise<void> {
    return this.files.writeFile(part, serializePart(records));
  }

  /** The removed text is nobody else's business: it would make a repository grow with every clean. */
  private async keepOutOfGit(folder: string): Promise<void> {
    const uri = `${folder}/${JOURNAL_FOLDER}/.gitignore`;
    if ((await this.files.readFile(uri)) === undefined) await this.files.writeFile(uri, '*\n');
  }
}

/** All cleans of which journals lie in these folders; the newest first. */
export async function listCleans(files: JournalFiles, folders: readonly string[]): Promise<Clean[]> {
  const found = new Map<string, { name: string; folders: string[]; undone: Map<string, UndoneNote> }>();
  for (const folder of new Set(folders)) {
    for (const name of await files.list(cleansIn(folder))) {
      const clean = found.get(name) ?? { name, folders: [] as string[], undone: new Map<string, UndoneNote>() };
      found.set(name, clean);
      clean.folders.push(folder);
      const note = await files.readFile(`${cleansIn(folder)}/${name}/${UNDONE}`);
      if (note !== undefined) clean.undone.set(folder, parseNote(note));
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? 1 : -1));
}

export const isUndone = (clean: Clean): boolean => clean.folders.every((folder) => clean.undone.has(folder));

/** The parts of a clean's journal in one folder, in the order in which they were written; one that cannot be read is a SaidError. */
export async function* partsOf(files: JournalFiles, clean: Clean, folder: string): AsyncGenerator<JournalPart | SaidError> {
  const at = `${cleansIn(folder)}/${clean.name}`;
  const names = (await files.list(at)).filter((name) => PART.test(name)).sort();
  for (const name of names) {
    try {
      yield parsePart((await files.readFile(`${at}/${name}`)) ?? '');
    } catch (error) {
      yield new SaidError(say('{0} cannot be read: {1}', `${JOURNAL_FOLDER}/cleans/${clean.name}/${name}`, errorText(error)));
    }
  }
}

/** Records that a clean was taken back. @throws Error */
export const noteUndone = (files: JournalFiles, clean: Clean, folder: string, note: UndoneNote): Promise<void> =>
  files.writeFile(`${cleansIn(folder)}/${clean.name}/${UNDONE}`, `${JSON.stringify(note, null, 1)}\n`);

/** The URI of a path that is relative to a folder, as editors write it. */
export const uriBelow = (folder: string, path: string): string => `${folder}/${path.split('/').map(encoded).join('/')}`;

const encoded = (name: string): string => encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function parseNote(text: string): UndoneNote {
  const nothing: UndoneNote = { version: 1, time: '', refused: [] };
  try {
    const note = JSON.parse(text) as Partial<UndoneNote> | null;
    return Array.isArray(note?.refused) ? { ...nothing, ...note } : nothing;
  } catch {
    return nothing;
  }
}
