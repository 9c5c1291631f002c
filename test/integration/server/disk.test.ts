import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../shared/protocol/events.ts';
import { backUp, restore } from '../../../server/backup.ts';
import { faultyDisk, type FaultyDisk } from '../../support/faulty-disk.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

let disk: FaultyDisk;
let workshop: TestWorkshop;
let ann: TestPerson;
let ben: TestPerson;
beforeEach(async () => {
  disk = faultyDisk();
  workshop = await startWorkshop({ seed: 6, disk: disk.thread });
  ann = await workshop.join('Ann', 'lived', { ownDevice: true });
  ben = await workshop.join('Ben', 'staff');
  await workshop.facilitator.must('workshop:start', {});
  await workshop.openStage('write');
});
afterEach(async () => {
  disk.mend();
  await workshop.close();
});

const unavailable = { ok: false, code: 'unavailable' };
const database = () => path.join(workshop.directory, 'common-thread.sqlite');
const body = (noteId: string) => ({ noteId, text: `Words of ${noteId}`, consent: null });
const notesOf = ({ id, client }: TestPerson) => Object.keys(client.map(`mine:${id}`, 'notes'));
const stored = async () =>
  (await workshop.server.storage.load(workshop.workshopId))?.rows.notes.map(({ id }) => id) ?? [];
const logged = (event: string) =>
  workshop.log
    .filter((line) => JSON.parse(line).event === event)
    .map((line) => String(JSON.parse(line).reason));

describe.each<[string, string, (disk: FaultyDisk) => void, join?: object]>([
  ['is full', 'is full', (disk) => disk.fail('before', 'ENOSPC')],
  ['is full, by SQLite’s own limit', 'is full', (disk) => disk.turn('full'), {}],
  ['may only be read', 'read-only', (disk) => disk.turn('read-only')],
  ['fails before it has stored', 'could not be read or written', (disk) => disk.fail('before', 'EIO')],
])('a disk that %s', (_what, sentence, spoil, join = unavailable) => {
  test('refuses to store, lets people read, and goes on by itself when it is mended', async () => {
    await ann.client.must('note:add', body(workshop.newId()));
    const before = notesOf(ann);
    spoil(disk);
    // A full disk may have room for a little more: what it takes is stored, and what it refuses is not.
    const taken: string[] = [];
    let refused: { noteId: string; commandId: string; reply: Reply } | undefined;
    for (let count = 0; !refused && count < 30; count += 1) {
      const [noteId, commandId] = [workshop.newId(), workshop.newId()];
      const reply = await ann.client.command('note:add', body(noteId), commandId);
      if (reply.ok) taken.push(noteId);
      else refused = { noteId, commandId, reply };
    }
    if (!refused) throw new Error('nothing was refused');
    expect(refused.reply).toEqual(unavailable);

    // Readers go on: on the page they have, and on a new one. Nobody sees what was refused.
    await workshop.comeBack(ben);
    expect(ben.client.map('room', 'stages')).toEqual(ann.client.map('room', 'stages'));
    await workshop.comeBack(ann);
    expect(notesOf(ann).toSorted()).toEqual([...before, ...taken].toSorted());
    const answers = { token: workshop.token('join'), name: 'Cai', kind: 'participant', groupId: 'lived' };
    const answer = await workshop
      .browser()
      .ask('/api/join', { ...answers, accessNeeds: '', ownDevice: true });
    expect(answer).toMatchObject(join);
    expect(logged('storage.failing')).toEqual([expect.stringContaining(sentence)]);

    disk.mend();
    expect(await ann.client.command('note:add', body(refused.noteId), refused.commandId)).toEqual({
      ok: true,
    });
    expect((await stored()).toSorted()).toEqual([...before, ...taken, refused.noteId].toSorted());
    await ann.client.settled();
    expect(notesOf(ann)).toHaveLength(before.length + taken.length + 1);
    await workshop.browser().post('/api/join', { ...answers, accessNeeds: '', ownDevice: true });
    expect(logged('storage.well')).toHaveLength(1);
    await workshop.restart();
    await workshop.comeBack(ann);
    expect(notesOf(ann)).toContain(refused.noteId);
  });
});

test('after a failed flush nothing counts as stored before all of it has reached the disk', async () => {
  disk.fail('after', 'EIO');
  const [noteId, commandId] = [workshop.newId(), workshop.newId()];
  expect(await ann.client.command('note:add', body(noteId), commandId)).toEqual(unavailable);
  // The row can be read, in memory that no power cut spares; it is answered only once a checkpoint has flushed it.
  expect(await ann.client.command('note:add', body(noteId), commandId)).toEqual(unavailable);
  expect(notesOf(ann)).toEqual([]);
  disk.mend();
  expect(await ann.client.command('note:add', body(noteId), commandId)).toEqual({ ok: true });
  expect(await stored()).toEqual([noteId]);
  expect(statSync(`${database()}-wal`).size).toBe(0);
});

test('while a flush takes its time nobody is answered or sees anything, and people read on', async () => {
  disk.hold();
  const first = ann.client.command('note:add', body(workshop.newId()));
  const sent = Array.from({ length: 10 }, () => ben.client.command('note:add', body(workshop.newId())));
  let answered = 0;
  for (const reply of [first, ...sent]) void reply.then(() => (answered += 1));
  await expect.poll(() => disk.waiting).toBe(true);
  const before = await workshop.revision();
  expect(notesOf(ann)).toEqual([]);
  // The server itself answers: only what asks the disk waits for it.
  expect((await fetch(`http://127.0.0.1:${workshop.server.port}/api/nothing`)).status).toBe(404);
  expect(answered).toBe(0);
  disk.mend();
  expect(await Promise.all(sent)).toEqual(sent.map(() => ({ ok: true })));
  // What came meanwhile shared one transaction.
  expect(await workshop.revision()).toBeLessThanOrEqual(before + 3);
  await ann.client.settled();
  expect(notesOf(ann)).toHaveLength(1);
});

test('a storage thread that dies again and again starts again by itself and loses nothing', async () => {
  await ann.client.must('note:add', body(workshop.newId()));
  for (let death = 0; death < 3; death += 1) {
    const [noteId, commandId] = [workshop.newId(), workshop.newId()];
    disk.turn('dies');
    for (let count = 0; count < 3; count += 1)
      expect(await ann.client.command('note:add', body(noteId), commandId)).toEqual(unavailable);
    disk.mend();
    expect(await ann.client.command('note:add', body(noteId), commandId)).toEqual({ ok: true });
  }
  await ann.client.settled();
  expect((await stored()).toSorted()).toEqual(notesOf(ann).toSorted());
  expect(notesOf(ann)).toHaveLength(4);
  expect(logged('storage.failing')).toEqual(Array(3).fill(expect.stringContaining('being started again')));
  expect(logged('storage.well')).toHaveLength(3);
});

test('a file that is damaged while the server runs is left alone, said once, and restored from a backup', async () => {
  const noteId = workshop.newId();
  await ann.client.must('note:add', body(noteId));
  const folder = `${workshop.directory}-backups`;
  const backup = await backUp(workshop.directory, folder, 0);
  const bytes = readFileSync(database());
  bytes.fill(0xa5, 2 * 4096);
  writeFileSync(database(), bytes);
  rmSync(`${database()}-wal`, { force: true });
  disk.turn('dies');
  expect(await ann.client.command('note:add', body(workshop.newId()))).toEqual(unavailable);
  disk.mend();
  for (let count = 0; count < 3; count += 1)
    expect(await ann.client.command('note:add', body(workshop.newId()))).toEqual(unavailable);
  // What the server has in memory can be read on.
  await ben.client.settled();
  expect(ben.client.socket.connected).toBe(true);
  expect(notesOf(ann)).toEqual([noteId]);
  expect(logged('storage.damaged')).toEqual([expect.stringMatching(/damaged.*npm run restore/)]);
  expect(workshop.server.isDamaged()).toBe(true);
  await workshop.stop();
  await expect(workshop.restart()).rejects.toThrow(/damaged.*npm run restore/);

  rmSync(workshop.directory, { recursive: true });
  await restore(backup.path, workshop.directory);
  rmSync(folder, { recursive: true });
  await workshop.restart();
  await workshop.comeBack(ann);
  expect(notesOf(ann)).toEqual([noteId]);
  await ann.client.must('note:add', body(workshop.newId()));
});
