import { limits } from '#shared/domain/limits.ts';
import { createTokenBucket, type Rate } from './token-bucket.ts';

/**
 * Returns a function that takes one token of a key and says whether there was one. It remembers the newest
 * `limits.countedKeys` keys: a new key for each request cannot fill the memory.
 */
export function createKeyedRate(rate: Rate, now: () => number): (key: string) => boolean {
  const buckets = new Map<string, () => boolean>();
  return (key) => {
    const take = buckets.get(key) ?? createTokenBucket(rate, now);
    // Put at the end, so that the first key is the one that was silent for longest.
    buckets.delete(key);
    buckets.set(key, take);
    if (buckets.size > limits.countedKeys) {
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    }
    return take();
  };
}
