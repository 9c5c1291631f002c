import { limits } from '#shared/domain/limits.ts';
import { isPersonal } from '#shared/document/documents.ts';
import { parseChannel, type DocumentName } from '#shared/document/projection.ts';
import type { Hello } from '#shared/protocol/events.ts';
import type { Clock } from '../rooms/contract.ts';
import type { Endings } from './endings.ts';
import { lastFrame, updateFrame } from './frames.ts';
import { createKeptFrames } from './kept-frames.ts';
import { createPackedStates } from './packed-states.ts';
import { bytesWaiting, gather, onceDrained, rawLine } from './raw-line.ts';
import { audience, type Connection, type RealtimeServer } from './server.ts';
import { eventFrame, plainFrame } from './websocket-frame.ts';

const event = 'doc:message';
/** Frames of shorter updates are made anew each time. */
const worthKeeping = 1_024;

/** Brings documents to everyone who has them open. */
export interface FanOut {
  /**
   * Sends an update to everyone who has the channel. `before` is the document's state vector without the update. Who has
   * too much untaken gets nothing now, and one difference later.
   */
  update(channel: string, update: Uint8Array, before: Uint8Array): void;
  /** Sends what a client with this state vector misses, as soon as it has taken what waits for it. */
  owe(connection: Connection, channel: string, vector: Uint8Array): void;
  /** Sends a hello, in order with everything else. */
  greet(connection: Connection, hello: Hello): void;
  /**
   * Calls when everything that is owed has been sent: at once, for all but those who lag behind. Who lets too many calls
   * wait is ended.
   */
  afterUpdates(connection: Connection, call: () => void): void;
}

/**
 * One frame is built for each update and written to every receiver's stream as one buffer, past the queues of Socket.IO,
 * wherever that keeps the order of the connection; everyone else gets it from Socket.IO (decision 033).
 */
export function createFanOut(io: RealtimeServer, { end }: Pick<Endings, 'end'>, clock: Clock): FanOut {
  const kept = createKeptFrames(clock);
  const packedStates = createPackedStates();

  /** Sends what a client with this state vector misses, if it may still have the channel. The last message says that it is all. */
  function catchUp(connection: Connection, channel: string, vector: Uint8Array): void {
    const { attendee, opened, takesPacked } = connection.data;
    if (!opened.has(channel) || !attendee.room.isOpen(channel)) return;
    const updates = attendee.room.updatesSince(channel, vector);
    const line = rawLine(connection.conn);
    if (line) gather(line);
    // What is one person's is asked for once.
    const many = !isPersonalChannel(channel);
    const mayPack = many && takesPacked && isNothing(vector);
    for (const [n, update] of updates.entries()) {
      const last = n === updates.length - 1;
      const packed = mayPack && n === 0 ? packedStates.of(update) : undefined;
      const message = () => (last ? lastFrame(update) : updateFrame(update));
      if (!line) {
        if (packed) connection.emit('doc:packed', channel, packed.toString('base64'), last);
        else connection.emit(event, channel, message());
        continue;
      }
      const make = () =>
        packed
          ? eventFrame('doc:packed', channel, packed.toString('base64'), last)
          : eventFrame(event, channel, message());
      const form = `${packed ? 'packed' : 'plain'} ${last ? 'last' : 'first'}`;
      line.write(many && update.length >= worthKeeping ? kept.of(update, form, make) : make());
    }
  }

  /** Sends what is owed until the client lags behind again, then what waited for that. */
  function pay(connection: Connection): void {
    const { owed, held } = connection.data;
    for (const [channel, vector] of owed) {
      if (bytesWaiting(connection.conn) > limits.bytesBehind) return payLater(connection);
      owed.delete(channel);
      catchUp(connection, channel, vector);
    }
    for (const call of held.splice(0)) call();
  }

  function payLater(connection: Connection): void {
    onceDrained(connection.conn, () => {
      if (connection.connected) pay(connection);
    });
  }

  function owe(connection: Connection, channel: string, vector: Uint8Array): void {
    const { owed } = connection.data;
    const waits = owed.size > 0;
    // A client that has asked again knows best what it has.
    owed.set(channel, vector);
    if (!waits) pay(connection);
  }

  return {
    owe,
    update(channel, update, before) {
      const ids = io.sockets.adapter.rooms.get(audience.ofChannel(channel));
      // Nobody has it open: nothing is framed.
      if (!ids) return;
      const message = updateFrame(update);
      const frame = plainFrame(event, channel, message);
      const others: string[] = [];
      for (const id of ids) {
        const connection = io.sockets.sockets.get(id);
        if (!connection || connection.data.owed.has(channel)) continue;
        const line = rawLine(connection.conn);
        const waiting = line ? line.writableLength : bytesWaiting(connection.conn);
        if (waiting > limits.bytesBehind) owe(connection, channel, before);
        else if (line) {
          // The answer to what it asked comes in this turn, too.
          if (connection.data.asking > 0) gather(line);
          line.write(frame);
        } else others.push(id);
      }
      if (others.length > 0) io.to(others).emit(event, channel, message);
    },
    greet(connection, hello) {
      const line = rawLine(connection.conn);
      if (line) line.write(eventFrame('hello', hello));
      else connection.emit('hello', hello);
    },
    afterUpdates(connection, call) {
      const { owed, held } = connection.data;
      if (owed.size === 0) call();
      else if (held.push(call) > limits.repliesBehind) end(connection.conn, 'took-too-little');
    },
  };
}

function isPersonalChannel(channel: string): boolean {
  return isPersonal(parseChannel(channel)?.name as DocumentName);
}

/** The state vector of somebody who has nothing. */
function isNothing(vector: Uint8Array): boolean {
  return vector.length === 1 && vector[0] === 0;
}
