import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp, restore } from '../../../server/backup.ts';
import { readConfig } from '../../../server/config.ts';
import { silentLog } from '../../../server/log.ts';
import { startServer, type RunningServer } from '../../../server/services.ts';
import { erasuresName } from '../../../server/storage/erasures.ts';
import { startWorkshop, type TestWorkshop } from '../../support/workshop.ts';

const program = path.resolve(import.meta.dirname, '../../../server/start.js');
const secrets = [
  'xylophone in the attic',
  'hammock by the lift',
  'piano ddirgel',
  'Benedikta',
  'Velvet corridor',
];
const kept = 'a chair for whoever comes along';

let workshop: TestWorkshop;
let folder: string;
let restored: RunningServer | undefined;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'common-thread-erased-'));
  workshop = await startWorkshop({ seed: 6 });
});
afterEach(async () => {
  await restored?.close();
  restored = undefined;
  await workshop.close();
  rmSync(folder, { recursive: true });
});

const backups = () => path.join(folder, 'backups');
const fresh = () => path.join(folder, 'fresh');

/** Which secrets stand in the files of a directory. */
function found(directory: string): string[] {
  const files = readdirSync(directory).map((name) => readFileSync(path.join(directory, name)));
  return secrets.filter((secret) => files.some((bytes) => bytes.includes(secret)));
}

/** Words of several people and a second workshop; the first backup, which holds them; and then they are erased. */
async function erasedAfterBackup() {
  const { facilitator, facilitatorBrowser, facilitatorId } = workshop;
  const ann = await workshop.join('Ann', 'lived');
  const ben = await workshop.join('Benedikta', 'staff');
  await facilitator.must('workshop:start', {});
  await workshop.openStage('write');
  const write = async (person: typeof ann, text: string) => {
    const noteId = workshop.newId();
    await person.client.must('note:add', { noteId, text, consent: null });
    return noteId;
  };
  const noteId = await write(ann, secrets[0] ?? '');
  const keptId = await write(ann, kept);
  await write(ben, secrets[1] ?? '');
  await workshop.openStage('read');
  const translationId = workshop.newId();
  const translation = { translationId, noteId: keptId, language: 'cy', text: secrets[2] ?? '' };
  await facilitator.must('translation:add', translation);
  const as = `f:${facilitatorId}`;
  const title = secrets[4] ?? '';
  const { workshopId } = await facilitatorBrowser.post('/api/workshops', { as, title });
  const { path: backup } = await backUp(workshop.directory, backups(), 0);
  expect(found(backup)).toEqual(secrets);

  await ann.client.must('note:remove', { noteId });
  await facilitator.must('translation:remove', { translationId });
  await facilitator.must('participant:remove', { participantId: ben.id, withNotes: true });
  await facilitatorBrowser.post('/api/workshops/delete', { as, workshopId, title });
  return { backup, keptId, benId: ben.id, deletedId: workshopId };
}

async function startRestored(): Promise<RunningServer> {
  const config = { ...readConfig({ PORT: '0', PUBLIC_URL: 'http://workshop.test' }), dataDirectory: fresh() };
  restored = await startServer(config, { log: silentLog(), serveClient: false });
  return restored;
}

test('what was erased after a backup does not come back with it: notes, a translation, a person, a workshop', async () => {
  const { backup, keptId, benId, deletedId } = await erasedAfterBackup();
  // The next backup brings the list to where the backups are.
  await backUp(workshop.directory, backups(), 1);
  const env = { PATH: process.env['PATH'], DATA_DIR: fresh() };
  const said = execFileSync(process.execPath, [program, '--restore', backup], { cwd: folder, env });
  expect(said.toString()).toContain('Restored and verified: 1 workshop,');
  expect(said.toString()).toContain('Erased again, because it was erased after the backup: 5 of');
  expect(found(fresh())).toEqual([]);
  expect(readdirSync(fresh()).toSorted()).toEqual(
    [erasuresName, 'common-thread.lock', 'common-thread.sqlite', 'key'].toSorted(),
  );

  const server = await startRestored();
  expect(await server.rooms.open(deletedId)).toBeUndefined();
  const room = await server.rooms.open(workshop.workshopId);
  expect([...(room?.state.all('notes') ?? [])].map(({ id, text }) => [id, text])).toEqual([[keptId, kept]]);
  expect(room?.state.get('participants', benId)?.status).toBe('removed');
  // What is erased from now on is added to what was.
  const before = readFileSync(path.join(fresh(), erasuresName), 'utf8');
  await server.rooms.delete(workshop.workshopId);
  const after = readFileSync(path.join(fresh(), erasuresName), 'utf8');
  expect(after.startsWith(before)).toBe(true);
  expect(after.length).toBeGreaterThan(before.length);
  // It says nothing to whoever does not have the key, not even which ids there were.
  for (const secret of [...secrets, workshop.workshopId, deletedId, benId])
    expect(after).not.toContain(secret);
});

test('the list of a data directory that was moved away is taken where it is named', async () => {
  const { backup } = await erasedAfterBackup();
  expect(readdirSync(backups())).toHaveLength(1);
  const list = path.join(workshop.directory, erasuresName);
  await expect(restore(backup, fresh(), `${list}.not`)).rejects.toThrow(/There is no list/);
  // What was left when an earlier one was cut off is in nobody's way.
  mkdirSync(path.join(fresh(), 'restoring'), { recursive: true });
  writeFileSync(path.join(fresh(), 'restoring', 'common-thread.sqlite-wal'), 'of another database');
  expect(await restore(backup, fresh(), list)).toEqual({ path: fresh(), workshops: 1, lists: 1, erased: 5 });
  expect(found(fresh())).toEqual([]);
});

test('without a list a backup is restored as it is, and it is said so', async () => {
  const { backup } = await erasedAfterBackup();
  const env = { PATH: process.env['PATH'], DATA_DIR: fresh() };
  const said = execFileSync(process.execPath, [program, '--restore', backup], { cwd: folder, env });
  expect(said.toString()).toContain('No list of what was erased since was found');
  expect(found(fresh())).toEqual(secrets);
});
