import type { Id } from '#shared/domain/ids.ts';
import type { Batch, Storage } from '../storage/storage.ts';

/** What a storage for rehearsals asks and tells. */
export interface Watch {
  /** Says whether this workshop is a rehearsal, or was one since the server started. */
  isRehearsal(workshopId: Id): boolean;
  stored(batch: Batch): void;
  deleted(workshopId: Id): void;
}

/**
 * One storage out of two: what belongs to a rehearsal goes to `memory` and never to `real`. What is looked for by a hash
 * alone is looked for in earnest first.
 */
export function practiceStorage(real: Storage, memory: Storage, watch: Watch): Storage {
  const of = (workshopId: Id | null) =>
    workshopId !== null && watch.isRehearsal(workshopId) ? memory : real;
  const either = async <T>(ask: (storage: Storage) => Promise<T | undefined>) =>
    (await ask(real)) ?? ask(memory);
  const both = async (tell: (storage: Storage) => Promise<void>) => {
    await Promise.all([tell(real), tell(memory)]);
  };

  return {
    async commit(batch) {
      const outcome = await of(batch.workshopId).commit(batch);
      if (outcome.kind === 'stored' && watch.isRehearsal(batch.workshopId)) watch.stored(batch);
      return outcome;
    },
    load: (workshopId) => of(workshopId).load(workshopId),
    remembered: (workshopId, keys) => of(workshopId).remembered(workshopId, keys),
    async deleteWorkshop(workshopId) {
      await of(workshopId).deleteWorkshop(workshopId);
      if (watch.isRehearsal(workshopId)) watch.deleted(workshopId);
    },
    // A rehearsal is in no list of workshops.
    workshopsOf: (accountId) => real.workshopsOf(accountId),
    findLink: (hash) => either((storage) => storage.findLink(hash)),

    countAccounts: () => real.countAccounts(),
    findAccount: (by) => real.findAccount(by),
    putAccount: (account) => real.putAccount(account),

    putToken: (token) => of(token.workshopId).putToken(token),
    findToken: (hash, now) => either((storage) => storage.findToken(hash, now)),
    takeToken: (hash, now) => either((storage) => storage.takeToken(hash, now)),

    putSignIn: (signIn) => of(signIn.workshopId).putSignIn(signIn),
    findSignIn: (hash, now) => either((storage) => storage.findSignIn(hash, now)),
    touchSignIn: (hash, now) => both((storage) => storage.touchSignIn(hash, now)),
    deleteSignIn: (hash) => both((storage) => storage.deleteSignIn(hash)),
    deleteSignInsOf: (kind, subjectId) => both((storage) => storage.deleteSignInsOf(kind, subjectId)),

    putHandOver: (handOver) => of(handOver.workshopId).putHandOver(handOver),
    findHandOver: (hash, now) => either((storage) => storage.findHandOver(hash, now)),
    takeHandOver: (hash, use) => either((storage) => storage.takeHandOver(hash, use)),
    handOversOf: (accountId, workshopId) => of(workshopId).handOversOf(accountId, workshopId),
    deleteHandOver: (workshopId, id) => of(workshopId).deleteHandOver(workshopId, id),

    putPicture: (workshopId, picture, most) => of(workshopId).putPicture(workshopId, picture, most),
    findPicture: (workshopId, id) => of(workshopId).findPicture(workshopId, id),
    picturesOf: (workshopId) => of(workshopId).picturesOf(workshopId),
    keepPictures: (workshopId, ids) => of(workshopId).keepPictures(workshopId, ids),

    async close() {
      await Promise.all([real.close(), memory.close()]);
    },
  };
}
