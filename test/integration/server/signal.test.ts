import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLine, type Line } from '../../../client/connection/line.ts';
import { seededChance } from '../../support/chance.ts';
import { memoryKeeping, online } from '../../support/realtime-world.ts';
import { type ServerChild, startChild } from '../../support/server-child.ts';
import { WireClient } from '../../support/wire-client.ts';
import { Browser } from '../../support/workshop.ts';

const publicUrl = 'http://workshop.test';
const people = 8;
const notesEach = 40;
/** The server is asked to stop once so many notes have been acknowledged, while others are on their way. */
const acknowledgedBeforeStop = 100;
/** Ends the test if it hangs. */
const longestMs = 180_000;

let directory: string;
let child: ServerChild;
const lines: Line[] = [];
const chance = seededChance(21);

const start = (port: number) =>
  startChild({ PORT: String(port), DATA_DIR: directory, PUBLIC_URL: publicUrl, LOG_LEVEL: 'info' });

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'common-thread-signal-'));
  child = await start(0);
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.close();
  await child.end('SIGKILL');
  await rm(directory, { recursive: true });
});

/** A workshop in its first step of writing, and the browsers of the people in it. */
async function gather(): Promise<{ as: string; browser: Browser }[]> {
  const url = `http://127.0.0.1:${child.port}`;
  const browser = new Browser(() => url);
  const account = { name: 'Fran', email: 'fran@example.org', passphrase: 'a long enough passphrase' };
  const { facilitatorId } = await browser.post('/api/set-up', { token: child.token, ...account });
  const as = `f:${facilitatorId}`;
  const { workshopId } = await browser.post('/api/workshops', { as, title: 'Coming home' });
  const connection = { url, as: `${as}@${workshopId}`, cookie: browser.cookie, origin: publicUrl };
  const facilitator = await WireClient.connect({ ...connection, newId: () => chance.newId() });
  await facilitator.must('workshop:edit', { supportName: 'Sam', supportPhone: '01632 960001' });
  await facilitator.must('workshop:open', {});
  await facilitator.must('workshop:start', {});
  const stages = Object.values(facilitator.map('room', 'stages'));
  const write = stages.find((stage) => stage['kind'] === 'write');
  await facilitator.must('stage:open', { stageId: String(write?.['id']) });
  const token = String(facilitator.map('desk', 'links')['one']?.['join']).split('#')[1];
  facilitator.close();
  const answers = { token, kind: 'participant', groupId: 'lived', accessNeeds: '', ownDevice: true };
  return Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const device = new Browser(() => url);
      const joined = await device.post('/api/join', { ...answers, name: `Person ${index}` });
      return { as: `p:${joined.participantId}`, browser: device };
    }),
  );
}

/** The browser's own connection, impatient so that the test is short. */
async function comeIn({ as, browser }: { as: string; browser: Browser }): Promise<Line> {
  const line = openLine({
    as,
    url: `http://127.0.0.1:${child.port}`,
    storage: memoryKeeping(),
    socket: {
      transports: ['websocket'],
      reconnectionDelay: 10,
      reconnectionDelayMax: 50,
      extraHeaders: { cookie: browser.cookie, origin: publicUrl },
    },
    later: (call, ms) => {
      const timer = setTimeout(call, Math.min(ms, 20));
      return () => clearTimeout(timer);
    },
  });
  lines.push(line);
  await online(line);
  return line;
}

/** What the file holds, now that nobody has it open. */
function stored() {
  const database = new DatabaseSync(path.join(directory, 'common-thread.sqlite'), { readOnly: true });
  const column = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]))
      .sort();
  const found = {
    notes: column('SELECT id FROM notes'),
    audited: column(`SELECT action FROM audit WHERE action = 'note:add'`).length,
    commands: column('SELECT key FROM commands').length,
    actions: column(`SELECT action FROM audit WHERE action <> 'workshop:create'`).length,
    check: column('PRAGMA integrity_check'),
  };
  database.close();
  return found;
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(
    `${signal} under commands: all that was acknowledged is stored, all that is stored is known, and people come back`,
    async () => {
      const writers = await Promise.all((await gather()).map(comeIn));
      const sent = new Set<string>();
      const acknowledged = new Set<string>();
      const enough = Promise.withResolvers<void>();
      const write = async (line: Line) => {
        for (let count = 0; count < notesEach; count += 1) {
          const noteId = chance.newId();
          sent.add(noteId);
          const note = { noteId, text: `Words of ${noteId}`, consent: null };
          const reply = await line.outbox.send('note:add', note);
          if (!reply.ok) throw new Error(reply.code);
          acknowledged.add(noteId);
          if (acknowledged.size === acknowledgedBeforeStop) enough.resolve();
        }
      };
      const written = Promise.all(writers.map(write));
      await Promise.race([enough.promise, written]);
      expect(await child.end(signal)).toBe(0);
      // What the server had sent before it ended is read in the turns that follow.
      await expect.poll(() => writers.every((line) => line.status.get().kind !== 'online')).toBe(true);

      const left = stored();
      expect(left.check).toEqual(['ok']);
      expect(left.notes).toEqual([...acknowledged].sort());
      // No half command: each note has its line of the audit, and each line its remembered command.
      expect(left.audited).toBe(left.notes.length);
      expect(left.commands).toBe(left.actions);
      expect(sent.size).toBeGreaterThan(acknowledged.size);
      const events = child
        .written()
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: string }).event);
      expect(events.slice(-2)).toEqual(['stopping', 'stopped']);

      child = await start(child.port);
      await written;
      await Promise.all(writers.map(online));
      expect(await child.end(signal)).toBe(0);
      expect(stored().notes).toEqual([...sent].sort());
      expect(acknowledged.size).toBe(people * notesEach);
    },
    longestMs,
  );
}
