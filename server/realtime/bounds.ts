import type { Server, Socket } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';
import { createTokenBucket } from '../identity/token-bucket.ts';
import { bytesWaiting, endNow, onPing } from './raw-line.ts';

type Engine = Server['engine'];
type EngineSocket = Socket['conn'];

/** Another namespace of Socket.IO. There is none, and each refusal would repeat its name, however long that is. */
const asksForAnother = '0/';

/**
 * Ends every connection that says too much, or that asks on and does not take the answers. What is counted here is
 * counted before it is parsed, refusals of every kind among it: none is so small that there may be any number of it.
 */
export function boundConnections(engine: Engine, now: () => number): void {
  engine.on('connection', (connection: EngineSocket) => {
    const maySpeak = createTokenBucket(
      { burst: limits.packetBurst, perSecond: limits.packetsPerSecond },
      now,
    );
    connection.on('packet', ({ data }: { data?: unknown }) => {
      const elsewhere = typeof data === 'string' && data.startsWith(asksForAnother);
      if (elsewhere || !maySpeak()) endNow(connection);
    });
    connection.on('packetCreate', () => {
      if (connection['writeBuffer'].length >= limits.packetsBehind) endNow(connection);
    });
    // WebSocket answers them by itself, past all queues.
    onPing(connection, () => {
      if (!maySpeak() || bytesWaiting(connection) > limits.bytesBehind) endNow(connection);
    });
  });
}
