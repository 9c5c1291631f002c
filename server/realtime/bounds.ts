import type { Server, Socket } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';
import { createTokenBucket } from '../identity/token-bucket.ts';
import type { Endings } from './endings.ts';
import { bytesWaiting, onPing } from './raw-line.ts';

type Engine = Server['engine'];
type EngineSocket = Socket['conn'];

/** Another namespace of Socket.IO. There is none, and each refusal would repeat its name, however long that is. */
const asksForAnother = '0/';

/** What the engine says of a packet that could not be sent. */
const notTaken = 'write error';

/**
 * Ends every connection that says too much, or that asks on and does not take the answers. What is counted here is
 * counted before it is parsed, refusals of every kind among it: none is so small that there may be any number of it.
 */
export function boundConnections(
  engine: Engine,
  { end, note }: Pick<Endings, 'end' | 'note'>,
  now: () => number,
): void {
  engine.on('connection', (connection: EngineSocket) => {
    const maySpeak = createTokenBucket(
      { burst: limits.packetBurst, perSecond: limits.packetsPerSecond },
      now,
    );
    connection.on('packet', ({ data }: { data?: unknown }) => {
      if (typeof data === 'string' && data.startsWith(asksForAnother)) end(connection, 'other-namespace');
      else if (!maySpeak()) end(connection, 'said-too-much');
    });
    connection.on('close', (reason: string, fault?: unknown) => {
      if (reason !== 'transport error' || connection.transport.name !== 'websocket') return;
      // Whoever is cut off while something waits for them did nothing.
      if (fault instanceof Error && fault.message === notTaken) return;
      // ws has ended it already: a message that is too big, in too many pieces, or none at all.
      note(connection, 'unreadable');
    });
    connection.on('packetCreate', () => {
      if (connection['writeBuffer'].length >= limits.packetsBehind) end(connection, 'took-too-little');
    });
    // WebSocket answers them by itself, past all queues.
    onPing(connection, () => {
      if (!maySpeak()) end(connection, 'pinged-too-much');
      else if (bytesWaiting(connection) > limits.bytesBehind) end(connection, 'took-too-little');
    });
  });
}
