import { once } from 'node:events';
import { styleText } from 'node:util';
import { inEnglish, say, type Text, type Words } from '../core/message';
import type { World } from './world';

/** Larger strings would lie in memory until all of it is looked through. */
const CHUNK = 1 << 13;
const PROGRESS_AFTER = 1000;
const PROGRESS_EVERY = 100;

export type Style = Parameters<typeof styleText>[0];

/**
 * What the user sees: results on stdout in large pieces, messages on stderr, and one line of progress on stderr where a
 * person watches. A reader of stdout that goes away (`| head`) closes it, quietly.
 */
export class Terminal {
  closed = false;
  /** The language of what is said. */
  words: Words = inEnglish;
  private pending = '';
  private readonly began: number;
  private lastProgress = 0;
  private progressVisible = false;
  private readonly colours: boolean;

  constructor(private readonly world: World) {
    this.began = world.now();
    this.colours = world.stdout.isTTY === true && !world.env['NO_COLOR'] && world.env['TERM'] !== 'dumb';
    for (const sink of [world.stdout, world.stderr]) {
      sink.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
        if (sink === world.stdout) this.closed = true;
      });
    }
  }

  write(text: string): void {
    this.pending += text;
  }

  /** Hands on what has gathered once it is worth it, or at once where a person watches; waits for a slow reader. */
  async drain(): Promise<void> {
    if (this.pending.length >= CHUNK || this.world.stdout.isTTY) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    if (this.closed || text === '') return;
    this.clearProgress();
    // An error while waiting ends the wait as well; the listener above deals with it.
    if (!this.world.stdout.write(text) && !this.closed) await once(this.world.stdout, 'drain').catch(() => undefined);
  }

  say(message: Text): void {
    this.clearProgress();
    this.world.stderr.write(`${this.words(message)}\n`);
  }

  progress(done: number, all: number): void {
    if (!this.world.stderr.isTTY) return;
    const now = this.world.now();
    if (now - this.began < PROGRESS_AFTER || now - this.lastProgress < PROGRESS_EVERY) return;
    this.lastProgress = now;
    this.progressVisible = true;
    this.world.stderr.write(`\r\x1b[K${this.words(say('{0} of {1} files', done, all))}`);
  }

  clearProgress(): void {
    if (!this.progressVisible) return;
    this.progressVisible = false;
    this.world.stderr.write('\r\x1b[K');
  }

  style(style: Style, text: string): string {
    return this.colours ? styleText(style, text, { validateStream: false }) : text;
  }
}
