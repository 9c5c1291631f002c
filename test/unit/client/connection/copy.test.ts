import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Copy } from '../../../../client/connection/copy.ts';

// y-websocket takes its clock when it is loaded, so it is loaded after the clock has been replaced.
beforeAll(() => {
  vi.useFakeTimers();
});
afterAll(() => {
  vi.useRealTimers();
});

/** A channel that opens at once and then stays silent. */
function silentChannels() {
  const closed: unknown[] = [];
  class Silent {
    onopen: (() => void) | null = null;
    constructor() {
      queueMicrotask(() => this.onopen?.());
    }
    send() {}
    close() {
      closed.push(this);
    }
  }
  return { Channel: Silent as unknown as typeof WebSocket, closed };
}

async function copyOver(Channel: typeof WebSocket): Promise<Copy> {
  const { createCopy } = await import('../../../../client/connection/copy.ts');
  const copy = createCopy('room@epoch', Channel, { synced: () => undefined, closed: () => undefined });
  copy.connect();
  await vi.advanceTimersByTimeAsync(0);
  return copy;
}

test('a channel on which nothing happens stays open while the server is heard from', async () => {
  const { Channel, closed } = silentChannels();
  const copy = await copyOver(Channel);
  for (let heartbeat = 0; heartbeat < 8; heartbeat += 1) {
    await vi.advanceTimersByTimeAsync(25_000);
    copy.alive();
  }
  expect(closed).toEqual([]);
  copy.destroy();
});

test('a channel is given up when the server is silent altogether', async () => {
  const { Channel, closed } = silentChannels();
  const copy = await copyOver(Channel);
  await vi.advanceTimersByTimeAsync(35_000);
  expect(closed).toHaveLength(1);
  copy.destroy();
});
