import { afterEach, beforeEach, expect, test } from 'vitest';
import { limits } from '../../../shared/domain/limits.ts';
import { openSqliteStorage } from '../../../server/storage/sqlite-storage.ts';
import { faultyStorage } from '../../support/storage-doubles.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

let workshop: TestWorkshop;
let ann: TestPerson;
/** While there is one, nothing gets to the disk before it has resolved. */
let held: PromiseWithResolvers<void> | undefined;
/** The storage is asked whether it answers, and says nothing before this has resolved. */
let silent: { asked: PromiseWithResolvers<void>; until: Promise<void> } | undefined;

beforeEach(async () => {
  held = undefined;
  silent = undefined;
  workshop = await startWorkshop({
    metrics: { port: 0, host: '127.0.0.1' },
    storage: async (directory) => {
      const storage = await openSqliteStorage({ directory, lock: true });
      const slow = faultyStorage(storage, () => held && { kind: 'slow', until: held.promise });
      return {
        ...slow,
        async countAccounts() {
          silent?.asked.resolve();
          await silent?.until;
          return slow.countAccounts();
        },
      };
    },
  });
  await workshop.facilitator.must('workshop:start', {});
  await workshop.openStage('write');
  ann = await workshop.join('Ann', 'lived', { ownDevice: true });
});
afterEach(() => workshop.close());

const note = (noteId: string) => ({ noteId, text: 'The discharge letter', consent: null });
const ask = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${workshop.server.port}${path}`, {
    headers: { connection: 'close' },
  });
  return { status: response.status, body: (await response.json()) as object };
};
/** Resolves when so many commands have come in and wait for their answer. */
async function waiting(count: number): Promise<void> {
  const address = `http://127.0.0.1:${workshop.server.metricsPort}/metrics`;
  await expect
    .poll(async () => (await fetch(address)).text())
    .toContain(`common_thread_commands_waiting ${count}\n`);
}
const notesOf = async (person: TestPerson) => {
  await workshop.comeBack(person);
  return Object.keys(person.client.map(`mine:${person.id}`, 'notes'));
};

for (const transport of ['websocket', 'polling'] as const) {
  test(`over ${transport}, what is under way at a stop is stored and answered before anybody is sent away`, async () => {
    await workshop.comeBack(ann, [transport]);
    const { packets } = ann.client;
    held = Promise.withResolvers();
    // The first is on its way to the disk, the second waits behind it.
    const noteIds = [workshop.newId(), workshop.newId()];
    const replies = noteIds.map((noteId) => ann.client.command('note:add', note(noteId)));
    await waiting(2);
    const before = packets.length;
    const stopped = workshop.stop({ goodbye: false });
    held.resolve();
    expect(await Promise.all(replies)).toEqual([{ ok: true }, { ok: true }]);
    await stopped;
    await ann.client.ended();
    const heard = packets.slice(before).map((packet) => packet.replace(/^3\d+/, 'reply'));
    expect(heard.filter((packet) => !packet.startsWith('2'))).toEqual([
      'reply[{"ok":true}]',
      'reply[{"ok":true}]',
      // Socket.IO's own word for it: the server ends the connection, and the client calls again.
      '1',
    ]);
    held = undefined;
    await workshop.restart();
    expect((await notesOf(ann)).sort()).toEqual(noteIds.sort());
  });
}

test('while it stops the server says that it is not ready, and takes nothing new', async () => {
  held = Promise.withResolvers();
  const noteId = workshop.newId();
  const reply = ann.client.command('note:add', note(noteId));
  await waiting(1);
  expect(await ask('/readyz')).toEqual({ status: 200, body: { ok: true } });
  const stopped = workshop.stop({ goodbye: false });

  expect(await ask('/readyz')).toEqual({ status: 503, body: { ok: false, code: 'stopping' } });
  expect(await ask('/healthz')).toEqual({ status: 200, body: { ok: true } });
  expect(await ask('/api/state')).toEqual({ status: 503, body: { ok: false, code: 'unavailable' } });
  await expect(workshop.connect(`p:${ann.id}`, ann.browser)).rejects.toThrow('unavailable');
  let answered = false;
  void ann.client.command('note:add', note(workshop.newId())).then(() => {
    answered = true;
  });

  held.resolve();
  expect(await reply).toEqual({ ok: true });
  await stopped;
  expect(answered).toBe(false);
  // A stop is no fault: it wakes nobody.
  expect(workshop.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  held = undefined;
  await workshop.restart();
  expect(await notesOf(ann)).toEqual([noteId]);
});

test('a storage that cannot be read makes the server not ready; it stays alive', async () => {
  await workshop.server.storage.close();
  expect(await ask('/readyz')).toEqual({ status: 503, body: { ok: false, code: 'storage' } });
  expect(await ask('/healthz')).toEqual({ status: 200, body: { ok: true } });
});

test('a storage that does not answer in time makes the server not ready, until it answers', async () => {
  const answers = Promise.withResolvers<void>();
  silent = { asked: Promise.withResolvers(), until: answers.promise };
  const ready = ask('/readyz');
  await silent.asked.promise;
  workshop.clock.advance(limits.readyWithinMs);
  expect(await ready).toEqual({ status: 503, body: { ok: false, code: 'storage-slow' } });
  answers.resolve();
  expect(await ask('/readyz')).toEqual({ status: 200, body: { ok: true } });
});
