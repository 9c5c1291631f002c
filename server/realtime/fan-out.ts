import { limits } from '#shared/domain/limits.ts';
import { differenceFrame, updateFrame } from './frames.ts';
import { bytesWaiting, onceDrained, rawLine } from './raw-line.ts';
import { audience, type Connection, type RealtimeServer } from './server.ts';
import { eventFrame } from './websocket-frame.ts';

const event = 'doc:message';

/** Brings documents to everyone who has them open. */
export interface FanOut {
  /**
   * Sends an update to everyone who has the channel. `before` is the document's state vector without the update. Who has
   * too much untaken gets nothing now, and one difference later.
   */
  update(channel: string, update: Uint8Array, before: Uint8Array): void;
  /** Sends what a client with this state vector misses, as soon as it has taken what waits for it. */
  owe(connection: Connection, channel: string, vector: Uint8Array): void;
  /** Calls when everything that is owed has been sent: at once, for all but those who lag behind. */
  afterUpdates(connection: Connection, call: () => void): void;
}

/**
 * One frame is built for each update and written to every receiver's stream as one buffer, past the queues of Socket.IO,
 * wherever that keeps the order of the connection; everyone else gets it from Socket.IO (decision 033).
 */
export function createFanOut(io: RealtimeServer): FanOut {
  /** Sends what is owed until the client lags behind again, then what waited for that. */
  function pay(connection: Connection): void {
    const { owed, held } = connection.data;
    for (const [channel, vector] of owed) {
      if (bytesWaiting(connection.conn) > limits.bytesBehind) return payLater(connection);
      owed.delete(channel);
      const message = differenceSince(connection, channel, vector);
      if (message !== undefined) send(connection, channel, message);
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
      const frame = eventFrame(event, channel, message);
      const others: string[] = [];
      for (const id of ids) {
        const connection = io.sockets.sockets.get(id);
        if (!connection || connection.data.owed.has(channel)) continue;
        const line = rawLine(connection.conn);
        const waiting = line ? line.writableLength : bytesWaiting(connection.conn);
        if (waiting > limits.bytesBehind) owe(connection, channel, before);
        else if (line) line.write(frame);
        else others.push(id);
      }
      if (others.length > 0) io.to(others).emit(event, channel, message);
    },
    afterUpdates(connection, call) {
      const { owed, held } = connection.data;
      if (owed.size > 0) held.push(call);
      else call();
    },
  };
}

/** Undefined where the channel was closed since, or the vector is none. */
function differenceSince(connection: Connection, channel: string, vector: Uint8Array): string | undefined {
  const { attendee, opened } = connection.data;
  if (!opened.has(channel) || !attendee.room.isOpen(channel)) return undefined;
  return differenceFrame(attendee.room.difference(channel, vector));
}

function send(connection: Connection, channel: string, message: string): void {
  const line = rawLine(connection.conn);
  if (line) line.write(eventFrame(event, channel, message));
  else connection.emit(event, channel, message);
}
