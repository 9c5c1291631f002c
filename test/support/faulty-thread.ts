// The storage's own thread, over a disk that does what `faulty-disk.ts` was told.
import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';
import { seededChance } from './chance.ts';
import { cell, fates } from './faulty-disk.ts';

const { double } = workerData as { double: SharedArrayBuffer };
const cells = new Int32Array(double);
const still = new Int32Array(new SharedArrayBuffer(4));
const chance = seededChance(Atomics.load(cells, cell.dice));
// oxlint-disable-next-line typescript/unbound-method -- called with the database it belongs to
const exec = DatabaseSync.prototype.exec;

function stall(): void {
  if (chance.random() * 1_000 >= Atomics.load(cells, cell.stallPerMille)) return;
  Atomics.wait(still, 0, 0, Math.ceil(chance.random() * Atomics.load(cells, cell.stallMs)));
}

function strike(): never {
  Atomics.add(cells, cell.struck, 1);
  throw Object.assign(new Error('a fault of the disk'), { errcode: Atomics.load(cells, cell.code) });
}

DatabaseSync.prototype.exec = function faultyExec(this: DatabaseSync, sql: string): void {
  if (sql !== 'COMMIT') {
    exec.call(this, sql);
    return;
  }
  const held = fates.indexOf('held');
  Atomics.add(cells, cell.waiting, 1);
  Atomics.wait(cells, cell.fate, held);
  Atomics.sub(cells, cell.waiting, 1);
  const fate = fates[Atomics.load(cells, cell.fate)];
  stall();
  if (fate === 'before') strike();
  exec.call(this, sql);
  stall();
  if (fate === 'after') strike();
};

await import('../../server/storage/sqlite-worker.ts');
