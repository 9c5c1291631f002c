import { randomFillSync } from 'node:crypto';
import { idFromBytes } from '#shared/domain/ids.ts';
import type { Chance, Clock } from './rooms/contract.ts';

/** Node's timers cannot wait longer than this. */
const longestWaitMs = 2 ** 31 - 1;

/** The machine's clock. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    at(time, call) {
      let timer: NodeJS.Timeout;
      const wait = () => {
        const leftMs = Math.max(time - Date.now(), 0);
        timer = leftMs > longestWaitMs ? setTimeout(wait, longestWaitMs) : setTimeout(call, leftMs);
      };
      wait();
      return () => clearTimeout(timer);
    },
  };
}

/** The machine's source of chance, good enough for secrets: what hides an author must not be guessed. */
export function systemChance(): Chance {
  const bytes = createPool();
  return {
    newId: () => idFromBytes(bytes(16)),
    random: () => bytes(6).readUIntBE(0, 6) / 2 ** 48,
  };
}

/** Asking the machine for a few bytes costs nearly as much as for some thousand: each byte is given out once. */
function createPool(): (count: number) => Buffer {
  const pool = Buffer.alloc(4_096);
  let used = pool.length;
  return (count) => {
    if (used + count > pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
}
