import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { limits } from '../../../shared/domain/limits.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { rawRequest } from '../../support/raw-request.ts';
import {
  asFacilitator,
  asOther,
  asPerson,
  facilitatorId,
  next,
  personId,
  startRealtimeWorld,
  workshopId,
  type RealtimeWorld,
} from '../../support/realtime-world.ts';

let world: RealtimeWorld;
beforeEach(async () => {
  world = await startRealtimeWorld();
});
afterEach(() => world.close());

async function refusal(socket: ReturnType<RealtimeWorld['raw']>): Promise<string> {
  const [error] = await next(socket, 'connect_error');
  return (error as Error).message;
}

test('someone who is known is greeted with their channels and the time', async () => {
  const [hello] = await next(world.raw(asPerson), 'hello');
  expect(hello).toEqual({
    workshopId,
    channels: ['room@epoch-1', 'board:main@epoch-2'],
    now: world.clock.now(),
    forgetsAfterMs: null,
  });
  expect(world.room.present).toEqual([{ kind: 'participant', id: personId }]);
});

test.each([
  ['another version', { as: asPerson, version: protocolVersion + 1 }, 'outdated-client'],
  ['no version', { as: asPerson }, 'outdated-client'],
  ['nothing at all', {}, 'outdated-client'],
  ['no identity', { version: protocolVersion }, 'signed-out'],
  ['an identity that is no text', { as: { $ne: 1 }, version: protocolVersion }, 'signed-out'],
  ['somebody else’s identity', { as: asFacilitator, version: protocolVersion }, 'signed-out'],
])('a handshake with %s is refused', async (_what, auth, code) => {
  expect(await refusal(world.raw(asPerson, { auth }))).toBe(code);
});

test('a removed person is told so', async () => {
  world.room.people.set(personId, { id: personId, status: 'removed' });
  expect(await refusal(world.raw(asPerson))).toBe('removed');
});

test('a facilitator of other workshops is refused', async () => {
  world.room.facilitators.delete(facilitatorId);
  expect(await refusal(world.raw(asFacilitator))).toBe('removed');
});

test('a deleted workshop is gone', async () => {
  world.forget();
  expect(await refusal(world.raw(asPerson))).toBe('gone');
});

test('a connection without the cookie is refused', async () => {
  expect(await refusal(world.raw(asPerson, { cookie: 'other=1' }))).toBe('signed-out');
});

test.each([['websocket'], ['polling']])('a foreign page gets no connection over %s', async (transport) => {
  const socket = world.raw(asPerson, { origin: 'https://evil.example', transports: [transport] });
  await next(socket, 'connect_error');
  expect(socket.connected).toBe(false);
  expect(world.room.present).toEqual([]);
});

const poll = (sid: string, headers: Record<string, string>, init: RequestInit = {}) =>
  fetch(`${world.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`, { headers, ...init });

test('the id of a connection is worth nothing without the cookie of its handshake', async () => {
  const socket = world.raw(asPerson, { transports: ['polling'] });
  await next(socket, 'hello');
  const { id = '' } = socket.io.engine as unknown as { id?: string };
  const origin = 'https://workshop.example';
  const post = { method: 'POST', body: '42["doc:open",[["room@epoch-1","AAABAA=="]]]' };

  expect((await poll(id, { origin })).status).toBe(400);
  expect((await poll(id, { origin, cookie: 'ct=1' })).status).toBe(400);
  expect((await poll(id, { origin, cookie: world.cookie(asFacilitator) })).status).toBe(400);
  expect((await poll(id, { origin }, post)).status).toBe(400);
  expect((await poll(id, { cookie: world.cookie(asPerson) }, post)).status).toBe(400);
  expect((await poll(id, { origin, cookie: `${world.cookie(asPerson)}; another=1` }, post)).status).toBe(200);
  expect(socket.connected).toBe(true);
});

test('before an identity is known, the id is worth nothing without the same cookies either', async () => {
  const cookie = world.cookie(asPerson);
  const begun = await fetch(`${world.url}/socket.io/?EIO=4&transport=polling`, { headers: { cookie } });
  const { sid } = JSON.parse((await begun.text()).slice(1)) as { sid: string };
  const origin = 'https://workshop.example';
  const body = `40${JSON.stringify({ as: asPerson, version: protocolVersion })}`;

  const introduced = { method: 'POST', body };
  expect((await poll(sid, { origin }, introduced)).status).toBe(400);
  expect((await poll(sid, { origin, cookie: `${cookie}0` }, introduced)).status).toBe(400);
  expect((await poll(sid, { origin, cookie: 'another=1' }, introduced)).status).toBe(400);
  // Another window of the browser has signed in meanwhile.
  expect((await poll(sid, { origin, cookie: `another=1; ${cookie}` }, introduced)).status).toBe(200);
});

test('an upgrade without the cookie of the handshake is refused', async () => {
  const socket = world.raw(asPerson, { transports: ['polling'] });
  await next(socket, 'hello');
  const { id = '' } = socket.io.engine as unknown as { id?: string };
  const stolen = new WebSocket(
    `${world.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&sid=${id}`,
  );
  const outcome = await new Promise((resolve) => {
    stolen.addEventListener('open', () => resolve('open'));
    stolen.addEventListener('error', () => resolve('refused'));
  });
  expect(outcome).toBe('refused');
});

test('a connection ends when its sign-in has ended', async () => {
  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  world.signedOut.add(asPerson);
  const gone = next(socket, 'disconnect');
  world.clock.advance(60_000);
  expect(await gone).toContain('io server disconnect');
});

test('an open page is no sign of life on a device that forgets; what a person does is', async () => {
  world.forgets.add(asPerson);
  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  world.clock.advance(20 * 60_000);
  expect(world.seen).toEqual([]);

  const settled = () => new Promise((resolve) => socket.emit('command', {}, resolve));
  socket.emit('here');
  socket.emit('here');
  await settled();
  expect(world.seen).toEqual([asPerson]);
  world.clock.advance(60_000);
  await settled();
  expect(world.seen).toEqual([asPerson, asPerson]);
});

test('nothing is written down of who does something on a device of their own', async () => {
  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  socket.emit('here');
  await new Promise((resolve) => socket.emit('command', {}, resolve));
  expect(world.seen).toEqual([]);
});

test('one identity has twenty connections at most; another goes when one of them has gone', async () => {
  const sockets = Array.from({ length: limits.connectionsPerIdentity }, () => world.raw(asPerson));
  await Promise.all(sockets.map((socket) => next(socket, 'hello')));
  expect(await refusal(world.raw(asPerson))).toBe('unavailable');
  await next(world.raw(asOther), 'hello');
  const left = new Promise((resolve) => {
    world.room.onLeave = resolve;
  });
  sockets[0]?.disconnect();
  await left;
  await next(world.raw(asPerson), 'hello');
});

test('who comes again and again waits, alone, and may come a second later', async () => {
  const comeAndGo = async () => {
    const socket = world.raw(asPerson);
    await next(socket, 'hello');
    const left = new Promise((resolve) => {
      world.room.onLeave = resolve;
    });
    socket.disconnect();
    await left;
  };
  for (let times = 0; times < limits.arrivalBurst; times += 1) await comeAndGo();
  expect(await refusal(world.raw(asPerson))).toBe('unavailable');
  await next(world.raw(asOther), 'hello');
  world.clock.advance(1_000);
  for (let times = 0; times < limits.arrivalsPerSecond; times += 1) await comeAndGo();
  expect(await refusal(world.raw(asPerson))).toBe('unavailable');
});

test('a connection that breaks during its handshake takes no place', async () => {
  for (let n = 0; n < limits.connectionsPerIdentity; n += 1) {
    await new Promise<void>((resolve) => {
      const socket = world.raw(asPerson);
      world.inHandshake = async () => {
        socket.disconnect();
        await world.newestEnded();
        resolve();
      };
    });
  }
  world.inHandshake = async () => undefined;
  const [hello] = await next(world.raw(asPerson), 'hello');
  expect(hello).toMatchObject({ workshopId });
});

test('no other page may read what the transport answers', async () => {
  const { headers } = await fetch(`${world.url}/socket.io/?EIO=4&transport=polling`);
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

test('who leaves is counted out', async () => {
  const socket = world.raw(asPerson);
  await next(socket, 'hello');
  const left = new Promise((resolve) => {
    world.room.onLeave = resolve;
  });
  socket.disconnect();
  expect(await left).toEqual({ kind: 'participant', id: personId });
  expect(world.room.present).toEqual([]);
});

test('who does not say in time who they are is sent away', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { port } = new URL(world.url);
  const line = 'GET /socket.io/?EIO=4&transport=polling';
  const begun = await rawRequest(Number(port), line);
  const [, sid] = /"sid":"([^"]+)"/.exec(begun.body) ?? [];
  const answer = (payload: string) =>
    rawRequest(
      Number(port),
      `${line.replace('GET', 'POST')}&sid=${sid}`,
      { origin: 'https://workshop.example' },
      payload,
    );
  vi.advanceTimersByTime(limits.introductionMs - 1);
  // It only keeps the line alive.
  expect((await answer('3')).status).toBe(200);
  vi.advanceTimersByTime(1);
  // The next poll is told that it is over, and the id is worth nothing from then on.
  expect((await rawRequest(Number(port), `${line}&sid=${sid}`)).body.split('\u001e').at(-1)).toBe('1');
  expect((await answer('3')).status).toBe(400);
});
