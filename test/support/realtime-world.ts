import { createServer } from 'node:http';
import type { AddressInfo, Socket as Stream } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { openLine, type Line, type LineOptions } from '../../client/connection/line.ts';
import type { SocketSettings } from '../../client/connection/socket.ts';
import type { Keeping, KeyValue } from '../../client/connection/storage.ts';
import type { Actor } from '../../shared/domain/permissions.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { createIntake } from '../../server/intake.ts';
import { noMeters } from '../../server/metrics/meters.ts';
import { createLog } from '../../server/log.ts';
import { createRealtime, type Realtime } from '../../server/realtime/realtime.ts';
import { fakeClock, type FakeClock } from './clock.ts';
import { FakeRoom } from './realtime-room.ts';

export const workshopId = 'W'.padEnd(22, 'w');
export const personId = 'P'.padEnd(22, 'p');
const otherId = 'Q'.padEnd(22, 'q');
export const facilitatorId = 'F'.padEnd(22, 'f');
export const asPerson = `p:${personId}`;
export const asOther = `p:${otherId}`;
export const asFacilitator = `f:${facilitatorId}@${workshopId}`;

/** A real Socket.IO server on a free port, in front of a room without rules. */
export interface RealtimeWorld {
  url: string;
  clock: FakeClock;
  room: FakeRoom;
  realtime: Realtime;
  /** Identities whose sign-in has ended. */
  signedOut: Set<string>;
  /** Identities whose device forgets them when they do nothing. */
  forgets: Set<string>;
  /** Identities that were seen doing something, once for each time. */
  seen: string[];
  /** What the operator is warned of: lines of the log. */
  warnings: Record<string, unknown>[];
  /** Causes for which the server ended connections or took none, as they are counted. */
  causes: string[];
  /** Runs in each handshake, before it is known who asks. */
  inHandshake: () => Promise<void>;
  /** The most bytes that wait in the server for one client to take them. */
  mostWaiting(): number;
  /** The network brings these bytes to the newest connection, one piece after another. */
  bring(pieces: Buffer[]): void;
  /** Resolves when the newest connection has ended on the server's side. */
  newestEnded(): Promise<void>;
  /** Makes the workshop unknown. */
  forget(): void;
  /** The cookie header of an identity. */
  cookie(as: string): string;
  /** The browser's own connection. */
  line(as: string, settings?: SocketSettings, storage?: Keeping, options?: Partial<LineOptions>): Line;
  /** The same, free to choose its transport and to remember the choice. */
  freeLine(as: string, storage: Keeping, settings?: SocketSettings): Line;
  /** From now on WebSocket does not get through: it is refused, or swallowed without a word. */
  blockWebSocket(how: 'refused' | 'swallowed'): void;
  /** From now on no poll is answered. */
  swallowPolls(): void;
  /** A bare socket, for clients that do what they should not. */
  raw(
    as: string,
    options?: { url?: string; cookie?: string; origin?: string; auth?: unknown; transports?: string[] },
  ): Socket;
  close(): Promise<void>;
}

export async function startRealtimeWorld(): Promise<RealtimeWorld> {
  const clock = fakeClock();
  const server = createServer((_request, response) => void response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const signedOut = new Set<string>();
  const forgets = new Set<string>();
  const seen: string[] = [];
  const warnings: Record<string, unknown>[] = [];
  const causes: string[] = [];
  const closers: (() => void)[] = [];
  const streams = new Set<Stream>();
  let known = true;
  let newestEnded = Promise.resolve();
  server.on('connection', (connection) => {
    streams.add(connection);
    newestEnded = new Promise((resolve) => {
      // Once everybody else who listens has heard it too.
      connection.once('close', () => setImmediate(resolve));
    });
  });

  const room: FakeRoom = new FakeRoom(workshopId, () => realtime.listener);
  room.people.set(personId, { id: personId, status: 'present' });
  room.people.set(otherId, { id: otherId, status: 'present' });
  room.facilitators.add(facilitatorId);

  const realtime = createRealtime({
    server,
    rooms: () => ({ open: async () => (known ? room : undefined) }),
    identity: {
      identify: async (header, as) => {
        await world.inHandshake();
        const actor = actorOf(as);
        const proven = header?.split('; ').includes(cookie(as)) && !signedOut.has(as);
        if (!actor || !proven) return undefined;
        return { actor, workshopId, signInHash: as, linkGeneration: null, forgets: forgets.has(as) };
      },
      seen: async ({ signInHash }) => void seen.push(signInHash),
      cookieNameOf,
    },
    config: { publicUrl: 'https://workshop.example', trustProxy: false },
    intake: createIntake(),
    log: createLog({
      level: 'warn',
      write: (line) => warnings.push(JSON.parse(line) as Record<string, unknown>),
      now: () => clock.now(),
    }),
    meters: {
      ...noMeters,
      connectionEnded: (cause) => causes.push(cause),
      turnedAway: (cause) => causes.push(cause),
    },
    clock,
  });

  const open = (
    as: string,
    storage: Keeping,
    settings: SocketSettings,
    options: Partial<LineOptions> = {},
  ) => {
    const socket = {
      extraHeaders: headers(as),
      reconnectionDelay: 1,
      reconnectionDelayMax: 5,
      ...settings,
    };
    const line = openLine({ as, url, socket, storage, later: soon, ...options });
    closers.push(() => line.close());
    return line;
  };
  const headers = (as: string) => ({ cookie: cookie(as), origin: 'https://workshop.example' });
  const world: RealtimeWorld = {
    url,
    clock,
    room,
    realtime,
    signedOut,
    forgets,
    seen,
    warnings,
    causes,
    inHandshake: async () => undefined,
    mostWaiting: () => Math.max(...[...streams].map((stream) => stream.writableLength)),
    bring: (pieces) => pieces.forEach((piece) => [...streams].at(-1)?.emit('data', piece)),
    newestEnded: () => newestEnded,
    forget() {
      known = false;
    },
    cookie,
    line: (as, settings = {}, storage = memoryKeeping(), options = {}) =>
      open(as, storage, { transports: ['websocket'], ...settings }, options),
    freeLine: (as, storage, settings = {}) => open(as, storage, settings),
    blockWebSocket(how) {
      server.removeAllListeners('upgrade');
      server.on('upgrade', (_request, socket) => {
        if (how === 'refused') socket.destroy();
        else closers.push(() => socket.destroy());
      });
    },
    swallowPolls() {
      server.removeAllListeners('request');
      server.on('request', () => undefined);
    },
    raw(as, options = {}) {
      const socket = io(options.url ?? url, {
        forceNew: true,
        reconnection: false,
        transports: options.transports ?? ['websocket'],
        auth: (options.auth as object | undefined) ?? { as, version: protocolVersion },
        extraHeaders: {
          cookie: options.cookie ?? cookie(as),
          origin: options.origin ?? 'https://workshop.example',
        },
      });
      closers.push(() => socket.disconnect());
      return socket;
    },
    async close() {
      for (const close of closers) close();
      await realtime.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return world;
}

function cookieNameOf(as: string): string {
  return `ct-${as.replaceAll(/[^A-Za-z0-9]/g, '-')}`;
}

function cookie(as: string): string {
  return `${cookieNameOf(as)}=secret-of-${as.slice(2)}`;
}

/** Every pause is as short as can be: what is tested is the order. */
function soon(call: () => void): () => void {
  const timer = setTimeout(call, 1);
  return () => clearTimeout(timer);
}

function actorOf(as: string): Actor | undefined {
  if (as.startsWith('p:')) return { kind: 'participant', id: as.slice(2) };
  if (as.startsWith('f:')) return { kind: 'facilitator', id: as.slice(2, 24) };
  return as.startsWith('screen:') ? { kind: 'screen' } : undefined;
}

/** A browser's storage that lives as long as the test holds it. */
export function memoryKeeping(): Keeping {
  return { session: memoryStorage(), device: memoryStorage() };
}

function memoryStorage(): KeyValue {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    removeAll(prefix) {
      for (const key of values.keys()) if (key.startsWith(prefix)) values.delete(key);
    },
  };
}

/** Resolves when a condition on something watchable holds. */
export function until(
  source: { subscribe: (listener: () => void) => () => void },
  holds: () => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = source.subscribe(look);
    look();
  });
}

/** Resolves when the line is connected and its documents are up to date. */
export function online(line: Line): Promise<void> {
  return until(line.status, () => line.status.get().kind === 'online');
}

/** Resolves with the arguments of the next event. */
export function next(socket: Socket, event: string): Promise<unknown[]> {
  return new Promise((resolve) => socket.once(event, (...values: unknown[]) => resolve(values)));
}
