import type { Actor } from '../../shared/domain/permissions.ts';
import { noMeters } from '../../server/metrics/meters.ts';
import { silentLog } from '../../server/log.ts';
import { serveCommands } from '../../server/realtime/commands.ts';
import { serveDocuments } from '../../server/realtime/documents.ts';
import type { Connection } from '../../server/realtime/server.ts';
import type { Room } from '../../server/rooms/contract.ts';

/** A connection as the transport hands it on, without the transport. */
export interface FuzzConnection {
  /** A client's event, as its arguments came out of the parser. */
  receive(event: string, ...values: unknown[]): void;
  /** A client's command, answered. */
  command(envelope: unknown): Promise<unknown>;
  /** What it was sent. */
  readonly sent: [event: string, ...values: unknown[]][];
  /** The server ended it. */
  readonly cut: boolean;
  /** Reasons for which it was called a misuse. */
  readonly misuses: string[];
}

export function fuzzConnection(room: Room, actor: Actor): FuzzConnection {
  const handlers = new Map<string, (...values: unknown[]) => void>();
  const sent: FuzzConnection['sent'] = [];
  const misuses: string[] = [];
  let cut = false;
  const data = {
    attendee: { as: 'fuzz', identity: { actor }, room },
    opened: new Set(),
    takesPacked: false,
    owed: new Map(),
    held: [],
    asking: 0,
  };
  const connection = {
    data,
    on: (event: string, handler: (...values: unknown[]) => void) => handlers.set(event, handler),
    emit: (event: string, ...values: unknown[]) => sent.push([event, ...values]),
    join: () => undefined,
    leave: () => undefined,
    disconnect: () => {
      cut = true;
    },
  } as unknown as Connection;
  serveCommands(connection, {
    mayAsk: () => true,
    alive: () => undefined,
    fanOut: { afterUpdates: (_connection, call) => call() },
    log: silentLog(),
    meters: noMeters,
  });
  serveDocuments(connection, {
    mayAsk: () => true,
    fanOut: {
      owe: (_connection, channel, vector) => {
        sent.push(['difference', channel, room.updatesSince(channel, vector)]);
      },
    },
    greetAgain: () => sent.push(['hello']),
    misused: (reason) => misuses.push(reason),
  });
  const receive = (event: string, ...values: unknown[]) => handlers.get(event)?.(...values);
  return {
    receive,
    command: (envelope) => new Promise((resolve) => receive('command', envelope, resolve)),
    sent,
    get cut() {
      return cut;
    },
    misuses,
  };
}
