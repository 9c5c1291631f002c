import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';
import type { Id } from '#shared/domain/ids.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { HandshakeError } from '#shared/protocol/events.ts';
import type { Config } from '../config.ts';
import { createKeyedRate } from '../identity/keyed-rate.ts';
import { refusalAtDoor } from '../identity/door.ts';
import type { Identities } from '../identity/identity.ts';
import type { Intake } from '../intake.ts';
import type { Log } from '../log.ts';
import type { Meters } from '../metrics/meters.ts';
import type { Clock, RoomListener, Rooms } from '../rooms/contract.ts';
import { within } from '../within.ts';
import { boundConnections } from './bounds.ts';
import { serveCommands } from './commands.ts';
import { closeDocuments, serveDocuments } from './documents.ts';
import { createEndings } from './endings.ts';
import { createFanOut } from './fan-out.ts';
import { createGate } from './gate.ts';
import { shakeHands } from './handshake.ts';
import { keepBeating } from './heartbeat.ts';
import { boundLines } from './lines.ts';
import { boundPieces } from './pieces.ts';
import { createQuota } from './quota.ts';
import { gather, rawLine } from './raw-line.ts';
import { createRates } from './rates.ts';
import { answerPastQueues } from './replies.ts';
import { audience, type Connection, type RealtimeServer, transportPath } from './server.ts';
import { signOfLife, watchOver } from './vigil.ts';

export interface RealtimeNeeds {
  /** Serves everything else on the same port. */
  server: HttpServer;
  /** Rooms and transport need each other; this one is asked later. */
  rooms: () => Pick<Rooms, 'open'>;
  identity: Pick<Identities, 'identify' | 'seen' | 'cookieNameOf'>;
  config: Pick<Config, 'publicUrl' | 'trustProxy'>;
  intake: Pick<Intake, 'stopping' | 'take'>;
  log: Log;
  meters: Pick<Meters, 'commandIn' | 'handshakeRefused' | 'connectionEnded' | 'turnedAway'>;
  clock: Clock;
}

export interface Realtime {
  /** What the rooms tell the transport. */
  listener: RoomListener;
  /** Sign-ins ended: closes the connections of whoever that was, in one workshop or (null) in all. */
  signedOut(actor: Actor, workshopId: Id | null): void;
  /** Open connections by transport. */
  connections(): Map<string, number>;
  /** From now on nothing is taken that a client says; what is under way is still answered. */
  stopListening(): void;
  /**
   * Ends every connection once it has taken what was sent to it, or after a moment; clients come back by themselves.
   * The HTTP server stays as it is.
   */
  close(): Promise<void>;
}

/** A cut is known on both sides within twelve seconds: who is here, and whose dots may come late, depends on it. */
const pace = { everyMs: 5_000, patienceMs: 7_000 };

/** All that clients say. */
const heard = ['command', 'here', 'doc:open', 'doc:close'] as const;

/** Carries commands in and documents out over Socket.IO. */
export function createRealtime(needs: RealtimeNeeds): Realtime {
  const { server, rooms, identity, config, intake, log, meters, clock } = needs;
  const io: RealtimeServer = new Server(server, {
    path: transportPath,
    serveClient: false,
    transports: ['polling', 'websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: limits.messageBytes,
    connectTimeout: limits.introductionMs,
    pingInterval: pace.everyMs,
    pingTimeout: pace.patienceMs,
  });
  keepBeating(io.engine, pace);
  boundPieces(io.engine, server);
  const now = () => clock.now();
  const endings = createEndings(log, meters, now);
  boundLines(server, config.trustProxy, endings);
  // At a stop everybody is sent away, strangers too.
  const strangerEnds: typeof endings.note = (...what) => intake.stopping || endings.note(...what);
  const gate = createGate(io.engine, config, { ...endings, note: strangerEnds }, now);
  boundConnections(io.engine, endings, now);
  const fanOut = createFanOut(io, endings, clock);
  const quota = createQuota(limits.connectionsPerIdentity);
  const mayArrive = createKeyedRate({ burst: limits.arrivalBurst, perSecond: limits.arrivalsPerSecond }, now);
  const allowanceOf = createRates(now);

  io.use((connection, next) => {
    const { auth, headers } = connection.handshake;
    const refuse = (error: HandshakeError) => {
      meters.handshakeRefused(error);
      next(new Error(error));
    };
    const shaken = intake.take();
    if (!shaken) return refuse('unavailable');
    const hands = shakeHands(auth, headers.cookie, { identities: identity, rooms }).finally(shaken);
    hands.then(
      (attendee) => {
        if (typeof attendee === 'string') return refuse(attendee);
        const cookieName = identity.cookieNameOf(attendee.as);
        if (cookieName === undefined) return refuse('signed-out');
        // It broke while it was checked: nothing would ever give its place back.
        if (connection.conn.readyState !== 'open') return refuse('unavailable');
        if (!mayArrive(attendee.as) || !quota.take(attendee.as)) return refuse('unavailable');
        connection.conn.once('close', () => quota.giveBack(attendee.as));
        gate.bind(connection.conn, cookieName);
        endings.belongs(connection.conn, { workshopId: attendee.room.workshopId, as: attendee.as });
        connection.data = {
          attendee,
          opened: new Set(),
          takesPacked: false,
          owed: new Map(),
          held: [],
          asking: 0,
        };
        const line = rawLine(connection.conn);
        // That they are let in goes out with the hello.
        if (line) gather(line);
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
    // Rights may have ended since the handshake was checked, and so may the server's day.
    if (intake.stopping || refusalAtDoor(room.state, who) !== undefined) {
      connection.disconnect(true);
      return;
    }
    const leave = room.enter(who.actor);
    const watch = { identity, clock, log };
    const endWatch = watchOver(connection, watch);
    connection.on('disconnect', () => {
      endWatch();
      leave();
    });
    void connection.join([audience.ofActor(who.actor), audience.ofWorkshop(room.workshopId)]);
    const greet = () => {
      const channels = room.documentsOf(who.actor).map((name) => room.channelOf(name));
      const forgetsAfterMs = who.forgets ? limits.sharedDeviceIdleMs : null;
      fanOut.greet(connection, {
        workshopId: room.workshopId,
        channels,
        now: clock.now(),
        forgetsAfterMs,
      });
    };
    const alive = signOfLife(connection, watch);
    connection.on('here', alive);
    const allowance = allowanceOf(connection.data.attendee);
    answerPastQueues(connection, endings);
    serveCommands(connection, { mayAsk: allowance.command, alive, fanOut, log, meters });
    serveDocuments(connection, {
      mayAsk: allowance.document,
      fanOut,
      greetAgain: greet,
      misused: (reason) => endings.note(connection.conn, 'document-misuse', reason),
    });
    greet();
  }

  /** Every connection of the transport, introduced or not. */
  const lines = (): Connection['conn'][] => Object.values(io.engine['clients']);

  function* connectionsIn(name: string): Iterable<Connection> {
    for (const id of io.sockets.adapter.rooms.get(name) ?? []) {
      const connection = io.sockets.sockets.get(id);
      if (connection) yield connection;
    }
  }
  function disconnect(actor: Actor, workshopId: Id | null): void {
    for (const connection of connectionsIn(audience.ofActor(actor))) {
      const { room } = connection.data.attendee;
      if (workshopId === null || room.workshopId === workshopId) end(connection, false);
    }
  }

  return {
    listener: {
      update: (channel, update, before) => fanOut.update(channel, update, before),
      disconnect,
      gone(workshopId) {
        for (const connection of connectionsIn(audience.ofWorkshop(workshopId))) end(connection, true);
      },
    },
    signedOut: disconnect,
    connections() {
      const counts = new Map<string, number>();
      for (const { conn } of io.sockets.sockets.values()) {
        counts.set(conn.transport.name, (counts.get(conn.transport.name) ?? 0) + 1);
      }
      return counts;
    },
    stopListening() {
      for (const connection of io.sockets.sockets.values()) {
        for (const event of heard) connection.removeAllListeners(event);
      }
    },
    async close() {
      const left = lines().map((line) => new Promise((ended) => line.once('close', ended)));
      io.disconnectSockets(true);
      // Those who have not said yet who they are.
      for (const line of lines()) line.close();
      await within(limits.farewellMs, Promise.all(left));
      io.engine.close();
      await io.of('/').adapter.close();
    },
  };
}

function end(connection: Connection, gone: boolean): void {
  closeDocuments(connection, gone);
  connection.disconnect(true);
}
