import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import type { HandshakeError } from '#shared/protocol/events.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import { refusalAtDoor } from '../identity/door.ts';
import type { Identities, Identity } from '../identity/identity.ts';
import type { Room, Rooms } from '../rooms/contract.ts';

/** Who a connection acts as, and where. */
export interface Attendee {
  as: string;
  identity: Identity;
  room: Room;
}

export interface HandshakeNeeds {
  identities: Pick<Identities, 'identify'>;
  rooms: () => Pick<Rooms, 'open'>;
}

const versionShape = z.object({ version: z.literal(protocolVersion) });
const asShape = z.object({ as: z.string().max(limits.identityName) });

/** Decides whether a connection may begin. Rejects when the storage cannot be read. */
export async function shakeHands(
  auth: unknown,
  cookieHeader: string | undefined,
  { identities, rooms }: HandshakeNeeds,
): Promise<Attendee | HandshakeError> {
  // The version first: a page of another version may mean something else by everything that follows.
  if (!versionShape.safeParse(auth).success) return 'outdated-client';
  const named = asShape.safeParse(auth);
  if (!named.success) return 'signed-out';
  const { as } = named.data;
  const identity = await identities.identify(cookieHeader, as);
  if (!identity) return 'signed-out';
  const room = await rooms().open(identity.workshopId);
  if (!room) return 'gone';
  return refusalAtDoor(room.state, identity) ?? { as, identity, room };
}
