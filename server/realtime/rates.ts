import { limits } from '#shared/domain/limits.ts';
import { createKeyedRate } from '../identity/keyed-rate.ts';
import type { Attendee } from './handshake.ts';
import { createTokenBucket } from '../identity/token-bucket.ts';

/** What a connection may do now: each call takes a token, false when there is none. */
interface Allowance {
  command: () => boolean;
  document: () => boolean;
}

/**
 * Counts what comes in on each connection, of each person over all their connections, and in each workshop. What the
 * connection may not send does not count against the person, nor theirs against the workshop: nobody uses up what is
 * the others'.
 */
export function createRates(now: () => number): (attendee: Attendee) => Allowance {
  const person = createKeyedRate(
    { burst: limits.personCommandBurst, perSecond: limits.personCommandsPerSecond },
    now,
  );
  const workshop = createKeyedRate(
    { burst: limits.workshopCommandBurst, perSecond: limits.workshopCommandsPerSecond },
    now,
  );
  const personDocuments = createKeyedRate(
    { burst: limits.personDocumentBurst, perSecond: limits.personDocumentAsksPerSecond },
    now,
  );
  return ({ as, room }) => {
    const commands = createTokenBucket(
      { burst: limits.commandBurst, perSecond: limits.commandsPerSecond },
      now,
    );
    const documents = createTokenBucket(
      { burst: limits.documentBurst, perSecond: limits.documentAsksPerSecond },
      now,
    );
    return {
      command: () => commands() && person(as) && workshop(room.workshopId),
      document: () => documents() && personDocuments(as),
    };
  };
}
