import type { Socket } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';
import type { Ending } from '../metrics/meters.ts';
import { endNow } from './raw-line.ts';

type EngineSocket = Socket['conn'];

/** Connections of which nobody knows yet whose they are. */
export interface Strangers {
  /** One more. Where an address has too many, the one that has been here for longest makes room: it had its time. */
  add(conn: EngineSocket, address: string): void;
  /** It was let in. */
  letIn(conn: EngineSocket, address: string): void;
}

/** `ends` is told of those that end here: they made room, or were not let in within their time. */
export function createStrangers(
  ends: (conn: EngineSocket, cause: Extract<Ending, 'made-room' | 'not-let-in'>) => void,
): Strangers {
  const byAddress = new Map<string, Set<EngineSocket>>();

  /** False when it is none any more. */
  function remove(conn: EngineSocket, address: string): boolean {
    const here = byAddress.get(address);
    if (!here?.delete(conn)) return false;
    if (here.size === 0) byAddress.delete(address);
    return true;
  }
  return {
    add(conn, address) {
      const here = byAddress.get(address) ?? new Set();
      byAddress.set(address, here.add(conn));
      conn.once('close', (reason: string) => {
        if (!remove(conn, address)) return;
        if (reason === 'forced close' || reason === 'ping timeout') ends(conn, 'not-let-in');
        // Without waiting for a goodbye, for which WebSocket has half a minute.
        endNow(conn);
      });
      const [oldest] = here;
      if (here.size <= limits.strangersPerAddress || !oldest) return;
      remove(oldest, address);
      ends(oldest, 'made-room');
      endNow(oldest);
    },
    letIn: (conn, address) => void remove(conn, address),
  };
}
