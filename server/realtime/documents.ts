import { limits } from '#shared/domain/limits.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import { parseChannel } from '#shared/document/projection.ts';
import { closeCodes, type CloseCode } from '#shared/protocol/close-codes.ts';
import type { Room } from '../rooms/contract.ts';
import type { FanOut } from './fan-out.ts';
import { readStateVector } from './frames.ts';
import { audience, type Connection } from './server.ts';

export interface DocumentNeeds {
  /** Takes one token; false when the connection asks too often. */
  mayAsk: () => boolean;
  fanOut: Pick<FanOut, 'owe'>;
  /** The channel is not the one the document has now: tells the client which is. */
  greetAgain: () => void;
  misused: (reason: string) => void;
}

/** Serves a connection's documents: it may ask for the difference, and say nothing else. */
export function serveDocuments(
  connection: Connection,
  { mayAsk, fanOut, greetAgain, misused }: DocumentNeeds,
): void {
  const { attendee, opened, owed } = connection.data;
  const { room } = attendee;
  const { actor } = attendee.identity;

  const close = (channel: string, code: CloseCode) => {
    opened.delete(channel);
    owed.delete(channel);
    void connection.leave(audience.ofChannel(channel));
    connection.emit('doc:closed', channel, code);
  };
  const end = (channel: string, reason: string) => {
    misused(reason);
    close(channel, closeCodes.misuse);
    connection.disconnect(true);
  };
  /** Answers false, and closes, when the channel may not be used. */
  const admit = (channel: string): boolean => {
    const code = refusalOf(room, actor, channel);
    if (code === undefined) return true;
    close(channel, code);
    if (code === closeCodes.unknownEpoch) greetAgain();
    return false;
  };

  connection.on('doc:open', (asked: unknown, packed: unknown) => {
    if (!Array.isArray(asked)) return;
    connection.data.takesPacked = packed === true;
    const admitted: [channel: string, vector: Uint8Array][] = [];
    for (const one of asked) {
      const [channel, message] = Array.isArray(one) ? (one as unknown[]) : [];
      if (!isShort(channel)) continue;
      if (!mayAsk()) return end(channel, 'too-fast');
      const vector = readStateVector(message);
      if (!vector) return end(channel, 'not-a-state-vector');
      if (admit(channel)) admitted.push([channel, vector]);
    }
    // In one tick with the differences, so that no update falls between the two.
    void connection.join(admitted.map(([channel]) => audience.ofChannel(channel)));
    for (const [channel, vector] of admitted) {
      opened.add(channel);
      fanOut.owe(connection, channel, vector);
    }
  });
  connection.on('doc:close', (channel: unknown) => {
    if (!isShort(channel) || !opened.delete(channel)) return;
    owed.delete(channel);
    void connection.leave(audience.ofChannel(channel));
  });
}

/** Closes what somebody has open and may not have any more; with `gone` all of it. */
export function closeDocuments(connection: Connection, gone: boolean): void {
  const { attendee, opened } = connection.data;
  for (const channel of opened) {
    const code = gone ? closeCodes.gone : refusalOf(attendee.room, attendee.identity.actor, channel);
    if (code !== undefined) connection.emit('doc:closed', channel, code);
  }
}

/** Longer than any channel: not worth an answer. */
function isShort(channel: unknown): channel is string {
  return typeof channel === 'string' && channel.length <= limits.channelName;
}

function refusalOf(room: Room, actor: Actor, channel: string): CloseCode | undefined {
  const name = parseChannel(channel)?.name;
  if (!room.documentsOf(actor).some((allowed) => allowed === name)) return closeCodes.forbidden;
  return room.isOpen(channel) ? undefined : closeCodes.unknownEpoch;
}
