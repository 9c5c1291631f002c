import { limits } from '#shared/domain/limits.ts';

/** Paces the batches of rooms. */
export interface BatchWindow {
  /** Called before each batch: resolves when it may begin. Undefined: at once. */
  next(): Promise<void> | undefined;
  /** Called when a batch is stored and sent. */
  ended(): void;
}

/** A window is so many times as long as the last batch took: what gathers costs at most half of the time. */
const timesTheLast = 2;

/**
 * A batch begins at once when the last one began a while ago, as on any quiet day; otherwise it waits for what is left
 * of that while, and takes along what comes until then. The while is as long as the load asks for, and at most
 * `limits.batchEveryMs`. Rooms that share a window begin together, and so share a transaction. `now` is in milliseconds.
 */
export function createBatchWindow(now: () => number): BatchWindow {
  let beganAt = Number.NEGATIVE_INFINITY;
  let lengthMs: number = limits.batchEveryMs;
  let opening: Promise<void> | undefined;
  return {
    next() {
      if (opening) return opening;
      const waitMs = beganAt + lengthMs - now();
      if (waitMs <= 0) {
        beganAt = now();
        return undefined;
      }
      opening = new Promise((resolve) => {
        setTimeout(() => {
          opening = undefined;
          beganAt = now();
          resolve();
        }, waitMs);
      });
      return opening;
    },
    ended() {
      lengthMs = Math.min(limits.batchEveryMs, timesTheLast * (now() - beganAt));
    },
  };
}

/** Every batch begins at once. */
export const noBatchWindow: BatchWindow = { next: () => undefined, ended: () => undefined };
