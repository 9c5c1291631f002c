/** Counts what is held at once under each key. */
export interface Quota {
  /** There are as many as there may be. */
  isFull(key: string): boolean;
  /** Takes one; false, and nothing is taken, when there are too many already. */
  take(key: string): boolean;
  giveBack(key: string): void;
}

/** Allows `most` at once under each key. */
export function createQuota(most: number): Quota {
  const held = new Map<string, number>();
  const isFull = (key: string) => (held.get(key) ?? 0) >= most;
  return {
    isFull,
    take(key) {
      if (isFull(key)) return false;
      held.set(key, (held.get(key) ?? 0) + 1);
      return true;
    },
    giveBack(key) {
      const count = (held.get(key) ?? 0) - 1;
      if (count > 0) held.set(key, count);
      else held.delete(key);
    },
  };
}
