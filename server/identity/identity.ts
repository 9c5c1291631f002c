import type { Id } from '#shared/domain/ids.ts';
import type { Actor } from '#shared/domain/permissions.ts';

/** Who sent a request or opened a connection, as far as its cookie proves. Whether they may is asked of the room. */
export interface Identity {
  actor: Actor;
  workshopId: Id;
  /** The sign-in the cookie belongs to; it never leaves the server. */
  signInHash: string;
  /** Generation of the link that was opened for it: with a newer one it ends. Null for other ways of coming in. */
  linkGeneration: number | null;
  /** The device forgets the person when they do nothing for a while. */
  forgets: boolean;
}

/** A signed-in facilitator, whichever workshop they act in. */
interface SignedInFacilitator {
  accountId: Id;
  signInHash: string;
}

/** Says who is who, from cookies. */
export interface Identities {
  /**
   * The identity named by `as` (`f:ID@WORKSHOP`, `p:ID`, `screen:WORKSHOP`, `support:WORKSHOP`) if the cookie header
   * proves it; undefined otherwise. Rejects with `StorageUnavailable`.
   */
  identify(cookieHeader: string | undefined, as: string): Promise<Identity | undefined>;
  /** The person did something: a device that forgets remembers them for another while. */
  seen(identity: Identity): Promise<void>;
  /** The signed-in facilitator named by `as` (`f:ID`, with or without a workshop). */
  facilitator(cookieHeader: string | undefined, as: string): Promise<SignedInFacilitator | undefined>;
  /** Name of the cookie that proves an identity; undefined when `as` names none. */
  cookieNameOf(as: string): string | undefined;
}
