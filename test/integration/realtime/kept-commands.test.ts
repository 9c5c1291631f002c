import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Line, LineOptions } from '../../../client/connection/line.ts';
import type { Reply } from '../../../shared/protocol/events.ts';
import { memoryOutbox, type BrowserDisk } from '../../support/memory-outbox.ts';
import {
  asOther,
  asPerson,
  memoryKeeping,
  online,
  personId,
  startRealtimeWorld,
  until,
  type RealtimeWorld,
} from '../../support/realtime-world.ts';

let world: RealtimeWorld;
let disk: BrowserDisk;
let storage: ReturnType<typeof memoryKeeping>;
beforeEach(async () => {
  world = await startRealtimeWorld();
  disk = memoryOutbox();
  storage = memoryKeeping();
});
afterEach(() => world.close());

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:1';
const noteId = (index: number) => `note-${index}`.padEnd(22, '_');
const remove = (index: number) => ({ noteId: noteId(index) });
const noteOf = (body: unknown) => (body as { noteId: string }).noteId;
const submitted = () => world.room.submitted.map(({ envelope }) => noteOf(envelope.body));
const waits = (line: Line) => line.outbox.pending.get().map(({ body }) => noteOf(body));
const onDisk = () => disk.kept.map(({ command }) => noteOf(command.body));
const never = () => new Promise<Reply>(() => undefined);

/** A page of the same browser. Its tab keeps nothing: what is found later was on the disk. */
const page = (as = asPerson, url = world.url, options: Partial<LineOptions> = {}) =>
  world.line(
    as,
    {},
    { session: memoryKeeping().session, device: storage.device },
    {
      url,
      waiting: disk.store,
      meet: disk.meet,
      ...options,
    },
  );

/** A person's own device that has been in the workshop before. */
async function visitBefore(): Promise<void> {
  const line = page();
  await online(line);
  line.close();
}

/** Gives commands on a page that does not reach the server, and waits until they are on the disk. */
async function giveOffline(...indexes: number[]): Promise<Line> {
  const line = page(asPerson, nowhere);
  for (const index of indexes) void line.outbox.send('note:remove', remove(index));
  await until(line.outbox.where, () => line.outbox.where.get() === 'device');
  return line;
}

test('what waits outlives the end of the browser, and is sent in order, once', async () => {
  await visitBefore();
  (await giveOffline(1, 2)).close();
  (await giveOffline(3)).close();
  expect(onDisk()).toEqual([1, 2, 3].map(noteId));

  const after = page();
  await expect.poll(() => waits(after)).toEqual([1, 2, 3].map(noteId));
  await until(after.outbox.pending, () => after.outbox.pending.get().length === 0);
  expect(submitted()).toEqual([1, 2, 3].map(noteId));
  await expect.poll(onDisk).toEqual([]);
});

test('a command that was sent but not answered goes again after the end, under the same id', async () => {
  world.room.answer = never;
  const before = page();
  await online(before);
  void before.outbox.send('note:remove', remove(1));
  await expect.poll(submitted).toHaveLength(1);
  await until(before.outbox.where, () => before.outbox.where.get() === 'device');
  before.close();

  world.room.answer = () => ({ ok: true });
  const after = page();
  await expect.poll(onDisk).toEqual([]);
  expect(waits(after)).toEqual([]);
  const ids = world.room.submitted.map(({ envelope }) => envelope.id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('nothing counts as kept before it is on the disk', async () => {
  const written = Promise.withResolvers<void>();
  disk.beforeAdd = () => written.promise;
  await visitBefore();
  const line = page(asPerson, nowhere);
  await until(line.outbox.where, () => line.outbox.where.get() === 'device');
  void line.outbox.send('note:remove', remove(1));
  expect(line.outbox.where.get()).toBe('writing');
  written.resolve();
  await until(line.outbox.where, () => line.outbox.where.get() === 'device');
  expect(onDisk()).toEqual([noteId(1)]);
});

test('an answer that comes before the disk has the command leaves nothing behind', async () => {
  const written = Promise.withResolvers<void>();
  disk.beforeAdd = () => written.promise;
  const line = page();
  await online(line);
  await line.outbox.send('note:remove', remove(1));
  written.resolve();
  await until(line.outbox.where, () => line.outbox.where.get() === 'device');
  await expect.poll(onDisk).toEqual([]);
  expect(submitted()).toEqual([noteId(1)]);
});

test('where the disk is full, what waits is sent all the same, and it is said that it is not kept', async () => {
  await visitBefore();
  disk.full = true;
  const line = page();
  world.room.answer = never;
  await online(line);
  void line.outbox.send('note:remove', remove(1));
  await until(line.outbox.where, () => line.outbox.where.get() === 'blocked');
  expect(await line.outbox.outlastsPage()).toBe(false);
  await expect.poll(submitted).toEqual([noteId(1)]);

  disk.full = false;
  void line.outbox.send('note:remove', remove(2));
  await until(line.outbox.where, () => line.outbox.where.get() === 'device');
  expect(onDisk()).toEqual([1, 2].map(noteId));
});

test('a browser without a database keeps nothing and sends all the same', async () => {
  const line = world.line(asPerson, {}, storage);
  await online(line);
  expect(await line.outbox.send('note:remove', remove(1))).toEqual({ ok: true });
  expect(line.outbox.where.get()).toBe('blocked');
});

test('a device that others use keeps nothing, and what an own one kept goes', async () => {
  await visitBefore();
  (await giveOffline(1)).close();
  world.forgets.add(asPerson);
  world.room.answer = never;
  const line = page();
  await online(line);
  void line.outbox.send('note:remove', remove(2));
  await expect.poll(onDisk).toEqual([]);
  expect(line.outbox.where.get()).toBe('shared');
  expect(await line.outbox.outlastsPage()).toBe(false);
  expect(disk.kept).toEqual([]);
});

test('before anybody said whose device it is, nothing is written', async () => {
  const line = page(asPerson, nowhere);
  void line.outbox.send('note:remove', remove(1));
  expect(line.outbox.where.get()).toBe('unknown');
  await expect.poll(() => line.status.get().kind).not.toBe('connecting');
  expect(disk.kept).toEqual([]);
});

test.each(['signed out', 'removed', 'deleted'])('nothing stays of somebody who was %s', async (how) => {
  await visitBefore();
  (await giveOffline(1)).close();
  if (how === 'signed out') world.signedOut.add(asPerson);
  else if (how === 'removed') world.room.people.set(personId, { id: personId, status: 'removed' });
  else world.forget();
  const line = page();
  await until(line.status, () => line.status.get().kind === 'refused');
  await expect.poll(onDisk).toEqual([]);
  expect(submitted()).toEqual([]);
});

test('what was refused outlives the end, and is given back to one page only', async () => {
  world.room.answer = () => ({ ok: false, code: 'wrong-stage' });
  const before = page();
  await before.outbox.send('note:remove', remove(1));
  before.close();
  await visitBefore();

  const [one, two] = [page(), page()];
  for (const line of [one, two])
    await expect.poll(() => line.outbox.refused.get()).toMatchObject([{ body: remove(1) }]);
  const id = one.outbox.refused.get()[0]?.id ?? '';
  expect(await Promise.all([one.outbox.dismiss(id), two.outbox.dismiss(id)])).toEqual([true, false]);
  await expect.poll(onDisk).toEqual([]);
  expect([one.outbox.refused.get(), two.outbox.refused.get()]).toEqual([[], []]);
});

test('of two pages of one person one sends for both, in the order of the gestures', async () => {
  const replies: (() => void)[] = [];
  world.room.answer = () => new Promise((resolve) => replies.push(() => resolve({ ok: true })));
  const [one, two] = [page(), page()];
  await Promise.all([online(one), online(two)]);
  const first = one.outbox.send('note:remove', remove(1));
  await expect.poll(onDisk).toEqual([noteId(1)]);
  const second = two.outbox.send('note:remove', remove(2));
  await expect.poll(onDisk).toEqual([1, 2].map(noteId));
  const third = one.outbox.send('note:remove', remove(3));
  await expect.poll(() => waits(one)).toEqual([1, 2, 3].map(noteId));
  await expect.poll(() => waits(two)).toEqual([1, 2, 3].map(noteId));
  await expect.poll(submitted).toEqual([noteId(1)]);
  for (let answered = 0; answered < 3; answered += 1) {
    await expect.poll(() => replies.length).toBe(answered + 1);
    replies[answered]?.();
  }
  expect(await Promise.all([first, second, third])).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(submitted()).toEqual([1, 2, 3].map(noteId));
  await expect.poll(() => [...waits(one), ...waits(two), ...onDisk()]).toEqual([]);
});

test('a page that is halted loses its turn to one that is not, and what both sent is the same', async () => {
  await visitBefore();
  (await giveOffline(1, 2)).close();
  const halted = 'halted'.padEnd(22, '_');
  disk.turns.set(asPerson, { as: asPerson, page: halted, until: Date.now() + 15_000 });
  const line = page();
  await until(line.outbox.pending, () => waits(line).length === 2);
  await expect.poll(submitted).toEqual([1, 2].map(noteId));
  expect(disk.turns.get(asPerson)?.page).not.toBe(halted);
});

test('a page that cannot send leaves it to one that can', async () => {
  const one = page(asPerson, world.url, { later: () => () => undefined });
  await online(one);
  await one.outbox.send('note:remove', remove(1));
  const turn = disk.turns.get(asPerson)?.page;
  world.realtime.listener.disconnect({ kind: 'participant', id: personId }, world.room.workshopId);
  await until(one.status, () => one.status.get().kind === 'offline');
  const two = page();
  expect(await two.outbox.send('note:remove', remove(2))).toEqual({ ok: true });
  expect(disk.turns.get(asPerson)?.page).not.toBe(turn);
});

test('two people in one browser keep apart what they wrote', async () => {
  await visitBefore();
  (await giveOffline(1)).close();
  const other = page(asOther);
  await online(other);
  await other.outbox.send('note:remove', remove(2));
  expect(waits(other)).toEqual([]);
  expect(world.room.submitted.map(({ actor, envelope }) => [actor, noteOf(envelope.body)])).toEqual([
    [{ kind: 'participant', id: asOther.slice(2) }, noteId(2)],
  ]);
  await expect.poll(onDisk).toEqual([noteId(1)]);
});

test('who leaves on one page leaves on all', async () => {
  const [one, two] = [page(), page()];
  await Promise.all([online(one), online(two)]);
  world.room.answer = never;
  void one.outbox.send('note:remove', remove(1));
  await expect.poll(() => waits(two)).toEqual([noteId(1)]);
  one.forget();
  await expect.poll(() => waits(two)).toEqual([]);
  expect(await two.outbox.send('note:remove', remove(2))).toEqual({ ok: false, code: 'forbidden' });
  expect(disk.kept).toEqual([]);
});

test('a database that answers late is believed all the same', async () => {
  await visitBefore();
  (await giveOffline(1)).close();
  const asked = Promise.withResolvers<void>();
  const quick = { ...disk.store };
  disk.store.all = async (as, now) => {
    await asked.promise;
    return quick.all(as, now);
  };
  const line = page();
  await until(line.outbox.where, () => line.outbox.where.get() === 'blocked');
  await online(line);
  expect(submitted()).toEqual([]);
  asked.resolve();
  await expect.poll(submitted).toEqual([noteId(1)]);
});
