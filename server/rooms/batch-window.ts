import { limits } from '#shared/domain/limits.ts';

/** Paces the batches of one room. */
export interface BatchWindow {
  /** Called before each batch: resolves when it may begin. Undefined: at once. */
  next(): Promise<void> | undefined;
}

/**
 * A batch begins at once when the last one began a while ago, as on any quiet day; otherwise it waits for what is left
 * of that while, and takes along what comes until then. `now` is in milliseconds.
 */
export function createBatchWindow(now: () => number): BatchWindow {
  let beganAt = Number.NEGATIVE_INFINITY;
  return {
    next() {
      const waitMs = beganAt + limits.batchEveryMs - now();
      beganAt = now() + Math.max(waitMs, 0);
      return waitMs > 0 ? new Promise((resolve) => setTimeout(resolve, waitMs)) : undefined;
    },
  };
}

/** Every batch begins at once. */
export const noBatchWindow: BatchWindow = { next: () => undefined };
