import { expect, test } from 'vitest';
import { StorageUnavailable } from '../../../../server/storage/storage.ts';
import { settled, startRoom } from '../../../support/live-room.ts';

const idleMs = 60_000;

test('an empty room closes after a while and is read again from rows, under new epochs', async () => {
  const world = await startRoom();
  const { workshopId } = world.room;
  const channel = world.room.channelOf('room');
  world.clock.advance(idleMs);
  await settled();
  expect(world.room.isOpen(channel)).toBe(false);
  const again = await world.rooms.open(workshopId);
  expect(again).not.toBe(world.room);
  expect(again?.revision).toBe(world.room.revision);
  expect(again?.channelOf('room')).not.toBe(channel);
});

test('a room does not close under the feet of somebody who is about to come in', async () => {
  const world = await startRoom();
  world.clock.advance(idleMs - 1);
  const room = await world.rooms.open(world.room.workshopId);
  world.clock.advance(1);
  await settled();
  expect(room).toBe(world.room);
  expect(await world.send(world.facilitator, 'timer:add', { minutes: 1 })).toEqual({ ok: true });
});

test('a room with somebody in it stays', async () => {
  const world = await startRoom();
  const leave = world.room.enter(world.facilitator);
  world.clock.advance(10 * idleMs);
  expect(await world.rooms.open(world.room.workshopId)).toBe(world.room);
  leave();
  world.clock.advance(idleMs);
  await settled();
  expect(await world.rooms.open(world.room.workshopId)).not.toBe(world.room);
});

test('an empty room stays until what the workshop itself has to do is done', async () => {
  const world = await startRoom();
  await world.openStage('group');
  await world.lead('theme:add', { themeId: world.chance.newId(), title: 'Letters' });
  await world.openStage('vote');
  await world.openStage('decide');
  world.clock.advance(10 * idleMs);
  await settled();
  const rows = (await world.storage.load(world.room.workshopId))?.rows.ballots;
  expect(rows?.map((ballot) => ballot.status)).toEqual(['counted']);
  world.clock.advance(idleMs);
  await settled();
  expect(await world.rooms.open(world.room.workshopId)).not.toBe(world.room);
});

test('a workshop is not read again while it is being deleted', async () => {
  const world = await startRoom();
  const { workshopId } = world.room;
  const deleteRows = world.storage.deleteWorkshop.bind(world.storage);
  const { promise, resolve } = Promise.withResolvers<void>();
  world.storage.deleteWorkshop = async (id) => {
    await promise;
    await deleteRows(id);
  };
  const deleted = world.rooms.delete(workshopId);
  await settled();
  expect(await world.rooms.open(workshopId)).toBeUndefined();
  expect(world.told).toEqual([]);
  resolve();
  await deleted;
  expect(world.told).toEqual(['gone']);
  expect(await world.rooms.open(workshopId)).toBeUndefined();
  expect(await world.send(world.facilitator, 'timer:add', { minutes: 1 })).toMatchObject({
    code: 'unavailable',
  });
});

test('a workshop that could not be deleted goes on', async () => {
  const world = await startRoom();
  world.storage.deleteWorkshop = () => Promise.reject(new StorageUnavailable('no'));
  await expect(world.rooms.delete(world.room.workshopId)).rejects.toThrow(StorageUnavailable);
  expect(world.told).toEqual([]);
  expect(await world.rooms.open(world.room.workshopId)).toBe(world.room);
  expect(await world.send(world.facilitator, 'timer:add', { minutes: 1 })).toEqual({ ok: true });
});

test('rows that could not be read are read at the next try, and a workshop that is not there is not', async () => {
  const world = await startRoom();
  world.clock.advance(idleMs);
  await settled();
  const load = world.storage.load.bind(world.storage);
  world.storage.load = () => Promise.reject(new StorageUnavailable('no'));
  await expect(world.rooms.open(world.room.workshopId)).rejects.toThrow(StorageUnavailable);
  world.storage.load = load;
  expect(await world.rooms.open(world.room.workshopId)).toBeDefined();
  expect(await world.rooms.open(world.chance.newId())).toBeUndefined();
});
