import type { Server as HttpServer } from 'node:http';
import type { Server } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';

/** What is set of ws beyond what engine.io hands on to it: it may be missing in another version. */
interface Inside {
  ws?: { options?: { maxFragments?: number; maxBufferedChunks?: number } };
}

/**
 * Bounds the pieces in which one message may come, as frames and as what the network brings at a time. Each costs some two
 * hundred bytes beside its own one: without this a message of 64 KiB could hold three megabytes, before anybody said who they are.
 */
export function boundPieces(engine: Server['engine'], server: HttpServer): void {
  const bound = () => {
    const { ws } = engine as unknown as Inside;
    Object.assign(ws?.options ?? {}, {
      maxFragments: limits.messageFrames,
      maxBufferedChunks: limits.messageChunks,
    });
  };
  bound();
  // The engine makes another then.
  server.on('listening', bound);
}
