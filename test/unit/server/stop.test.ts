import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limits } from '../../../shared/domain/limits.ts';
import { silentLog } from '../../../server/log.ts';
import type { RunningServer } from '../../../server/services.ts';
import { stopInOrder } from '../../../server/stop.ts';
import { stopOnSignal } from '../../../server/stop-on-signal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const never = () => new Promise<void>(() => undefined);
const done = () => Promise.resolve();

test('requests that do not end hold a stop up for so long and no longer', async () => {
  const rooms = { close: vi.fn<() => Promise<void>>(done) };
  void stopInOrder({
    intake: { stop: never },
    realtime: { stopListening: () => undefined, close: done },
    practice: { close: () => undefined },
    rooms,
    hangUp: done,
    storage: { close: done },
    metrics: { close: () => undefined },
    log: silentLog(),
  });
  await vi.advanceTimersByTimeAsync(limits.farewellMs - 1);
  expect(rooms.close).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(rooms.close).toHaveBeenCalledOnce();
});

test('a stop that takes too long is cut short, and says so by its exit code', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  const handlers = new Map<string | symbol, () => void>();
  vi.spyOn(process, 'on').mockImplementation((event, handler) => {
    handlers.set(event, handler as () => void);
    return process;
  });
  const server = { close: never, isDamaged: () => false, log: silentLog() } as Partial<RunningServer>;
  stopOnSignal()(server as RunningServer);
  handlers.get('SIGTERM')?.();
  await vi.advanceTimersByTimeAsync(limits.stopGraceMs - 1);
  expect(exit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
});
