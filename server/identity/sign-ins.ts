import { parseCookie, stringifySetCookie } from 'cookie';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { SignIn, Storage } from '../storage/storage.ts';
import { type As, cookieName, parseAs, participantsNamed } from './as.ts';
import type { Identities } from './identity.ts';
import { hashOf } from './key.ts';
import type { Links } from './links.ts';
import { newSecret } from './tokens.ts';

/** Signs of life are written down at most this often. */
const touchEveryMs = 60_000;
/** One browser is asked about so many of its identities at most. */
const mostIdentities = 20;

/** Who to sign in. `generation` is that of the link which was opened. */
type Newcomer =
  | { kind: 'facilitator'; accountId: Id }
  | { kind: 'participant'; id: Id; workshopId: Id; ownDevice: boolean }
  | { kind: 'screen' | 'support'; workshopId: Id; generation: number };

/** Sign-ins and their cookies. */
export interface SignIns extends Identities {
  /** Stores a sign-in and returns the `Set-Cookie` value that carries it. */
  issue(newcomer: Newcomer): Promise<string>;
  /** Ends the sign-in of `as`; returns the `Set-Cookie` value that clears it, and who it was (null: in any workshop). */
  end(
    cookieHeader: string | undefined,
    as: string,
  ): Promise<{ cookie: string; actor: Actor; workshopId: Id | null } | undefined>;
  /** Ends every sign-in of a facilitator: their rights or their passphrase changed. */
  endAllOf(accountId: Id): Promise<void>;
  /** Participants of a workshop whom this browser is signed in as. */
  participantsHere(cookieHeader: string | undefined, workshopId: Id): Promise<Id[]>;
}

interface Dependencies {
  storage: Pick<
    Storage,
    'putSignIn' | 'findSignIn' | 'touchSignIn' | 'deleteSignIn' | 'deleteSignInsOf' | 'findLink'
  >;
  links: Links;
  now: () => number;
  /** People open the server over https. */
  secure: boolean;
}

/** Opaque sign-ins: the cookie holds a random value, the server its hash. */
export function createSignIns({ storage, links, now, secure }: Dependencies): SignIns {
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
    const { as, lifeMs, idleMs, workshopId, remembered } = termsOf(newcomer);
    // The generation of its link stays with a projector's or support person's cookie: renewing the link ends both.
    const value = 'generation' in newcomer ? `${newSecret()}.${newcomer.generation}` : newSecret();
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

  async function find(cookieHeader: string | undefined, as: As): Promise<SignIn | undefined> {
    const value = parseCookie(cookieHeader ?? '')[cookieName(as, secure)];
    if (value === undefined) return undefined;
    const signIn = await storage.findSignIn(hashOf(value), now());
    if (signIn?.kind !== as.kind || signIn.subjectId !== subjectOf(as)) return undefined;
    if (as.kind === 'screen' || as.kind === 'support') {
      const generation = Number(value.split('.')[1]);
      const link = await storage.findLink(links.lookUpId(as.kind, as.workshopId, generation));
      if (link === undefined) return undefined;
    }
    if (signIn.idleMs !== null && now() - signIn.seenAt >= touchEveryMs)
      await storage.touchSignIn(signIn.hash, now());
    return signIn;
  }

  return {
    issue,
    async identify(cookieHeader, text) {
      const as = parseAs(text);
      if (as === undefined) return undefined;
      const signIn = await find(cookieHeader, as);
      const workshopId = as.kind === 'facilitator' ? as.workshopId : signIn?.workshopId;
      if (!signIn || !workshopId) return undefined;
      return { actor: actorOf(as), workshopId, signInHash: signIn.hash };
    },
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
      const here: Id[] = [];
      for (const id of participantsNamed(names, secure).slice(0, mostIdentities)) {
        const signIn = await find(cookieHeader, { kind: 'participant', id });
        if (signIn?.workshopId === workshopId) here.push(id);
      }
      return here;
    },
  };
}

interface Terms {
  as: As;
  workshopId: Id | null;
  lifeMs: number;
  idleMs: number | null;
  /** The cookie outlives the browser window. */
  remembered: boolean;
}

function termsOf(newcomer: Newcomer): Terms {
  if (newcomer.kind === 'facilitator') {
    const as: As = { kind: 'facilitator', id: newcomer.accountId, workshopId: undefined };
    return { as, workshopId: null, lifeMs: limits.facilitatorSignInMs, idleMs: null, remembered: true };
  }
  const { workshopId } = newcomer;
  if (newcomer.kind === 'participant') {
    const as: As = { kind: 'participant', id: newcomer.id };
    const idleMs = newcomer.ownDevice ? null : limits.sharedDeviceIdleMs;
    return { as, workshopId, lifeMs: limits.ownDeviceMs, idleMs, remembered: newcomer.ownDevice };
  }
  const as: As = { kind: newcomer.kind, workshopId };
  return { as, workshopId, lifeMs: limits.facilitatorSignInMs, idleMs: null, remembered: true };
}

function subjectOf(as: As): Id {
  return 'id' in as ? as.id : as.workshopId;
}

function actorOf(as: As): Actor {
  return 'id' in as ? { kind: as.kind, id: as.id } : { kind: as.kind };
}
