import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Server } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import { createFanOut } from '../../../server/realtime/fan-out.ts';
import { systemClock } from '../../../server/system.ts';
import { rawLine } from '../../../server/realtime/raw-line.ts';
import { answerPastQueues } from '../../../server/realtime/replies.ts';
import { audience, type Connection, type RealtimeServer } from '../../../server/realtime/server.ts';

const channel = 'board:main@epoch';
const nothing = new Uint8Array([0]);
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Commands that the client asks at first; each answer is a number, too. */
const asked = 150;

/** One connection between a real server and a real client: sends numbers, and keeps them in the order they arrive. */
/** Nobody is ended here. */
const endings = { end: () => undefined };

async function lineOver(transports: string[]) {
  const server = createServer();
  const io: RealtimeServer = new Server(server, { transports: ['polling', 'websocket'] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const there = new Promise<Connection>((resolve) => io.on('connection', resolve));
  const { port } = server.address() as AddressInfo;
  const client = connect(`http://127.0.0.1:${port}`, { transports, reconnection: false, forceNew: true });
  closers.push(
    () => client.disconnect(),
    () => io.close(),
  );
  const arrived: number[] = [];
  client.on('hello', ({ now }: { now: number }) => arrived.push(now));
  client.on('doc:message', (_channel: string, message: string) =>
    arrived.push(Buffer.from(message, 'base64').readUInt32BE(Buffer.byteLength(message, 'base64') - 4)),
  );
  const connection = await there;
  const replies: ((number: number) => void)[] = [];
  connection.on('command', (_asked: unknown, reply: unknown) => replies.push(reply as (typeof replies)[0]));
  answerPastQueues(connection, endings);
  for (let time = 0; time < asked; time += 1)
    client.emit('command', {}, (number: number) => arrived.push(number));
  await expect.poll(() => replies.length).toBe(asked);
  const attendee = undefined as unknown as Connection['data']['attendee'];
  connection.data = {
    attendee,
    opened: new Set([channel]),
    takesPacked: false,
    owed: new Map(),
    held: [],
    asking: asked,
  };
  await connection.join(audience.ofChannel(channel));

  const fanOut = createFanOut(io, endings, systemClock());
  let random = 12_345;
  const line = {
    connection,
    arrived,
    sent: 0,
    /** Of them, those that went past Socket.IO. */
    raw: 0,
    /** Sends so many numbers, now as a broadcast, now as an event of this connection alone and now as an answer. */
    send(times: number) {
      for (let time = 0; time < times; time += 1) {
        random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
        const reply = random % 5 === 0 ? replies.pop() : undefined;
        if (reply) {
          connection.data.asking -= 1;
          reply(line.sent);
        } else if (random % 3 === 0) {
          connection.emit('hello', { workshopId: '', channels: [], now: line.sent, forgetsAfterMs: null });
        } else {
          if (rawLine(connection.conn)) line.raw += 1;
          const update = Buffer.alloc(random % 200 === 1 ? 70_000 : 4 + (random % 300));
          update.writeUInt32BE(line.sent, update.length - 4);
          fanOut.update(channel, update, nothing);
        }
        line.sent += 1;
      }
    },
    /** Waits until all has arrived, and holds it against what was sent. */
    async inOrder() {
      await expect.poll(() => arrived.length).toBe(line.sent);
      expect(arrived).toEqual(Array.from({ length: line.sent }, (_, number) => number));
    },
  };
  return line;
}

/** Bursts with turns of the loop between them, as far as the client can follow. */
async function bursts(line: Awaited<ReturnType<typeof lineOver>>, count: number): Promise<void> {
  for (let burst = 0; burst < count; burst += 1) {
    line.send(1 + (burst % 7));
    await nextTurn();
  }
}

test('broadcasts, events and answers of one connection arrive in the order they were sent over WebSocket', async () => {
  const line = await lineOver(['websocket']);
  await bursts(line, 300);
  await line.inOrder();
  expect(line.raw).toBeGreaterThan(line.sent / 10);
});

test('and over polling, where Socket.IO sends everything', async () => {
  const line = await lineOver(['polling']);
  await bursts(line, 100);
  await line.inOrder();
  expect(line.raw).toBe(0);
});

test('and while the connection goes over from polling to WebSocket', async () => {
  const line = await lineOver(['polling', 'websocket']);
  const { conn } = line.connection;
  while (conn.transport.name === 'polling') await bursts(line, 1);
  expect(line.raw).toBe(0);
  await bursts(line, 200);
  await line.inOrder();
  expect(line.raw).toBeGreaterThan(0);
});

test('and where a part that is written past does not look as expected', async () => {
  const line = await lineOver(['websocket']);
  const { transport } = line.connection.conn as unknown as {
    transport: { socket: { _sender: { _queue?: unknown } } };
  };
  delete transport.socket['_sender']['_queue'];
  await bursts(line, 100);
  await line.inOrder();
  expect(line.raw).toBe(0);
});
