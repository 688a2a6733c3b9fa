import {
  type Dirent,
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { readFileSync } from 'node:fs';
import { sync as writeAtomically } from 'write-file-atomic';

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** The file system as the commands use it: absolute paths; every method throws Node's errors (`code`: ENOENT, EACCES, …). */
export interface Disk {
  /** Valid until the next `read`. @throws also ChangedWhileRead and TooLarge. */
  read(path: string): Buffer;
  list(folder: string): Entry[];
  /** Follows links. */
  kind(path: string): Entry['kind'];
  isLink(path: string): boolean;
  realPath(path: string): string;
  /** All or nothing; mode and owner of an existing file stay. Refuses a file that is write-protected. */
  write(path: string, bytes: Uint8Array | string): void;
  /** With all folders above; nothing where it is there. */
  makeFolder(path: string): void;
}

export class ChangedWhileRead extends Error {}
export class TooLarge extends Error {}

/** V8 cannot hold a longer string. */
const MOST_BYTES = 0x1fffffe8;

export class NodeDisk implements Disk {
  /** One buffer for all small files: allocating one per file costs more than reading it. */
  private readonly small = Buffer.allocUnsafeSlow(1 << 18);

  /** `whileReading` is told of each file once its bytes are read and before it is looked at again. */
  constructor(private readonly whileReading: (path: string) => void = () => {}) {}

  read(path: string): Buffer {
    const file = openSync(path, 'r');
    try {
      const before = fstatSync(file);
      if (!before.isFile()) return readFileSync(file);
      if (before.size > MOST_BYTES) throw new TooLarge(`${Math.round(before.size / 1e6)} MB`);
      const buffer = before.size < this.small.length ? this.small : Buffer.allocUnsafeSlow(before.size + 1);
      const length = fill(file, buffer, before.size);
      this.whileReading(path);
      const after = fstatSync(file);
      if (length !== after.size || after.mtimeMs !== before.mtimeMs) throw new ChangedWhileRead();
      return buffer.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }

  list(folder: string): Entry[] {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  }

  kind(path: string): Entry['kind'] {
    return kindOf(statSync(path));
  }

  isLink(path: string): boolean {
    return lstatSync(path).isSymbolicLink();
  }

  realPath(path: string): string {
    return realpathSync.native(path);
  }

  write(path: string, bytes: Uint8Array | string): void {
    // Renaming over a write-protected file would succeed, against its owner's will.
    if (exists(path)) accessSync(path, constants.W_OK);
    writeAtomically(path, bytes);
  }

  makeFolder(path: string): void {
    mkdirSync(path, { recursive: true });
  }
}

/** Reads until the end or until the buffer is full; a file of known size has its end there, which spares asking again. */
function fill(file: number, buffer: Buffer, size: number): number {
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    length += read;
    if (read === 0 || length === buffer.length || length === size) return length;
  }
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
