// Commits to a data directory for ever and says each revision once it is stored. A test starts it, and kills it.
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { batchOf, firstBatch, fullRows, idOf, put } from './storage-rows.ts';

const directory = process.argv[2];
if (directory === undefined) throw new Error('usage: storage-writer.ts DIRECTORY');
const storage = await openSqliteStorage({ directory, lock: true });
const workshopId = idOf('workshop-one');
const { notes } = fullRows(workshopId);

let revision = (await storage.load(workshopId))?.revision ?? 0;
if (revision === 0) {
  await storage.commit(firstBatch(workshopId));
  revision = 1;
}
for (;;) {
  const note = { ...notes, id: idOf(`note-${revision}`), text: `written at ${revision}` };
  const outcome = await storage.commit(
    batchOf(workshopId, revision, {
      changes: [put('notes', note)],
      commands: [{ key: `key-${revision}`, bodyHash: 'hash', ballotId: null }],
    }),
  );
  if (outcome.kind !== 'stored') throw new Error(outcome.kind);
  process.stdout.write(`${revision}\n`);
  revision += 1;
}
