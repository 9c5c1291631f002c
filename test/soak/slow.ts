import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { limits } from '../../shared/domain/limits.ts';
import { publicUrl, ServerProcess } from '../crash/server.ts';
import { rawRequest } from '../support/raw-request.ts';

/** Somebody slow: what they say at once, and then again and again, a second between; and when they are ended at the latest. */
interface Slow {
  first: string;
  after: string;
  withinMs: number;
}

const host = 'Host: 127.0.0.1\r\n';
const body = `POST /api/join HTTP/1.1\r\n${host}Origin: ${publicUrl}\r\nContent-Type: application/json\r\n`;
const upgrade = `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16, 1).toString('base64')}\r\n\r\n`;
/** Engine.IO's "pong", as WebSocket sends it: it keeps the line alive and says nothing of who it is. */
const pong = '\u0081\u0081\0\0\0\x003';

const slow: Record<string, Slow> = {
  'a line that says nothing': { first: '', after: '', withinMs: limits.headersWithinMs },
  'a head that dribbles': {
    first: `GET / HTTP/1.1\r\n${host}X-A: `,
    after: 'x',
    withinMs: limits.headersWithinMs,
  },
  'a body that dribbles': {
    first: `${body}Content-Length: 60000\r\n\r\n`,
    after: ' ',
    withinMs: limits.requestWithinMs,
  },
  'a body in pieces that dribbles': {
    first: `${body}Transfer-Encoding: chunked\r\n\r\n`,
    after: '1\r\n \r\n',
    withinMs: limits.requestWithinMs,
  },
  'a WebSocket that never says who it is': {
    first: `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${host}${upgrade}`,
    after: pong,
    withinMs: limits.introductionMs,
  },
};
/** What a busy machine may add. */
const patienceMs = 3_000;

/** Opens lines of each slow kind at a server with the limits that it has, and sees each ended. Returns what it saw. */
export async function seeSlowEnded(directory: string, lines: number): Promise<string> {
  const server = new ServerProcess(directory);
  await server.start([0, 0, 0]);
  try {
    const results = Object.entries(slow).map(async ([what, kind]) => {
      const took = await Promise.all(Array.from({ length: lines }, () => lifeOf(server.port, kind)));
      const [soonest, latest] = [Math.min(...took), Math.max(...took)];
      const most = kind.withinMs + limits.lookAtLinesMs + patienceMs;
      // Nobody who only has a slow line is ended early.
      if (soonest < kind.withinMs - 1_000 || latest > most)
        throw new Error(`${what}: ended after ${soonest} to ${latest} ms; at most ${most}`);
      return `${what} ${(latest / 1_000).toFixed(1)} s`;
    });
    await pause(5_000);
    // Meanwhile everybody else is served.
    const { status } = await rawRequest(server.port, 'GET /api/state');
    if (status !== 200) throw new Error(`an honest request was answered with ${status}`);
    return `${lines} lines each, the last of them ended after: ${(await Promise.all(results)).join(', ')}`;
  } finally {
    await server.kill();
  }
}

/** How long the server bears somebody, in milliseconds. */
async function lifeOf(port: number, { first, after }: Slow): Promise<number> {
  const line = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  line.on('error', () => undefined);
  line.resume();
  const over = Promise.race([once(line, 'end'), once(line, 'close')]);
  await once(line, 'connect');
  const began = performance.now();
  line.write(first, 'latin1');
  const timer = setInterval(() => line.write(after, 'latin1'), 1_000);
  await over;
  clearInterval(timer);
  line.destroy();
  return Math.round(performance.now() - began);
}
