import type { DatabaseSync } from 'node:sqlite';
import type { Id } from '#shared/domain/ids.ts';
import type { Rows, TableName } from '#shared/domain/state.ts';
import { isDiskFault } from './faults.ts';
import type { RowStore, RowStores } from './rows.ts';
import type { Batch, Outcome } from './storage.ts';
import { referencedTables, storeOrder } from './tables.ts';

/** The last word on each row, by table: a batch may touch a row more than once. */
type Final = { [T in TableName]?: Map<string, LastWord<T>> };

interface LastWord<T extends TableName> {
  row: Rows[T] | null;
  /** The fields that change, where all else of the row is stored as it is here. */
  fields: readonly string[] | undefined;
}

function finalRows(batch: Batch): Final {
  const final: Final = {};
  for (const { table, id, row, fields } of batch.changes) {
    // The table's name decides the type of the row; the compiler does not follow that through a union.
    const rows = (final[table] ??= new Map()) as Map<string, LastWord<TableName>>;
    // What changes in a row that this batch has touched before says nothing of what is stored.
    rows.set(id, { row, fields: rows.has(id) ? undefined : fields });
  }
  return final;
}

function putAll<T extends TableName>(
  stores: { readonly [K in T]: RowStore<Rows[K]> },
  workshopId: Id,
  table: T,
  final: { [K in T]?: Map<string, LastWord<K>> },
): void {
  const store = stores[table];
  const last: { row: Rows[T]; fields: LastWord<T>['fields'] }[] = [];
  for (const { row, fields } of final[table]?.values() ?? []) {
    if (row === null) continue;
    if (store.isLast(row)) last.push({ row, fields });
    else store.put(workshopId, row, fields);
  }
  for (const { row, fields } of last) store.put(workshopId, row, fields);
}

function removeAll(stores: RowStores, workshopId: Id, table: TableName, final: Final): void {
  for (const [id, { row }] of final[table] ?? []) if (row === null) stores[table].remove(workshopId, id);
}

/** The row of `workshops` is the batch's own, and only `deleteWorkshop` deletes it. */
function checkWorkshopRow({ workshopId }: Batch, { workshops = new Map() }: Final): void {
  for (const [id, { row }] of workshops) {
    if (id !== workshopId || row?.id !== workshopId) throw new TypeError('not the row of this workshop');
  }
}

/** Stores batches. One is prepared for each open database. */
export function committer(
  database: DatabaseSync,
  stores: RowStores,
): (batches: readonly Batch[]) => Outcome[] {
  const known = database.prepare('SELECT 1 FROM workshops WHERE id = ?');
  const begin = database.prepare('INSERT INTO revisions (workshop_id, revision) VALUES (?, 0)');
  const raise = database.prepare(
    'UPDATE revisions SET revision = revision + 1 WHERE workshop_id = ? AND revision = ?',
  );
  const remember = database.prepare(
    'INSERT INTO commands (workshop_id, key, body_hash, ballot_id) VALUES (?, ?, ?, ?)',
  );
  const forget = database.prepare(
    'UPDATE commands SET body_hash = NULL, ballot_id = NULL WHERE workshop_id = ? AND ballot_id = ?',
  );
  const note = database.prepare(
    'INSERT INTO audit (workshop_id, revision, n, at, actor, action, subject_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const mark = database.prepare('SAVEPOINT batch');
  const undo = database.prepare('ROLLBACK TO batch');
  const keep = database.prepare('RELEASE batch');
  const rewrite = database.prepare('UPDATE housekeeping SET rewrite_due = 1');

  /** Says whether the batch met the revision it was checked against. */
  function apply(batch: Batch): boolean {
    const id = batch.workshopId;
    const final = finalRows(batch);
    checkWorkshopRow(batch, final);
    if (batch.baseRevision === 0) {
      if (known.get(id)) return false;
      if (!final.workshops) throw new TypeError('a new workshop without its row');
      putAll(stores, id, 'workshops', final);
      begin.run(id);
    }
    if (raise.run(id, batch.baseRevision).changes !== 1) return false;
    const touched = storeOrder.filter((table) => final[table]);
    // A vote taken back and cast again has a new id: what nothing refers to is deleted before anything is written.
    for (const table of touched) if (!referencedTables.has(table)) removeAll(stores, id, table, final);
    for (const table of touched) putAll(stores, id, table, final);
    for (const table of touched.toReversed())
      if (referencedTables.has(table)) removeAll(stores, id, table, final);
    for (const command of batch.commands) remember.run(id, command.key, command.bodyHash, command.ballotId);
    for (const ballotId of batch.forgetBallots) forget.run(id, ballotId);
    for (const [n, { at, actor, action, subjectId }] of batch.audit.entries())
      note.run(id, batch.baseRevision + 1, n, at, actor, action, subjectId);
    if (batch.erases) rewrite.run();
    return true;
  }

  function attempt(batch: Batch): Outcome {
    mark.run();
    let outcome: Outcome;
    try {
      outcome = apply(batch) ? { kind: 'stored' } : { kind: 'race' };
    } catch (error) {
      if (isDiskFault(error)) throw error;
      outcome = { kind: 'constraint', reason: error instanceof Error ? error.message : 'unknown' };
    }
    if (outcome.kind !== 'stored') undo.run();
    keep.run();
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
