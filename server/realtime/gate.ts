import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';
import { isOwnOrigin } from '../identity/origin.ts';

type Engine = Server['engine'];
type EngineSocket = Socket['conn'];

/** No other page may read an answer, not even as a script. */
const ownPagesOnly = { 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Content-Type-Options': 'nosniff' };

/** Watches over every request of the transport: polls, posts and upgrades. */
export interface Gate {
  /** From now on the requests of this connection must carry this cookie of its handshake. */
  bind(connection: EngineSocket, cookieName: string): void;
}

/**
 * Refuses requests from foreign pages, and those that know a connection's id but not its cookie: an id alone is worth
 * nothing. Before an identity is known the whole cookie header must be that of the handshake.
 */
export function createGate(engine: Engine, publicUrl: string): Gate {
  const bound = new WeakMap<EngineSocket, string>();

  const holds = (connection: EngineSocket, cookies: string | undefined): boolean => {
    const first: string | undefined = connection.request.headers.cookie;
    const name = bound.get(connection);
    if (name === undefined) return same(first ?? '', cookies ?? '');
    return same(cookieOf(first, name), cookieOf(cookies, name));
  };
  engine.use((request: IncomingMessage, _response: unknown, next: (error?: Error) => void) => {
    const { origin, host, cookie } = request.headers;
    const ownPage = origin === undefined ? request.method === 'GET' : isOwnOrigin(publicUrl, origin, host);
    if (!ownPage) return next(new Error('foreign origin'));
    const connection = connectionOf(engine, request);
    if (!connection && engine.clientsCount >= limits.connectionsPerServer) return next(new Error('full'));
    next(connection && !holds(connection, cookie) ? new Error('not the cookie of the handshake') : undefined);
  });

  engine.on('headers', (headers: Record<string, string>) => Object.assign(headers, ownPagesOnly));

  return {
    bind(connection, cookieName) {
      bound.set(connection, cookieName);
    },
  };
}

/** The connection a request belongs to; undefined for a handshake, and for an id that the engine will refuse. */
function connectionOf(engine: Engine, request: IncomingMessage): EngineSocket | undefined {
  // Read as the engine reads it: where a name is repeated, the last one counts.
  const id = new URL(request.url ?? '/', 'http://localhost').searchParams.getAll('sid').at(-1);
  const connections: Record<string, EngineSocket> = engine['clients'];
  return id !== undefined && Object.hasOwn(connections, id) ? connections[id] : undefined;
}

/** Every value that a header gives a cookie, so that a second one of that name cannot hide behind the first. */
function cookieOf(header: string | undefined, name: string): string {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).join(';');
}

function same(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
