import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '../../../../shared/domain/limits.ts';
import type { LiveRoom } from '../../../../server/rooms/room.ts';
import { readOne } from '../../../../shared/document/reader.ts';
import type { RoomMaps } from '../../../../shared/document/room.ts';
import { catchUp } from '../../../support/catch-up.ts';
import { settled, startRoom, type TestRoom } from '../../../support/live-room.ts';

async function writing() {
  const world = await startRoom();
  const people = [await world.join('Ada'), await world.join('Ben'), await world.join('Cy')];
  await world.openStage('write');
  world.clock.advance(limits.countsEveryMs);
  const channel = world.room.channelOf('room');
  world.told.length = 0;
  return { world, people, channel };
}

function done(world: TestRoom, channel: string): number | undefined {
  const doc = catchUp(new Y.Doc(), world.room, channel);
  return readOne<RoomMaps, 'counts'>(doc, 'counts')?.done;
}

test('public counts change at most twice a second, and the last one is never lost', async () => {
  const { world, people, channel } = await writing();
  const seen: (number | undefined)[] = [];
  for (const person of people) {
    await world.send(person, 'participant:done', { done: true });
    seen.push(done(world, channel));
  }
  expect(seen).toEqual([1, 1, 1]);
  world.clock.advance(limits.countsEveryMs - 1);
  expect(done(world, channel)).toBe(1);
  world.clock.advance(1);
  expect(done(world, channel)).toBe(3);
  expect(world.told.filter((line) => line === 'update room')).toHaveLength(2);
});

test('a private command sends nothing to others and does not move the next count', async () => {
  const { world, people, channel } = await writing();
  const [ada] = people;
  if (!ada) throw new Error('nobody is here');
  await world.send(ada, 'participant:consent', { consent: 'never' });
  expect(world.told).toEqual([]);
  await world.send(ada, 'participant:done', { done: true });
  expect(done(world, channel)).toBe(1);
});

test('a document of one person is dropped when they have gone, and lives under a new epoch after that', async () => {
  const { world, people } = await writing();
  const [ada] = people;
  if (!ada) throw new Error('nobody is here');
  const leave = world.room.enter(ada);
  const leaveSecond = world.room.enter(ada);
  const channel = world.room.channelOf(`mine:${ada.id}`);
  leave();
  leave();
  expect(world.room.isOpen(channel)).toBe(true);
  leaveSecond();
  expect(world.room.isOpen(channel)).toBe(false);
  expect(world.room.channelOf(`mine:${ada.id}`)).not.toBe(channel);
  expect(() => world.room.updatesSince(channel, new Uint8Array([0]))).toThrow('no such channel');
});

test('a state vector that is none is thrown back', async () => {
  const { world, channel } = await writing();
  expect(() => world.room.updatesSince(channel, new Uint8Array([255, 255, 255]))).toThrow(
    'Unexpected end of array',
  );
});

test('a returning replica gets only the difference', async () => {
  const { world, channel } = await writing();
  const replica = catchUp(new Y.Doc(), world.room, channel);
  const before = Y.encodeStateVector(replica);
  await world.lead('timer:add', { minutes: 1 });
  const since = (vector: Uint8Array) =>
    world.room.updatesSince(channel, vector).reduce((sum, { length }) => sum + length, 0);
  expect(since(before)).toBeLessThan(since(new Uint8Array([0])) / 4);
  catchUp(replica, world.room, channel);
  expect(readOne<RoomMaps, 'timer'>(replica, 'timer')).toEqual(world.room.state.workshop.timer);
});

test('documents that nobody changes are kept as bytes alone, and go on under the same epoch', async () => {
  const { world, people, channel } = await writing();
  const [ada] = people;
  if (!ada) throw new Error('nobody is here');
  const replica = catchUp(new Y.Doc(), world.room, channel);
  const { documents } = world.room as LiveRoom;
  const changed = async () => {
    await world.lead('timer:add', { minutes: 1 });
    return documents.awake;
  };
  const { documentRestMs } = limits;
  // Not before that time, whenever within it the change was, and after twice as long at the latest.
  for (const phase of [0, 1, documentRestMs / 2, documentRestMs - 1]) {
    world.clock.advance(phase);
    const awake = await changed();
    expect(awake).toBeGreaterThan(0);
    world.clock.advance(documentRestMs - 1);
    expect(documents.awake).toBeGreaterThanOrEqual(awake);
    world.clock.advance(documentRestMs + 1);
    expect(documents.awake).toBe(0);
  }
  catchUp(replica, world.room, channel);
  expect(documents.awake).toBe(0);
  await world.send(ada, 'participant:done', { done: true });
  expect(world.room.isOpen(channel)).toBe(true);
  catchUp(replica, world.room, channel);
  expect(readOne<RoomMaps, 'counts'>(replica, 'counts')?.done).toBe(1);
  world.clock.advance(3 * limits.documentRestMs);
  expect(documents.awake).toBe(0);
});

test('a bug in one document keeps no other from its readers', async () => {
  const updates: string[] = [];
  const world = await startRoom({
    listener: {
      update(channel) {
        updates.push(channel.split('@')[0] ?? '');
        if (channel.startsWith('room@')) throw new Error('broken');
      },
      disconnect: () => undefined,
      gone: () => undefined,
    },
  });
  for (const name of ['room', 'screen', 'desk'] as const) world.room.channelOf(name);
  await world.lead('workshop:edit', { title: 'Another title' });
  await settled();
  expect(updates).toEqual(['room', 'screen']);
  await world.lead('wall:set', { on: true });
  expect(updates).toContain('desk');
});
