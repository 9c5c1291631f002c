import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLine, type Line } from '../../../client/connection/line.ts';
import type { RoomAbout } from '../../../shared/document/room.ts';
import type { Hello } from '../../../shared/protocol/events.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
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

test('newcomers get a large state compressed once it is, who cannot take that gets it plain, and nothing old is in it', async () => {
  const workshopId = await server.rooms.create('Ward 7', { id: accountId, name: 'Fern' });
  const line = await facilitatorLine(workshopId);
  const secret = 'Their name was Wren.';
  await line.outbox.send('workshop:edit', { aim: secret.repeat(40) });
  /** What somebody new is sent of the document `room`, as one update for each message. */
  const asked = async (takesPacked: boolean) => {
    const cookie = await server.signIns.issue({ kind: 'facilitator', accountId });
    const socket = io(server.url, {
      auth: { as: `f:${accountId}@${workshopId}`, version: protocolVersion },
      transports: ['websocket'],
      extraHeaders: { cookie: cookie.split(';')[0] ?? '', origin: server.url },
      forceNew: true,
    });
    const { channels } = await new Promise<Hello>((resolve) => socket.once('hello', resolve));
    const channel = channels.find((name) => name.startsWith('room'));
    const answer = new Promise<{ packed: boolean; update: Buffer }>((resolve) => {
      socket.on('doc:packed', (_channel, state: string) =>
        resolve({ packed: true, update: inflateRawSync(Buffer.from(state, 'base64')) }),
      );
      socket.on('doc:message', (_channel, message: string) => {
        const decoder = createDecoder(Buffer.from(message, 'base64'));
        readVarUint(decoder);
        readVarUint(decoder);
        resolve({ packed: false, update: Buffer.from(readVarUint8Array(decoder)) });
      });
    });
    socket.emit('doc:open', [[channel, 'AAABAA==']], takesPacked);
    const answered = await answer;
    socket.disconnect();
    return answered;
  };
  const first = await asked(true);
  expect(first.packed).toBe(false);
  expect(String(first.update)).toContain(secret);
  await expect.poll(async () => asked(true)).toEqual({ packed: true, update: first.update });
  expect(await asked(false)).toEqual(first);
  const late = await facilitatorLine(workshopId);
  expect((about(late).one() as RoomAbout).aim).toContain(secret);

  await line.outbox.send('workshop:edit', { aim: 'To hear each other.' });
  for (const takesPacked of [true, true, false])
    expect(String((await asked(takesPacked)).update)).not.toContain(secret);
});
