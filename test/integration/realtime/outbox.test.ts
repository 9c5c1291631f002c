import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reply } from '../../../shared/protocol/events.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import {
  asFacilitator,
  asPerson,
  memoryKeeping,
  online,
  personId,
  startRealtimeWorld,
  until,
  type RealtimeWorld,
} from '../../support/realtime-world.ts';

let world: RealtimeWorld;
beforeEach(async () => {
  world = await startRealtimeWorld();
});
afterEach(() => world.close());

const noteId = (index: number) => `note-${index}`.padEnd(22, '_');
const remove = (index: number) => ({ noteId: noteId(index) });
const submittedNotes = () =>
  world.room.submitted.map(({ envelope }) => (envelope.body as { noteId: string }).noteId);
const cut = () =>
  world.realtime.listener.disconnect({ kind: 'participant', id: personId }, world.room.workshopId);

test('commands arrive in the order of the gestures', async () => {
  const line = world.line(asPerson);
  const sent = [1, 2, 3, 4, 5].map((index) => line.outbox.send('note:remove', remove(index)));
  expect(line.outbox.pending.get()).toHaveLength(5);
  await Promise.all(sent);
  expect(submittedNotes()).toEqual([1, 2, 3, 4, 5].map(noteId));
  expect(line.outbox.pending.get()).toEqual([]);
});

test('nothing is sent before the documents are in step', async () => {
  const line = world.line(asPerson);
  const statuses: string[] = [];
  world.room.answer = () => {
    statuses.push(line.status.get().kind);
    return { ok: true };
  };
  await line.outbox.send('note:remove', remove(1));
  expect(statuses).toEqual(['online']);
  expect(world.room.asked).toHaveLength(2);
});

test('that the server cannot save is known as long as it says so, and what waits is sent again', async () => {
  const line = world.line(asPerson);
  const replies: Reply[] = [
    { ok: false, code: 'unavailable' },
    { ok: false, code: 'unavailable' },
  ];
  world.room.answer = () => replies.shift() ?? { ok: true };
  const told: boolean[] = [];
  line.outbox.unsaved.subscribe(() => told.push(line.outbox.unsaved.get()));
  await expect(line.outbox.send('note:remove', remove(1))).resolves.toEqual({ ok: true });
  expect(told).toEqual([true, false]);
  expect(new Set(world.room.submitted.map(({ envelope }) => envelope.id)).size).toBe(1);
  expect(world.room.submitted).toHaveLength(3);
});

test('a command that was cut off is sent again under the same id and answered once', async () => {
  const line = world.line(asPerson);
  await online(line);
  let cuts = 0;
  world.room.answer = () => {
    if (cuts++ > 0) return { ok: true };
    cut();
    return new Promise<Reply>(() => undefined);
  };
  await expect(line.outbox.send('note:remove', remove(1))).resolves.toEqual({ ok: true });
  const ids = world.room.submitted.map(({ envelope }) => envelope.id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test.each(['too-fast', 'unavailable'] as const)('%s is tried again, and is not overtaken', async (code) => {
  const line = world.line(asPerson);
  const replies: Reply[] = [
    { ok: false, code },
    { ok: false, code },
  ];
  world.room.answer = () => replies.shift() ?? { ok: true };
  const sent = [line.outbox.send('note:remove', remove(1)), line.outbox.send('note:remove', remove(2))];
  expect(await Promise.all(sent)).toEqual([{ ok: true }, { ok: true }]);
  expect(submittedNotes()).toEqual([1, 1, 1, 2].map(noteId));
});

test('a final refusal goes to the caller, and what it held can be found until it is dismissed', async () => {
  const line = world.line(asPerson);
  world.room.answer = () => ({ ok: false, code: 'wrong-stage', detail: 'not-open-yet' });
  const reply = await line.outbox.send('note:remove', remove(1));
  expect(reply).toEqual({ ok: false, code: 'wrong-stage', detail: 'not-open-yet' });
  const [refused] = line.outbox.refused.get();
  expect(refused).toMatchObject({ name: 'note:remove', body: remove(1), reply });
  expect(await line.outbox.dismiss(refused?.id ?? '')).toBe(true);
  expect(await line.outbox.dismiss(refused?.id ?? '')).toBe(false);
  expect(line.outbox.refused.get()).toEqual([]);
});

test('what waits at a desk outlives a reload of its tab', async () => {
  const storage = memoryKeeping();
  const before = world.line(asFacilitator, {}, storage);
  await online(before);
  world.room.answer = () => new Promise<Reply>(() => undefined);
  void before.outbox.send('note:remove', remove(1));
  void before.outbox.send('note:remove', remove(2));
  before.drafts.set('note', 'half a sentence');
  before.close();

  world.room.submitted.length = 0;
  world.room.answer = () => ({ ok: true });
  const after = world.line(asFacilitator, {}, storage);
  expect(after.outbox.pending.get().map(({ body }) => body)).toEqual([remove(1), remove(2)]);
  await until(after.outbox.pending, () => after.outbox.pending.get().length === 0);
  expect(submittedNotes()).toEqual([1, 2].map(noteId));
  expect(after.drafts.get('note')).toBe('half a sentence');
});

test('what was refused at a desk outlives a reload until it is dismissed', async () => {
  const storage = memoryKeeping();
  const before = world.line(asFacilitator, {}, storage);
  world.room.answer = () => ({ ok: false, code: 'closed' });
  await before.outbox.send('note:remove', remove(1));
  before.close();
  const after = world.line(asFacilitator, {}, storage);
  const [refused] = after.outbox.refused.get();
  expect(refused).toMatchObject({ body: remove(1), reply: { code: 'closed' } });
  await after.outbox.dismiss(refused?.id ?? '');
  expect(world.line(asFacilitator, {}, storage).outbox.refused.get()).toEqual([]);
});

test('a person who was forgotten leaves no words on the device', async () => {
  const storage = memoryKeeping();
  const line = world.line(asPerson, {}, storage);
  await online(line);
  line.drafts.set('note', 'half a sentence');
  world.signedOut.add(asPerson);
  cut();
  await until(line.status, () => line.status.get().kind === 'refused');
  expect(line.status.get()).toEqual({ kind: 'refused', reason: 'signed-out' });
  expect(world.line(asPerson, {}, storage).drafts.get('note')).toBe('');
});

test('who leaves takes everything along, what waits and what was refused too', async () => {
  const storage = memoryKeeping();
  const disk = memoryOutbox();
  const line = world.line(asPerson, {}, storage, { waiting: disk.store });
  await online(line);
  world.room.answer = () => ({ ok: false, code: 'closed' });
  await line.outbox.send('note:remove', remove(1));
  world.room.answer = () => new Promise<Reply>(() => undefined);
  void line.outbox.send('note:remove', remove(2));
  line.drafts.set('note', 'half a sentence');
  await expect.poll(() => disk.kept.length).toBe(2);
  line.forget();
  expect([line.outbox.pending.get(), line.outbox.refused.get(), disk.kept]).toEqual([[], [], []]);
  expect(await line.outbox.send('note:remove', remove(3))).toEqual({ ok: false, code: 'forbidden' });
  line.close();
  const { outbox, drafts } = world.line(asPerson, {}, storage, { waiting: disk.store });
  expect([outbox.pending.get(), outbox.refused.get(), drafts.get('note')]).toEqual([[], [], '']);
  expect(disk.kept).toEqual([]);
});

test('a shared device forgets by itself when nobody does anything, without the server too', async () => {
  world.forgets.add(asPerson);
  const storage = memoryKeeping();
  const idle = Promise.withResolvers<() => void>();
  const later = (call: () => void, ms: number) => {
    if (ms > 60_000) idle.resolve(call);
    return () => undefined;
  };
  const line = world.line(asPerson, {}, storage, { later });
  await online(line);
  line.drafts.set('note', 'half a sentence');
  const forget = await idle.promise;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 });
  forget();
  vi.useRealTimers();
  expect(line.status.get()).toEqual({ kind: 'refused', reason: 'signed-out' });
  expect(line.replicas.names.get().size).toBe(0);
  expect(world.line(asPerson, {}, storage).drafts.get('note')).toBe('');
});

test('what a person does on the page keeps a shared device signed in', async () => {
  world.forgets.add(asPerson);
  const page = new EventTarget();
  const line = world.line(asPerson, {}, memoryKeeping(), { page });
  await online(line);
  page.dispatchEvent(new Event('pointerdown'));
  await line.outbox.send('note:remove', remove(1));
  expect(world.seen).toEqual([asPerson]);
});

test('what can never be sent is answered', async () => {
  const line = world.line(asPerson);
  await online(line);
  world.room.answer = () => new Promise<Reply>(() => undefined);
  const sent = line.outbox.send('note:remove', remove(1));
  world.room.people.set(personId, { id: personId, status: 'removed' });
  cut();
  expect(await sent).toEqual({ ok: false, code: 'forbidden' });
});

test('countdowns follow the server’s clock', async () => {
  const line = world.line(asPerson);
  await online(line);
  expect(Math.abs(line.now() - world.clock.now())).toBeLessThan(60_000);
});
