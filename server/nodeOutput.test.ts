import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { wholeMessages } from './nodeOutput';

async function written(...chunks: readonly string[]): Promise<string[]> {
  const pieces: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk.toString());
      done();
    },
  });
  const stream = wholeMessages(output);
  for (const chunk of chunks) stream.write(chunk);
  await new Promise<void>((resolve) => stream.end(resolve));
  return pieces;
}

describe('messages on standard output', () => {
  it('go out in one piece with their header', async () => {
    expect(await written('Content-Length: 2\r\n\r\n', '{}', 'Content-Length: 4\r\n\r\n', '"đ"')).toEqual([
      'Content-Length: 2\r\n\r\n{}',
      'Content-Length: 4\r\n\r\n"đ"',
    ]);
  });

  it('may end like a header', async () => {
    expect(await written('Content-Length: 6\r\n\r\n', '{}\r\n\r\n', 'Content-Length: 2\r\n\r\n', '{}')).toEqual([
      'Content-Length: 6\r\n\r\n{}\r\n\r\n',
      'Content-Length: 2\r\n\r\n{}',
    ]);
  });
});
