import type { Id } from '#shared/domain/ids.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Storage } from '../storage/storage.ts';

/** Rehearsals: workshops with invented people, which live in memory only. */
export interface Practice {
  /**
   * The storage that everything on the server uses: what belongs to a rehearsal stays in memory, all else goes to the
   * storage it stands before.
   */
  readonly storage: Storage;
  /**
   * Starts a rehearsal of a workshop for one of its facilitators, or finds the one that runs; resolves with its id.
   * Refuses with `limit-reached` when too many run (`own-rehearsals`: of this facilitator's), with `conflict` when the workshop is a rehearsal itself.
   */
  start(source: StateView, owner: { id: Id; name: string }): Promise<Id>;
  /** The workshop that is rehearsed here; undefined for a workshop in earnest. */
  rehearsedIn(workshopId: Id): Id | undefined;
  /** The invented people of a rehearsal, in the order in which they were thought up. */
  peopleOf(workshopId: Id): readonly Id[];
  /** Ends what goes on by itself. What was rehearsed is gone when the storage closes. */
  close(): void;
}
