import { expect, onTestFinished, test } from 'vitest';
import { rawRequest, rawUpgrade } from '../../support/raw-request.ts';
import { asPerson, next, startRealtimeWorld, type RealtimeWorld } from '../../support/realtime-world.ts';

const poll = 'GET /socket.io/?EIO=4&transport=polling';
const own = 'https://workshop.example';

async function world(): Promise<RealtimeWorld> {
  const made = await startRealtimeWorld();
  onTestFinished(() => made.close());
  return made;
}
const portOf = ({ url }: RealtimeWorld) => Number(new URL(url).port);

test.each([
  ['a page of its own', poll, { origin: own, host: 'workshop.example' }, 200],
  ['no page, reading', poll, {}, 200],
  ['a foreign page', poll, { origin: 'https://evil.example' }, 400],
  ['a page of nowhere', poll, { origin: 'null' }, 400],
  ['a foreign name', poll, { host: 'evil.example' }, 400],
  ['a foreign name and its page', poll, { host: 'evil.example', origin: 'http://evil.example' }, 400],
  ['no page, posting', poll.replace('GET', 'POST'), {}, 400],
  ['another method', poll.replace('GET', 'PUT'), { origin: own }, 400],
  ['a script element (JSONP)', `${poll}&j=0`, {}, 400],
  ['HEAD', poll.replace('GET', 'HEAD'), {}, 400],
])('a handshake from %s', async (_what, line, headers, status) => {
  const { status: answered, headers: answer } = await rawRequest(portOf(await world()), line, headers);
  expect(answered).toBe(status);
  expect(answer['content-security-policy']).toContain("default-src 'self'");
});

test.each([
  ['a foreign page', { origin: 'https://evil.example' }],
  ['a foreign name', { host: 'evil.example' }],
])(
  'an upgrade from %s is refused, with a connection of its own and with somebody’s',
  async (_what, headers) => {
    const one = await world();
    const socket = one.raw(asPerson, { transports: ['polling'] });
    await next(socket, 'hello');
    const { id = '' } = socket.io.engine as unknown as { id?: string };
    const cookie = one.cookie(asPerson);
    for (const sid of ['', `&sid=${id}`]) {
      const line = `GET /socket.io/?EIO=4&transport=websocket${sid}`;
      const { status } = await rawUpgrade(portOf(one), line, { cookie, ...headers });
      expect(status).toBe(400);
    }
    expect(socket.connected).toBe(true);
  },
);

test('an upgrade that offers compression gets none, and a compressed frame ends the connection', async () => {
  const one = await world();
  const line = 'GET /socket.io/?EIO=4&transport=websocket';
  const offer = { 'sec-websocket-extensions': 'permessage-deflate; client_max_window_bits' };
  // A frame whose first reserved bit says that it is compressed: fin, rsv1, text; masked, of one byte.
  const compressed = Buffer.from([0xc1, 0x81, 0, 0, 0, 0, 0x78]);
  const { status, headers, body } = await rawUpgrade(portOf(one), line, offer, compressed);
  expect(status).toBe(101);
  expect(headers['sec-websocket-extensions']).toBeUndefined();
  // Close, 1002: protocol error.
  expect(Buffer.from(body, 'latin1').includes(Buffer.from([0x88, 0x02, 0x03, 0xea]))).toBe(true);
});
