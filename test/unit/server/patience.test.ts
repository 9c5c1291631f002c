import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../shared/domain/limits.ts';
import type { Config } from '../../../server/config.ts';
import { answerUnreadable } from '../../../server/http/unreadable.ts';
import { createPatientServer } from '../../../server/patience.ts';

/** Node holds to the limits themselves as it does to these; `sizes.test.ts` sees that they are what the server has. */
const head = { headersWithinMs: 50, lookAtLinesMs: 10 };
const whole = { ...head, requestWithinMs: 50 };

const answer: RequestListener = (_request, response) => void response.end();

async function listening(
  patience: Partial<Record<keyof typeof whole | 'stillLineMs', number>>,
  trustProxy: Config['trustProxy'] = false,
) {
  const server = createPatientServer(answer, trustProxy, { ...limits, ...patience });
  answerUnreadable(server, { 'X-Told': 'yes' });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  /** A line that stays open on this side, whatever the other does; it says this much and no more. */
  function say(bytes: string) {
    const line = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => line.write(bytes));
    onTestFinished(() => void line.destroy());
    line.on('error', () => undefined);
    return line;
  }
  return { server, say };
}

/** Resolves with what the server said when it has ended the line. */
async function ended(line: Socket): Promise<string> {
  let said = '';
  line.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await Promise.race([once(line, 'end'), once(line, 'close')]);
  return said;
}

test.each([
  ['says nothing at all', ''],
  ['dribbles the head of a request', 'GET / HTTP/1.1\r\nHost: x\r\nX-A'],
  ['begins a second head after a whole request', 'GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HT'],
])('a line that %s is ended', async (_what, bytes) => {
  const { say } = await listening(head);
  const said = await ended(say(bytes));
  expect(said).toMatch(/HTTP\/1\.1 408 Request Timeout\r\nConnection: close\r\n[^]*X-Told: yes\r\n\r\n$/);
});

test('a request whose body does not come is ended', async () => {
  const { server, say } = await listening(whole);
  const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{';
  server.removeAllListeners('request');
  const begun: unknown[] = [];
  server.on('request', (request) => begun.push(request));
  // Until a head was there in time, on however slow a machine.
  while (begun.length === 0) expect(await ended(say(head))).toMatch(/^HTTP\/1\.1 408 /);
});

test('a line whose answer is not taken is ended', async () => {
  const { server, say } = await listening({ stillLineMs: 50 });
  server.removeAllListeners('request');
  const gone = new Promise((resolve) => {
    server.on('request', (_request, response) => {
      response.end(Buffer.alloc(64 * 1_048_576));
      response.once('close', () => resolve(response.writableFinished));
    });
  });
  // Nobody reads.
  say('GET / HTTP/1.1\r\nHost: x\r\n\r\n').pause();
  expect(await gone).toBe(false);
});

test('a wish to speak something else is heard where WebSocket is spoken, and passed over elsewhere', async () => {
  const { server, say } = await listening({});
  const wishes: (string | undefined)[] = [];
  server.on('upgrade', ({ url }, line) => {
    wishes.push(url);
    line.destroy();
  });
  const wish = (path: string) =>
    ended(say(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n\r\n`));
  expect(await wish('/socket.io/?EIO=4')).toBe('');
  for (const path of ['/', '/socket.io', '/api/state', '/socket.iox/', '//socket.io/']) {
    expect(await wish(path), path).toMatch(/^HTTP\/1\.1 200 OK/);
  }
  expect(wishes).toEqual(['/socket.io/?EIO=4']);
});

/** Caddy keeps a line for two minutes, nginx for one. What comes on it in the moment in which we end it would be a 502. */
test.each([
  ['of a browser soon', false as const, '5'],
  ['of a proxy not before the proxy does', 1, '120'],
  ['of a named proxy neither', ['127.0.0.1'], '120'],
])('between two requests a line %s is ended', async (_whose, trustProxy, seconds) => {
  const { server, say } = await listening({}, trustProxy);
  const line = say('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const [answer] = await once(line, 'data');
  expect(String(answer)).toContain(`\r\nKeep-Alive: timeout=${seconds}\r\n`);
  expect(server.keepAliveTimeout).toBe(Number(seconds) * 1_000);
});

test('the limits are in the order that Node asks for', () => {
  expect(limits.headersWithinMs).toBeLessThanOrEqual(limits.requestWithinMs);
  expect(limits.requestWithinMs).toBeLessThan(limits.stillLineMs);
  expect(() => createServer({ headersTimeout: 2, requestTimeout: 1 })).toThrow('headersTimeout');
});
