import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Socket } from 'socket.io-client';
import { limits } from '../../../shared/domain/limits.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { lazyProxy } from '../../support/lazy-proxy.ts';
import { rawRequest, rawUpgrade } from '../../support/raw-request.ts';
import {
  asPerson,
  next,
  startRealtimeWorld,
  type RealtimeWorld,
  workshopId,
} from '../../support/realtime-world.ts';

let world: RealtimeWorld;
let port: number;
beforeEach(async () => {
  world = await startRealtimeWorld();
  port = Number(new URL(world.url).port);
});
afterEach(() => world.close());

const headers = () => ({ cookie: world.cookie(asPerson), origin: 'https://workshop.example' });
const introduction = `40${JSON.stringify({ as: asPerson, version: protocolVersion })}`;
/** What the operator learns: each ending is counted, and told in ids and codes. */
const ends = () => {
  expect(world.warnings.map(({ time, ...rest }) => (typeof time === 'string' ? rest : {}))).toEqual(
    world.causes.map((cause) => ({
      level: 'warn',
      event: 'connection.ended',
      cause,
      workshopId,
      as: asPerson,
    })),
  );
  return world.causes;
};
const answered = (socket: Socket) => new Promise((resolve) => socket.emit('command', 'rubbish', resolve));

/** Somebody who polls; `say` sends packets and tells what came of it, `listen` takes what waits. */
async function poller() {
  const address = '/socket.io/?EIO=4&transport=polling';
  const { body } = await rawRequest(port, `GET ${address}`, headers());
  const [, sid = ''] = /"sid":"([^"]+)"/.exec(body) ?? [];
  const say = async (...packets: string[]) => {
    const line = `POST ${address}&sid=${sid}`;
    return (await rawRequest(port, line, headers(), packets.join('\u001e'))).status;
  };
  const listen = async () =>
    (await rawRequest(port, `GET ${address}&sid=${sid}`, headers())).body.split('\u001e');
  await say(introduction);
  await listen();
  return { say, listen };
}

test('who asks on and takes no answer is ended before more wait than may', async () => {
  const { say, listen } = await poller();
  const ask = (count: number) =>
    say(...Array.from({ length: count }, (_, n) => `42${n}["command","rubbish"]`));
  /** As many as may wait, or a share of them, in portions that nobody finds too many. */
  const askFor = async (count: number) => {
    for (let asked = 0; asked < count; asked += limits.packetBurst / 2) {
      world.clock.advance((limits.packetBurst / limits.packetsPerSecond) * 1_000);
      expect(await ask(limits.packetBurst / 2), `${asked}`).toBe(200);
    }
  };
  await askFor(limits.packetsBehind / 2);
  expect((await listen()).filter((packet) => packet.startsWith('43')).length).toBe(limits.packetsBehind / 2);
  await askFor(limits.packetsBehind);
  // So many wait. One more is the last that is heard.
  expect(world.room.present).toHaveLength(1);
  expect(await ask(1)).toBe(200);
  expect(world.room.present).toEqual([]);
  expect(ends()).toEqual(['took-too-little']);
  expect(await ask(1)).toBe(400);
});

/** Somebody who has a document open and has stopped reading. */
async function stoppedReader() {
  const proxy = await lazyProxy(world.url);
  const socket = world.raw(asPerson, { url: proxy.url });
  const [hello] = await next(socket, 'hello');
  const [channel = ''] = (hello as { channels: string[] }).channels;
  socket.emit('doc:open', [[channel, 'AAABAA==']]);
  await next(socket, 'doc:message');
  proxy.stop();
  return { proxy, socket };
}

/** Changes the document by much. */
const write = () => world.room.write('room', 'about', 'one', 'x'.repeat(64 * 1_024));

/** Resolves when the server has heard all that was said so far, also from who reads no answer. */
function allHeard(socket: Socket): Promise<void> {
  const heard = Promise.withResolvers<void>();
  world.room.documentsOf = () => (heard.resolve(), []);
  socket.emit('doc:open', [['nonsense', 'AAABAA==']]);
  return heard.promise;
}

/**
 * Somebody who has stopped reading, and has as many answers waiting as may be: in their stream, or, once they lag behind
 * with a document, held back.
 */
async function laggard(where: 'stream' | 'held') {
  const { proxy, socket } = await stoppedReader();
  onTestFinished(() => proxy.close());
  const enough = where === 'stream' ? 0 : limits.bytesBehind;
  for (; world.mostWaiting() <= enough; await nextTurn()) write();
  if (where === 'held') write();
  let answers = 0;
  const ask = () => socket.emit('command', 'rubbish', () => (answers += 1));
  for (let n = 0; n < limits.repliesBehind; n += 1) ask();
  await allHeard(socket);
  return { proxy, ask, answers: () => answers };
}

const places = ['stream', 'held'] as const;
test.each(places)('answers that wait (%s) for who stopped reading all come in the end', async (where) => {
  const { proxy, answers } = await laggard(where);
  expect(answers()).toBe(0);
  proxy.goOn();
  await expect.poll(answers).toBe(limits.repliesBehind);
});

test.each(places)('of answers that wait (%s) there may be so many', async (where) => {
  const { ask } = await laggard(where);
  expect(world.room.present).toHaveLength(1);
  ask();
  await expect.poll(() => world.room.present).toEqual([]);
  expect(world.mostWaiting()).toBe(0);
  expect(ends()).toEqual(['took-too-little']);
});

test('who says more than anybody does is ended, whatever it is', async () => {
  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  // Their introduction was the first.
  for (let said = 1; said < limits.packetBurst - 1; said += 1) socket.emit('nonsense');
  await answered(socket);
  const ended = next(socket, 'disconnect');
  socket.emit('nonsense');
  expect(await ended).toContain('transport close');
  expect(ends()).toEqual(['said-too-much']);
});

test('there is nothing beside the one namespace, and its name is not repeated', async () => {
  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  const ended = next(socket, 'disconnect');
  const elsewhere = socket.io.socket(`/${'x'.repeat(1_000)}`);
  const refused: unknown[] = [];
  elsewhere.on('connect_error', (error) => refused.push(error));
  elsewhere.connect();
  await ended;
  expect(refused).toEqual([]);
  expect(ends()).toEqual(['other-namespace']);
});

test('pings of WebSocket’s own are counted too', async () => {
  const ping = Buffer.from([0x89, 0x80, 0, 0, 0, 0]);
  const line = 'GET /socket.io/?EIO=4&transport=websocket';
  const pings = (count: number) => Buffer.concat(Array.from({ length: count }, () => ping));
  const close = Buffer.from([0x88, 0x80, 0, 0, 0, 0]);
  const pongs = async (count: number) => {
    const { body } = await rawUpgrade(port, line, headers(), Buffer.concat([pings(count), close]));
    return body.split('\u008a\u0000').length - 1;
  };
  expect(await pongs(limits.packetBurst)).toBe(limits.packetBurst);
  expect(world.causes).toEqual([]);
  // The one too many is still answered, and the last that is.
  expect(await pongs(limits.packetBurst + 100)).toBeLessThanOrEqual(limits.packetBurst + 1);
  expect(world.causes).toEqual(['pinged-too-much']);
});

/** A message of WebSocket in so many frames, which says nothing; and then a goodbye. */
const inFrames = (count: number) =>
  Buffer.concat([
    Buffer.from([0x01, 0x81, 0, 0, 0, 0, 0x33]),
    ...Array.from({ length: count - 2 }, () => Buffer.from([0x00, 0x80, 0, 0, 0, 0])),
    Buffer.from([0x80, 0x80, 0, 0, 0, 0]),
    Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe8]),
  ]);

/** The code with which the server ends the conversation. */
const goodbye = async (bytes: Buffer) => {
  const line = 'GET /socket.io/?EIO=4&transport=websocket';
  const { body } = await rawUpgrade(port, line, headers(), bytes);
  return Buffer.from(body.slice(-2), 'latin1').readUInt16BE();
};

test('a message may be cut into so many frames and no more: each costs more than it brings', async () => {
  for (const below of [1, 0]) expect(await goodbye(inFrames(limits.messageFrames - below))).toBe(1_000);
  expect(world.causes).toEqual([]);
  expect(await goodbye(inFrames(limits.messageFrames + 1))).toBe(1_008);
  expect(world.causes).toEqual(['unreadable']);
});

test('a phone that is cut off while something waits for it is nothing to tell of', async () => {
  const { proxy, socket } = await stoppedReader();
  for (; world.mostWaiting() === 0; await nextTurn()) write();
  await allHeard(socket);
  await nextTurn();
  proxy.close();
  await world.newestEnded();
  await expect.poll(() => world.room.present).toEqual([]);
  expect(world.causes).toEqual([]);
});

test('the network may bring a frame in so many pieces and no more', async () => {
  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  const bring = (bytes: number) => {
    const head = Buffer.from([0x81, 0xfe, bytes >> 8, bytes & 255, 0, 0, 0, 0]);
    const text = packet(bytes)
      .split('')
      .map((letter) => Buffer.from(letter));
    world.bring([head, ...text]);
  };
  for (const below of [1, 0]) {
    const answer = new Promise((resolve) => socket.io.engine.once('packet', resolve));
    bring(limits.messageChunks - below);
    expect(await answer).toMatchObject({ data: '30[{"ok":false,"code":"invalid"}]' });
  }
  const ended = next(socket, 'disconnect');
  bring(limits.messageChunks + 1);
  await ended;
  expect(ends()).toEqual(['unreadable']);
});

/** A command of exactly so many bytes, with what stands around it. */
const packet = (bytes: number) => `420["command","${'x'.repeat(bytes - '420["command",""]'.length)}"]`;

test('a message is read up to its limit and not a byte further', async () => {
  for (const bytes of [limits.messageBytes - 1, limits.messageBytes]) {
    const { say, listen } = await poller();
    expect(await say(packet(bytes))).toBe(200);
    expect(await listen()).toContain('430[{"ok":false,"code":"invalid"}]');
    await say('1');
  }
  const { say } = await poller();
  expect(await say(packet(limits.messageBytes + 1))).toBe(413);
  await say('1');

  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  const send = (bytes: number) =>
    new Promise((resolve) => {
      // Engine.IO's mark, Socket.IO's, and the number of a command that is answered.
      const text = 'x'.repeat(bytes - '42N["command",""]'.length);
      socket.emit('command', text, resolve);
      socket.once('disconnect', resolve);
    });
  expect(await send(limits.messageBytes - 1)).toEqual({ ok: false, code: 'invalid' });
  expect(await send(limits.messageBytes)).toEqual({ ok: false, code: 'invalid' });
  expect(await send(limits.messageBytes + 1)).toContain('transport');
});
