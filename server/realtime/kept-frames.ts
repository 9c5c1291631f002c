import { limits } from '#shared/domain/limits.ts';
import type { Clock } from '../rooms/contract.ts';

/** Frames of states that newcomers are asking for, so that a hundred of them cost one. */
export interface KeptFrames {
  /** The frame of this very update in this form, made if it is not kept. */
  of(update: Uint8Array, form: string, make: () => Buffer): Buffer;
}

/**
 * Keeps the frames that were asked for last, within `limits.keptFrameBytes`, and no longer than documents take to
 * rest: a board at which nobody arrives costs its bytes once.
 */
export function createKeptFrames(clock: Clock): KeptFrames {
  /** The one that was asked for last stands last. */
  const kept = new Map<Uint8Array, { frames: Map<string, Buffer>; askedAt: number }>();
  let bytes = 0;
  let planned = false;

  function forgetOldest(isOld: (askedAt: number) => boolean): void {
    for (const [update, { frames, askedAt }] of kept) {
      if (!isOld(askedAt)) return;
      kept.delete(update);
      for (const { length } of frames.values()) bytes -= length;
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
    of(update, form, make) {
      const frames = kept.get(update)?.frames ?? new Map<string, Buffer>();
      const found = frames.get(form);
      const frame = found ?? make();
      if (!found) bytes += frame.length;
      frames.set(form, frame);
      kept.delete(update);
      kept.set(update, { frames, askedAt: clock.now() });
      forgetOldest(() => bytes > limits.keptFrameBytes);
      plan();
      return frame;
    },
  };
}
