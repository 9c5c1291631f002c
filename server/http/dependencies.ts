import type { Id } from '#shared/domain/ids.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { Config } from '../config.ts';
import type { HandOvers } from '../identity/hand-overs.ts';
import type { SignIns } from '../identity/sign-ins.ts';
import type { OneTimeLinks } from '../identity/tokens.ts';
import type { Intake } from '../intake.ts';
import type { Log } from '../log.ts';
import type { Practice } from '../practice/contract.ts';
import type { Chance, Clock, Rooms } from '../rooms/contract.ts';
import type { Storage } from '../storage/storage.ts';

/** What the HTTP side is made of. */
export interface HttpDependencies {
  config: Config;
  storage: Storage;
  rooms: Rooms;
  signIns: SignIns;
  oneTime: OneTimeLinks;
  handOvers: HandOvers;
  practice: Practice;
  clock: Clock;
  now: () => number;
  /** Counts requests in and out. */
  intake: Pick<Intake, 'stopping' | 'take'>;
  chance: Chance;
  log: Log;
  /** Closes the connections of somebody whose sign-in ended, in one workshop or (null) in all. */
  signedOut: (actor: Actor, workshopId: Id | null) => void;
  /** Where the built client lies; null serves none. */
  clientDirectory: string | null;
  /** The command line that makes the server reachable from phones; null when it is. */
  mend: string | null;
  /** A demonstration's way in without a passphrase: the cookie and the page that a key leads to. Null in earnest. */
  entrance: ((key: string) => Promise<{ cookie: string; path: string } | undefined>) | null;
}
