import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLine, type Line } from '../../../client/connection/line.ts';
import type { RoomAbout } from '../../../shared/document/room.ts';
import { readConfig } from '../../../server/config.ts';
import { silentLog } from '../../../server/log.ts';
import { startServer, type RunningServer } from '../../../server/services.ts';
import { memoryKeeping, online, until } from '../../support/realtime-world.ts';

const accountId = 'F'.padEnd(22, 'f');
let directory: string;
let server: RunningServer;
const lines: Line[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'common-thread-'));
  const config = readConfig({ PORT: '0', DATA_DIR: directory });
  server = await startServer(config, { log: silentLog(), serveClient: false });
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.close();
  await server.close();
  await rm(directory, { recursive: true });
});

async function facilitatorLine(workshopId: string): Promise<Line> {
  const setCookie = await server.signIns.issue({ kind: 'facilitator', accountId });
  const line = openLine({
    as: `f:${accountId}@${workshopId}`,
    url: `http://127.0.0.1:${server.port}`,
    storage: memoryKeeping(),
    socket: {
      transports: ['websocket'],
      extraHeaders: { cookie: setCookie.split(';')[0] ?? '', origin: server.url },
    },
  });
  lines.push(line);
  await online(line);
  return line;
}
const about = (line: Line) => line.replicas.watch('room', 'about');
const title = (line: Line) => (about(line).one() as RoomAbout | undefined)?.title;

test('what one page changes is stored, published and then answered, and reaches the other page', async () => {
  const workshopId = await server.rooms.create('Ward 7', { id: accountId, name: 'Fern' });
  const [mine, theirs] = [await facilitatorLine(workshopId), await facilitatorLine(workshopId)];
  expect([...mine.replicas.names.get()].sort()).toEqual(['board:main', 'desk', 'room']);
  expect(title(theirs)).toBe('Ward 7');

  expect(await mine.outbox.send('workshop:edit', { title: 'Ward 8' })).toEqual({ ok: true });
  expect(title(mine)).toBe('Ward 8');
  await until(about(theirs), () => title(theirs) === 'Ward 8');

  expect(await mine.outbox.send('timer:start', {})).toMatchObject({ ok: false, code: 'wrong-stage' });
});

test('a deleted workshop takes its pages with it', async () => {
  const workshopId = await server.rooms.create('Ward 7', { id: accountId, name: 'Fern' });
  const line = await facilitatorLine(workshopId);
  await server.rooms.delete(workshopId);
  await until(line.status, () => line.status.get().kind === 'refused');
  expect(line.status.get()).toEqual({ kind: 'refused', reason: 'gone' });
  expect(title(line)).toBeUndefined();
});
