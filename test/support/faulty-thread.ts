// The storage's own thread, over a disk that does what `faulty-disk.ts` was told.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';
import { seededChance } from './chance.ts';
import { cell, fates } from './faulty-disk.ts';

const { double } = workerData as { double: SharedArrayBuffer };
const cells = new Int32Array(double);
const still = new Int32Array(new SharedArrayBuffer(4));
const chance = seededChance(Atomics.load(cells, cell.dice));
const fate = () => fates[Atomics.load(cells, cell.fate)];
// oxlint-disable-next-line typescript/unbound-method -- both are called with the database they belong to
const { exec, prepare } = DatabaseSync.prototype;
/** Rows that the connection had changed when its transaction began: an empty commit writes nothing. */
const changedBefore = new WeakMap<DatabaseSync, number>();

function changes(database: DatabaseSync): number {
  return Number(prepare.call(database, 'SELECT total_changes() AS n').get()?.['n']);
}

function stall(): void {
  if (chance.random() * 1_000 >= Atomics.load(cells, cell.stallPerMille)) return;
  Atomics.wait(still, 0, 0, Math.ceil(chance.random() * Atomics.load(cells, cell.stallMs)));
}

function strike(): never {
  throw Object.assign(new Error('a fault of the disk'), { errcode: Atomics.load(cells, cell.code) });
}

function begin(database: DatabaseSync, sql: string): void {
  exec.call(database, `PRAGMA max_page_count = ${fate() === 'full' ? 1 : 2 ** 32 - 2}`);
  exec.call(database, `PRAGMA query_only = ${fate() === 'read-only' ? 1 : 0}`);
  exec.call(database, sql);
  changedBefore.set(database, changes(database));
}

function commit(database: DatabaseSync, sql: string): void {
  Atomics.add(cells, cell.waiting, 1);
  Atomics.wait(cells, cell.fate, fates.indexOf('held'));
  Atomics.sub(cells, cell.waiting, 1);
  stall();
  if (fate() === 'dies') process.exit(1);
  if (fate() === 'before') strike();
  exec.call(database, sql);
  stall();
  if (fate() === 'after') strike();
}

DatabaseSync.prototype.exec = function faultyExec(this: DatabaseSync, sql: string): void {
  if (sql === 'BEGIN IMMEDIATE') begin(this, sql);
  else if (sql === 'COMMIT' && changes(this) !== changedBefore.get(this)) commit(this, sql);
  else exec.call(this, sql);
};

DatabaseSync.prototype.prepare = function faultyPrepare(this: DatabaseSync, sql: string): StatementSync {
  // A disk that does not flush does not flush a checkpoint either.
  if (fate() === 'after' && sql.startsWith('PRAGMA wal_checkpoint')) strike();
  return prepare.call(this, sql);
};

await import('../../server/storage/sqlite-worker.ts');
