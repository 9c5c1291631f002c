import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';
import type { HandshakeError } from '#shared/protocol/events.ts';
import type { Config } from '../config.ts';
import type { Identities } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import type { Clock, RoomListener, Rooms } from '../rooms/contract.ts';
import { serveCommands } from './commands.ts';
import { closeDocuments, serveDocuments } from './documents.ts';
import { updateFrame } from './frames.ts';
import { createGate } from './gate.ts';
import { mayAttend, shakeHands } from './handshake.ts';
import { audience, type Connection, type RealtimeServer } from './server.ts';
import { createTokenBucket } from './token-bucket.ts';

export interface RealtimeNeeds {
  /** Serves everything else on the same port. */
  server: HttpServer;
  /** Rooms and transport need each other; this one is asked later. */
  rooms: () => Pick<Rooms, 'open'>;
  identity: Pick<Identities, 'identify' | 'cookieNameOf'>;
  config: Pick<Config, 'publicUrl'>;
  log: Log;
  clock: Clock;
}

export interface Realtime {
  /** What the rooms tell the transport. */
  listener: RoomListener;
  /** Ends every connection; clients come back by themselves. The HTTP server stays as it is. */
  close(): Promise<void>;
}

const rate = { burst: limits.commandBurst, perSecond: limits.commandsPerSecond };
/** How often an open connection's sign-in is looked at: it may have ended, and it counts as a sign of life. */
const signInCheckMs = 5 * 60_000;

/** Carries commands in and documents out over Socket.IO. */
export function createRealtime({ server, rooms, identity, config, log, clock }: RealtimeNeeds): Realtime {
  const io: RealtimeServer = new Server(server, {
    path: '/socket.io',
    serveClient: false,
    transports: ['polling', 'websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: limits.messageBytes,
  });
  const now = () => clock.now();
  const gate = createGate(io.engine, config.publicUrl);

  io.use((connection, next) => {
    const { auth, headers } = connection.handshake;
    const refuse = (error: HandshakeError) => next(new Error(error));
    shakeHands(auth, headers.cookie, { identities: identity, rooms }).then(
      (attendee) => {
        if (typeof attendee === 'string') return refuse(attendee);
        const cookieName = identity.cookieNameOf(attendee.as);
        if (cookieName === undefined) return refuse('signed-out');
        gate.bind(connection.conn, cookieName);
        connection.data = { attendee, opened: new Set() };
        next();
      },
      (error: unknown) => {
        log.error('handshake.fault', {}, error);
        refuse('unavailable');
      },
    );
  });
  io.on('connection', (connection) => {
    try {
      attend(connection);
    } catch (error) {
      log.error('connection.fault', {}, error);
      connection.disconnect(true);
    }
  });

  function attend(connection: Connection): void {
    const { room, identity: who } = connection.data.attendee;
    // Rights may have ended since the handshake was checked.
    if (!mayAttend(room, who.actor)) {
      connection.disconnect(true);
      return;
    }
    const leave = room.enter(who.actor);
    const stopChecking = checkSignIn(connection);
    connection.on('disconnect', () => {
      stopChecking();
      leave();
    });
    void connection.join([
      audience.ofActor(who.actor, room.workshopId),
      audience.ofWorkshop(room.workshopId),
    ]);
    const greet = () => {
      const channels = room.documentsOf(who.actor).map((name) => room.channelOf(name));
      connection.emit('hello', { workshopId: room.workshopId, channels, now: clock.now() });
    };
    serveCommands(connection, { mayAsk: createTokenBucket(rate, now), log });
    serveDocuments(connection, {
      mayAsk: createTokenBucket(rate, now),
      greetAgain: greet,
      misused: (reason) => log.warn('document.misuse', { workshopId: room.workshopId, reason }),
    });
    greet();
  }

  /** Ends the connection when its sign-in has ended. A storage that cannot be read ends nothing. */
  function checkSignIn(connection: Connection): () => void {
    const { as } = connection.data.attendee;
    let cancel: () => void;
    const plan = () => {
      cancel = clock.at(clock.now() + signInCheckMs, () => {
        plan();
        identity.identify(connection.handshake.headers.cookie, as).then(
          (found) => {
            if (!found) connection.disconnect(true);
          },
          (error: unknown) => log.error('sign-in.fault', {}, error),
        );
      });
    };
    plan();
    return () => cancel();
  }

  function* connectionsIn(name: string): Iterable<Connection> {
    for (const id of io.sockets.adapter.rooms.get(name) ?? []) {
      const connection = io.sockets.sockets.get(id);
      if (connection) yield connection;
    }
  }
  function end(name: string, gone: boolean): void {
    for (const connection of connectionsIn(name)) {
      closeDocuments(connection, gone);
      connection.disconnect(true);
    }
  }

  return {
    listener: {
      update(channel, update) {
        const name = audience.ofChannel(channel);
        // Nobody has it open: nothing is framed.
        if (!io.sockets.adapter.rooms.has(name)) return;
        io.to(name).emit('doc:message', channel, updateFrame(update));
      },
      disconnect: (actor, workshopId) => end(audience.ofActor(actor, workshopId), false),
      gone: (workshopId) => end(audience.ofWorkshop(workshopId), true),
    },
    async close() {
      io.disconnectSockets(true);
      io.engine.close();
      await io.of('/').adapter.close();
    },
  };
}
