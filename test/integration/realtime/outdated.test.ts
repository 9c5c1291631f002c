import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { memoryOutbox } from '../../support/memory-outbox.ts';
import {
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

const noteId = 'note-1'.padEnd(22, '_');
const older = { auth: { as: asPerson, version: protocolVersion - 1 } };
const refused = { kind: 'refused', reason: 'outdated-client' };

test('a page of another version loads anew once, with what it had not sent and what was being typed', async () => {
  const storage = memoryKeeping();
  let reloads = 0;
  const options = { reload: () => void (reloads += 1), waiting: memoryOutbox().store };
  const before = world.line(asPerson, {}, storage, options);
  await online(before);
  before.close();
  const outdated = world.line(asPerson, older, storage, options);
  void outdated.outbox.send('note:remove', { noteId });
  outdated.drafts.set('note', 'Half a sent');
  await until(outdated.status, () => outdated.status.get().kind === 'refused');
  expect(outdated.status.get()).toEqual(refused);
  await expect.poll(() => reloads).toBe(1);
  outdated.close();

  const again = world.line(asPerson, older, storage, options);
  await until(again.status, () => again.status.get().kind === 'refused');
  await expect.poll(() => again.outbox.pending.get()).toHaveLength(1);
  expect(reloads).toBe(1);
  again.close();

  const renewed = world.line(asPerson, {}, storage, options);
  await online(renewed);
  await until(renewed.outbox.pending, () => renewed.outbox.pending.get().length === 0);
  expect(world.room.submitted.map(({ envelope }) => envelope.body)).toEqual([{ noteId }]);
  expect(renewed.drafts.get('note')).toBe('Half a sent');
  renewed.close();

  // Well in between: the next version is met with a reload again.
  const later = world.line(asPerson, older, storage, options);
  await until(later.status, () => later.status.get().kind === 'refused');
  await expect.poll(() => reloads).toBe(2);
});

test('a page of another version that would lose what waits shows it instead of loading anew', async () => {
  let reloads = 0;
  world.forgets.add(asPerson);
  const auth = { as: asPerson, version: protocolVersion };
  const line = world.line(asPerson, { auth }, memoryKeeping(), { reload: () => void (reloads += 1) });
  await online(line);
  world.room.answer = () => new Promise(() => undefined);
  const answer = line.outbox.send('note:remove', { noteId });
  await until(line.outbox.where, () => line.outbox.where.get() === 'shared');
  auth.version -= 1;
  world.realtime.listener.disconnect({ kind: 'participant', id: personId }, world.room.workshopId);
  expect(await answer).toEqual({ ok: false, code: 'outdated-client' });
  expect(line.outbox.refused.get()).toMatchObject([{ body: { noteId } }]);
  expect([line.status.get(), reloads]).toEqual([refused, 0]);
});
