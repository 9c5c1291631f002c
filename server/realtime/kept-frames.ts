import { limits } from '#shared/domain/limits.ts';

/** Frames of states that newcomers are asking for, so that a hundred of them cost one. */
export interface KeptFrames {
  /** The frame of this very update, made if it is not kept. */
  of(update: Uint8Array, make: () => Buffer): Buffer;
}

/** Keeps the frames that were asked for last, within `limits.keptFrameBytes`. */
export function createKeptFrames(): KeptFrames {
  /** The one that was asked for last stands last. */
  const kept = new Map<Uint8Array, Buffer>();
  let bytes = 0;

  function forgetOldest(): void {
    for (const [update, frame] of kept) {
      if (bytes <= limits.keptFrameBytes) return;
      kept.delete(update);
      bytes -= frame.length;
    }
  }

  return {
    of(update, make) {
      const found = kept.get(update);
      const frame = found ?? make();
      if (found) kept.delete(update);
      else bytes += frame.length;
      kept.set(update, frame);
      forgetOldest();
      return frame;
    },
  };
}
