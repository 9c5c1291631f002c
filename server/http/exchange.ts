import type { z } from 'zod';
import { Refusal, type RefusalCode } from '#shared/domain/errors.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { RestAnswers, restBodies } from '#shared/protocol/rest.ts';

/** What a route may know of a request, and the cookie it may set. */
export interface Exchange {
  cookieHeader: string | undefined;
  /** The client's address, for throttling only; never stored or logged. */
  address: string;
  /** Adds a `Set-Cookie` value to the answer. */
  setCookie(value: string): void;
}

export type RestPath = keyof typeof restBodies;
export type RestBody<P extends RestPath> = z.infer<(typeof restBodies)[P]>;

/** A POST route: an answer, or a thrown `Refusal`. */
export type Route<P extends RestPath> = (body: RestBody<P>, exchange: Exchange) => Promise<RestAnswers[P]>;

/** Some of the POST routes. */
export type RoutesOf<Paths extends RestPath> = { readonly [P in Paths]: Route<P> };

/** The HTTP status that goes with a refusal. */
export const statusOf: Record<RefusalCode, number> = {
  invalid: 400,
  forbidden: 403,
  'wrong-stage': 409,
  'limit-reached': 409,
  'not-found': 404,
  closed: 409,
  conflict: 409,
  'id-reused': 409,
  'outdated-client': 409,
  internal: 500,
  'too-fast': 429,
  unavailable: 503,
};

/** Throws a room's refusal as this side's own. */
export function mustBeDone(reply: Reply): void {
  if (!reply.ok) throw new Refusal(reply.code, reply.detail);
}

/** Returns what was looked for, or refuses with `not-found`. */
export function mustExist<T>(found: T | undefined): T {
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

/** Returns who is signed in, or refuses with `forbidden`. */
export function mustBeSignedIn<T>(found: T | undefined): T {
  if (found === undefined) throw new Refusal('forbidden');
  return found;
}

/** The identity a GET names by `?as=`; empty when it names none. */
export function asIn(query: unknown): string {
  const as = typeof query === 'object' && query !== null && 'as' in query ? query.as : undefined;
  return typeof as === 'string' ? as : '';
}
