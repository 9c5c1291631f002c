import { afterEach, beforeEach, expect, test } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import { limits } from '../../../shared/domain/limits.ts';
import {
  asOther,
  asPerson,
  next,
  startRealtimeWorld,
  type RealtimeWorld,
} from '../../support/realtime-world.ts';

let world: RealtimeWorld;
beforeEach(async () => {
  world = await startRealtimeWorld();
});
afterEach(() => world.close());

const id = 'C'.padEnd(22, 'c');
const base64 = (bytes: Iterable<number>) => Buffer.from([...bytes]).toString('base64');
const emptyVector = base64([0, 0, 1, 0]);

async function connected() {
  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  return socket;
}
const command = (socket: ReturnType<RealtimeWorld['raw']>, envelope: unknown) =>
  new Promise((resolve) => socket.emit('command', envelope, resolve));

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'note:remove'],
  ['a list', [id, 'undo', {}]],
  ['an unknown name', { id, name: 'note:steal', body: {} }],
  ['a name of every object', { id, name: 'toString', body: {} }],
  ['a prototype for a name', { id, name: '__proto__', body: {} }],
  ['an id that is none', { id: '../../etc', name: 'note:remove', body: { noteId: id } }],
  ['a body of another command', { id, name: 'note:remove', body: { themeId: id } }],
  ['a body with more in it', { id, name: 'note:remove', body: { noteId: id, authorId: id } }],
  ['a field beside the envelope', { id, name: 'note:remove', body: { noteId: id }, actor: 'f' }],
])('%s in place of a command is invalid and reaches no room', async (_what, envelope) => {
  const socket = await connected();
  expect(await command(socket, envelope)).toEqual({ ok: false, code: 'invalid' });
  expect(world.room.submitted).toEqual([]);
  expect(socket.connected).toBe(true);
});

test('what fits reaches the room as parsed', async () => {
  const socket = await connected();
  const body = { noteId: id, text: '  Waiting  ', consent: null };
  expect(await command(socket, { id, name: 'note:add', body })).toEqual({ ok: true });
  expect(world.room.submitted.map(({ envelope }) => envelope)).toEqual([
    { id, name: 'note:add', body: { ...body, text: 'Waiting' } },
  ]);
});

test('a command without a way to answer, and events nobody knows, are ignored', async () => {
  const socket = await connected();
  socket.emit('command', { id, name: 'note:remove', body: { noteId: id } });
  socket.emit('command');
  socket.emit('command', 1, 2, 3);
  socket.emit('doc:open');
  socket.emit('doc:open', { length: 1 });
  socket.emit('doc:open', 'room@epoch-1', emptyVector);
  socket.emit('doc:open', [null, {}, [], [7, emptyVector], ['a'.repeat(101), emptyVector]]);
  socket.emit('doc:close', 7);
  socket.emit('admin', 'please');
  expect(await command(socket, { id, name: 'note:remove', body: { noteId: id } })).toEqual({ ok: true });
  expect(world.room.submitted).toHaveLength(1);
});

test('a room that fails is answered with unavailable', async () => {
  const socket = await connected();
  world.room.answer = () => {
    throw new Error('broken');
  };
  const reply = await command(socket, { id, name: 'note:remove', body: { noteId: id } });
  expect(reply).toEqual({ ok: false, code: 'unavailable' });
});

test('a flood of commands is too fast, until time has passed', async () => {
  const socket = await connected();
  const send = () => command(socket, { id, name: 'note:remove', body: { noteId: id } });
  for (let sent = 0; sent < limits.commandBurst; sent += 1) expect(await send()).toEqual({ ok: true });
  expect(await send()).toEqual({ ok: false, code: 'too-fast' });
  expect(await command(socket, 'rubbish')).toEqual({ ok: false, code: 'too-fast' });
  world.clock.advance(1_000);
  for (let sent = 0; sent < limits.commandsPerSecond; sent += 1) expect(await send()).toEqual({ ok: true });
  expect(await send()).toEqual({ ok: false, code: 'too-fast' });
});

const updated = new Doc();
updated.getMap('notes').set('x', 'forged');
const update = encodeStateAsUpdate(updated);

test.each([
  ['an update', base64([0, 2, update.length, ...update])],
  ['a sync step 2', base64([0, 1, update.length, ...update])],
  ['awareness', base64([1, 2, 1, 0])],
  ['a question for awareness', base64([3])],
  ['a state vector with something behind it', base64([0, 0, 1, 0, 0, 2, 0])],
  ['a state vector that breaks off', base64([0, 0, 2, 200, 200])],
  ['a state vector of too many clients', base64([0, 0, 4, 255, 255, 255, 15])],
  ['noise', base64([9, 9, 9])],
  ['no base64', '<script>'],
  ['nothing', ''],
  ['a number', 4],
  ['too much', 'A'.repeat(limits.stateVector + 4)],
])('a client that sends %s on a document is closed with 4400 and cut off', async (_what, message) => {
  const socket = await connected();
  const channel = world.room.channelOf('board:main');
  socket.emit('doc:open', [[channel, emptyVector]]);
  await next(socket, 'doc:message');
  world.room.asked.length = 0;
  const cut = next(socket, 'disconnect');
  const closed = next(socket, 'doc:closed');
  socket.emit('doc:open', [
    [world.room.channelOf('room'), emptyVector],
    [channel, message],
  ]);
  expect(await closed).toEqual([channel, closeCodes.misuse]);
  await cut;
  // Nor is anything else of that packet answered.
  expect(world.room.asked).toEqual([]);
  expect(world.room.channelOf('board:main')).toBe(channel);
});

test('a document of somebody else is forbidden, opened or asked for', async () => {
  world.room.documentsOf = (actor) => ('id' in actor ? ['room', `mine:${actor.id}`] : []);
  const [hello] = await next(world.raw(asOther), 'hello');
  const theirs = (hello as { channels: string[] }).channels[1] ?? '';
  expect(theirs).toMatch(/^mine:Q/);
  const socket = await connected();
  for (const channel of [theirs, 'desk@epoch-1', '__proto__@x', 'nonsense']) {
    const closed = next(socket, 'doc:closed');
    socket.emit('doc:open', [[channel, emptyVector]]);
    expect(await closed).toEqual([channel, closeCodes.forbidden]);
  }
  expect(await command(socket, 'settled')).toMatchObject({ ok: false });
  expect(world.room.asked).toEqual([]);
});

test('a name longer than any document’s is not answered', async () => {
  const last = 'nonsense';
  const socket = await connected();
  const closed: unknown[] = [];
  const both = new Promise<void>((resolve) =>
    socket.on('doc:closed', (channel) => {
      closed.push(channel);
      if (channel === last) resolve();
    }),
  );
  const names = [-1, 0, 1].map((more) => 'x'.repeat(limits.channelName + more));
  for (const name of [...names, last]) socket.emit('doc:open', [[name, emptyVector]]);
  await both;
  expect(closed).toEqual([...names.slice(0, 2), last]);
});

test('an unknown epoch is closed with 4404 before any sync message, and the new one is named', async () => {
  const socket = await connected();
  world.room.rebuild('board:main');
  const closed = next(socket, 'doc:closed');
  const hello = next(socket, 'hello');
  socket.emit('doc:open', [['board:main@epoch-2', emptyVector]]);
  expect(await closed).toEqual(['board:main@epoch-2', closeCodes.unknownEpoch]);
  expect((await hello)[0]).toMatchObject({ channels: ['room@epoch-1', 'board:main@epoch-3'] });
});

test('a flood on a document ends the connection', async () => {
  const socket = await connected();
  const cut = next(socket, 'disconnect');
  const nonsense = ['nonsense', emptyVector];
  socket.emit(
    'doc:open',
    Array.from({ length: limits.documentBurst - 1 }, () => nonsense),
  );
  socket.emit('doc:open', [nonsense]);
  await command(socket, 'settled');
  expect(socket.connected).toBe(true);
  // Slow enough for commands, not for what may each time be a whole board.
  world.clock.advance(1_000);
  socket.emit(
    'doc:open',
    Array.from({ length: limits.documentAsksPerSecond + 1 }, () => nonsense),
  );
  expect(await cut).toContain('io server disconnect');
});

test('a message of too many bytes ends the connection and reaches no room', async () => {
  const socket = await connected();
  const cut = next(socket, 'disconnect');
  const text = 'a'.repeat(limits.messageBytes);
  socket.emit(
    'command',
    { id, name: 'note:add', body: { noteId: id, text, consent: null } },
    () => undefined,
  );
  await cut;
  expect(world.room.submitted).toEqual([]);
});
