import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Line } from '../../../client/connection/line.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { lazyProxy, type LazyProxy } from '../../support/lazy-proxy.ts';
import {
  asFacilitator,
  asOther,
  asPerson,
  online,
  startRealtimeWorld,
  until,
  type RealtimeWorld,
} from '../../support/realtime-world.ts';

const board = 'board:main';
const noteId = 'N'.padEnd(22, 'n');
const noteLength = 32 * 1024;
/** A frame in base64, with what stands around it. */
const frameLength = noteLength * 1.5;
const manyNotes = 20;

let world: RealtimeWorld;
let proxy: LazyProxy;
beforeEach(async () => {
  world = await startRealtimeWorld();
  proxy = await lazyProxy(world.url);
});
afterEach(async () => {
  proxy.close();
  await world.close();
});

/** The notes by id, cut to how often each was written. */
const versions = (line: Line) =>
  Object.fromEntries(
    line.replicas
      .watch(board, 'notes')
      .rows()
      .map((row) => row as { id: string; version: number })
      .map(({ id, version }) => [id, version]),
  );
let written = 0;
function write(): void {
  const id = `note-${written % manyNotes}`;
  world.room.write(board, 'notes', id, { id, version: written, text: 'x'.repeat(noteLength) });
  written += 1;
}
/** Writes until so much waits in the server for one client that it gets no more, and then some; says how much did at most. */
async function flood(): Promise<number> {
  let most = 0;
  const see = () => (most = Math.max(most, world.mostWaiting()));
  for (; see() < limits.bytesBehind; await nextTurn()) write();
  for (let more = 0; more < 3 * manyNotes; more += 1) {
    write();
    see();
    await nextTurn();
  }
  return most;
}
/** How often a client that had something already was given the difference. */
const differences = () =>
  world.room.asked.filter(({ channel, vector }) => channel.startsWith(board) && vector.length > 1).length;

/** Waits until a client has what was written last. */
async function arrived(line: Line): Promise<void> {
  const last = written - 1;
  await until(line.replicas.watch(board, 'notes'), () => Object.values(versions(line)).includes(last));
}

test('a client that stops reading costs little memory, holds nobody up, and is right in the end', async () => {
  const quick = [asOther, asFacilitator].map((as) => world.line(as));
  const slow = world.line(asPerson, {}, undefined, { url: proxy.url });
  write();
  await Promise.all([slow, ...quick].map(online));
  proxy.stop();
  expect(await flood()).toBeLessThan(limits.bytesBehind + 2 * frameLength);
  for (const line of quick) await arrived(line);
  expect(differences()).toBe(0);
  expect(Object.values(versions(slow))).not.toContain(written - 1);
  proxy.goOn();
  await arrived(slow);
  for (const line of quick) expect(versions(slow)).toEqual(versions(line));
  expect(differences()).toBe(1);
});

test('a client that polls and stops reading gets what fits, and one difference', async () => {
  const slow = world.line(asPerson, { transports: ['polling'] }, undefined, { url: proxy.url });
  write();
  await online(slow);
  proxy.stop();
  for (let round = 0; round < 5 * manyNotes; round += 1) {
    write();
    await nextTurn();
  }
  expect(differences()).toBe(0);
  proxy.goOn();
  await arrived(slow);
  expect(Object.keys(versions(slow))).toHaveLength(manyNotes);
  expect(differences()).toBe(1);
  expect(proxy.passed()).toBeLessThan(limits.bytesBehind + (manyNotes + 3) * frameLength);
});

test('to a client that lags behind, too, a reply comes after what the command changed', async () => {
  const slow = world.line(asPerson, {}, undefined, { url: proxy.url });
  await online(slow);
  proxy.stop();
  await flood();
  world.room.answer = () => {
    write();
    return { ok: true };
  };
  const reply = slow.outbox.send('note:remove', { noteId });
  await expect.poll(() => world.room.submitted.length).toBe(1);
  proxy.goOn();
  expect(await reply).toEqual({ ok: true });
  expect(Object.values(versions(slow))).toContain(written - 1);
});
