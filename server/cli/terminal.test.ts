import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { diskWith, makeFolder } from '../../test-support/cli';
import { run } from './run';
import { Terminal } from './terminal';
import type { World } from './world';

/** A sink that hands each piece to `take`, which may throw to break the pipe. */
function sink(take: (text: string) => void): Writable & { isTTY: boolean } {
  const write = (chunk: string, _encoding: string, done: (error?: Error) => void): void => {
    try {
      take(chunk);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
  return Object.assign(new Writable({ decodeStrings: false, write }), { isTTY: true });
}

const world = (changes: Partial<World>): World => ({
  argv: [],
  stdout: sink(() => {}),
  stderr: sink(() => {}),
  stdin: (async function* () {})(),
  cwd: '/',
  env: {},
  disk: diskWith({}),
  now: () => 0,
  ...changes,
});

describe('the terminal', () => {
  it('takes progress away before it writes results or messages over it', async () => {
    const seen: string[] = [];
    const screen = sink((text) => seen.push(text));
    let time = 0;
    const terminal = new Terminal(world({ stdout: screen, stderr: screen, now: () => (time += 2000) }));
    terminal.progress(1, 9);
    terminal.write('result\n');
    await terminal.drain();
    terminal.progress(2, 9);
    terminal.say('message');
    expect(seen).toEqual(['\r\x1b[K1 of 9 files', '\r\x1b[K', 'result\n', '\r\x1b[K2 of 9 files', '\r\x1b[K', 'message\n']);
  });

  it('reads no further where nobody reads its output any more', async () => {
    const read: string[] = [];
    const stdout = sink(() => {
      throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    });
    const cwd = makeFolder({ 'a.txt': 'x', 'b.txt': 'x', 'c.txt': 'x' });
    const disk = diskWith({ read: (path) => path.endsWith('.txt') && read.push(path) });
    expect(await run(world({ argv: ['outline'], stdout, cwd, disk }))).toBe(0);
    expect(read).toHaveLength(1);
  });
});
