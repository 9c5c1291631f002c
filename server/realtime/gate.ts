import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';
import type { Config } from '../config.ts';
import { addressReader } from '../identity/client-address.ts';
import { createKeyedRate } from '../identity/keyed-rate.ts';
import { refusalOfSource } from '../identity/origin.ts';
import { plainRefusal, securityHeaders } from '../identity/security-headers.ts';
import type { TurnedAway } from '../metrics/meters.ts';
import type { Endings } from './endings.ts';
import { createQuota } from './quota.ts';
import { gather } from './raw-line.ts';
import { createStrangers } from './strangers.ts';

type Engine = Server['engine'];
type EngineSocket = Socket['conn'];

/** The answer to a request, of which an upgrade has only this. */
interface Answer {
  setHeader(name: string, value: string): void;
}

/** Watches over every request of the transport: polls, posts and upgrades. */
export interface Gate {
  /** It was let in: from now on the requests of this connection must carry this cookie of its handshake. */
  bind(connection: EngineSocket, cookieName: string): void;
}

/**
 * Refuses requests from foreign pages or to foreign names, and those that know a connection's id but not its cookie: an id alone is worth
 * nothing. Before an identity is known the whole cookie header must be that of the handshake.
 */
export function createGate(
  engine: Engine,
  { publicUrl, trustProxy }: Pick<Config, 'publicUrl' | 'trustProxy'>,
  { note, turnAway }: Pick<Endings, 'note' | 'turnAway'>,
  now: () => number,
): Gate {
  const addressOf = addressReader(trustProxy);
  const strangers = createStrangers(note);
  const quota = createQuota(limits.connectionsPerAddress);
  const handshakes = createKeyedRate(
    { burst: limits.handshakeBurst, perSecond: limits.handshakesPerSecond },
    now,
  );
  const bound = new WeakMap<EngineSocket, string>();

  const headers = Object.entries(securityHeaders(publicUrl));
  const holds = (connection: EngineSocket, cookies: string | undefined): boolean => {
    const first: string | undefined = connection.request.headers.cookie;
    const name = bound.get(connection);
    // Whose it is, is not known yet: all that it came with. Another window may have signed in since, which adds one.
    const names = name === undefined ? namesIn(first) : [name];
    return names.every((one) => same(cookieOf(first, one), cookieOf(cookies, one)));
  };
  engine.use((request: IncomingMessage, response: Answer, next: (error?: Error) => void) => {
    // First of all, so that refusals carry them too.
    for (const [name, value] of headers) response.setHeader(name, value);
    const cause = whyNot(request);
    if (cause === undefined) return next();
    turnAway(cause);
    next(new Error(cause));
  });

  /** Why a request is refused before anything is made for it; undefined when it is not. */
  function whyNot(request: IncomingMessage): TurnedAway | undefined {
    const { method = '', headers } = request;
    const foreign = refusalOfSource(publicUrl, request);
    if (foreign !== undefined) return foreign;
    // Each piece of a body is kept until it is whole. Browsers say how long it is, and send no pieces.
    if (headers['transfer-encoding'] !== undefined) return 'wrong-method';
    // JSONP is a poll that a foreign page's script element can make. Nothing of ours does.
    if (!['GET', 'POST'].includes(method) || queryOf(request).has('j')) return 'wrong-method';
    // Past here ws would refuse it, without the headers that every answer carries.
    if (headers.upgrade !== undefined && !speaksWebSocket(headers)) return 'wrong-method';
    const connection = connectionOf(engine, request);
    if (!connection && engine.clientsCount >= limits.connectionsPerServer) return 'server-full';
    // An upgrade costs as much as a handshake, whether or not it comes of one.
    const opens = !connection || headers.upgrade !== undefined;
    const address = addressOf(request);
    if (opens && !handshakes(address)) return 'too-fast';
    if (!connection && quota.isFull(address)) return 'address-full';
    return connection && !holds(connection, headers.cookie) ? 'wrong-cookie' : undefined;
  }

  const refusal = plainRefusal(400, headers);
  engine.on('connection_error', ({ req: { headers: asked, socket } }: { req: IncomingMessage }) => {
    // The engine would refuse an upgrade without the headers that every answer carries.
    if (asked.upgrade !== undefined && socket.writable) socket.end(refusal);
  });
  engine.on('initial_headers', (_headers: unknown, { headers: { upgrade }, socket }: IncomingMessage) => {
    // The agreement to speak WebSocket goes out with the first packet.
    if (upgrade !== undefined) gather(socket);
  });
  engine.on('connection', (connection: EngineSocket) => {
    const address = addressOf(connection.request);
    // Many may have been let through in the same moment.
    if (!quota.take(address)) {
      turnAway('address-full');
      connection.close(true);
      return;
    }
    connection.once('close', () => quota.giveBack(address));
    strangers.add(connection, address);
  });

  return {
    bind(connection, cookieName) {
      bound.set(connection, cookieName);
      strangers.letIn(connection, addressOf(connection.request));
    },
  };
}

/** The connection a request belongs to; undefined for a handshake, and for an id that the engine will refuse. */
function connectionOf(engine: Engine, request: IncomingMessage): EngineSocket | undefined {
  // Read as the engine reads it: where a name is repeated, the last one counts.
  const id = queryOf(request).getAll('sid').at(-1);
  const connections: Record<string, EngineSocket> = engine['clients'];
  return id !== undefined && Object.hasOwn(connections, id) ? connections[id] : undefined;
}

function speaksWebSocket(headers: IncomingHttpHeaders): boolean {
  const { 'sec-websocket-key': key = '', 'sec-websocket-version': version } = headers;
  return version === '13' && /^[+/\dA-Za-z]{22}==$/.test(key);
}

function queryOf({ url = '/' }: IncomingMessage): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}

/** Every value that a header gives a cookie, so that a second one of that name cannot hide behind the first. */
function cookieOf(header: string | undefined, name: string): string {
  return pairsIn(header)
    .filter((pair) => pair.startsWith(`${name}=`))
    .join(';');
}

function namesIn(header: string | undefined): string[] {
  return pairsIn(header).map((pair) => pair.slice(0, pair.indexOf('=')));
}

function pairsIn(header: string | undefined): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='));
}

function same(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
