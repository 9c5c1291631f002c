import type { DatabaseSync } from 'node:sqlite';
import type { Id } from '#shared/domain/ids.ts';
import type { Link, WorkshopStatus } from '#shared/domain/workshop.ts';
import type { Calls } from './calls.ts';
import type { RowStores } from './rows.ts';
import { storeOrder } from './tables.ts';

type WorkshopCalls = Pick<Calls, 'load' | 'remembered' | 'deleteWorkshop' | 'workshopsOf' | 'findLink'>;

/** Reading workshops, and deleting one. Scrubbing the files after a deletion is the caller's. */
export function workshopCalls(database: DatabaseSync, stores: RowStores): WorkshopCalls {
  const revision = database.prepare('SELECT revision FROM revisions WHERE workshop_id = ?');
  const remembered = database.prepare(
    'SELECT key, body_hash FROM commands WHERE workshop_id = ? AND key IN (SELECT value FROM json_each(?))',
  );
  const workshopsOf = database.prepare(
    `SELECT w.id, w.title, w.status, w.created_at FROM workshop_facilitators f JOIN workshops w ON w.id = f.workshop_id
     WHERE f.id = ? ORDER BY w.created_at DESC, w.id`,
  );
  const rewrite = database.prepare('UPDATE housekeeping SET rewrite_due = 1');
  const findLink = database.prepare('SELECT id, kind, subject_id, workshop_id FROM links WHERE id = ?');

  /** One view of the file, whatever another process does meanwhile. */
  function together<Result>(begin: string, work: () => Result): Result {
    database.exec(begin);
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  function load(id: Id): ReturnType<WorkshopCalls['load']> {
    const found = revision.get(id);
    if (!found) return undefined;
    return {
      revision: Number(found['revision']),
      rows: {
        workshops: stores.workshops.all(id),
        facilitators: stores.facilitators.all(id),
        links: stores.links.all(id),
        stages: stores.stages.all(id),
        participants: stores.participants.all(id),
        pauses: stores.pauses.all(id),
        notes: stores.notes.all(id),
        privateWords: stores.privateWords.all(id),
        translations: stores.translations.all(id),
        themes: stores.themes.all(id),
        ballots: stores.ballots.all(id),
        votes: stores.votes.all(id),
        priorities: stores.priorities.all(id),
        actions: stores.actions.all(id),
      },
    };
  }

  return {
    load: (id) => together('BEGIN', () => load(id)),
    remembered(id, keys) {
      const found = remembered.all(id, JSON.stringify(keys));
      return new Map(
        found.map((row) => [String(row['key']), row['body_hash'] === null ? null : String(row['body_hash'])]),
      );
    },
    deleteWorkshop(id) {
      // Children first: the cascade would look for references from every row that goes.
      together('BEGIN IMMEDIATE', () => {
        for (const table of storeOrder.toReversed()) stores[table].removeAll(id);
        rewrite.run();
      });
    },
    workshopsOf: (accountId) =>
      workshopsOf.all(accountId).map((row) => ({
        id: String(row['id']),
        title: String(row['title']),
        status: row['status'] as WorkshopStatus,
        createdAt: Number(row['created_at']),
      })),
    findLink(hash) {
      const row = findLink.get(hash);
      if (!row) return undefined;
      return {
        id: String(row['id']),
        // The column's CHECK allows no other.
        kind: row['kind'] as Link['kind'],
        subjectId: String(row['subject_id']),
        workshopId: String(row['workshop_id']),
      };
    },
  };
}
