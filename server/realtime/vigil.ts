import type { Identities } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../rooms/contract.ts';
import type { Connection } from './server.ts';

export interface VigilNeeds {
  identity: Pick<Identities, 'identify' | 'seen'>;
  clock: Clock;
  log: Log;
}

/** How often an open connection is looked at. */
const lookEveryMs = 60_000;
/** Signs of life are written down at most this often. */
const seenEveryMs = 60_000;

/**
 * Ends the connection when its sign-in has ended. A storage that cannot be read ends nothing. An open connection is no
 * sign of life: a page that somebody left lying must be forgotten. The function ends the watch.
 */
export function watchOver(connection: Connection, { identity, clock, log }: VigilNeeds): () => void {
  const { as } = connection.data.attendee;
  let cancel: () => void;
  const look = () => {
    plan();
    identity.identify(connection.handshake.headers.cookie, as).then(
      (found) => {
        if (!found) connection.disconnect(true);
      },
      (error: unknown) => log.error('sign-in.fault', {}, error),
    );
  };
  const plan = () => {
    cancel = clock.at(clock.now() + lookEveryMs, look);
  };
  plan();
  return () => cancel();
}

/** Returns what to call when the person has done something. Only a device that forgets is told of it. */
export function signOfLife(connection: Connection, { identity, clock, log }: VigilNeeds): () => void {
  const { identity: who } = connection.data.attendee;
  let writtenAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (!who.forgets || clock.now() - writtenAt < seenEveryMs) return;
    writtenAt = clock.now();
    identity.seen(who).catch((error: unknown) => log.error('sign-in.fault', {}, error));
  };
}
