import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../core/message';
import { reasonOf } from './failures';
import { UsageError } from './world';

/** Where a text stands in a spool, in bytes of UTF-8. */
export interface Spooled {
  readonly at: number;
  readonly length: number;
}

const IN_MEMORY = 1 << 20;

/**
 * Texts that wait until they can be written: the newest megabyte in memory, all that came before in a temporary file, since the
 * reports of ten thousand pages take a hundred megabytes. They are got back fastest in the order in which they were put.
 */
export class Spool {
  private readonly fresh: Buffer;
  private filled = 0;
  /** Bytes that are in the file. */
  private written = 0;
  private file: number | undefined;
  private path: string | undefined;
  /** A piece of the file that was read in advance, and where it begins there; its memory is used again. */
  private window = Buffer.alloc(0);
  private windowAt = 0;

  /** `inMemory`: how many bytes stay in memory. */
  constructor(inMemory: number = IN_MEMORY) {
    this.fresh = Buffer.allocUnsafeSlow(inMemory);
  }

  /** @throws UsageError where the temporary file cannot be written. */
  put(text: string): Spooled {
    // A UTF-16 unit takes three bytes at most; counting them exactly would cost as much as writing.
    if (this.filled + text.length * 3 > this.fresh.length) this.spill();
    const at = this.written + this.filled;
    if (text.length * 3 > this.fresh.length) return { at, length: this.append(Buffer.from(text)) };
    const length = this.fresh.write(text, this.filled);
    this.filled += length;
    return { at, length };
  }

  get({ at, length }: Spooled): string {
    if (at >= this.written) return this.fresh.toString('utf8', at - this.written, at - this.written + length);
    if (at < this.windowAt || at + length > this.windowAt + this.window.length) this.look(at, length);
    return this.window.toString('utf8', at - this.windowAt, at - this.windowAt + length);
  }

  /** The texts are gone then. */
  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    if (this.path !== undefined) rmSync(this.path, { force: true });
    this.file = undefined;
    this.path = undefined;
  }

  private spill(): void {
    this.append(this.fresh.subarray(0, this.filled));
    this.filled = 0;
  }

  /** Gives how many bytes went to the file. */
  private append(bytes: Buffer): number {
    try {
      this.file ??= this.open();
      for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
      this.written += bytes.length;
      return bytes.length;
    } catch (error) {
      throw new UsageError(say('the reports cannot be kept in {0} until all files are read: {1}; make room there or set TMPDIR', tmpdir(), reasonOf(error)));
    }
  }

  /** Where the system allows it the file loses its name at once, so that nothing stays behind however this ends. */
  private open(): number {
    const path = join(tmpdir(), `corpus-lint-${process.pid}-${Math.random().toString(36).slice(2)}`);
    const file = openSync(path, 'wx+', 0o600);
    try {
      rmSync(path);
    } catch {
      this.path = path;
    }
    return file;
  }

  private look(at: number, length: number): void {
    this.windowAt = at;
    const size = Math.min(Math.max(length, this.fresh.length), this.written - at);
    this.window = size <= this.window.buffer.byteLength ? Buffer.from(this.window.buffer, 0, size) : Buffer.allocUnsafeSlow(size);
    for (let done = 0; done < this.window.length; ) {
      const read = readSync(this.file!, this.window, done, this.window.length - done, at + done);
      if (read === 0) throw new Error('a temporary file was cut off');
      done += read;
    }
  }
}
