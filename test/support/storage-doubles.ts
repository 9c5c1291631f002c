import { StorageUnavailable, type Batch, type Outcome, type Storage } from '../../server/storage/storage.ts';

/** What happens to one commit. `slow` waits until the test lets it go, and then fares as `next` says, or well. */
type CommitFault =
  | { kind: 'reject-before' }
  | { kind: 'reject-after' }
  | { kind: 'race' }
  | { kind: 'constraint' }
  | { kind: 'slow'; until: Promise<unknown>; next?: CommitFault };

/** Decides the fate of the n-th commit (from 1). Undefined: nothing happens to it. */
export type FaultPlan = (n: number, batch: Batch) => CommitFault | undefined;

/** Wraps a storage so that chosen commits are slow, fail, or are answered without being stored. The rest passes on. */
export function faultyStorage(inner: Storage, plan: FaultPlan): Storage {
  let commits = 0;

  async function commit(batch: Batch, fault: CommitFault | undefined): Promise<Outcome> {
    if (!fault) return inner.commit(batch);
    switch (fault.kind) {
      case 'reject-before':
        throw new StorageUnavailable('injected: nothing was stored');
      case 'reject-after':
        await inner.commit(batch);
        throw new StorageUnavailable('injected: the outcome is unknown');
      case 'race':
      case 'constraint':
        return { kind: fault.kind };
      case 'slow':
        await fault.until;
        return commit(batch, fault.next);
      default:
        return fault satisfies never;
    }
  }

  return {
    ...inner,
    commit(batch) {
      commits += 1;
      return commit(batch, plan(commits, batch));
    },
  };
}
