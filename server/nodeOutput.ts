import { Writable } from 'node:stream';

const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * A stream of messages in front of another one. The protocol library writes the header of a message by itself and waits until that
 * is done: the client wakes up for a few bytes, and on a busy machine runs before the message itself is written. Here both go
 * out in one piece.
 */
export class WholeMessages extends Writable {
  private header: Buffer | undefined;
  private sending: Promise<void> | undefined;

  constructor(private readonly output: NodeJS.WritableStream = process.stdout) {
    super();
  }

  /** Resolves when the message that the client has not taken yet is out; undefined where it has taken all. */
  sent = (): Promise<void> | undefined => this.sending;

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (!this.header && chunk.subarray(-HEADER_END.length).equals(HEADER_END)) {
      this.header = chunk;
      done();
      return;
    }
    const whole = this.header ? Buffer.concat([this.header, chunk]) : chunk;
    this.header = undefined;
    this.sending = new Promise((resolve) => {
      this.output.write(whole, (error) => {
        this.sending = undefined;
        resolve();
        done(error);
      });
    });
  }
}
