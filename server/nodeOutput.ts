import { Writable } from 'node:stream';

const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * A stream of messages in front of another one. The protocol library writes the header of a message by itself and waits until that
 * is done: the client wakes up for a few bytes, and on a busy machine runs before the message itself is written. Here both go
 * out in one piece.
 */
export function wholeMessages(output: NodeJS.WritableStream = process.stdout): Writable {
  let header: Buffer | undefined;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!header && chunk.subarray(-HEADER_END.length).equals(HEADER_END)) {
        header = chunk;
        done();
        return;
      }
      const whole = header ? Buffer.concat([header, chunk]) : chunk;
      header = undefined;
      output.write(whole, done);
    },
  });
}
