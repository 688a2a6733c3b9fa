import { CancellationTokenSource } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { Newest, turn } from './newest';

const NEVER = new CancellationTokenSource().token;
const CANCELLED = -32800;
const SUPERSEDED = -32802;

describe('the newest request', () => {
  it('goes on at once where nothing waits behind it', async () => {
    await expect(new Newest(() => 0).wait('a', NEVER)).resolves.toBeUndefined();
  });

  it('waits for what stands in the pipe: read in one turn, decoded, queued and handled in the next ones', async () => {
    let handled = 0;
    const newest = new Newest(() => handled);
    const waiting = newest.wait('a', NEVER);
    const handle = (): void => {
      handled++;
      newest.wait('a', NEVER).catch(() => {});
    };
    setImmediate(() => setImmediate(() => setImmediate(handle)));
    await expect(waiting).rejects.toMatchObject({ code: SUPERSEDED });
  });

  it('waits until the client has taken the last answer', async () => {
    let take = (): void => {};
    let sending: Promise<void> | undefined = new Promise((resolve) => {
      take = () => {
        sending = undefined;
        resolve();
      };
    });
    let through = false;
    const newest = new Newest(
      () => 0,
      () => sending,
    );
    const waiting = newest.wait('a', NEVER).then(() => {
      through = true;
    });
    for (let i = 0; i < 20; i++) await turn();
    expect(through).toBe(false);
    take();
    await waiting;
    expect(through).toBe(true);
  });

  it('sends the older ones of the same document away, not those of another', async () => {
    const newest = new Newest(() => 0);
    const [older, other, latest] = await Promise.allSettled([newest.wait('a', NEVER), newest.wait('b', NEVER), newest.wait('a', NEVER)]);
    expect(older).toMatchObject({ status: 'rejected', reason: { code: SUPERSEDED, data: { retriggerRequest: false } } });
    expect([other.status, latest.status]).toEqual(['fulfilled', 'fulfilled']);
  });

  it('waits as long as more comes in', async () => {
    let left = 5;
    const newest = new Newest(() => (left > 0 ? left-- : 0));
    await newest.wait('a', NEVER);
    expect(left).toBe(0);
  });

  it('is told that it was cancelled even where a newer one has come in, since clients ask again only then', async () => {
    const newest = new Newest(() => 0);
    const source = new CancellationTokenSource();
    const older = newest.wait('a', source.token);
    const latest = newest.wait('a', NEVER);
    source.cancel();
    await expect(older).rejects.toMatchObject({ code: CANCELLED });
    await expect(latest).resolves.toBeUndefined();
  });

  it('of a cancelled one does not stand in the way of the next', async () => {
    const newest = new Newest(() => 0);
    const source = new CancellationTokenSource();
    source.cancel();
    await expect(newest.wait('a', source.token)).rejects.toMatchObject({ code: CANCELLED });
    await expect(newest.wait('a', NEVER)).resolves.toBeUndefined();
  });
});
