import { parseCookie, stringifySetCookie } from 'cookie';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { SignIn, Storage } from '../storage/storage.ts';
import { type As, cookieName, parseAs, participantsNamed } from './as.ts';
import type { Identities, Identity } from './identity.ts';
import { hashOf } from './key.ts';
import { newSecret } from './tokens.ts';

/** Who to sign in. `linkGeneration` is that of the link which was opened for it, null where a person just joined. */
type Newcomer =
  | { kind: 'facilitator'; accountId: Id }
  | { kind: 'participant'; id: Id; workshopId: Id; ownDevice: boolean; linkGeneration: number | null }
  | { kind: 'screen' | 'support'; workshopId: Id; linkGeneration: number };

/** Sign-ins and their cookies. */
export interface SignIns extends Identities {
  /** Stores a sign-in and returns the `Set-Cookie` value that carries it. Rejects with `SubjectGone`. */
  issue(newcomer: Newcomer): Promise<string>;
  /** Ends the sign-in of `as`; returns the `Set-Cookie` value that clears it, and who it was (null: in any workshop). */
  end(
    cookieHeader: string | undefined,
    as: string,
  ): Promise<{ cookie: string; actor: Actor; workshopId: Id | null } | undefined>;
  /** Ends every sign-in of a facilitator: their rights or their passphrase changed. */
  endAllOf(accountId: Id): Promise<void>;
  /** The participants of a workshop whom this browser is signed in as. */
  participantsHere(cookieHeader: string | undefined, workshopId: Id): Promise<Identity[]>;
}

interface Dependencies {
  storage: Pick<Storage, 'putSignIn' | 'findSignIn' | 'touchSignIn' | 'deleteSignIn' | 'deleteSignInsOf'>;
  now: () => number;
  /** People open the server over https. */
  secure: boolean;
}

/** Opaque sign-ins: the cookie holds a random value, the server its hash. */
export function createSignIns({ storage, now, secure }: Dependencies): SignIns {
  function setCookie(as: As, value: string, maxAgeMs: number | null): string {
    const name = cookieName(as, secure);
    const fixed = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
    return stringifySetCookie({
      name,
      value,
      ...fixed,
      ...(maxAgeMs === null ? {} : { maxAge: maxAgeMs / 1000 }),
    });
  }

  async function issue(newcomer: Newcomer): Promise<string> {
    const { as, lifeMs, idleMs, workshopId, remembered, linkGeneration } = termsOf(newcomer);
    // The generation of the link stays in the cookie, under the same hash: renewing the link ends both.
    const value = linkGeneration === null ? newSecret() : `${newSecret()}.${linkGeneration}`;
    const at = now();
    await storage.putSignIn({
      hash: hashOf(value),
      kind: as.kind,
      subjectId: subjectOf(as),
      workshopId,
      expiresAt: at + lifeMs,
      idleMs,
      seenAt: at,
    });
    return setCookie(as, value, remembered ? lifeMs : null);
  }

  async function find(cookieHeader: string | undefined, as: As): Promise<Found | undefined> {
    const value = parseCookie(cookieHeader ?? '')[cookieName(as, secure)];
    if (value === undefined) return undefined;
    const signIn = await storage.findSignIn(hashOf(value), now());
    if (signIn?.kind !== as.kind || signIn.subjectId !== subjectOf(as)) return undefined;
    const [, generation] = value.split('.');
    return { ...signIn, linkGeneration: generation === undefined ? null : Number(generation) };
  }

  async function identify(cookieHeader: string | undefined, as: As): Promise<Identity | undefined> {
    const signIn = await find(cookieHeader, as);
    const workshopId = as.kind === 'facilitator' ? as.workshopId : signIn?.workshopId;
    if (!signIn || !workshopId) return undefined;
    const { hash, linkGeneration, idleMs } = signIn;
    return { actor: actorOf(as), workshopId, signInHash: hash, linkGeneration, forgets: idleMs !== null };
  }

  return {
    issue,
    async identify(cookieHeader, text) {
      const as = parseAs(text);
      return as && identify(cookieHeader, as);
    },
    seen: ({ signInHash }) => storage.touchSignIn(signInHash, now()),
    async facilitator(cookieHeader, text) {
      const as = parseAs(text);
      if (as?.kind !== 'facilitator') return undefined;
      const signIn = await find(cookieHeader, as);
      return signIn && { accountId: as.id, signInHash: signIn.hash };
    },
    cookieNameOf(text) {
      const as = parseAs(text);
      return as && cookieName(as, secure);
    },
    async end(cookieHeader, text) {
      const as = parseAs(text);
      if (as === undefined) return undefined;
      const signIn = await find(cookieHeader, as);
      if (!signIn) return undefined;
      await storage.deleteSignIn(signIn.hash);
      return { cookie: setCookie(as, '', 0), actor: actorOf(as), workshopId: signIn.workshopId };
    },
    endAllOf: (accountId) => storage.deleteSignInsOf('facilitator', accountId),
    async participantsHere(cookieHeader, workshopId) {
      const names = Object.keys(parseCookie(cookieHeader ?? ''));
      const here: Identity[] = [];
      for (const id of participantsNamed(names, secure).slice(0, limits.identitiesPerBrowser)) {
        const identity = await identify(cookieHeader, { kind: 'participant', id });
        if (identity?.workshopId === workshopId) here.push(identity);
      }
      return here;
    },
  };
}

interface Found extends SignIn {
  linkGeneration: number | null;
}

interface Terms {
  as: As;
  linkGeneration: number | null;
  workshopId: Id | null;
  lifeMs: number;
  idleMs: number | null;
  /** The cookie outlives the browser window. */
  remembered: boolean;
}

function termsOf(newcomer: Newcomer): Terms {
  if (newcomer.kind === 'facilitator') {
    const as: As = { kind: 'facilitator', id: newcomer.accountId, workshopId: undefined };
    const lifeMs = limits.facilitatorSignInMs;
    return { as, linkGeneration: null, workshopId: null, lifeMs, idleMs: null, remembered: true };
  }
  const { workshopId, linkGeneration } = newcomer;
  if (newcomer.kind === 'participant') {
    const as: As = { kind: 'participant', id: newcomer.id };
    const idleMs = newcomer.ownDevice ? null : limits.sharedDeviceIdleMs;
    const remembered = newcomer.ownDevice;
    return { as, linkGeneration, workshopId, lifeMs: limits.ownDeviceMs, idleMs, remembered };
  }
  const as: As = { kind: newcomer.kind, workshopId };
  const lifeMs = limits.facilitatorSignInMs;
  return { as, linkGeneration, workshopId, lifeMs, idleMs: null, remembered: true };
}

function subjectOf(as: As): Id {
  return 'id' in as ? as.id : as.workshopId;
}

function actorOf(as: As): Actor {
  return 'id' in as ? { kind: as.kind, id: as.id } : { kind: as.kind };
}
