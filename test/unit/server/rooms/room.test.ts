import { expect, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { settled, startRoom, type TestRoom } from '../../../support/live-room.ts';

const note = (world: TestRoom, text = 'Nobody told us.') => ({
  noteId: world.chance.newId(),
  text,
  consent: null,
});

async function writing() {
  const world = await startRoom();
  const ada = await world.join('Ada');
  await world.openStage('write');
  world.told.length = 0;
  return { world, ada };
}

/** A vote over one theme that has closed while Ada was away. */
async function voted() {
  const world = await startRoom();
  const ada = await world.join('Ada');
  await world.openStage('group');
  const themeId = world.chance.newId();
  await world.lead('theme:add', { themeId, title: 'Letters' });
  await world.openStage('vote');
  const ballot = () => {
    const [found] = world.room.state.all('ballots');
    if (!found) throw new Error('no ballot');
    return found;
  };
  const vote = () => world.send(ada, 'vote:cast', { ballotId: ballot().id, themeId, dots: 1 });
  return { world, ada, ballot, vote };
}

test('updates go out before the replies of their batch', async () => {
  const { world, ada } = await writing();
  world.room.channelOf(`mine:${ada.id}`);
  await world.send(ada, 'note:add', note(world)).then(() => world.told.push('reply'));
  expect(world.told).toEqual([`update mine:${ada.id}`, 'reply']);
});

test('a batch is one update for each document it touches', async () => {
  const { world, ada } = await writing();
  world.room.channelOf(`mine:${ada.id}`);
  world.room.channelOf('board:main');
  await Promise.all([1, 2, 3].map(() => world.send(ada, 'note:add', note(world))));
  expect(world.told).toEqual([`update mine:${ada.id}`]);
});

test('the window hears of each batch when it is stored and sent, and before it is answered', async () => {
  const told: string[] = [];
  const batchWindow = { next: () => void told.push('begins'), ended: () => void told.push('ended') };
  const world = await startRoom({ createBatchWindow: () => batchWindow });
  told.length = 0;
  await world.openStage('write');
  told.push('answered');
  expect(told).toEqual(['begins', 'ended', 'answered']);
});

test('a command of somebody who is being removed is stored before it or refused after it', async () => {
  const { world, ada } = await writing();
  const remove = { participantId: ada.id, withNotes: true };
  const replies = await Promise.all([
    world.send(ada, 'note:add', note(world, 'before')),
    world.send(world.facilitator, 'participant:remove', remove),
    world.send(ada, 'note:add', note(world, 'after')),
  ]);
  expect(replies).toEqual([{ ok: true }, { ok: true }, { ok: false, code: 'forbidden', detail: undefined }]);
  expect([...world.room.state.all('notes')]).toEqual([]);
  expect(world.told.filter((line) => line.startsWith('disconnect'))).toEqual([`disconnect ${ada.id}`]);
  expect(world.room.documentsOf(ada)).toEqual([]);
});

test('somebody whose removal was stored unseen is cut off all the same', async () => {
  const { world, ada } = await writing();
  world.fail((n) => (n === 1 ? { kind: 'reject-after' } : undefined));
  const reply = await world.send(world.facilitator, 'participant:remove', {
    participantId: ada.id,
    withNotes: false,
  });
  expect(reply).toEqual({ ok: true });
  expect(world.told).toContain(`disconnect ${ada.id}`);
});

test('a link whose renewal was stored unseen cuts off its holders all the same', async () => {
  const { world } = await writing();
  world.fail((n) => (n === 1 ? { kind: 'reject-after' } : undefined));
  await world.lead('link:renew', { kind: 'screen' });
  expect(world.told).toContain('disconnect screen');
});

test('a ballot is counted by itself when its grace is over, and tried again after a fault', async () => {
  const { world, ballot, vote } = await voted();
  await vote();
  await world.openStage('decide');
  world.clock.advance(limits.ballotGraceMs - 1);
  await settled();
  expect(ballot().status).toBe('closed');
  expect(await vote()).toEqual({ ok: true });
  world.fail((n) => (n === 1 ? { kind: 'reject-before' } : undefined));
  world.clock.advance(1);
  await settled();
  expect(ballot().status).toBe('closed');
  world.clock.advance(1_000);
  await settled();
  expect(ballot().status).toBe('counted');
});

test('a ballot that is closed again at the moment its grace ends has a grace of its own', async () => {
  const { world, ballot, vote } = await voted();
  await world.openStage('decide');
  world.clock.advance(limits.ballotGraceMs - 1);
  const again = [world.openStage('vote'), world.openStage('decide')];
  world.clock.advance(1);
  await Promise.all(again);
  await settled();
  expect(ballot().status).toBe('closed');
  expect(await vote()).toEqual({ ok: true });
  world.clock.advance(limits.ballotGraceMs);
  await settled();
  expect(ballot().status).toBe('counted');
});

test('the work of a closed room is unavailable, and it shows nothing any more', async () => {
  const { world, ada } = await writing();
  const channel = world.room.channelOf('room');
  await world.rooms.close();
  expect(await world.send(ada, 'note:add', note(world))).toEqual({ ok: false, code: 'unavailable' });
  expect(world.room.documentsOf(ada)).toEqual([]);
  expect(world.room.isOpen(channel)).toBe(false);
});

test('a name that is no command is invalid', async () => {
  const { world, ada } = await writing();
  const reply = await world.room.submit(ada, { id: world.chance.newId(), name: 'toString', body: {} });
  expect(reply).toEqual({ ok: false, code: 'invalid' });
});
