import type { Storage } from '../storage/storage.ts';
import type { Meters } from './meters.ts';

/** The same storage; what is committed to it is counted, and timed as the room that waits for it sees it. */
export function measuredStorage(storage: Storage, meters: Meters): Storage {
  return {
    ...storage,
    async commit(batch) {
      const ended = meters.batchOut(batch.commands.length);
      try {
        const outcome = await storage.commit(batch);
        ended(outcome.kind);
        return outcome;
      } catch (fault) {
        ended('unavailable');
        throw fault;
      }
    },
  };
}
