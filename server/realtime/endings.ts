import type { Socket } from 'socket.io';
import { limits } from '#shared/domain/limits.ts';
import { createTokenBucket } from '../identity/token-bucket.ts';
import type { Log } from '../log.ts';
import type { Ending, Meters, TurnedAway } from '../metrics/meters.ts';
import { endNow } from './raw-line.ts';

type EngineSocket = Socket['conn'];

/** Whose a connection is, in ids. */
interface Owner {
  workshopId: string;
  as: string;
}

/** Connections that the server ends by itself, or does not take. Each is counted by its cause, and told to the operator. */
export interface Endings {
  /** Ends a connection now, with all that waits for it. */
  end(conn: EngineSocket, cause: Ending): void;
  /** Says that a connection ends, by whatever means; only the first word on each counts. */
  note(conn: EngineSocket, cause: Ending, reason?: string): void;
  /** A line or a request that is not taken. */
  turnAway(cause: TurnedAway): void;
  /** From now on the log says whose this connection was. */
  belongs(conn: EngineSocket, owner: Owner): void;
}

export function createEndings(
  log: Log,
  meters: Pick<Meters, 'connectionEnded' | 'turnedAway'>,
  now: () => number,
): Endings {
  const ended = new WeakSet<EngineSocket>();
  const owners = new WeakMap<EngineSocket, Owner>();
  const ending = sparingly(now, (fields) => log.warn('connection.ended', fields));
  const turning = sparingly(now, (fields) => log.warn('connection.refused', fields));

  function note(conn: EngineSocket, cause: Ending, reason?: string): void {
    if (ended.has(conn)) return;
    ended.add(conn);
    meters.connectionEnded(cause);
    ending({ cause, reason, ...owners.get(conn) });
  }
  return {
    note,
    end(conn, cause) {
      note(conn, cause);
      endNow(conn);
    },
    turnAway(cause) {
      meters.turnedAway(cause);
      turning({ cause });
    },
    belongs: (conn, owner) => void owners.set(conn, owner),
  };
}

type Fields = Record<string, string | number | undefined>;

/** Tells what clients can bring about as often as they like: what is left out, the next line says the number of. */
function sparingly(now: () => number, tell: (fields: Fields) => void): (fields: Fields) => void {
  const may = createTokenBucket({ burst: limits.warningBurst, perSecond: limits.warningsPerSecond }, now);
  let untold = 0;
  return (fields) => {
    if (!may()) {
      untold += 1;
      return;
    }
    tell({ ...fields, ...(untold > 0 && { untold }) });
    untold = 0;
  };
}
