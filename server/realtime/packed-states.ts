import { constants, deflateRaw } from 'node:zlib';

/** Shorter states are sent as they are. */
const worthPacking = 4_096;

/** States compressed for newcomers, each once and outside the main thread. */
export interface PackedStates {
  /** The raw deflate of this very update; undefined until it is made, which the first call begins. */
  of(update: Uint8Array): Buffer | undefined;
}

/** Keeps them for as long as the room keeps the states themselves, so nothing that was taken away outlives it here. */
export function createPackedStates(): PackedStates {
  const packed = new WeakMap<Uint8Array, Buffer | 'under way'>();
  return {
    of(update) {
      if (update.length < worthPacking) return undefined;
      const found = packed.get(update);
      if (found === undefined) {
        packed.set(update, 'under way');
        deflateRaw(update, { level: constants.Z_BEST_SPEED }, (fault, bytes) => {
          if (!fault) packed.set(update, bytes);
        });
      }
      return found === 'under way' ? undefined : found;
    },
  };
}
