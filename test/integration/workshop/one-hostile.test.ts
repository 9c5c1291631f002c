import { afterEach, beforeEach, expect, test } from 'vitest';
import { limits } from '../../../shared/domain/limits.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';
import type { WireClient } from '../../support/wire-client.ts';

const people = 30;
/** Together they are more than a whole workshop may send at once, if refusals counted against it. */
const connections = Math.ceil((1.2 * limits.workshopCommandBurst) / limits.packetBurst);

let workshop: TestWorkshop;
let hostile: TestPerson;
let others: TestPerson[];
const sentAway: string[] = [];
beforeEach(async () => {
  workshop = await startWorkshop({ seed: 9 });
  const everybody = [];
  for (let index = 0; index < people; index += 1)
    everybody.push(await workshop.join(`Person ${index}`, index % 2 ? 'staff' : 'lived'));
  const [first, ...rest] = everybody;
  if (!first) throw new Error('nobody came');
  [hostile, others] = [first, rest];
  await workshop.facilitator.must('workshop:start', {});
  await workshop.openStage('write');
  for (const { id, client } of others) client.socket.on('disconnect', () => sentAway.push(id));
});
afterEach(() => workshop.close());

const note = (text: string) => ({ noteId: workshop.newId(), text, consent: null });
const update = Buffer.from([0, 2, 1, 0]).toString('base64');

/** All that one connection can do before it is ended, and then it is back for more. */
async function attack(): Promise<void> {
  const { socket, hello } = hostile.client;
  const [room = ''] = hello?.channels ?? [];
  const foreign = `mine:${others[0]?.id}@${room.split('@')[1]}`;
  for (let sent = 0; sent < limits.packetBurst; sent += 1) {
    const flood = { id: workshop.newId(), name: 'note:add', body: note(`Flood ${sent}`) };
    socket.emit('command', sent % 3 === 0 ? 'x'.repeat(2_000) : flood, () => undefined);
  }
  socket.emit('doc:open', [
    [foreign, update],
    [room, update],
  ]);
  await hostile.client.ended();
  await workshop.comeBack(hostile);
}

const board = (client: WireClient) => client.map('board:main', 'notes');

test('while one of thirty floods, forges and comes back for more, the others are answered, stay and see the same', async () => {
  const attacks = (async () => {
    for (let times = 0; times < connections; times += 1) await attack();
  })();
  await Promise.all(others.map(({ client }, index) => client.must('note:add', note(`Honest ${index}`))));
  await attacks;
  for (const { client } of others) await client.must('participant:done', { done: true });
  await workshop.openStage('read');
  await workshop.wait();

  expect(sentAway).toEqual([]);
  const [first, ...rest] = others.map(({ client }) => board(client));
  for (const one of rest) expect(one).toEqual(first);
  const texts = Object.values(first ?? {}).map((one) => String(one['text']));
  const honest = others.map((_, index) => `Honest ${index}`);
  expect(texts).toEqual(expect.arrayContaining(honest));
  // What is not theirs is the hostile person's own, no more than one may write.
  expect(texts.length - honest.length).toBeGreaterThan(0);
  expect(texts.length - honest.length).toBeLessThanOrEqual(limits.notesPerPerson);
  expect(texts.filter((text) => !honest.includes(text) && !text.startsWith('Flood'))).toEqual([]);
});
