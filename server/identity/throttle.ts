import { limits } from '#shared/domain/limits.ts';

/** Counts failures for each key and says when there were too many. */
export interface Throttle {
  /**
   * Begins an attempt that counts as a failure from now on, so that many at once cannot slip through. False when
   * any of the keys has failed too often: then nothing is counted.
   */
  begin(keys: string[]): boolean;
  /** The attempt was no failure: takes its count back. */
  succeed(keys: string[]): void;
}

/**
 * Allows `limits.failures` failures of a key in any `limits.failureWindowMs`. Forgets keys whose window has passed, and
 * the oldest above `limits.countedKeys`.
 */
export function createThrottle(now: () => number): Throttle {
  const failures = new Map<string, number[]>();

  function recent(key: string): number[] {
    return (failures.get(key) ?? []).filter((at) => at > now() - limits.failureWindowMs);
  }

  function forgetOld(): void {
    for (const key of failures.keys()) {
      if (recent(key).length === 0 || failures.size > limits.countedKeys) failures.delete(key);
      // Keys are in the order of their last failure: the rest is younger.
      else break;
    }
  }

  return {
    begin(keys) {
      forgetOld();
      if (keys.some((key) => recent(key).length >= limits.failures)) return false;
      for (const key of keys) {
        const times = [...recent(key), now()];
        failures.delete(key);
        failures.set(key, times);
      }
      return true;
    },
    succeed(keys) {
      for (const key of keys) {
        const times = failures.get(key)?.slice(0, -1) ?? [];
        if (times.length > 0) failures.set(key, times);
        else failures.delete(key);
      }
    },
  };
}
