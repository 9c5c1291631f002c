import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Line } from '../../../client/connection/line.ts';
import type { DocumentName } from '../../../shared/document/projection.ts';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import {
  asFacilitator,
  asOther,
  asPerson,
  facilitatorId,
  memoryKeeping,
  next,
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

const noteId = 'N'.padEnd(22, 'n');
const notes = (line: Line) => line.replicas.watch('board:main', 'notes');
const board: DocumentName = 'board:main';
const emptyVector = 'AAABAA==';
/** Cuts every connection as a network would. */
const cutAll = () => {
  const here = world.room.present.slice();
  for (const actor of here) world.realtime.listener.disconnect(actor, world.room.workshopId);
};
const write = (text: string) => world.room.write(board, 'notes', text, { id: text, text });
const texts = (line: Line) =>
  notes(line)
    .rows()
    .map((row) => (row as { text: string }).text)
    .sort();

test.each([['websocket'], ['polling']])(
  'what the room writes reaches every client over %s',
  async (transport) => {
    write('before');
    const lines = [asPerson, asOther, asFacilitator].map((as) => world.line(as, { transports: [transport] }));
    await Promise.all(lines.map(online));
    for (const line of lines) expect(texts(line)).toEqual(['before']);
    write('after');
    for (const line of lines) {
      await until(notes(line), () => notes(line).rows().length === 2);
      expect(texts(line)).toEqual(['after', 'before']);
    }
  },
);

test('where WebSocket gets through it is used, and remembered', async () => {
  const storage = memoryKeeping();
  await online(world.freeLine(asPerson, storage));
  expect(storage.device.get('transport')).toBe('websocket');
});

test.each(['refused', 'swallowed'] as const)(
  'where WebSocket is %s everything goes by polling, and the device remembers it',
  async (how) => {
    world.blockWebSocket(how);
    const storage = memoryKeeping();
    const line = world.freeLine(asPerson, storage, { timeout: 200 });
    await online(line);
    await expect(line.outbox.send('note:remove', { noteId })).resolves.toEqual({ ok: true });
    expect(storage.device.get('transport')).toBe('polling');
    line.close();
    await online(world.freeLine(asPerson, storage));
  },
);

test('where polling hangs, WebSocket is tried next, though polling is what worked before', async () => {
  const storage = memoryKeeping();
  storage.device.set('transport', 'polling');
  world.swallowPolls();
  await online(world.freeLine(asPerson, storage, { timeout: 200 }));
  expect(storage.device.get('transport')).toBe('websocket');
});

test('snapshots stay the same object until their map changes', async () => {
  write('one');
  const line = world.line(asPerson);
  await online(line);
  const rows = notes(line).rows();
  const about = line.replicas.watch('room', 'about').one();
  world.room.write('room', 'about', 'one', { title: 'Ward 7' });
  const room = line.replicas.watch('room', 'about');
  await until(room, () => room.one() !== about);
  expect(room.one()).toEqual({ title: 'Ward 7' });
  expect(room.one()).toBe(room.one());
  expect(notes(line).rows()).toBe(rows);
});

test('on the same epoch only the difference is fetched, into the same replica', async () => {
  write('one');
  const line = world.line(asPerson);
  await online(line);
  const [row] = notes(line).rows();
  cutAll();
  await until(line.status, () => line.status.get().kind === 'offline');
  write('two');
  expect(texts(line)).toEqual(['one']);
  await online(line);
  expect(texts(line)).toEqual(['one', 'two']);
  expect(notes(line).rows()).toContain(row);
  const vectors = world.room.asked.filter(({ channel }) => channel.startsWith(board));
  expect(vectors.map(({ vector }) => vector.length > 1)).toEqual([false, true]);
});

test('what the documents held a moment ago is in sight before there is a connection, which adds the rest', async () => {
  write('one');
  const channel = world.room.channelOf(board);
  const [update = new Uint8Array()] = world.room.updatesSince(channel, new Uint8Array([0]));
  write('two');
  const line = world.line(asPerson, {}, undefined, { contents: async () => [{ channel, update }] });
  await until(notes(line), () => notes(line).rows().length === 1);
  expect(line.status.get().kind).toBe('connecting');
  const [row] = notes(line).rows();
  await online(line);
  expect(texts(line)).toEqual(['one', 'two']);
  expect(notes(line).rows()).toContain(row);
  // The first was asked for above.
  const [, ...vectors] = world.room.asked.filter((asked) => asked.channel === channel);
  expect(vectors.map(({ vector }) => vector.length > 1)).toEqual([true]);
});

test('what comes after the connection is not put over it', async () => {
  write('old');
  const channel = world.room.channelOf(board);
  const [update = new Uint8Array()] = world.room.updatesSince(channel, new Uint8Array([0]));
  const late = Promise.withResolvers<[{ channel: string; update: Uint8Array }]>();
  const line = world.line(asPerson, {}, undefined, { contents: () => late.promise });
  await online(line);
  const rows = notes(line).rows();
  late.resolve([{ channel, update }]);
  await late.promise;
  expect(notes(line).rows()).toBe(rows);
  expect(line.status.get().kind).toBe('online');
});

test('under another epoch the old content stays in sight until the new replica is in step', async () => {
  write('old');
  const line = world.line(asPerson);
  await online(line);
  const seen: string[][] = [];
  notes(line).subscribe(() => seen.push(texts(line)));
  world.room.rebuild(board, { new: { id: 'new', text: 'new' } });
  cutAll();
  await until(line.status, () => line.status.get().kind === 'offline');
  await online(line);
  expect(texts(line)).toEqual(['new']);
  expect(seen).toEqual([['new']]);
});

test('an epoch that ends between greeting and opening is followed to the next', async () => {
  write('old');
  let rebuilt = false;
  world.room.documentsOf = () => {
    // The first question is the greeting's; by the next one the document has been rebuilt.
    if (rebuilt) return ['room', board];
    rebuilt = true;
    queueMicrotask(() => world.room.rebuild(board, { new: { id: 'new', text: 'new' } }));
    return ['room', board];
  };
  const line = world.line(asPerson);
  await online(line);
  expect(texts(line)).toEqual(['new']);
});

test('a document that may no longer be opened is destroyed, and the rest stays', async () => {
  write('one');
  const line = world.line(asPerson);
  await online(line);
  world.room.documentsOf = () => ['room'];
  cutAll();
  await until(line.replicas.names, () => !line.replicas.names.get().has(board));
  expect(texts(line)).toEqual([]);
  await online(line);
  expect([...line.replicas.names.get()]).toEqual(['room']);
});

test('someone let in from the waiting room comes back with more documents', async () => {
  world.room.documentsOf = (actor) => ('id' in actor ? [`mine:${actor.id}`] : []);
  const line = world.line(asPerson);
  await online(line);
  expect([...line.replicas.names.get()]).toEqual([`mine:${personId}`]);
  world.room.documentsOf = (actor) => ('id' in actor ? ['room', board, `mine:${actor.id}`] : []);
  world.realtime.listener.disconnect({ kind: 'participant', id: personId }, world.room.workshopId);
  await until(line.replicas.names, () => line.replicas.names.get().size === 3);
});

test('a deleted workshop closes every document with 4410 and does not call again', async () => {
  write('one');
  const raw = world.raw(asOther);
  await next(raw, 'hello');
  raw.emit('doc:open', [[world.room.channelOf(board), emptyVector]]);
  await next(raw, 'doc:message');
  const line = world.line(asPerson);
  await online(line);
  const waiting = until(line.status, () => line.status.get().kind === 'refused');
  const closed = next(raw, 'doc:closed');
  world.forget();
  world.realtime.listener.gone(world.room.workshopId);
  expect(await closed).toEqual([world.room.channelOf(board), closeCodes.gone]);
  await waiting;
  expect(line.status.get()).toEqual({ kind: 'refused', reason: 'gone' });
  expect(line.replicas.names.get().size).toBe(0);
  expect(texts(line)).toEqual([]);
});

test('a removed facilitator loses what the page holds', async () => {
  const line = world.line(asFacilitator);
  await online(line);
  world.room.facilitators.delete(facilitatorId);
  world.realtime.listener.disconnect({ kind: 'facilitator', id: facilitatorId }, world.room.workshopId);
  await until(line.status, () => line.status.get().kind === 'refused');
  expect(line.status.get()).toEqual({ kind: 'refused', reason: 'removed' });
  expect(line.replicas.names.get().size).toBe(0);
});

test.each([['websocket'], ['polling']])('the update arrives before the answer over %s', async (transport) => {
  const line = world.line(asPerson, { transports: [transport] });
  await online(line);
  world.room.answer = (_actor, { id }) => {
    world.room.write(board, 'notes', id, { id, text: id });
    return { ok: true };
  };
  for (let count = 1; count <= 5; count += 1) {
    await line.outbox.send('note:remove', { noteId });
    expect(notes(line).rows()).toHaveLength(count);
    expect(line.outbox.pending.get()).toEqual([]);
  }
});

test('an update between greeting and asking is not missed', async () => {
  const raw = world.raw(asPerson);
  await next(raw, 'hello');
  const channel = world.room.channelOf(board);
  const messages: unknown[] = [];
  raw.on('doc:message', (_channel, message) => messages.push(message));
  write('early');
  raw.emit('doc:open', [[channel, emptyVector]]);
  await next(raw, 'doc:message');
  // One message, the difference, holds it; it was not sent to a channel that had not asked yet.
  expect(messages).toHaveLength(1);
  const late = next(raw, 'doc:message');
  write('late');
  await late;
  expect(messages).toHaveLength(2);
  raw.emit('doc:close', channel);
  await new Promise((resolve) => raw.emit('command', {}, resolve));
  write('closed');
  await new Promise((resolve) => raw.emit('command', {}, resolve));
  expect(messages).toHaveLength(2);
});
