import type { DatabaseSync } from 'node:sqlite';
import type { Rows, TableName } from '#shared/domain/state.ts';
import { isDiskFault } from './faults.ts';
import type { RowStore, RowStores } from './rows.ts';
import type { Batch, Outcome } from './storage.ts';
import { referencedTables, storeOrder } from './tables.ts';

/** The last word on each row of a table: a batch may touch a row more than once. */
function finalRows<T extends TableName>(batch: Batch, table: T): Map<string, Rows[T] | null> {
  const rows = new Map<string, Rows[T] | null>();
  for (const change of batch.changes) {
    // The table's name decides the type of the row; the compiler does not follow that through a type parameter.
    if (change.table === table) rows.set(change.id, change.row as Rows[T] | null);
  }
  return rows;
}

function putAll<T extends TableName>(
  stores: { readonly [K in T]: RowStore<Rows[K]> },
  batch: Batch,
  table: T,
): void {
  const store = stores[table];
  const rows = [...finalRows(batch, table).values()].filter((row) => row !== null);
  for (const row of rows) if (!store.isLast(row)) store.put(batch.workshopId, row);
  for (const row of rows) if (store.isLast(row)) store.put(batch.workshopId, row);
}

function removeAll(stores: RowStores, batch: Batch, table: TableName): void {
  for (const [id, row] of finalRows(batch, table))
    if (row === null) stores[table].remove(batch.workshopId, id);
}

/** The row of `workshops` is the batch's own, and only `deleteWorkshop` deletes it. */
function checkWorkshopRow(batch: Batch): void {
  for (const [id, row] of finalRows(batch, 'workshops')) {
    if (id !== batch.workshopId || row?.id !== batch.workshopId)
      throw new TypeError('not the row of this workshop');
  }
}

/** Stores batches. One is prepared for each open database. */
export function committer(
  database: DatabaseSync,
  stores: RowStores,
): (batches: readonly Batch[]) => Outcome[] {
  const known = database.prepare('SELECT 1 FROM workshops WHERE id = ?');
  const raise = database.prepare(
    'UPDATE workshops SET revision = revision + 1 WHERE id = ? AND revision = ?',
  );
  const remember = database.prepare(
    'INSERT INTO commands (workshop_id, key, body_hash, ballot_id) VALUES (?, ?, ?, ?)',
  );
  const forget = database.prepare(
    'UPDATE commands SET body_hash = NULL, ballot_id = NULL WHERE workshop_id = ? AND ballot_id = ?',
  );
  const note = database.prepare(
    'INSERT INTO audit (workshop_id, at, actor, action, subject_id) VALUES (?, ?, ?, ?, ?)',
  );
  const rewrite = database.prepare('UPDATE housekeeping SET rewrite_due = 1');

  /** Says whether the batch met the revision it was checked against. */
  function apply(batch: Batch): boolean {
    const id = batch.workshopId;
    checkWorkshopRow(batch);
    if (batch.baseRevision === 0) {
      if (known.get(id)) return false;
      putAll(stores, batch, 'workshops');
    }
    if (raise.run(id, batch.baseRevision).changes !== 1) {
      if (batch.baseRevision === 0) throw new TypeError('a new workshop without its row');
      return false;
    }
    // A vote taken back and cast again has a new id: what nothing refers to is deleted before anything is written.
    for (const table of storeOrder) if (!referencedTables.has(table)) removeAll(stores, batch, table);
    for (const table of storeOrder) putAll(stores, batch, table);
    for (const table of storeOrder.toReversed())
      if (referencedTables.has(table)) removeAll(stores, batch, table);
    for (const command of batch.commands) remember.run(id, command.key, command.bodyHash, command.ballotId);
    for (const ballotId of batch.forgetBallots) forget.run(id, ballotId);
    for (const entry of batch.audit) note.run(id, entry.at, entry.actor, entry.action, entry.subjectId);
    if (batch.erases) rewrite.run();
    return true;
  }

  function attempt(batch: Batch): Outcome {
    database.exec('SAVEPOINT batch');
    let outcome: Outcome;
    try {
      outcome = apply(batch) ? { kind: 'stored' } : { kind: 'race' };
    } catch (error) {
      if (isDiskFault(error)) throw error;
      outcome = { kind: 'constraint', reason: error instanceof Error ? error.message : 'unknown' };
    }
    if (outcome.kind !== 'stored') database.exec('ROLLBACK TO batch');
    database.exec('RELEASE batch');
    return outcome;
  }

  /** All in one transaction, each in its own savepoint. Throws when the disk fails: then none is stored for sure. */
  return (batches) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const outcomes = batches.map(attempt);
      database.exec('COMMIT');
      return outcomes;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
}
