import type { Chance } from '../../server/rooms/contract.ts';
import { idFromBytes } from '../../shared/domain/ids.ts';

/** Chance that repeats itself for the same seed (mulberry32: all 32 bits are well mixed). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    random,
    newId: () => idFromBytes(Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))),
  };
}
