import { randomBytes } from 'node:crypto';
import { Refusal } from '#shared/domain/errors.ts';
import { limits } from '#shared/domain/limits.ts';
import type { OneTimeToken, Storage } from '../storage/storage.ts';
import { hashOf } from './key.ts';

const secretBytes = 32;

const lifeMs: Record<OneTimeToken['kind'], number> = {
  'set-up': limits.setUpLinkMs,
  recover: limits.setUpLinkMs,
  invite: limits.invitationMs,
  'co-facilitate': limits.invitationMs,
};

const paths: Record<OneTimeToken['kind'], string> = {
  'set-up': '/set-up',
  recover: '/set-up',
  invite: '/invite',
  'co-facilitate': '/invite',
};

/** A secret that nobody can guess: 256 random bits, base64url. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** Links that are shown once and used once. */
export interface OneTimeLinks {
  /** Stores a token and returns the address that carries it. It cannot be had again. */
  issue(kind: OneTimeToken['kind'], about: { workshopId?: string; accountId?: string }): Promise<string>;
  /** Looks without using it up. Undefined when unknown, used or expired. */
  look(token: string): Promise<OneTimeToken | undefined>;
  /**
   * Uses it up for this work: only the first call gets it. When the work fails the token is good again. Refuses with
   * `not-found` when unknown, used or expired.
   */
  use<T>(token: string, work: (token: OneTimeToken) => Promise<T>): Promise<T>;
}

/** One-time links of a server that people open under `publicUrl`. */
export function createOneTimeLinks(
  storage: Pick<Storage, 'putToken' | 'findToken' | 'takeToken'>,
  now: () => number,
  publicUrl: string,
): OneTimeLinks {
  return {
    async issue(
      kind,
      { workshopId = null, accountId = null }: { workshopId?: string | null; accountId?: string | null },
    ) {
      const secret = newSecret();
      const expiresAt = now() + lifeMs[kind];
      await storage.putToken({ hash: hashOf(secret), kind, workshopId, accountId, expiresAt });
      return `${publicUrl}${paths[kind]}#${secret}`;
    },
    look: (token) => storage.findToken(hashOf(token), now()),
    async use(token, work) {
      const taken = await storage.takeToken(hashOf(token), now());
      if (!taken) throw new Refusal('not-found');
      try {
        return await work(taken);
      } catch (fault) {
        await storage.putToken(taken);
        throw fault;
      }
    },
  };
}
