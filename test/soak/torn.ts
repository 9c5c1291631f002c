import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { databaseName } from '../../server/storage/copy.ts';
import { openDatabase } from '../../server/storage/database.ts';
import { seededChance } from '../support/chance.ts';
import { batchOf, firstBatch, fullRows, idOf, put } from '../support/storage-rows.ts';

const workshopId = idOf('workshop-one');
/** What a disk writes at once, bytes: a power cut keeps or loses whole ones. */
const sector = 512;

/** The files of a database after some commits: `sizes[n]` is the length of the log once commit n was acknowledged. */
interface Recording {
  file: Buffer;
  log: Buffer;
  sizes: number[];
}

/** Commits and keeps what stood on the disk, before anything is folded into the main file. */
async function record(directory: string, commits: number): Promise<Recording> {
  mkdirSync(directory, { recursive: true });
  const storage = await openSqliteStorage({ directory, lock: false, quietMs: 2 ** 30 });
  const file = path.join(directory, databaseName);
  const log = `${file}-wal`;
  const { notes } = fullRows(workshopId);
  const size = () => readFileSync(log).length;
  await storage.commit(firstBatch(workshopId));
  const sizes = [size()];
  for (let revision = 1; revision <= commits; revision += 1) {
    const note = { ...notes, id: idOf(`note-${revision}`), text: `written at ${revision}` };
    const outcome = await storage.commit(batchOf(workshopId, revision, { changes: [put('notes', note)] }));
    assert.equal(outcome.kind, 'stored');
    sizes.push(size());
  }
  const recording = { file: readFileSync(file), log: readFileSync(log), sizes };
  await storage.close();
  return recording;
}

/** Opens what a disk is left with and says which revision it holds; a torn commit leaves no trace. */
function revisionOf(directory: string, { file }: Recording, log: Buffer): number {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, databaseName), file);
  writeFileSync(path.join(directory, `${databaseName}-wal`), log);
  const database = openDatabase(path.join(directory, databaseName));
  try {
    database.check();
    const snapshot = database.calls.load(workshopId);
    if (!snapshot) return 0;
    const written = snapshot.rows.notes.filter((note) => note.text.startsWith('written at')).length;
    assert.equal(written, snapshot.revision - 1, 'half a commit');
    return snapshot.revision;
  } finally {
    database.abandon();
  }
}

/** How many commits were acknowledged while the log was at most so long. */
function acknowledgedBy({ sizes }: Recording, length: number): number {
  return sizes.filter((size) => size <= length).length;
}

/** The log ends at every byte in turn: every commit that is whole is there, and nothing of the one that is torn. */
export async function tearEverywhere(directory: string, commits: number, step: number): Promise<number> {
  const recording = await record(path.join(directory, 'recorded'), commits);
  let cuts = 0;
  for (let length = 0; length <= recording.log.length; length += step) {
    const found = revisionOf(path.join(directory, 'cut'), recording, recording.log.subarray(0, length));
    assert.equal(found, acknowledgedBy(recording, length), `torn at byte ${length}`);
    cuts += 1;
  }
  return cuts;
}

/**
 * The power is cut after some commit was acknowledged, while the next ones were being written: what was flushed stays, of
 * the rest some sectors reached the disk and others did not, in any order. Everything acknowledged is there.
 */
export async function cutPower(
  directory: string,
  commits: number,
  cuts: number,
  seed: number,
): Promise<number> {
  const chance = seededChance(seed);
  const recording = await record(path.join(directory, 'recorded'), commits);
  const { log, sizes } = recording;
  for (let cut = 0; cut < cuts; cut += 1) {
    const acknowledged = 1 + Math.floor(chance.random() * sizes.length);
    const flushed = sizes[acknowledged - 1] ?? 0;
    const left = Buffer.from(log);
    for (let at = flushed; at < left.length; at += sector)
      if (chance.random() < 0.5)
        left.fill(chance.random() < 0.5 ? 0 : 0xa5, at, Math.min(at + sector, left.length));
    const kept =
      chance.random() < 0.5
        ? left
        : left.subarray(0, flushed + Math.floor(chance.random() * (left.length - flushed)));
    const found = revisionOf(path.join(directory, 'cut'), recording, kept);
    assert(
      found >= acknowledged,
      `the power cut ${cut} lost what was acknowledged: ${found} of ${acknowledged}`,
    );
  }
  return cuts;
}
