import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Actor } from '#shared/domain/permissions.ts';
import type { ClientEvents, ServerEvents } from '#shared/protocol/events.ts';
import type { Attendee } from './handshake.ts';

/** Where the transport listens, for polls and upgrades. */
export const transportPath = '/socket.io/';

/** What the server remembers of a connection. */
interface ConnectionData {
  attendee: Attendee;
  /** Channels that were opened and not closed. */
  opened: Set<string>;
  /** Whole states may be sent to it compressed. */
  takesPacked: boolean;
  /** Channels of which it has missed updates, with what it had before: it gets one difference when it can take it. */
  owed: Map<string, Uint8Array>;
  /** What waits until nothing is owed. */
  held: (() => void)[];
  /** Commands that are not answered yet. */
  asking: number;
}

export type RealtimeServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, ConnectionData>;
export type Connection = Socket<ClientEvents, ServerEvents, DefaultEventsMap, ConnectionData>;

/** Names of Socket.IO rooms: everyone who has a document, every connection of a person, everyone in a workshop. */
export const audience = {
  ofChannel: (channel: string) => `channel:${channel}`,
  ofActor: (actor: Actor) => ('id' in actor ? `${actor.kind}:${actor.id}` : `${actor.kind}:`),
  ofWorkshop: (workshopId: string) => `workshop:${workshopId}`,
};
