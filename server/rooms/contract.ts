import type { Id } from '#shared/domain/ids.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { DocumentName } from '#shared/document/projection.ts';
import type { Envelope, Reply } from '#shared/protocol/events.ts';
import type { HandlerContext } from '../handlers/handler.ts';

/** The clock and timers; a test brings its own. */
export interface Clock {
  now(): number;
  /** Calls once, at or after the time; returns a function that cancels. */
  at(time: number, call: () => void): () => void;
}

/** Sources of chance; a test brings seeded ones. */
export interface Chance {
  newId(): Id;
  /** 0 ≤ x < 1. */
  random(): number;
}

/** What a room tells the transport. All calls come after the commit, updates before the replies of their batch. */
export interface RoomListener {
  /** A Yjs update for everyone who has the channel open. `before` is the document's state vector without it. */
  update(channel: string, update: Uint8Array, before: Uint8Array): void;
  /** The rights somebody has in this workshop changed or ended: close their connections, they join again if they may. */
  disconnect(actor: Actor, workshopId: Id): void;
  /** The workshop was deleted. */
  gone(workshopId: Id): void;
}

/** A workshop's live instance. */
export interface Room {
  readonly workshopId: Id;
  /** The committed state. */
  readonly state: StateView;
  /** The revision of the committed state. */
  readonly revision: number;
  /** Runs a client's command; resolves once it is stored and published, or refused. Never rejects. */
  submit(actor: Actor, envelope: Envelope): Promise<Reply>;
  /** Runs work of the server's own in the queue, under the same durability. Never rejects. */
  perform(name: string, work: (context: HandlerContext) => void): Promise<Reply>;
  /** Names of the documents this actor may open, by the committed state. */
  documentsOf(actor: Actor): DocumentName[];
  /** The channel under which a document lives now, opening it if need be. */
  channelOf(name: DocumentName): string;
  /** Updates that, in this order, bring up to date who has this state vector. Throws when that is malformed. */
  updatesSince(channel: string, stateVector: Uint8Array): readonly Uint8Array[];
  /** Says whether this channel lives. */
  isOpen(channel: string): boolean;
  /** Counts a connection in; the function counts it out. The room closes some time after the last has left. */
  enter(actor: Actor): () => void;
}

/** All rooms of this process. */
export interface Rooms {
  /** Rooms in memory. */
  readonly count: number;
  /** The live room of a workshop, read from rows if need be. Undefined when there is no such workshop. */
  open(workshopId: Id): Promise<Room | undefined>;
  /** Makes a workshop with the built-in agenda and its links. */
  create(title: string, owner: { id: Id; name: string }): Promise<Id>;
  /** Deletes a workshop, its rows, its documents and every word in the file. */
  delete(workshopId: Id): Promise<void>;
  /** Waits for batches in flight, then closes every room. Opening one rejects with `StorageUnavailable` from now on. */
  close(): Promise<void>;
}
