import { StorageUnavailable, type Batch, type Outcome, type Storage } from '../../server/storage/storage.ts';

/** Chances of each fault of a commit, each from 0 to 1. */
export interface ChaosPlan {
  /** Refused, nothing stored. */
  before: number;
  /** Stored, and then reported as failed. */
  after: number;
  /** Called a lost race, nothing stored. */
  race: number;
  /** Held back until `release`. */
  slow: number;
  /** Reading rows fails. */
  load: number;
}

export const calm: ChaosPlan = { before: 0, after: 0, race: 0, slow: 0, load: 0 };

/** A storage whose commits fail and stall by seeded chance. */
export interface ChaosStorage extends Storage {
  plan: ChaosPlan;
  /** Lets commits that are held back go on. */
  release(): void;
  /** What was injected so far, so that a test can see that it tested something. */
  readonly injected: Record<keyof ChaosPlan, number>;
}

/** Wraps a storage. Everything but commit and load passes straight through. */
export function chaosStorage(inner: Storage, random: () => number): ChaosStorage {
  let held: (() => void)[] = [];
  const injected = { before: 0, after: 0, race: 0, slow: 0, load: 0 };
  const strikes = (fault: keyof ChaosPlan, plan: ChaosPlan) => {
    const hit = random() < plan[fault];
    if (hit) injected[fault] += 1;
    return hit;
  };
  const storage: ChaosStorage = {
    ...inner,
    plan: calm,
    injected,
    release() {
      const going = held;
      held = [];
      for (const go of going) go();
    },
    async commit(batch: Batch): Promise<Outcome> {
      const { plan } = storage;
      if (strikes('slow', plan)) await new Promise<void>((resolve) => held.push(resolve));
      if (strikes('before', plan)) throw new StorageUnavailable('injected before storing');
      if (strikes('race', plan)) return { kind: 'race' };
      const outcome = await inner.commit(batch);
      if (strikes('after', plan)) throw new StorageUnavailable('injected after storing');
      return outcome;
    },
    async load(workshopId) {
      if (strikes('load', storage.plan)) throw new StorageUnavailable('injected while reading');
      return await inner.load(workshopId);
    },
  };
  return storage;
}
