import { limits } from '#shared/domain/limits.ts';
import type { Clock } from '../rooms/contract.ts';

/** Frames of states that newcomers are asking for, so that a hundred of them cost one. */
export interface KeptFrames {
  /** The frame of this very update, made if it is not kept. */
  of(update: Uint8Array, make: () => Buffer): Buffer;
}

/**
 * Keeps the frames that were asked for last, within `limits.keptFrameBytes`, and no longer than documents take to
 * rest: a board at which nobody arrives costs its bytes once.
 */
export function createKeptFrames(clock: Clock): KeptFrames {
  /** The one that was asked for last stands last. */
  const kept = new Map<Uint8Array, { frame: Buffer; askedAt: number }>();
  let bytes = 0;
  let planned = false;

  function forgetOldest(isOld: (askedAt: number) => boolean): void {
    for (const [update, { frame, askedAt }] of kept) {
      if (!isOld(askedAt)) return;
      kept.delete(update);
      bytes -= frame.length;
    }
  }

  function plan(): void {
    if (planned || kept.size === 0) return;
    planned = true;
    clock.at(clock.now() + limits.documentRestMs, () => {
      planned = false;
      const since = clock.now() - limits.documentRestMs;
      forgetOldest((askedAt) => askedAt <= since);
      plan();
    });
  }

  return {
    of(update, make) {
      const found = kept.get(update);
      const frame = found?.frame ?? make();
      if (found) kept.delete(update);
      else bytes += frame.length;
      kept.set(update, { frame, askedAt: clock.now() });
      forgetOldest(() => bytes > limits.keptFrameBytes);
      plan();
      return frame;
    },
  };
}
