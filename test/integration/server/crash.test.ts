import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seededChance } from '../../support/chance.ts';
import { WireClient } from '../../support/wire-client.ts';
import { Browser } from '../../support/workshop.ts';

const program = path.resolve(import.meta.dirname, '../../support/server-process.ts');
const publicUrl = 'http://workshop.test';
const people = 10;
/** The server is killed once so many notes of a round have been acknowledged, while others are on their way. */
const acknowledgedBeforeKill = 150;
const notesARound = 30;
/** Ends the test if it hangs; five servers start in it, on a machine that may be busy. */
const longestMs = 180_000;

let directory: string;
let child: ChildProcess | undefined;
let port = 0;
const url = () => `http://127.0.0.1:${port}`;
const chance = seededChance(11);
const newId = () => chance.newId();

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'common-thread-crash-'));
});
afterEach(async () => {
  await kill();
  await rm(directory, { recursive: true });
});

async function start(): Promise<string> {
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: directory, PUBLIC_URL: publicUrl };
  const started = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  const [line] = await once(createInterface(started.stdout), 'line');
  const said: { port: number; token: string } = JSON.parse(String(line));
  port = said.port;
  return said.token;
}

async function kill(): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

interface Writer {
  id: string;
  browser: Browser;
  /** Note ids by what is known of them. */
  sent: Map<string, string>;
  acknowledged: Set<string>;
  /** Reached another page of the same person. */
  seen: Set<string>;
}

const connect = (as: string, { cookie }: Browser) =>
  WireClient.connect({ url: url(), as, cookie, newId, origin: publicUrl });
const notesOf = (client: WireClient, writer: Writer) => client.map(`mine:${writer.id}`, 'notes');
const body = (noteId: string) => ({ noteId, text: `Words of ${noteId}`, consent: null });

async function gather(token: string): Promise<Writer[]> {
  const browser = new Browser(url);
  const account = { name: 'Fran', email: 'fran@example.org', passphrase: 'a long enough passphrase' };
  const { facilitatorId } = await browser.post('/api/set-up', { token, ...account });
  const as = `f:${facilitatorId}`;
  const { workshopId } = await browser.post('/api/workshops', { as, title: 'Coming home' });
  const facilitator = await connect(`${as}@${workshopId}`, browser);
  await facilitator.must('workshop:edit', { supportName: 'Sam', supportPhone: '01632 960001' });
  await facilitator.must('workshop:open', {});
  await facilitator.must('workshop:start', {});
  const stages = Object.values(facilitator.map('room', 'stages'));
  const write = stages.find((stage) => stage['kind'] === 'write');
  await facilitator.must('stage:open', { stageId: String(write?.['id']) });
  const join = String(facilitator.map('desk', 'links')['one']?.['join']).split('#')[1];
  facilitator.close();
  const answers = { token: join, kind: 'participant', groupId: 'lived', accessNeeds: '', ownDevice: true };
  return Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const device = new Browser(url);
      const { participantId } = await device.post('/api/join', { ...answers, name: `Person ${index}` });
      return {
        id: participantId,
        browser: device,
        sent: new Map(),
        acknowledged: new Set(),
        seen: new Set(),
      };
    }),
  );
}

/** Everybody writes as fast as they are answered; in the midst of it the server is killed. */
async function writeUntilKilled(writers: Writer[]): Promise<void> {
  const enough = Promise.withResolvers<void>();
  let acknowledged = 0;
  const pages = await Promise.all(
    writers.map(async (writer) => {
      const pair = [
        await connect(`p:${writer.id}`, writer.browser),
        await connect(`p:${writer.id}`, writer.browser),
      ] as const;
      return { writer, pair };
    }),
  );
  for (const { writer, pair } of pages) {
    const write = async () => {
      for (let count = 0; count < notesARound; count += 1) {
        const noteId = newId();
        const commandId = newId();
        writer.sent.set(noteId, commandId);
        const reply = await pair[0].command('note:add', body(noteId), commandId);
        if (!reply.ok) return enough.reject(new Error(reply.code));
        writer.acknowledged.add(noteId);
        acknowledged += 1;
        if (acknowledged === acknowledgedBeforeKill) enough.resolve();
      }
    };
    void write();
  }
  await enough.promise;
  await kill();
  for (const { writer, pair } of pages) {
    for (const noteId of Object.keys(notesOf(pair[1], writer))) writer.seen.add(noteId);
    for (const page of pair) page.close();
  }
}

async function checkAll(writer: Writer): Promise<void> {
  const client = await connect(`p:${writer.id}`, writer.browser);
  const kept = () => Object.keys(notesOf(client, writer)).sort();
  expect(kept()).toEqual(expect.arrayContaining([...writer.acknowledged, ...writer.seen]));
  // What nobody answered is sent again under its own id, as a browser does: it takes effect once.
  for (const [noteId, commandId] of writer.sent) {
    if (writer.acknowledged.has(noteId)) continue;
    expect(await client.command('note:add', body(noteId), commandId)).toEqual({ ok: true });
    writer.acknowledged.add(noteId);
  }
  expect(kept()).toEqual([...writer.sent.keys()].sort());
  client.close();
}

test(
  'what was acknowledged or seen before the server was killed is there after it, once',
  async () => {
    const writers = await gather(await start());
    for (let round = 0; round < 3; round += 1) {
      await writeUntilKilled(writers);
      await start();
      await Promise.all(writers.map(checkAll));
      expect(writers.reduce((sum, { sent }) => sum + sent.size, 0)).toBeGreaterThan(
        acknowledgedBeforeKill * (round + 1),
      );
    }
  },
  longestMs,
);
