import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { HandOver, Storage } from '../storage/storage.ts';
import { hashOf } from './key.ts';
import type { SignIns } from './sign-ins.ts';
import { newSecret } from './tokens.ts';

/** A facilitator at the desk of one workshop, on the device whose sign-in this is. */
interface AtDesk {
  accountId: Id;
  workshopId: Id;
  signInHash: string;
}

/** Going on with a desk on another device, by a link that works once. */
export interface HandOvers {
  /** Makes the link; one that nobody has used yet ends. */
  issue(from: AtDesk): Promise<{ id: Id; link: string; expiresAt: number }>;
  /** Whose a link is, without using it up. Refuses as `take` does. */
  find(token: string): Promise<Pick<AtDesk, 'accountId' | 'workshopId'>>;
  /**
   * Uses the link up and signs the facilitator in: the `Set-Cookie` value, and the hand-over. Refuses with `not-found`
   * when it is unknown, used or expired, or when the device that made it is not signed in any more.
   */
  take(token: string): Promise<{ cookie: string; handOver: HandOver }>;
  /** Those of a facilitator that can still be used, and those by which a device came that is still signed in. */
  of(accountId: Id, workshopId: Id): Promise<HandOver[]>;
  /** Ends one: the link, and the sign-in of the device that came by it. */
  end(handOver: HandOver): Promise<void>;
  /** Signs out the device that the desk came from. */
  leaveOther(handOver: HandOver): Promise<void>;
}

interface Dependencies {
  storage: Pick<
    Storage,
    | 'putHandOver'
    | 'findHandOver'
    | 'takeHandOver'
    | 'handOversOf'
    | 'deleteHandOver'
    | 'findSignIn'
    | 'deleteSignIn'
  >;
  signIns: Pick<SignIns, 'issue' | 'facilitator'>;
  now: () => number;
  newId: () => Id;
  publicUrl: string;
}

/** Hand-overs on a server that people open under `publicUrl`. */
export function createHandOvers({ storage, signIns, now, newId, publicUrl }: Dependencies): HandOvers {
  const isSignedIn = async (hash: string | null) =>
    hash !== null && (await storage.findSignIn(hash, now())) !== undefined;

  /** The hash of the sign-in that a fresh cookie carries. */
  async function hashIn(cookie: string, accountId: Id): Promise<string> {
    const [pair] = cookie.split(';');
    const found = await signIns.facilitator(pair, `f:${accountId}`);
    if (!found) throw new Refusal('unavailable');
    return found.signInHash;
  }

  /** A link that can be used, by its hash. */
  async function usable(hash: string, at: number): Promise<HandOver> {
    const found = await storage.findHandOver(hash, at);
    // Whoever signed out, or lost their passphrase, meant their links too.
    if (!found || !(await isSignedIn(found.fromSignIn))) throw new Refusal('not-found');
    return found;
  }

  return {
    async issue({ accountId, workshopId, signInHash }) {
      const secret = newSecret();
      const handOver = { id: newId(), expiresAt: now() + limits.handOverMs };
      await storage.putHandOver({
        ...handOver,
        hash: hashOf(secret),
        accountId,
        workshopId,
        fromSignIn: signInHash,
        usedAt: null,
        toSignIn: null,
      });
      return { ...handOver, link: `${publicUrl}/continue#${secret}` };
    },
    async find(token) {
      const { accountId, workshopId } = await usable(hashOf(token), now());
      return { accountId, workshopId };
    },
    async take(token) {
      const hash = hashOf(token);
      const at = now();
      const found = await usable(hash, at);
      const cookie = await signIns.issue({ kind: 'facilitator', accountId: found.accountId });
      const toSignIn = await hashIn(cookie, found.accountId);
      const rememberUntil = at + limits.facilitatorSignInMs;
      const handOver = await storage.takeHandOver(hash, { at, toSignIn, rememberUntil });
      if (handOver) return { cookie, handOver };
      // Somebody else was faster: nobody is signed in by a link that was used.
      await storage.deleteSignIn(toSignIn);
      throw new Refusal('not-found');
    },
    async of(accountId, workshopId) {
      const all = await storage.handOversOf(accountId, workshopId);
      const good = await Promise.all(
        all.map(async (one) => (one.usedAt === null ? one.expiresAt > now() : isSignedIn(one.toSignIn))),
      );
      return all.filter((_, index) => good[index]);
    },
    async end({ workshopId, id, toSignIn }) {
      await storage.deleteHandOver(workshopId, id);
      if (toSignIn !== null) await storage.deleteSignIn(toSignIn);
    },
    leaveOther: ({ fromSignIn }) => storage.deleteSignIn(fromSignIn),
  };
}
