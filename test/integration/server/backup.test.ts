import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tableNames, type StateView } from '../../../shared/domain/state.ts';
import type { Room } from '../../../server/rooms/contract.ts';
import { backUp, restore } from '../../../server/backup.ts';
import { readConfig } from '../../../server/config.ts';
import { silentLog } from '../../../server/log.ts';
import { startServer, type RunningServer } from '../../../server/services.ts';
import { startWorkshop, type TestWorkshop } from '../../support/workshop.ts';

const program = path.resolve(import.meta.dirname, '../../../server/start.js');

let workshop: TestWorkshop;
let folder: string;
let restored: RunningServer | undefined;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'common-thread-backup-'));
  workshop = await startWorkshop({ seed: 4 });
  await workshop.facilitator.must('workshop:start', {});
});
afterEach(async () => {
  await restored?.close();
  restored = undefined;
  await workshop.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  code: number | string;
  out: string;
  err: string;
}

type Flag = '--backup' | '--restore';

/** `npm run backup -- …` and the like: a process of its own, beside the server. `shell`: what comes before it. */
function run(flag: Flag, argument: string, directory: string, shell = ''): Promise<Ended> {
  return new Promise((done) => {
    const options = { cwd: folder, env: { PATH: process.env['PATH'], DATA_DIR: directory } };
    const command = ['-c', `${shell} exec "$0" "$@"`, process.execPath, program, flag, argument];
    execFile('sh', command, options, (fault, out, err) => done({ code: fault?.code ?? 0, out, err }));
  });
}

/** No file of the process may become larger than this, whoever runs it: of a database only the beginning is written. */
const noRoom = 'ulimit -f 64;';

const backups = () => path.join(folder, 'backups');
const fresh = () => path.join(folder, 'fresh');

async function commandBackUp(): Promise<string> {
  const ended = await run('--backup', backups(), workshop.directory);
  expect(ended).toMatchObject({ code: 0, err: '' });
  const [name = ''] = readdirSync(backups());
  expect(readdirSync(backups())).toEqual([name]);
  expect(ended.out).toContain(path.join(backups(), name));
  return path.join(backups(), name);
}

async function startRestored(): Promise<RunningServer> {
  const config = { ...readConfig({ PORT: '0', PUBLIC_URL: 'http://workshop.test' }), dataDirectory: fresh() };
  restored = await startServer(config, { log: silentLog(), serveClient: false });
  return restored;
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function rowsOf(state: StateView): Record<string, unknown[]> {
  return Object.fromEntries(tableNames.map((table) => [table, [...state.all(table)].toSorted(byId)]));
}

const token = (link: string) => link.split('#')[1];

/** Writes one command after another until told to stop, and keeps what the state was at each revision. */
function writeOn(room: Room, authorId: string) {
  const states = new Map<number, Record<string, unknown[]>>();
  const stopped = new AbortController();
  const written = (async () => {
    const noteId = workshop.newId();
    const actor = { kind: 'participant', id: authorId } as const;
    const give = (name: string, body: unknown) => room.submit(actor, { id: workshop.newId(), name, body });
    await give('note:add', { noteId, text: 'Words.', consent: null });
    for (let version = 1; !stopped.signal.aborted; version += 1) {
      expect(await give('note:edit', { noteId, text: `Words ${version}.`, version })).toEqual({ ok: true });
      states.set(room.revision, rowsOf(room.state));
    }
  })();
  return {
    states,
    async stop() {
      stopped.abort();
      await written;
    },
  };
}

test('a backup taken while people write is a state that was, and a server started on it has every link', async () => {
  const ann = await workshop.join('Ann', 'lived', { ownDevice: true });
  await workshop.openStage('write');
  const { server, workshopId } = workshop;
  const picture = { id: workshop.newId(), type: 'image/png', bytes: new Uint8Array([1, 2, 3]) } as const;
  await server.storage.putPicture(workshopId, picture, 30);
  const room = await server.rooms.open(workshopId);
  if (!room) throw new Error('the room did not open');
  const links = server.links.over(room.state);
  const way = {
    back: links.returnTo(ann.id),
    join: links.join(),
    screen: links.screen(),
    support: links.support(),
  };
  const writing = writeOn(room, ann.id);
  await expect.poll(() => writing.states.size).toBeGreaterThan(20);
  const begun = room.revision;
  const backup = await commandBackUp();
  await writing.stop();

  expect(await run('--restore', backup, fresh())).toMatchObject({ code: 0, err: '' });
  const again = await startRestored();
  const there = await again.rooms.open(workshopId);
  if (!there) throw new Error('the workshop is not there');
  expect(there.revision).toBeGreaterThanOrEqual(begun);
  expect(rowsOf(there.state)).toEqual(writing.states.get(there.revision));
  expect(await again.storage.findPicture(workshopId, picture.id)).toEqual(picture);

  const url = `http://127.0.0.1:${again.port}`;
  const post = (route: string, body: unknown) =>
    fetch(url + route, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://workshop.test' },
      body: JSON.stringify(body),
    }).then((response) => response.json());
  expect(await post('/api/join/look', { token: token(way.join) })).toMatchObject({ ok: true });
  expect(await post('/api/return', { token: token(way.back), ownDevice: true })).toMatchObject({ ok: true });
  for (const kind of ['screen', 'support'] as const)
    expect(await post('/api/link', { token: token(way[kind]) })).toMatchObject({ ok: true, kind });
  const account = { email: 'fran@example.org', passphrase: 'a long enough passphrase' };
  expect(await post('/api/sign-in', account)).toMatchObject({ ok: true });
});

test('words that were erased before are not in the backup, and erasing goes on beside it', async () => {
  const ann = await workshop.join('Ann', 'lived');
  await workshop.openStage('write');
  const secret = 'xylophone in the attic';
  const noteId = workshop.newId();
  await ann.client.must('note:add', { noteId, text: secret, consent: null });
  const { path: first } = await backUp(workshop.directory, backups(), 0);
  expect(readFileSync(path.join(first, 'common-thread.sqlite')).includes(secret)).toBe(true);
  await ann.client.must('note:remove', { noteId });
  const { path: second } = await backUp(workshop.directory, backups(), 1);
  expect(readFileSync(path.join(second, 'common-thread.sqlite')).includes(secret)).toBe(false);
});

test('what an interrupted backup left behind is taken away, and nothing else is', async () => {
  mkdirSync(path.join(backups(), '.common-thread-2026.unfinished'), { recursive: true });
  writeFileSync(path.join(backups(), 'notes.txt'), 'mine');
  await backUp(workshop.directory, backups(), 0);
  const name = 'common-thread-1970-01-01T00-00-00-000Z';
  expect(readdirSync(backups())).toEqual([name, 'notes.txt']);
  expect(readdirSync(path.join(backups(), name)).map((file) => modeOf(name, file))).toEqual([0o600, 0o600]);
});

function modeOf(name: string, file: string): number {
  return statSync(path.join(backups(), name, file)).mode & 0o777;
}

/** Copies a database with some of its pages spoilt. */
function spoil(from: string, to: string): void {
  const bytes = readFileSync(from);
  bytes.fill(0xa5, 3 * 4096, 8 * 4096);
  writeFileSync(to, bytes);
}

test('a backup is refused with a sentence, and leaves nothing, where it cannot be made', async () => {
  const { directory } = workshop;
  await expect(backUp(fresh(), backups(), 0)).rejects.toThrow(/^There is no data in /);
  await expect(backUp(directory, path.join(directory, 'backups'), 0)).rejects.toThrow(/does not belong in/);
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await expect(backUp(directory, file, 0)).rejects.toThrow(/could not be written to .*EEXIST/);
  await workshop.stop();
  const database = path.join(directory, 'common-thread.sqlite');
  spoil(database, database);
  await expect(backUp(directory, backups(), 0)).rejects.toThrow(/damaged/);
  expect(readdirSync(backups())).toEqual([]);
});

test('where there is no room a backup and a restore are refused with a sentence and leave nothing; with room they are whole', async () => {
  const asked = await run('--backup', backups(), workshop.directory, noRoom);
  expect(asked).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(
      /^The backup could not be written to .* \(\w+\)\. Is there room on its disk\?\n$/,
    ),
  });
  expect(readdirSync(backups())).toEqual([]);
  // The server beside it has noticed nothing.
  await workshop.facilitator.must('workshop:edit', { aim: 'A safe way home.' });
  const backup = await commandBackUp();

  const restoring = await run('--restore', backup, fresh(), noRoom);
  expect(restoring).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(
      /^The backup could not be restored into .* \(\w+\)\. Is there room on its disk\?\n$/,
    ),
  });
  expect(readdirSync(fresh())).toEqual(['common-thread.lock']);
  expect(await run('--restore', backup, fresh())).toMatchObject({ code: 0, err: '' });
  const room = await (await startRestored()).rooms.open(workshop.workshopId);
  expect(room?.state.workshop.aim).toBe('A safe way home.');
});

test('restoring changes nothing where there is data, a server, or no sound backup', async () => {
  const { path: backup } = await backUp(workshop.directory, backups(), 0);
  await expect(restore(backup, workshop.directory)).rejects.toThrow(/already running on the data directory/);
  await expect(restore(backups(), fresh())).rejects.toThrow(/is no backup/);
  const damaged = path.join(folder, 'damaged');
  mkdirSync(damaged);
  spoil(path.join(backup, 'common-thread.sqlite'), path.join(damaged, 'common-thread.sqlite'));
  copyFileSync(path.join(backup, 'key'), path.join(damaged, 'key'));
  await expect(restore(damaged, fresh())).rejects.toThrow(/is damaged/);
  // Links to themselves: there, and not to be read by anybody.
  rmSync(path.join(damaged, 'key'));
  symlinkSync('key', path.join(damaged, 'key'));
  await expect(restore(damaged, fresh())).rejects.toThrow(/key cannot be read \(ELOOP\)/);
  const list = path.join(folder, 'list');
  await expect(restore(backup, fresh(), list)).rejects.toThrow(/no list of what was erased at/);
  symlinkSync('list', list);
  await expect(restore(backup, fresh(), list)).rejects.toThrow(/list cannot be read \(ELOOP\)/);
  expect(existsSync(fresh())).toBe(false);

  mkdirSync(fresh());
  writeFileSync(path.join(fresh(), 'common-thread.sqlite-wal'), 'of another database');
  await expect(restore(backup, fresh())).rejects.toThrow(/holds data already/);
  rmSync(path.join(fresh(), 'common-thread.sqlite-wal'));
  writeFileSync(path.join(fresh(), 'key'), Buffer.alloc(32, 9));
  await expect(restore(backup, fresh())).rejects.toThrow(/holds data already/);
  // Cut off after the key: the same again finishes it.
  copyFileSync(path.join(backup, 'key'), path.join(fresh(), 'key'));
  expect(await restore(backup, fresh())).toEqual({ path: fresh(), workshops: 1, lists: 0, erased: 0 });
  expect(await (await startRestored()).storage.countAccounts()).toBe(1);
});
