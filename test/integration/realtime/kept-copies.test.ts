import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Line } from '../../../client/connection/line.ts';
import { memoryCopies } from '../../support/memory-copies.ts';
import {
  asFacilitator,
  asPerson,
  online,
  personId,
  startRealtimeWorld,
  until,
  type RealtimeWorld,
} from '../../support/realtime-world.ts';

let world: RealtimeWorld;
beforeEach(async () => {
  world = await startRealtimeWorld();
  world.room.write('board:main', 'notes', 'cold', { id: 'cold', text: 'It was cold.' });
});
afterEach(() => world.close());

const notes = (line: Line) => line.replicas.watch('board:main', 'notes');
const texts = (line: Line) =>
  notes(line)
    .rows()
    .map((row) => (row as { text: string }).text);

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:1';

/** Opens the page, and waits until what it shows is kept. */
async function visit(copies: ReturnType<typeof memoryCopies>, as = asPerson): Promise<Line> {
  const line = world.line(as, {}, undefined, { copies });
  await online(line);
  await expect.poll(() => texts(line)).toEqual(['It was cold.']);
  return line;
}

test('where the server is not reached, a page shows what one’s own device last saw, and then goes on', async () => {
  const copies = memoryCopies();
  const before = await visit(copies);
  await expect.poll(() => copies.kept.length).toBe(before.replicas.names.get().size);
  before.close();

  const offline = world.line(asPerson, {}, undefined, { copies, url: nowhere });
  await until(notes(offline), () => texts(offline).length === 1);
  expect(texts(offline)).toEqual(['It was cold.']);
  expect(offline.status.get().kind).not.toBe('online');

  world.room.write('board:main', 'notes', 'long', { id: 'long', text: 'It was long.' });
  const back = await visitAgain(copies);
  expect(texts(back).sort()).toEqual(['It was cold.', 'It was long.']);
});

test('a device that others use keeps nothing', async () => {
  world.forgets.add(asPerson);
  const copies = memoryCopies();
  (await visit(copies)).close();
  await visit(copies);
  expect(copies.kept).toEqual([]);
});

test('a desk keeps nothing', async () => {
  const copies = memoryCopies();
  await visit(copies, asFacilitator);
  expect(copies.kept).toEqual([]);
});

test('nothing stays of somebody who leaves', async () => {
  const copies = memoryCopies();
  const line = await visit(copies);
  await expect.poll(() => copies.kept.length).toBeGreaterThan(0);
  line.forget();
  expect(copies.kept).toEqual([]);
});

test('nothing stays of somebody who was removed', async () => {
  const copies = memoryCopies();
  const line = await visit(copies);
  await expect.poll(() => copies.kept.length).toBeGreaterThan(0);
  line.close();
  world.room.people.set(personId, { id: personId, status: 'removed' });
  const again = world.line(asPerson, {}, undefined, { copies });
  await expect.poll(() => again.status.get().kind).toBe('refused');
  expect(copies.kept).toEqual([]);
});

async function visitAgain(copies: ReturnType<typeof memoryCopies>): Promise<Line> {
  const line = world.line(asPerson, {}, undefined, { copies });
  await online(line);
  return line;
}
