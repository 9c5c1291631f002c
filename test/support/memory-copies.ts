import type { CopyStore, KeptCopy } from '../../client/connection/copy-store.ts';

/** A device's copies in memory; `kept` is what it holds. */
export function memoryCopies(): CopyStore & { kept: KeptCopy[] } {
  const store = {
    kept: [] as KeptCopy[],
    all: async () => [...store.kept],
    put(copy: KeptCopy) {
      store.remove(({ as, channel }) => as === copy.as && channel === copy.channel);
      store.kept.push(copy);
    },
    remove(which: (copy: KeptCopy) => boolean) {
      store.kept = store.kept.filter((copy) => !which(copy));
    },
  };
  return store;
}
