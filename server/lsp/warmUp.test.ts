import 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WarmUp } from './warmUp';

describe('practice in the pauses of the editor', () => {
  let messages = 0;
  let edits = 0;
  const warmUp = (): WarmUp =>
    new WarmUp(
      () => messages,
      async () => {
        edits++;
        vi.advanceTimersByTime(1);
      },
    );

  beforeEach(() => {
    messages = 0;
    edits = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits until nothing has come in for a while', async () => {
    warmUp().begin();
    for (let i = 0; i < 10; i++) {
      await vi.advanceTimersByTimeAsync(15);
      messages++;
    }
    expect(edits).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(edits).toBeGreaterThan(0);
  });

  it('stops for a message after a short while', async () => {
    warmUp().begin();
    await vi.advanceTimersByTimeAsync(20);
    messages++;
    const before = edits;
    await vi.advanceTimersByTimeAsync(20);
    expect(edits - before).toBeLessThanOrEqual(8);
  });

  it('comes to an end, and is not begun again', async () => {
    const once = warmUp();
    once.begin();
    await vi.advanceTimersByTimeAsync(5000);
    const all = edits;
    once.begin();
    await vi.advanceTimersByTimeAsync(5000);
    expect(all).toBeGreaterThan(100);
    expect(edits).toBe(all);
  });
});
