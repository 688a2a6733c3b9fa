import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { WholeMessages } from './nodeOutput';

async function written(...chunks: readonly string[]): Promise<string[]> {
  const pieces: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk.toString());
      done();
    },
  });
  const stream = new WholeMessages(output);
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

  it('are on their way until the client has taken them', async () => {
    let take: (() => void) | undefined;
    const stream = new WholeMessages(
      new Writable({
        write(_chunk, _encoding, done) {
          take = done;
        },
      }),
    );
    expect(stream.sent()).toBeUndefined();
    stream.write('Content-Length: 2\r\n\r\n');
    expect(stream.sent()).toBeUndefined();
    stream.write('{}');
    const sent = stream.sent();
    expect(sent).toBeDefined();
    take!();
    await sent;
    expect(stream.sent()).toBeUndefined();
  });
});
